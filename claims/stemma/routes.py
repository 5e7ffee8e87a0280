"""The way a link is drawn, from the source to the one made from it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

ARC = 34
PRECISE = 16  # halvings, by which a point of a curve is found


class Port(NamedTuple):
    """A point on a picture, in whole pixels."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Route:
    """The points that a link passes, and at which height its words may stand.

    ``shape`` is ``down`` between layers; within a circle ``over``, ``under`` or
    ``loop``. ``rank`` counts the links that end at the same node, from its left.
    """

    points: tuple[Port, ...]
    shape: str = "down"
    rank: int = 0

    @property
    def end(self) -> Port:
        """Where it arrives."""
        return self.points[-1]

    @property
    def path(self) -> str:
        """The data of an SVG path: straight past a layer, bent between two."""
        start = self.points[0]
        drawn = [f"M{start.x} {start.y}"]
        if self.shape != "down":
            return f"{drawn[0]}{self._arc(start, self.end)}"
        for one, other in pairwise(self.points):
            drawn.append(_bent(one, other) if one.x != other.x else f"V{other.y}")
        return "".join(drawn)

    def label_at(self, above: int) -> Port:
        """Return the point of the line so far above its end, for words on it."""
        end = self.end
        if self.shape != "down":
            middle = (self.points[0].x + end.x) // 2
            return Port(middle, end.y + (above if self.shape == "under" else -above))
        start, wanted = self.points[-2], max(end.y - above, self.points[-2].y)
        return Port(_across(start, end, wanted), wanted)

    def leaving_at(self, below: int) -> Port:
        """Return the point of the line so far from its beginning, for a sign on it."""
        start = self.points[0]
        if self.shape == "loop":
            return Port(start.x + below, start.y)
        if self.shape != "down":
            return self._along(below)
        end = self.points[1]
        wanted = min(start.y + below, end.y)
        return Port(_across(start, end, wanted), wanted)

    def _along(self, far: int) -> Port:
        """Return the point of an arc so far over or under its beginning."""
        start, bulge = self.points[0], 2 * ARC if self.shape == "over" else ARC
        low, high = 0.0, 0.5
        for _ in range(PRECISE):
            share = (low + high) / 2
            if 3 * bulge * share * (1 - share) < far:
                low = share
            else:
                high = share
        bent = low * low * (3 - 2 * low)
        x = round(start.x + (self.end.x - start.x) * bent)
        return Port(x, start.y + (-far if self.shape == "over" else far))

    def _arc(self, start: Port, end: Port) -> str:
        if self.shape == "loop":
            return f"C{start.x + ARC} {start.y} {end.x + ARC} {end.y} {end.x} {end.y}"
        bulge = start.y + (-2 * ARC if self.shape == "over" else ARC)
        return f"C{start.x} {bulge} {end.x} {bulge} {end.x} {end.y}"


def _bent(one: Port, other: Port) -> str:
    half = (one.y + other.y) // 2
    return f"C{one.x} {half} {other.x} {half} {other.x} {other.y}"


def _across(start: Port, end: Port, wanted: int) -> int:
    """Return how far to the right a bend between two points is at some height."""
    low, high = 0.0, 1.0
    for _ in range(PRECISE):
        share = (low + high) / 2
        if _height(start.y, end.y, share) < wanted:
            low = share
        else:
            high = share
    bent = low * low * (3 - 2 * low)
    return round(start.x + (end.x - start.x) * bent)


def _height(top: int, bottom: int, share: float) -> float:
    """Return how far down a bend between two layers has come."""
    left, half = 1 - share, (top + bottom) / 2
    return top * left**3 + 3 * half * left * share * (left + share) + bottom * share**3
