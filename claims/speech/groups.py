"""A verb with its auxiliaries, and the subject it is said of."""

from dataclasses import dataclass, replace

from .naming import names
from .nouns import before
from .sightings import Name
from .words import LOOK, Reader

DASHES = frozenset("—–-")
OPENING = {",": ",", ")": "(", "—": "—", "–": "–", "-": "-"}


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with what stands close before it: has not | been said."""

    start: int
    verb: int
    has_be: bool
    """Whether its nearest auxiliary makes it a passive, or goes on: was saying."""
    is_infinitive: bool
    is_negated: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """The noun phrase a verb is said of: `start` where its wording begins."""

    start: int
    names: tuple[Name, ...]
    head: tuple[int, int]
    is_apart: bool = False
    """Whether other words than an apposition stand between it and its verb."""


def group(reader: Reader, verb: int, low: int) -> Group:
    """Gather the auxiliaries and adverbs before a verb."""
    lexicon, start, nearest, negated = reader.lexicon, verb, "", False
    for i in range(verb - 1, max(low, verb - 8) - 1, -1):
        word = reader.word(i)
        if word in lexicon.auxiliaries and word not in lexicon.impersonal:
            nearest = nearest or word
        elif not (
            reader.is_adverb(i)
            or reader.is_negation(i)
            or _joins_adverbs(reader, i)
            or (word in lexicon.at and start == i + 1 < verb)
        ):
            break
        if word in lexicon.nobodies and not _parts_verbs(reader, i, low):
            break
        negated = negated or reader.is_negation(i)
        start = i
    return Group(
        start=start,
        verb=verb,
        has_be=nearest in lexicon.be,
        is_infinitive=reader.word(start - 1) in lexicon.to and not nearest,
        is_negated=negated,
    )


def _joins_adverbs(reader: Reader, i: int) -> bool:
    """Widely but wrongly | believed; widely, though wrongly, | believed: amid them."""
    joins = reader.lexicon.adversatives | reader.lexicon.coordinators
    if reader.word(i) in joins:
        before = i - 2 if reader.word(i - 1) == "," else i - 1
        return reader.is_adverb(i + 1) and reader.is_adverb(before)
    if reader.word(i) != ",":
        return False
    is_last = reader.is_adverb(i - 1) and _joins_adverbs(reader, i - 2)
    return is_last or (reader.word(i + 1) in joins and _joins_adverbs(reader, i + 1))


def _parts_verbs(reader: Reader, i: int, low: int) -> bool:
    """Holt | neither confirmed nor denied; not: neither of them confirmed it."""
    is_neither = reader.word(i) in reader.lexicon.neither
    return is_neither and i > low and reader.is_word(i - 1)


def whole_group(reader: Reader, verb: int, low: int) -> Group:
    """Gather a verb's group with a refusal before it: refused to | confirm."""
    own = group(reader, verb, low)
    refusal = own.start - 2
    if own.is_infinitive and reader.word(refusal) in reader.lexicon.habitual:
        return replace(group(reader, refusal, low), verb=verb)
    if own.is_infinitive and reader.word(refusal) in reader.lexicon.refusing:
        outer = group(reader, refusal, low)
        return replace(outer, verb=verb, has_be=False, is_negated=True)
    return own


def subject(reader: Reader, end: int, low: int) -> Subject | None:
    """Find the subject of a verb group that begins at token end; None when unclear."""
    if end <= low:
        return None
    word = reader.word(end - 1)
    if word in OPENING:
        return _before_insertion(reader, end, low)
    if word in reader.lexicon.relatives:
        return _antecedent(reader, end - 1, low)
    if word in reader.lexicon.coordinators:
        return opening_subject(reader, end - 1, low)
    found = before(reader, end, low)
    if found is None:
        return _with_relative(reader, end, low)
    return Subject(found[0], names(reader, *found), found)


def _with_relative(reader: Reader, end: int, low: int) -> Subject | None:
    """A witness who declined to be named said: the noun before the relative."""
    for i in range(end - 2, max(low, end - LOOK), -1):
        if not reader.is_word(i):
            return None
        if reader.word(i) in reader.lexicon.relatives:
            return _antecedent(reader, i, low)
    return None


def _antecedent(reader: Reader, end: int, low: int) -> Subject | None:
    """Rettie, who believes; a witness who said."""
    stop = end - 1 if reader.word(end - 1) == "," else end
    found = before(reader, stop, low)
    if found is None:
        return None
    return Subject(found[0], names(reader, *found), found)


def _before_insertion(reader: Reader, end: int, low: int) -> Subject | None:
    """Petrov, a witness, said: what stands before the words between the commas."""
    sign = OPENING[reader.word(end - 1)]
    for i in range(end - 2, max(low, end - LOOK), -1):
        reader.tokens.steps += 1
        if reader.word(i) == sign:
            found = before(reader, i, low)
            if found is None:
                return None
            return Subject(found[0], _named(reader, found, (i + 1, end - 1)), found)
    return None


def _named(
    reader: Reader, phrase: tuple[int, int], inserted: tuple[int, int]
) -> tuple[Name, ...]:
    """A spokesman, Ivan Petrov, said: the name that stands in apposition."""
    start, end = inserted
    tokens = reader.tokens
    is_common = tokens.raw[phrase[1] - 1][:1].islower()
    proper = (
        is_common
        and 0 < end - start < 5
        and all(
            tokens.is_capital(i) or not reader.is_word(i) for i in range(start, end)
        )
    )
    return names(reader, *(inserted if proper else phrase))


def opening_subject(reader: Reader, end: int, low: int) -> Subject | None:
    """Find the subject at the clause's beginning: The commission met and presented."""
    start = _clause_opening(reader, end, low)
    for i in range(start, end):
        reader.tokens.steps += 1
        if reader.is_finite(i) or reader.word(i) == ",":
            found = before(reader, group(reader, i, start).start, start)
            if found is None or found[0] > start + 1:
                return None
            return Subject(found[0], names(reader, *found), found, is_apart=True)
    return None


def _clause_opening(reader: Reader, end: int, low: int) -> int:
    """Pass by "In 1956," and "However," at the beginning of a sentence."""
    start = max(low, end - LOOK)
    while start < end and not reader.is_word(start):
        start += 1
    opens = reader.word(start) in reader.lexicon.prepositions
    if opens or reader.is_adverb(start):
        for i in range(start, min(end, start + 12)):
            if reader.word(i) == ",":
                return i + 1
        return start if opens else start + 1
    return start
