"""The flush after a transactional test."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection

from annotator.models import User


@pytest.mark.django_db(transaction=True)
def test_flush_empties_tracked_tables_and_keeps_the_rows_of_migrations() -> None:
    names = set(Group.objects.values_list("name", flat=True))
    permissions = Permission.objects.count()
    rights = Group.objects.filter(permissions__isnull=False).count()
    User.objects.create_user("ann")
    call_command("flush", interactive=False, verbosity=0)
    assert not User.objects.exists()
    assert names == set(Group.objects.values_list("name", flat=True)) != set()
    assert Permission.objects.count() == permissions
    assert Group.objects.filter(permissions__isnull=False).count() == rights > 0


@pytest.mark.django_db(transaction=True)
def test_next_rows_after_a_flush_get_new_keys() -> None:
    call_command("flush", interactive=False, verbosity=0)
    kept = set(Group.objects.values_list("pk", flat=True))
    assert Group.objects.create(name="another").pk not in kept


@pytest.mark.django_db
def test_tests_run_on_their_own_database() -> None:
    assert connection.settings_dict["NAME"].startswith("test_")
