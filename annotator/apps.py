"""The roof, as Django sees it."""

from django.apps import AppConfig


class AnnotatorConfig(AppConfig):
    """The project and the rooms that need both floors."""

    name = "annotator"
