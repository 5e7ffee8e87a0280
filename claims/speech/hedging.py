"""Words that weaken what is said: probably, it is highly likely that, may."""

from collections.abc import Iterator
from dataclasses import replace

from .lexicon import Modifier, longest
from .sightings import Reach, Sighting
from .values import Kind
from .words import Reader

DEGREES = 4  # no hedge has more of them


def degrees_before(reader: Reader, i: int, low: int) -> int:
    """Find where the degrees before a hedge begin: much more | likely."""
    start, low = i, max(low, i - DEGREES)
    while start > low and reader.word(start - 1) in reader.lexicon.degrees:
        reader.tokens.steps += 1
        start -= 1
    return start


def _mark(
    rule: str, modifier: Modifier, span: tuple[int, int], reach: Reach, anchor: int
) -> Sighting:
    return Sighting(
        rule=rule,
        kind=modifier.kind,
        start=span[0],
        end=span[1],
        reach=reach,
        anchor=anchor,
        commitment=modifier.commitment,
        hedge=span,
    )


def adverb(reader: Reader, i: int) -> Iterator[Sighting]:
    """Probably, allegedly, in all likelihood: a hedge of the clause around it."""
    found = longest(reader.lexicon.hedges, reader.tokens.words, i)
    if found is None:
        return
    low, _ = reader.tokens.sentence(i)
    negated = reader.is_negation(i - 1)
    modifier, end = found
    if negated or reader.word(end) in reader.lexicon.complementisers:
        return
    start = degrees_before(reader, i, low)
    yield _mark("adverb", modifier, (start, end), Reach.CLAUSE, start)


def leading(reader: Reader, i: int) -> Iterator[Sighting]:
    """It is highly likely that; I'm sure that; there is no evidence that."""
    found = longest(reader.lexicon.leading, reader.tokens.words, i)
    if found is None:
        return
    modifier, end = found
    low, high = reader.tokens.sentence(i)
    lexicon = reader.lexicon
    opens = reader.word(end) in lexicon.whether and end < high
    if modifier.kind is Kind.DOUBT and _points_back(reader, end):
        yield replace(
            _mark("leading", modifier, (i, end), Reach.CLAUSE, i),
            about=(end + 1, end + 2),
        )
        return
    first = reader.word(i) in lexicon.first_person or "'" in reader.word(i)
    if not opens and not (first and reader.has_finite(end, high)):
        return
    if reader.is_negation(i - 1) and modifier.kind is not Kind.DOUBT:
        return
    start = degrees_before(reader, i, low)
    yield _mark("leading", modifier, (start, end), Reach.AFTER, end + opens)


def _points_back(reader: Reader, i: int) -> bool:
    """No evidence of this: the words before are meant."""
    lexicon = reader.lexicon
    points = reader.word(i + 1) in lexicon.demonstratives
    return points and reader.word(i) in lexicon.linking


def modal(reader: Reader, i: int) -> Iterator[Sighting]:
    """May have been; could have been, but not "could see"."""
    lexicon = reader.lexicon
    if not reader.is_lower(i):
        return
    after = reader.word(i + 1)
    if reader.word(i) in lexicon.modal_after and after not in lexicon.have | lexicon.be:
        return
    before = reader.word(i - 1)
    if before in lexicon.definite | lexicon.indefinite | lexicon.owners:
        return
    modifier = Modifier(Kind.HEDGE, lexicon.modals[reader.word(i)])
    yield _mark("modal", modifier, (i, i + 1), Reach.CLAUSE, i)
