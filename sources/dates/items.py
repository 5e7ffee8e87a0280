"""One date in words, of any kind, with its hedges and its part."""

from collections.abc import Callable

from sources.dates import connectives, days, english, years
from sources.dates.hedges import doubt, hedge, marked, part
from sources.dates.numeric import numeric
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, remembered, rule

MOST_HEDGES = 3
Kind = Callable[[Cursor], Stated | None]
NUMBERED: tuple[Kind, ...] = (years.century, days.day_month, days.the_tenth)
SPELLED: tuple[Kind, ...] = (*NUMBERED, years.decade, years.year)
OF_MONTH: tuple[Kind, ...] = (days.month_day, days.month_year)
OF_WEEKDAY: tuple[Kind, ...] = (days.day_month, days.month_day)

# Which rules may fit, by the kind of the first token or, for words, by the word.
BY_KIND: dict[str, tuple[Kind, ...]] = {
    "number": (numeric, years.century, days.day_month, days.year_month, years.year),
    "ordinal": NUMBERED,
    "decade": (years.decade,),
}
BY_WORD: dict[str, tuple[Kind, ...]] = {
    **dict.fromkeys(english.ROMAN_CENTURIES, (years.century,)),
    **dict.fromkeys(english.FEASTS.by_first, (days.feast,)),
    **dict.fromkeys(english.ERAS.by_first, (years.year,)),
    **dict.fromkeys(english.DECADES, (years.decade,)),
    **dict.fromkeys(english.ORDINALS, NUMBERED),
    **dict.fromkeys(english.CARDINALS, SPELLED),
    **dict.fromkeys(english.SEASONS, (days.season,)),
    **dict.fromkeys(english.MONTHS, OF_MONTH),
    **dict.fromkeys(english.WEEKDAYS, OF_WEEKDAY),
    "may": (days.feast, *OF_MONTH),
    "year": (years.year,),
    "'": (years.decade, years.year),
}


@rule
def bare_item(cursor: Cursor) -> Stated | None:
    """Read one date, by the first kind of date that fits."""
    token = cursor.peek()
    for read_kind in BY_KIND.get(token.kind) or BY_WORD.get(token.low, ()):
        if stated := read_kind(cursor):
            return stated
    return None


@remembered
@rule
def item(cursor: Cursor) -> Stated | None:
    """Read a date with its hedges and its part: about early 1957, 1956?."""
    marks = hedges(cursor)
    if marks:
        cursor.phrase(connectives.AFTER_HEDGE)
    cursor.take(("the",))
    share = part(cursor)
    marks += hedges(cursor)
    stated = bare_item(cursor)
    if not stated:
        return None
    marks += cursor.phrase(connectives.TRAILING_HEDGES) or ""
    marks += doubt(cursor) or ""
    return marked(stated, marks, share)


def hedges(cursor: Cursor) -> str:
    """Read a few hedges; give their marks."""
    marks = ""
    while cursor.peek().low in connectives.HEDGES.by_first and len(marks) < MOST_HEDGES:
        mark = hedge(cursor)
        if not mark:
            break
        marks += mark
    return marks
