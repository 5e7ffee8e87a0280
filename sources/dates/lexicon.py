"""The shape of a language's table of dates: a language is added by adding a table."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sources.dates.moments import Part

V = TypeVar("V")
Words = Collection[str]
Numbers = Mapping[str, int]


class Phrases(Generic[V]):
    """Phrases of one or more words, each with what it means, longest first."""

    def __init__(self, table: Mapping[str, V]) -> None:
        self.by_first: dict[str, list[tuple[list[str], V]]] = {}
        for phrase in sorted(table, key=lambda each: -len(each.split())):
            words = phrase.split()
            self.by_first.setdefault(words[0], []).append((words, table[phrase]))


def listed(text: str) -> list[str]:
    """Split a list of words or phrases at its commas."""
    return text.split(", ")


def meaning(table: Mapping[V, str]) -> Phrases[V]:
    """Make phrases of a table that lists, for each meaning, the phrases that have it.

    A mark is a word of its own there: "c . e .".
    """
    return Phrases(
        {phrase: key for key, row in table.items() for phrase in listed(row)}
    )


def numbered(text: str, start: int = 1, step: int = 1) -> dict[str, int]:
    """Number the words of a list; words that share a number stand between commas."""
    return {
        word: start + step * place
        for place, words in enumerate(listed(text))
        for word in words.split()
    }


def passed(text: str) -> Phrases[str]:
    """Make phrases that say nothing by themselves."""
    return Phrases(dict.fromkeys(listed(text), ""))


NOTHING: Phrases[str] = Phrases({})
NO_NUMBERS: Phrases[int] = Phrases({})


@dataclass(frozen=True, eq=False, kw_only=True)
class Lexicon:
    """The words of one language that state dates, and those around them."""

    months: Numbers
    full_months: Words
    """Names that a point never shortens."""
    doubtful_months: Words = ()
    """Names that are other words too when written small."""
    has_month_before_day: bool = False
    seasons: Numbers
    weekdays: Words
    cardinals: Numbers
    tens: Numbers
    """Tens that come before an ordinal: twenty-fifth."""
    ordinals: Numbers
    day_tails: Words = ()
    """What follows the digits of an ordinal: the point of 9., the th of 9th."""
    thousand: Words = ()
    hundred: Words = ()
    zero: Words = ()
    """The nought of "nineteen oh five"."""
    number_joiners: Words = ()
    decades: Numbers
    decade_tails: Words = ()
    """What follows the digits of a decade: 1930er, 1930-е."""
    decade_leads: Words = ()
    """Nouns before a decade's digits: lata 30."""
    decade_nouns: Words = ()
    """Nouns behind a decade: the 1930er Jahre."""
    century_words: Words
    century_letters: Words = ()
    century_tails: Words = ()
    """Letters that shorten "century" and need a point: XIX в."""
    feasts: Phrases[tuple[int, int]] = field(default_factory=lambda: Phrases({}))
    parts: Phrases[Part]
    same: Words
    next: Phrases[int] = NO_NUMBERS
    previous: Phrases[int] = NO_NUMBERS
    letter_months: Numbers = field(default_factory=dict)
    """The month of a letter, the one before, the one after: inst., ult., prox."""
    latest: Words = ()
    """What stands behind the last month of a name: November last."""
    units: Mapping[str, tuple[str, int]]
    shifts: Phrases[int] = NO_NUMBERS
    after_or_before: Numbers = field(default_factory=dict)
    eras: Phrases[int] = NO_NUMBERS
    before_era: Phrases[int] = NO_NUMBERS
    styles: Phrases[str] = NOTHING
    year_tails: Phrases[str] = NOTHING
    """What follows a year and adds nothing: 1956 г."""
    articles: Words = ()
    small: Words = ()
    """Prepositions that may stand before a date: on, in, by."""
    of: Words = ()
    in_words: Words = ()
    """Between a month and its year: March in 1956."""
    ones: Words = ()
    """Words for one in "a year later"."""
    very: Words = ()
    year_words: Words
    month_words: Words
    day_words: Words = ()
    night_words: Words = ()
    night_links: Phrases[str] = NOTHING
    """Between the two days of a night: vom 24. auf den 25."""
    from_words: Words
    contrast: Words = ()
    """But, and: between two bounds."""
    denials: Words = ()
    hedges: Phrases[str]
    dotted_hedges: Words = ()
    after_hedge: Phrases[str] = NOTHING
    trailing_hedges: Phrases[str] = NOTHING
    last_hedges: Phrases[str] = NOTHING
    """Hedges behind a date, at the end of the phrase only."""
    unknown: Words = ()
    eve: Phrases[str] = NOTHING
    nearly: Phrases[str] = NOTHING
    bounds: Phrases[str]
    afterthoughts: Phrases[str] = NOTHING
    links: Phrases[str]
    between: Phrases[str]
    unsettled: Phrases[str] = NOTHING
    now: Words = ()
    neutral: Phrases[str]
    day_times: Phrases[str] = NOTHING
    day_time_leads: Phrases[str] = NOTHING
    clock_words: Phrases[str] = NOTHING
    counted: Words = ()
    """Nouns that are counted, so that the number before them is no year or day."""
    counted_endings: tuple[str, ...] = ()
    people: Words = ()
    """Those of the counted that do something themselves: peasants."""
    year_openers: Words = ()
    """What opens a sentence with its year: In 1905 peasants burned."""
    labels: Words = ()
    """Words that make the number after them a label or an amount."""
    amounts: Words = ()
    has_bare_years: bool = False
    """Whether a year may stand without "in", nouns being known by their capitals."""
    year_cues: Words
    dotted_cues: Words = ()
    """Words shortened by a point before a year: b. 1894."""
    month_cues: Words
    season_cues: Words
    day_cues: Words
    events: Words = ()
    event_endings: tuple[str, ...] = ()
    after_day: Words = ()
    """What may follow "on the tenth" when a day of the month is meant."""
    plurals: Words = ()
    """Plural nouns without a plural's ending: people, police."""
    plural_endings: tuple[str, ...] = ()
    first_ordinals: Words = ()
    """Ordinals that plural nouns do have: the first troops."""
    time_clauses: Collection[tuple[str, str]] = ()
    """Subject and verb of "It was 1956"."""
    named_after_dates: Words = ()
    leads: Words = ()
    name_months: Words = ()
    """Months that are names of people too."""
    time_leads: Words = ()


ROMAN = numbered(
    "i, ii, iii, iv, v, vi, vii, viii, ix, x, xi, xii, xiii, xiv, xv, xvi, xvii, "
    "xviii, xix, xx, xxi"
)
# Russian typists write the X of a numeral in either alphabet.
ROMAN |= {name.replace("x", "х"): number for name, number in ROMAN.items()}
LAST_ROMAN_MONTH = 12


def firsts(*tables: Phrases[V]) -> Iterable[str]:
    """Give the words that the phrases of some tables begin with."""
    return (word for table in tables for word in table.by_first)
