"""Hedges and parts: about, probably, early, the first half of.

Each rule reads from a cursor what its name says, or leaves the cursor where it was.
"""

from dataclasses import replace

from sources.dates.moments import Moment, Part, qualified
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, rule

LONGEST_PART_LINK = 3  # "-to-"


@rule
def part(cursor: Cursor) -> Part | None:
    """Read early, mid-, the end of, the first half of; early to mid."""
    first = cursor.phrase(cursor.words.parts)
    if not first:
        return None
    last = further_part(cursor, first) or first
    cursor.take(("-",))
    cursor.take(cursor.words.articles)
    return Part(first.first, last.last, first.shares, first.is_loose)


@rule
def further_part(cursor: Cursor, first: Part) -> Part | None:
    """Read the second of two parts, which comes later: early to mid, mid-to-late."""
    for _ in range(LONGEST_PART_LINK):
        cursor.phrase(cursor.words.links)
    last = cursor.phrase(cursor.words.parts)
    is_later = last and last.shares == first.shares and last.last > first.last
    return last if is_later else None


@rule
def hedge(cursor: Cursor) -> str | None:
    """Read about, circa, c. (~) or probably, perhaps (?)."""
    mark = cursor.phrase(cursor.words.hedges)
    if mark and cursor.peek(-1).low in cursor.words.dotted_hedges:
        cursor.take((".",))
    return mark


@rule
def late_hedge(cursor: Cursor) -> str | None:
    """Read a hedge behind a date: 1956 or so, 1956 (probably); alone, 1956, possibly.

    In running text "In 1956, possibly because of him" hedges the cause, not the year.
    """
    if mark := cursor.phrase(cursor.words.trailing_hedges):
        return mark
    closing = {"(": ")", "[": "]"}.get(cursor.take(("(", "[")) or "")
    if not closing and not cursor.is_whole:
        return None
    cursor.take((",",))
    mark = cursor.phrase(cursor.words.last_hedges) or hedge(cursor)
    cursor.take((".",))
    is_closed = cursor.take((closing,)) if closing else cursor.peek().kind == "end"
    return mark if is_closed else None


@rule
def doubt(cursor: Cursor) -> str | None:
    """Read a question mark close behind a date, bare or in parentheses.

    In running text one that may end the sentence says nothing about the date.
    """
    if cursor.take(("?",)):
        return "?" if cursor.is_whole or goes_on(cursor) else None
    is_bracketed = cursor.take(("(",)) and cursor.take(("?",)) and cursor.take((")",))
    return "?" if is_bracketed else None


def goes_on(cursor: Cursor) -> bool:
    """Say whether the sentence goes on behind the mark just read."""
    following = cursor.peek()
    return following.low in {")", "]", ",", ";", "-", "/"} or following.text.islower()


def marked(stated: Stated, marks: str, share: Part | None) -> Stated:
    """Put hedges on all the moments, and a part on the first (a day has none)."""
    if not marks and not share:
        return stated
    moments = [each for each in stated.moments if isinstance(each, Moment)]
    for mark in marks:
        moments = [qualified(each, mark) for each in moments]
    if share and not moments[0].day:
        moments[0] = replace(moments[0], part=share)
    return replace(stated, moments=tuple(moments))
