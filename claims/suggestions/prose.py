"""The sentences of a text that may state something, without its furniture."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sources import outline
from sources.anchors import sentences_in

from .lexicon import Lexicon
from .rows import stretches

CITATION = re.compile(
    r"\b(?:pp?\.\s*\d|ISBN|ISSN|doi:|vol\.\s*\d|Vol\.\s*\d|eds?\.\)|et al\.|retrieved"
    r"|University Press|Archived from|Press,\s+\d{4}|Verlag,?\s+\d{4})"
)
MARK = re.compile(r"\s*(?:[-*+•‣▪◦·–—]|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)])\s+")
DATELINE = re.compile(
    r"\s*[A-Z][A-Z'’. -]{2,30}(?:,[^-–—\n.]{1,40})?(?:\([^)\n]{1,30}\))?"
    r"\s*[-–—]{1,2}\s+"
)
NOTED = re.compile(r"(?<=[.!?”\"])(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$")  # the mark of a footnote
SHORTEST = 12
TITLE = 110
STORY = 200
UNMARKED = 7  # deeper than any marked heading, so that each of them ends it


@dataclass(frozen=True, slots=True)
class Prose:
    """The sentences that are no furniture, in order: their first and last offsets."""

    body: str
    starts: list[int]
    ends: list[int]
    rows: frozenset[int] = frozenset()
    """Where those sentences begin that are rows of a table or of a list."""

    def sentence(self, place: int) -> tuple[int, int] | None:
        """Give the sentence that a place stands in; None for furniture."""
        found = bisect_right(self.starts, place) - 1
        if found < 0 or self.ends[found] <= place:
            return None
        return self.starts[found], self.ends[found]


def prose(body: str, lexicon: Lexicon) -> Prose:
    """Find the sentences of a text that may state something."""
    spans = list(_sentences(body, lexicon))
    return Prose(
        body,
        [start for start, _, _ in spans],
        [end for _, end, _ in spans],
        frozenset(start for start, _, is_row in spans if is_row),
    )


def _sentences(body: str, lexicon: Lexicon) -> Iterator[tuple[int, int, bool]]:
    shut = 0
    for block in outline.blocks(body):
        if block.kind == "heading":
            shut = _shut_by(body, block, shut, lexicon)
        elif _opens_furniture(body, block, lexicon):
            shut = UNMARKED
        else:
            if shut == UNMARKED and _is_story(body, block):
                shut = 0
            if not shut:
                for start, end, is_row in stretches(body, block.start, block.end):
                    for span in _stated(body, start, end, lexicon, is_row=is_row):
                        yield (*span, is_row)


def _shut_by(body: str, block: outline.Block, shut: int, lexicon: Lexicon) -> int:
    """Give the level of the furniture that a heading opens, or leaves open; else 0."""
    if shut and block.level > shut:
        return shut
    title = body[block.title_start : block.title_end]
    return block.level if _names_furniture(title, lexicon) else 0


def _opens_furniture(body: str, block: outline.Block, lexicon: Lexicon) -> bool:
    """Say whether a short line without marks is such a heading: References."""
    is_short = block.end - block.start < 40
    return is_short and _names_furniture(body[block.start : block.end], lexicon)


def _is_story(body: str, block: outline.Block) -> bool:
    """Say whether a long paragraph tells something, after a list of references."""
    words = body[block.start : block.end]
    return len(words) >= STORY and _has_verb(words) and not CITATION.search(words)


def _names_furniture(title: str, lexicon: Lexicon) -> bool:
    return title.strip().rstrip(":.").strip().lower() in lexicon.furniture


def _stated(
    body: str, start: int, end: int, lexicon: Lexicon, *, is_row: bool
) -> Iterator[tuple[int, int]]:
    is_title = not is_row and _is_title(body, start, end)
    if is_title or lexicon.captions.match(body, start, end):
        return
    if _is_citation(body, start, end):
        return
    for opening in (MARK, DATELINE):
        if found := opening.match(body, start, end):
            start = found.end()
    spans = [(start, end)] if is_row else sentences_in(body, start, end)
    for first, last in spans:
        if (is_row or last - first >= SHORTEST) and not _is_citation(body, first, last):
            yield first, last


def _is_title(body: str, start: int, end: int) -> bool:
    """Say whether a paragraph is short lines that are no sentences: a headline."""
    words = body[start:end].strip()
    if len(words) > TITLE or MARK.match(words):
        return False
    lines = (NOTED.sub("", line.strip()) for line in words.split("\n"))
    return all(line[-1:].isalnum() for line in lines)


def _is_citation(body: str, start: int, end: int) -> bool:
    """Say whether a sentence is an entry of a bibliography rather than a statement."""
    found = CITATION.search(body, start, end)
    return found is not None and end - start < 400 and not _has_verb(body[start:end])


VERBS = re.compile(
    r"\b(?:was|were|had|has|have|did|is|are|said|says|killed|died|wrote|claims?|"
    r"claimed|estimates?|estimated|began|states?|stated)\b"
)


def _has_verb(words: str) -> bool:
    return VERBS.search(words) is not None
