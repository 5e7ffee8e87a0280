"""The command that pages start for long work on an import."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotator.exchange.table import running
from annotator.management.people import named
from claims.models import ClaimImport


class Command(BaseCommand):
    """Checks, stores or undoes an import that the pages have begun."""

    help = "Check, store or undo an import of claims; the pages start this themselves."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the import, what to do and who does it."""
        parser.add_argument("number", type=int, help="of the import")
        parser.add_argument("work", choices=list(running.DURING))
        parser.add_argument("--by", metavar="USERNAME", help="who does it")
        parser.add_argument("--reason", default="", help="why it is undone")
        parser.add_argument(
            "--whole",
            action="store_true",
            help="undo also what people have worked on since",
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Do the work, saying how far it is; keep what goes wrong for the page."""
        record = ClaimImport.objects.filter(pk=options["number"]).first()
        if record is None:
            raise CommandError(f"There is no import {options['number']}.")
        tell = running.telling(record)
        tell("starting", 0, 0)
        running.work_on(
            record,
            options["work"],
            by=named(options["by"]),
            reason=options["reason"],
            whole=options["whole"],
            tell=tell,
        )
        self.stdout.write(record.failure or f"Done: {record}.")
