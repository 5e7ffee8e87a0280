"""A migrated database, kept between runs and cloned, since migrating takes long.

It is made by the first run after a migration changed, on our own server only.
"""

import hashlib
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection

PREFIX = "migrated_"
LOCK = 1956  # any number that nobody else locks


def name() -> str:
    """Return its name, which changes with every migration and dependency."""
    files = [settings.BASE_DIR / "requirements.txt", *_migrations()]
    content = b"".join(file.read_bytes() for file in files)
    return PREFIX + hashlib.sha256(content).hexdigest()[:16]


def _migrations() -> list[Path]:
    return sorted(settings.BASE_DIR.glob("*/migrations/*.py"))


def clone() -> None:
    """Let the test database be cloned from it, if it is there."""
    if settings.DATABASE_URL:
        return
    with connection._nodb_cursor() as cursor:
        if name() in _kept(cursor):
            connection.settings_dict["TEST"]["TEMPLATE"] = name()


def keep() -> None:
    """Keep the test database as it is now, unless it was cloned; drop older ones."""
    if settings.DATABASE_URL or connection.settings_dict["TEST"].get("TEMPLATE"):
        return
    migrated = connection.settings_dict["NAME"]
    connection.close()
    connection.close_pool()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        kept = _kept(cursor)
        if name() not in kept:
            cursor.execute(f'CREATE DATABASE {name()} TEMPLATE "{migrated}"')
        for older in kept - {name()}:
            with suppress(OperationalError):  # another run clones it just now
                cursor.execute(f"DROP DATABASE {older}")


def _kept(cursor) -> set[str]:
    cursor.execute("SELECT datname FROM pg_database")
    return {row[0] for row in cursor.fetchall() if row[0].startswith(PREFIX)}
