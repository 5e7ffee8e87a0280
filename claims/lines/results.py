"""What comes out: two numbers, and everything they rest on."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest
from itertools import combinations, islice
from math import comb

from claims.lines.records import Id, Node, Pair
from claims.lines.walks import climb, round_trip, spread, way
from claims.lines.ways import Ways
from claims.lines.worlds import Survey

FARTHEST = 200  # nodes that a search for the first paths looks at
NEAREST = 5  # ends of one node that are told


@dataclass(frozen=True)
class Origin:
    """Where a line of testimony ends.

    It counts in least when it does so whatever is suspected, in most when it may.
    """

    id: Id
    node: Node
    counts_in_least: bool
    counts_in_most: bool
    support: Mapping[Id, None] = field(repr=False, compare=False)
    laid: Ways = field(repr=False, compare=False)

    @cached_property
    def paths(self) -> dict[Id, tuple[Id, ...]]:
        """A shortest path from each supporter that leads here, supporter first.

        A suspected dependence is used only where no asserted one leads here.
        """
        step = dict(climb(self.id, *self.laid.layers))
        led = (one for one in self.support if one in step or one == self.id)
        return {one: tuple(way(one, step)) for one in led}

    def first_paths(self, many: int) -> list[tuple[Id, ...]]:
        """So many of these paths, those of the nearest supporters.

        The search stops at some distance, so that a page can list many origins.
        """
        step: dict[Id, Id] = {}
        found: list[tuple[Id, ...]] = []
        if self.id in self.support:
            found.append((self.id,))
        for node, towards in islice(climb(self.id, *self.laid.layers), FARTHEST):
            if len(found) >= many:
                break
            step[node] = towards
            if node in self.support:
                found.append(tuple(way(node, step)))
        return found


@dataclass(frozen=True)
class Lines:
    """Independent lines of testimony behind a set of claims (METHOD.md 6).

    `most` None is unknown. `altered` and `hardened` are pairs of child and parent.
    `counted` has the first node of each voice that counts, `together` the voices that
    count in one world.
    """

    least: int
    most: int | None
    surveys: tuple[Survey, ...] = field(repr=False)
    support: Mapping[Id, None] = field(repr=False, compare=False)
    altered: tuple[Pair, ...]
    hardened: tuple[Pair, ...]
    circles: tuple[tuple[Id, ...], ...] = field(repr=False)
    laid: Ways = field(repr=False, compare=False)
    counted: dict[Id, Id] = field(repr=False, compare=False)
    together: tuple[frozenset[Id], ...] = field(repr=False, compare=False)
    examined: frozenset[frozenset[Id]] = field(repr=False, compare=False)

    @cached_property
    def origins(self) -> dict[Id, Origin]:
        """Where the lines end, whichever of the possibilities makes it an end."""
        return {node: self.origin(node) for node in self.laid.in_order(self._ends)}

    def first_origins(self, many: int) -> list[Origin]:
        """So many of the origins, in the order of the nodes."""
        first = nsmallest(many, self._ends, key=self.laid.place.__getitem__)
        return [self.origin(node) for node in first]

    @property
    def origin_count(self) -> int:
        """How many origins there are, without describing them."""
        return len(self._ends)

    @cached_property
    def _ends(self) -> frozenset[Id]:
        return frozenset().union(*(survey.ends for survey in self.surveys))

    @property
    def counting(self) -> list[Id]:
        """The ends that count in most, in the order of the nodes.

        And those of several voices that nobody named: of them most is unknown.
        """
        wide: set[Id] = set().union(*(survey.wide for survey in self.surveys))
        plural = {end for end in self._ends if self.laid.nodes[end].plural}
        return self.laid.in_order(wide | plural)

    def origin(self, node: Id) -> Origin:
        """Describe one end."""
        return Origin(
            node,
            self.laid.nodes[node],
            all(node in survey.firm for survey in self.surveys),
            any(node in survey.wide for survey in self.surveys),
            self.support,
            self.laid,
        )

    def nearest(self, end: Id, claims: Container[Id]) -> Id | None:
        """Find the first of some claims on the way up from an end; None for none."""
        if end in claims:
            return end
        above = climb(end, *self.laid.layers)
        return next((node for node, _ in above if node in claims), None)

    @cached_property
    def circular(self) -> tuple[tuple[Id, ...], ...]:
        """Each circular reporting as a path that ends where it began."""
        return tuple(round_trip(circle, self.laid.arcs) for circle in self.circles)

    @cached_property
    def ends(self) -> dict[Id, list[Id]]:
        """The nearest ends of each node that leads to one; a circle ends at its first.

        The keys come nearest to their end first, and so do the ends of each.
        """
        starts = {node: node for node in self.laid.in_order(self._ends)}
        starts |= {one: circle[0] for circle in self.circles for one in circle}
        return spread(starts, *self.laid.layers, many=NEAREST)

    @cached_property
    def unexamined(self) -> tuple[Pair, ...]:
        """The pairs of counted origins of which nobody has said how they stand.

        Two that count only where what is suspected happened, and only where it did not,
        are no pair: they never count together.
        """
        pairs = combinations(self.counted.items(), 2)
        return tuple(
            (a, b)
            for (x, a), (y, b) in pairs
            if frozenset((x, y)) not in self.examined
            and any(x in voices and y in voices for voices in self.together)
        )

    @property
    def unexamined_count(self) -> int:
        """How many pairs those are, without listing them."""
        found = sum(comb(len(voices), 2) for voices in self.together)
        in_both = frozenset.intersection(*self.together)
        twice = comb(len(in_both), 2) if len(self.together) > 1 else 0
        return found - twice - len(self.examined)
