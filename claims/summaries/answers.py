"""Relations among many sets of options, or of yes and no, by what they have in common.

Only sets that share an option, or name one under another's, are compared one by one:
of all others the relation is known beforehand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claims.lines.records import Id
from claims.relations import Relation, lineage, nested
from claims.summaries.accounts import Account, Asked
from claims.summaries.sweep import CONTRADICT, DIVERGE

YES = frozenset([True])


@dataclass(slots=True)
class Answer:
    """One distinct answer: bits for its options, for all under them, for all over them.

    `flat` are the accounts that commit themselves to it, `soft` the others.
    """

    is_denial: bool
    options: int
    under: int
    over: int
    flat: list[Id] = field(default_factory=list)
    soft: list[Id] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many accounts give it."""
        return len(self.flat) + len(self.soft)


def relate_answers(
    accounts: Iterable[Account], asked: Asked
) -> tuple[Counter[str], dict[Id, str]]:
    """Count the pairs of answers by relation, and say the worst relation of each.

    All are of one scope. Yes and no are one option, affirmed or denied.
    """
    answers = _answers(accounts, asked)
    return _Related(answers, is_exclusive=asked.is_exclusive or _is_yes(asked)).found()


def _is_yes(asked: Asked) -> bool:
    return asked.value_type == "proposition"


def _answers(accounts: Iterable[Account], asked: Asked) -> list[Answer]:
    bits = _Bits(asked.parents)
    found: dict[tuple[frozenset[Id], bool], Answer] = {}
    for one in accounts:
        options: frozenset[Id] = YES if _is_yes(asked) else one.options
        is_denial = one.polarity == "denies"
        answer = found.get((options, is_denial))
        if answer is None:
            answer = Answer(is_denial, *bits.of(options))
            found[options, is_denial] = answer
        is_soft = one.implied or one.commitment != "flat"
        (answer.soft if is_soft else answer.flat).append(one.id)
    return list(found.values())


class _Bits:
    """A bit for each option, and of each the bits of those over it and under it."""

    def __init__(self, parents: Mapping[Id, Id | None]) -> None:
        self.parents = parents
        self.place: dict[Id, int] = {}
        self.over: dict[Id, int] = {}
        self.under: dict[Id, int] = defaultdict(int)
        for option in parents:
            self._add(option)

    def _add(self, option: Id) -> None:
        line = lineage(option, self.parents)
        bits = [1 << self.place.setdefault(one, len(self.place)) for one in line]
        self.over[option] = sum(bits)
        for broader in line:
            self.under[broader] |= bits[0]

    def of(self, options: Iterable[Id]) -> tuple[int, int, int]:
        """Return the bits of some options, of all under them, of all over them."""
        itself = under = over = 0
        for option in options:
            if option not in self.over:
                self._add(option)
            itself |= 1 << self.place[option]
            under |= self.under[option]
            over |= self.over[option]
        return itself, under, over


class _Met(NamedTuple):
    """How an answer stands to some others, and how many accounts give those."""

    relation: Relation
    flat: int
    size: int

    def worst_for(self, *, is_flat: bool) -> Relation:
        """Say the worst of it for an account that commits itself, or does not."""
        is_soft = self.relation is Relation.CONTRADICT and not (is_flat and self.flat)
        return Relation.DIVERGE if is_soft else self.relation


class _Related:
    """The answers, and which of them name each option."""

    def __init__(self, answers: Sequence[Answer], *, is_exclusive: bool) -> None:
        self.answers, self.is_exclusive = answers, is_exclusive
        self.flat, self.size = Counter[bool](), Counter[bool]()
        self.naming: dict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(answers):
            self.flat[one.is_denial] += len(one.flat)
            self.size[one.is_denial] += one.size
            for option in _places(one.options):
                self.naming[option].append(number)

    def found(self) -> tuple[Counter[str], dict[Id, str]]:
        """Return the counts and the worst: each pair is met from both its ends."""
        twice: Counter[str] = Counter()
        worst: dict[Id, str] = {}
        for number, one in enumerate(self.answers):
            met = [found for found in self.met(number) if found.size]
            for found in met:
                twice.update(_counted(one, found))
            for accounts, is_flat in ((one.flat, True), (one.soft, False)):
                each = [found.worst_for(is_flat=is_flat) for found in met]
                if accounts and each:
                    shown = max(each, key=lambda found: found.severity).shown
                    worst |= dict.fromkeys(accounts, shown)
        return Counter({shown: many // 2 for shown, many in twice.items()}), worst

    def met(self, number: int) -> Iterator[_Met]:
        """Yield how an answer stands to all accounts but the one that gives it."""
        one = self.answers[number]
        flat, size = Counter(self.flat), Counter(self.size)
        for other in self.near(one):
            its = self.answers[other]
            flat[its.is_denial] -= len(its.flat)
            size[its.is_denial] -= its.size
            if other == number:
                yield _Met(Relation.EQUAL, len(its.flat), its.size - 1)
            else:
                yield _Met(self.relation(one, its), len(its.flat), its.size)
        for is_denial, many in size.items():
            is_parted = self.is_exclusive and not (is_denial or one.is_denial)
            far = Relation.CONTRADICT if is_parted else Relation.OVERLAPS
            yield _Met(far, flat[is_denial], many)

    def near(self, one: Answer) -> set[int]:
        """Find the answers that name an option of this one, or one over or under it."""
        reach = _places(one.under | one.over)
        return {number for option in reach for number in self.naming.get(option, ())}

    def relation(self, a: Answer, b: Answer) -> Relation:
        """Say how two answers stand: the rules of ``relations.categories``, in bits."""
        if a.is_denial != b.is_denial:
            denied, affirmed = (a, b) if a.is_denial else (b, a)
            refuted = affirmed.options & denied.under
            is_all = refuted == affirmed.options
            is_refuted = is_all if self.is_exclusive else bool(refuted)
            return Relation.CONTRADICT if is_refuted else Relation.OVERLAPS
        a_under, b_under = not a.options & ~b.under, not b.options & ~a.under
        if a.is_denial:
            return nested(a_in_b=b_under, b_in_a=a_under)
        if not self.is_exclusive:
            return nested(a_in_b=not b.over & ~a.over, b_in_a=not a.over & ~b.over)
        if not (a.options & b.under or b.options & a.under):
            return Relation.CONTRADICT
        return nested(a_in_b=a_under, b_in_a=b_under)


def _counted(one: Answer, met: _Met) -> dict[str, int]:
    """Count the pairs of an answer's accounts with those that it has met."""
    if met.relation is not Relation.CONTRADICT:
        return {met.relation.shown: one.size * met.size}
    firmly = len(one.flat) * met.flat
    return {CONTRADICT: firmly, DIVERGE: one.size * met.size - firmly}


def _places(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
