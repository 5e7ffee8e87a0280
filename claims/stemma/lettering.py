"""How many lines words need in a box, by a guess that is rather too wide. No Django."""

from __future__ import annotations

import unicodedata

NARROW, WIDE = frozenset("ijl1tfrI.,:;'’‘|!()[]/ -"), frozenset("mwMWQO@%–—…")
EM = {"narrow": 0.36, "plain": 0.6, "upper": 0.7, "wide": 0.92, "full": 1.0}


def width(words: str, size: float) -> float:
    """Return how wide words are in a wide sans-serif face of a size, in its unit."""
    return size * sum(EM[_kind(letter)] for letter in words)


def lines_of(words: str, size: float, room: float) -> int:
    """Return how many lines words need in so much room; 1 for no words.

    A word wider than the room is broken.
    """
    lines, filled = 1, 0.0
    for word in words.split():
        wide = width(word, size)
        gap = width(" ", size) if filled else 0
        if filled and filled + gap + wide > room:
            lines, filled, gap = lines + 1, 0.0, 0
        filled += gap + wide
        while filled > room:
            lines, filled = lines + 1, filled - room
    return lines


def _kind(letter: str) -> str:
    if letter in NARROW:
        return "narrow"
    if unicodedata.combining(letter):
        return "narrow"
    if unicodedata.east_asian_width(letter) in "WF":
        return "full"
    if letter in WIDE:
        return "wide"
    return "upper" if letter.isupper() else "plain"
