"""All the passages of a text that seem to state something, in order."""

from collections.abc import Iterable, Iterator
from itertools import chain

from claims import speech
from claims.quantities import readable

from .days import days
from .figures import figures
from .lexicon import lexicon_of
from .merging import merged
from .prose import prose
from .sayings import sayings, statements
from .values import Candidate, Said, Suggestion
from .wording import suggestion


def suggest(body: str, *, language: str = "en", context: str = "") -> list[Suggestion]:
    """List the passages that may be claims, in text order.

    Offsets are code points, half open. The same text gives the same list. `language`
    is a BCP 47 tag; what has no table in it is passed by. `context` is the text before,
    which lends dates their year. Linear in the length of the text; never raises.
    """
    lexicon = lexicon_of(language)
    told = prose(body, lexicon)
    found: Iterable[Candidate] = chain(
        figures(body, lexicon, readable(language)),
        days(body, lexicon, language or "en", context),
        sayings(body, lexicon, language or "en"),
        statements(told, lexicon),
    )
    passages = list(merged(told, found, lexicon))
    return [suggestion(body, said) for said in _said(body, passages, language or "en")]


def _said(
    body: str, passages: list[tuple[int, int, Candidate]], language: str
) -> Iterator[Said]:
    """Read how each passage is said, where its language can be read."""
    places = [_core(start, end, one) for start, end, one in passages]
    try:
        speeches = list(speech.read_all(body, places, language=language))
    except ValueError:
        for start, end, candidate in passages:
            yield Said(start, end, candidate, None)
        return
    for (start, end, candidate), read in zip(passages, speeches, strict=True):
        yield Said(start, end, candidate, read)


def _core(start: int, end: int, candidate: Candidate) -> tuple[int, int]:
    """A figure is said as its own words are; anything else as its whole passage."""
    return candidate.words or (start, end)
