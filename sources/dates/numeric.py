"""Dates in digits: 1956-03-09, 3/4/1956, 9.3.1956, 9.III.1956, 3/1956."""

from dataclasses import replace
from itertools import pairwise

from sources.dates.lexicon import LAST_ROMAN_MONTH, ROMAN, Lexicon
from sources.dates.moments import Moment
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, Token, rule
from sources.dates.years import LAST_YEAR, YEAR_DIGITS

LAST_MONTH, LAST_DAY = 12, 31
TWO_READINGS = "Day or month first: the digits allow both readings."
ISO_OR_YEARS = (
    "Read as a month (ISO 8601); it may also mean the years from the one to the other."
)
ORDER_NOTES = {
    (True, "day"): "Read day first, as is usual with points.",
    (False, "day"): "Read day first, as is usual in the language of the text.",
    (False, "month"): "Read month first, as is usual in the language of the text.",
}


@rule
def numeric(cursor: Cursor) -> Stated | None:
    """Read a date in digits; an ambiguous one states both readings."""
    parts = digit_groups(cursor)
    if not parts or is_tied(cursor) or is_spaced(parts[1]):
        return None
    separator, groups = parts
    cursor.phrase(cursor.words.year_tails)
    if len(groups[0].text) == YEAR_DIGITS:
        return year_first(cursor.words, separator, groups)
    if len(groups) == 2:
        return month_and_year(cursor.words, groups)
    return with_year_last(cursor, separator, groups)


@rule
def numeric_days(cursor: Cursor) -> Stated | None:
    """Read 26-27/06/1978 or 9.–12.3.1956: days of one month, which stand first."""
    first = cursor.take_kind("number")
    number = first and day_of(first)
    cursor.take((".",))
    is_close = cursor.is_glued() and cursor.take(("-",)) and cursor.is_glued()
    parts = digit_groups(cursor) if is_close else None
    if not number or not parts or len(parts[1]) != 3 or parts[0] == "-":
        return None
    year = last_year(parts[1][2])
    last = year and readings(cursor.words, parts[1], year).get("day")
    if not last or number >= (last.day or 0) or is_tied(cursor):
        return None
    return Stated((replace(last, day=number), last), "to")


@rule
def digit_groups(cursor: Cursor) -> tuple[str, list[Token]] | None:
    """Read two or three groups of digits with one separator and no space."""
    groups = [cursor.take_kind("number")]
    separator = cursor.peek().text
    if not groups[0] or separator not in {"-", "/", "."}:
        return None
    while len(groups) < 3 and (group := next_group(cursor, separator)):
        groups.append(group)
    read = [group for group in groups if group]
    return (separator, read) if len(read) > 1 else None


@rule
def next_group(cursor: Cursor, separator: str) -> Token | None:
    """Read a separator and digits, or a month by name or in Roman numerals."""
    if not cursor.is_glued() or cursor.peek().text != separator:
        return None
    cursor.at += 1
    if not cursor.is_glued() and separator != ".":
        return None
    is_month = month_named(cursor.words, cursor.peek())
    return cursor.take_kind("word") if is_month else cursor.take_kind("number")


def is_spaced(groups: list[Token]) -> bool:
    """Say whether spaces stand between the groups of what is no 9. 3. 1956."""
    is_close = all(one.end + 1 == other.start for one, other in pairwise(groups))
    is_full = len(groups) == 3 and len(groups[2].text) == YEAR_DIGITS
    return not is_close and not is_full


def is_tied(cursor: Cursor) -> bool:
    """Say whether further digits follow, so that this is no date but a code."""
    is_further = cursor.peek().text in {"-", "/", "."} and cursor.is_glued()
    return (
        is_further
        and cursor.peek(1).kind == "number"
        and (cursor.peek().end == cursor.peek(1).start)
    )


def month_named(words: Lexicon, token: Token) -> int | None:
    """Give the month that a name or a Roman numeral stands for."""
    number = words.months.get(token.low) or ROMAN.get(token.low, 0)
    return number if 0 < number <= LAST_ROMAN_MONTH else None


def month_of(words: Lexicon, token: Token) -> int | None:
    """Give the month that a group of digits or a Roman numeral may be."""
    if token.kind == "word":
        return month_named(words, token)
    is_month = 1 <= token.value <= LAST_MONTH and len(token.text) < YEAR_DIGITS
    return token.value if is_month else None


def day_of(token: Token) -> int | None:
    """Give the day of the month that a group of digits may be."""
    return token.value if 1 <= token.value <= LAST_DAY and len(token.text) < 3 else None


def year_first(words: Lexicon, separator: str, groups: list[Token]) -> Stated | None:
    """Read 1956-03-09 or 1956-03; two digits after a hyphen are a month."""
    year, month = groups[0].value, month_of(words, groups[1])
    if not 0 < year <= LAST_YEAR or not month:
        return None
    if len(groups) == 3:
        day = day_of(groups[2])
        return Stated((Moment(year, month, day),)) if day else None
    if separator != "-" or len(groups[1].text) != 2:
        return None
    is_ambiguous = month > year % 100
    return Stated((Moment(year, month),), note=ISO_OR_YEARS if is_ambiguous else "")


def month_and_year(words: Lexicon, groups: list[Token]) -> Stated | None:
    """Read 3/1956 or 03.1956."""
    month, year = month_of(words, groups[0]), groups[1]
    if not month or len(year.text) != YEAR_DIGITS or not 0 < year.value <= LAST_YEAR:
        return None
    return Stated((Moment(year.value, month),))


def with_year_last(
    cursor: Cursor, separator: str, groups: list[Token]
) -> Stated | None:
    """Read day and month before the year, in the order that the language has.

    Points put the day first in any language; where nothing decides, both orders stand.
    """
    year = last_year(groups[2])
    if not year:
        return None
    possible = readings(cursor.words, groups, year)
    order = "day" if separator == "." else cursor.order
    if len(possible) > 1 and not order:
        moments = sorted(possible.values(), key=lambda each: each.month or 0)
        return Stated(tuple(moments), "or", TWO_READINGS)
    if not possible:
        return None
    note = ORDER_NOTES[separator == ".", order] if len(possible) > 1 else ""
    return Stated((possible.get(order) or next(iter(possible.values())),), note=note)


def readings(words: Lexicon, groups: list[Token], year: Moment) -> dict[str, Moment]:
    """Give what two groups of digits may mean by their order; one where they agree."""
    first, second, _year = groups
    orders = {"day": (first, second), "month": (second, first)}
    read = {
        name: moment
        for name, order in orders.items()
        if (moment := possible_date(words, year, *order))
    }
    is_same = len(set(read.values())) < len(read)
    return {"day": read["day"]} if is_same else read


def last_year(token: Token) -> Moment | None:
    """Give the year of four digits, or of two whose century the context gives."""
    if len(token.text) == YEAR_DIGITS and 0 < token.value <= LAST_YEAR:
        return Moment(token.value)
    return Moment(token.value, is_short=True) if len(token.text) == 2 else None


def possible_date(
    words: Lexicon, year: Moment, day: Token, month: Token
) -> Moment | None:
    """Give the date that a day and a month make, if they can."""
    number, month_number = day_of(day), month_of(words, month)
    if not number or not month_number:
        return None
    return Moment(year.year, month_number, number, is_short=year.is_short)
