"""The stretches of a long text that may hold a date, found in one quick pass."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sources.dates.lexicon import Lexicon, firsts

REACH = 64
BLANK = re.compile(r"\s")
TEENS = range(17, 20)


def by_letter(*tables: Iterable[str]) -> str:
    """Join words in any case by first letter, so that others are skipped at once.

    The first letters stand bare: within (?i:…) the engine would try every word.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted({word for table in tables for word in table}):
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"[{letter}{letter.upper()}](?i:{either(rest)})"
        for letter, rest in groups.items()
    )


def either(*tables: Iterable[str]) -> str:
    """Join the words of tables into one alternation, longest first."""
    names = {word for table in tables for word in table}
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"


@cache
def seed(words: Lexicon) -> re.Pattern[str]:
    """Make the pattern of what may be part of a date in a language."""
    names = set(words.months) - set(words.doubtful_months)
    doubtful = {name.title() for name in words.doubtful_months}
    shouted = {name.upper() for name in words.doubtful_months}
    teens = {name for name, number in words.cardinals.items() if number in TEENS}
    plain = by_letter(
        *(names, words.seasons, words.ordinals, words.decades, words.century_words),
        *(words.century_tails, firsts(words.feasts), teens, words.thousand),
    )
    units = either(words.units)
    shifts = either(firsts(words.shifts), words.after_or_before)
    nexts = either(words.same, firsts(words.next, words.previous))
    tails = either(words.decade_tails)
    return re.compile(
        r"[12][0-9]{3}|[0-9]0['’]?s\b|[0-9](?:st|nd|rd|th)\b"
        r"|[0-9]{1,2}[-/.][0-9]{1,2}[-/.]"
        rf"|[0-9]0[-‑–]?(?:{tails})"
        rf"|\b(?:(?:{plain})\b|(?:{either(doubtful, shouted)})\b"
        rf"|(?:{either(words.doubtful_months)})\W+[0-9]"
        r"|A\.?D\b|C\.?E\b"
        rf"|(?:{nexts})\s+(?:{units})\b"
        rf"|(?:{units})\s+(?:{shifts})\b)"
    )


def stretches(text: str, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Give the parts of a text that lie near a word or number a date may have.

    Borders fall on white space; parts that meet are one.
    """
    open_at, open_to = -1, -1
    for found in seed(words).finditer(text):
        start, end = found.start() - REACH, found.end() + REACH
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
