"""Write migrations from the models and the earlier migrations alone."""

from typing import Any

from django.conf import settings
from django.core.management.commands import makemigrations
from django.db import connection


class Command(makemigrations.Command):
    """Django's command, which would start our own database for a check it can spare."""

    def handle(self, *app_labels: Any, **options: Any) -> None:
        """Let Django believe that there is no database where none is named."""
        if not settings.DATABASE_URL:
            connection.settings_dict["ENGINE"] = "django.db.backends.dummy"
        super().handle(*app_labels, **options)
