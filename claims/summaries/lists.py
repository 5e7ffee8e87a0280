"""Relations among many dates of which some are one-of lists, member by member."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import xor

from claims.lines.records import Id
from claims.relations import in_days
from claims.summaries.accounts import Account
from claims.summaries.sweep import (
    ABOVE,
    AGREE,
    BELOW,
    COMPATIBLE,
    CONTRADICT,
    DIVERGE,
    End,
    Ends,
    ended,
    missing,
    pairs_among,
)

EVERY = ((BELOW, ABOVE),)
LIST = 2  # members at the least


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as the days one of which it is: as read, and as firmly allowed."""

    read: tuple[Ends, ...]
    firm: tuple[Ends, ...]

    @property
    def is_list(self) -> bool:
        """Whether it is one of several."""
        return len(self.read) >= LIST

    @property
    def widest(self) -> frozenset[Ends]:
        """The members that lie within no other: lists with the same ones agree."""
        return frozenset(
            one
            for one in self.read
            if not any(
                other != one and other[0] <= one[0] and one[1] <= other[1]
                for other in self.read
            )
        )


def relate_dates(accounts: Iterable[Account]) -> tuple[Counter[str], dict[Id, str]]:
    """Count the pairs of dates by relation, and say the worst relation of each.

    All are of one scope. Plain dates are compared by sorting their ends, lists with
    everything by an index of their members (METHOD.md 4).
    """
    groups: dict[Dated, list[Id]] = defaultdict(list)
    for one in accounts:
        groups[_dated(one)].append(one.id)
    many = {dated: len(ids) for dated, ids in groups.items()}
    firm = _Apart([(dated.firm, dated, times) for dated, times in many.items()])
    read = _Apart([(dated.read, dated, times) for dated, times in many.items()])
    alike: Counter[frozenset[Ends]] = Counter()
    for dated, times in many.items():
        alike[dated.widest] += times
    agree = sum(map(pairs_among, alike.values()))
    size = sum(many.values())
    counts = Counter(
        {
            CONTRADICT: firm.pairs,
            DIVERGE: read.pairs - firm.pairs,
            AGREE: agree,
            COMPATIBLE: pairs_among(size) - read.pairs - agree,
        }
    )
    mildest = AGREE if len(alike) == 1 else COMPATIBLE
    worst: dict[Id, str] = {}
    for dated, ids in groups.items():
        apart = DIVERGE if dated in read.parted else mildest
        shown = CONTRADICT if dated in firm.parted else apart
        worst |= dict.fromkeys(ids, shown)
    return counts, worst if size > 1 else {}


def _dated(account: Account) -> Dated:
    span = account.span
    assert span is not None
    members = span.members if len(span.members) >= LIST else (span,)
    days = [in_days(one) for one in members]
    return Dated(
        tuple(ended(one.low, one.high) for one in days),
        EVERY
        if account.implied
        else tuple(ended(one.firm_low, one.firm_high) for one in days),
    )


class _Apart:
    """The pairs of dates that have no day in common, and which dates are in one.

    Each date comes with the days to be compared, and how often it is said.
    """

    def __init__(self, dates: Iterable[tuple[tuple[Ends, ...], Dated, int]]) -> None:
        dates = list(dates)
        plain = [one for one in dates if not one[1].is_list]
        lists = [one for one in dates if one[1].is_list]
        often: Counter[Ends] = Counter()
        for (ends,), _, times in plain:
            often[ends] += times
        found = missing(often)
        lows = max((days[0][0] for days, *_ in plain), default=BELOW)
        highs = min((days[0][1] for days, *_ in plain), default=ABOVE)
        self.parted = {
            dated for ((low, high),), dated, _ in plain if highs < low or high < lows
        }
        index = Members([days for days, *_ in lists], [times for *_, times in lists])
        seen = 0
        for days, dated, times in plain:
            missed = index.missing(days)
            found += times * index.weight(missed)
            seen |= missed
            if missed:
                self.parted.add(dated)
        twice = 0
        for number, (days, dated, times) in enumerate(lists):
            missed = index.missing(days)
            twice += times * index.weight(missed)
            if missed or seen >> number & 1:
                self.parted.add(dated)
        self.pairs = found + twice // 2


class Members:
    """Which of many lists have a member that meets some days: a bit for each list."""

    def __init__(self, lists: Sequence[Sequence[Ends]], weights: Sequence[int]) -> None:
        """Note where members begin and cease, and how often each list is said."""
        turns: dict[tuple[End, bool], int] = defaultdict(int)
        begins: dict[End, int] = defaultdict(int)
        for number, members in enumerate(lists):
            for low, high in _joined(members):
                turns[low, False] ^= 1 << number
                turns[high, True] ^= 1 << number
                begins[low] |= 1 << number
        self.every = (1 << len(lists)) - 1
        self.turns = sorted(turns)
        self.running = [0, *accumulate((turns[place] for place in self.turns), xor)]
        self.begins = sorted(begins)
        self.tree = [0] * len(begins) + [begins[place] for place in self.begins]
        for node in range(len(begins) - 1, 0, -1):
            self.tree[node] = self.tree[2 * node] | self.tree[2 * node + 1]
        self.planes = [
            sum(1 << number for number, one in enumerate(weights) if one >> bit & 1)
            for bit in range(max(weights, default=0).bit_length())
        ]

    def missing(self, days: Iterable[Ends]) -> int:
        """Return the lists of which no member meets any of some days."""
        met = 0
        for one in days:
            met |= self._meeting(one)
        return self.every & ~met

    def weight(self, lists: int) -> int:
        """Return how often some lists are said in all."""
        return sum(
            (lists & plane).bit_count() << bit for bit, plane in enumerate(self.planes)
        )

    def _meeting(self, days: Ends) -> int:
        """Return the lists with a member under way at the first day, or begun since."""
        low, high = days
        found: int = self.running[bisect_right(self.turns, (low, False))]
        size = len(self.begins)
        left = bisect_left(self.begins, low) + size
        right = bisect_right(self.begins, high) + size
        while left < right:
            if left & 1:
                found |= self.tree[left]
                left += 1
            if right & 1:
                right -= 1
                found |= self.tree[right]
            left, right = left // 2, right // 2
        return found


def _joined(members: Iterable[Ends]) -> list[Ends]:
    """Return the days of a list as stretches that do not overlap."""
    found: list[Ends] = []
    for low, high in sorted(members):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found
