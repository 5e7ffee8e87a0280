"""The command that checks what must always hold of texts and anchors."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotator import verification


class Command(BaseCommand):
    """Every text, anchor and carried column, checked against what it stands for."""

    help = (
        "Check that every text is the one that was stored, that every sure anchor"
        " stands at its words, and that carried columns agree with their rows."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how many wrong rows of one kind are named."""
        parser.add_argument(
            "--most", type=int, default=20, help="wrong rows named of each kind (20)"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Say what was checked and what was found; fail where anything is wrong."""
        wrong = 0
        for check in verification.CHECKS:
            found = check.find()
            wrong += len(found.wrong)
            self.stdout.write(
                f"{check.says}: {found.checked} checked, {len(found.wrong)} wrong."
            )
            for sentence in found.wrong[: options["most"]]:
                self.stdout.write(self.style.ERROR(f"  {sentence}"))
        if wrong:
            raise CommandError(f"{wrong} rows are wrong.", returncode=1)
        self.stdout.write("All is as it must be.")
