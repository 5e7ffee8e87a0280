"""Adjectives of belief: Holt is convinced that, she was not sure whether."""

from collections.abc import Iterator

from .groups import Subject, group, subject
from .nobodies import nobody, of_nobody
from .sightings import Reach, Sighting
from .values import Kind
from .words import Reader


def conviction(reader: Reader, i: int) -> Iterator[Sighting]:
    """Holt is convinced that; historians are sceptical that; nobody is sure whether."""
    who, lexicon = believer(reader, i), reader.lexicon
    if who is None or reader.word(i + 1) not in lexicon.whether:
        return
    low, _ = reader.tokens.sentence(i)
    around, belief = group(reader, i, low), lexicon.convictions[reader.word(i)]
    if none := nobody(reader, who, low):
        stance = belief.stance_if(is_negated=not around.is_negated)
        yield of_nobody(none, around, stance, i + 2)
        return
    yield Sighting(
        rule="conviction",
        kind=Kind.ATTRIBUTION,
        start=who.start,
        end=i + 1,
        reach=Reach.AFTER,
        anchor=i + 2,
        names=who.names,
        stance=belief.stance_if(is_negated=around.is_negated),
        commitment=belief.commitment,
        hedge=(i, i + 1) if belief.is_hedge else None,
    )


def believer(reader: Reader, i: int) -> Subject | None:
    """Find who is said to be convinced at token i; None for "it is" and "I am"."""
    lexicon = reader.lexicon
    low, _ = reader.tokens.sentence(i)
    around = group(reader, i, low)
    if reader.word(i) not in lexicon.convictions or not around.has_be:
        return None
    who = subject(reader, around.start, low)
    others = lexicon.impersonal | lexicon.demonstratives | lexicon.first_person
    return None if who is None or reader.word(who.head[0]) in others else who
