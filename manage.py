#!/usr/bin/env python
"""Run one of the project's commands; ``manage.py help`` lists them."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from annotator.database import UnreachableError


def main() -> None:
    """Hand the command line to Django, and say in a sentence what stops the start."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
    try:
        execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, UnreachableError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
