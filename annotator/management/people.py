"""Whom a command's work is signed with."""

from django.core.management.base import CommandError

from annotator.models import User


def named(username: str | None) -> User | None:
    """Return the person of this name; CommandError for a name nobody has."""
    if not username:
        return None
    person = User.objects.filter(username=username).first()
    if person is None:
        raise CommandError(f"Nobody here signs in as “{username}”.")
    return person
