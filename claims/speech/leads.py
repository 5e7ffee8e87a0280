"""Words that announce a whole block or list: The structure was as follows:."""

import re
from collections.abc import Callable

from sources.anchors.sentences import paragraph_at

from .naming import names
from .nouns import before
from .phrases import longest
from .sightings import Reach, Sighting
from .values import Kind
from .words import LOOK, Reader

ITEM = re.compile(r"[^\S\n]{0,20}(?:[-*+•‣–—]|\d{1,3}[.)])\s")
FURTHEST = 40  # items of a list are walked back to its announcement


Bounds = Callable[[str, int, int], tuple[int, int]]


def lead_start(text: str, start: int, bounds: Bounds = paragraph_at) -> int:
    """Give where the words that announce the block at start begin, or start itself.

    `bounds` gives the paragraph around a passage.
    """
    place, listed = start, ITEM.match(text, start) is not None
    for _ in range(FURTHEST):
        end = _words_end(text, place)
        if end == 0:
            return start
        block, _ = bounds(text, end - 1, end)
        is_item = ITEM.match(text, block + _blank(text, block)) is not None
        if text[end - 1] == ":" and not is_item:
            return block
        if not (listed and is_item):
            return start
        place = block
    return start


def _words_end(text: str, place: int) -> int:
    while place > 0 and text[place - 1].isspace():
        place -= 1
    return place


def _blank(text: str, place: int) -> int:
    first = place
    while first < len(text) and text[first] == "\n":
        first += 1
    return first - place


def lead(reader: Reader, limit: int) -> Sighting | None:
    """Find "the structure of the speech was as follows:" before token limit."""
    tokens, lexicon = reader.tokens, reader.lexicon
    for i in range(limit):
        if tokens.words[i] != ":" or tokens.words[i + 1][:1] != "\n":
            continue
        low, _ = tokens.sentence(i)
        for k in range(max(low, i - LOOK), i):
            announced = longest(lexicon.leads_in, tokens.words, k)
            if announced and announced[1] <= i:
                return _announcement(reader, low, k, i)
    return None


def _announcement(reader: Reader, low: int, k: int, colon: int) -> Sighting | None:
    places = range(k - 1, low - 1, -1)
    nouns = reader.lexicon.document_nouns
    document = next((i for i in places if reader.word(i) in nouns), None)
    if document is None:
        return None
    found = before(reader, document + 1, low)
    start = document
    while (
        found
        and start > found[0]
        and reader.word(start) not in (reader.lexicon.determiners)
    ):
        start -= 1
    return Sighting(
        rule="lead",
        kind=Kind.ATTRIBUTION,
        start=low,
        end=colon,
        reach=Reach.AFTER,
        anchor=colon + 1,
        names=names(reader, start, document + 1),
    )
