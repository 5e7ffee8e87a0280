"""Dates in prose: a whole phrase read, or all the dates of a text found."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sources.dates.context import Frames
from sources.dates.days import weekday
from sources.dates.edtf import parse
from sources.dates.evidence import opens_sentence
from sources.dates.languages import language_of
from sources.dates.phrases import statement
from sources.dates.seeds import stretches
from sources.dates.stated import Shift, Stated
from sources.dates.stretch import Stretch, kept_stretch
from sources.dates.tokens import Cursor, Token, rule, tokens
from sources.dates.writing import Written, written

LONGEST_PHRASE = 300
LONGEST_CONTEXT = 20_000
AT_ONCE = 2_000  # Characters of the context that are read before more are.
GAP = re.compile(r"\n[^\S\n]*\n")
ONLY_EDTF = re.compile(r"[0-9]X|[~%]|\[.*,|\.\.|-[0-9]{2}-|-[0-9]{2}/")
OPENING = {"(", "[", "“", '"', "'"}
Part = tuple[int, int]
CLOSING = {")", "]", "”", '"', "'", ".", ",", ";", ":", "!"}


@dataclass(frozen=True, slots=True)
class Found:
    """A date found in a text: its place in code points, half open, and its EDTF."""

    start: int
    end: int
    edtf: str
    is_derived: bool = False
    note: str = ""


def read(text: str, context: str = "", *, language: str = "en") -> str | None:
    """Read words for one date as EDTF (METHOD.md 3); None when they are not.

    `context` is the text before, which lends the year to "25 February" and the month
    to "On the tenth". `language` (BCP 47) has the words, English where it has no table,
    and says whether day or month comes first in digits: en-US, en-GB; "en" does not
    decide. A string that can only be EDTF is given back. Never raises.
    """
    if len(text) > LONGEST_PHRASE:
        return None
    if is_edtf(text.strip()):
        return text.strip()
    words, order = language_of(language)
    cursor = Cursor(tokens(text), words, order, is_whole=True)
    frames = Frames(lambda: frames_after(context, language))
    while cursor.peek().kind != "end":
        place = cursor.at
        stated = statement(cursor)
        if stated and ends_here(cursor) and (result := written(stated, frames)):
            return result.edtf
        cursor.at = place
        if not passed_over(cursor):
            return None
    return None


def is_edtf(text: str) -> bool:
    """Say whether a string is EDTF and no prose: not 1955/56, nor 1904-05 or 1956?."""
    if not ONLY_EDTF.search(text):
        return False
    try:
        parse(text)
    except ValueError:
        return False
    return True


@rule
def passed_over(cursor: Cursor) -> bool | None:
    """Pass over words before a date that add nothing to it: on, in, at midnight on."""
    if cursor.take(OPENING) or cursor.take(cursor.words.articles) or weekday(cursor):
        return True
    if cursor.phrase(cursor.words.neutral) is not None or time_of_day(cursor):
        return True
    return None


@rule
def time_of_day(cursor: Cursor) -> bool | None:
    """Pass over a time of day before a date: shortly after midnight on."""
    if not named_time(cursor):
        cursor.phrase(cursor.words.day_time_leads)
        cursor.take(cursor.words.articles)
        if not named_time(cursor) and not clock(cursor):
            return None
    cursor.take((",",))
    cursor.take(cursor.words.of) or cursor.take(cursor.words.small)
    return True


@rule
def named_time(cursor: Cursor) -> bool | None:
    """Pass over a time of day by name: midnight, the early hours."""
    return None if cursor.phrase(cursor.words.day_times) is None else True


@rule
def clock(cursor: Cursor) -> bool | None:
    """Pass over a time by the clock: 5 p.m., 23:30, nine o'clock."""
    token = cursor.take_kind("number", "word")
    if not token or (token.kind == "word" and token.low not in cursor.words.cardinals):
        return None
    minutes = cursor.take((":", ".")) and cursor.take_kind("number")
    named = cursor.phrase(cursor.words.clock_words) is not None
    return True if minutes or named else None


def ends_here(cursor: Cursor) -> bool:
    """Say whether nothing but a time of day and closing marks are left."""
    place = cursor.at
    cursor.take((",",))
    cursor.take(cursor.words.small)
    if not time_of_day(cursor):
        cursor.at = place
    while cursor.take(CLOSING):
        pass
    is_end = cursor.peek().kind == "end"
    cursor.at = cursor.at if is_end else place
    return is_end


def frames_after(context: str, language: str) -> Frames:
    """Give the dates that a text leaves in mind at its end.

    It is read from the end, some paragraphs at a time, as far as dates are asked for.
    """
    recent = context[-LONGEST_CONTEXT:]
    return frames_of(recent, parts_of(recent, language), language)


def frames_of(text: str, parts: list[Part], language: str) -> Frames:
    """Read the last of these parts of a text; those before when they are asked for."""
    at, size = len(parts), 0
    while at and size < AT_ONCE:
        at -= 1
        size += parts[at][1] - parts[at][0]
    frames = Frames(lambda: frames_of(text, parts[:at], language) if at else Frames())
    for _ in dates_in(text, frames, language, parts[at:], kept_stretch):
        pass
    return frames


def parts_of(text: str, language: str) -> list[Part]:
    """Give the parts of a text that may hold dates, none of them over a blank line.

    A part has the blank lines beside it, since what stands by them is at an edge.
    """
    found = []
    for start, end in stretches(text, language_of(language)[0]):
        low = start
        for gap in GAP.finditer(text, start, end):
            found.append((low, gap.end()))
            low = gap.start()
        found.append((low, end))
    return found


def find(text: str, context: str = "", *, language: str = "en") -> list[Found]:
    """Find the dates of a text, in order and not overlapping; offsets in code points.

    `context` is the text before, `language` as in `read`. Never raises; linear in the
    length of the text.
    """
    frames = Frames(lambda: frames_after(context, language))
    return list(dates_in(text, frames, language))


def dates_in(
    text: str,
    frames: Frames,
    language: str,
    parts: Iterable[Part] | None = None,
    cut: Callable[[str, str], Stretch] = Stretch,
) -> Iterator[Found]:
    """Find the dates of a text one by one; each one lends to those that follow."""
    words, _ = language_of(language)
    for start, end in stretches(text, words) if parts is None else parts:
        yield from dates_of(cut(text[start:end], language), start, frames)


def dates_of(words: Stretch, start: int, frames: Frames) -> Iterator[Found]:
    """Find the dates of a stretch that begins at this place of a text."""
    cursor, at = words.cursor(), 0
    while said := words.said(cursor, at):
        place, stated, end = said
        result = written(stated, frames)
        at = end if result else place + 1
        if not result:
            continue
        first, last = first_word(cursor, result, place), cursor.items[end - 1]
        if not is_of_letter(stated):
            is_setting = opens_sentence(words.text, cursor, place)
            frames.remember(result.moments[-1], is_setting=is_setting)
        derived, note = result.is_derived, result.note
        yield Found(start + first.start, start + last.end, result.edtf, derived, note)


def is_of_letter(stated: Stated) -> bool:
    """Say whether a day is told from its letter's date, which stays the last named."""
    first = stated.moments[0]
    return isinstance(first, Shift) and first.day is not None


def first_word(cursor: Cursor, result: Written, place: int) -> Token:
    """Give the word a date begins with: the 1930s with its article, 1956 without."""
    moment = result.moments[0]
    is_article = (
        cursor.items[place].low in cursor.words.articles and not result.is_derived
    )
    is_year = moment.unit == "year" and not moment.part
    return cursor.items[place + (is_article and is_year)]
