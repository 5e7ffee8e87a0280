"""Statements that show by their words how they are said, or what they say."""

import re
from collections.abc import Iterator

from claims import speech
from claims.speech import Kind as Mark

from .lexicon import Lexicon
from .prose import Prose
from .spans import parts
from .values import Candidate, Kind

KINDS = {
    Mark.ATTRIBUTION: Kind.ATTRIBUTED,
    Mark.HEDGE: Kind.HEDGED,
    Mark.HEARSAY: Kind.RUMOUR,
    Mark.DISPUTE: Kind.DOUBT,
    Mark.DOUBT: Kind.DOUBT,
    Mark.DENIAL: Kind.DENIAL,
}
PAST = re.compile(r"\s+(?:\w+ly\s+)?have\b", re.IGNORECASE)
WORD = re.compile(r"\w+")


def sayings(body: str, lexicon: Lexicon, language: str) -> Iterator[Candidate]:
    """Find what is attributed, hedged, doubted, denied or rumoured."""
    try:
        found = speech.find(body, language=language)
    except ValueError:  # a language without a table
        return
    for mark in found:
        if mark.rule == "modal" and not PAST.match(body, mark.end):
            continue  # "may help" hedges a wish, "may have died" a statement
        kind = KINDS.get(mark.kind)
        if mark.rule == "nobody":  # what nobody denies is said as flatly as the rest
            kind = None if mark.kind is Mark.HEDGE else Kind.NEGATIVE
        if kind is None:
            continue
        if lexicon.rumours.intersection(WORD.findall(mark.words.lower())):
            kind = Kind.RUMOUR
        yield Candidate(mark.start, mark.end, kind)


def statements(prose: Prose, lexicon: Lexicon) -> Iterator[Candidate]:
    """Find what did not happen, why something did, and by whom."""
    patterns = (
        (Kind.NEGATIVE, lexicon.negatives),
        (Kind.CAUSE, lexicon.causes),
        (Kind.AGENT, lexicon.agents),
        (Kind.SUPERLATIVE, lexicon.superlatives),
    )
    for start, end in zip(prose.starts, prose.ends, strict=True):
        for first, last in parts(prose.body, start, end):
            for kind, pattern in patterns:
                if found := pattern.search(prose.body, first, last):
                    yield Candidate(*found.span(), kind)
                    break
