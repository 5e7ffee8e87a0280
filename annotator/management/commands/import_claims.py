"""The command that brings in a table of claims."""

from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotator.exchange.table import importing, words
from annotator.exchange.table.mapping import HEADS, Mapping
from annotator.exchange.table.sheets import DoubtError
from annotator.exchange.table.targets import BY_NAME
from annotator.management.people import named
from claims.models import ClaimImport, Taking, ValueType

SHOWN = 50  # faults that are printed


class Command(BaseCommand):
    """Claims from a CSV or XLSX table."""

    help = (
        "Bring in claims from a table (CSV or XLSX), as the page “Import claims” does."
        " What the columns are is told by their headings, remembered from the last"
        " such table, or given by --column. A second run changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, what its columns are, and which rows are taken."""
        parser.add_argument("file", type=Path, help="the table, CSV or XLSX")
        parser.add_argument("--by", metavar="USERNAME", help="who brings it in")
        parser.add_argument("--encoding", default="", help="of a CSV file in doubt")
        parser.add_argument("--sheet", default="", help="else the first with a cell")
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="HEADING=KIND",
            help=f"what a column is, or nothing: {', '.join(BY_NAME)}",
        )
        parser.add_argument("--value-type", choices=ValueType.values)
        parser.add_argument("--headings-name", choices=list(HEADS))
        for name in ("source", "question", "unit"):
            parser.add_argument(f"--{name}", help=f"the {name} of rows without one")
        parser.add_argument("--language", help="of the statements, as a tag: de, en-GB")
        parser.add_argument(
            "--fractions", action="store_true", help="the figures are no counts"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="check every row, store nothing"
        )
        parser.add_argument(
            "--good-rows", action="store_true", help="take the good rows alone"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Bring it in, or check it; say what was done and what is wrong."""
        person = named(options["by"])
        record = self._taken_in(options, person)
        record.mapping = self._mapping(record, options).to_json()
        record.taking = Taking.GOOD if options["good_rows"] else Taking.ALL
        record.save(update_fields=["mapping", "taking"])
        self._say_columns(record)
        try:
            if options["dry_run"]:
                importing.check(record)
            else:
                importing.store(record, by=person)
                importing.sum_up(record)
        except ValueError as error:
            self._say_faults(record)
            raise CommandError(str(error)) from None
        self._say_faults(record)
        for sentence in (words.summary(record), *words.anchoring(record)):
            self.stdout.write(sentence)
        done = "Nothing was stored." if options["dry_run"] else f"This is {record}."
        self.stdout.write(done)

    def _taken_in(self, options: dict[str, Any], person: Any) -> ClaimImport:
        file = Path(options["file"])
        given = {name: options[name] for name in ("encoding", "sheet")}
        try:
            data = file.read_bytes()
            return importing.take_in(data, name=file.name, by=person, **given)
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
        except DoubtError as error:
            offered = ", ".join(name for name, _ in error.candidates)
            raise CommandError(
                f"{file.name} does not say in which encoding it is: give --encoding,"
                f" such as {offered}."
            ) from None
        except ValueError as error:
            raise CommandError(f"{file.name}: {error}") from None

    def _mapping(self, record: ClaimImport, options: dict[str, Any]) -> Mapping:
        """Return the proposed mapping with what the options say otherwise."""
        mapping = importing.mapping_of(record)
        columns = list(mapping.columns)
        for said in options["column"]:
            heading, _, kind = said.rpartition("=")
            if heading not in record.headings:
                raise CommandError(f"The table has no column “{heading}”.")
            if kind and kind not in BY_NAME:
                raise CommandError(f"“{kind}” is no kind of column known here.")
            columns[record.headings.index(heading)] = kind
        names = (
            *("value_type", "headings_name", "source", "question", "unit"),
            "language",
        )
        given = {name: options[name] for name in names if options[name]}
        is_count = mapping.is_count and not options["fractions"]
        return replace(mapping, columns=tuple(columns), is_count=is_count, **given)

    def _say_columns(self, record: ClaimImport) -> None:
        columns = importing.mapping_of(record).columns
        for heading, kind in zip(record.headings, columns, strict=True):
            label = BY_NAME[kind].label if kind else "not taken"
            self.stdout.write(f"{heading}: {label}")

    def _say_faults(self, record: ClaimImport) -> None:
        faults = record.report.get("faults", [])
        for fault in faults[:SHOWN]:
            self.stdout.write(self.style.WARNING(words.fault_line(fault)))
        if len(faults) > SHOWN:
            self.stdout.write(f"… and {len(faults) - SHOWN:,} errors more.")
