"""Verdicts: reasoned answers, signed and dated; several may stand side by side."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from pgtrigger import Trigger

from claims import wording
from claims.models.claim import Claim
from claims.models.question import Option, Question
from claims.models.reading import Reading
from sources.constraints import filled, one_of
from sources.models.keeping import (
    Person,
    Retirable,
    RetirableQuerySet,
    Versioned,
    never_emptied,
    signed,
    tracked,
    version_raised,
)


class Outcome(models.TextChoices):
    """What the evidence comes to."""

    ESTABLISHED = "established", "Established"
    PROBABLE = "probable", "Probable"
    OPEN = "open", "Open"
    UNDECIDABLE = "undecidable", "Undecidable"
    NO_TRACEABLE_BASIS = "no_traceable_basis", "No traceable basis"


class VerdictCertainty(models.TextChoices):
    """How certain the author is."""

    HIGH = "high", "High"
    MODERATE = "moderate", "Moderate"
    LOW = "low", "Low"
    VERY_LOW = "very_low", "Very low"


def considered(question: Question) -> list[dict[str, Any]]:
    """Return a question's claims as they stand: numbers, versions, words, readings."""
    standing = Claim.objects.current().filter(question=question).order_by("pk")
    return [
        {
            "claim": claim.pk,
            "version": claim.version,
            "words": claim.as_stated,
            "reading": wording.value(
                claim,
                as_stated=claim.as_stated,
                options=tuple(option.label for option in claim.options.all()),
                is_exclusive=question.is_exclusive,
            ),
        }
        for claim in standing.prefetch_related("options")
    ]


class VerdictQuerySet(RetirableQuerySet["Verdict"]):
    """Verdicts, and how one is given."""

    def current(self) -> Self:
        """Return the verdicts that stand: the latest of each author on a question."""
        standing = self.standing().filter(superseded_by__isnull=True)
        return standing.order_by("question", "author", "-made_at", "-pk").distinct(
            "question", "author"
        )

    def give(
        self,
        *,
        question: Question,
        by: Person,
        options: Iterable[Option] = (),
        excluded: Iterable[Claim] = (),
        **details: Any,
    ) -> "Verdict":
        """Store a verdict with the claims as they stand; it supersedes its author's."""
        with transaction.atomic(), signed(by):
            Question.objects.select_for_update(no_key=True).get(pk=question.pk)
            verdict = self.create(
                question=question,
                author=by,
                supersedes=self.last_of(question, by),
                considered=considered(question),
                **details,
            )
            VerdictOption.objects.bulk_create(
                VerdictOption(verdict=verdict, option=option, question=question)
                for option in options
            )
            VerdictExclusion.objects.bulk_create(
                VerdictExclusion(verdict=verdict, claim=claim) for claim in excluded
            )
        return verdict

    def last_of(self, question: Question, author: Person) -> "Verdict | None":
        """Return what an author has given last on a question, be it retired."""
        own = self.filter(question=question, author=author, superseded_by__isnull=True)
        return own.order_by("-made_at", "-pk").first()


@tracked()
class Verdict(Reading, Retirable, Versioned):
    """A named researcher's reasoned answer at a date."""

    Outcome = Outcome
    Certainty = VerdictCertainty

    question = models.ForeignKey(Question, models.PROTECT, related_name="verdicts")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="verdicts"
    )
    outcome = models.CharField(max_length=20, choices=Outcome)
    options = models.ManyToManyField(
        Option, through="claims.VerdictOption", blank=True, related_name="+"
    )
    excluded = models.ManyToManyField(
        Claim,
        through="claims.VerdictExclusion",
        blank=True,
        related_name="+",
        verbose_name="readings excluded",
    )
    certainty = models.CharField(max_length=10, choices=VerdictCertainty)
    reasoning = models.TextField()
    considered = models.JSONField(
        default=list,
        blank=True,
        help_text="The claims as they stood: their numbers, versions and words.",
    )
    supersedes = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="superseded_by",
    )
    made_at = models.DateTimeField(default=timezone.now)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at", "-pk"]
        constraints: ClassVar = [
            *Reading.Meta.constraints,
            *Retirable.Meta.constraints,
            models.UniqueConstraint(
                fields=["id", "question"], name="verdict_of_question"
            ),
            models.UniqueConstraint(
                fields=["id", "question", "author"], name="verdict_of_author"
            ),
            models.UniqueConstraint(
                fields=["supersedes"], name="verdict_superseded_once"
            ),
            one_of("outcome", Outcome, "verdict_outcome_is_known"),
            one_of("certainty", VerdictCertainty, "verdict_certainty_is_known"),
            filled("reasoning", "verdict_has_reasoning"),
            models.CheckConstraint(
                name="verdict_supersedes_another",
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            version_raised(),
            never_emptied("verdict_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}, certainty {self.certainty}"

    @property
    def reading_in_words(self) -> str:
        """The favoured reading as the screen says it; '' where there is none."""
        options = tuple(option.label for option in self.options.all())
        return wording.value(self, options=options)


@tracked()
class VerdictOption(models.Model):
    """An option that a verdict favours; of the verdict's own question."""

    verdict = models.ForeignKey(Verdict, models.PROTECT, related_name="+")
    option = models.ForeignKey(Option, models.PROTECT, related_name="+")
    question = models.ForeignKey(Question, models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["verdict", "option"], name="verdict_option_stated_once"
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            never_emptied("verdict_option_never_emptied")
        ]

    def __str__(self) -> str:
        return f"Verdict {self.verdict_id} favours option {self.option_id}"


@tracked()
class VerdictExclusion(models.Model):
    """A claim whose reading a verdict excludes."""

    verdict = models.ForeignKey(Verdict, models.PROTECT, related_name="exclusions")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["verdict", "claim"], name="verdict_excludes_once"
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            never_emptied("verdict_exclusion_never_emptied")
        ]

    def __str__(self) -> str:
        return f"Verdict {self.verdict_id} excludes claim {self.claim_id}"
