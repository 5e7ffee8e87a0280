"""From tokens to what a phrase says: small rules, each trying one shape at one place.

Every rule looks at a bounded stretch of tokens and calls none of its own kind twice,
so that reading a text takes time in proportion to its length.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from .cardinals import HYPHENS, Cardinal, cardinal, fraction, slash_fraction
from .combining import (
    LOWER,
    ONE,
    ROUND_BASES,
    SIGNS,
    SIZED,
    UPPER,
    Parsed,
    hedge,
    is_bare_year,
    joined,
    may_follow,
    natural,
    odds,
    or_two,
)
from .expressions import (
    Hedged,
    Multiple,
    Number,
    Part,
    Range,
    Share,
    Vague,
)
from .lexicon import Lexicon
from .tokens import Joining, Tokens, longest

MOST_HEDGES = 3
DASHES = HYPHENS | frozenset("–—")
BOUND_LINKS = frozenset({"and", "but", "yet"})
NEGATED_LINKS = frozenset({"nor"})
PLURAL_FIGURES = {"10": 10, "100": 100, "1000": 1000, "1,000": 1000}


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
        at = first.end + (self.tokens.words[first.end] == ",")
        at += self.tokens.words[at] in BOUND_LINKS or (
            self.tokens.words[at] in self.lexicon.joiners
        )
        is_linked = at > first.end or self.tokens.words[at] in NEGATED_LINKS
        second = self._bounded(at) if is_linked else None
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
        inner = self._between(at) or self._one_of_them(hedges, at) or self._ranged(at)
        if hedges and (inner is None or self._is_idle(hedges, inner)):
            hedges, inner = [], self._ranged(i)
        if inner is None:
            return None
        inner = self.trailed(inner)
        return inner._replace(expression=hedge(inner.expression, hedges))

    def _one_of_them(self, hedges: list[str], i: int) -> Parsed | None:
        """Read a form that is singular behind a hedge: более тысячи."""
        size = self.lexicon.genitives.get(self.tokens.words[i]) if hedges else None
        if size is None or self.tokens.words[i + 1] in self.lexicon.scales:
            return None
        return Parsed(natural(Decimal(size)), i + 1)

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
        for joining in (Joining.ALL, Joining.HALVES, Joining.NONE):
            with self._joining(joining):
                first = self._end_of_range(at)
            if first is None:
                return None
            found = longest(self.lexicon.connectors, self.tokens, first.end)
            if found and found[0] in {wanted, "to"}:
                last = self._end_of_range(found[1])
                if last is not None:
                    return joined(first, last)
        return None

    @contextmanager
    def _joining(self, joining: Joining) -> Iterator[None]:
        """Let "and" join numbers, or keep it for the range."""
        self.tokens.joining = joining
        try:
            yield
        finally:
            self.tokens.joining = Joining.ALL

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
        if found is None or found[0] == "and":
            return self._spread(first) or first
        last = self._end_of_range(found[1])
        if last is None or not may_follow(first, last, found[0]):
            return first
        if found[0] == "or" and (more := or_two(first, last)):
            return more
        dashed = self.tokens.raw[first.end] in DASHES
        return odds(first, last) or joined(first, last, dashed=dashed)

    def _spread(self, first: Parsed) -> Parsed | None:
        """Read 500 ± 50; 500 plus or minus 50."""
        found = longest(self.lexicon.spreads, self.tokens, first.end)
        by = found and self._cardinal(found[1])
        if not by or first.plain is None:
            return None
        middle, far = first.plain.value, abs(by.value)
        spread = Range(natural(middle - far), natural(middle + far))
        return first._replace(expression=spread, end=by.end)

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
        if (tens := self.lexicon.severals.get(self.tokens.words[i])) is not None:
            scale = self.lexicon.scales.get(self.tokens.words[i + 1])
            return Parsed(Multiple(tens * (scale or 1), 3), i + (2 if scale else 1))
        several = longest(self.lexicon.several, self.tokens, i)
        if several is None:
            plural = self._plural(i)
            return plural and Parsed(Multiple(plural[0]), plural[1])
        least, at = several
        plural = self._plural(at)
        size = plural or (self._size(at) if least != "2" else None)
        if size is None:
            return None
        if least == "by":
            return Parsed(Multiple(size[0]), size[1])
        if least == "pair":
            value = Decimal(2 * size[0])
            return Parsed(Hedged("about", Number(value, ONE)), size[1])
        return Parsed(Multiple(size[0], int(least)), size[1])

    def _plural(self, i: int) -> tuple[int, int] | None:
        """Read hundreds, hundreds of thousands, hundreds upon hundreds."""
        words = self.tokens.words
        size = self.lexicon.plurals.get(words[i])
        if size is None:
            return self._plural_figure(i)
        if words[i + 1] in {"upon", "and", "on"} and words[i + 2] == words[i]:
            i += 2
        at = i + 2 if words[i + 1] in self.lexicon.of else i + 1
        if at == i + 1 and self.lexicon.of:
            return size, i + 1
        scale = self.lexicon.plurals.get(words[at]) or 0
        if scale >= 1000 and size < 1000:
            return size * scale, at + 1
        return size, i + 1

    def _plural_figure(self, i: int) -> tuple[int, int] | None:
        """Read 100s and 10s of thousands; but 1000s without "of" may be a century."""
        size = PLURAL_FIGURES.get(self.tokens.raw[i])
        if size is None or self.tokens.words[i + 1] not in {"s", "'s"}:
            return None
        of = self.tokens.words[i + 2] in self.lexicon.of
        if not self.tokens.touches(i) or (size == 1000 and not of):
            return None
        scale = self.lexicon.plurals.get(self.tokens.words[i + 3]) if of else None
        if scale is not None and scale >= 1000 and size < 1000:
            return size * scale, i + 4
        return size, i + 2

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
