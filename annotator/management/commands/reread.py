"""The command that shows which claims would be read otherwise today."""

from argparse import ArgumentParser
from types import SimpleNamespace
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotator import rereading
from annotator.management.people import named
from annotator.rereading import Difference
from claims import wording
from claims.quantities import EDITION

REVIEWED = (
    "It has been reviewed and stays as it is: enter a new claim that supersedes it."
)


class Command(BaseCommand):
    """The readings that differ from what is stored, before anything changes."""

    help = (
        "Show which claims would be read otherwise by the rules of today or by another"
        " edition of the conventions. Nothing changes without --apply."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the edition, the claims, and whether to store what is read."""
        parser.add_argument(
            "--edition", default=EDITION, help=f"edition to read by ({EDITION})"
        )
        parser.add_argument(
            "--claim",
            type=int,
            action="append",
            metavar="ID",
            help="this claim only, by its words too; may be given again",
        )
        parser.add_argument(
            "--apply", action="store_true", help="store the new readings"
        )
        parser.add_argument("--by", metavar="USERNAME", help="who stores them")

    def handle(self, *_: Any, **options: Any) -> None:
        """Say what differs; with --apply store what a person need not decide."""
        self._refuse_unsound(options)
        person = named(options["by"])
        try:
            found = list(
                rereading.differences(edition=options["edition"], only=options["claim"])
            )
        except ValueError as error:
            raise CommandError(str(error)) from None
        self._tell(found, by_edition=True)
        self._tell(found, by_edition=False)
        if person is None or not options["apply"]:
            self.stdout.write("Nothing was changed.")
            return
        wanted = _wanted(found, is_named=bool(options["claim"]))
        try:
            count = rereading.take_over(wanted, by=person)
        except ValueError as error:
            raise CommandError(f"{error} Nothing was changed.") from None
        self.stdout.write(f"{wording.counted(count, 'claim')} changed.")

    def _refuse_unsound(self, options: dict[str, Any]) -> None:
        if options["apply"] and not options["by"]:
            raise CommandError("--apply needs --by: the history says who changed what.")
        if options["apply"] and options["edition"] != EDITION:
            raise CommandError(
                f"Edition {EDITION} is in force: only its readings are stored."
            )

    def _tell(self, found: list[Difference], *, by_edition: bool) -> None:
        rows = [one for one in found if one.is_by_edition == by_edition]
        many = wording.counted(len(rows), "claim")
        if by_edition:
            self.stdout.write(f"{many} would be read otherwise by the conventions.")
        else:
            self.stdout.write(
                f"{many} would be read otherwise by the words alone; where a person"
                " typed the figure or the date, theirs stands. --claim ID takes one"
                " over."
            )
        for one in rows:
            self.stdout.write(f"  {_sentence(one)}")
            if one.claim.is_reviewed:
                self.stdout.write(f"    {REVIEWED}")


def _wanted(found: list[Difference], *, is_named: bool) -> list[Difference]:
    """Choose what is stored: by words only claims that were named, and no reviewed."""
    open_to_change = [one for one in found if not one.claim.is_reviewed]
    by_words = {
        one.claim.pk: one
        for one in open_to_change
        if is_named and not one.is_by_edition
    }
    by_edition = {one.claim.pk: one for one in open_to_change if one.is_by_edition}
    return list((by_edition | by_words).values())


def _sentence(one: Difference) -> str:
    claim, new = one.claim, SimpleNamespace(**one.columns)
    changes = "; ".join(
        f"{column.replace('_', ' ')} {_shown(old)} → {_shown(value)}"
        for column, (old, value) in rereading.changed(one).items()
    )
    said = f"“{claim}” is read {wording.value(claim)}, would be {wording.value(new)}"
    return f"Claim {claim.pk}: {said} ({changes})."


def _shown(value: Any) -> str:
    return "open" if value is None else str(value) or "none"
