"""The same graph as a nested list: what was made from each source, under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.lines.records import Id
from claims.lines.walks import reversed_arcs
from claims.stemma.layers import Link, arcs_of, blocks_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a node, and the parent under which it stands.

    ``opens`` where others stand under it, ``closes`` counts the lists that end with
    it. A node that stood before is named again, but not what stands under it.
    """

    node: Id
    parent: Id | None
    is_again: bool
    opens: bool
    closes: int


def outline(nodes: Iterable[Id], links: Iterable[Link]) -> list[Entry]:
    """Return the list in the order of reading; every link stands in it once."""
    arcs = arcs_of(nodes, links)
    below = reversed_arcs(arcs)
    seen: set[Id] = set()
    rows: list[tuple[int, Id, Id | None, bool]] = []
    for start in _starts(arcs):
        trail: list[tuple[int, Id, Id | None]] = []
        if start not in seen:
            trail.append((0, start, None))
        while trail:
            depth, node, parent = trail.pop()
            rows.append((depth, node, parent, node in seen))
            if node not in seen:
                seen.add(node)
                trail += [(depth + 1, one, node) for one in reversed(below[node])]
    depths = [*(row[0] for row in rows[1:]), 0][: len(rows)]
    return [
        Entry(node, parent, again, after > depth, max(depth - after, 0))
        for (depth, node, parent, again), after in zip(rows, depths, strict=True)
    ]


def _starts(arcs: dict[Id, list[Id]]) -> list[Id]:
    """Return the origins first, then one of each circle that rests on nothing else."""
    place = {node: number for number, node in enumerate(arcs)}
    tops = [
        block
        for block in blocks_of(arcs)
        if {up for node in block for up in arcs[node]} <= set(block)
    ]
    return sorted((block[0] for block in tops), key=place.__getitem__)
