"""Relations among many sets of options, or of yes and no, by what they have in common.

Only sets that share an option, or name one under another's, are compared one by one:
of all others the relation is known beforehand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claims.lines.records import Id
from claims.relations import Relation, lineage
from claims.summaries.accounts import Account, Asked
from claims.summaries.sweep import AGREE, COMPATIBLE, CONTRADICT, DIVERGE

YES = frozenset([True])
EQUAL, NESTED = Relation.EQUAL.severity, Relation.WITHIN.severity
OVERLAPPING, CONTRADICTING = Relation.OVERLAPS.severity, Relation.CONTRADICT.severity
SEVERITIES = CONTRADICTING + 1


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


class _Related:
    """The answers, which of them name each option, and how each stands to others.

    Of every answer it is counted how many accounts it meets in a relation of each
    severity: ``met_flat`` of those that commit themselves, ``met`` of all.
    """

    def __init__(self, answers: Sequence[Answer], *, is_exclusive: bool) -> None:
        self.answers, self.is_exclusive = answers, is_exclusive
        self.flat = [len(one.flat) for one in answers]
        self.size = [len(one.flat) + len(one.soft) for one in answers]
        self.met_flat = [[0] * SEVERITIES for _ in answers]
        self.met = [[0] * SEVERITIES for _ in answers]
        self.naming: dict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(answers):
            for option in _places(one.options):
                self.naming[option].append(number)

    def found(self) -> tuple[Counter[str], dict[Id, str]]:
        """Return the counts and the worst: each pair is met from both its ends."""
        near = [self.meet_near(number) for number in range(len(self.answers))]
        every = self.by_side(range(len(self.answers)))
        twice: Counter[str] = Counter()
        worst: dict[Id, str] = {}
        for number, one in enumerate(self.answers):
            self.meet_far(number, every, self.by_side(near[number]))
            twice.update(self.counted(number))
            for accounts, is_flat in ((one.flat, True), (one.soft, False)):
                shown = self.worst(number, is_flat=is_flat)
                if accounts and shown:
                    worst |= dict.fromkeys(accounts, shown)
        return Counter({shown: many // 2 for shown, many in twice.items()}), worst

    def meet_near(self, number: int) -> set[int]:
        """Compare an answer with those that name an option over or under its own.

        Return them, itself too, with which its other accounts agree.
        """
        one = self.answers[number]
        self.met[number][EQUAL] += self.size[number] - 1
        self.met_flat[number][EQUAL] += self.flat[number]
        reach = _places(one.under | one.over)
        near = {other for option in reach for other in self.naming.get(option, ())}
        for other in near:
            if other > number:
                severity = self.severity(one, self.answers[other])
                self.met[number][severity] += self.size[other]
                self.met_flat[number][severity] += self.flat[other]
                self.met[other][severity] += self.size[number]
                self.met_flat[other][severity] += self.flat[number]
        return near

    def by_side(self, numbers: Iterable[int]) -> dict[bool, tuple[int, int]]:
        """Count the accounts of some answers that affirm, and those that deny."""
        found = {False: (0, 0), True: (0, 0)}
        for number in numbers:
            side = self.answers[number].is_denial
            flat, size = found[side]
            found[side] = flat + self.flat[number], size + self.size[number]
        return found

    def meet_far(
        self,
        number: int,
        every: Mapping[bool, tuple[int, int]],
        near: Mapping[bool, tuple[int, int]],
    ) -> None:
        """Count the accounts of all other answers, which have nothing in common."""
        is_affirmed = not self.answers[number].is_denial
        for side in (False, True):
            is_parted = self.is_exclusive and is_affirmed and not side
            severity = CONTRADICTING if is_parted else OVERLAPPING
            self.met_flat[number][severity] += every[side][0] - near[side][0]
            self.met[number][severity] += every[side][1] - near[side][1]

    def severity(self, a: Answer, b: Answer) -> int:
        """Say how badly two answers stand: as ``relations.categories``, in bits."""
        if a.is_denial != b.is_denial:
            denied, affirmed = (a, b) if a.is_denial else (b, a)
            refuted = affirmed.options & denied.under
            is_all = refuted == affirmed.options
            is_refuted = is_all if self.is_exclusive else bool(refuted)
            return CONTRADICTING if is_refuted else OVERLAPPING
        if not (a.is_denial or self.is_exclusive):
            inside, outside = not b.over & ~a.over, not a.over & ~b.over
        else:
            is_met = a.is_denial or a.options & b.under or b.options & a.under
            if not is_met:
                return CONTRADICTING
            inside, outside = not a.options & ~b.under, not b.options & ~a.under
        if inside and outside:
            return EQUAL
        return NESTED if inside or outside else OVERLAPPING

    def counted(self, number: int) -> dict[str, int]:
        """Count the pairs of an answer's accounts with all that they meet."""
        size, met = self.size[number], self.met[number]
        firmly = self.flat[number] * self.met_flat[number][CONTRADICTING]
        return {
            AGREE: size * met[EQUAL],
            COMPATIBLE: size * (met[NESTED] + met[OVERLAPPING]),
            DIVERGE: size * met[CONTRADICTING] - firmly,
            CONTRADICT: firmly,
        }

    def worst(self, number: int, *, is_flat: bool) -> str:
        """Say the worst that an account of an answer meets; '' where it is alone."""
        met = self.met[number]
        if is_flat and self.met_flat[number][CONTRADICTING]:
            return CONTRADICT
        if met[CONTRADICTING]:
            return DIVERGE
        if met[NESTED] or met[OVERLAPPING]:
            return COMPATIBLE
        return AGREE if met[EQUAL] else ""


def _places(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
