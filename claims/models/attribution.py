"""Attributions: whom a text names as its own source for a claim."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from pgtrigger import Delete, Insert, Trigger, Update

from claims.models.claim import Claim
from claims.models.entry import Naming
from claims.models.vocabulary import Basis, Stance
from sources.constraints import one_of
from sources.models import Certainty, Source
from sources.models.keeping import (
    Retirable,
    RetirableQuerySet,
    never_emptied,
    refused,
    tracked,
)

IS_REVIEWED = """EXISTS (
    SELECT FROM claims_claim WHERE id IN (NEW.claim_id, OLD.claim_id)
    AND reviewed_at IS NOT NULL)"""


@tracked(comes_in_bulk=True)
class Attribution(Retirable):
    """A voice that the text names, in its place in a chain of voices."""

    Basis = Basis
    Stance = Stance

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="attributions")
    branch = models.PositiveSmallIntegerField(default=1)
    position = models.PositiveSmallIntegerField(default=1)
    source = models.ForeignKey(Source, models.PROTECT, related_name="attributions")
    wording = models.CharField(
        max_length=300, blank=True, help_text="Such as: official records state."
    )
    stance = models.CharField(max_length=10, choices=Stance, default=Stance.ASSERTS)
    basis = models.CharField(max_length=10, choices=Basis, default=Basis.UNKNOWN)
    certainty = models.CharField(
        max_length=10, choices=Certainty, default=Certainty.ASSERTED
    )

    objects = RetirableQuerySet["Attribution"].as_manager()

    class Meta:
        ordering: ClassVar = ["claim", "branch", "position"]
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim", "branch", "position"],
                condition=Q(retired_at__isnull=True),
                name="attribution_has_its_place",
            ),
            models.CheckConstraint(
                name="attribution_counted_from_one",
                condition=Q(branch__gte=1, position__gte=1),
            ),
            one_of("stance", Stance, "attribution_stance_is_known"),
            one_of("basis", Basis, "attribution_basis_is_known"),
            one_of("certainty", Certainty, "attribution_certainty_is_known"),
        ]
        triggers: ClassVar[list[Trigger]] = [
            refused(
                "attribution_fixed_once_reviewed",
                "A reviewed claim is corrected by a new one that supersedes it.",
                operation=Insert | Update | Delete,
                unless=f"NOT ({IS_REVIEWED})",
            ),
            never_emptied("attribution_never_emptied"),
        ]

    def __str__(self) -> str:
        return self.wording or f"Source {self.source_id}"

    @property
    def naming(self) -> Naming:
        """What the text says of the voice, as it would be stored of a claim anew."""
        return Naming(
            source=self.source,
            wording=self.wording,
            branch=self.branch,
            position=self.position,
            stance=self.stance,
            basis=self.basis,
            certainty=self.certainty,
        )
