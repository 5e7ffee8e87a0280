"""Two dates, two lists of dates, two periods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from claims.relations.intervals import Reading, relation
from claims.relations.kinds import Relation, nested, softened, worse

if TYPE_CHECKING:
    from sources.dates import Bounds, Span


def instants(
    a: Span,
    b: Span,
    *,
    implied: bool | Iterable[bool] = False,
) -> Relation:
    """Say how two dates stand; with a one-of list each member is compared by itself.

    A plain date beside a list is a list of one: 1939 is no member of [1937,1941],
    whatever lies between its ends. A period given here stands for its hull. `implied`
    is one flag for either side, or one for each (METHOD.md 4).
    """
    if len(a.members) > 1 or len(b.members) > 1:
        found = _lists(a.members or (a,), b.members or (b,))
    else:
        found = relation(in_days(a), in_days(b))
    return softened(found, implied)


def periods(
    a: Span,
    b: Span,
    *,
    implied: bool | Iterable[bool] = False,
) -> Relation:
    """Compare starts with starts and ends with ends; the worse wins (METHOD.md 4).

    An unknown end does not decide; an instant starts and ends within its own bounds.
    """
    starts = _limits(a.start, b.start)
    ends = _limits(a.end or a.start, b.end or b.start)
    return softened(worse(starts, ends), implied)


def supports_instant(claim: Span, position: Span) -> bool:
    """Whether a dated claim bears out a position: the same date, or within it."""
    return instants(claim, position).is_support


def supports_period(claim: Span, position: Span) -> bool:
    """Whether a period bears out a position.

    An unknown end does not decide the relation, but it is vaguer than a known one, and
    so never supports it.
    """
    limits = (
        (claim.start, position.start),
        (claim.end or claim.start, position.end or position.start),
    )
    is_vaguer = any(ours.is_unknown and not its.is_unknown for ours, its in limits)
    return not is_vaguer and periods(claim, position).is_support


def lies_outside(claim: Span, position: Span, *, is_period: bool) -> bool:
    """Whether a claim reaches beyond a position for sure, and so cannot support it.

    Told by two ends alone, before all members and limits are compared.
    """
    if not is_period:
        return _starts_before(claim, position) or _ends_after(claim, position)
    starts = claim.start, position.start
    ends = claim.end or claim.start, position.end or position.start
    return (_are_known(*starts) and _starts_before(*starts)) or (
        _are_known(*ends) and _ends_after(*ends)
    )


def _are_known(a: Bounds, b: Bounds) -> bool:
    return not (a.is_unknown or b.is_unknown)


def _starts_before(a: Span | Bounds, b: Span | Bounds) -> bool:
    if b.earliest is None:
        return False
    return a.earliest is None or a.earliest < b.earliest


def _ends_after(a: Span | Bounds, b: Span | Bounds) -> bool:
    if b.latest is None:
        return False
    return a.latest is None or a.latest > b.latest


def in_days(dated: Span | Bounds) -> Reading:
    """Give the hull of a date as a reading of ordinals (days since 1 January 1)."""
    return Reading(
        _ordinal(dated.earliest),
        _ordinal(dated.latest),
        _ordinal(dated.firm_earliest),
        _ordinal(dated.firm_latest),
    )


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _limits(a: Bounds, b: Bounds) -> Relation:
    """Relate two starts, or two ends; an open one (`..`) leaves every date possible."""
    if a.is_unknown or b.is_unknown:
        return Relation.INCOMPARABLE
    ours, its = in_days(a), in_days(b)
    if ours.is_empty or its.is_empty:
        return nested(a_in_b=its.is_empty, b_in_a=ours.is_empty)
    return relation(ours, its)


def _lists(a: Sequence[Span | Bounds], b: Sequence[Span | Bounds]) -> Relation:
    """Relate two sets of possible dates: what they share is what can be true."""
    rows = [[relation(in_days(x), in_days(y)) for y in b] for x in a]
    mildest = min((one for row in rows for one in row), key=lambda one: one.severity)
    if mildest in (Relation.DIVERGE, Relation.CONTRADICT, Relation.INCOMPARABLE):
        return mildest
    columns = list(zip(*rows, strict=True))
    return nested(
        a_in_b=all(any(one.is_support for one in row) for row in rows),
        b_in_a=all(any(one.mirrored.is_support for one in col) for col in columns),
    )
