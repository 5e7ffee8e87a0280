"""How few lines stand behind many sets of claims, none of them counted alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from claims.lines.counts import merged, voice_of, voices_of
from claims.lines.records import Id
from claims.lines.ways import Ways
from claims.lines.worlds import World

ENOUGH = 2  # lines that credibility 1 needs behind it; more are not told apart


@dataclass(frozen=True, slots=True)
class Camps:
    """The camps that each node leads to in one world, at most two of them.

    A camp are the voices of witnesses that shared influence can make one. In a `loose`
    one some stand apart where those that link them are not led to.
    """

    of: Mapping[Id, frozenset[Id]]
    loose: frozenset[Id]


def camps(laid: Ways) -> list[Camps]:
    """Tell to which camps each node leads, in each of the worlds."""
    return [_camps(world, laid) for world in laid.worlds]


def _camps(world: World, laid: Ways) -> Camps:
    camp = merged(world.firm, laid.nodes, laid.shared)
    led: list[frozenset[Id]] = [frozenset()] * len(world.parents)
    for part in range(len(led) - 1, -1, -1):
        ends = (end for end in world.ends[part] if end in world.firm)
        found = {camp[voice_of(end, laid.nodes)] for end in ends}
        found.update(*(led[up] for up in world.parents[part]))
        led[part] = frozenset(islice(found, ENOUGH))
    of = {node: led[part] for node, part in world.of.items()}
    return Camps(of, frozenset(_loose(camp, laid)))


def _loose(camp: Mapping[Id, Id], laid: Ways) -> Iterable[Id]:
    """Return the camps that are more than one group of shared influence."""
    sizes = Counter(camp.values())
    whole = {head for head, size in sizes.items() if size == 1}
    for group in laid.shared:
        present = [camp[one] for one in {*voices_of(group, laid.nodes)} & camp.keys()]
        if present and len(present) == sizes[present[0]]:
            whole.add(present[0])
    return sizes.keys() - whole
