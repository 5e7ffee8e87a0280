"""Verbs of speech after what is said, or amid it: …, police said; said the minister."""

from .contents import NEAR, opens_clause
from .groups import Group, subject
from .lexicon import Frame, Verb
from .naming import names
from .nouns import after
from .sightings import Name, Reach, Sighting
from .tokens import QUOTES
from .values import Kind
from .words import Reader

BEFORE_AFTERWARDS = frozenset(",—–-") | QUOTES | {"'"}


def afterwards(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """Fifteen died, police said; "…," said the minister; X, Khrushchev argued, was."""
    if Frame.AFTERWARDS not in verb.frames:
        return None
    first = _verb_first(reader, around, verb, bounds)
    return first or _subject_first(reader, around, verb, bounds)


def _verb_first(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """“…,” said the minister."""
    low, high = bounds
    follows = around.start > low and reader.word(around.start - 1) in BEFORE_AFTERWARDS
    found = _inverted(reader, around.verb, high) if follows else None
    if found is None or Frame.OBJECT in verb.frames or _is_object(reader, verb, found):
        return None
    if not _is_speaker(reader, found, around):
        return None
    if not _has_content(reader, low, around.start, high):
        return None
    span = around.start, found[1]
    return _closing(reader, around, verb, span, names(reader, *found))


def _subject_first(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """Fifteen died, police said; as Khrushchev argued."""
    low, high = bounds
    who = subject(reader, around.start, low)
    end = _trailing_end(reader, around.verb, high, verb.frames)
    if who is None or end is None or who.is_apart or who.start <= low:
        return None
    opener = reader.word(who.start - 1)
    if opener in reader.lexicon.as_words:
        return _closing(reader, around, verb, (who.start - 1, end), who.names)
    closes = opener in BEFORE_AFTERWARDS and _has_content(reader, low, who.start, high)
    says = Frame.THAT in verb.frames or _is_quoted(reader, who.start)
    if not (closes and says):  # not: the fighting began
        return None
    return _closing(reader, around, verb, (who.start, end), who.names)


def _is_object(reader: Reader, verb: Verb, phrase: tuple[int, int]) -> bool:
    """Counted 173 bodies, claimed a right: what stands after the verb says nothing."""
    first, last = phrase[0], phrase[1] - 1
    lexicon = reader.lexicon
    counts = Frame.COUNT in verb.frames and reader.tokens.is_number(first)
    claims = Frame.CLAIM in verb.frames and reader.word(first) in lexicon.indefinite
    is_person = reader.word(last) in lexicon.person_nouns or reader.is_source(*phrase)
    return (counts or claims) and not is_person


def _is_quoted(reader: Reader, start: int) -> bool:
    """Say whether a quotation ends before the words of speech."""
    mark = reader.word(start - 1)
    return mark in QUOTES or reader.word(start - 2) in QUOTES or mark == "'"


def _is_speaker(reader: Reader, phrase: tuple[int, int], around: Group) -> bool:
    """Say whether what follows a verb may speak: said the miller; not: found a ford."""
    lexicon, last = reader.lexicon, reader.word(phrase[1] - 1)
    if _is_quoted(reader, around.start) or reader.word(around.verb) in lexicon.clausal:
        return True
    ends = tuple(ending.rstrip("s") for ending in lexicon.people_endings)
    is_person = last in lexicon.person_nouns or last in lexicon.pronouns
    if is_person or last.rstrip("s").endswith(ends) or reader.is_source(*phrase):
        return True
    named = any(reader.tokens.is_capital(i) for i in range(*phrase))
    return named and reader.word(phrase[0]) not in lexicon.indefinite


def _has_content(reader: Reader, low: int, start: int, high: int) -> bool:
    """Say whether there is a statement beside the words of speech."""
    if _is_quoted(reader, start):
        return True
    return reader.has_finite(low, start) or reader.has_finite(start + 3, high)


def _closing(
    reader: Reader,
    around: Group,
    verb: Verb,
    span: tuple[int, int],
    named: tuple[Name, ...],
) -> Sighting:
    is_own = reader.word(named[0].start) in reader.lexicon.first_person
    return Sighting(
        rule="own-words" if is_own else "afterwards",
        kind=Kind.HEDGE if is_own else Kind.ATTRIBUTION,
        start=span[0],
        end=span[1],
        reach=Reach.AROUND,
        anchor=span[0],
        names=() if is_own else named,
        stance=verb.stance_if(is_negated=around.is_negated),
        commitment=verb.commitment,
        hedge=(around.verb, around.verb + 1) if verb.is_hedge else None,
    )


def _trailing_end(reader: Reader, verb: int, high: int, frames: Frame) -> int | None:
    """Find where "…, police said on Monday" ends; None when a clause goes on."""
    hears = Frame.OBJECT in frames and reader.is_nominal(verb + 2)
    for i in range(verb + 1, min(high, verb + NEAR)):
        reader.tokens.steps += 1
        if not reader.is_word(i):
            return i
        shut = reader.word(i) in reader.lexicon.subordinators
        if shut or reader.is_finite(i):
            return None
        if i == verb + 1 and not (_adjoins(reader, i) or hears):
            return None
    return high if high <= verb + NEAR else None


def _adjoins(reader: Reader, i: int) -> bool:
    word = reader.word(i)
    return (
        word in reader.lexicon.prepositions
        or word in reader.lexicon.pronouns
        or reader.is_adverb(i)
        or reader.is_temporal(i)
        or reader.tokens.is_capital(i)
        or word in reader.lexicon.source_nouns
        or word in reader.lexicon.hearers
    )


def _inverted(reader: Reader, verb: int, high: int) -> tuple[int, int] | None:
    """Find the subject after its verb: "…," said the minister."""
    found = after(reader, verb + 1, high)
    if found is None or not opens_clause(reader, verb + 1):
        return None
    end = found[1]
    if reader.word(end) == ",":
        return found
    if end < high and reader.is_word(end) and not _adjoins(reader, end):
        return None
    return None if reader.has_finite(end, min(high, end + 4)) else found
