"""What every test finds prepared."""

import os
from collections.abc import Iterator

import hypothesis
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.backends.postgresql.operations import DatabaseOperations
from pytest_django import DjangoDbBlocker

from tests import migrated

# Where a change is taken in the same values are tried each time; elsewhere new ones.
hypothesis.settings.register_profile("steady", derandomize=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("steady")

ON_THE_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_configure() -> None:
    """Settle for plain static files and a quick password hash before Django starts."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STATIC_ROOT.mkdir(mode=0o700, parents=True, exist_ok=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that touch the database."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & ON_THE_DATABASE:
            item.add_marker(pytest.mark.database)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Clone a database that an earlier run migrated, if there is one."""
    with django_db_blocker.unblock():
        migrated.clone()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Let the flush after a transactional test be a delete of what is there.

    Tracked tables refuse the TRUNCATE that a flush is, which also makes every table's
    files anew; and the groups and permissions that migrations made would be gone.
    """
    with django_db_blocker.unblock():
        migrated.keep()
        restoring = _keep_rows_of_migrations()
        tables = connection.introspection.django_table_names(only_existing=True)

    def empty_and_restore(self: DatabaseOperations, statements: list[str]) -> None:
        _empty(tables, restoring)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "execute_sql_flush", empty_and_restore)
        yield


def _empty(tables: list[str], restoring: list[str]) -> None:
    """Delete all rows without a trigger's leave; bring those of migrations back."""
    looks = [f"SELECT '{one}' WHERE EXISTS (SELECT FROM \"{one}\")" for one in tables]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(" UNION ALL ".join(looks))
        filled = [name for (name,) in cursor.fetchall()]
        statements = [*(f'DELETE FROM "{name}"' for name in filled), *restoring]
        cursor.execute("; ".join(statements))


def _keep_rows_of_migrations() -> list[str]:
    """Copy every table that has rows; return the statements that copy them back."""
    restoring, models = [], []
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA kept")
        tables = connection.introspection.django_table_names(only_existing=True)
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            if table not in tables or model._meta.proxy:
                continue
            cursor.execute(f'CREATE TABLE kept."{table}" AS TABLE "{table}"')
            if cursor.rowcount:
                restoring.append(f'INSERT INTO "{table}" TABLE kept."{table}"')
                models.append(model)
    return [*restoring, *connection.ops.sequence_reset_sql(no_style(), models)]
