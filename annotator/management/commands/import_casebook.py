"""The command that brings in a casebook."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotator.exchange import casebook
from annotator.exchange.records import MisshapenError
from annotator.management.people import named


class Command(BaseCommand):
    """Questions, claims and voices from one JSON file."""

    help = (
        "Bring in a casebook: questions with the claims of annotated texts. What is"
        " here already stays as it is, so a second run changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, the folder of its texts and the person who signs."""
        parser.add_argument("file", type=Path, help="the casebook, a JSON file")
        parser.add_argument(
            "--texts", type=Path, metavar="DIR", help="folder of texts not here yet"
        )
        parser.add_argument("--by", metavar="USERNAME", help="who brings them in")

    def handle(self, *_: Any, **options: Any) -> None:
        """Bring it in; say what is done, what was refused, and the sum of it."""
        file = Path(options["file"])
        folder = options["texts"] and Path(options["texts"])
        person = named(options["by"])
        if folder and not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.")
        self.stdout.write(f"Reading the casebook {file.name}.")
        report = casebook.store(
            self._read(file), by=person, folder=folder, say=self.stdout.write
        )
        for remark in report.remarks:
            self.stdout.write(f"Remark on {remark}")
        for refusal in report.refused:
            self.stdout.write(self.style.WARNING(f"Refused: {refusal}"))
        self.stdout.write(report.summary)

    def _read(self, file: Path) -> casebook.Casebook:
        try:
            return casebook.read(file.read_bytes())
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
        except MisshapenError as error:
            raise CommandError(f"{file.name}: {error} Nothing was stored.") from None
