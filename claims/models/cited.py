"""Questions as they stood when they were cited."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from pgtrigger import Delete, Trigger, Update

from claims.models.question import Question
from sources.models.keeping import Person, never_emptied, refused, signed, tracked

STAMP = "%Y%m%dT%H%M%SZ"


class CitedQuestionQuerySet(models.QuerySet["CitedQuestion"]):
    """What was kept of questions, and how it is."""

    def keep(
        self, *, question: Question, document: dict[str, Any], sha256: str, by: Person
    ) -> "CitedQuestion":
        """Return the question as it stands, kept; what stood so last is not kept twice.

        One time names one state: two states of one second are kept a second apart.
        """
        with transaction.atomic(), signed(by):
            Question.objects.select_for_update(no_key=True).get(pk=question.pk)
            last = self.filter(question=question).order_by("-cited_at").first()
            if last and last.sha256 == sha256:
                return last
            now = timezone.now().replace(microsecond=0)
            if last and last.cited_at >= now:
                now = last.cited_at + timedelta(seconds=1)
            return self.create(
                question=question,
                cited_at=now,
                cited_by=by,
                document=document,
                sha256=sha256,
            )


@tracked(exclude=["document"])
class CitedQuestion(models.Model):
    """A question's whole argument at a time, kept as a document that can be cited.

    It is kept and not rebuilt from the history: what a reader saw must not change with
    the rules of judgement, and the history has the rows alone.
    """

    question = models.ForeignKey(Question, models.PROTECT, related_name="cited")
    cited_at = models.DateTimeField()
    cited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    document = models.JSONField()
    sha256 = models.CharField(max_length=64)

    objects = CitedQuestionQuerySet.as_manager()

    # Where it is shown is said by ABSOLUTE_URL_OVERRIDES: the roof knows the map.
    get_absolute_url: Callable[[], str]

    class Meta:
        ordering: ClassVar = ["-cited_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["question", "cited_at"], name="cited_question_once_at_a_time"
            ),
            models.CheckConstraint(
                name="cited_question_has_sha256",
                condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"),
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            refused(
                "cited_question_append_only",
                "What was cited is not changed.",
                operation=Update | Delete,
            ),
            never_emptied("cited_question_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Question {self.question_id} at {self.stamp}"

    @property
    def stamp(self) -> str:
        """The time as an address has it."""
        return self.cited_at.astimezone(UTC).strftime(STAMP)


def time_of(stamp: str) -> datetime | None:
    """Return the time that an address has; None for what is none."""
    try:
        return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
