"""The settings of the bare view: the project's own, without what lies before a view."""

from annotator.settings import *  # noqa: F403 - the same database

ROOT_URLCONF = "tests.benchmarks.bare_urls"
MIDDLEWARE: list[str] = []
