"""Dates that may be claims: of events, and not of births, books and names."""

import re
from collections.abc import Iterator

from sources import dates
from sources.dates import Found

from .lexicon import Lexicon
from .values import Candidate, Kind

LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")
NAMED = re.compile(r"\s+(?:[a-z]+\s+)?[^\W\d_]+")
WORD = re.compile(r"[^\W\d_]+")
YEAR = re.compile(r"\d{4}s?")
BRACKETS = 60
NEAR = 30
ENDS = '.!?:"”'
CENTURY = re.compile(r"\d\dXX")
ADJECTIVE = re.compile(r"-[^\W\d]+$")  # a 19th-century myth
DECADE = re.compile(r"\d{4}s$")  # a time, and no date


def days(
    body: str, lexicon: Lexicon, language: str, context: str = ""
) -> Iterator[Candidate]:
    """Find the dates on which the text says that something happened."""
    for found in dates.find(body, context, language=language):
        if not _is_aside(body, lexicon, found) and _is_of_event(body, lexicon, found):
            is_period = dates.parse(found.edtf).is_period
            yield Candidate(
                start=found.start,
                end=found.end,
                kind=Kind.DATE,
                words=(found.start, found.end),
                value_type="period" if is_period else "date",
            )


def _is_aside(body: str, lexicon: Lexicon, found: Found) -> bool:
    """Say whether a date stands in short brackets: (born 1901), (1944–1953)."""
    low, high = max(0, found.start - BRACKETS), found.end + BRACKETS
    opening = max(body.rfind(sign, low, found.start) for sign in "([")
    if opening < 0 or max(body.rfind(sign, opening, found.start) for sign in ")]") >= 0:
        return False
    closing = [at for sign in ")]" if (at := body.find(sign, found.end, high)) >= 0]
    if not closing:
        return False
    rest = body[opening + 1 : found.start] + body[found.end : min(closing)]
    if lexicon.births.search(rest):
        return True
    return len(WORD.findall(rest)) < 4 and not _is_one_event(found)


def _is_one_event(found: Found) -> bool:
    """Say whether a date has a month, and does not span a life."""
    years = {match.group() for match in re.finditer(r"\b\d{4}\b", found.edtf)}
    return len(years) == 1 and "-" in found.edtf


def _is_of_event(body: str, lexicon: Lexicon, found: Found) -> bool:
    words = body[found.start : found.end]
    if found.is_derived and lexicon.pointing.match(words):
        return _opens(body, lexicon, found)
    if _is_year(words):
        return _is_year_of_event(body, lexicon, found)
    is_century = lexicon.decade_leads and CENTURY.fullmatch(found.edtf)
    if not (is_century or DECADE.search(words)):
        return True
    is_led = _lead(body, found) in lexicon.decade_leads
    return is_led and ADJECTIVE.search(words) is None


def _opens(body: str, lexicon: Lexicon, found: Found) -> bool:
    """Say whether a date opens its sentence: The same evening, they were called."""
    before = body[max(0, found.start - NEAR) : found.start]
    words = before.split()
    if not words or "\n" in before[len(before.rstrip()) :]:
        return True
    leads = words[-1].lower() in lexicon.date_leads and words[-1][0].isupper()
    return leads or words[-1][-1] in ENDS


def _lead(body: str, found: Found) -> str:
    """Give the word before a date."""
    before = LAST_WORD.search(body, max(0, found.start - NEAR), found.start)
    return before.group(1).lower() if before else ""


def _is_year(words: str) -> bool:
    """Say whether nothing but a year is given: 1956, the 1930s."""
    return YEAR.fullmatch(words.removeprefix("the ")) is not None


def _is_year_of_event(body: str, lexicon: Lexicon, found: Found) -> bool:
    """In 1961, the body was removed; not the 1956 riots, nor the Revolution of 1956."""
    lead = _lead(body, found)
    if body[found.end - 1] == "s":
        return lead in lexicon.decade_leads
    follows = lead in lexicon.date_leads or _opens(body, lexicon, found)
    if lexicon.date_leads and not follows:
        return False
    names = NAMED.match(body, found.end)
    return lead not in {"the", "a", "an"} or names is None
