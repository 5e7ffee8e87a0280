"""The cells of the relation matrix, and the pairs of claims that stand behind one.

A remark explains a pair of claims; a cell is explained where every pair that makes it
what it is has one. Whatever is explained, the relation stays as it is (METHOD.md 4).
A sum of ours is explained on the claims it was added from (claims.comparison.remarks).
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from claims.comparison import remarks
from claims.comparison.page import Comparison
from claims.comparison.remarks import Ends, Footing, Noted
from claims.comparison.rows import Row
from claims.comparison.sums import Sum
from claims.models import Explanation
from claims.relations import Relation
from claims.summaries import Position

Pair = tuple[Hashable, Hashable]
CONTRADICT = Relation.CONTRADICT.shown


@dataclass(frozen=True, slots=True)
class Cell:
    """How two positions stand, and how much of that is explained.

    ``first`` and ``second`` are claims by which the positions are found again: their
    own, or claims that we added.
    """

    relation: Relation
    is_same: bool = False
    first: int | None = None
    second: int | None = None
    explanations: tuple[str, ...] = ()
    explained: int = 0
    pairs: int = 0

    @property
    def can_be_explained(self) -> bool:
        """Whether claims stand on both sides."""
        return not self.is_same and None not in (self.first, self.second)

    @property
    def is_explained(self) -> bool:
        """Whether every pair that makes the cell what it is has a remark."""
        return 0 < self.pairs == self.explained

    @property
    def waits(self) -> bool:
        """Whether it is a contradiction that somebody could explain yet."""
        is_contradiction = self.relation is Relation.CONTRADICT
        return is_contradiction and self.can_be_explained and not self.is_explained

    @property
    def words(self) -> str:
        """What is explained, in words; '' for nothing."""
        if not self.explanations:
            return ""
        named = ", ".join(Explanation(one).label.lower() for one in self.explanations)
        if self.is_explained:
            return f"explained: {named}"
        if self.explained:
            return f"{self.explained} of {self.pairs} pairs explained: {named}"
        return f"a remark: {named}"


@dataclass(frozen=True, slots=True)
class ToldPair:
    """One pair of claims with how the two stand, and the remarks on it."""

    first: Row
    second: Row
    relation: Relation
    explanations: tuple[str, ...]

    @property
    def value(self) -> str:
        """The pair as a form sends it."""
        return f"{written(self.first.id)}-{written(self.second.id)}"

    @property
    def remarks(self) -> str:
        """How it has been explained, in words."""
        return ", ".join(Explanation(one).label.lower() for one in self.explanations)


class Behind(Sequence[Pair]):
    """The pairs of claims of two positions, in order, none of them made in advance."""

    def __init__(self, comparison: Comparison, one: Position, other: Position) -> None:
        """Take the claims, and our sums, that stand behind each position."""
        self.comparison, self.one, self.other = comparison, one, other
        self.firsts, self.seconds = one.stated_by, other.stated_by
        self._one, self._other = set(self.firsts), set(self.seconds)
        self.relation = one.relation_to(other)
        self.footing = footing_of(comparison)

    @property
    def has_sums(self) -> bool:
        """Whether a sum of ours is among what stands there."""
        return any(isinstance(one, Sum) for one in (*self.firsts, *self.seconds))

    def rests_on(self, one: int, other: int) -> bool:
        """Whether a remark on two claims stands here, in whichever order."""
        first, second = self._grounds
        return (one in first and other in second) or (other in first and one in second)

    @cached_property
    def _grounds(self) -> tuple[set[int], set[int]]:
        """The claims on which the accounts of either side rest."""
        first, second = (
            {claim for account in side for claim in remarks.claims_of(account)}
            for side in (self.firsts, self.seconds)
        )
        return first, second

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return len(self.firsts) * len(self.seconds)

    def __getitem__(self, at: int | slice) -> Pair | list[Pair]:  # type: ignore[override]  # a page is a list
        """Return the pair at a place, or those of a stretch."""
        if isinstance(at, slice):
            return [self._pair(one) for one in range(*at.indices(len(self)))]
        return self._pair(range(len(self))[at])

    def __contains__(self, pair: object) -> bool:
        """Whether a pair of claims stands behind the two positions."""
        if not isinstance(pair, tuple) or len(pair) != 2:
            return False
        return pair[0] in self._one and pair[1] in self._other

    def _pair(self, at: int) -> Pair:
        row, column = divmod(at, len(self.seconds))
        return self.firsts[row], self.seconds[column]

    def told(self, pairs: Iterable[Pair], noted: Iterable[Noted]) -> list[ToldPair]:
        """Return some of the pairs with their words and what explains them."""
        accounts = self.comparison.gathering.accounts
        found = self.footing.explanations(noted, (*self.firsts, *self.seconds))
        return [
            ToldPair(
                self.comparison.row(one),
                self.comparison.row(other),
                self.comparison.relate(accounts[one], accounts[other]),
                tuple(found.get(frozenset((one, other)), ())),
            )
            for one, other in pairs
        ]


def behind(comparison: Comparison, first: int, second: int) -> Behind | None:
    """Return the pairs of two positions that rest on these claims; None for none."""
    found = [
        next((p for p in comparison.summary.positions if _rests_on(p, claim)), None)
        for claim in (first, second)
    ]
    one, other = found
    if one is None or other is None or one is other:
        return None
    return Behind(comparison, one, other)


def _rests_on(position: Position, claim: int) -> bool:
    return claim in position.stated_by or any(
        isinstance(one, Sum) and claim in one.parts for one in position.stated_by
    )


def footing_of(comparison: Comparison) -> Footing:
    """Return on which claims the accounts of a question rest."""
    return Footing(comparison.gathering.parts, comparison.asked)


def cells_of(
    comparison: Comparison, noted: Iterable[Noted]
) -> list[tuple[str, list[Cell]]]:
    """Return the rows of the matrix with what is explained of each cell.

    Work is done only for cells that have a remark.
    """
    table = Explained(comparison, comparison.summary.matrix.positions, noted)
    rows = []
    for row, (head, relations) in enumerate(comparison.matrix):
        cells = [
            table.cell(row, column, relation)
            for column, relation in enumerate(relations)
        ]
        rows.append((head, cells))
    return rows


class Explained:
    """Some positions, and how the pairs of accounts between them are explained."""

    def __init__(
        self,
        comparison: Comparison,
        positions: Sequence[Position],
        noted: Iterable[Noted],
    ) -> None:
        """Gather the remarks by the places of the two positions."""
        self.comparison, self.positions = comparison, positions
        self.claims = [_claim(one) for one in positions]
        accounts = [one for position in positions for one in position.stated_by]
        found = footing_of(comparison).explanations(noted, accounts)
        self.remarks = _by_cell(positions, found)

    def cell(self, row: int, column: int, relation: Relation) -> Cell:
        """Return how two of the positions stand, and what is explained of it."""
        at = (min(row, column), max(row, column))
        return Cell(
            relation,
            row == column,
            self.claims[row],
            self.claims[column],
            *self._explained(at, self.remarks.get(at, {})),
        )

    def pairs(self, row: int, column: int) -> int:
        """Return how many pairs make the relation of two positions what it is."""
        one, other = self.positions[row], self.positions[column]
        relation = one.relation_to(other).shown
        return sum(
            len(mine.ids) * len(its.ids)
            for mine, its in product(one.variants, other.variants)
            if self.comparison.relate(mine.account, its.account).shown == relation
        )

    def _explained(
        self, at: tuple[int, int], remarked: Mapping[Ends, list[str]]
    ) -> tuple[tuple[str, ...], int, int]:
        """Return how a cell is explained, on how many pairs, and of how many."""
        if not remarked:
            return (), 0, 0
        one, other = self.positions[at[0]], self.positions[at[1]]
        relation = one.relation_to(other).shown
        accounts = self.comparison.gathering.accounts
        explained = sum(
            self.comparison.relate(*(accounts[key] for key in ends)).shown == relation
            for ends in remarked
        )
        named = dict.fromkeys(word for words in remarked.values() for word in words)
        return tuple(named), explained, self.pairs(*at)


def _by_cell(
    positions: Sequence[Position], found: Mapping[Ends, list[str]]
) -> dict[tuple[int, int], dict[Ends, list[str]]]:
    """Gather the remarked pairs by the two positions, the lower place first."""
    place = {one: at for at, p in enumerate(positions) for one in p.stated_by}
    cells: dict[tuple[int, int], dict[Ends, list[str]]] = {}
    for ends, explanations in found.items():
        places = sorted({place[one] for one in ends if one in place})
        if len(places) == len(ends) == 2:
            cells.setdefault((places[0], places[1]), {})[ends] = explanations
    return cells


def _claim(position: Position) -> int | None:
    """Return a claim by which a position is found again; None where nobody holds it."""
    held = sorted(position.stated_by, key=lambda one: isinstance(one, Sum))
    return next((claim for one in held for claim in remarks.claims_of(one)), None)


def written(account: Hashable) -> str:
    """Return an account as a form sends it: the number of a claim, or of its parts."""
    return "+".join(map(str, remarks.claims_of(account)))
