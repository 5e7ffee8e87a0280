"""From tokens to what a phrase says: small rules, each trying one shape at one place.

Every rule looks at a bounded stretch of tokens and calls none of its own kind twice,
so that reading a text takes time in proportion to its length.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from .cardinals import HYPHENS, Cardinal, cardinal, fraction, slash_fraction
from .expressions import (
    Expression,
    Hedged,
    Multiple,
    Number,
    Part,
    Range,
    Share,
    Vague,
)
from .lexicon import Lexicon
from .tokens import FRACTIONS, Tokens, longest

MOST_HEDGES = 3
LOWER = frozenset({"more-than", "at-least"})
UPPER = frozenset({"less-than", "at-most"})
ONE = Decimal(1)
SMALL_FACTORS = (1, 100)
"""What a number may be multiplied by and still wait for its scale: 200 to 300,000."""


class Parsed(NamedTuple):
    """What was understood, up to which token, and the plain number it began with."""

    expression: Expression
    end: int
    plain: Cardinal | None = None
    money: bool = False
    first: int = -1
    """The token of its first numeral; -1 when it has none."""


class Grammar:
    """The rules of one language over the tokens of one text."""

    __slots__ = ("lexicon", "tokens")

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon

    def may_begin(self, i: int) -> bool:
        """Tell cheaply whether a quantity can begin at token i."""
        tokens, lexicon = self.tokens, self.lexicon
        word = tokens.words[i]
        if tokens.is_number(i):
            return True
        if word in lexicon.articles:
            return tokens.words[i + 1] in lexicon.after_articles
        if word in lexicon.heads:
            return True
        return word in lexicon.openers and any(
            longest(opener, tokens, i)
            for opener in (lexicon.hedges, lexicon.betweens, lexicon.degrees)
        )

    def quantity(self, i: int) -> Parsed | None:
        """Read the longest quantity that begins at token i."""
        first = self._bounded(i)
        if first is None:
            return None
        return self._both_bounds(first) or first

    def _both_bounds(self, first: Parsed) -> Parsed | None:
        """More than 100 but fewer than 200; ≥ 5 and ≤ 10."""
        if not isinstance(first.expression, Hedged):
            return None
        at = first.end
        if self.tokens.words[at] == ",":
            at += 1
        if self.tokens.words[at] not in {"and", "but", "yet", *self.lexicon.joiners}:
            return None
        second = self._bounded(at + 1)
        if second is None or not isinstance(second.expression, Hedged):
            return None
        rules = {first.expression.rule, second.expression.rule}
        if not (rules & LOWER and rules & UPPER):
            return None
        both = Range(first.expression, second.expression)
        return first._replace(expression=both, end=second.end)

    def _bounded(self, i: int) -> Parsed | None:
        """Read hedges, what they hedge, and what trails it: some 200 or more."""
        hedges, at = self._hedges(i)
        inner = self._between(at) or self._ranged(at)
        if hedges and (inner is None or self._is_idle(hedges, inner)):
            hedges, inner = [], self._ranged(i)
        if inner is None:
            return None
        inner = self.trailed(inner)
        return inner._replace(expression=hedge(inner.expression, hedges))

    def _is_idle(self, hedges: list[str], inner: Parsed) -> bool:
        """Say whether a hedge stands before a word that takes none: more than some."""
        return (
            bool(hedges)
            and isinstance(inner.expression, Vague)
            and (inner.expression.rule in {"none", "some", "many", "countless"})
        )

    def _hedges(self, i: int) -> tuple[list[str], int]:
        """Read up to three hedges in a row: perhaps as many as, at least some."""
        rules: list[str] = []
        at = i
        while len(rules) < MOST_HEDGES:
            degree = longest(self.lexicon.degrees, self.tokens, at)
            found = longest(self.lexicon.hedges, self.tokens, at)
            after = degree and longest(self.lexicon.hedges, self.tokens, degree[1])
            if after and (found is None or after[1] > found[1]):
                found = after
            if found is None:
                break
            rule, at = found
            rules.append(rule)
        return rules, at

    def trailed(self, inner: Parsed) -> Parsed:
        """Add what trails a quantity: or more, at most, or so, -odd, +."""
        found = longest(self.lexicon.trailers, self.tokens, inner.end)
        if found is None or not self._may_trail(inner, found[1]):
            return inner
        return inner._replace(
            expression=hedge(inner.expression, [found[0]]), end=found[1]
        )

    def _may_trail(self, inner: Parsed, end: int) -> bool:
        """Refuse the hedge that belongs to the next number: 20 + 5, 5 at least 6."""
        if isinstance(inner.expression, Vague):
            return False
        if self.tokens.words[end - 1] == "+" and not self.tokens.touches(end - 2):
            return False
        beyond = longest(self.lexicon.hedges, self.tokens, end - 1)
        if beyond is not None and beyond[1] > end:
            return False
        return self._cardinal(end) is None

    def _between(self, i: int) -> Parsed | None:
        """Between a and b; from a to b."""
        opener = longest(self.lexicon.betweens, self.tokens, i)
        if opener is None:
            return None
        wanted, at = opener
        for joined in (True, False):
            with self._joining(joined):
                first = self._end_of_range(at)
            if first is None:
                return None
            found = longest(self.lexicon.connectors, self.tokens, first.end)
            if found and found[0] in {wanted, "to"}:
                last = self._end_of_range(found[1])
                if last is not None:
                    return self._range(first, last)
        return None

    @contextmanager
    def _joining(self, joined: bool) -> Iterator[None]:  # noqa: FBT001
        """Let "and" join numbers, or keep it for the range."""
        self.tokens.joining = joined
        try:
            yield
        finally:
            self.tokens.joining = True

    def _end_of_range(self, i: int) -> Parsed | None:
        """Read one end of a range, which may be hedged itself."""
        hedges, at = self._hedges(i)
        term = self.term(at)
        if term is None or (isinstance(term.expression, Vague) and hedges):
            return None
        return term._replace(expression=hedge(term.expression, hedges))

    def _ranged(self, i: int) -> Parsed | None:
        """Read a term and, where one follows, the other end of its range."""
        first = self.term(i)
        if first is None:
            return None
        if isinstance(first.expression, Vague | Part):
            return first
        found = longest(self.lexicon.connectors, self.tokens, first.end)
        if found is None or found[0] == "and" or not self._may_connect(first, found):
            return first
        last = self._end_of_range(found[1])
        if last is None or not _may_follow(first, last, found[0]):
            return first
        return _odds(first, last) or self._range(first, last)

    def _may_connect(self, first: Parsed, found: tuple[str, int]) -> bool:
        """Let a dash join only numbers, and a comma only growing vague words."""
        if self.tokens.words[first.end] == ",":
            return isinstance(first.expression, Multiple) or found[1] > first.end + 2
        return True

    def _range(self, first: Parsed, last: Parsed) -> Parsed:
        """Join two ends; the scale of the second serves both: two or three hundred."""
        start, stop = first.expression, last.expression
        if isinstance(start, Number) and last.plain and first.plain:
            start = _shared_scale(first.plain, last.plain)
        return first._replace(
            expression=Range(start, stop),
            end=last.end,
            money=first.money or last.money,
        )

    def term(self, i: int) -> Parsed | None:
        """Read one amount without hedge: dozens, several hundred, 98 of 139, $5."""
        money = self.tokens.words[i] in self.lexicon.currencies
        at = i + 1 if money else i
        read = (
            self._multiple(at)
            or self._share(at)
            or self._number(at)
            or (None if money else self._vague(at))
        )
        if read is None:
            return None
        return self._of_whole(read._replace(money=money))

    def _number(self, i: int) -> Parsed | None:
        read = self._cardinal(i)
        if read is None:
            return None
        return Parsed(read.number, read.end, read, first=i)

    def _cardinal(self, i: int) -> Cardinal | None:
        return cardinal(self.tokens, self.lexicon, i)

    def _vague(self, i: int) -> Parsed | None:
        found = longest(self.lexicon.vague, self.tokens, i)
        return found and Parsed(Vague(found[0]), found[1])

    def _multiple(self, i: int) -> Parsed | None:
        """Dozens, tens of thousands, several hundred, a couple of hundred."""
        several = longest(self.lexicon.several, self.tokens, i)
        if several is None:
            plural = self._plural(i)
            return plural and Parsed(Multiple(plural[0]), plural[1])
        least, at = several
        plural = self._plural(at)
        size = plural or (self._size(at) if least != "2" else None)
        if size is None:
            return None
        if least == "pair":
            value = Decimal(2 * size[0])
            return Parsed(Hedged("about", Number(value, ONE)), size[1])
        return Parsed(Multiple(size[0], int(least)), size[1])

    def _plural(self, i: int) -> tuple[int, int] | None:
        """Read hundreds, hundreds of thousands, hundreds upon hundreds."""
        words = self.tokens.words
        size = self.lexicon.plurals.get(words[i])
        if size is None:
            return None
        if words[i + 1] in {"upon", "and", "on"} and words[i + 2] == words[i]:
            i += 2
        if words[i + 1] in self.lexicon.of:
            scale = self.lexicon.plurals.get(words[i + 2])
            if scale is not None and scale >= 1000 and size < 1000:
                return size * scale, i + 3
        return size, i + 1

    def _size(self, i: int) -> tuple[int, int] | None:
        """Read the size after "several": hundred, dozen, hundred thousand."""
        word = self.tokens.words[i]
        size = self.lexicon.hundreds.get(word) or self.lexicon.scales.get(word)
        if size is None or size not in SIZED:
            return None
        scale = self.lexicon.scales.get(self.tokens.words[i + 1])
        if scale is not None and size * scale in SIZED and size < scale:
            return size * scale, i + 2
        return size, i + 1

    def _share(self, i: int) -> Parsed | None:
        """A third, two-thirds, 2/3; with "of the 1,966" it becomes a count."""
        in_words = fraction(self.tokens, self.lexicon, i)
        if in_words is not None:
            top, bottom, end = in_words
            if self._number_of_scale(end):
                return None
            return Parsed(Share(top, bottom), end, first=i)
        if (sign := SIGNS.get(self.tokens.raw[i])) and not self._size(i + 1):
            return Parsed(Share(*sign), i + 1, first=i)
        slashed = slash_fraction(self.tokens, i)
        if slashed is None or self.tokens.raw[i - 1] == "/":
            return None
        return Parsed(Share(*slashed), i + 3, first=i)

    def _number_of_scale(self, i: int) -> bool:
        """Say whether a scale follows, as in half a million, half of a million."""
        words, lexicon = self.tokens.words, self.lexicon
        if words[i] in lexicon.of:
            i += 1
        if words[i] in lexicon.articles or words[i] in HYPHENS:
            i += 1
        return words[i] in lexicon.scales or words[i] in lexicon.hundreds

    def _of_whole(self, read: Parsed) -> Parsed:
        """Add the whole: 98 of 139, three out of every four, a third of the 1,966."""
        part = read.expression
        each = longest(self.lexicon.per, self.tokens, read.end)
        each = each or self._one_in(read)
        found = each or longest(self.lexicon.whole, self.tokens, read.end)
        if found is None or (each and not isinstance(part, Number)):
            return read
        base = self._cardinal(found[1])
        if base is None or not self._may_be_whole(read, base, found[1]):
            return read
        if isinstance(part, Share):
            share = Share(part.top, part.bottom, base.value)
            return read._replace(expression=share, end=base.end)
        whole = Part(part, base.value, each=each is not None)
        return read._replace(expression=whole, end=base.end)

    def _one_in(self, read: Parsed) -> tuple[str, int] | None:
        """Read the "in" of one in five and 3 in 10; the ":" of 3:1."""
        link, at = self.tokens.words[read.end], read.end + 1
        if link in self.lexicon.ratio_links and read.plain is not None:
            base = self._cardinal(at)
            if base is None or longest(self.lexicon.units, self.tokens, base.end):
                return None
            if read.plain.value < base.value and base.value in ROUND_BASES:
                return "each", at
        return None

    def _may_be_whole(self, read: Parsed, base: Cardinal, at: int) -> bool:
        """Refuse wholes that are years, dates or smaller than their part."""
        raw, after = self.tokens.raw[at], self.tokens.words[base.end]
        if after in self.lexicon.months or after in self.lexicon.endings:
            return False
        if isinstance(read.expression, Vague | Multiple):
            return not is_bare_year(raw) and base.in_digits
        if read.plain is not None and read.plain.value > base.value:
            return False
        sure = isinstance(read.expression, Share)
        return sure or not is_bare_year(raw) or after in self.lexicon.counted


def _sides(sign: str) -> tuple[Decimal, Decimal]:
    part = Fraction(unicodedata.numeric(sign)).limit_denominator(10)
    return Decimal(part.numerator), Decimal(part.denominator)


SIGNS = {sign: _sides(sign) for sign in FRACTIONS}
"""The two sides of ½, ⅔ and their like."""

ROUND_BASES = frozenset(map(Decimal, (*range(2, 21), 50, 100, 1000, 10_000, 100_000)))
"""Wholes that "one in …" is said of."""

SIZED = frozenset(
    size * scale
    for size in (10, 12, 20, 100)
    for scale in (1, 10**3, 10**6, 10**9, 10**12)
) | {10**3, 10**6, 10**9, 10**12}


def _odds(first: Parsed, last: Parsed) -> Parsed | None:
    """Read seven to one, 10-to-1."""
    part = first.expression
    if last.expression != Number(ONE, ONE) or not isinstance(part, Number):
        return None
    if part.value <= 1:
        return None
    return first._replace(expression=Part(part, ONE, each=True), end=last.end)


def _may_follow(first: Parsed, last: Parsed, connector: str) -> bool:
    """Say whether the second expression may end a range begun by the first."""
    if isinstance(last.expression, Vague | Part):
        return False
    if isinstance(last.expression, Hedged):
        return connector == "to"
    shares = isinstance(first.expression, Share), isinstance(last.expression, Share)
    return shares[0] == shares[1]


def is_bare_year(raw: str) -> bool:
    """Say whether digits look like a year: four of them, from 1000 to 2099."""
    return len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) < 2100


def _shared_scale(first: Cardinal, last: Cardinal) -> Number:
    """Give the first end the scale of the last, unless it would then be the larger."""
    scaled = first.value * last.factor
    if first.factor in SMALL_FACTORS and 0 < scaled < last.value:
        return first._replace(value=scaled, factor=last.factor).number
    return first.number


def hedge(inner: Expression, rules: list[str]) -> Expression:
    """Lay hedges on an expression, the last one first.

    A bound from below and one from above at once ("up to 200 or more") leave the
    words as vague as "about".
    """
    if isinstance(inner, Hedged) and inner.rule in LOWER | UPPER:
        same = LOWER if inner.rule in LOWER else UPPER
        rules = rules if same & set(rules) else [*rules, inner.rule]
        inner = inner.inner
    if LOWER & set(rules) and UPPER & set(rules):
        return Hedged("about", inner)
    for rule in reversed(rules):
        inner = Hedged(rule, inner)
    return inner
