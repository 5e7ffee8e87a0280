"""What follows a verb of speech and is what is said."""

from dataclasses import dataclass

from .lexicon import FINITE, Frame
from .nouns import after
from .tokens import NEUTRAL, OPENERS
from .words import Reader

CURRENCIES = frozenset("$£€¥")
YEAR = 4  # digits
FEW = 3  # words that may be no clause: say the word
NEAR = 14  # tokens between a verb and its "that": said on Monday in a letter that


@dataclass(frozen=True, slots=True)
class Content:
    """Where what is said begins, and where the words that introduce it end."""

    anchor: int
    wording_end: int


def content(reader: Reader, verb: int, frames: Frame, high: int) -> Content | None:
    """Find what a verb introduces by one of its frames; None when it says nothing."""
    for frame, rule in RULES.items():
        if frame in frames and (found := rule(reader, verb, frames, high)):
            return found
    return None


def _that(reader: Reader, verb: int, frames: Frame, high: int) -> Content | None:
    """State that; told reporters on Monday that; confirmed nor denied that."""
    lexicon = reader.lexicon
    for i in range(verb + 1, min(high, verb + NEAR)):
        reader.tokens.steps += 1
        if reader.word(i) in lexicon.complementisers:
            return Content(i + 1, _trimmed(reader, verb, i))
        if i == verb + 1 and not _may_stand_between(reader, i, frames):
            return None
        if Frame.OBJECT not in frames and _counts(reader, i):
            return None  # pointing to 40 letters that they found
        if reader.word(i) != "," and (
            not reader.is_word(i) or reader.word(i) in lexicon.auxiliaries
        ):
            return None
        shut = lexicon.subordinators - lexicon.prepositions - lexicon.nor
        is_other = i > verb + 1 and reader.word(i - 1) not in lexicon.nor
        if reader.word(i) in shut or (is_other and reader.is_finite(i)):
            return None
    return None


def _counts(reader: Reader, i: int) -> bool:
    """Say whether token i is a number, and neither a year nor a day."""
    dated = any(reader.is_temporal(k) for k in (i - 1, i, i + 1))
    return reader.tokens.is_number(i) and not dated and reader.word(i - 1) != NEUTRAL


def _trimmed(reader: Reader, verb: int, end: int) -> int:
    return end - 1 if reader.word(end - 1) == "," and end - 1 > verb else end


def _may_stand_between(reader: Reader, i: int, frames: Frame) -> bool:
    """Say whether a word may part a verb from its "that"."""
    word, lexicon = reader.word(i), reader.lexicon
    if Frame.OBJECT in frames:
        return True
    return (
        word == ","
        or word in lexicon.prepositions
        or reader.is_adverb(i)
        or reader.is_temporal(i)
        or (word in lexicon.coordinators | lexicon.nor and Frame.QUOTE in frames)
    )


def _quote(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Said: "…"; said, "…"; commented on the speech: …."""
    for i in range(verb + 1, min(high, verb + NEAR)):
        reader.tokens.steps += 1
        sign = reader.tokens.raw[i]
        if sign == ":":
            return Content(i + 1, i) if i + 1 <= high else None
        is_apart = reader.tokens.ends[i - 1] < reader.tokens.starts[i]
        if sign in OPENERS and (is_apart or sign not in "'‘"):
            return _opened(reader, verb, i)
        if sign != "," and not reader.is_word(i):
            return None
        if reader.word(i) in reader.lexicon.auxiliaries or reader.is_finite(i):
            return None
    return None


def _opened(reader: Reader, verb: int, i: int) -> Content | None:
    """A quotation counts when nothing but a comma or a colon parts it from its verb."""
    gap = i - verb - 1
    is_close = gap == 0 or (gap <= NEAR and reader.word(i - 1) in {",", ":"})
    return Content(i, verb + 1 if gap == 0 else i - 1) if is_close else None


def _bare(reader: Reader, verb: int, frames: Frame, high: int) -> Content | None:
    """Police said fifteen people were killed: a clause without its "that"."""
    first = verb + 1
    if Frame.OBJECT in frames:
        told = after(reader, first, high)
        if told is None:
            return None
        first = _hearer_end(reader, *told)
    if (
        first >= high
        or _does(reader, first)
        or not (opens_clause(reader, first) or _opens_count(reader, first, high))
    ):
        return None
    is_said = reader.word(verb) in reader.lexicon.clausal and first + FEW < high
    if not is_said and not reader.has_finite(first + 1, high):
        return None
    return Content(first, first)


def _does(reader: Reader, i: int) -> bool:
    """Considered | moving the people: a deed, and no clause."""
    is_doing = reader.word(i).endswith(reader.lexicon.doing)
    return is_doing and reader.word(i + 1) in reader.lexicon.determiners


def _hearer_end(reader: Reader, start: int, end: int) -> int:
    """Told the agency | soldiers had fired: a hearer ends at a noun known for one."""
    for i in range(start, end - 1):
        known = reader.word(i) in reader.lexicon.hearers and reader.is_lower(i)
        if known and reader.is_nominal(i + 1):
            return i + 1
    return end


def _opens_count(reader: Reader, i: int, high: int) -> bool:
    """At least fifteen, over a hundred: a subject that begins with a preposition."""
    word, lexicon = reader.word(i), reader.lexicon
    return (
        word in lexicon.prepositions
        and not reader.is_temporal(i + 1)
        and (is_number_near(reader, i + 1, min(high, i + 4)))
    )


def opens_clause(reader: Reader, i: int) -> bool:
    """Say whether a subject may begin at token i."""
    word, lexicon = reader.word(i), reader.lexicon
    if not reader.is_word(i) or word in lexicon.never_names - lexicon.demonstratives:
        return False
    row = lexicon.verbs.get(word)
    if row and row[1] & FINITE and reader.is_lower(i) and not reader.is_noun(i):
        return False
    shut = (
        lexicon.prepositions
        | lexicon.coordinators
        | lexicon.auxiliaries
        | lexicon.to
        | (lexicon.subordinators - lexicon.demonstratives)
    )
    return word not in shut


def _infinitive(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Claims to have seen; claimed in a letter of 1880 to have seen."""
    lexicon = reader.lexicon
    if verb + 1 < high and reader.word(verb + 1) in lexicon.to:
        return Content(verb + 1, verb + 1)
    if reader.word(verb + 1) not in lexicon.prepositions - lexicon.to:
        return None
    for i in range(verb + 2, min(high, verb + NEAR)):
        if not reader.is_word(i):
            return None
        if reader.word(i) in lexicon.to and reader.word(i + 1) in lexicon.verdicts:
            return Content(i, i)
    return None


def _of(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Spoke of hundreds of dead."""
    ok = verb + 2 < high and reader.word(verb + 1) in reader.lexicon.of
    return Content(verb + 2, verb + 2) if ok else None


def _as(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Described Stalin as a criminal."""
    return _before_word(reader, verb, high, reader.lexicon.as_words)


def _accusation(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Charged Stalin with having fostered a cult."""
    return _before_word(reader, verb, high, reader.lexicon.accusers)


def _origin(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Attributed the fire to a lamp."""
    return _before_word(reader, verb, high, reader.lexicon.to)


def _before_word(
    reader: Reader, verb: int, high: int, words: frozenset[str]
) -> Content | None:
    """An object first, and then one of the words."""
    for i in range(verb + 2, min(high, verb + 12)):
        reader.tokens.steps += 1
        if reader.word(i) in words:
            return Content(verb + 1, verb + 1)
        dashed = reader.tokens.is_number(i - 1) and reader.tokens.is_number(i + 1)
        stops = not (reader.is_word(i) or dashed)
        if stops or reader.word(i) in reader.lexicon.auxiliaries:
            return None
    return None


def _whether(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    if verb + 1 < high and reader.word(verb + 1) in reader.lexicon.whether:
        return Content(verb + 2, verb + 1)
    return None


def _claim(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Rejected the claims, rejected it: the object is something said, or a figure."""
    lexicon = reader.lexicon
    if reader.word(verb + 1) in lexicon.pointers and not reader.is_word(verb + 2):
        return Content(verb + 1, verb + 1)
    for i in range(verb + 1, min(high, verb + 7)):
        if reader.is_said(i):
            return Content(verb + 1, verb + 1)
        if not reader.is_word(i):
            return None
    return None


def _anything(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Denied any part in it, denied having fired."""
    ok = verb + 1 < high and reader.is_word(verb + 1)
    return Content(verb + 1, verb + 1) if ok else None


def _figure(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Put the number of dead at about fifteen."""
    for i in range(verb + 2, min(high, verb + 16)):
        reader.tokens.steps += 1
        if reader.word(i) in reader.lexicon.at and is_number_near(reader, i + 1, high):
            return Content(verb + 1, verb + 1)
        if not reader.is_word(i):
            return None
    return None


def is_number_near(reader: Reader, start: int, high: int) -> bool:
    """Say whether a number begins at token start, a hedge of it allowed."""
    for i in range(start, min(high, start + 4)):
        if not (reader.is_word(i) or reader.word(i) in CURRENCIES):
            return False
        if reader.word(i) in reader.lexicon.subordinators:
            return False
        year = reader.is_temporal(i) or reader.word(i - 1) in reader.lexicon.temporal
        if reader.tokens.is_number(i) and not year:
            return True
        if reader.word(i).partition("-")[0] in reader.lexicon.numerals:
            return True
    return False


def _count(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Reported fifteen deaths; says at least twelve."""
    is_year = len(reader.word(verb + 1)) == YEAR and reader.tokens.is_number(verb + 1)
    found = is_year or is_number_near(reader, verb + 1, high)
    return Content(verb + 1, verb + 1) if found else None


def _doing(reader: Reader, verb: int, _: Frame, high: int) -> Content | None:
    """Reported seeing, recalled having heard."""
    is_doing = reader.word(verb + 1).endswith(reader.lexicon.doing)
    return Content(verb + 1, verb + 1) if is_doing and verb + 1 < high else None


RULES = {
    Frame.WHETHER: _whether,
    Frame.THAT: _that,
    Frame.CLAIM: _claim,
    Frame.QUOTE: _quote,
    Frame.BARE: _bare,
    Frame.INFINITIVE: _infinitive,
    Frame.FIGURE: _figure,
    Frame.OF: _accusation,
    Frame.ABOUT: _of,
    Frame.AS: _as,
    Frame.TO: _origin,
    Frame.COUNT: _count,
    Frame.DOING: _doing,
    Frame.ANYTHING: _anything,
}
