"""What the carrier holds against a statement: highly suspect, false, contrary to."""

from collections.abc import Iterator
from dataclasses import replace

from .groups import group, subject, whole_group
from .hedging import degrees_before
from .lexicon import Modifier
from .nouns import after
from .passives import agent
from .phrases import longest
from .sightings import Reach, Sighting
from .values import Kind, Stance
from .words import LOOK, Reader


def predicate(reader: Reader, i: int) -> Iterator[Sighting]:
    """These records are highly suspect; the claim that … is false; is disputed."""
    found = longest(reader.lexicon.predicates, reader.tokens.words, i)
    if found is None:
        return
    modifier, end = found
    low, high = reader.tokens.sentence(i)
    start = degrees_before(reader, _article(reader, i, low), low)
    copula, nearest = start - 1, max(low, start - 6)
    while copula > nearest and _stands_between(reader, copula):
        if reader.is_negation(copula):
            return
        copula -= 1
    if copula < low or reader.word(copula) not in reader.lexicon.copulas:
        return
    around = group(reader, copula, low)
    verb = range(around.start, copula)
    is_wish = any(reader.word(k) in reader.lexicon.wishes for k in verb)
    is_wish = is_wish and modifier.kind is Kind.DENIAL
    is_wish = is_wish and reader.word(end) not in reader.lexicon.as_words
    if around.is_negated or is_wish:
        return
    yield from _judged(reader, modifier, (start, end), around.start, (low, high))


def _article(reader: Reader, i: int, low: int) -> int:
    """Find the "a" of a nineteenth-century invention; else the place itself."""
    lexicon = reader.lexicon
    if reader.word(i) not in lexicon.inventions:
        return i
    places = range(i - 1, max(low, i - 4), -1)
    return next((k for k in places if reader.word(k) in lexicon.indefinite), i)


def _stands_between(reader: Reader, i: int) -> bool:
    """Is almost certainly untrue; is not true; is, however, untrue."""
    if reader.word(i) == ",":
        return reader.is_adverb(i - 1) or reader.is_adverb(i + 1)
    return reader.is_adverb(i) or reader.is_negation(i)


def _judged(
    reader: Reader,
    modifier: Modifier,
    span: tuple[int, int],
    copula: int,
    bounds: tuple[int, int],
) -> Iterator[Sighting]:
    named, last = agent(reader, span[1], bounds[1])
    inner = _inner_clause(reader, copula, bounds[0])
    who = subject(reader, copula, bounds[0])
    about = who.head if who else _pointer(reader, copula, bounds[0])
    is_plain = about and _can_be_doubted(reader, about)
    if inner is None and not (is_plain and reader.is_word(copula - 1)):
        inner = _opening_claim(reader, copula, bounds[0])
    can_be = modifier.kind is Kind.DISPUTE or inner is not None
    if not can_be and (about is None or not _can_be_doubted(reader, about)):
        return
    stances = {Kind.DENIAL: Stance.REJECTS, Kind.DOUBT: Stance.DOUBTS}
    yield Sighting(
        rule="counter" if named else "predicate",
        kind=Kind.ATTRIBUTION if named else modifier.kind,
        start=span[0],
        end=last if named else span[1],
        reach=_reach(reader, copula, inner),
        anchor=span[0] if inner is None else inner,
        limit=copula,
        names=named,
        stance=stances.get(modifier.kind, Stance.DOUBTS) if named else Stance.ASSERTS,
        hedge=span,
        about=about if inner is None else None,
    )


def unconfirmed(reader: Reader, i: int) -> Iterator[Sighting]:
    """Could not be verified, has not been confirmed: handed on, and no more."""
    low, _ = reader.tokens.sentence(i)
    around = group(reader, i, low)
    who = subject(reader, around.start, low)
    is_none = who is not None and reader.is_negation(who.start)
    if not (around.has_be and (around.is_negated or is_none)):
        return
    span = (who.start if who and is_none else around.start, i + 1)
    if reader.word(i + 1) in reader.lexicon.complementisers:
        yield replace(_unchecked(span, None), reach=Reach.AFTER, anchor=i + 2)
        return
    inner = _inner_clause(reader, around.start, low)
    if inner is not None:
        found = _unchecked(span, None)
        yield replace(found, reach=Reach.WITHIN, anchor=inner, limit=span[0])
        return
    if who and _can_be_doubted(reader, who.head):
        yield _unchecked(span, who.head)


def unverified(reader: Reader, i: int) -> Iterator[Sighting]:
    """The agency could not verify the claim: nobody's word against it."""
    low, high = reader.tokens.sentence(i)
    around = whole_group(reader, i, low)
    what = after(reader, i + 1, high)
    if not around.is_negated or around.has_be or what is None:
        return
    if _can_be_doubted(reader, what):
        yield _unchecked((around.start, i + 1), what)


def _unchecked(span: tuple[int, int], about: tuple[int, int] | None) -> Sighting:
    return Sighting(
        rule="unconfirmed",
        kind=Kind.DISPUTE,
        start=span[0],
        end=span[1],
        reach=Reach.CLAUSE,
        anchor=span[0],
        hedge=span,
        about=about,
    )


def _reach(reader: Reader, copula: int, inner: int | None) -> Reach:
    """Figures, which are unreliable, gave: the whole sentence rests on them."""
    if inner is not None:
        return Reach.WITHIN
    is_relative = reader.word(copula - 1) in reader.lexicon.relatives
    return Reach.AROUND if is_relative else Reach.CLAUSE


def _inner_clause(reader: Reader, end: int, low: int) -> int | None:
    """Find what is said in "the claim that fifteen died is false"."""
    lexicon = reader.lexicon
    for i in range(end - 1, max(low - 1, end - LOOK), -1):
        reader.tokens.steps += 1
        if reader.word(i) in {";", ":"}:
            return None
        opens = i == low or not reader.is_word(i - 1)
        clause = lexicon.asking
        if i == low:
            clause = clause | lexicon.complementisers | lexicon.questions
        if opens and end - i > 2 and reader.word(i) in clause:
            return i + 1
        if reader.word(i) in lexicon.complementisers:
            noun = reader.word(i - 1) in lexicon.claim_nouns
            return i + 1 if noun or reader.word(i - 1) in lexicon.doubtable else None
    return None


def _pointer(reader: Reader, copula: int, low: int) -> tuple[int, int] | None:
    """This was false; and it was false: what was said just before."""
    at = copula - 1
    points = at >= low and reader.word(at) in reader.lexicon.pointers
    opens = at == low or not reader.is_word(at - 1) or _joins(reader, at - 1)
    return (at, copula) if points and opens else None


def _joins(reader: Reader, i: int) -> bool:
    lexicon = reader.lexicon
    return reader.word(i) in lexicon.coordinators | lexicon.adversatives


def _opening_claim(reader: Reader, copula: int, low: int) -> int | None:
    """Her claim to have met him is, the figure of 60 spread by them is: where it is."""
    start = _before_insertion(reader, copula, low)
    while start > max(low, copula - LOOK) and reader.is_word(start - 1):
        if _joins(reader, start - 1) and reader.is_finite(start):
            return None
        start -= 1
    head = _claim_near(reader, start + 1, copula)
    lexicon = reader.lexicon
    opens = reader.word(start) in lexicon.determiners
    if not opens and reader.word(start).endswith("s"):
        opens = reader.word(start) in lexicon.claim_nouns
        head = start
    return start if head is not None and opens else None


def _before_insertion(reader: Reader, end: int, low: int) -> int:
    """The figure, given by Holt, | is: where the words between the commas begin."""
    if reader.word(end - 1) != ",":
        return end
    places = range(end - 2, max(low, end - LOOK), -1)
    return next((i for i in places if reader.word(i) == ","), end)


def _can_be_doubted(reader: Reader, about: tuple[int, int]) -> bool:
    """Say whether a noun phrase is a statement, a source or a figure."""
    lexicon, (start, end) = reader.lexicon, about
    if end - start == 1 and reader.word(start) in lexicon.demonstratives:
        return True
    if reader.is_capital_run(start, end):
        return False
    return any(
        reader.is_said(i) or reader.word(i) in lexicon.source_nouns
        for i in range(start, end)
    )


def attribute(reader: Reader, i: int) -> Iterator[Sighting]:
    """The alleged massacre; false claims that; unconfirmed reports."""
    lexicon = reader.lexicon
    modifier, previous = lexicon.attributes[reader.word(i)], reader.word(i - 1)
    low, high = reader.tokens.sentence(i)
    stands = (
        i == low
        or previous in lexicon.determiners
        or previous in lexicon.prepositions
        or previous in lexicon.coordinators
        or previous in lexicon.degrees
        or reader.is_possessive(i - 1)
    )
    if not stands or i + 1 >= high or not reader.is_nominal(i + 1):
        return
    noun = _claim_near(reader, i + 1, high)
    if modifier.kind is not Kind.HEARSAY and noun is None:
        return
    start = degrees_before(reader, i, low)
    opens = noun and reader.word(noun + 1) in lexicon.complementisers
    yield Sighting(
        rule="attribute",
        kind=modifier.kind,
        start=start,
        end=i + 1,
        reach=Reach.AFTER if opens else Reach.CLAUSE,
        anchor=noun + 2 if opens and noun else start,
        hedge=(start, i + 1),
    )


def _claim_near(reader: Reader, start: int, high: int) -> int | None:
    return next(
        (i for i in range(start, min(high, start + 3)) if reader.is_said(i)), None
    )


def contrast(reader: Reader, i: int) -> Iterator[Sighting]:
    """Contrary to the official records; despite claims that fifteen died."""
    found = longest(reader.lexicon.contrasts, reader.tokens.words, i)
    if found is None:
        return
    (modifier, is_strict), end = found
    _, high = reader.tokens.sentence(i)
    phrase = after(reader, end, high)
    if phrase is None:
        return
    noun = _claim_near(reader, max(phrase[0], phrase[1] - 3), phrase[1])
    if noun is None and not is_strict:
        return
    opens = reader.word(phrase[1]) in reader.lexicon.complementisers
    yield Sighting(
        rule="contrast",
        kind=modifier.kind,
        start=i,
        end=end,
        reach=Reach.WITHIN,
        anchor=phrase[1] + 1 if opens else phrase[0],
        limit=_comma(reader, phrase[1], high),
        hedge=(i, end),
    )


def _comma(reader: Reader, start: int, high: int) -> int:
    for i in range(start, min(high, start + LOOK)):
        if reader.word(i) == ",":
            return i
    return min(high, start + LOOK)
