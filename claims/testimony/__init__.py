"""Who says it, and from whom (METHOD.md 4 and 6). No Django."""

from claims.testimony.graphs import Graph, graph
from claims.testimony.records import (
    CARRIER,
    UNNAMED,
    Caution,
    Descent,
    Named,
    SourceNode,
    Speaker,
    Statement,
    Voice,
    supporter,
    supporters,
)

__all__ = [
    "CARRIER",
    "UNNAMED",
    "Caution",
    "Descent",
    "Graph",
    "Named",
    "SourceNode",
    "Speaker",
    "Statement",
    "Voice",
    "graph",
    "supporter",
    "supporters",
]
