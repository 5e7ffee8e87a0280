"""Words beside one figure in digits: whether they are understood.

`read` lets any words lead in to a figure. Where nobody has said in which language the
words are, one of them may be a hedge that the table at hand does not know: "etwa 20"
is not 20 exactly.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache

from .languages import LANGUAGES
from .lexicon import word_set
from .reading import read
from .values import Form

_FIGURE = re.compile(r"\d(?:[\d.,'’\s\u00a0\u2009\u202f]*\d)?")
_BEFORE = re.compile(r"(?<![^\s(\[“\"])([^\W\d_]+)\.?\s*$")
_AFTER = re.compile(r"\s*([^\W\d_]+)")
PROBE = "20"  # a figure that all languages write alike
# Hedges of languages that have no table, which may also begin with a capital.
HEDGES = word_set(
    "environ presque quasi plus moins unos unas casi cerca alrededor aproximadamente "
    "más menos mais quase circa oltre meno almeno ongeveer bijna ruim minstens "
    "meer ungefär omkring cirka nästan drygt nesten noin lähes přibližně kolem asi "
    "okolo aproximativ vreo yaklaşık приблизно близько понад майже"
)
# Words that may stand before a figure and leave it exact.
LEADS = word_set(
    "a all also an and another army at be been being brigade by casualties casualty "
    "claimed claims column count counted counting counts crew dead deaths died "
    "division estimate estimated estimates exactly fell figure figures first force "
    "forces found further gave gives had has have in infantry is its just killed last "
    "left list listed lists lose loses losing loss losses lost men militia names navy "
    "next no number numbered numbering numbers of official officially officers on only "
    "other others persons precisely prisoners put puts record recorded records "
    "regiment report reported reporting reports row said saw says seen set shows "
    "side size so soldiers stated states strength suffered sum sustained table that "
    "the their them then there they this total totaled totaling totalled totalling "
    "totals toll troops undisputedly union up victims was were where which who with "
    "wounded year der die das den dem des ein eine es gab ist sind war waren wurden "
    "insgesamt genau nur tote toten zahl anzahl starben fielen und von mit "
    "było był była są tylko dokładnie zabito zginęło razem ogółem i z "
    "был было были всего ровно только погибло убито и из"
)


def spoken(text: str, *, language: str, is_count: bool = True) -> str:
    """Return the language in which the words about a figure make it less than exact.

    That is ``language`` itself where its table, or the English one, has them so; ''
    where no table has, or where the text has not one figure in digits.
    """
    figures = list(_FIGURE.finditer(text))
    if len(figures) != 1:
        return ""
    probe = text[: figures[0].start()] + PROBE + text[figures[0].end() :]
    for one in dict.fromkeys((language, "en", *LANGUAGES)):
        found = read(probe, language=one, is_count=is_count)
        if found is not None and found.form != Form.EXACT:
            return language if one == "en" else one
    return ""


def strange(text: str, *, language: str) -> str:
    """Return the word beside the first figure in digits that may be a hedge; or ''.

    It is one that is a hedge in a language without a table, or one directly before the
    figure that neither the table of its language knows nor the English one. Names have
    capitals, and a sign such as a colon makes any word a heading.
    """
    figure = _FIGURE.search(text)
    if figure is None:
        return ""
    before = _BEFORE.search(text[: figure.start()])
    after = _AFTER.match(text[figure.end() :])
    for beside in (before, after):
        if beside is not None and beside[1].casefold() in HEDGES:
            return beside[1]
    if before is None or before[1][0].isupper():
        return ""
    word = before[1].casefold()
    is_known = word in LEADS or word in _words(language) or word in _words("en")
    return "" if is_known else before[1]


@cache
def _words(language: str) -> frozenset[str]:
    """Return all words that a language's table knows."""
    lexicon = LANGUAGES[language]
    tables = (getattr(lexicon, field.name) for field in fields(lexicon))
    return frozenset(word for table in tables for word in _within(table))


def _within(table: object) -> Iterator[str]:
    """Yield the words of a set, of a table, or of a trie to its ends."""
    if isinstance(table, Mapping):
        for word, below in table.items():
            yield word
            if isinstance(below, Mapping):
                yield from _within(below)
    elif isinstance(table, frozenset):
        yield from table
