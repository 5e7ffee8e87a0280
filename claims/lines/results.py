"""What comes out: two numbers, and everything they rest on."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from claims.lines.records import Id, Node, Pair
from claims.lines.walks import climb, round_trip, spread, way
from claims.lines.ways import Ways


@dataclass(frozen=True)
class Origin:
    """Where a line of testimony ends.

    It counts in least when it does so whatever is suspected, in most when it may.
    """

    id: Id
    node: Node
    counts_in_least: bool
    counts_in_most: bool
    support: tuple[Id, ...] = field(repr=False, compare=False)
    laid: Ways = field(repr=False, compare=False)

    @cached_property
    def paths(self) -> dict[Id, tuple[Id, ...]]:
        """A shortest path from each supporter that leads here, supporter first.

        A suspected dependence is used only where no asserted one leads here.
        """
        step = dict(climb(self.id, *self.laid.layers))
        led = (one for one in self.support if one in step or one == self.id)
        return {one: tuple(way(one, step)) for one in led}

    def nearest(self, claims: Container[Id]) -> Id | None:
        """Find the first of some claims on the way up from here; None for none."""
        if self.id in claims:
            return self.id
        above = climb(self.id, *self.laid.layers)
        return next((node for node, _ in above if node in claims), None)


@dataclass(frozen=True)
class Lines:
    """Independent lines of testimony behind a set of claims (METHOD.md 6).

    `most` None is unknown. `altered` and `hardened` are pairs of child and parent.
    """

    least: int
    most: int | None
    origins: dict[Id, Origin]
    altered: tuple[Pair, ...]
    hardened: tuple[Pair, ...]
    circles: tuple[tuple[Id, ...], ...] = field(repr=False)
    laid: Ways = field(repr=False, compare=False)
    counted: dict[Id, Id] = field(repr=False, compare=False)
    examined: frozenset[frozenset[Id]] = field(repr=False, compare=False)

    @cached_property
    def circular(self) -> tuple[tuple[Id, ...], ...]:
        """Each circular reporting as a path that ends where it began."""
        return tuple(round_trip(circle, self.laid.arcs) for circle in self.circles)

    @cached_property
    def ends(self) -> dict[Id, Id]:
        """The nearest end of each node that leads to one; a circle ends at its first.

        The keys come nearest to their end first.
        """
        starts = {node: node for node in self.origins}
        starts |= {one: circle[0] for circle in self.circles for one in circle}
        return spread(starts, *self.laid.layers)

    @cached_property
    def unexamined(self) -> tuple[Pair, ...]:
        """The pairs of counted origins of which nobody has said how they stand."""
        pairs = combinations(self.counted.items(), 2)
        return tuple(
            (a, b) for (x, a), (y, b) in pairs if frozenset((x, y)) not in self.examined
        )

    @property
    def unexamined_count(self) -> int:
        """How many pairs those are, without listing them."""
        total = len(self.counted)
        return total * (total - 1) // 2 - len(self.examined)
