"""Where in its layer each node stands: near its neighbours, and clear of the next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

ROUNDS = 6
Layers = list[list[int]]
Near = list[list[int]]


def apart(wanted: Sequence[float], gaps: Sequence[int]) -> list[float]:
    """Return the places nearest to those wanted that keep the gaps between them.

    Nearest in the sum of squares: neighbours in each other's way share their means
    (the pooling of adjacent violators). ``gaps`` are one fewer than the places.
    """
    shifts = [0, *accumulate(gaps)][: len(wanted)]
    pools: list[tuple[float, int]] = []
    for place, shift in zip(wanted, shifts, strict=True):
        total, many = place - shift, 1
        while pools and pools[-1][0] * many > total * pools[-1][1]:
            before, more = pools.pop()
            total, many = total + before, many + more
        pools.append((total, many))
    means = [total / many for total, many in pools for _ in range(many)]
    return [mean + shift for mean, shift in zip(means, shifts, strict=True)]


def placed(
    layers: Layers, above: Near, below: Near, widths: Sequence[int], gap: int
) -> list[int]:
    """Return the middle of each vertex in whole pixels, the leftmost edge at nought."""
    gaps = [
        [(widths[a] + widths[b]) // 2 + gap for a, b in pairwise(one)] for one in layers
    ]
    middle = [0.0] * len(widths)
    for layer, between in zip(layers, gaps, strict=True):
        row = [0, *accumulate(between)]
        for vertex, at in zip(layer, row, strict=True):
            middle[vertex] = at - row[-1] / 2
    down = list(zip(layers, gaps, strict=True))
    for number in range(ROUNDS):
        near, order = (above, down) if number % 2 == 0 else (below, down[::-1])
        for layer, between in order:
            _settle(middle, layer, between, near)
    return _whole(middle, widths)


def _settle(middle: list[float], layer: list[int], gaps: list[int], near: Near) -> None:
    """Move the vertices of a layer to the means of their neighbours, kept apart."""
    wanted = [
        sum(middle[o] for o in near[v]) / len(near[v]) if near[v] else middle[v]
        for v in layer
    ]
    for vertex, at in zip(layer, apart(wanted, gaps), strict=True):
        middle[vertex] = at


def _whole(middle: list[float], widths: Sequence[int]) -> list[int]:
    """Round halves up, which keeps whole distances; begin at the left."""
    whole = [math.floor(one + 0.5) for one in middle]
    left = min((x - w // 2 for x, w in zip(whole, widths, strict=True)), default=0)
    return [one - left for one in whole]
