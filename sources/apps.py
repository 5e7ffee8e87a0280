"""The ground floor, as Django sees it."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    """Texts as they reached us."""

    name = "sources"
