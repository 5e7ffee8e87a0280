"""The stretches of a long text that may hold a date, found in one quick pass."""

import re
from collections.abc import Iterable, Iterator

from sources.dates import english

REACH = 64
BLANK = re.compile(r"\s")


def words(*tables: Iterable[str]) -> str:
    """Join the words of tables into one alternation, longest first."""
    names = {word for table in tables for word in table}
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


UNITS = "day|date|night|morning|afternoon|evening|month|year|week|fortnight|decade"
SEED = re.compile(
    r"[12][0-9]{3}|[0-9]0['’]?s\b|[0-9](?:st|nd|rd|th)\b|[0-9]{1,2}[-/.][0-9]{1,2}[-/.]"
    r"|\b(?:"
    rf"(?i:{words(set(english.MONTHS) - {'may', 'march', 'mar'})})\b"
    r"|M(?:ay|arch|ar|AY|ARCH|AR)\b|m(?:ay|arch)\W+[0-9]"
    rf"|(?i:{words(english.SEASONS)})\b"
    rf"|(?i:{words(english.ORDINALS, english.DECADES)})\b"
    r"|(?i:centur(?:y|ies)|christmas|nineteen|eighteen|A\.?D|C\.?E)\b"
    rf"|(?:same|that|next|following|previous|preceding)\s+(?:{UNITS})s?\b"
    rf"|(?:{UNITS})s?\s+(?:later|earlier|before|after|previously|there)"
    r")"
)


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Give the parts of a text that lie near a word or number a date may have.

    Borders fall on white space; parts that meet are one.
    """
    open_at, open_to = -1, -1
    for seed in SEED.finditer(text):
        start, end = seed.start() - REACH, seed.end() + REACH
        if open_at >= 0 and start > open_to:
            yield snapped(text, open_at, open_to)
            open_at = -1
        if open_at < 0:
            open_at = max(start, open_to, 0)
        open_to = end
    if open_at >= 0:
        yield snapped(text, open_at, open_to)


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """Draw the borders of a stretch in to white space, so that no word is cut."""
    if start > 0:
        blank = BLANK.search(text, start, start + REACH)
        start = blank.end() if blank else start
    if end >= len(text):
        return start, len(text)
    blanks = (text.rfind(each, end - REACH, end) for each in " \n\t")
    return start, max(end - REACH, *blanks)
