"""What researchers hold of claims: credibility, explained pairs, silences."""

from collections.abc import Iterable
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Greatest, Least
from django.utils import timezone
from pgtrigger import Delete, Trigger, Update

from claims.models.claim import Claim
from claims.models.question import Question, QuestionPart
from sources.constraints import filled, one_of
from sources.models import Source
from sources.models.keeping import (
    Person,
    Retirable,
    RetirableQuerySet,
    never_emptied,
    refused,
    signed,
    tracked,
)


class Credibility(models.TextChoices):
    """The digit of a claim; 6 is no judgement, and stands outside the order."""

    CONFIRMED = "1", "Confirmed by other sources"
    PROBABLE = "2", "Probably true"
    POSSIBLE = "3", "Possibly true"
    DOUBTFUL = "4", "Doubtful"
    IMPROBABLE = "5", "Improbable"
    NOT_JUDGED = "6", "Truth cannot be judged"


class ClaimAssessmentQuerySet(models.QuerySet["ClaimAssessment"]):
    """Views of claims."""

    def current(self) -> "ClaimAssessmentQuerySet":
        """Return the latest view of each assessor of each claim."""
        return self.order_by("claim", "assessor", "-made_at", "-pk").distinct(
            "claim", "assessor"
        )

    def earlier(self) -> "ClaimAssessmentQuerySet":
        """Return the views whose assessor has given a later one, the newest first."""
        return self.exclude(pk__in=self.current().values("pk"))


@tracked()
class ClaimAssessment(models.Model):
    """One assessor's view of a claim's credibility."""

    Credibility = Credibility

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="assessments")
    assessor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="claim_assessments"
    )
    credibility = models.CharField(max_length=1, choices=Credibility)
    rationale = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)

    objects = ClaimAssessmentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at", "-pk"]
        constraints: ClassVar = [
            one_of("credibility", Credibility, "claim_assessment_digit_is_known"),
            filled("rationale", "claim_assessment_has_rationale"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["claim", "assessor", "-made_at", "-id"],
                name="claim_assessment_latest",
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            refused(
                "claim_assessment_append_only",
                "An assessment is not changed; give a new one.",
                operation=Update | Delete,
            ),
            never_emptied("claim_assessment_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"{self.credibility}, {self.get_credibility_display()}"


class Explanation(models.TextChoices):
    """Why two accounts differ, or only seem to."""

    EVENT = "event", "Different event"
    AGENT = "agent", "Different agent"
    DEFINITION = "definition", "Different definition"
    SCOPE = "scope", "Different scope"
    CALENDAR = "calendar", "Different calendar"
    CLOCK = "clock", "Clock boundary"
    MISPRINT = "misprint", "Misprint"
    TRANSLATION = "translation", "Translation"
    OTHER = "other", "Other"


class PairNoteQuerySet(RetirableQuerySet["PairNote"]):
    """Remarks on pairs of claims."""

    def within(self, question: Question) -> Self:
        """Return the standing remarks on a question's claims.

        The other claim is one of the same question, or of a part or whole of it.
        """
        parts = QuestionPart.objects.standing()
        near = (
            Q(pk=question.pk)
            | Q(pk__in=parts.filter(whole=question).values("part"))
            | Q(pk__in=parts.filter(part=question).values("whole"))
        )
        family = Question.objects.filter(near).values("pk")
        return self.standing().filter(
            Q(first__question=question, second__question__in=family)
            | Q(second__question=question, first__question__in=family)
        )

    def beneath(self, question: Question) -> Self:
        """Return the standing remarks on the claims of a question and of its parts."""
        parts = QuestionPart.objects.standing().filter(whole=question)
        near = Q(pk=question.pk) | Q(pk__in=parts.values("part"))
        family = Question.objects.filter(near).values("pk")
        return self.standing().filter(
            first__question__in=family, second__question__in=family
        )

    def sign(
        self,
        *,
        pairs: Iterable[tuple[int, int]],
        explanation: str,
        note: str,
        by: Person,
    ) -> "list[PairNote]":
        """Sign the same remark on each of some pairs of claims, all or none."""
        rows = [
            PairNote(
                first_id=first,
                second_id=second,
                explanation=explanation,
                note=note.strip(),
                author=by,
            )
            for first, second in pairs
        ]
        with transaction.atomic(), signed(by):
            return self.bulk_create(rows)


@tracked()
class PairNote(Retirable):
    """A signed remark on why two claims differ; it never changes their relation."""

    Explanation = Explanation

    first = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    second = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    explanation = models.CharField(max_length=20, choices=Explanation)
    note = models.TextField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="pair_notes"
    )
    made_at = models.DateTimeField(default=timezone.now)

    objects = PairNoteQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            models.CheckConstraint(
                name="pair_note_on_two_claims", condition=~Q(first=F("second"))
            ),
            models.UniqueConstraint(
                Least("first", "second"),
                Greatest("first", "second"),
                "author",
                "explanation",
                condition=Q(retired_at__isnull=True),
                name="pair_note_signed_once",
            ),
            one_of("explanation", Explanation, "pair_note_explanation_is_known"),
            filled("note", "pair_note_has_note"),
        ]
        triggers: ClassVar[list[Trigger]] = [never_emptied("pair_note_never_emptied")]

    def __str__(self) -> str:
        return f"Claims {self.first_id} and {self.second_id}: {self.explanation}"


class SilenceFindingQuerySet(RetirableQuerySet["SilenceFinding"]):
    """Findings that sources say nothing."""

    def shown(self) -> Self:
        """Return the standing findings, told whether the source has spoken since."""
        spoken = Claim.objects.current().filter(
            source=OuterRef("source"), question=OuterRef("question")
        )
        return (
            self.standing()
            .select_related("question", "source", "author")
            .annotate(has_spoken=Exists(spoken))
            .order_by("made_at", "pk")
        )

    def record(self, finding: "SilenceFinding", *, by: Person) -> "SilenceFinding":
        """Store a finding in place of what its author has recorded of the same."""
        finding.author = by
        with transaction.atomic(), signed(by):
            for earlier in self.standing().filter(
                question=finding.question, source=finding.source, author=by
            ):
                earlier.retire(by=by, reason="Recorded again by its author.")
            finding.save()
        return finding


# Lange's three conditions, by the columns that hold them (METHOD.md 7).
CONDITIONS = {
    "survives": "the document survives, and does not mention it",
    "lists_all": "its author meant to list all such events",
    "not_overlooked": "it is of the kind the author would not have overlooked",
}


@tracked()
class SilenceFinding(Retirable):
    """That a source says nothing on a question, with what was searched (Lange)."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="silences")
    source = models.ForeignKey(Source, models.PROTECT, related_name="silences")
    searched = models.TextField(help_text="What was searched, and how far.")
    survives = models.BooleanField(CONDITIONS["survives"], default=False)
    survives_note = models.TextField(blank=True)
    lists_all = models.BooleanField(CONDITIONS["lists_all"], default=False)
    lists_all_note = models.TextField(blank=True)
    not_overlooked = models.BooleanField(CONDITIONS["not_overlooked"], default=False)
    not_overlooked_note = models.TextField(blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="silence_findings"
    )
    made_at = models.DateTimeField(default=timezone.now)

    objects = SilenceFindingQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            filled("searched", "silence_says_what_was_searched"),
            models.UniqueConstraint(
                fields=["question", "source", "author"],
                condition=Q(retired_at__isnull=True),
                name="silence_recorded_once",
                violation_error_message=(
                    "Its author has recorded this silence already: retire that first."
                ),
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [never_emptied("silence_never_emptied")]

    def __str__(self) -> str:
        return f"Source {self.source_id} is silent on question {self.question_id}"

    @property
    def is_suggestive(self) -> bool:
        """Whether all three conditions are met and noted (METHOD.md 7)."""
        return all(met and note.strip() for _, met, note in self.conditions)

    @property
    def conditions(self) -> list[tuple[str, bool, str]]:
        """Each condition in words, whether it is met, and what shows it."""
        return [
            (words, getattr(self, name), getattr(self, f"{name}_note"))
            for name, words in CONDITIONS.items()
        ]
