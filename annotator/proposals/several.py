"""Several values in one selection, each with its own words of it. No Django."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .values import DATED, Proposal

# Where one statement ends and the next begins.
FULL_STOP = re.compile(
    r"(?:\s*;|[.!?][\"”»’)]*)\s+(?:(?:and|but|while)\s+)?", re.IGNORECASE
)
SEPARATOR = re.compile(
    r"\s*[,:–—]\s*(?:(?:and|but|while|whereas|with|plus|or)\s+)?"
    r"|\s+(?:and|but|while|whereas|plus|as well as)\s+",
    re.IGNORECASE,
)
NEW_LINE = re.compile(r"\s*\n\s*")
NEW_PARAGRAPH = re.compile(r"\n\s*\n\s*")
EDGES = " \t\n,;:–—"
ENDS = ".!?"


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a selection, and the words of the selection that state it."""

    proposal: Proposal
    start: int
    end: int
    is_alike: bool = True


def parts(
    body: str, start: int, end: int, found: list[Proposal], kind: str = ""
) -> list[Part]:
    """Return what a selection states when it states several values, else nothing.

    The selection is cut between the values of the first one's kind; each part is its
    own words. A value of another kind rests on the whole selection.
    """
    if not found:
        return []
    first = next((one for one in found if not kind or _alike(one, kind)), None)
    if first is None or len(found) < 2:
        return []
    alike = [one for one in found if _alike(one, first.value_type)]
    others = [one for one in found if one not in alike]
    cut = list(_cut(body, start, end, sorted(alike, key=lambda one: one.start)))
    return [*cut, *(Part(one, start, end, is_alike=False) for one in others)]


def _alike(one: Proposal, kind: str) -> bool:
    return one.value_type == kind or (one.value_type in DATED and kind in DATED)


def _cut(body: str, start: int, end: int, alike: list[Proposal]) -> Iterator[Part]:
    """Cut a selection between its values: after the last separator between two."""
    low = start
    for one, after in pairwise([*alike, None]):
        assert one is not None
        high, following = end, end
        if after is not None:
            high, following = _seam(body, one.end, after.start)
        yield Part(one, *_trimmed(body, *_in_paragraph(body, low, high, one)))
        low = following


def _in_paragraph(body: str, low: int, high: int, one: Proposal) -> tuple[int, int]:
    """Return as much of a stretch as is in one paragraph with its value."""
    for border in NEW_PARAGRAPH.finditer(body, low, high):
        if border.start() >= one.end:
            return low, border.start()
        if border.end() <= one.start:
            low = border.end()
    return low, high


def _seam(body: str, start: int, end: int) -> tuple[int, int]:
    """Return the end of one statement and the beginning of the next."""
    for parted in (FULL_STOP, SEPARATOR, NEW_LINE):
        if seams := [match.span() for match in parted.finditer(body, start, end)]:
            return seams[-1]
    return end, end


def _trimmed(body: str, start: int, end: int) -> tuple[int, int]:
    while start < end and body[start] in EDGES:
        start += 1
    while end > start and body[end - 1] in EDGES + ENDS:
        end -= 1
    return start, end
