"""Nobody and few: subjects of speech that are no voice."""

from dataclasses import dataclass

from .groups import Group, Subject
from .naming import names
from .nouns import before
from .sightings import Reach, Sighting
from .tokens import NEUTRAL
from .values import Commitment, Kind, Stance
from .words import LOOK, Reader


@dataclass(frozen=True, slots=True)
class Nobody:
    """Where a subject that is nobody, or hardly anybody, begins."""

    start: int
    is_few: bool = False


def nobody(reader: Reader, who: Subject, low: int) -> Nobody | None:
    """Nobody, no witness, none of the witnesses, hardly anyone, few; not: a few."""
    lexicon, i = reader.lexicon, _quantity(reader, who.head[0], low)
    word, previous = reader.word(i), reader.word(i - 1) if i > low else ""
    if word in lexicon.nobodies:
        is_numero = reader.word(i + 1) == NEUTRAL or reader.tokens.is_number(i + 1)
        return None if is_numero else Nobody(i)
    if word in lexicon.indefinite and reader.is_negation(i - 1) and previous:
        return Nobody(i - 1)
    if word in lexicon.anybody and previous in lexicon.scarcely:
        return Nobody(i - 1, is_few=True)
    if word not in lexicon.scant or previous in lexicon.determiners:
        return None
    return Nobody(i - (previous in lexicon.degrees), is_few=True)


def _quantity(reader: Reader, start: int, low: int) -> int:
    """None | of the witnesses: the token that says how many of them."""
    lexicon, i = reader.lexicon, start
    while i > low and reader.word(i - 1) in lexicon.determiners | lexicon.numerals:
        i -= 1
    return i - 2 if i - 2 >= low and reader.word(i - 1) in lexicon.of else start


def neither(reader: Reader, who: Subject, low: int) -> Subject | None:
    """Neither Petrov nor Ivanov: both are named, and what they say is negated."""
    lexicon, nor = reader.lexicon, who.head[0] - 1
    if nor <= low or reader.word(nor) not in lexicon.nor:
        return None
    for i in range(nor - 1, max(low, nor - LOOK) - 1, -1):
        if reader.word(i) in lexicon.neither:
            first = before(reader, nor, i + 1)
            if first is None:
                return None
            both = names(reader, *first) + who.names
            return Subject(i, both, (i, who.head[1]))
    return None


def of_nobody(who: Nobody, around: Group, stance: Stance, anchor: int) -> Sighting:
    """What nobody denies the text asserts itself; what nobody says it doubts."""
    is_doubted = stance is not Stance.ASSERTS
    is_weak = who.is_few and not is_doubted
    return Sighting(
        rule="nobody",
        kind=Kind.DOUBT if is_doubted else Kind.HEDGE,
        start=who.start,
        end=around.verb + 1,
        reach=Reach.AFTER,
        anchor=anchor,
        commitment=Commitment.LIKELY if is_weak else Commitment.FLAT,
        hedge=(who.start, around.verb + 1) if is_weak or is_doubted else None,
    )
