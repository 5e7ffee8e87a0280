"""The arrows of a picture in rows: from an account to each that took from it.

Places are in per cent of the picture's width and height. No Django here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from claims.charts import Mark

ROW = 2  # heights are in half rows
CLEAR = 0.36  # of half a row, which an arrow keeps from the marks
ASIDE = 0.1  # the same for one that leaves and arrives sideways
NEAR = 10  # per cent of the width: figures not farther apart hide each other
BOW, WIDEST = 3, 14  # per cent by which a bow goes aside for each row, and at most
SIGN = 1.8  # per cent of the width, half that of a sign


@dataclass(frozen=True, slots=True)
class Arrow:
    """From an account to one that took from it, in per cent of width and height.

    ``x`` and ``y`` are where it arrives; ``turn`` is by how many degrees its head is
    turned from pointing down.
    """

    path: str
    x: float
    y: float
    turn: int
    kinds: str


class Place(NamedTuple):
    """Where an account can be met: the middle and the right of what it says."""

    middle: float
    right: float


class End(NamedTuple):
    """The places of one account, and at how many half rows from the top they stand."""

    places: tuple[Place, ...]
    at: int


def place_of(mark: Mark) -> Place:
    """Return where an interval is met: in its middle, or at its closed end."""
    right = round((mark.start if mark.is_open_above else mark.end) + 1, 2)
    if mark.is_open_above:
        return Place(mark.start, right)
    if mark.is_open_below:
        return Place(mark.end, right)
    return Place(round((mark.start + mark.end) / 2, 2), right)


def places_among(lanes: Iterable[int], many: int) -> tuple[Place, ...]:
    """Return the middles of some of so many lanes of equal width."""
    middles = (round(100 * (lane + 0.5) / many, 2) for lane in lanes)
    return tuple(Place(middle, round(middle + SIGN, 2)) for middle in middles)


def arrow(parent: End, child: End, total: int, kinds: str) -> Arrow:
    """Draw an arrow between two rows; around the rows between where it would hide them.

    Of several places of an account the nearest are joined. Those that stand one above
    the other with others between are joined by a bow on their right, any others by a
    bend that leaves and arrives upright.
    """
    start, end = min(product(parent.places, child.places), key=_apart)
    rows = (child.at - parent.at) / ROW
    is_hidden = abs(end.middle - start.middle) < NEAR and abs(rows) > 1.5
    down = 1 if rows > 0 else -1
    clear = ASIDE if is_hidden else CLEAR
    y1 = round(100 * (parent.at + clear * down) / total, 2)
    y2 = round(100 * (child.at - clear * down) / total, 2)
    if is_hidden:
        x1, x2 = start.right, end.right
        far = round(max(x1, x2) + min(BOW * abs(rows), WIDEST), 2)
        return Arrow(f"M{x1} {y1}C{far} {y1} {far} {y2} {x2} {y2}", x2, y2, 90, kinds)
    x1, x2, half = start.middle, end.middle, round((y1 + y2) / 2, 2)
    turn = 0 if down > 0 else 180
    path = f"M{x1} {y1}C{x1} {half} {x2} {half} {x2} {y2}"
    return Arrow(path, x2, y2, turn, kinds)


def _apart(pair: tuple[Place, Place]) -> float:
    return abs(pair[0].middle - pair[1].middle)
