"""The command that brings in the examples."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from annotator import demonstration
from sources.models import Source


class Command(BaseCommand):
    """Two examples to try things out on, with two people to sign in as."""

    help = (
        "Bring in the demonstration: the Secret Speech retold and an invented dam,"
        " with their questions, claims and judgements, and two sign-ins. Where it is"
        " here already, nothing is changed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Let it be left out where somebody has begun."""
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="do nothing where there is a source already",
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Bring it in once; say what was made and who may sign in."""
        if options["if_empty"] and Source.objects.exists():
            return
        if demonstration.is_here():
            self.stdout.write("The demonstration is here already; nothing was changed.")
        else:
            self._load()
        for line in demonstration.sign_ins():
            self.stdout.write(line)

    def _load(self) -> None:
        try:
            made = demonstration.load(say=self.stdout.write)
        except ValueError as error:
            raise CommandError(f"{error} Nothing was stored.") from None
        self.stdout.write(f"Made {made.summary}.")
