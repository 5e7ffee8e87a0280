"""The verbs that write claims: entering, revising and withdrawing them."""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models, transaction

from claims.models.vocabulary import Basis, Stance, Status
from sources import prepared
from sources.models import Certainty, Citation, Passage, Source
from sources.models.citing import inserted
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
        passage: Passage | Citation,
        as_stated: str,
        by: Person | None,
        question: "Question | None" = None,
        options: "Iterable[Option]" = (),
        voices: Iterable[Naming] = (),
        **columns: Any,
    ) -> "Claim":
        """Store a claim with its options and the voices its text names.

        The passage of a citation is stored in the same statement. ``columns`` are those
        of the reading (``claims.readings``) and the rest of the row; a claim of a named
        voice is reported unless its stance is given.
        """
        voices, options = tuple(voices), tuple(options)
        columns.setdefault("stance", Stance.REPORTS if voices else Stance.ASSERTS)
        if question is not None:
            columns["value_type"] = question.value_type
        cited = passage.passage if isinstance(passage, Citation) else passage
        claim = self.model(
            source_id=cited.source_id,
            as_stated=as_stated,
            question=question,
            entered_by=by,
            **columns,
        )
        is_whole = not (options or voices)
        with signed(by), nullcontext() if is_whole else transaction.atomic():
            _store(claim, passage)
            if not is_whole:
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
            self.count_change(stored, since=version)
        return stored

    def count_change(self, claim: "Claim", *, since: int) -> None:
        """Count a change of the voices or the options alone as one of the claim."""
        claim.refresh_from_db(fields=["version"])
        if claim.version == since and claim.is_held_anew:
            self.filter(pk=claim.pk).update(version=models.F("version") + 1)
            claim.version += 1

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


def _store(claim: "Claim", passage: Passage | Citation) -> None:
    """Store a new claim's row, and with it the passage that is cited for it."""
    if isinstance(passage, Passage):
        claim.passage = passage
        claim.save(force_insert=True)
        return
    tables, values = passage.tables
    statement, row = inserted(claim, passage_id="cited.id")
    sql = f"{tables}{statement} FROM cited RETURNING id, passage_id"
    stored = prepared.first(sql, [*values, *map(prepared.plain, row)])
    assert stored is not None
    claim.pk, passage.passage.pk = stored
    claim.passage = passage.passage
    for one in (claim, claim.passage):
        one._state.adding = False  # noqa: SLF001  # as Django marks what it has stored
