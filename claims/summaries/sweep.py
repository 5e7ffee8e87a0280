"""Relations among many figures, by sorting the ends of their intervals."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import accumulate

from claims.lines.records import Id
from claims.relations import Bound, Reading, Relation
from claims.summaries.accounts import Account, Asked

End = Decimal | float
Ends = tuple[End, End]
BELOW, ABOVE = float("-inf"), float("inf")
PARTIAL = ("narrower", "broader")
AGREE, COMPATIBLE = Relation.EQUAL.shown, Relation.OVERLAPS.shown
DIVERGE, CONTRADICT = Relation.DIVERGE.shown, Relation.CONTRADICT.shown


@dataclass(frozen=True, slots=True)
class Stretch:
    """One reading's interval, open ends infinite, and what it may be compared with.

    `ids` are the accounts that read so.

    A count is adjusted for its scope and met by every scope but its own under another
    note; anything else is met by its own scope and note alone.
    """

    ids: Sequence[Id]
    low: End
    high: End
    firm_low: End
    firm_high: End
    unit: str
    scope: str
    note: str
    is_count: bool

    @property
    def size(self) -> int:
        """How many accounts read so."""
        return len(self.ids)

    @property
    def memberships(self) -> tuple[Hashable, ...]:
        """The groups it is one of: its scope, and its scope under its note."""
        whole, part = (self.unit, self.scope), (self.unit, self.scope, self.note)
        return (whole, part) if self.is_count else (part,)

    @property
    def company(self) -> tuple[Hashable, ...]:
        """The groups, without overlap, of all that it is compared with, itself too."""
        if not self.is_count:
            return self.memberships
        others = [one for one in ("same", *PARTIAL) if one != self.scope]
        own = (self.unit, self.scope, self.note)
        return (own, *((self.unit, other) for other in others))


def stretches_of(accounts: Iterable[Account], asked: Asked) -> list[Stretch]:
    """Lay out each distinct reading that can be compared with any."""
    groups: dict[Reading, list[Id]] = {}
    for one in accounts:
        if one.reading is not None:
            groups.setdefault(one.reading, []).append(one.id)
    found = (_stretch(reading, ids, asked) for reading, ids in groups.items())
    return [one for one in found if one is not None]


def _stretch(found: Reading, ids: Sequence[Id], asked: Asked) -> Stretch | None:
    is_other = bool(asked.unit) and asked.unit != found.unit
    if found.is_empty or is_other or found.scope == "different":
        return None
    inner = found.in_scope if asked.is_count else found
    if inner.is_empty:
        return None
    firm = (None, None) if inner.implied else (inner.firm_low, inner.firm_high)
    return Stretch(
        ids,
        *ended(inner.low, inner.high),
        *ended(*firm),
        found.unit,
        found.scope,
        found.scope_note if found.scope != "same" else "",
        asked.is_count,
    )


def tally(stretches: Iterable[Stretch]) -> Counter[str]:
    """Count the pairs that can be compared by the word their relation is shown as.

    Of counts, all of one unit, less what a scope has under its different notes.
    """
    units: dict[Hashable, list[Stretch]] = defaultdict(list)
    scopes: dict[tuple[bool, str, str], dict[str, list[Stretch]]] = {}
    for one in stretches:
        if one.is_count:
            units[one.unit].append(one)
        notes = scopes.setdefault((one.is_count, one.unit, one.scope), {})
        notes.setdefault(one.note, []).append(one)
    counts: Counter[str] = Counter()
    for rows in units.values():
        counts.update(_tally(rows))
    for (is_count, *_), notes in scopes.items():
        if is_count and len(notes) == 1:
            continue
        for rows in notes.values():
            counts.update(_tally(rows))
        if is_count:
            counts.subtract(_tally([one for rows in notes.values() for one in rows]))
    return counts


def _tally(rows: Sequence[Stretch]) -> Counter[str]:
    firm: Counter[Ends] = Counter()
    read: Counter[Ends] = Counter()
    for one in rows:
        firm[one.firm_low, one.firm_high] += one.size
        read[one.low, one.high] += one.size
    firmly, apart = missing(firm), missing(read)
    equal = sum(map(pairs_among, read.values()))
    return Counter(
        {
            CONTRADICT: firmly,
            DIVERGE: apart - firmly,
            AGREE: equal,
            COMPATIBLE: pairs_among(read.total()) - apart - equal,
        }
    )


def pairs_among(many: int) -> int:
    """Return how many pairs so many accounts make."""
    return many * (many - 1) // 2


def missing(intervals: Mapping[Ends, int]) -> int:
    """Count the pairs of intervals that have nothing in common, each so often."""
    ends: Counter[End] = Counter()
    for (_, high), many in intervals.items():
        ends[high] += many
    highs = sorted(ends)
    before = [0, *accumulate(ends[high] for high in highs)]
    return sum(
        many * before[bisect_left(highs, low)] for (low, _), many in intervals.items()
    )


@dataclass(slots=True)
class Extremes:
    """How far the ends of some intervals reach."""

    size: int = 0
    lowest_high: End = ABOVE
    highest_low: End = BELOW
    lowest_firm_high: End = ABOVE
    highest_firm_low: End = BELOW
    alike: Counter[Ends] = field(default_factory=Counter)

    def add(self, one: Stretch) -> None:
        """Take one more reading in."""
        self.size += one.size
        self.lowest_high = min(self.lowest_high, one.high)
        self.highest_low = max(self.highest_low, one.low)
        self.lowest_firm_high = min(self.lowest_firm_high, one.firm_high)
        self.highest_firm_low = max(self.highest_firm_low, one.firm_low)
        self.alike[one.low, one.high] += one.size


def worst_of_each(stretches: Sequence[Stretch]) -> dict[Id, str]:
    """Say, as shown, the worst relation of each to any that it is compared with."""
    groups: dict[Hashable, Extremes] = defaultdict(Extremes)
    for one in stretches:
        for group in one.memberships:
            groups[group].add(one)
    worst: dict[Id, str] = {}
    for one in stretches:
        company = [groups[group] for group in one.company if group in groups]
        if sum(group.size for group in company) > 1:
            worst |= dict.fromkeys(one.ids, _worst(one, company))
    return worst


def _worst(one: Stretch, company: Iterable[Extremes]) -> str:
    company = list(company)
    if any(
        group.lowest_firm_high < one.firm_low or one.firm_high < group.highest_firm_low
        for group in company
    ):
        return CONTRADICT
    if any(
        group.lowest_high < one.low or one.high < group.highest_low for group in company
    ):
        return DIVERGE
    ends = (one.low, one.high)
    is_alone = all(group.alike[ends] == group.size for group in company)
    return AGREE if is_alone else COMPATIBLE


def ended(low: Bound, high: Bound) -> Ends:
    """Return the ends of an interval, open ones infinite."""
    return BELOW if low is None else low, ABOVE if high is None else high
