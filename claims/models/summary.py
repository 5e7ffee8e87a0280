"""A row for each question of how its accounts stand, so that lists compare nothing."""

from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from claims import wording
from claims.models.question import Question

# Disputed first (METHOD.md 7).
BY_DISPUTE = (
    F("has_contradiction").desc(),
    F("has_divergence").desc(),
    F("contradicting_positions").desc(),
    F("newest").desc(nulls_last=True),
    F("question").desc(),
)

WAITS = Q(is_stale=True) | Q(lines_are_stale=True) | Q(ratings_are_stale=True)
# All accounts come to one independent line at most.
ONE_LINE = Q(account_count__gt=0, lines_are_stale=False, most__lte=1)


def _bound() -> "models.DecimalField[Decimal | None, Decimal | None]":
    return models.DecimalField(max_digits=24, decimal_places=4, null=True)


class QuestionSummaryQuerySet(models.QuerySet["QuestionSummary"]):
    """Summaries of questions."""

    def by_dispute(self) -> Self:
        """Return the summaries of standing questions, the most disputed first."""
        return self.standing().select_related("question").order_by(*BY_DISPUTE)

    def standing(self) -> Self:
        """Return the summaries of standing questions.

        Those retired are few and have an index: so the order is walked by its index
        alone, without a look at each question.
        """
        retired = Question.objects.filter(retired_at__isnull=False)
        return self.exclude(question__in=retired.values("pk"))

    def stale(self) -> Self:
        """Return those whose accounts have changed since they were compared."""
        return self.filter(is_stale=True)

    def waiting(self) -> Self:
        """Return those of which anything is to be computed anew."""
        return self.filter(question__retired_at__isnull=True).filter(WAITS)


class QuestionSummary(models.Model):
    """How a question's accounts stood when they were last compared.

    Triggers count the accounts and the reach of asserted figures at each write, and
    mark the rest stale, at remarks on pairs and at ratings too;
    ``claims.comparison.keeping`` compares anew. ``revision`` counts the writes, so that
    what was computed meanwhile is not kept.
    """

    question = models.OneToOneField(
        Question, models.CASCADE, primary_key=True, related_name="summary"
    )
    account_count = models.PositiveIntegerField(default=0)
    source_count = models.PositiveIntegerField(default=0)
    newest: "models.DateTimeField[datetime | None, datetime | None]" = (
        models.DateTimeField(null=True)
    )
    lowest_high = _bound()
    highest_low = _bound()
    lowest_firm_high = _bound()
    highest_firm_low = _bound()
    has_contradiction = models.BooleanField(default=False)
    has_divergence = models.BooleanField(default=False)
    contradicting_positions = models.PositiveIntegerField(default=0)
    relation = models.CharField(max_length=20, blank=True)
    least = models.PositiveIntegerField(default=0)
    most: "models.PositiveIntegerField[int | None, int | None]" = (
        models.PositiveIntegerField(null=True)
    )
    contradicting_pairs = models.PositiveBigIntegerField(db_default=0)
    explained_pairs = models.PositiveIntegerField(db_default=0)
    newest_evidence: "models.DateTimeField[datetime | None, datetime | None]" = (
        models.DateTimeField(null=True)
    )
    is_stale = models.BooleanField(default=False)
    lines_are_stale = models.BooleanField(default=True)
    ratings_are_stale = models.BooleanField(db_default=False)
    revision = models.PositiveBigIntegerField(default=0)

    objects = QuestionSummaryQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(*BY_DISPUTE, name="summary_by_dispute"),
            models.Index(
                fields=["question"],
                condition=models.Q(is_stale=True),
                name="summary_stale",
            ),
            models.Index(fields=["question"], condition=WAITS, name="summary_waiting"),
            models.Index(
                fields=["-account_count", "question"],
                condition=ONE_LINE,
                name="summary_one_line",
            ),
        ]

    def __str__(self) -> str:
        return f"Summary of question {self.question_id}"

    @property
    def lines_in_words(self) -> str:
        """The independent lines as the screen says them; '' until they are counted."""
        if self.lines_are_stale or not self.account_count:
            return ""
        return wording.lines(self.least, self.most)
