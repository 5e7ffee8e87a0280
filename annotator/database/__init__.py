"""The database: PostgreSQL at DATABASE_URL, or one of our own when that is unset."""

from django.db import OperationalError


class UnreachableError(OperationalError):
    """Why there is no database, in one sentence."""
