"""The positions held on a question, and how they stand to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from heapq import merge
from operator import itemgetter

from claims.lines.records import Id
from claims.relations import Relation, in_days
from claims.summaries.accounts import (
    Account,
    Asked,
    has_value,
    relation_of,
    supports_of,
)

LIMIT = 12
BELOW, ABOVE = float("-inf"), float("inf")
AGAINST = ("doubts", "rejects")
Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """Accounts that read alike and commit themselves alike, so that one stands for all.

    `account` is any one of them.
    """

    account: Account
    ids: tuple[Id, ...]


@dataclass(frozen=True)
class Position:
    """One distinct reading, with the claims for it and against it.

    `stated_by` are the supported claims of just this reading, `reported` those of them
    to which the carrier adds nothing of its own, `against` those whose carrier doubts
    or rejects it, `every_id` all of these.
    """

    account: Account
    stated_by: tuple[Id, ...]
    reported: tuple[Id, ...]
    against: tuple[Id, ...]
    every_id: tuple[Id, ...]
    variants: tuple[Variant, ...] = field(repr=False)
    every_variant: tuple[Variant, ...] = field(repr=False, compare=False)
    asked: Asked = field(repr=False, compare=False)

    @cached_property
    def supported_by(self) -> tuple[Id, ...]:
        """All claims that bear it out: the same, or sharper and within it."""
        return tuple(
            one
            for variant in self.every_variant
            if supports_of(variant.account, self.account, self.asked)
            for one in variant.ids
        )

    @property
    def is_held(self) -> bool:
        """Whether any voice states it."""
        return bool(self.stated_by)

    @property
    def is_reported_only(self) -> bool:
        """Whether every claim for it only passes on what somebody else said."""
        return self.is_held and len(self.reported) == len(self.stated_by)

    def relation_to(self, other: Position) -> Relation:
        """Say how it stands to another position: the worst of what their claims do."""
        found = (
            relation_of(mine.account, its.account, self.asked)
            for mine in self.variants
            for its in other.variants
        )
        return max(found, key=lambda one: one.severity, default=Relation.INCOMPARABLE)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The relations of the positions most often stated, and how many more there are."""

    positions: tuple[Position, ...]
    rows: tuple[tuple[Relation, ...], ...]
    left_out: int


def positions_of(accounts: Iterable[Account], asked: Asked) -> tuple[Position, ...]:
    """Gather accounts by distinct reading, lowest or earliest first (METHOD.md 7)."""
    groups: dict[Key, list[list[tuple[int, Account]]]] = {}
    for alike in _alike(accounts).values():
        one = alike[0][1]
        if has_value(one, asked):
            groups.setdefault(reading_key(one, asked), []).append(alike)
    variants = {key: _variants(alike) for key, alike in groups.items()}
    every = tuple(one for found in variants.values() for one in found)
    found = [
        _position(_in_order(alike), variants[key], every, asked)
        for key, alike in groups.items()
    ]
    return tuple(sorted(found, key=_place))


def _alike(accounts: Iterable[Account]) -> dict[Key, list[tuple[int, Account]]]:
    """Gather accounts that stand to any other in the same way, each with its place."""
    groups: dict[Key, list[tuple[int, Account]]] = defaultdict(list)
    for placed in enumerate(accounts):
        groups[_variant_key(placed[1])].append(placed)
    return groups


def _variants(groups: Iterable[list[tuple[int, Account]]]) -> tuple[Variant, ...]:
    """Return the accounts that somebody supports, one variant for each group."""
    held = [[one for _, one in alike if one.supporter is not None] for alike in groups]
    return tuple(
        Variant(alike[0], tuple(one.id for one in alike)) for alike in held if alike
    )


def _in_order(groups: Sequence[list[tuple[int, Account]]]) -> list[Account]:
    placed = groups[0] if len(groups) == 1 else merge(*groups, key=itemgetter(0))
    return [one for _, one in placed]


def matrix_of(positions: Sequence[Position], limit: int = LIMIT) -> Matrix:
    """Relate the positions that are held, at most so many; the rest are counted."""
    held = [one for one in positions if one.is_held]
    foremost = sorted(held, key=lambda one: -len(one.stated_by))[:limit]
    chosen = {id(one) for one in foremost}
    shown = tuple(one for one in held if id(one) in chosen)
    rows = tuple(tuple(_cell(row, column) for column in shown) for row in shown)
    return Matrix(shown, rows, len(held) - len(shown))


def reading_key(account: Account, asked: Asked) -> Key:
    """Say what makes an account's reading distinct: what is read, and of what scope."""
    scope = (account.scope, account.scope_note if account.scope != "same" else "")
    match asked.value_type:
        case "quantity" if account.reading is not None:
            return (account.reading.low, account.reading.high, *scope)
        case "date" | "period" if (span := account.span) is not None:
            limits = (span.start, span.end or span.start, *span.members)
            return (*((x.earliest, x.latest, x.is_unknown) for x in limits), *scope)
        case "category":
            return (account.options, account.polarity or "affirms", *scope)
        case _:
            return (account.polarity, *scope)


def _variant_key(one: Account) -> Key:
    how = (one.scope, one.scope_note, one.implied, one.commitment == "flat")
    dated = one.span and (one.span.start, one.span.end, one.span.members)
    return (one.reading, dated, one.options, one.polarity, *how)


def _position(
    group: Collection[Account],
    variants: tuple[Variant, ...],
    every: tuple[Variant, ...],
    asked: Asked,
) -> Position:
    held = [one for one in group if one.supporter is not None]
    return Position(
        account=(held or list(group))[0],
        stated_by=tuple(one.id for one in held),
        reported=tuple(one.id for one in held if one.stance != "asserts"),
        against=tuple(one.id for one in group if one.stance in AGAINST),
        every_id=tuple(one.id for one in group),
        variants=variants,
        every_variant=every,
        asked=asked,
    )


def _place(position: Position) -> tuple[Decimal | float, Decimal | float]:
    """Order by the low end, then the high one, an open one outermost."""
    one = position.account
    found = in_days(one.span) if one.span else one.reading
    if found is None:
        return BELOW, ABOVE
    return (
        BELOW if found.low is None else found.low,
        ABOVE if found.high is None else found.high,
    )


def _cell(row: Position, column: Position) -> Relation:
    return Relation.EQUAL if row is column else row.relation_to(column)
