"""Print how well texts are read and how fast pages are, matter by matter: make bench.

Each matter is a module here with ``lines(site)``, which gives the lines to print as
they are found, and stands in MATTERS. One matter alone: make bench ONLY=saving.
"""

import os
import sys
from importlib import import_module

import django

from tests.benchmarks.site import Site

MATTERS = (
    "readings_report",
    "speech_report",
    "suggestions_report",
    "saving",
    "lists",
    "pages",
    "reading",
    "tables",
    "comparing",
)


def main(chosen: list[str]) -> None:
    """Print the chosen matters, or all of them."""
    if unknown := set(chosen) - set(MATTERS):
        names = ", ".join(MATTERS)
        sys.exit(f"{', '.join(sorted(unknown))} is none of the matters: {names}.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
    django.setup()
    with Site() as site:
        for name in chosen or MATTERS:
            print(f"\n{name}", flush=True)
            for line in import_module(f"tests.benchmarks.{name}").lines(site):
                print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
