"""One account of a question, and how two of them stand, whatever the question asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from claims.lines.records import Id
from claims.relations import (
    Reading,
    Relation,
    categories,
    instants,
    is_inside,
    lies_outside,
    periods,
    propositions,
    relation,
    scopes_meet,
    supports_period,
)

if TYPE_CHECKING:
    from sources.dates import Span

JUDGED = "ABCDE"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for, as far as its answers are compared by it.

    `parents` maps an option to its broader one.
    """

    value_type: str
    is_exclusive: bool = False
    is_count: bool = True
    unit: str = ""
    parents: Mapping[Id, Id | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Account:
    """What one current claim says on a question, whose word it is, and how it is said.

    `supporter` is the voice that stands behind it, None for nobody; `letter` is that
    voice's reliability. Scope and directness may be given here or in the reading.
    """

    id: Id
    supporter: Id | None = None
    reading: Reading | None = None
    span: Span | None = None
    options: frozenset[Id] = frozenset()
    polarity: str = ""
    stance: str = "asserts"
    letter: str = ""
    scope: str = "same"
    scope_note: str = ""
    implied: bool = False
    commitment: str = "flat"
    entered_at: datetime | None = None

    def __post_init__(self) -> None:
        """Let the account and its reading agree on scope and directness."""
        if self.reading is None:
            return
        inner = self.reading
        ours = (self.scope, self.scope_note, self.implied)
        if ours == (inner.scope, inner.scope_note, inner.implied):
            return
        said = {
            "scope": inner.scope if self.scope == "same" else self.scope,
            "scope_note": self.scope_note or inner.scope_note,
            "implied": self.implied or inner.implied,
        }
        for name, value in said.items():
            object.__setattr__(self, name, value)
        if all(getattr(inner, name) == value for name, value in said.items()):
            return
        object.__setattr__(self, "reading", replace(inner, **said))  # type: ignore[arg-type]

    @property
    def is_judged(self) -> bool:
        """Whether its voice has a letter that says something: F is no such letter."""
        return self.letter in tuple(JUDGED)


def has_value(account: Account, asked: Asked) -> bool:
    """Whether the account answers the question with something that can be compared."""
    match asked.value_type:
        case "quantity":
            found = account.reading
            if found is None or (found.low is None and found.high is None):
                return False
            return not asked.unit or asked.unit == found.unit
        case "date":
            span = account.span
            is_dated = span is not None and bool(span.earliest or span.latest)
            return is_dated and not asked.unit
        case "period":
            return account.span is not None
        case "category":
            return bool(account.options)
        case _:
            return bool(account.polarity)


def is_comparable(account: Account, asked: Asked) -> bool:
    """Whether the account enters ranges: a value, and the scope of the question."""
    return account.scope == "same" and has_value(account, asked)


def relation_of(a: Account, b: Account, asked: Asked) -> Relation:
    """Say how two accounts stand, by the kind of question (METHOD.md 4).

    Only counts are adjusted for scope; anything else of another scope is no rival.
    """
    if not (has_value(a, asked) and has_value(b, asked) and _share_scope(a, b, asked)):
        return Relation.INCOMPARABLE
    if asked.value_type == "quantity":
        assert a.reading is not None
        assert b.reading is not None
        if not asked.is_count:
            return relation(_unscoped(a.reading), _unscoped(b.reading))
        return relation(a.reading, b.reading)
    if asked.value_type in ("date", "period"):
        assert a.span is not None
        assert b.span is not None
        compare = instants if asked.value_type == "date" else periods
        return compare(a.span, b.span, implied=(a.implied, b.implied))
    return _relation_of_words(a, b, asked)


def supports_of(claim: Account, position: Account, asked: Asked) -> bool:
    """Whether one account bears another's reading out: directed, and of one scope."""
    if not claim.scope == position.scope == "same":
        return False
    if (
        claim.reading
        and position.reading
        and not is_inside(claim.reading, position.reading)
    ):
        return False
    if claim.span and position.span and asked.value_type in ("date", "period"):
        is_period = asked.value_type == "period"
        if lies_outside(claim.span, position.span, is_period=is_period):
            return False
    if not relation_of(claim, position, asked).is_support:
        return False
    if asked.value_type != "period":
        return True
    assert claim.span is not None
    assert position.span is not None
    return supports_period(claim.span, position.span)


def voice_letter(assessments: Iterable[tuple[str, str]], subject: str = "") -> str:
    """Choose a voice's letter among current (about, letter) pairs (METHOD.md 7).

    The lowest on the question's subject before the lowest in general; F and nothing
    mean not judged.
    """
    by_subject: dict[str, list[str]] = {}
    for about, letter in assessments:
        by_subject.setdefault(about.strip().casefold(), []).append(letter)
    letters = by_subject.get(subject.strip().casefold()) or by_subject.get("", [])
    judged = [letter for letter in letters if letter in tuple(JUDGED)]
    return max(judged, default="F" if letters else "")


def _share_scope(a: Account, b: Account, asked: Asked) -> bool:
    if asked.value_type != "quantity" or not asked.is_count:
        is_one = a.scope == b.scope
        return is_one and scopes_meet(a.scope, a.scope_note, b.scope, b.scope_note)
    return True


def _unscoped(reading: Reading) -> Reading:
    return replace(reading, scope="same")


def _relation_of_words(a: Account, b: Account, asked: Asked) -> Relation:
    implied, commitment = (a.implied, b.implied), (a.commitment, b.commitment)
    if asked.value_type == "proposition":
        return propositions(
            a.polarity, b.polarity, implied=implied, commitment=commitment
        )
    return categories(
        a.options,
        b.options,
        parents=asked.parents,
        is_exclusive=asked.is_exclusive,
        polarities=(a.polarity or "affirms", b.polarity or "affirms"),
        implied=implied,
        commitment=commitment,
    )
