"""Independent lines of testimony (METHOD.md 6). No Django."""

from claims.lines.counts import lines, lines_behind
from claims.lines.records import Edge, Node
from claims.lines.results import Lines, Origin
from claims.lines.ways import Ways, ways

__all__ = [
    "Edge",
    "Lines",
    "Node",
    "Origin",
    "Ways",
    "lines",
    "lines_behind",
    "ways",
]
