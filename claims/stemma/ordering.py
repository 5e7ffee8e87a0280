"""In which order the nodes of a layer stand, so that few links cross."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

SWEEPS = 12
Layers = list[list[int]]
Near = list[list[int]]


def ordered(layers: Layers, above: Near, below: Near) -> Layers:
    """Return the layers in the best of the orders found by their barycentres.

    ``above`` and ``below`` have each vertex's neighbours in the next layers. An order
    is kept only where fewer links cross than in all before it.
    """
    best, fewest = layers, crossings(layers, below)
    tried = layers
    for sweep in range(SWEEPS):
        if not fewest:
            break
        tried = _swept(tried, above) if sweep % 2 == 0 else _risen(tried, below)
        crossed = crossings(tried, below)
        if crossed < fewest:
            best, fewest = tried, crossed
    return best


def _swept(layers: Layers, above: Near) -> Layers:
    """Order each layer, from the top, by where its parents stand."""
    done = [list(layer) for layer in layers]
    for number in range(1, len(done)):
        done[number] = _by_barycentre(done[number], done[number - 1], above)
    return done


def _risen(layers: Layers, below: Near) -> Layers:
    """Order each layer, from the bottom, by where its children stand."""
    done = [list(layer) for layer in layers]
    for number in range(len(done) - 2, -1, -1):
        done[number] = _by_barycentre(done[number], done[number + 1], below)
    return done


def _by_barycentre(layer: list[int], fixed: list[int], near: Near) -> list[int]:
    """Sort a layer by the mean places of its neighbours; one without keeps its own."""
    share = len(fixed) / max(len(layer), 1)
    place = {vertex: number for number, vertex in enumerate(fixed)}
    wanted = {}
    for number, vertex in enumerate(layer):
        places = [place[other] for other in near[vertex]]
        wanted[vertex] = sum(places) / len(places) if places else number * share
    return sorted(layer, key=wanted.__getitem__)


def crossings(layers: Layers, below: Near) -> int:
    """Count the pairs of links that cross between the layers."""
    return sum(_crossed(*pair, below) for pair in pairwise(layers))


def _crossed(upper: Sequence[int], lower: Sequence[int], below: Near) -> int:
    """Count the crossings between two layers: the inversions of the links' ends."""
    place = {vertex: number for number, vertex in enumerate(lower)}
    ends = [end for one in upper for end in sorted(place[o] for o in below[one])]
    return _inversions(ends, len(lower))


def _inversions(ends: Iterable[int], many: int) -> int:
    """Count the pairs out of order, in a tree of sums over the places."""
    sums = [0] * (many + 1)
    found = 0
    for seen, end in enumerate(ends):
        at, not_after = end + 1, 0
        while at:
            not_after += sums[at]
            at &= at - 1
        found += seen - not_after
        at = end + 1
        while at <= many:
            sums[at] += 1
            at += at & -at
    return found
