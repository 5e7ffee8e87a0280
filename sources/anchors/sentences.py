"""The bounds of the whole sentence that a passage stands in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from sources.anchors.lexicon import (
    ABBREVIATIONS,
    BEFORE_NUMBERS,
    FUNCTION_WORDS,
    MONTHS,
    SOMETIMES_LAST,
)

# Further than this on either side nobody reads a sentence, and a text without
# full stops must not be walked from end to end for each of its passages.
REACH = 10_000

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_MARKED_LINE = re.compile(
    r"\n(?=[^\S\n]*(?:[-*+•‣·–—][^\S\n]|#{1,6}[^\S\n]|={1,6}[^=\n]))"
    r"|(?<=[.:;!?])\n(?=[^\S\n]*(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)][^\S\n])"
)
_HEADING = re.compile(
    r"^[^\S\n]*(?:#{1,6}[^\S\n][^\n]*|(={1,6})[^=\n]+\1[^\S\n]*)$", re.MULTILINE
)
_CLOSERS = (
    r"(?:[\"'”’»›)\]}*_⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,4}\]"
    r"|[ \u00a0\u202f]»(?=\s|$))*"  # « Il part. »
)
_STOP = re.compile(
    rf"(?:[.!?…‽]+{_CLOSERS}(?=\s|$)"
    r"|(?<=[^\W\d_][^\W\d_])[.!?][\"”’]?\d{1,3}(?=\s+[^\W\d_a-z])"  # He left.12 It
    rf"|[؟۔।॥։።။។]+{_CLOSERS}"
    r"|[。！？｡．]+[」』】）》〉”’]*)"
)
_NEXT = re.compile(r"[\s\"'“‘«‹(\[{„¿¡*_–—-]*(\w?[\w’']*)")
_LAST = re.compile(r"(?:\w+\.)*\w+$")
_INITIALS = re.compile(r"\w(?:\.\w)*")


def _follows(text: str, stop: int) -> str:
    match = _NEXT.match(text, stop, stop + 80)
    return match.group(1) if match else ""


def _is_abbreviated(text: str, low: int, dot: int, follower: str) -> bool:
    """Whether the single full stop at `dot` belongs to the word before it."""
    match = _LAST.search(text, max(low, dot - 24), dot)
    word = match.group().lower() if match else ""
    if not word:
        return False
    if word in ABBREVIATIONS:
        return True
    if follower[:1].isdigit() and word in BEFORE_NUMBERS:
        return True
    if word.isdigit():
        opens = not text[low : dot - len(word)].strip()
        return opens or (len(word) < 3 and follower.lower() in MONTHS)
    if word in SOMETIMES_LAST or (word != "i" and _INITIALS.fullmatch(word)):
        return bool(follower) and follower.lower() not in FUNCTION_WORDS
    return False


def _ends_sentence(text: str, low: int, match: re.Match[str]) -> bool:
    signs = match.group()
    if signs[0] not in ".!?…‽":
        return True
    follower = _follows(text, match.end())
    if follower[:1].islower():
        return False
    is_single = signs[0] == "." and not signs.startswith("..")
    return not (is_single and _is_abbreviated(text, low, match.start(), follower))


def _breaks(
    pattern: re.Pattern[str], text: str, low: int, high: int
) -> Iterator[tuple[int, int]]:
    """Where lines part for good: blank lines, list items, headings."""
    for match in pattern.finditer(text, low, high):
        yield (match.end(), match.end()) if pattern is _HEADING else match.span()


class Paragraphs:
    """The borders of all the paragraphs of a text, found once for many passages."""

    __slots__ = ("afters", "befores")

    def __init__(self, text: str) -> None:
        """Find where each paragraph ends and the next one begins."""
        found = [
            border
            for pattern in (_BLANK_LINE, _MARKED_LINE, _HEADING)
            for border in _breaks(pattern, text, 0, len(text))
        ]
        self.befores = sorted(before for before, _ in found)
        self.afters = sorted(after for _, after in found)

    def at(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The bounds of the paragraph(s), within reach, around a passage."""
        low, high = max(0, start - REACH), min(len(text), end + REACH)
        first = bisect_right(self.afters, start) - 1
        last = bisect_left(self.befores, end)
        if first >= 0:
            low = max(low, self.afters[first])
        if last < len(self.befores):
            high = min(high, self.befores[last])
        return low, high


def paragraph_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the paragraph(s), within reach, around a passage."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    return _paragraph(text, start, end, low, high)


def _paragraph(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    first, last = low, high
    if _is_within_a_line(text, low, high):
        return low, high
    for pattern in (_BLANK_LINE, _MARKED_LINE, _HEADING):
        for before, after in _breaks(pattern, text, low, high):
            if after <= start:
                first = max(first, after)
            elif before >= end:
                last = min(last, before)
                break
    return first, last


def _is_within_a_line(text: str, low: int, high: int) -> bool:
    """Whether no line begins or ends here, so that nothing parts it."""
    return low > 0 and text.find("\n", low - 1, high) == -1


def paragraph_near(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """The bounds of the paragraph(s) as far as they lie within a shorter reach.

    Where one lies farther away, what is returned lies farther than `reach` as well.
    """
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    first = text.rfind("\n", low, max(low, start - reach))
    while first > low and text[first - 1].isspace():
        first -= 1
    last = text.find("\n", end + reach, high)
    last = text.find("\n", last + 1, high) if last >= 0 else last
    low, high = max(low, first), last + 1 if last >= 0 else high
    return _paragraph(text, start, end, low, high)


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the whole sentence(s) that the passage stands in.

    Offsets are code points, half open. White space around is left out unless it is
    part of the passage. ValueError when the passage lies outside the text or is empty.
    """
    check_offsets(text, start, end)
    low, high = paragraph_at(text, start, end)
    first, last = low, high
    for match in _STOP.finditer(text, low, high):
        if match.end() <= start:
            first = match.end() if _ends_sentence(text, low, match) else first
        elif match.end() >= end and _ends_sentence(text, low, match):
            last = match.end()
            break
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return min(first, start), max(last, end)


def sentences_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the sentences of one paragraph, in order, without the white space around.

    Offsets are code points, half open; the paragraph is text[start:end].
    """
    first = start
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, first, match):
            yield from _trimmed(text, first, match.end())
            first = match.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def check_offsets(text: str, start: int, end: int) -> None:
    """Refuse offsets that mark no words of this text."""
    if start < 0 or end > len(text):
        raise ValueError(
            f"The passage {start}–{end} lies outside the text,"
            f" which has {len(text)} characters."
        )
    if start >= end:
        raise ValueError(f"The passage {start}–{end} is empty.")
