"""People, their ORCID iDs, and what the two groups may do."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError

from annotator.models import User
from annotator.orcid import check_digit, validate_orcid
from tests.factories import make_annotator, make_curator, make_user
from tests.refusals import refusal


@pytest.mark.parametrize(
    "orcid",
    ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"],
)
def test_orcid_with_its_check_digit_is_accepted(orcid):
    validate_orcid(orcid)
    assert check_digit(orcid.replace("-", "")[:15]) == orcid[-1]


@pytest.mark.parametrize(
    ("orcid", "sentence"),
    [
        ("0000-0002-1825-0098", "last character"),
        ("0000-0002-1852-0097", "last character"),
        ("0000-0002-1694-233x", "groups of four"),
        ("0000000218250097", "groups of four"),
        ("0000-0002-1825-0097\n", "groups of four"),
        ("٠٠٠٠-0002-1825-0097", "groups of four"),
    ],
)
def test_orcid_with_a_slip_is_refused_with_a_sentence(orcid, sentence):
    with pytest.raises(ValidationError, match=sentence):
        validate_orcid(orcid)


@pytest.mark.django_db
def test_orcid_is_in_groups_of_four_in_the_database_too():
    stored = User.objects.filter(pk=make_user().pk)
    rule = "user_orcid_in_groups_of_four"
    assert refusal(lambda: stored.update(orcid="0000000218250097")) == rule
    assert refusal(lambda: stored.update(orcid="0000-0002-1825-0097")) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("columns", "shown"),
    [({}, "ada"), ({"first_name": "Ada", "last_name": "Byron"}, "Ada Byron")],
)
def test_person_is_shown_by_name(columns, shown):
    assert str(make_user("ada", **columns)) == shown


MAY = [
    ("claims.add_claim", True, True),
    ("claims.change_claim", True, True),
    ("claims.delete_claim", False, False),
    ("claims.add_verdict", True, True),
    ("claims.change_verdict", False, True),
    ("claims.change_silencefinding", False, True),
    ("claims.change_questionpart", False, True),
    ("sources.add_textversion", True, True),
    ("sources.change_textversion", False, True),
    ("sources.change_source", True, True),
    ("sources.delete_source", False, False),
    ("taggit.change_tag", False, True),
    ("annotator.change_user", False, False),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("permission", "annotator", "curator"), MAY)
def test_groups_may(permission, annotator, curator):
    assert make_annotator().has_perm(permission) is annotator
    assert make_curator().has_perm(permission) is curator
    assert make_user().has_perm(permission) is False


@pytest.mark.django_db
def test_no_group_may_delete():
    assert set(Group.objects.values_list("name", flat=True)) == {"annotator", "curator"}
    deletions = Permission.objects.filter(codename__startswith="delete_")
    assert deletions.exists()
    assert not deletions.filter(group__isnull=False).exists()


@pytest.mark.django_db
def test_curators_may_all_that_annotators_may():
    annotator, curator = (
        set(Group.objects.get(name=name).permissions.all())
        for name in ("annotator", "curator")
    )
    assert annotator < curator
