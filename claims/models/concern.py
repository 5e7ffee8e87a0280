"""What there is to mend in the testimony of a question, kept for the work list."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from claims.models.claim import Claim
from claims.models.question import Question
from sources.constraints import one_of
from sources.models import Source


class ConcernKind(models.TextChoices):
    """What is wrong."""

    CIRCULAR = "circular", "Circular reporting"
    ALTERED = "altered", "Altered in transmission"
    CONFIRMED = "confirmed", "Rated 1 without two lines"


class QuestionConcern(models.Model):
    """One thing to mend on a question, found when its lines were last counted.

    It is mended on the claim's page or on the source's; all are computed anew with
    the lines (``claims.comparison.keeping``), so nothing is ever changed here.
    """

    Kind = ConcernKind

    question = models.ForeignKey(Question, models.CASCADE, related_name="concerns")
    kind = models.CharField(max_length=20, choices=ConcernKind)
    claim = models.ForeignKey(Claim, models.CASCADE, null=True, related_name="+")
    source = models.ForeignKey(Source, models.CASCADE, null=True, related_name="+")
    words = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["question", "pk"]
        constraints: ClassVar = [
            one_of("kind", ConcernKind, "concern_kind_is_known"),
            models.CheckConstraint(
                name="concern_of_claim_or_source",
                condition=Q(claim__isnull=False, source__isnull=True)
                | Q(claim__isnull=True, source__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["kind", "-question", "id"], name="concern_in_order")
        ]

    def __str__(self) -> str:
        return self.words
