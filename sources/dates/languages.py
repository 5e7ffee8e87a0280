"""The languages that have a table, and the order of digits that languages have."""

from functools import cache

from sources.dates.english import ENGLISH
from sources.dates.german import GERMAN
from sources.dates.lexicon import ROMAN, Lexicon, firsts
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


@cache
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


@cache
def starters(words: Lexicon) -> frozenset[str]:
    """Give every word a date may begin with, so that others are passed by at once."""
    return frozenset(
        {"'", "(", "[", "©", *ROMAN, *words.months, *words.seasons, *words.weekdays}
        | {*words.cardinals, *words.tens, *words.ordinals, *words.decades, *words.same}
        | {*words.articles, *words.ones, *words.from_words, *words.night_words}
        | {*words.year_words, *words.decade_leads, *firsts(words.feasts)}
        | {*firsts(words.parts), *firsts(words.next, words.previous, words.eras)}
        | {*firsts(words.hedges, words.bounds, words.between, words.unsettled)}
        | {*firsts(words.styles, words.nearly)}
    )
