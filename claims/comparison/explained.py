"""The cells of the relation matrix, and the pairs of claims that stand behind one.

A remark explains a pair of claims; a cell is explained where every pair that makes it
what it is has one. Whatever is explained, the relation stays as it is (METHOD.md 4).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from claims.comparison.page import Comparison
from claims.comparison.rows import Row
from claims.models import Explanation
from claims.relations import Relation
from claims.summaries import Position

Pair = tuple[int, int]
Noted = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """How two positions stand, and how much of that is explained.

    ``first`` and ``second`` are claims by which the positions are found again; None
    where nothing but a sum of ours stands there, which nobody can explain.
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
        return f"{self.first.claim.pk}-{self.second.claim.pk}"

    @property
    def remarks(self) -> str:
        """How it has been explained, in words."""
        return ", ".join(Explanation(one).label.lower() for one in self.explanations)


class Behind(Sequence[Pair]):
    """The pairs of claims of two positions, in order, none of them made in advance."""

    def __init__(self, comparison: Comparison, one: Position, other: Position) -> None:
        """Take the claims that stand behind each position; our sums are no claims."""
        self.comparison, self.one, self.other = comparison, one, other
        self.firsts, self.seconds = _claims(one), _claims(other)
        self._one, self._other = set(self.firsts), set(self.seconds)
        self.relation = one.relation_to(other)

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
        found = _by_pair(noted)
        accounts = self.comparison.gathering.accounts
        return [
            ToldPair(
                self.comparison.row(one),
                self.comparison.row(other),
                self.comparison.relate(accounts[one], accounts[other]),
                tuple(found.get(_key(one, other), ())),
            )
            for one, other in pairs
        ]


def behind(comparison: Comparison, first: int, second: int) -> Behind | None:
    """Return the pairs of the two positions that these claims hold; None for none."""
    found = [
        next((p for p in comparison.summary.positions if claim in p.stated_by), None)
        for claim in (first, second)
    ]
    one, other = found
    if one is None or other is None or one is other:
        return None
    return Behind(comparison, one, other)


def cells_of(
    comparison: Comparison, noted: Iterable[Noted]
) -> list[tuple[str, list[Cell]]]:
    """Return the rows of the matrix with what is explained of each cell.

    Work is done only for cells that have a remark.
    """
    positions = comparison.summary.matrix.positions
    remarks = _by_cell(positions, noted)
    claims = [next(iter(_claims(one)), None) for one in positions]
    rows = []
    for row, (head, relations) in enumerate(comparison.matrix):
        cells = []
        for column, relation in enumerate(relations):
            at = (min(row, column), max(row, column))
            cells.append(
                Cell(
                    relation,
                    row == column,
                    claims[row],
                    claims[column],
                    *_explained(comparison, positions, at, remarks.get(at, {})),
                )
            )
        rows.append((head, cells))
    return rows


def _by_cell(
    positions: Sequence[Position], noted: Iterable[Noted]
) -> dict[Pair, dict[Pair, list[str]]]:
    """Gather the remarked pairs by the two positions, the lower place first."""
    place = {one: at for at, p in enumerate(positions) for one in p.stated_by}
    found: dict[Pair, dict[Pair, list[str]]] = {}
    for (one, other), explanations in _by_pair(noted).items():
        if one in place and other in place and place[one] != place[other]:
            at = _key(place[one], place[other])
            found.setdefault(at, {})[one, other] = explanations
    return found


def _explained(
    comparison: Comparison,
    positions: Sequence[Position],
    at: Pair,
    remarks: dict[Pair, list[str]],
) -> tuple[tuple[str, ...], int, int]:
    """Return how a cell is explained, on how many pairs, and of how many."""
    if not remarks:
        return (), 0, 0
    one, other = positions[at[0]], positions[at[1]]
    relation = one.relation_to(other).shown
    accounts = comparison.gathering.accounts
    explained = sum(
        comparison.relate(accounts[a], accounts[b]).shown == relation
        for a, b in remarks
    )
    pairs = sum(
        len(mine.ids) * len(its.ids)
        for mine, its in product(one.variants, other.variants)
        if comparison.relate(mine.account, its.account).shown == relation
    )
    named = dict.fromkeys(word for words in remarks.values() for word in words)
    return tuple(named), explained, pairs


def _by_pair(noted: Iterable[Noted]) -> dict[Pair, list[str]]:
    found: dict[Pair, list[str]] = {}
    for one, other, explanation in noted:
        words = found.setdefault(_key(one, other), [])
        if explanation not in words:
            words.append(explanation)
    return found


def _key(one: int, other: int) -> Pair:
    return min(one, other), max(one, other)


def _claims(position: Position) -> list[int]:
    return [one for one in position.stated_by if isinstance(one, int)]
