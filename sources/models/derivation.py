"""How sources were made from one another."""

from collections.abc import Iterable
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Greatest, Least
from django.utils import timezone
from pgtrigger import Trigger

from sources.constraints import filled, one_of
from sources.models.keeping import (
    Retirable,
    RetirableQuerySet,
    Versioned,
    never_emptied,
    tracked,
    version_raised,
)
from sources.models.source import Source


class DerivationKind(models.TextChoices):
    """What a source made of another; the last two tie a pair without direction."""

    QUOTATION = "quotation", "Quotes"
    PARAPHRASE = "paraphrase", "Paraphrases"
    TRANSLATION = "translation", "Translates"
    REVISION = "revision", "Revises"
    COPY = "copy", "Copies"
    USE = "use", "Uses"
    SHARED_CONDITIONS = "shared_conditions", "Made under the same conditions as"
    INDEPENDENT = "independent", "Argued to be independent of"


SYMMETRIC = ("shared_conditions", "independent")
REACHED = """
    WITH RECURSIVE reached(id) AS (
        SELECT unnest(%s::bigint[])
        UNION
        SELECT d.parent_id FROM sources_derivation d JOIN reached r ON d.child_id = r.id
        WHERE d.retired_at IS NULL AND d.kind <> ALL(%s))
    SELECT id FROM reached
"""


class Extent(models.TextChoices):
    """How much of a source was made from another."""

    FULL = "full", "In full"
    PARTIAL = "partial", "In part"


class Certainty(models.TextChoices):
    """Whether a link is stated as a fact or suspected."""

    ASSERTED = "asserted", "Asserted"
    SUSPECTED = "suspected", "Suspected"


class DerivationQuerySet(RetirableQuerySet["Derivation"]):
    """Links between sources."""

    def directed(self) -> "DerivationQuerySet":
        """Return the links along which testimony travels (METHOD.md 6)."""
        return self.exclude(kind__in=SYMMETRIC)

    def behind(self, sources: Iterable[int]) -> "DerivationQuerySet":
        """Return the standing links on any way from these sources to their origins.

        Links that tie two of the sources so reached without direction are among
        them. One query, however long the ways are; circles end.
        """
        reached = RawSQL(REACHED, [list(sources), list(SYMMETRIC)])  # noqa: S611  # no words of a person's in it
        # A link with a direction leads to what is reached: only of the others is asked.
        is_led = ~Q(kind__in=SYMMETRIC) | Q(parent__in=reached)
        return self.standing().filter(is_led, child__in=reached)


@tracked()
class Derivation(Retirable, Versioned):
    """One source made from another; circles are allowed, for reporting runs in them."""

    Kind = DerivationKind
    Extent = Extent
    Certainty = Certainty

    child = models.ForeignKey(Source, models.PROTECT, related_name="derivations")
    parent = models.ForeignKey(Source, models.PROTECT, related_name="uses")
    kind = models.CharField(max_length=20, choices=DerivationKind)
    extent = models.CharField(max_length=10, choices=Extent, default=Extent.PARTIAL)
    certainty = models.CharField(
        max_length=10, choices=Certainty, default=Certainty.ASSERTED
    )
    reason = models.TextField(help_text="What shows it.")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    made_at = models.DateTimeField(default=timezone.now)

    objects = DerivationQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            models.UniqueConstraint(
                fields=["child", "parent", "kind"],
                condition=Q(retired_at__isnull=True),
                name="derivation_stated_once",
                violation_error_message="This link is recorded already.",
            ),
            models.UniqueConstraint(
                Least("child", "parent"),
                Greatest("child", "parent"),
                "kind",
                condition=Q(retired_at__isnull=True, kind__in=SYMMETRIC),
                name="derivation_pair_stated_once",
                violation_error_message="This is recorded of the two already.",
            ),
            models.CheckConstraint(
                name="derivation_pair_of_two",
                condition=~Q(kind__in=SYMMETRIC) | ~Q(child=F("parent")),
                violation_error_message="This needs two different sources.",
            ),
            one_of("kind", DerivationKind, "derivation_kind_is_known"),
            one_of("extent", Extent, "derivation_extent_is_known"),
            one_of("certainty", Certainty, "derivation_certainty_is_known"),
            filled("reason", "derivation_has_reason"),
        ]
        triggers: ClassVar[list[Trigger]] = [
            version_raised(),
            never_emptied("derivation_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Source {self.child_id} {self.kind} {self.parent_id}"

    @property
    def is_symmetric(self) -> bool:
        """Whether the link has no direction and carries no testimony."""
        return self.kind in SYMMETRIC
