"""Who is signed in, and what they may do, by one query of the database."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from annotator.models import User
from sources import prepared

WITH_PERMISSIONS = f"""
    SELECT {prepared.columns(User, "person")}, ARRAY(
        SELECT type.app_label || '.' || permission.codename
        FROM auth_permission AS permission
        JOIN django_content_type AS type ON type.id = permission.content_type_id
        WHERE permission.id IN (
            SELECT permission_id FROM annotator_user_user_permissions
            WHERE user_id = person.id
            UNION ALL
            SELECT granted.permission_id FROM auth_group_permissions AS granted
            JOIN annotator_user_groups AS member USING (group_id)
            WHERE member.user_id = person.id)
    ) AS permissions
    FROM annotator_user AS person WHERE person.id = %s"""  # noqa: S608  # columns are named by the model


class OneQueryBackend(ModelBackend):
    """Django's own back end, which fetches permissions with the person."""

    def get_user(self, user_id: Any) -> User | None:
        """Return who is signed in; None for who no longer may."""
        row = prepared.first(WITH_PERMISSIONS, [user_id])
        if row is None:
            return None
        found = prepared.made(User, row[:-1])
        found.permissions = row[-1]  # type: ignore[attr-defined]  # as fetched, below
        return found if self.user_can_authenticate(found) else None

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """Return what a person may, as it was fetched with them."""
        fetched = getattr(user_obj, "permissions", None)
        if fetched is None or user_obj.is_superuser or obj is not None:
            return super().get_all_permissions(user_obj, obj)
        return set(fetched) if user_obj.is_active else set()
