"""A quotation with enough of its surroundings to be found again."""

import enum
import re
from dataclasses import dataclass

from sources.anchors.graphemes import extends, is_border
from sources.anchors.sentences import (
    Paragraphs,
    check_offsets,
    paragraph_at,
    paragraph_near,
    sentence_at,
)

_LEAST_CONTEXT = 32
_LONGEST_WORD = 64
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万億亿兆萬两兩廿卅")
_CASELESS_RUNS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


class State(enum.StrEnum):
    """How surely a passage stands where it is said to stand."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True)
class Quote:
    """A quotation, its surroundings and its sentence, as one text has them.

    `start` is a code point; `is_unique` tells whether that text has the quotation
    only once, None when nobody has looked.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    sentence: str = ""
    start: int | None = None
    is_unique: bool | None = None


@dataclass(frozen=True)
class Anchored:
    """Where a quotation stands in a text (code points, half open), and how surely."""

    start: int | None
    end: int | None
    state: State
    score: float


def are_joined(text: str, index: int) -> bool:
    """Whether a cut before `index` would fall into a word, a figure or a grapheme."""
    if index <= 0 or index >= len(text):
        return False
    before, after = text[index - 1], text[index]
    if before.isspace() or after.isspace():
        return not is_border(text, index)
    if _is_wordy(before) and _is_wordy(after):
        return not _may_part(before, after)
    return _inside_word(text, index) or not is_border(text, index)


def _is_wordy(char: str) -> bool:
    return char.isalnum() or extends(char)


def _may_part(before: str, after: str) -> bool:
    """Whether the script writes words without spaces between them."""
    if before in _NUMERALS and after in _NUMERALS:
        return False
    if before.isdigit() and after.isdigit():
        return False
    return not extends(after) and bool(
        _CASELESS_RUNS.match(before) or _CASELESS_RUNS.match(after)
    )


def _inside_word(text: str, index: int) -> bool:
    """Whether `index` stands at the sign inside "3,000", "3.5", "didn't"."""
    around = text[max(0, index - 2) : index + 3]
    at = min(index, 2)
    left, right = around[:at], around[at:]
    if right[:1] in _SIGNS and left[-1:].isalnum():
        return _holds_together(left[-1:], right[0], right[1:])
    if left[-1:] in _SIGNS and left[:-1].isalnum() and right[:1].isalnum():
        return _holds_together(left[:-1], left[-1], right)
    return False


_SIGNS = frozenset(".,'’٫٬:/")


def _holds_together(before: str, sign: str, after: str) -> bool:
    if before.isdigit() and after[:1].isdigit():
        return True
    is_possessive = after[:1] == "s" and not after[1:2].isalnum()
    return sign in "'’" and after[:1].isalpha() and not is_possessive


def describe(text: str, start: int, end: int) -> Quote:
    """Describe the passage so that it can be found again (METHOD.md 5).

    Offsets are code points, half open. The surroundings grow, first within the
    paragraph, until the quotation is unique in the text, and end at word and grapheme
    borders. ValueError when the passage lies outside the text or is empty.
    """
    prefix, suffix = surroundings(text, start, end)
    low, high = sentence_at(text, start, end)
    return Quote(
        exact=text[start:end],
        prefix=prefix,
        suffix=suffix,
        sentence=text[low:high],
        start=start,
        is_unique=_is_unique(text, start, end),
    )


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a passage, as far as it makes it unique.

    As ``describe``, without the sentence, which takes as long again.
    """
    check_offsets(text, start, end)
    first, last = _surroundings(text, start, end)
    return text[first:start], text[end:last]


def beside(text: str, start: int, end: int, paragraphs: Paragraphs) -> tuple[str, str]:
    """Return as ``surroundings`` does what stands beside words that stand once.

    Nothing is sought in the text, whose paragraphs are known: this is for many words.
    """
    near = paragraphs.at(text, start, end)
    first, last = _bordered(text, start, end, _LEAST_CONTEXT, near)
    return text[first:start], text[end:last]


def _surroundings(text: str, start: int, end: int) -> tuple[int, int]:
    size = _LEAST_CONTEXT
    near = paragraph_near(text, start, end, size)
    first, last = _bordered(text, start, end, size, near)
    if _is_unique(text, first, last):
        return first, last
    low, high = paragraph_at(text, start, end)
    while True:
        first, last = _bordered(text, start, end, size, (low, high))
        if _is_unique(text, first, last):
            return first, last
        if first <= low and last >= high:
            low, high = 0, len(text)
        size *= 2


def _bordered(
    text: str, start: int, end: int, size: int, within: tuple[int, int]
) -> tuple[int, int]:
    low, high = max(within[0], start - size), min(within[1], end + size)
    return _word_border(text, low, -1), _word_border(text, high, +1)


def _is_unique(text: str, start: int, end: int) -> bool:
    wanted = text[start:end]
    found = text.find(wanted)
    return found == start and text.find(wanted, start + 1) == -1


def _word_border(text: str, index: int, step: int) -> int:
    """The nearest word border outwards, or grapheme border in an endless word."""
    at = index
    for _ in range(_LONGEST_WORD):
        if not are_joined(text, at):
            return at
        at += step
    while not is_border(text, index):
        index += step
    return index
