"""Relations among many periods, by sorting their starts and their ends."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.lines.records import Id
from claims.relations import Relation, in_days
from claims.summaries.accounts import Account
from claims.summaries.sweep import (
    ABOVE,
    AGREE,
    BELOW,
    COMPATIBLE,
    CONTRADICT,
    DIVERGE,
    Ends,
    ended,
    missing,
    pairs_among,
)

if TYPE_CHECKING:
    from sources.dates import Bounds

INCOMPARABLE = Relation.INCOMPARABLE.shown
EVERY = (BELOW, ABOVE)


@dataclass(frozen=True, slots=True)
class Limit:
    """When a period starts, or when it ends: as read, and as firmly allowed.

    One that is unknown decides nothing, and so meets every other.
    """

    read: Ends
    firm: Ends
    is_known: bool


@dataclass(frozen=True, slots=True)
class Spell:
    """An account's period."""

    id: Id
    start: Limit
    end: Limit


def relate_periods(accounts: Iterable[Account]) -> tuple[Counter[str], dict[Id, str]]:
    """Count the pairs of periods by relation, and say the worst relation of each.

    All are of one scope. Two contradict where their starts miss each other or their
    ends do: both are counted, less those of which both do (METHOD.md 4).
    """
    spells = [_spell(one) for one in accounts]
    alike = _Alike(spells)
    firmly = _apart([(one.start.firm, one.end.firm) for one in spells])
    apart = _apart([(one.start.read, one.end.read) for one in spells])
    agree = sum(map(alike.equals, spells)) // 2
    undecided = sum(map(alike.undecided, spells)) // 2
    counts = Counter(
        {
            CONTRADICT: firmly,
            DIVERGE: apart - firmly,
            AGREE: agree,
            COMPATIBLE: pairs_among(len(spells)) - apart - agree - undecided,
        }
    )
    return counts, _worst_of_each(spells, alike)


def _spell(account: Account) -> Spell:
    span = account.span
    assert span is not None
    limits = (span.start, span.end or span.start)
    start, end = (_limit(one, is_implied=account.implied) for one in limits)
    return Spell(account.id, start, end)


def _limit(bounds: Bounds, *, is_implied: bool) -> Limit:
    days = in_days(bounds)
    firm = EVERY if is_implied else ended(days.firm_low, days.firm_high)
    return Limit(ended(days.low, days.high), firm, not bounds.is_unknown)


class _Alike:
    """How many periods have the same start and end as one, as far as both are known."""

    def __init__(self, spells: Sequence[Spell]) -> None:
        self.many = Counter((one.start.is_known, one.end.is_known) for one in spells)
        self.whole: Counter[tuple[Ends, Ends]] = Counter()
        self.starts: Counter[tuple[bool, Ends]] = Counter()
        self.ends: Counter[tuple[bool, Ends]] = Counter()
        for one in spells:
            start, end = one.start, one.end
            if start.is_known and end.is_known:
                self.whole[start.read, end.read] += 1
            if start.is_known:
                self.starts[end.is_known, start.read] += 1
            if end.is_known:
                self.ends[start.is_known, end.read] += 1

    def equals(self, one: Spell) -> int:
        """Count the others that agree with a period: nothing known parts them."""
        start, end = one.start, one.end
        if start.is_known and end.is_known:
            known = self.whole[start.read, end.read]
            vague = self.starts[False, start.read] + self.ends[False, end.read]
            return known + vague - 1
        if start.is_known:
            return self.starts[True, start.read] + self.starts[False, start.read] - 1
        if end.is_known:
            return self.ends[True, end.read] + self.ends[False, end.read] - 1
        return 0

    def undecided(self, one: Spell) -> int:
        """Count the others with which a period has no known end in common."""
        knows = (one.start.is_known, one.end.is_known)
        shared = [
            many
            for others, many in self.many.items()
            if any(mine and its for mine, its in zip(knows, others, strict=True))
        ]
        return self.many.total() - sum(shared) - (not any(knows))


def _apart(spells: Sequence[tuple[Ends, Ends]]) -> int:
    """Count the pairs of which the starts miss each other, or the ends do."""
    starts = Counter(start for start, _ in spells)
    ends = Counter(end for _, end in spells)
    both = dominated(
        [(start[1], end[1]) for start, end in spells],
        [(start[0], end[0]) for start, end in spells],
    ) + dominated(
        [(start[1], -end[0]) for start, end in spells],
        [(start[0], -end[1]) for start, end in spells],
    )
    return missing(starts) + missing(ends) - both


def dominated(lower: Iterable[Ends], upper: Iterable[Ends]) -> int:
    """Count the pairs of a point and one that is greater in both coordinates.

    Sorted by the first, the second ones are added up in a binary indexed tree.
    """
    points = sorted(Counter(lower).items())
    heights = sorted({height for (_, height), _ in points})
    tree = [0] * (len(heights) + 1)
    found = at = 0
    for (across, height), times in sorted(Counter(upper).items()):
        while at < len(points) and points[at][0][0] < across:
            (_, lies), many = points[at]
            _add(tree, bisect_left(heights, lies) + 1, many)
            at += 1
        found += times * _sum(tree, bisect_left(heights, height))
    return found


def _add(tree: list[int], at: int, many: int) -> None:
    while at < len(tree):
        tree[at] += many
        at += at & -at


def _sum(tree: Sequence[int], at: int) -> int:
    found = 0
    while at:
        found += tree[at]
        at -= at & -at
    return found


def _worst_of_each(spells: Sequence[Spell], alike: _Alike) -> dict[Id, str]:
    firmly = _Reach([(one.start.firm, one.end.firm) for one in spells])
    apart = _Reach([(one.start.read, one.end.read) for one in spells])
    worst = {}
    for one in spells:
        equal, undecided = alike.equals(one), alike.undecided(one)
        if firmly.is_missed(one.start.firm, one.end.firm):
            worst[one.id] = CONTRADICT
        elif apart.is_missed(one.start.read, one.end.read):
            worst[one.id] = DIVERGE
        elif equal + undecided < len(spells) - 1:
            worst[one.id] = COMPATIBLE
        else:
            worst[one.id] = AGREE if equal else INCOMPARABLE
    return worst


class _Reach:
    """How far the starts of many periods lie from one another, and their ends."""

    def __init__(self, spells: Sequence[tuple[Ends, Ends]]) -> None:
        self.lowest_highs = [min(one[at][1] for one in spells) for at in (0, 1)]
        self.highest_lows = [max(one[at][0] for one in spells) for at in (0, 1)]

    def is_missed(self, *limits: Ends) -> bool:
        """Whether some start lies apart from this one, or some end."""
        return any(
            self.lowest_highs[at] < low or high < self.highest_lows[at]
            for at, (low, high) in enumerate(limits)
        )
