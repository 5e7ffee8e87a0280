"""Whom a noun phrase names, and whether it is somebody or nobody in particular."""

from .sightings import Name
from .values import VoiceKind
from .words import Reader

SINGULARS = ("ss", "us", "is")


def names(reader: Reader, start: int, end: int) -> tuple[Name, ...]:
    """Name each origin that a noun phrase joins: police and hospital sources."""
    found, low = [], start
    for i in range(start + 1, end - 1):
        if _parts(reader, low, i, end):
            found.append(_name(reader, low, i))
            low = i + 1
    found.append(_name(reader, low, end))
    return tuple(found)


def _parts(reader: Reader, low: int, i: int, end: int) -> bool:
    """Say whether the coordinator at i parts two origins rather than two towns."""
    lexicon, right = reader.lexicon, reader.word(i + 1)
    if reader.word(i) not in lexicon.coordinators or reader.word(i) == "&" or i == low:
        return False
    if right in lexicon.determiners:
        return True
    in_phrase = any(reader.word(k) in lexicon.linking for k in range(low, i))
    left = reader.word(i - 1)
    return not in_phrase and left not in lexicon.coordinators and i + 1 < end


def _name(reader: Reader, start: int, end: int) -> Name:
    lexicon = reader.lexicon
    if end - start == 1 and reader.word(start) in lexicon.pronouns:
        return Name("", lexicon.pronouns[reader.word(start)], start, end)
    low, head = _naming_part(reader, start, end)
    text = reader.tokens.wording(low, end)
    if reader.is_possessive(end - 1):
        text = text.rstrip("sS").rstrip("'’") if text[-1] in "sS" else text[:-1]
    return Name(text, _kind(reader, start, low, head), start, end)


def _naming_part(reader: Reader, start: int, end: int) -> tuple[int, int]:
    """Leave "the" and "the historian" away; give the head of the phrase beside it."""
    lexicon, low = reader.lexicon, start
    opens = start == reader.tokens.sentence(start)[0]
    if reader.word(start) in lexicon.articles and (
        opens or not reader.tokens.is_capital(start)
    ):
        low = start + 1 if end - start > 1 else start
    head = low
    while head + 1 < end and not _leaves_head(reader, head + 1):
        head += 1
    if not reader.tokens.is_capital(head):
        head = _known_head(reader, low, head)
    if reader.tokens.is_capital(head) and head > low:
        for i in range(head - 1, low - 1, -1):
            if (reader.is_lower(i) or (i == low and opens)) and reader.word(
                i
            ) in lexicon.person_nouns:
                return i + 1, head
    return low, head


def _known_head(reader: Reader, low: int, head: int) -> int:
    """Sources close to: the last word that is known for an origin, or the last."""
    known = reader.lexicon.source_nouns
    return next((i for i in range(head, low - 1, -1) if reader.word(i) in known), head)


def _leaves_head(reader: Reader, i: int) -> bool:
    lexicon, word = reader.lexicon, reader.word(i)
    return (
        word in lexicon.linking or word in lexicon.prepositions or reader.is_reduced(i)
    )


def _noun(reader: Reader, i: int) -> str:
    """Give a noun without its mark of possession."""
    return reader.word(i).removesuffix(reader.lexicon.possessive)


def _kind(reader: Reader, start: int, low: int, head: int) -> VoiceKind:
    """Say whether a phrase names one, somebody unnamed or many unnamed."""
    lexicon, noun = reader.lexicon, _noun(reader, head)
    first = "" if reader.is_initial(start) else reader.word(start)
    if first in lexicon.plural_determiners:
        return VoiceKind.PLURAL_UNNAMED
    known = lexicon.source_nouns.get(noun)
    if known is None:
        known = _unknown_kind(reader, start, head)
    if known is VoiceKind.PLURAL_UNNAMED or first in lexicon.indefinite:
        return known if known is VoiceKind.PLURAL_UNNAMED else VoiceKind.UNNAMED
    if first in lexicon.definite or first in lexicon.anaphors or low > start:
        return VoiceKind.ONE
    return VoiceKind.ONE if reader.is_possessive(start) else known


def _unknown_kind(reader: Reader, start: int, head: int) -> VoiceKind:
    noun = _noun(reader, head)
    opens = head == reader.tokens.sentence(head)[0]
    many = noun.endswith("s") and not noun.endswith(SINGULARS)
    if reader.tokens.is_capital(head):
        common = (opens or start < head) and noun.endswith(
            reader.lexicon.people_endings
        )
        plural = (
            common and many and (opens or reader.word(start) in reader.lexicon.articles)
        )
        return VoiceKind.PLURAL_UNNAMED if plural else VoiceKind.ONE
    return VoiceKind.PLURAL_UNNAMED if many else VoiceKind.ONE
