"""Independent lines of testimony (METHOD.md 6). No Django."""

from claims.lines.counts import lines
from claims.lines.records import Edge, Node
from claims.lines.results import Lines, Origin

__all__ = ["Edge", "Lines", "Node", "Origin", "lines"]
