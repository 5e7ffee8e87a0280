"""Statements and derivations in few words, and what their graph comes to."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import Any

from claims.relations import Reading
from claims.testimony import Descent, Graph, Speaker, Statement, graph

RUMOUR: dict[Hashable, Speaker] = {"rumour": Speaker("plural_unnamed")}


def make_copies(parent: Hashable, *children: Hashable, **more: Any) -> list[Descent]:
    """Return that all children are copies of one parent."""
    return [Descent(child, parent, "copy", **more) for child in children]


def bounds_of(
    claims: Collection[Statement],
    derivations: Iterable[Descent] = (),
    speakers: Mapping[Hashable, Speaker] | None = None,
    readings: Mapping[Hashable, Reading] | None = None,
    support: Iterable[Hashable] | None = None,
) -> tuple[int, int | None]:
    """Return the least and the most independent lines."""
    built = graph(claims, derivations, speakers, readings=readings)
    found = built.lines(support, readings=readings)
    return found.least, found.most


def edges_of(built: Graph) -> dict[tuple[Any, Any], str]:
    """Return the certainty of each edge of a graph."""
    return {(edge.child, edge.parent): edge.certainty for edge in built.edges}
