"""Figures that may be claims: counts of people and things, shares and sums."""

import re
from collections.abc import Iterator
from dataclasses import replace

from claims import quantities
from claims.quantities import Counted, Form, Found
from claims.quantities import Kind as Sort

from .lexicon import Lexicon
from .values import Candidate, Kind

SMALL = 3
NEAR = 60
DOZEN = 12
OLDEST = 120
"""A bare number that is no higher may be somebody's age."""
LEAD = re.compile(r"(?<![^\s“\"(])([a-z]+)\s+[“\"]?$")
SURE = frozenset({Sort.PERCENTAGE, Sort.MONEY})
PLAIN = frozenset({"", "cases", "present"})
"""Categories that do not say what happened to those counted."""


def figures(body: str, lexicon: Lexicon, language: str) -> Iterator[Candidate]:
    """Find the figures that somebody may dispute."""
    every = quantities.find(body, language=language)
    every = [found for found in every if not _is_age(body, lexicon, found)]
    counts = quantities.counted_each(body, every, language=language)
    for found, counted in zip(every, counts, strict=True):
        if found.kind in SURE or _measures(body, lexicon, found):
            yield _candidate(found, found.noun)
        elif found.kind is Sort.COUNT:
            if _is_worthy(body, lexicon, found, counted):
                yield _candidate(found, counted.noun)
            elif not (counted.noun or found.noun or _is_small(found)):
                is_led = _is_led(body, lexicon, found)
                yield replace(_candidate(found, ""), needs_voice=not is_led)


def _is_age(body: str, lexicon: Lexicon, found: Found) -> bool:
    """Boys over 12, about 14 years old; not: of those over 900 were saved."""
    value = found.quantity
    if value.form is Form.EXACT or (value.low or value.high or OLDEST) >= OLDEST:
        return False
    if found.kind is Sort.DURATION:
        return lexicon.ages.match(body, found.end) is not None
    before = lexicon.ages.search(body, max(0, found.start - NEAR), found.start)
    return not found.noun and before is not None


def _candidate(found: Found, noun: str) -> Candidate:
    return Candidate(
        start=found.start,
        end=found.end,
        kind=Kind.FIGURE,
        words=(found.start, found.end),
        value_type="quantity",
        unit=noun,
        is_count=found.kind is Sort.COUNT and not _is_decimal(found),
    )


def _is_decimal(found: Found) -> bool:
    """Say whether an exact figure was rounded for want of whole things: 6.8."""
    return found.quantity.rule == "exact" and found.quantity.low != found.quantity.high


def _measures(body: str, lexicon: Lexicon, found: Found) -> bool:
    """The siege lasted 900 days; nearly two weeks; an estimated 40 tonnes."""
    if found.kind not in {Sort.DURATION, Sort.MEASURE}:
        return False
    if found.quantity.form is not Form.EXACT:
        return bool(lexicon.spans) and found.noun.lower() not in lexicon.distances
    if found.kind is Sort.MEASURE:
        return found.noun.lower() in lexicon.goods
    before = _words_before(body, found.start, 6)
    return bool(lexicon.spans.intersection(before))


def _is_led(body: str, lexicon: Lexicon, found: Found) -> bool:
    """The jury settled on 211; others suggest 40; neither an age nor a name."""
    lead = LEAD.search(body, max(0, found.start - NEAR), found.start)
    if lead is None or lead.group(1) in lexicon.numbered:
        return False
    if lead.group(1) in lexicon.figure_leads:
        return True
    value = found.quantity.low or found.quantity.high
    return bool(lexicon.figure_leads) and value is not None and value > OLDEST


def _is_worthy(body: str, lexicon: Lexicon, found: Found, counted: Counted) -> bool:
    if counted.category not in PLAIN:
        return True
    noun = (counted.noun or found.noun).lower().split()
    if not noun:
        return _counts_by_itself(body, lexicon, found, counted)
    if lexicon.idle_nouns.intersection(noun[-1:]) or _is_mere(found):
        return False
    return not _is_small(found)


def _is_mere(found: Found) -> bool:
    """Say whether a word says no more than that there were some: many horses."""
    value = found.quantity
    return value.form in {Form.VERBAL, Form.UNSTATED} and value.high is None


def _counts_by_itself(
    body: str, lexicon: Lexicon, found: Found, counted: Counted
) -> bool:
    """1,108 were declared; only three came back; a population of about 900."""
    if lexicon.totals.search(body, max(0, found.start - NEAR), found.start):
        return True
    if found.quantity.form is Form.VERBAL and (found.quantity.low or 0) > DOZEN:
        return True  # hundreds, mostly women
    if lexicon.only.intersection(_words_before(body, found.start, 1)):
        return True
    return bool(counted.verb) and not _is_small(found)


def _is_small(found: Found) -> bool:
    value = found.quantity
    if value.form not in {Form.EXACT, Form.BOUNDED} or value.base is not None:
        return False
    most = value.high if value.high is not None else (value.low or 0) - 1
    return most <= SMALL


def _words_before(body: str, place: int, number: int = 2) -> list[str]:
    """Give the last words before a place, folded."""
    return body[max(0, place - 40) : place].lower().split()[-number:]
