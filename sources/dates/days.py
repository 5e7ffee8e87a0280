"""Days, months, seasons and feasts in words.

Each rule reads from a cursor what its name says, or leaves the cursor where it was.
"""

from dataclasses import replace

from sources.dates.counting import is_count
from sources.dates.lexicon import LAST_ROMAN_MONTH, ROMAN, Lexicon
from sources.dates.links import LONGEST_LIST, link_word
from sources.dates.moments import Moment
from sources.dates.numerals import ordinal, tail
from sources.dates.stated import Stated, one
from sources.dates.tokens import Cursor, Token, rule
from sources.dates.years import YEAR_DIGITS, era_year, two_digits, year_after

LAST_DAY = 31
DAY_DIGITS = 2
WINTER = 24
TWO_CALENDARS = "Given in two calendars; the first date is kept as stated."


@rule
def day_number(cursor: Cursor) -> int | None:
    """Read the day of a month: 9, 9th, the ninth."""
    cursor.take(cursor.words.articles)
    number = ordinal(cursor) or day_digits(cursor)
    return number if number and number <= LAST_DAY else None


@rule
def day_digits(cursor: Cursor) -> int | None:
    """Read a day in digits, when it is no part of a longer number."""
    token = cursor.take_kind("number")
    if not token or len(token.text) > DAY_DIGITS or is_split_number(cursor):
        return None
    tail(cursor, cursor.words.day_tails)
    return token.value


@rule
def ordinal_digits(cursor: Cursor) -> int | None:
    """Read 9. or 9-го, an ordinal in digits."""
    number = day_digits(cursor)
    return number if number and cursor.peek(-1).low in cursor.words.day_tails else None


def is_split_number(cursor: Cursor) -> bool:
    """Say whether a point or comma ties the number to further digits: 9,000 or 9.5."""
    mark, digits = cursor.peek(), cursor.peek(1)
    is_tied = cursor.is_glued() and mark.end == digits.start and mark.low in {",", "."}
    return is_tied and digits.kind == "number" and len(digits.text) != YEAR_DIGITS


@rule
def further_day(cursor: Cursor) -> tuple[str, int] | None:
    """Read a link and another day."""
    link = link_word(cursor)
    number = link and day_number(cursor)
    return (link, number) if link and number else None


@rule
def days(cursor: Cursor) -> tuple[str, list[int]] | None:
    """Read one day or several of one month: 4–10, 4 to 10, 9 or 10, 9, 10 and 11."""
    number = day_number(cursor)
    if not number:
        return None
    numbers, link, place = [number], "", cursor.at
    while len(numbers) < LONGEST_LIST and (more := further_day(cursor)):
        numbers.append(more[1])
        link = more[0]
        place = cursor.at if link != "," else place
    if link == ",":
        cursor.at = place
        numbers, link = numbers[:1], ""
    return link, numbers


@rule
def month_name(cursor: Cursor) -> int | None:
    """Read the name of a month; march and may only before a day or year."""
    token = cursor.peek()
    number = cursor.words.months.get(token.low)
    if not number or (is_doubtful(cursor.words, token) and not leads_to_year(cursor)):
        return None
    cursor.at += 1
    if cursor.is_glued() and token.low not in cursor.words.full_months:
        cursor.take((".",))
    return number


@rule
def roman_month(cursor: Cursor) -> int | None:
    """Read a month in Roman numerals between a day and a year: 25 II 1956."""
    token, year = cursor.peek(), cursor.peek(1)
    is_year = year.kind == "number" and len(year.text) == YEAR_DIGITS
    if not token.text.isupper() or not is_year:
        return None
    cursor.at += 1
    number = ROMAN.get(token.low, 0)
    return number if 0 < number <= LAST_ROMAN_MONTH else None


def is_doubtful(words: Lexicon, token: Token) -> bool:
    """Say whether a month's name is written as another word would be."""
    return token.low in words.doubtful_months and token.text.islower()


def leads_to_year(cursor: Cursor) -> bool:
    """Say whether a year follows the next word, with no more than a day between."""
    for ahead in range(1, 5):
        token = cursor.peek(ahead)
        if token.kind == "number" and len(token.text) == YEAR_DIGITS:
            return True
        is_between = token.low in {",", "."} or token.low in cursor.words.of
        if token.kind not in {"number", "ordinal"} and not is_between:
            return False
    return False


@rule
def weekday(cursor: Cursor) -> str | None:
    """Pass over the name of a day of the week."""
    name = cursor.take(cursor.words.weekdays)
    if name:
        cursor.take((".",))
        cursor.take((",",))
        cursor.take(cursor.words.articles)
    return name


@rule
def day_month(cursor: Cursor) -> Stated | None:
    """Read 9 March 1956, the 9th of March, 4–10 March 1956, 9 March."""
    weekday(cursor)
    listed = days(cursor)
    note = other_day(cursor)
    cursor.take(cursor.words.day_words)
    cursor.take(cursor.words.of)
    glue(cursor, is_before_month=True)
    month = listed and (month_name(cursor) or roman_month(cursor))
    if not listed or not month:
        return None
    link, numbers = listed
    note = note or other_calendar(cursor)
    glue(cursor)
    year = year_after(cursor) or two_digits(cursor) or Moment()
    note = note or other_calendar(cursor)
    return days_of(year, month, numbers, link, note)


@rule
def glue(cursor: Cursor, *, is_before_month: bool = False) -> str | None:
    """Pass over a dash or slash without spaces: 10-August-2012, Sep-2012."""
    is_close = cursor.is_glued()
    mark = cursor.take(("-", "/"))
    following = cursor.peek()
    is_next = following.kind == "number" and len(following.text) == YEAR_DIGITS
    if is_before_month:
        is_next = following.low in cursor.words.months
    return mark if is_close and cursor.is_glued() and is_next else None


def days_of(
    year: Moment, month: int, numbers: list[int], link: str, note: str | None
) -> Stated:
    """State days of one month, with the year in the form it was read in."""
    stated = [
        Moment(year.year, month, number, is_short=year.is_short) for number in numbers
    ]
    return Stated(tuple(stated), link if len(stated) > 1 else "", note or "")


@rule
def other_day(cursor: Cursor) -> str | None:
    """Pass over the day of the other calendar: 12 (24) February 1856."""
    is_open = cursor.take(("(", "["))
    is_read = is_open and day_number(cursor) and cursor.take((")", "]"))
    return TWO_CALENDARS if is_read else None


@rule
def month_day(cursor: Cursor) -> Stated | None:
    """Read March 9, 1956, March 4–10, 1956, March 9th."""
    weekday(cursor)
    month = month_name(cursor) if cursor.words.has_month_before_day else None
    cursor.take(cursor.words.articles)
    listed = month and days(cursor)
    if not listed or not month or is_count(cursor):
        return None
    link, numbers = listed
    note = other_calendar(cursor)
    year = year_after(cursor) or Moment()
    note = note or other_calendar(cursor)
    return days_of(year, month, numbers, link, note)


@rule
def other_calendar(cursor: Cursor) -> str | None:
    """Pass over the same day in the other calendar: 25 October (7 November) 1917."""
    if not cursor.take(("(", "[")):
        return None
    cursor.phrase(cursor.words.styles)
    cursor.take((",", ":"))
    day = day_number(cursor)
    cursor.take(cursor.words.of)
    month = month_name(cursor)
    day = day or day_number(cursor)
    year_after(cursor)
    cursor.phrase(cursor.words.styles)
    if not (day and month and cursor.take((")", "]"))):
        return None
    return TWO_CALENDARS


@rule
def month_year(cursor: Cursor) -> Stated | None:
    """Read March 1956, March of that year, or March alone."""
    month = month_name(cursor)
    if not month:
        return None
    glue(cursor)
    year = year_after(cursor) or two_digits(cursor) or Moment()
    return one(replace(year, month=month))


@rule
def year_month(cursor: Cursor) -> Stated | None:
    """Read a year before its month: 1956 March 9, 1956, 9 March."""
    year = era_year(cursor)
    if not glue(cursor, is_before_month=True):
        cursor.take((",",))
    stated = year and (day_month(cursor) or month_day(cursor) or month_year(cursor))
    if not stated or not year:
        return None
    moments = [each for each in stated.moments if isinstance(each, Moment)]
    if any(each.year is not None for each in moments):
        return None
    return one(*(replace(each, year=year.year) for each in moments), link=stated.link)


@rule
def season(cursor: Cursor) -> Stated | None:
    """Read spring 1956, the summer of 1956, winter 1955–56, or a season alone."""
    number = cursor.words.seasons.get(cursor.peek().low)
    if not number:
        return None
    cursor.at += 1
    year = year_after(cursor) or Moment()
    if year.year and number == WINTER:
        second_year(cursor, year.year)
    return one(replace(year, month=number))


@rule
def second_year(cursor: Cursor, year: int) -> int | None:
    """Pass over the second year of a winter, when it is the next one."""
    link = cursor.take(("-", "/"))
    token = link and cursor.take_kind("number")
    if not token or (year + 1) % 10 ** len(token.text) != token.value:
        return None
    cursor.phrase(cursor.words.year_tails)
    return year + 1


@rule
def feast(cursor: Cursor) -> Stated | None:
    """Read a feast of a fixed day with its year: Christmas Day 1956."""
    named = cursor.phrase(cursor.words.feasts)
    year = named and year_after(cursor)
    return one(replace(year, month=named[0], day=named[1])) if named and year else None


@rule
def the_tenth(cursor: Cursor) -> Stated | None:
    """Read a day alone, by its ordinal: the tenth, the 10th of that month."""
    cursor.take(cursor.words.articles)
    number = ordinal(cursor) or ordinal_digits(cursor)
    if not number or number > LAST_DAY:
        return None
    that_month(cursor)
    return one(Moment(day=number))


@rule
def that_month(cursor: Cursor) -> bool | None:
    """Pass over "of the month", "of that month"."""
    cursor.take(cursor.words.of)
    cursor.take(cursor.words.articles)
    cursor.take(cursor.words.same)
    return True if cursor.take(cursor.words.month_words) else None
