"""What goes in: claims and sources as nodes, dependence as edges."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Mapping
from dataclasses import dataclass

Id = Hashable
Pair = tuple[Id, Id]

BASES = ("firsthand", "derived", "inferred", "unknown")
CERTAINTIES = ("asserted", "suspected")


@dataclass(frozen=True, slots=True)
class Node:
    """A claim, or a source reached that has none: how it knows, and who speaks.

    `own` marks one that used another and observed as well; `plural` a rumour ("some
    accounts"); `voice` names who is made to say it, where several nodes are one voice.
    """

    basis: str = "unknown"
    own: bool = False
    plural: bool = False
    hedged: bool = False
    voice: Id | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """One node's dependence on another: asserted, or only suspected."""

    child: Id
    parent: Id
    certainty: str = "asserted"


def check_support(support: Iterable[Id], nodes: Container[Id]) -> None:
    """Refuse, by a ValueError with a sentence, support that names no node."""
    for claim in support:
        if claim not in nodes:
            raise ValueError(f"{claim!r} is counted as support but is no node.")


def check_edges(nodes: Mapping[Id, Node], edges: Iterable[Edge]) -> None:
    """Refuse, by a ValueError with a sentence, what does not name a node or a word."""
    for name, node in nodes.items():
        if node.basis not in BASES:
            raise ValueError(f"{name!r} has the basis {node.basis!r}, which is none.")
    for edge in edges:
        for end in (edge.child, edge.parent):
            if end not in nodes:
                raise ValueError(f"An edge leads from or to {end!r}, which is no node.")
        if edge.certainty not in CERTAINTIES:
            raise ValueError(
                f"An edge is {edge.certainty!r}, not asserted or suspected."
            )
