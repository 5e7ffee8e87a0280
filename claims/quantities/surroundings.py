"""What stands after a quantity: the unit that gives its kind, or the noun counted."""

from typing import NamedTuple

from .cardinals import HYPHENS
from .combining import Parsed
from .expressions import Expression, Hedged, Part, Range, Share
from .lexicon import Lexicon, word_set
from .tokens import Tokens, longest
from .values import Kind

LONGEST_NOUN = 4
NO_NOUN = ("ed", "ly")
NOT_PLURAL = ("ss", "us", "is", "ous")
PLURAL_WORDS = word_set("people men women children police persons casualties")
MERE_WORDS = frozenset({"more", "other", "additional", "further", "such"})
QUOTES = frozenset("\"'“”„«»‘’")


class Surrounding(NamedTuple):
    """The kind of a quantity, what it counts, and where its own words end."""

    kind: Kind
    noun: str
    end: int
    after_noun: int


def surrounding(tokens: Tokens, lexicon: Lexicon, parsed: Parsed) -> Surrounding:
    """Tell kind and noun from the words after (and the sign before) a quantity."""
    if parsed.plain is not None and parsed.plain.letter:
        return Surrounding(Kind.COUNT, parsed.plain.letter, parsed.end, parsed.end)
    end = parsed.end
    if parsed.money:
        return Surrounding(Kind.MONEY, _before(tokens, lexicon, parsed), end, end)
    at = end + 1 if tokens.raw[end] in HYPHENS and tokens.touches(end) else end
    if tokens.words[at] in lexicon.of and not is_share(parsed.expression):
        at += 1
    elif is_share(parsed.expression):
        at = _after_article(tokens, lexicon, at)
    unit = longest(lexicon.units, tokens, at)
    if unit is not None and not _is_compound(tokens, unit[1]):
        noun = tokens.text[tokens.starts[at] : tokens.ends[unit[1] - 1]]
        return Surrounding(Kind(unit[0]), noun, unit[1], unit[1])
    noun, after = noun_phrase(tokens, lexicon, end)
    kind = Kind.RATIO if is_share(parsed.expression) else Kind.COUNT
    return Surrounding(kind, noun, end, after)


def _after_article(tokens: Tokens, lexicon: Lexicon, at: int) -> int:
    """Step over the "an" of "half an hour", the "of a" of "a third of a mile"."""
    after = at + (tokens.words[at] in lexicon.of)
    return after + 1 if tokens.words[after] in lexicon.articles else at


def is_share(expression: Expression) -> bool:
    """Say whether a quantity is a share of a whole nobody numbered."""
    match expression:
        case Share(_, _, base):
            return base is None
        case Part(_, _, rule):
            return rule != "of"
        case Hedged(_, inner):
            return is_share(inner)
        case Range(first, last):
            return is_share(first) or is_share(last)
    return False


def _is_compound(tokens: Tokens, end: int) -> bool:
    """Say whether the unit is only the head of a name: 15 mark-ups, day-labourers."""
    return (
        tokens.raw[end] in HYPHENS
        and tokens.touches(end - 1)
        and tokens.touches(end)
        and tokens.words[end + 1] not in {"old", "olds", "long", "and", "or"}
    )


def _before(tokens: Tokens, lexicon: Lexicon, parsed: Parsed) -> str:
    at = parsed.end - 1
    for _ in range(6):
        at -= 1
        if tokens.words[at] in lexicon.currencies:
            return tokens.raw[at]
    return ""


def noun_phrase(tokens: Tokens, lexicon: Lexicon, i: int) -> tuple[str, int]:
    """Give the noun phrase at token i, and the token after it.

    It ends with its first plural word, at most four words on, before any verb,
    preposition or mark.
    """
    start = noun_start(tokens, lexicon, i)
    words = tokens.words
    if words[start] in lexicon.counted and words[start] in lexicon.stops:
        return tokens.raw[start], start + 1
    at, last = start, start + LONGEST_NOUN
    while at < last and _is_noun_part(tokens, lexicon, at, start):
        at += 1
        if tokens.raw[at] in HYPHENS and _is_in_word(tokens, at):
            at, last = at + 2, last + 2
        if _is_plural(words[at - 1]) or words[at - 1] in lexicon.nouns:
            break
    if at == start or (at == start + 1 and words[start].endswith(NO_NOUN)):
        return "", i
    return tokens.text[tokens.starts[start] : tokens.ends[at - 1]], at


def _is_in_word(tokens: Tokens, at: int) -> bool:
    """Say whether a hyphen joins two words: hand-picked, house-to-house."""
    joins = tokens.touches(at - 1) and tokens.touches(at)
    return joins and tokens.raw[at + 1][:1].isalpha()


def noun_start(tokens: Tokens, lexicon: Lexicon, i: int) -> int:
    if tokens.raw[i] in HYPHENS and tokens.touches(i):
        return i + 1
    if tokens.words[i] in lexicon.of:
        i += 1
        while tokens.words[i] in {"the", "these", "those", "its", "their", "his"}:
            i += 1
    if tokens.words[i] in MERE_WORDS:
        i += 1
    while tokens.raw[i] in QUOTES and tokens.raw[i]:
        i += 1
    return i


def _is_noun_part(tokens: Tokens, lexicon: Lexicon, at: int, start: int) -> bool:
    word = tokens.words[at]
    if not word[:1].isalpha() or word in lexicon.stops:
        return False
    return at == start or not word.endswith("ed")


def _is_plural(word: str) -> bool:
    if word in PLURAL_WORDS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(NOT_PLURAL)
