"""Graphs of every density, always the same ones: from no link to a tangle."""

from random import Random

Link = tuple[int, int]
NODES = range(12)


def _graph(number: int) -> list[Link]:
    """Return links among the nodes, more of them the higher the number."""
    drawn = Random(number)
    pairs = [(drawn.choice(NODES), drawn.choice(NODES)) for _ in range(number)]
    return list(dict.fromkeys(pairs))


GRAPHS = [_graph(number) for number in range(0, 40, 2)]
