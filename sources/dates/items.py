"""One date in words, of any kind, with its hedges and its part."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from sources.dates import days, years
from sources.dates.hedges import doubt, hedge, late_hedge, marked, part
from sources.dates.lexicon import ROMAN, Lexicon, firsts
from sources.dates.moments import DECADE, Moment
from sources.dates.numeric import numeric, numeric_days
from sources.dates.stated import Stated, one
from sources.dates.tokens import Cursor, remembered, rule

MOST_HEDGES = 3
Kind = Callable[[Cursor], Stated | None]
NUMBERED: tuple[Kind, ...] = (years.century, days.day_month, days.the_tenth)
SPELLED: tuple[Kind, ...] = (*NUMBERED, years.decade, years.year)
OF_MONTH: tuple[Kind, ...] = (days.month_day, days.month_year)
OF_WEEKDAY: tuple[Kind, ...] = (days.day_month, days.month_day)

# Which rules may fit, by the kind of the first token; for words, see by_word.
BY_KIND: dict[str, tuple[Kind, ...]] = {
    "number": (
        numeric,
        numeric_days,
        years.century,
        days.day_month,
        years.decade,
        days.the_tenth,
        days.year_month,
        years.year,
    ),
    "ordinal": NUMBERED,
    "decade": (years.decade,),
}


@cache
def by_word(words: Lexicon) -> dict[str, tuple[Kind, ...]]:
    """Give the rules that may fit where a word of a language comes first."""
    table: dict[str, tuple[Kind, ...]] = {
        **dict.fromkeys(ROMAN, (years.century,)),
        **dict.fromkeys(firsts(words.feasts), (days.feast,)),
        **dict.fromkeys(firsts(words.eras), (years.year,)),
        **dict.fromkeys(words.year_words, (years.year,)),
        **dict.fromkeys(words.decades, (years.decade,)),
        **dict.fromkeys(words.decade_leads, (years.decade, years.year)),
        **dict.fromkeys(words.ordinals, (*NUMBERED, years.decade)),
        **dict.fromkeys((*words.cardinals, *words.tens), SPELLED),
        **dict.fromkeys(words.seasons, (days.season,)),
        **dict.fromkeys(words.weekdays, OF_WEEKDAY),
        "'": (years.decade, years.year),
    }
    for name in words.months:
        table[name] = (*table.get(name, ()), *OF_MONTH)
    return table


@rule
def bare_item(cursor: Cursor) -> Stated | None:
    """Read one date, by the first kind of date that fits."""
    token = cursor.peek()
    for read_kind in BY_KIND.get(token.kind) or by_word(cursor.words).get(
        token.low, ()
    ):
        if stated := read_kind(cursor):
            return stated
    return None


@remembered
@rule
def item(cursor: Cursor) -> Stated | None:
    """Read a date with its hedges and its part: about early 1957, 1956?."""
    marks = hedges(cursor)
    if marks:
        cursor.phrase(cursor.words.after_hedge)
    cursor.take(cursor.words.articles)
    share = part(cursor)
    marks += hedges(cursor)
    stated = bare_item(cursor)
    if not stated:
        return None
    is_round = cursor.peek(-1).kind == "decade"
    marks += late_hedge(cursor) or ""
    marks += doubt(cursor) or ""
    if is_round and "~" in marks:
        stated = narrowed(stated)
    return marked(stated, marks, share)


def narrowed(stated: Stated) -> Stated:
    """Take a round hundred for a decade: nobody rounds a century, "c. 1800s"."""
    moments = [each for each in stated.moments if isinstance(each, Moment)]
    return one(*(replace(each, width=DECADE) for each in moments), link=stated.link)


def hedges(cursor: Cursor) -> str:
    """Read a few hedges; give their marks."""
    marks = ""
    while (
        cursor.peek().low in cursor.words.hedges.by_first and len(marks) < MOST_HEDGES
    ):
        mark = hedge(cursor)
        if not mark:
            break
        marks += mark
    return marks
