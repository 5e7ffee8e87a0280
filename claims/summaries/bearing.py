"""How few lines bear out many positions: a bit for each reading that may do so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from claims.lines import Ways, lines_behind
from claims.lines.few import ENOUGH, Camps, camps
from claims.lines.records import Id
from claims.relations import Reading, in_days, lineage
from claims.summaries.accounts import Account, Asked, supports_of
from claims.summaries.positions import ABOVE, BELOW, Position, Variant

End = Decimal | int | float
Finder = Callable[[Account], int]


def least_behind(positions: Sequence[Position], laid: Ways) -> Iterator[int]:
    """Yield how many lines for certain bear each position out: none, one, or two.

    Two stand for more. No position is compared with all readings, and where shared
    influence leaves no doubt no lines are counted.
    """
    if not positions:
        return
    bearing = Bearing(positions[0].every_variant, positions[0].asked)
    worlds = [(bearing.led(world), world.loose) for world in camps(laid)]
    for position in positions:
        found = [(bearing.behind(position, led), loose) for led, loose in worlds]
        if any(len(led) == 1 and led <= loose for led, loose in found):
            yield min(lines_behind(position.supported_by, laid).least, ENOUGH)
        else:
            yield min(ENOUGH, *(len(led) for led, _ in found))


class Led(NamedTuple):
    """The camps that each reading leads to, and which readings lead to one alone.

    `idle` are those that lead to none.
    """

    of: list[frozenset[Id]]
    alone: dict[Id, int]
    idle: int


class Bearing:
    """The readings of the question's own scope, and which of them may support which."""

    def __init__(self, variants: Iterable[Variant], asked: Asked) -> None:
        """Sort what they read, so that none is compared that lies outside."""
        self.asked = asked
        self.variants = [one for one in variants if one.account.scope == "same"]
        self.find = _finder([one.account for one in self.variants], asked)

    def led(self, world: Camps) -> Led:
        """Tell to which camps the accounts of each reading lead in one world."""
        none: frozenset[Id] = frozenset()
        of = [none.union(*(world.of[i] for i in one.ids)) for one in self.variants]
        alone: dict[Id, int] = defaultdict(int)
        idle = 0
        for place, found in enumerate(of):
            if len(found) == 1:
                alone[next(iter(found))] |= 1 << place
            elif not found:
                idle |= 1 << place
        return Led(of, alone, idle)

    def behind(self, position: Position, led: Led) -> set[Id]:
        """Return the camps behind a position, as soon as two are found only these."""
        found: set[Id] = set()
        if position.account.scope != "same":
            return found
        left = self.find(position.account) & ~led.idle
        while left and len(found) < ENOUGH:
            place = (left & -left).bit_length() - 1
            left ^= 1 << place
            if supports_of(self.variants[place].account, position.account, self.asked):
                found |= led.of[place]
                if len(found) == 1:
                    left &= ~led.alone[next(iter(found))]
        return found


def _finder(accounts: Sequence[Account], asked: Asked) -> Finder:
    """Return what finds accounts that may support one: all that do are among them."""
    if asked.value_type == "proposition":
        return lambda _: (1 << len(accounts)) - 1
    if asked.value_type == "category":
        return _Options(accounts, asked).find
    return _Ends(accounts, asked).find


class _Ends:
    """Accounts by the ends of what they read: those within an interval support it."""

    def __init__(self, accounts: Iterable[Account], asked: Asked) -> None:
        self.asked = asked
        columns = zip(*(_ends(one, asked) for one in accounts), strict=True)
        self.columns = [_Sorted(column) for column in columns]

    def find(self, position: Account) -> int:
        ends = zip(self.columns, _ends(position, self.asked), strict=False)
        found = [
            column.at_most(end) if place % 2 else column.at_least(end)
            for place, (column, end) in enumerate(ends)
        ]
        return reduce(int.__and__, found) if found else 0


def _ends(account: Account, asked: Asked) -> list[End]:
    """List the low and high end of what is read; of a period, of both its limits."""
    span = account.span
    read: list[Reading | None] = [account.reading]
    if span and asked.value_type == "date":
        read = [in_days(span)]
    elif span and asked.value_type == "period":
        read = [in_days(span.start), in_days(span.end or span.start)]
    return [
        ABOVE if end is None and place else BELOW if end is None else end
        for one in read
        if one
        for place, end in enumerate((one.low, one.high))
    ]


class _Sorted:
    """Which of some values are at most, or at least, another."""

    def __init__(self, values: Sequence[End]) -> None:
        order = sorted(range(len(values)), key=values.__getitem__)
        self.values = [values[place] for place in order]
        self.running: list[int] = [0, *accumulate((1 << place for place in order), or_)]

    def at_most(self, value: End) -> int:
        return self.running[bisect_right(self.values, value)]

    def at_least(self, value: End) -> int:
        return self.running[-1] ^ self.running[bisect_left(self.values, value)]


class _Options:
    """Accounts by the options they name, and by the one that fewest others name."""

    def __init__(self, accounts: Sequence[Account], asked: Asked) -> None:
        self.asked = asked
        often = Counter(option for one in accounts for option in one.options)
        self.naming: dict[tuple[bool, Id], int] = defaultdict(int)
        self.rarest: dict[Id, int] = defaultdict(int)
        for place, one in enumerate(accounts):
            is_denial = one.polarity == "denies"
            for option in one.options:
                self.naming[is_denial, option] |= 1 << place
            if not is_denial:
                self.rarest[min(one.options, key=often.__getitem__)] |= 1 << place
        self.below: dict[Id, list[Id]] = defaultdict(list)
        for option in often:
            for broader in lineage(option, asked.parents):
                self.below[broader].append(option)

    def find(self, position: Account) -> int:
        if position.polarity == "denies":
            broader = (lineage(one, self.asked.parents) for one in position.options)
            return _in_each(self._named(options, is_denial=True) for options in broader)
        below = [self.below.get(one, []) for one in position.options]
        if self.asked.is_exclusive:
            return reduce(
                or_, (self.rarest.get(o, 0) for some in below for o in some), 0
            )
        return _in_each(self._named(options, is_denial=False) for options in below)

    def _named(self, options: Iterable[Id], *, is_denial: bool) -> int:
        return reduce(or_, (self.naming.get((is_denial, o), 0) for o in options), 0)


def _in_each(found: Iterable[int]) -> int:
    return reduce(int.__and__, found)
