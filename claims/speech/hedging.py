"""Words that weaken what is said: probably, it is highly likely that, may."""

from collections.abc import Iterator
from dataclasses import replace

from .convictions import believer
from .lexicon import Modifier, Shape
from .nouns import after, past_emerging
from .phrases import longest
from .sightings import Reach, Sighting
from .values import Kind, Stance
from .words import Reader

DEGREES = 4  # no hedge has more of them
INSERTED = 8  # tokens that may stand between a hedge and its "that"


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
    # Widely, though wrongly, believed.
    verb = end + 1 if reader.word(end) == "," else end
    if modifier.kind is Kind.DENIAL and reader.word(verb) in reader.lexicon.verbs:
        yield _mark("adverb", modifier, (start, end), Reach.AFTER, verb + 1)
        return
    yield _mark("adverb", modifier, (start, end), Reach.CLAUSE, start)


def leading(reader: Reader, i: int) -> Iterator[Sighting]:
    """It is highly likely that; I'm sure that; there is no evidence that."""
    found = longest(reader.lexicon.leading, reader.tokens.words, i)
    if found is None:
        return
    modifier, end = found
    low, high = reader.tokens.sentence(i)
    lexicon = reader.lexicon
    if modifier.kind in {Kind.DOUBT, Kind.DISPUTE}:
        if said := _looking_back(reader, modifier, (i, end), high):
            yield said
            return
        end = past_emerging(reader, end, high)
    if modifier.kind is Kind.DENIAL:
        end = _past_saying(reader, end, high)
    clause = _past_insertion(reader, end, high)
    asks = lexicon.questions if modifier.kind is Kind.DOUBT else frozenset()
    opens = reader.word(clause) in lexicon.whether | asks and clause < high
    first = reader.word(i) in lexicon.first_person or "'" in reader.word(i)
    if not opens and not (first and reader.has_finite(end, high)):
        return
    if reader.is_negation(i - 1) and modifier.kind is not Kind.DOUBT:
        return
    if believer(reader, end - 1):
        return  # she was not sure whether: her doubt, and not the carrier's
    start = degrees_before(reader, i, low)
    yield _mark("leading", modifier, (start, end), Reach.AFTER, clause + opens)


def _past_saying(reader: Reader, end: int, high: int) -> int:
    """Wrong | to say that, false to claim that; not: impossible to confirm that."""
    lexicon, said = reader.lexicon, reader.word(end + 1)
    verb, shape = lexicon.verbs.get(said, (None, Shape.PAST))
    is_plain = verb is not None and verb.stance is Stance.ASSERTS
    says = is_plain and Shape.BASE in shape and said not in lexicon.verifying
    opens = says and reader.word(end) in lexicon.to and end + 2 < high
    return end + 2 if opens else end


def _past_insertion(reader: Reader, end: int, high: int) -> int:
    """Unlikely, | however, that; likely, but not certain, that."""
    if reader.word(end) != ",":
        return end
    near = range(end + 1, min(high, end + INSERTED))
    closing = next((i for i in near if reader.word(i) == ","), end)
    opens = reader.word(closing + 1) in reader.lexicon.complementisers
    return closing + 1 if opens and closing > end else end


def _looking_back(
    reader: Reader, modifier: Modifier, span: tuple[int, int], high: int
) -> Sighting | None:
    """No evidence of this, of the claim, of a massacre; no confirmation, and no more.

    What points back, or nothing at all, means the words before; else the noun is meant.
    """
    end, lexicon = span[1], reader.lexicon
    mark = _mark("leading", modifier, span, Reach.CLAUSE, span[0])
    if modifier.kind is Kind.DISPUTE and not reader.is_word(end):
        return replace(mark, about=(end, end))
    if reader.word(end) not in lexicon.linking or end + 1 >= high:
        return None
    first = reader.word(end + 1)
    if first in lexicon.demonstratives and not reader.is_nominal(end + 2):
        return replace(mark, about=(end + 1, end + 2))
    phrase = after(reader, end + 1, high)
    if phrase is None:
        return None
    if reader.word(phrase[1]) in lexicon.complementisers:
        return replace(mark, reach=Reach.AFTER, anchor=phrase[1] + 1)
    if first in lexicon.anaphors or _is_said(reader, phrase):
        return replace(mark, about=phrase)
    return replace(mark, reach=Reach.AFTER, anchor=end + 1)


def _is_said(reader: Reader, phrase: tuple[int, int]) -> bool:
    """The claim, the figures: something said before."""
    points = reader.word(phrase[0]) in reader.lexicon.articles
    return points and reader.is_said(phrase[1] - 1)


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
