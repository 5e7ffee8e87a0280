"""What who is signed in may do, fetched with the person."""

import pytest
from django.contrib.auth.models import Permission

from annotator.permissions import OneQueryBackend
from tests.factories import make_annotator, make_curator, make_user

pytestmark = pytest.mark.django_db


def _as_django_says(person):
    return super(OneQueryBackend, OneQueryBackend()).get_all_permissions(person)


@pytest.mark.parametrize("make", [make_user, make_annotator, make_curator])
def test_permissions_are_those_of_the_person_and_the_groups(make):
    made = make("anna")
    made.user_permissions.add(Permission.objects.get(codename="view_session"))
    person = OneQueryBackend().get_user(made.pk)
    assert person == made
    assert person.get_all_permissions() == _as_django_says(made)
    assert person.has_perm("sessions.view_session")
    assert person.has_perm("claims.add_claim") is (make is not make_user)


def test_person_comes_with_permissions_in_one_query(django_assert_num_queries):
    made = make_annotator()
    with django_assert_num_queries(1):
        person = OneQueryBackend().get_user(made.pk)
        assert person.has_perm("claims.add_claim")


def test_superuser_may_all_and_who_was_shut_out_nothing():
    may_all, shut_out = make_user(is_superuser=True), make_annotator()
    backend = OneQueryBackend()
    assert backend.get_user(may_all.pk).has_perm("claims.add_claim")
    person = backend.get_user(shut_out.pk)
    person.is_active = False
    assert backend.get_all_permissions(person) == set()
    shut_out.is_active = False
    shut_out.save()
    assert backend.get_user(shut_out.pk) is None
    assert backend.get_user(0) is None
