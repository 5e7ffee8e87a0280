"""The command that compares the accounts of every question anew."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.comparison.keeping import rebuild_summaries
from claims.models import QuestionSummary


class Command(BaseCommand):
    """Computes all summaries from the claims as they stand."""

    help = (
        "Compare the accounts of every question anew, and count their independent"
        " lines: what lists show is then equal to what is computed afresh."
    )

    def handle(self, *_: Any, **options: Any) -> None:
        """Say how far the work has come, batch by batch."""
        total = QuestionSummary.objects.count()
        for done in rebuild_summaries():
            if options["verbosity"] > 1 or done == total:
                self.stdout.write(f"{done} of {total} questions compared.")
        if not total:
            self.stdout.write("There are no questions yet.")
