"""The verbs that write claims: entering, revising and withdrawing them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models, transaction

from claims.models.vocabulary import Basis, Stance, Status
from sources.models import Certainty, Passage, Source
from sources.models.keeping import Person, signed

if TYPE_CHECKING:
    from claims.models.claim import Claim
    from claims.models.question import Option, Question


class StaleError(ValueError):
    """Somebody else has changed the row since it was read."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One voice that a text names, before it is stored as an attribution."""

    source: Source
    wording: str = ""
    branch: int = 1
    position: int = 1
    stance: str = Stance.ASSERTS
    basis: str = Basis.UNKNOWN
    certainty: str = Certainty.ASSERTED


class ClaimEntry(models.QuerySet["Claim"]):
    """The verbs; a mixin for the claims' QuerySet."""

    def enter(
        self,
        *,
        passage: Passage,
        as_stated: str,
        by: Person | None,
        question: "Question | None" = None,
        options: "Iterable[Option]" = (),
        voices: Iterable[Naming] = (),
        **columns: Any,
    ) -> "Claim":
        """Store a claim with its options and the voices its text names.

        ``columns`` are those of the reading (``claims.readings``) and the rest of the
        row; a claim of a named voice is reported unless its stance is given.
        """
        voices = tuple(voices)
        columns.setdefault("stance", Stance.REPORTS if voices else Stance.ASSERTS)
        if question is not None:
            columns["value_type"] = question.value_type
        with transaction.atomic(), signed(by):
            claim = self.create(
                passage=passage,
                source_id=passage.source_id,
                as_stated=as_stated,
                question=question,
                entered_by=by,
                **columns,
            )
            claim.hold_options(options)
            claim.hold_voices(voices, by=by)
        return claim

    def revise(
        self,
        *,
        claim: "Claim",
        version: int,
        by: Person | None,
        question: "Question | None",
        options: "Iterable[Option]" = (),
        voices: Iterable[Naming] = (),
        **columns: Any,
    ) -> "Claim":
        """Change a claim in place; StaleError where it is no longer that version."""
        with transaction.atomic(), signed(by):
            stored = self.select_for_update(of=("self",)).get(pk=claim.pk)
            if stored.version != version:
                raise StaleError("Somebody has changed this claim since you opened it.")
            if stored.question_id != (question.pk if question else None):
                stored.hold_options(())
            stored.question = question
            if question is not None:
                columns["value_type"] = question.value_type
            for column, value in columns.items():
                setattr(stored, column, value)
            stored.save(update_fields=["question", *columns])
            stored.hold_options(options)
            stored.hold_voices(voices, by=by)
            stored.refresh_from_db(fields=["version"])
        return stored

    def withdraw(
        self,
        *,
        claim: "Claim",
        reason: str,
        by: Person | None,
        status: str = Status.WITHDRAWN,
    ) -> None:
        """Take a standing claim out of the comparison, and say why."""
        with transaction.atomic(), signed(by):
            stored = self.select_for_update(of=("self",)).get(pk=claim.pk)
            if stored.status != Status.CURRENT:
                raise StaleError("This claim no longer stands.")
            stored.status, stored.status_reason = status, reason.strip()
            stored.save(update_fields=["status", "status_reason"])

    def reinstate(self, *, claim: "Claim", by: Person | None) -> None:
        """Bring a withdrawn claim back into the comparison."""
        with transaction.atomic(), signed(by):
            stored = self.select_for_update(of=("self",)).get(pk=claim.pk)
            if stored.status == Status.SUPERSEDED:
                raise StaleError("Another claim has taken the place of this one.")
            stored.status, stored.status_reason = Status.CURRENT, ""
            stored.save(update_fields=["status", "status_reason"])

    def supersede(
        self,
        *,
        claim: "Claim",
        new: "Claim",
        reason: str,
        by: Person | None,
        version: int | None = None,
    ) -> None:
        """Let a new claim take the place of one that was reviewed.

        StaleError where another has done so, or where it is no longer that version.
        """
        with transaction.atomic(), signed(by):
            stored = self.select_for_update(of=("self",)).get(pk=claim.pk)
            is_changed = version is not None and stored.version != version
            if is_changed or stored.status != Status.CURRENT:
                raise StaleError("Somebody has changed this claim since you opened it.")
            stored.status, stored.status_reason = Status.SUPERSEDED, reason.strip()
            stored.superseded_by = new
            stored.save(update_fields=["status", "status_reason", "superseded_by"])
