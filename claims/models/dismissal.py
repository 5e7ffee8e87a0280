"""Suggestions that somebody has looked at and put aside."""

from typing import ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from sources.models import AnchorState, Passage, TextVersion
from sources.models.keeping import (
    Person,
    Retirable,
    RetirableQuerySet,
    never_emptied,
    signed,
    tracked,
)

SURE = (AnchorState.EXACT, AnchorState.MOVED)


class DismissalQuerySet(RetirableQuerySet["Dismissal"]):
    """Passages put aside."""

    def in_text(self, text: TextVersion) -> Self:
        """Return what is put aside in a text, with its place, where the words stand."""
        return (
            self.standing()
            .filter(
                passage__anchors__text_version=text,
                passage__anchors__retired_at__isnull=True,
                passage__anchors__state__in=SURE,
            )
            .annotate(
                start=F("passage__anchors__start"), end=F("passage__anchors__end")
            )
            .order_by("start", "end", "pk")
        )

    def dismiss(
        self, *, text: TextVersion, start: int, end: int, by: Person | None
    ) -> "Dismissal":
        """Put the words at a place of a text aside; once is enough.

        They stay put aside in later texts of the source in which they surely stand.
        ValueError for a range without words.
        """
        with transaction.atomic(), signed(by):
            passage = Passage.objects.cite(text=text, start=start, end=end, by=by)
            found, _ = self.get_or_create(
                passage=passage, defaults={"dismissed_by": by}
            )
            if found.is_retired:
                found.reinstate()
        return found


@tracked()
class Dismissal(Retirable):
    """A passage that is suggested as a claim, and that somebody says is none."""

    passage = models.ForeignKey(
        Passage, models.PROTECT, related_name="dismissals", db_index=False
    )
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    dismissed_at = models.DateTimeField(default=timezone.now)

    objects = DismissalQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            models.UniqueConstraint(fields=["passage"], name="passage_dismissed_once"),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            never_emptied("dismissal_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Dismissal of passage {self.passage_id}"

    def bring_back(self, *, by: Person | None) -> None:
        """Let the passage be suggested again."""
        with signed(by):
            self.retire(by=by, reason="Brought back to the suggestions.")
