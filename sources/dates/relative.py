"""Dates told from another: the same evening, two weeks later, the 3rd inst."""

from collections.abc import Callable
from dataclasses import replace

from sources.dates.days import day_number, month_name
from sources.dates.hedges import hedge
from sources.dates.items import bare_item
from sources.dates.moments import Moment
from sources.dates.numerals import below_hundred
from sources.dates.stated import Shift, Stated
from sources.dates.tokens import Cursor, rule

PAUSES = {"", ",", ".", ";", ":", ")", "]", "!", "?", "-"}


def shift(unit: str, count: int, month: int | None = None) -> Stated:
    """State a date so many units from the last one named."""
    return Stated((Shift(unit, count, month),))


@rule
def same_time(cursor: Cursor) -> Stated | None:
    """Read the same evening, that day, that summer."""
    cursor.take(cursor.words.articles)
    cursor.take(cursor.words.very)
    is_same = cursor.take(cursor.words.same)
    cursor.take(cursor.words.same)
    return unit_or_season(cursor, 0) if is_same else None


@rule
def next_time(cursor: Cursor) -> Stated | None:
    """Read the next day, the following March, the previous year."""
    had_article = cursor.take(cursor.words.articles)
    count = cursor.phrase(cursor.words.next) or cursor.phrase(cursor.words.previous)
    stated = count and unit_or_season(cursor, count)
    if not stated:
        return None
    is_day = isinstance(stated.moments[0], Shift) and stated.moments[0].unit == "day"
    return stated if had_article or is_day else None


@rule
def unit_or_season(cursor: Cursor, count: int) -> Stated | None:
    """Read the unit, month or season that "same", "next" or "previous" goes with."""
    low = cursor.peek().low
    unit, length = cursor.words.units.get(low, ("", 0))
    named = (
        cursor.words.seasons.get(low)
        or (count and cursor.words.months.get(low))
        or None
    )
    cursor.at += 1
    if length == 1 and low != f"{unit}s":
        return shift(unit, count)
    return shift("month", count, named) if named and not unit else None


@rule
def counted_time(cursor: Cursor) -> Stated | None:
    """Read two weeks later, three days after 9 March 1956, a year before."""
    count = counted(cursor)
    unit, length = cursor.words.units.get(cursor.peek().low, ("", 0))
    if not count or not unit:
        return None
    cursor.at += 1
    way = cursor.phrase(cursor.words.shifts)
    if way:
        return shift(unit, way * count * length)
    return after_or_before(cursor, unit, count * length)


@rule
def counted(cursor: Cursor) -> int | None:
    """Read how many: a, two, 10."""
    if cursor.take(cursor.words.ones):
        return 1
    token = cursor.take_kind("number")
    return token.value if token else below_hundred(cursor)


@rule
def day_after(cursor: Cursor) -> Stated | None:
    """Read the day after, the year before, the day after 9 March 1956."""
    if not cursor.take(cursor.words.articles):
        return None
    unit, length = cursor.words.units.get(cursor.peek().low, ("", 0))
    cursor.at += 1
    return after_or_before(cursor, unit, 1) if length == 1 else None


@rule
def after_or_before(cursor: Cursor, unit: str, count: int) -> Stated | None:
    """Read after or before, with the date counted from or a pause behind."""
    way = cursor.words.after_or_before.get(cursor.peek().low)
    if not way:
        return None
    cursor.at += 1
    base = bare_item(cursor)
    if not base:
        is_pause = cursor.peek().low in PAUSES
        return shift(unit, way * count) if is_pause else None
    moment = base.moments[0]
    if len(base.moments) > 1 or not isinstance(moment, Moment):
        return None
    return Stated((Shift(unit, way * count, base=moment),))


@rule
def eve(cursor: Cursor) -> Stated | None:
    """Read the eve of 1 May 1926: the day before it."""
    cursor.take(cursor.words.articles)
    if cursor.phrase(cursor.words.eve) is None:
        return None
    base = bare_item(cursor)
    moment = base.moments[0] if base and len(base.moments) == 1 else None
    if not isinstance(moment, Moment) or not moment.day:
        return None
    return Stated((Shift("day", -1, base=moment),))


@rule
def letter_day(cursor: Cursor) -> Stated | None:
    """Read the 3rd inst., 28th ult., 9th prox., the 14th of November last."""
    day, words = day_number(cursor), cursor.words
    count = words.letter_months.get(cursor.peek().low)
    if day and count is not None:
        cursor.at += 1
        cursor.take((".",))
        return Stated((Shift("month", count, day=day),))
    cursor.take(words.of)
    month = month_name(cursor)
    is_past = month and cursor.take(words.latest)
    if not is_past or cursor.peek().low in words.units:
        return None  # 14 November last year
    return Stated((Shift("month", -1, month, day),))


KINDS: tuple[Callable[[Cursor], Stated | None], ...] = (
    same_time,
    next_time,
    counted_time,
    day_after,
    eve,
    letter_day,
)


@rule
def relative(cursor: Cursor) -> Stated | None:
    """Read a date told from another, by the first rule that fits."""
    mark = hedge(cursor) or cursor.phrase(cursor.words.nearly) or ""
    for read_kind in KINDS:
        if (stated := read_kind(cursor)) and isinstance(stated.moments[0], Shift):
            return Stated((replace(stated.moments[0], qualifier=mark),))
    return None
