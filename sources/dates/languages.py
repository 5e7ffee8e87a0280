"""The languages that have a table, and the order of digits that languages have."""

from functools import cache, lru_cache
from typing import Any

from sources.dates.english import ENGLISH
from sources.dates.german import GERMAN
from sources.dates.lexicon import ROMAN, Lexicon, Phrases, firsts
from sources.dates.polish import POLISH
from sources.dates.russian import RUSSIAN

LANGUAGES = {"de": GERMAN, "en": ENGLISH, "pl": POLISH, "ru": RUSSIAN}
# Who puts the month first in 3/4/1956, and where nothing decides: in English of no
# known country, and in languages that write the year first. All others: the day.
MONTH_FIRST = {"en-us", "en-ph", "en-fm", "en-mh", "en-pw", "en-gu", "en-pr", "es-pr"}
UNDECIDED = {
    *("", "und", "mul", "zxx", "mis", "en", "en-ca", "fil", "zh", "ja", "ko"),
    *("hu", "lt", "mn", "fa", "eu", "dz", "ii", "ug"),
}


@lru_cache(maxsize=128)
def language_of(tag: str) -> tuple[Lexicon, str]:
    """Give the table of a language by its BCP 47 tag, and the order of its digits.

    English where the language has no table. The order is day, month or "" for both.
    """
    parts = tag.replace("_", "-").lower().split("-")
    regions = [part for part in parts[1:] if len(part) == 2 and part.isalpha()]
    key = "-".join([parts[0], *regions[:1]])
    order = "day"
    if key in MONTH_FIRST:
        order = "month"
    elif key in UNDECIDED or (parts[0] in UNDECIDED - {"en"}):
        order = ""
    return LANGUAGES.get(parts[0], ENGLISH), order


def phrase_tables(words: Lexicon) -> tuple[Phrases[Any], ...]:
    """Give the tables whose phrases a date may begin with."""
    return (
        *(words.feasts, words.parts, words.next, words.previous, words.eras),
        *(words.hedges, words.bounds, words.between, words.unsettled),
        *(words.styles, words.nearly),
    )


def single_words(words: Lexicon) -> set[str]:
    """Give the words and marks that a date may begin with by themselves."""
    return {
        *("'", "(", "[", "©", *ROMAN, *words.months, *words.seasons, *words.weekdays),
        *(*words.cardinals, *words.tens, *words.ordinals, *words.decades, *words.same),
        *(*words.from_words, *words.night_words, *words.year_words),
        *words.decade_leads,
    }


@cache
def starters(words: Lexicon) -> dict[str, set[tuple[str, ...]]]:
    """Give every word a date may begin with, so that others are passed by at once.

    Each has the words of which some must follow it, or none when it may stand alone.
    """
    table: dict[str, set[tuple[str, ...]]] = {}
    for phrases in phrase_tables(words):
        for first, rows in phrases.by_first.items():
            table.setdefault(first, set()).update(tuple(row[1:]) for row, _ in rows)
    for one in words.ones:
        table.setdefault(one, set()).update((unit,) for unit in words.units)
    alone = {first for first, rows in table.items() if () in rows}
    for first in single_words(words) | alone:
        table[first] = set()
    for article in words.articles:
        table[article] = {(word,) for word in dated(words, frozenset(table))}
    return table


def dated(words: Lexicon, before: frozenset[str]) -> set[str]:
    """Give every word that an article before a date may have behind it."""
    more = {*words.units, *words.very, *firsts(words.eve)}
    return {*before, *more} - {*words.articles}
