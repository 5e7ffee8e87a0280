"""The roof, as Django sees it."""

from django.apps import AppConfig


class AnnotatorConfig(AppConfig):
    """The project and the rooms that need both floors."""

    name = "annotator"
    verbose_name = "People"  # all that the admin shows of it
