"""How reliable a source is held to be, by whom and why."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from pgtrigger import Delete, Trigger, Update

from sources.constraints import filled, one_of
from sources.models.keeping import never_emptied, refused, tracked
from sources.models.source import Source
from sources.models.text import Passage


class Reliability(models.TextChoices):
    """The letter of a source; F is no judgement, and stands outside the order."""

    A = "A", "Completely reliable"
    B = "B", "Usually reliable"
    C = "C", "Fairly reliable"
    D = "D", "Not usually reliable"
    E = "E", "Unreliable"
    F = "F", "Reliability cannot be judged"


class SourceAssessmentQuerySet(models.QuerySet["SourceAssessment"]):
    """Views of sources."""

    def current(self) -> "SourceAssessmentQuerySet":
        """Return the latest view of each assessor of each source and subject."""
        return self.order_by("source", "assessor", "about", "-made_at", "-pk").distinct(
            "source", "assessor", "about"
        )

    def earlier(self) -> "SourceAssessmentQuerySet":
        """Return the views whose assessor has given a later one, the newest first."""
        return self.exclude(pk__in=self.current().values("pk"))


@tracked()
class SourceAssessment(models.Model):
    """One assessor's view of a source's reliability, under the four criteria."""

    Reliability = Reliability

    source = models.ForeignKey(Source, models.PROTECT, related_name="assessments")
    assessor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="source_assessments"
    )
    about = models.CharField(
        max_length=200,
        blank=True,
        help_text="A subject the view is limited to; empty for the source in general.",
    )
    reliability = models.CharField(max_length=1, choices=Reliability)
    authenticity = models.TextField(
        blank=True, help_text="Is it what it claims to be, and whole?"
    )
    time = models.TextField(
        blank=True, help_text="How long after the event was it made?"
    )
    dependence = models.TextField(blank=True, help_text="On whose word does it rest?")
    tendency = models.TextField(
        blank=True, help_text="Who had an interest in its saying so?"
    )
    rationale = models.TextField()
    passage = models.ForeignKey(
        Passage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="A passage that criticises the source.",
    )
    made_at = models.DateTimeField(default=timezone.now)

    objects = SourceAssessmentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-made_at", "-pk"]
        constraints: ClassVar = [
            one_of("reliability", Reliability, "source_assessment_letter_is_known"),
            filled("rationale", "source_assessment_has_rationale"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["source", "assessor", "about", "-made_at", "-id"],
                name="source_assessment_latest",
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            refused(
                "source_assessment_append_only",
                "An assessment is not changed; give a new one.",
                operation=Update | Delete,
            ),
            never_emptied("source_assessment_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"{self.reliability}, {self.get_reliability_display()}"
