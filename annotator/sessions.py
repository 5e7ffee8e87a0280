"""Django's sessions in the database, found by a statement that is planned once."""

from typing import Any

from django.contrib.sessions.backends import db
from django.utils import timezone

from sources import prepared

FOUND = """
    SELECT session_data FROM django_session
    WHERE session_key = %s AND expire_date > %s"""


class SessionStore(db.SessionStore):
    """A session of django_session."""

    def load(self) -> dict[str, Any]:
        """Return what the session holds; a key that has none is let go."""
        key = self.session_key or ""
        is_key = key.isascii() and key.isalnum()
        found = prepared.first(FOUND, [key, timezone.now()]) if is_key else None
        if found is None:
            self._session_key = None
            return {}
        held: dict[str, Any] = self.decode(found[0])
        return held
