"""A long text in parts that are looked through one at a time."""

import re
from functools import lru_cache

from .suggesting import suggest
from .values import Suggestion

LONGEST = 100_000
CONTEXT = 20_000  # further back no date lends its year
GAP = re.compile(r"\n[^\S\n]*\n|\n")


def parts(body: str) -> list[tuple[int, int]]:
    """Part a text between paragraphs, so that no part is much longer than LONGEST.

    Offsets are code points, half open; the parts cover the text in order.
    """
    found, start = [], 0
    while len(body) - start > LONGEST:
        gap = GAP.search(body, start + LONGEST, min(len(body), start + 2 * LONGEST))
        end = gap.end() if gap else start + LONGEST
        found.append((start, end))
        start = end
    return [*found, (start, len(body))]


@lru_cache(maxsize=8)
def suggested(
    body: str, start: int, end: int, language: str = "en"
) -> tuple[Suggestion, ...]:
    """List the suggestions of one part of a text; the last few parts are remembered."""
    context = body[max(0, start - CONTEXT) : start]
    found = suggest(body[start:end], language=language, context=context)
    return tuple(one.moved(start) for one in found)
