"""What a quantity counts: whom, what happened to them, and where and when."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from .clauses import Lead, Walk, compound, lead, place_before
from .languages import lexicon_of
from .lexicon import Lexicon
from .tokens import Tokens, longest
from .values import Found, Kind

NEAR = 300
"""So many characters either side of a quantity say what it counts."""

AT_ONCE = 6_000
"""So many characters are cut into tokens at once."""

LABELS = frozenset({":", "="})
"""Marks between a category and its figure: killed: 15."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted in the words of the text, and of which category it is."""

    noun: str = ""
    verb: str = ""
    category: str = ""
    scope_words: tuple[str, ...] = ()


class Bearing(StrEnum):
    """How what is counted stands to what a question asks for."""

    SAME = "same"
    PART = "part"
    WHOLE = "whole"
    OTHER = "other"
    UNKNOWN = "unknown"


def counted(text: str, found: Found, *, language: str = "en") -> Counted:
    """Say what a quantity that `find` found in the text counts.

    `category` is one of killed, wounded, missing, captured, arrested, executed,
    deported, casualties, total …; killed and wounded together is killed_and_wounded,
    never split. `scope_words` say where, when or among whom, letter by letter. Empty
    strings where the words do not say.
    """
    near = text[max(0, found.start - NEAR) : found.end + NEAR]
    by = found.start - min(found.start, NEAR)
    moved = replace(found, start=found.start - by, end=found.end - by)
    return next(counted_each(near, [moved], language=language))


def counted_each(
    text: str, many: Iterable[Found], *, language: str = "en"
) -> Iterator[Counted]:
    """Say the same of many quantities in text order, each stretch cut up once."""
    lexicon = lexicon_of(language)
    low = high = 0
    tokens = Tokens("", lexicon.grouping)
    for found in many:
        if not high or (high < len(text) and found.end + NEAR > high):
            low = max(0, found.start - NEAR)
            high = max(low + AT_ONCE, found.end + NEAR)
            tokens = Tokens(text[low:high], lexicon.grouping)
        first = bisect_left(tokens.starts, found.start - low, hi=tokens.size)
        after = bisect_left(tokens.starts, found.end - low, hi=tokens.size)
        yield counted_at(tokens, lexicon, first, after, found)


def counted_at(
    tokens: Tokens, lexicon: Lexicon, first: int, after: int, found: Found
) -> Counted:
    """Say what the quantity at tokens `first:after` counts."""
    if found.kind is not Kind.COUNT:
        return Counted(found.noun)
    if named := _loss_letter(tokens, lexicon, first, after):
        return Counted(category=named)
    before = lead(tokens, lexicon, first)
    acted_on = before is not None and before.is_verb and not before.is_taking
    labelled = before is not None and tokens.raw[first - 1] in LABELS
    walk = Walk(tokens, lexicon, after, acted_on or labelled).go()
    places = [place_before(tokens, lexicon, first), *walk.places]
    words = tuple(_words(tokens, *place) for place in places if place is not None)
    return Counted(walk.noun, _verb(tokens, walk, before), _of(walk, before), words)


def _loss_letter(tokens: Tokens, lexicon: Lexicon, first: int, after: int) -> str:
    """Give what the letter of 37K or 214W stands for in a list of losses."""
    is_letter = tokens.words[after] in lexicon.losses and tokens.touches(after - 1)
    figure = is_letter and tokens.is_number(first)
    return lexicon.losses[tokens.words[after]] if figure else ""


def _words(tokens: Tokens, begin: int, end: int) -> str:
    return tokens.text[tokens.starts[begin] : tokens.ends[end - 1]]


def _verb(tokens: Tokens, walk: Walk, before: Lead | None) -> str:
    if walk.verb is not None and (walk.fates or not (before and before.is_verb)):
        return _words(tokens, *walk.verb)
    return _words(tokens, before.begin, before.end) if before and before.is_verb else ""


def _of(walk: Walk, before: Lead | None) -> str:
    """Choose the category: of the verb after, the verb before, the noun, the label."""
    if walk.fates and walk.fates != ["total"]:
        return compound(walk.fates)
    if before is not None and before.is_verb and not before.is_taking:
        return before.category
    label = before.category if before is not None else ""
    return (walk.toll if walk.toll != "total" else "") or label or _total(walk)


def _total(walk: Walk) -> str:
    return "total" if "total" in {walk.toll, *walk.fates} else ""


def bearing(category: str, unit: str, *, language: str = "en") -> Bearing:
    """Say how a category stands to the unit of a question, such as "persons killed".

    Unknown where either does not say what happened to those counted (METHOD.md 2:
    a unit is never "casualties" alone).
    """
    asked, said = categories_in(unit, language), frozenset(category.split("_and_"))
    if not asked or not said - {"", "casualties", "total"} or "casualties" in asked:
        return Bearing.UNKNOWN
    if asked == said:
        return Bearing.SAME
    if said < asked:
        return Bearing.PART
    return Bearing.WHOLE if said > asked else Bearing.OTHER


def categories_in(words: str, language: str = "en") -> frozenset[str]:
    """List the categories that some words name: persons killed or wounded."""
    lexicon = lexicon_of(language)
    tokens = Tokens(words, lexicon.grouping)
    tries = (lexicon.fates, lexicon.tolls)
    hits = [longest(node, tokens, i) for i in range(tokens.size) for node in tries]
    return frozenset(hit[0] for hit in hits if hit is not None)
