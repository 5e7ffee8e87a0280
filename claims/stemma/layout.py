"""A derivation graph laid out: boxes that do not overlap, links that lead down.

Sugiyama's method in plain form: circles are gathered, layers given by the longest way
from an origin, long links run through empty places, crossings are reduced by
barycentres. The same graph in the same order always gives the same picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.lines.records import Id
from claims.stemma.layers import Block, Link, arcs_of, blocks_of, layered
from claims.stemma.ordering import ordered
from claims.stemma.placing import placed
from claims.stemma.routes import Port, Route


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of a picture in pixels.

    ``widest`` is how many nodes a row has; ``aside`` the room that the links of a
    circle and their words need above and below it.
    """

    width: int = 184
    height: int = 64
    gap: int = 18
    rise: int = 92
    margin: int = 16
    aside: int = 64
    widest: int = 5


@dataclass(frozen=True, slots=True)
class Placed:
    """One node: its box by the upper left corner, and the layer it stands in."""

    x: int
    y: int
    layer: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole picture; ``circles`` are the nodes that rest on one another."""

    nodes: dict[Id, Placed]
    routes: dict[Link, Route]
    width: int
    height: int
    circles: tuple[Block, ...]


def laid_out(
    nodes: Iterable[Id], links: Iterable[Link], measures: Measures | None = None
) -> Layout:
    """Lay out nodes and their links, each from a child to its parent.

    Raises ValueError for a link that names no node.
    """
    return _Plan(list(dict.fromkeys(nodes)), links, measures or Measures()).layout()


class _Plan:
    """Blocks and the empty places of long links as vertices of layers."""

    def __init__(self, nodes: list[Id], links: Iterable[Link], size: Measures) -> None:
        self.size = size
        self.arcs: Mapping[Id, list[Id]] = arcs_of(nodes, links)
        self.blocks = blocks_of(self.arcs)
        self.of = {n: at for at, block in enumerate(self.blocks) for n in block}
        self.layers = layered(self.blocks, self.arcs, size.widest)
        self.layer = {v: at for at, row in enumerate(self.layers) for v in row}
        self.above: list[list[int]] = [[] for _ in self.blocks]
        self.below: list[list[int]] = [[] for _ in self.blocks]
        self.circles = tuple(filter(self._is_circle, self.blocks))
        self.room = self.size.aside if self.circles else 0
        self.passing: dict[Link, list[int]] = {}
        self._stretch()

    def layout(self) -> Layout:
        order = ordered(self.layers, self.above, self.below)
        widths = [self._width(len(block)) for block in self.blocks]
        widths += [0] * (len(self.above) - len(widths))
        middles = placed(order, self.above, self.below, widths, self.size.gap)
        boxes = self._boxes(middles, widths)
        margin, last = self.size.margin, self._top(len(order)) - self.size.rise
        right = max((one.x for one in boxes.values()), default=0) + self.size.width
        return Layout(
            nodes={node: boxes[node] for node in self.arcs},
            routes=self._routes(boxes, middles),
            width=max(right, max(middles, default=0) + margin) + margin,
            height=max(last, 0) + margin + self.room,
            circles=self.circles,
        )

    def _is_circle(self, block: Block) -> bool:
        return len(block) > 1 or block[0] in self.arcs[block[0]]

    def _stretch(self) -> None:
        """Lead each link from layer to layer, by empty places where it passes any."""
        seen: dict[tuple[int, int], list[int]] = {}
        for child, parents in self.arcs.items():
            for parent in parents:
                low, high = self.of[child], self.of[parent]
                if low == high:
                    continue
                if (low, high) not in seen:
                    seen[low, high] = self._lead(high, low)
                self.passing[child, parent] = seen[low, high]

    def _lead(self, high: int, low: int) -> list[int]:
        """Join a block to one below it; return the empty places on the way."""
        at, passed = high, []
        for number in range(self.layer[high] + 1, self.layer[low]):
            vertex = len(self.above)
            self.above.append([at])
            self.below.append([])
            self.below[at].append(vertex)
            self.layers[number].append(vertex)
            passed.append(vertex)
            at = vertex
        self.below[at].append(low)
        self.above[low].append(at)
        return passed

    def _width(self, many: int) -> int:
        return many * self.size.width + (many - 1) * self.size.gap

    def _top(self, layer: int) -> int:
        tall = self.size.height + self.size.rise
        return self.size.margin + self.room + layer * tall

    def _boxes(self, middles: list[int], widths: list[int]) -> dict[Id, Placed]:
        found = {}
        for number, block in enumerate(self.blocks):
            left = middles[number] - widths[number] // 2 + self.size.margin
            for place, node in enumerate(block):
                x = left + place * (self.size.width + self.size.gap)
                layer = self.layer[number]
                found[node] = Placed(x, self._top(layer), layer)
        return found

    def _routes(self, boxes: dict[Id, Placed], middles: list[int]) -> dict[Link, Route]:
        spans = {
            link: self._passed(link, boxes, middles)
            for link in ((c, p) for c, parents in self.arcs.items() for p in parents)
        }
        leaving = _ranks((p, way[1].x, (c, p)) for (c, p), way in spans.items())
        coming = _ranks((c, way[-2].x, (c, p)) for (c, p), way in spans.items())
        return {
            link: self._route(link, boxes, way, leaving[link], coming[link])
            for link, way in spans.items()
        }

    def _passed(
        self, link: Link, boxes: dict[Id, Placed], middles: list[int]
    ) -> list[Port]:
        """Return the points of a link, its ends still in the middle of their boxes."""
        child, parent = (boxes[node] for node in link)
        half, tall = self.size.width // 2, self.size.height
        points = [Port(parent.x + half, parent.y + tall)]
        for layer, vertex in enumerate(self.passing.get(link, ()), parent.layer + 1):
            x, top = middles[vertex] + self.size.margin, self._top(layer)
            points += [Port(x, top), Port(x, top + tall)]
        return [*points, Port(child.x + half, child.y)]

    def _route(
        self,
        link: Link,
        boxes: dict[Id, Placed],
        way: list[Port],
        leaving: tuple[int, int],
        coming: tuple[int, int],
    ) -> Route:
        """Let a link leave and arrive at places of its own along the boxes' sides."""
        child, parent = (boxes[node] for node in link)
        start = Port(way[0].x + self._aside(*leaving), way[0].y)
        end = Port(way[-1].x + self._aside(*coming), way[-1].y)
        if link not in self.passing:
            return self._within(link, child, parent, start, end, coming[0])
        return Route((start, *way[1:-1], end), "down", coming[0])

    def _within(
        self, link: Link, child: Placed, parent: Placed, start: Port, end: Port, at: int
    ) -> Route:
        """Bend a link of a circle over its layer, backwards under it."""
        bottom = child.y + self.size.height
        if link[0] == link[1]:
            right = child.x + self.size.width
            ends = (Port(right, child.y + 16), Port(right, bottom - 16))
            return Route(ends, "loop", at)
        if parent.x < child.x:
            return Route((Port(start.x, child.y), end), "over", at)
        return Route((start, Port(end.x, bottom)), "under", at)

    def _aside(self, rank: int, many: int) -> int:
        """Spread the ends of many links along a box."""
        step = min(26, (self.size.width - 36) // max(many - 1, 1))
        return rank * step - (many - 1) * step // 2


def _ranks(ends: Iterable[tuple[Id, int, Link]]) -> dict[Link, tuple[int, int]]:
    """Rank the links at each node by where they come from; say of how many."""
    at: dict[Id, list[tuple[int, Link]]] = {}
    for node, x, link in ends:
        at.setdefault(node, []).append((x, link))
    return {
        link: (rank, len(found))
        for found in at.values()
        for rank, (_, link) in enumerate(sorted(found, key=lambda one: one[0]))
    }
