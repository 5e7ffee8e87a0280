"""Which layer each node stands in: below all that it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claims.lines.records import Id
from claims.lines.walks import components

Block = tuple[Id, ...]
Link = tuple[Id, Id]


def arcs_of(nodes: Iterable[Id], links: Iterable[Link]) -> dict[Id, list[Id]]:
    """Map each node to those above it, each once; links to elsewhere are refused."""
    above: dict[Id, dict[Id, None]] = {node: {} for node in nodes}
    for child, parent in links:
        if child not in above or parent not in above:
            raise ValueError(f"A link leads from {child!r} to {parent!r}: no node.")
        above[child][parent] = None
    return {node: list(parents) for node, parents in above.items()}


def blocks_of(arcs: Mapping[Id, Sequence[Id]]) -> list[Block]:
    """Gather the nodes into blocks: those of a circle together, every other alone.

    A block comes after all that it was made from; its members keep their order.
    """
    place = {node: number for number, node in enumerate(arcs)}
    found = components(arcs, arcs)
    return [tuple(sorted(one, key=place.__getitem__)) for one in reversed(found)]


def layered(
    blocks: Sequence[Block], arcs: Mapping[Id, Sequence[Id]], widest: int
) -> list[list[int]]:
    """Return the layers from the top, each a list of numbers of blocks.

    A block stands as far down as its longest way from an origin. A layer of more than
    ``widest`` nodes is broken into rows, so that all of them can be read.
    """
    of = {node: number for number, block in enumerate(blocks) for node in block}
    depths: list[int] = []
    for number, block in enumerate(blocks):
        above = {of[up] for node in block for up in arcs[node]} - {number}
        depths.append(1 + max((depths[up] for up in above), default=-1))
    layers: list[list[int]] = [[] for _ in range(max(depths, default=-1) + 1)]
    first = {node: place for place, node in enumerate(arcs)}
    for number in sorted(of.values(), key=lambda n: first[blocks[n][0]]):
        if number not in layers[depths[number]][-1:]:
            layers[depths[number]].append(number)
    return [row for layer in layers for row in _rows(layer, blocks, widest)]


def _rows(
    layer: Sequence[int], blocks: Sequence[Block], widest: int
) -> list[list[int]]:
    """Break a layer into even rows of so many nodes; a circle stays in one."""
    total = sum(len(blocks[number]) for number in layer)
    many = -(-total // widest)
    fair = -(-total // many)
    rows: list[list[int]] = [[]]
    filled = 0
    for number in layer:
        if filled and filled + len(blocks[number]) > fair:
            rows.append([])
            filled = 0
        rows[-1].append(number)
        filled += len(blocks[number])
    return rows
