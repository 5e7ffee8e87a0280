"""A claim and a source as a question's page needs them: plain rows, quickly fetched."""

from collections.abc import Hashable, Iterable
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from claims import quantities, wording
from claims.models import Claim, Option, Question
from claims.models.vocabulary import Commitment, Scope, Stance
from claims.relations import Reading
from claims.summaries import Account, Asked, voice_letter
from claims.testimony import (
    CARRIER,
    Named,
    SourceNode,
    Statement,
    Voice,
    supporters,
)
from sources import dates
from sources.models import Source

parsed = lru_cache(maxsize=4096)(dates.parse)
_read = lru_cache(maxsize=4096)(Reading)


class Told(NamedTuple):
    """One claim: the columns that are compared or shown, its options and voices."""

    pk: int
    question_id: int | None
    source_id: int
    as_stated: str
    form: str
    low: Decimal | None
    high: Decimal | None
    firm_low: Decimal | None
    firm_high: Decimal | None
    base: Decimal | None
    edtf: str
    rule: str
    convention: str
    polarity: str
    stance: str
    commitment: str
    hedge: str
    directness: str
    note: str
    basis: str
    scope: str
    scope_note: str
    status: str
    entered_at: datetime | None
    options: tuple[int, ...] = ()
    voices: tuple[Named, ...] = ()

    @property
    def is_implied(self) -> bool:
        """Whether the words only imply it."""
        return self.directness == "implied"

    @property
    def stance_in_words(self) -> str:
        """What its carrier does with it: asserts, reports, doubts, rejects."""
        return str(Stance(self.stance).label).lower()

    @property
    def covers(self) -> str:
        """What it covers where that is not just what is asked."""
        return wording.covers(self.scope, Scope(self.scope).label, self.scope_note)

    @property
    def commitment_in_words(self) -> str:
        """How surely it is said; '' where it is said flatly."""
        is_flat = self.commitment == "flat"
        return "" if is_flat else str(Commitment(self.commitment).label).lower()

    @property
    def rule_in_words(self) -> str:
        """By which rule the figure was read; '' where no rule of this edition did."""
        if not self.rule or self.convention != quantities.EDITION:
            return ""
        return quantities.explain(self.rule)

    def reading_in_words(self, options: Iterable[str], *, is_exclusive: bool) -> str:
        """Return the reading as the screen says it, its options' labels being given."""
        return wording.value(
            self,
            as_stated=self.as_stated,
            options=tuple(options),
            is_exclusive=is_exclusive,
        )


COLUMNS = Told._fields[: Told._fields.index("options")]


class Bearer(NamedTuple):
    """One source that carries or voices testimony: its name, and what it is."""

    pk: int
    title: str
    short_title: str
    author: str
    voice: str
    level: str
    access: str
    available_edtf: str
    created_edtf: str
    issued: Any = None

    def __str__(self) -> str:
        return self.short_title or self.title

    @property
    def known_from(self) -> str:
        """When it could be known, as EDTF; '' where nobody has said."""
        if self.available_edtf or not self.issued:
            return self.available_edtf or self.created_edtf
        csl = {"issued": self.issued}
        return Source(
            available_edtf=self.available_edtf, created_edtf=self.created_edtf, csl=csl
        ).known_from


def date_of(bearer: Bearer) -> str:
    """Return when a source was made, else when it could be known, as EDTF."""
    return bearer.created_edtf or bearer.known_from


def told_of(claim: Claim) -> Told:
    """Return a claim that was fetched whole, its options and voices with it."""
    columns = [getattr(claim, column) for column in COLUMNS]
    voices = sorted(claim.voices, key=lambda voice: (voice.branch, voice.position))
    options = tuple(option.pk for option in claim.options.all())
    named = tuple(
        Named(one.source_id, one.stance, one.certainty, one.basis, one.branch)
        for one in voices
    )
    return Told._make((*columns, options, named))


def asked_of(question: Question, options: Iterable[Option] = ()) -> Asked:
    """Return what a question asks for, its options' broader ones included."""
    return Asked(
        value_type=question.value_type,
        is_exclusive=question.is_exclusive,
        is_count=question.is_count,
        parents={option.pk: option.parent_id for option in options},
    )


def statement_of(claim: Claim | Told, key: Hashable = None) -> Statement:
    """Return who says a claim, and from whom; known by a key, else by its number."""
    told = told_of(claim) if isinstance(claim, Claim) else claim
    return Statement(
        told.pk if key is None else key,
        told.source_id,
        told.basis,
        told.stance,
        told.voices,
        told.commitment,
    )


def account_of(
    claim: Claim | Told, said: Statement, letters: dict[int, str]
) -> Account:
    """Return a claim as an account that can be compared."""
    told = told_of(claim) if isinstance(claim, Claim) else claim
    voices = supporters(said.stance, said.attributions)
    sources = _sources_of(voices, told.source_id)
    given = [("", letters[pk]) for pk in sources if letters.get(pk)]
    return Account(
        id=said.id,
        supporter=_supporter(voices, said),
        reading=_reading(told),
        span=parsed(told.edtf) if told.edtf else None,
        options=frozenset(told.options),
        polarity=told.polarity,
        stance=told.stance,
        letter=voice_letter(given) if given else "",
        scope=told.scope,
        scope_note=told.scope_note,
        implied=told.is_implied,
        commitment=told.commitment,
        entered_at=told.entered_at,
    )


def sources_behind(claim: Claim | Told) -> list[int]:
    """Return the sources whose letters count for a claim: those of its voices."""
    said = statement_of(claim)
    voices = supporters(said.stance, said.attributions)
    return _sources_of(voices, said.source)


def _reading(told: Told) -> Reading | None:
    if not told.form:
        return None
    bounds = (told.low, told.high, told.firm_low, told.firm_high)
    return _read(*bounds, told.scope, told.is_implied, told.scope_note)


def _sources_of(voices: Iterable[Voice], carrier: Hashable) -> list[int]:
    """Return the sources whose letters count: an unnamed voice has none."""
    found = [carrier if voice == CARRIER else voice.source for voice in voices]
    return [source for source in found if isinstance(source, int)]


def _supporter(voices: tuple[Voice, ...], said: Statement) -> Hashable | None:
    """Return the voice that stands behind a claim: a source, or an unnamed one."""
    if not voices:
        return None
    sources = _sources_of(voices, said.source)
    return SourceNode(sources[0]) if sources else said.id
