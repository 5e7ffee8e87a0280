"""Every quantity in a text, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .combining import Parsed, Place
from .expressions import Expression
from .grammar import Grammar
from .intervals import quantity
from .languages import lexicon_of
from .lexicon import Lexicon
from .passing import figures_end, is_passed
from .surroundings import surrounding
from .tokens import Tokens
from .unsure import is_unsure
from .values import Found, Kind

LONG = 50_000
"""No stretch longer than this is cut into tokens at once, where it can be helped."""

SENTENCE = re.compile(r"[.!?][\"”»]?\s|\n")
PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A quantity as it was understood, before its intervals are worked out."""

    start: int
    end: int
    expression: Expression
    kind: Kind
    noun: str

    def found(self, offset: int = 0) -> Found | None:
        """Work out the intervals; None when they are beyond all counting."""
        read = quantity(self.expression, is_count=self.kind is Kind.COUNT)
        if read is None:
            return None
        start, end = self.start + offset, self.end + offset
        return Found(start, end, read, self.kind, self.noun)


def find(text: str, *, language: str = "en") -> list[Found]:
    """List the quantities in a text, in order and without overlap.

    `start` and `end` are code points, half open, and slice the words that say the
    quantity with its hedges; `noun` is what is counted. Years, dates, clock times,
    references, telephone numbers, footnote marks and names are passed by. Raises
    ValueError for a language without a table.
    """
    lexicon = lexicon_of(language)
    found: list[Found] = []
    for start, end in paragraphs(text):
        if lexicon.trigger.search(text, start, end) is None:
            continue
        tokens = Tokens(text[start:end], lexicon.grouping)
        seen = (one.found(start) for one in sightings(tokens, lexicon))
        found.extend(one for one in seen if one is not None)
    return found


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text that are read at a time: paragraphs, if not long."""
    start = 0
    for gap in PARAGRAPH.finditer(text):
        yield from _sentences(text, start, gap.start())
        start = gap.end()
    yield from _sentences(text, start, len(text))


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an overlong paragraph between sentences."""
    while end - start > LONG:
        stop = SENTENCE.search(text, start + LONG // 2, end)
        if stop is None:
            break
        yield start, stop.end()
        start = stop.end()
    yield start, end


def sightings(
    tokens: Tokens, lexicon: Lexicon, *, strict: bool = True
) -> Iterator[Sighting]:
    """Go through tokens from left to right and give each quantity in turn.

    `strict` passes by bare years and unsure words ("one", "some") that count nothing
    in sight; a reader of a single phrase is not strict.
    """
    grammar = Grammar(tokens, lexicon)
    done = 0
    for i in tokens.among(lexicon.starters):
        if i < done:
            continue
        if (end := figures_end(tokens, i)) > i:
            done = end
            continue
        parsed = grammar.quantity(i) if grammar.may_begin(i) else None
        if parsed is None:
            continue
        sighting, done = _sighting(grammar, parsed, i, strict=strict)
        if sighting is not None:
            yield sighting


def _sighting(
    grammar: Grammar, parsed: Parsed, i: int, *, strict: bool
) -> tuple[Sighting | None, int]:
    """Judge a parsed quantity by its surroundings; say where to go on."""
    tokens, lexicon = grammar.tokens, grammar.lexicon
    if is_passed(tokens, lexicon, Place(i, parsed), strict=strict):
        return None, parsed.end
    around = surrounding(tokens, lexicon, parsed)
    if strict and is_unsure(tokens, lexicon, Place(i, parsed), around):
        return None, parsed.end
    expression, end = parsed.expression, around.end
    if around.after_noun > end:
        trailing = grammar.trailed(Parsed(expression, around.after_noun))
        if trailing.end > around.after_noun:
            expression, end = trailing.expression, trailing.end
    start, stop = tokens.starts[i], tokens.ends[end - 1]
    return Sighting(start, stop, expression, around.kind, around.noun), end
