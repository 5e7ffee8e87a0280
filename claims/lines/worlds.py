"""What every node leads to, if one set of dependences is what really happened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from claims.lines.records import Id, Node
from claims.lines.walks import Arcs, components


@dataclass(frozen=True, slots=True)
class Survey:
    """What some claims rest on in one such world."""

    ends: frozenset[Id]
    circles: tuple[tuple[Id, ...], ...]
    firm: frozenset[Id]
    wide: frozenset[Id]
    is_unknown: bool


@dataclass(frozen=True, slots=True)
class World:
    """The dependences gathered into parts, each a node or a circle, without circles.

    `of` is the number of a node's part, `parents` the parts that a part depends on,
    `ends` and `circles` what ends in a part. An end counts at least where it is in
    `firm`, at most where it is in `wide`; of a `plural` one nobody knows.
    """

    of: Mapping[Id, int]
    parents: list[list[int]]
    ends: list[tuple[Id, ...]]
    circles: Mapping[int, tuple[Id, ...]]
    firm: Collection[Id]
    wide: Collection[Id]
    plural: Collection[Id]

    def survey(self, support: Iterable[Id]) -> Survey:
        """Find the ends of all that some claims rest on, and what of it counts."""
        queue = list(dict.fromkeys(self.of[one] for one in support))
        seen = set(queue)
        for part in queue:
            for parent in self.parents[part]:
                if parent not in seen:
                    seen.add(parent)
                    queue.append(parent)
        ends = frozenset(end for part in queue for end in self.ends[part])
        return Survey(
            ends=ends,
            circles=tuple(self.circles[p] for p in queue if p in self.circles),
            firm=ends.intersection(self.firm),
            wide=ends.intersection(self.wide),
            is_unknown=not ends.isdisjoint(self.plural),
        )


def world(nodes: Mapping[Id, Node], arcs: Arcs) -> World:
    """Gather the dependences into parts, and judge where they end (METHOD.md 6)."""
    parts = components(nodes, arcs)
    of = {node: number for number, part in enumerate(parts) for node in part}
    parents = [
        list(dict.fromkeys(of[up] for node in part for up in arcs[node]))
        for part in parts
    ]
    circles: dict[int, tuple[Id, ...]] = {}
    last: set[Id] = set()
    for number, part in enumerate(parts):
        if parents[number] == [number]:
            circles[number] = tuple(part)
        elif not parents[number]:
            last.add(part[0])
    own = {name for name, node in nodes.items() if node.own}
    plural = {name for name, node in nodes.items() if node.plural}
    first = {end for end in last - plural if nodes[end].basis == "firsthand"}
    leading = _leading_to({of[end] for end in first}, parents)
    return World(
        of,
        parents,
        [tuple(n for n in part if n in last or n in own) for part in parts],
        circles,
        first | {node for node in own - plural if of[node] not in leading},
        {n for n in (last | own) - plural if nodes[n].basis != "inferred"},
        plural,
    )


def _leading_to(goals: set[int], parents: list[list[int]]) -> set[int]:
    """Find the parts from which a dependence leads to one of the goals.

    A part comes before all that it depends on, so that one walk from the back does.
    """
    leading: set[int] = set()
    for part in range(len(parents) - 1, -1, -1):
        if any(up in goals or up in leading for up in parents[part]):
            leading.add(part)
    return leading
