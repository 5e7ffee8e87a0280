"""A stretch of text cut where marked passages begin and end. No Django."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a text with what marks them, and what ends behind them."""

    words: str
    marks: tuple[Any, ...]
    ending: tuple[Any, ...]


def marked(
    body: str, start: int, end: int, places: Iterable[tuple[int, int, Any]]
) -> list[Marked]:
    """Cut body[start:end] into pieces, each wholly in or out of every place.

    A place is its first and last code point, half open, and whatever it is.
    """
    here = [place for place in places if place[0] < end and place[1] > start]
    cuts = {start, end}
    for first, last, _ in here:
        cuts |= {max(first, start), min(last, end)}
    edges = sorted(cuts)
    return [
        Marked(
            words=body[low:high],
            marks=tuple(what for a, b, what in here if a < high and b > low),
            ending=tuple(what for _, b, what in here if b == high),
        )
        for low, high in pairwise(edges)
    ]


def marked_in_turn(
    body: str,
    stretches: Iterable[tuple[int, int]],
    places: Iterable[tuple[int, int, Any]],
) -> Iterator[list[Marked]]:
    """Cut stretches that follow one another, each by the places that reach into it.

    Every place is looked at where it begins and as long as it lasts, not once for each
    stretch of a long text.
    """
    waiting = deque(sorted(places, key=lambda place: place[0]))
    open_: list[tuple[int, int, Any]] = []
    for start, end in stretches:
        open_ = [place for place in open_ if place[1] > start]
        while waiting and waiting[0][0] < end:
            open_.append(waiting.popleft())
        yield marked(body, start, end, open_)
