"""Figures that may be claims: counts of people and things, shares and sums."""

from collections.abc import Iterator
from dataclasses import replace

from claims import quantities
from claims.quantities import Counted, Form, Found
from claims.quantities import Kind as Sort

from .lexicon import Lexicon
from .values import Candidate, Kind

SMALL = 3
NEAR = 60
SURE = frozenset({Sort.PERCENTAGE, Sort.MONEY})
PLAIN = frozenset({"", "cases", "present"})
"""Categories that do not say what happened to those counted."""


def figures(body: str, lexicon: Lexicon, language: str) -> Iterator[Candidate]:
    """Find the figures that somebody may dispute."""
    for found in quantities.find(body, language=language):
        if found.kind in SURE or _lasts(body, lexicon, found):
            yield _candidate(found, found.noun)
        elif found.kind is Sort.COUNT:
            counted = quantities.counted(body, found, language=language)
            if _is_worthy(body, lexicon, found, counted):
                yield _candidate(found, counted.noun)
            elif not (counted.noun or found.noun or _is_small(found)):
                yield replace(_candidate(found, ""), needs_voice=True)


def _candidate(found: Found, noun: str) -> Candidate:
    return Candidate(
        start=found.start,
        end=found.end,
        kind=Kind.FIGURE,
        words=(found.start, found.end),
        value_type="quantity",
        unit=noun,
        is_count=found.kind is Sort.COUNT,
    )


def _lasts(body: str, lexicon: Lexicon, found: Found) -> bool:
    """The siege lasted 900 days."""
    if found.kind is not Sort.DURATION:
        return False
    before = _words_before(body, found.start)
    return bool(lexicon.spans.intersection(before))


def _is_worthy(body: str, lexicon: Lexicon, found: Found, counted: Counted) -> bool:
    if counted.category not in PLAIN:
        return True
    noun = (counted.noun or found.noun).lower().split()
    if not noun:
        return _counts_by_itself(body, lexicon, found, counted)
    if lexicon.idle_nouns.intersection(noun[-1:]):
        return False
    return not _is_small(found)


def _counts_by_itself(
    body: str, lexicon: Lexicon, found: Found, counted: Counted
) -> bool:
    """1,108 were declared; only three came back; a population of about 900."""
    if lexicon.totals.search(body, max(0, found.start - NEAR), found.start):
        return True
    if lexicon.only.intersection(_words_before(body, found.start, 1)):
        return True
    return bool(counted.verb) and not _is_small(found)


def _is_small(found: Found) -> bool:
    value = found.quantity
    is_exact = value.form is Form.EXACT and value.high is not None
    return is_exact and value.high is not None and value.high <= SMALL


def _words_before(body: str, place: int, number: int = 2) -> list[str]:
    """Give the last words before a place, folded."""
    return body[max(0, place - 40) : place].lower().split()[-number:]
