"""Two figures, or two dates as ordinals: intervals read and intervals firm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.relations.kinds import Relation, nested

Bound = Decimal | int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read, and as far as its words firmly allow; None is an open end.

    Both `low` and `high` open say that there is no interval at all. Bounds are closed
    and in the unit of the question; dates serve as ordinals (METHOD.md 3).
    """

    low: Bound
    high: Bound
    firm_low: Bound
    firm_high: Bound
    scope: str = "same"
    implied: bool = False
    scope_note: str = ""
    unit: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the words give no interval."""
        return self.low is None and self.high is None

    @property
    def in_scope(self) -> Reading:
        """What it says of the whole asked about, when it counts a part or more.

        A part bounds the whole from below, a whole bounds its part from above.
        """
        if self.scope == "narrower":
            return replace(self, high=None, firm_high=None)
        if self.scope == "broader":
            return replace(self, low=0, firm_low=0)
        return self


def relation(a: Reading, b: Reading) -> Relation:
    """Say how reading `a` stands to reading `b`, by the table of METHOD.md 4."""
    if not _share_matter(a, b):
        return Relation.INCOMPARABLE
    a, b = a.in_scope, b.in_scope
    if a.is_empty or b.is_empty:
        return Relation.INCOMPARABLE
    if _miss_firmly(a, b):
        return Relation.CONTRADICT
    if _is_below(a.high, b.low) or _is_below(b.high, a.low):
        return Relation.DIVERGE
    return nested(a_in_b=is_inside(a, b), b_in_a=is_inside(b, a))


def supports(claim: Reading, position: Reading) -> bool:
    """Whether a claim bears a position out: same scope, and equal or within.

    Directed: a vaguer claim never supports a sharper position (METHOD.md 4).
    """
    is_same = claim.scope == position.scope == "same"
    return is_same and relation(claim, position).is_support


def scopes_meet(scope: str, note: str, other: str, other_note: str) -> bool:
    """Whether claims of these two scopes can be compared at all (METHOD.md 4)."""
    if "different" in (scope, other):
        return False
    return scope != other or scope == "same" or note == other_note


def _share_matter(a: Reading, b: Reading) -> bool:
    if a.is_empty or b.is_empty or a.unit != b.unit:
        return False
    return scopes_meet(a.scope, a.scope_note, b.scope, b.scope_note)


def _miss_firmly(a: Reading, b: Reading) -> bool:
    if a.implied or b.implied:
        return False
    return _is_below(a.firm_high, b.firm_low) or _is_below(b.firm_high, a.firm_low)


def _is_below(high: Bound, low: Bound) -> bool:
    return high is not None and low is not None and high < low


def is_inside(a: Reading, b: Reading) -> bool:
    """Whether all that is read as the one lies within what is read as the other."""
    starts = b.low is None or (a.low is not None and b.low <= a.low)
    ends = b.high is None or (a.high is not None and a.high <= b.high)
    return starts and ends
