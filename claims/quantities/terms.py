"""One amount: a number, a multiple such as dozens, a share, or a vague word.

Every rule looks at a bounded stretch of tokens and calls none of its own kind twice,
so that reading a text takes time in proportion to its length.
"""

from decimal import Decimal

from .cardinals import HYPHENS, cardinal, fraction
from .combining import ONE, ROUND_BASES, SIGNS, SIZED, Parsed, is_bare_year, natural
from .expressions import Hedged, Multiple, Number, Part, Range, Share, Vague
from .figures import Cardinal, in_millions, slash_fraction
from .lexicon import Lexicon
from .tokens import Joining, Tokens, longest

SURE_DOUBLINGS = frozenset({"upon", "on"})
DOUBLINGS = SURE_DOUBLINGS | {"and"}
PLURAL_FIGURES = {
    figure: 10**power
    for power in range(1, 6)
    for figure in {f"{10**power:,}", str(10**power)}
}
MINUS = frozenset({"-", "−"})
AGES = frozenset({"the", "early", "late", "mid"})
"""Words after which 1000s is a century, no count."""


class Terms:
    """The rules of one language for single amounts, over the tokens of one text."""

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
            return word not in MINUS or (tokens.touches(i) and tokens.is_number(i + 1))
        return longest(lexicon.opening, tokens, i) is not None

    def term(self, i: int) -> Parsed | None:
        """Read one amount without hedge: dozens, several hundred, 98 of 139, $5."""
        money = self.tokens.words[i] in self.lexicon.currencies
        at = i + 1 if money else i
        if money:
            read = self._multiple(at) or self._sum_of_money(at)
        else:
            read = (
                self._most(at)
                or self._all_but(at)
                or self._multiple(at)
                or self._share(at)
                or self._number(at)
                or self._vague(at)
            )
        if read is None:
            return None
        return self._of_whole(read._replace(money=money))

    def _number(self, i: int) -> Parsed | None:
        read = self._cardinal(i)
        if read is None:
            return None
        return Parsed(read.number, read.end, read, first=i)

    def _sum_of_money(self, i: int) -> Parsed | None:
        read = self._cardinal(i)
        if read is None:
            return None
        read = in_millions(self.tokens, self.lexicon, read)
        return Parsed(read.number, read.end, read, first=i)

    def _cardinal(self, i: int) -> Cardinal | None:
        return cardinal(self.tokens, self.lexicon, i)

    def _vague(self, i: int) -> Parsed | None:
        """Read a word with a row of its own; a group of 20 is 20, not a group."""
        found = longest(self.lexicon.vague, self.tokens, i)
        if found is None or self.tokens.words[i - 1] in self.lexicon.asking:
            return None
        ends_with_of = self.tokens.words[found[1] - 1] in self.lexicon.of
        if ends_with_of and self.may_begin(found[1]):
            return None
        return Parsed(Vague(found[0]), found[1])

    def _multiple(self, i: int) -> Parsed | None:
        """Dozens, tens of thousands, several hundred, a couple of hundred."""
        if (tens := self.lexicon.severals.get(self.tokens.words[i])) is not None:
            scale = self.lexicon.scales.get(self.tokens.words[i + 1])
            return Parsed(Multiple(tens * (scale or 1), 3), i + (2 if scale else 1))
        if (span := self.lexicon.spans.get(self.tokens.words[i])) is not None:
            first, last = map(Decimal, span)
            return Parsed(Range(natural(first), natural(last)), i + 1)
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
        if words[i + 1] in self._doublings() and words[i + 2] == words[i]:
            i += 2
        at = i + 2 if words[i + 1] in self.lexicon.of else i + 1
        if at == i + 1 and self.lexicon.of:
            return size, i + 1
        scale = self.lexicon.plurals.get(words[at]) or 0
        if scale >= 1000 and size < 1000:
            return size * scale, at + 1
        return size, i + 1

    def _doublings(self) -> frozenset[str]:
        """Give what doubles a word; "and" only where it joins no range."""
        return DOUBLINGS if self.tokens.joining is Joining.ALL else SURE_DOUBLINGS

    def _plural_figure(self, i: int) -> tuple[int, int] | None:
        """Read 100s, 1,000's and 10s of thousands; but the 1000s are a century."""
        words = self.tokens.words
        size = PLURAL_FIGURES.get(self.tokens.raw[i])
        if size is None or not self.tokens.touches(i):
            return None
        end = i + 1 + (words[i + 1] == "'" and self.tokens.touches(i + 1))
        if words[end] != "s" or (size == 1000 and words[i - 1] in AGES):
            return None
        of = words[end + 1] in self.lexicon.of
        scale = self.lexicon.plurals.get(words[end + 2]) if of else None
        if scale is not None and scale >= 1000 and size < 1000:
            return size * scale, end + 3
        return size, end + 1

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

    def _most(self, i: int) -> Parsed | None:
        """Read most of the 1,966: more than half of them, up to all."""
        found = longest(self.lexicon.majorities, self.tokens, i)
        whole = found and self._cardinal(found[1])
        if not (found and whole) or self._is_year(found[1], whole):
            return None
        half = Share(ONE, Decimal(2), whole.value)
        most = Range(Hedged("more-than", half), natural(whole.value))
        return Parsed(most, whole.end)

    def _all_but(self, i: int) -> Parsed | None:
        """Read all but two of the 139: 137 of them."""
        found = longest(self.lexicon.exceptions, self.tokens, i)
        left = found and self._cardinal(found[1])
        link = left and longest(self.lexicon.whole, self.tokens, left.end)
        whole = link and self._cardinal(link[1])
        if not (left and whole) or left.value >= whole.value:
            return None
        rest = natural(whole.value - left.value)
        return Parsed(Part(rest, whole.value), whole.end)

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
        whole = Part(part, base.value, "of-every" if each else "of")
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
        return sure or not self._is_year(at, base)

    def _is_year(self, at: int, base: Cardinal) -> bool:
        """Say whether a whole looks like a year and counts nobody: most of 1956."""
        counted = self.tokens.words[base.end] in self.lexicon.counted
        return is_bare_year(self.tokens.raw[at]) and not counted
