"""The first floor, as Django sees it."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """What sources are said to show."""

    name = "claims"
