"""The positions of a question that contradict each other, two by two, a page at a time.

Nothing is counted in advance: there may be millions of such pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from claims.comparison.explained import Cell, Explained
from claims.comparison.page import Comparison
from claims.comparison.remarks import Noted
from claims.comparison.sums import Sum
from claims.comparison.told import Told
from claims.relations import Relation
from claims.summaries import Position

LISTED = 25
LOOKED = 20_000  # pairs of positions that one page looks at
Start = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two positions: its reading, and the claims that our sums in it rest on."""

    words: str
    sums: list[tuple[str, list[Told]]]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two positions that cannot both be true, and what is explained of it."""

    one: Side
    other: Side
    cell: Cell
    pairs: int

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both, in order."""
        return self.one, self.other


@dataclass(frozen=True, slots=True)
class Listed:
    """Some of the contradictions; ``further`` is where the next of them may begin."""

    found: list[Contradiction]
    further: Start | None


class Contradictions:
    """The contradicting positions that a reader asks for."""

    def __init__(
        self, comparison: Comparison, noted: Iterable[Noted], show: str = ""
    ) -> None:
        """Take the positions that somebody holds and that contradict any other."""
        self.comparison, self.show = comparison, show
        worst = comparison.summary.worst
        self.positions = [
            one
            for one in comparison.summary.positions
            if any(worst.get(pk) == Relation.CONTRADICT.shown for pk in one.stated_by)
        ]
        self.table = Explained(comparison, self.positions, noted)

    def listed(self, start: Start = (0, 1)) -> Listed:
        """Return a page of them, from a place on."""
        found: list[Contradiction] = []
        for looked, at in enumerate(self._places(start)):
            if len(found) == LISTED or looked == LOOKED:
                return Listed(found, at)
            cell = self._cell(*at)
            if cell is not None:
                found.append(self._told(at, cell))
        return Listed(found, None)

    @property
    def is_looked_through(self) -> bool:
        """Whether so few positions contradict that one look finds what waits."""
        return len(self.positions) * (len(self.positions) - 1) // 2 <= LOOKED

    def first_waiting(self) -> Cell | None:
        """Return the first that is not wholly explained; None where none is seen."""
        places = islice(self._places((0, 1)), LOOKED)
        cells = (self._cell(*at) for at in places)
        return next((cell for cell in cells if cell and cell.waits), None)

    def _places(self, start: Start) -> Iterator[Start]:
        """Yield the places of each two of the positions, from one on."""
        many = len(self.positions)
        for row in range(start[0], many):
            first = start[1] if row == start[0] else 0
            for column in range(max(first, row + 1), many):
                yield row, column

    def _cell(self, row: int, column: int) -> Cell | None:
        """Return the cell of two positions, where they contradict and are asked for."""
        relation = self.positions[row].relation_to(self.positions[column])
        if relation is not Relation.CONTRADICT:
            return None
        cell = self.table.cell(row, column, relation)
        wanted = {"waiting": not cell.is_explained, "explained": cell.is_explained}
        return cell if wanted.get(self.show, True) else None

    def _told(self, at: Start, cell: Cell) -> Contradiction:
        one, other = (self._side(self.positions[place]) for place in at)
        return Contradiction(one, other, cell, cell.pairs or self.table.pairs(*at))

    def _side(self, position: Position) -> Side:
        parts = self.comparison.gathering.parts
        sums = [one for one in position.stated_by if isinstance(one, Sum)]
        return Side(
            self.comparison.words_of(position.account),
            [
                (self.comparison.row(one).as_stated, [parts[pk] for pk in one.parts])
                for one in sums
            ],
        )
