"""Who rests on whom, laid out once, for as many counts as are wanted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from claims.lines.records import Edge, Id, Node, Pair, check_edges
from claims.lines.walks import Arcs, reversed_arcs
from claims.lines.worlds import World, world
from claims.relations import Relation, relation

Group = Collection[Id]


@dataclass(frozen=True)
class Ways:
    """The dependences among some nodes, those that altered a figure cut.

    `arcs` has all that is asserted or suspected, `sure` what is asserted alone.
    """

    nodes: Mapping[Id, Node]
    arcs: Arcs
    sure: Arcs
    altered: tuple[Pair, ...]
    hardened: tuple[Pair, ...]
    shared: tuple[Group, ...]
    independent: tuple[Group, ...]

    @cached_property
    def layers(self) -> tuple[Arcs, ...]:
        """The ways down from an origin: first the asserted ones, then all."""
        if self.sure is self.arcs:
            return (reversed_arcs(self.arcs),)
        return reversed_arcs(self.sure), reversed_arcs(self.arcs)

    @cached_property
    def worlds(self) -> tuple[World, ...]:
        """What every node leads to if all that is suspected happened, and if none."""
        if self.sure is self.arcs:
            return (world(self.nodes, self.arcs),)
        return world(self.nodes, self.arcs), world(self.nodes, self.sure)

    @cached_property
    def place(self) -> Mapping[Id, int]:
        """The place of each node among all."""
        return {node: number for number, node in enumerate(self.nodes)}

    def in_order(self, nodes: Iterable[Id]) -> list[Id]:
        """Sort some nodes by their place."""
        return sorted(nodes, key=self.place.__getitem__)


def ways(
    nodes: Mapping[Id, Node],
    edges: Iterable[Edge],
    *,
    shared: Iterable[Group] = (),
    independent: Iterable[Group] = (),
    readings: Mapping[Id, Any] | None = None,
    relate: Callable[[Any, Any], Relation] = relation,
) -> Ways:
    """Lay the dependences out; an edge between readings that contradict is cut.

    `shared` and `independent` are pairs of ids, or larger groups in which every two are
    such a pair. Raises ValueError for edges that name no node.
    """
    edges = tuple(edges)
    check_edges(nodes, edges)
    altered = _altered(edges, readings or {}, relate)
    kept = (
        [e for e in edges if (e.child, e.parent) not in altered] if altered else edges
    )
    arcs = sure = _arcs(nodes, kept)
    asserted = [edge for edge in kept if edge.certainty == "asserted"]
    if len(asserted) < len(kept):
        sure = _arcs(nodes, asserted)
    return Ways(
        nodes,
        arcs,
        sure,
        tuple(altered),
        tuple(_hardened(kept, nodes)),
        tuple(map(tuple, shared)),
        tuple(map(tuple, independent)),
    )


def _altered(
    edges: Iterable[Edge],
    readings: Mapping[Id, Any],
    relate: Callable[[Any, Any], Relation],
) -> dict[Pair, None]:
    """List, in order, the pairs of which the child says what its parent denies."""
    pairs = dict.fromkeys(
        (edge.child, edge.parent)
        for edge in edges
        if edge.child in readings and edge.parent in readings
    )
    return {
        (child, parent): None
        for child, parent in pairs
        if relate(readings[child], readings[parent]) is Relation.CONTRADICT
    }


def _hardened(edges: Iterable[Edge], nodes: Mapping[Id, Node]) -> dict[Pair, None]:
    """List the pairs in which what was a guess or a rumour is said flatly."""
    soft = {name for name, node in nodes.items() if node.hedged or node.plural}
    return {
        (edge.child, edge.parent): None
        for edge in edges
        if edge.parent in soft and edge.child not in soft
    }


def _arcs(nodes: Mapping[Id, Node], edges: Iterable[Edge]) -> dict[Id, list[Id]]:
    """Map every node to those it depends on, each once."""
    arcs: dict[Id, list[Id]] = {node: [] for node in nodes}
    for child, parent in dict.fromkeys((edge.child, edge.parent) for edge in edges):
        arcs[child].append(parent)
    return arcs
