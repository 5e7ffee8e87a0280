"""From tokens to what a phrase says: small rules, each trying one shape at one place.

Bounds and hedges round the ranges of `ranging`; every rule looks at a bounded
stretch of tokens and calls none of its own kind twice.
"""

from decimal import Decimal

from .combining import LOWER, UPPER, Parsed, hedge, natural
from .expressions import Hedged, Range, Vague
from .ranging import Ranges
from .tokens import longest

BOUND_LINKS = frozenset({"and", "but", "yet"})
CHOICES = frozenset({"or"})
TAKEN_IN = {"more-than": "at-least", "less-than": "at-most"}
"""What a bound becomes when it takes its number in."""
NEGATED_LINKS = frozenset({"nor"})


class Grammar(Ranges):
    """The rules of one language over the tokens of one text."""

    __slots__ = ()

    def quantity(self, i: int) -> Parsed | None:
        """Read the longest quantity that begins at token i."""
        first = self._bounded(i)
        if first is None:
            return None
        return self._both_bounds(first) or first

    def _both_bounds(self, first: Parsed) -> Parsed | None:
        """More than 100 but fewer than 200; as few as 80 or as many as 150."""
        if not isinstance(first.expression, Hedged):
            return None
        at = first.end + (self.tokens.words[first.end] == ",")
        at += self.tokens.words[at] in BOUND_LINKS or (
            self.tokens.words[at] in self.lexicon.joiners
        )
        if first.expression.rule in LOWER and self.tokens.words[at] in CHOICES:
            at += 1
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
        end = self._or_equal(inner.end)
        if hedges and end > inner.end:
            hedges = [TAKEN_IN.get(rule, rule) for rule in hedges]
            inner = inner._replace(end=end)
        return inner._replace(expression=hedge(inner.expression, hedges))

    def _or_equal(self, i: int) -> int:
        """Give the token after the "or equal" of "less than 50 or equal"."""
        found = longest(self.lexicon.equals, self.tokens, i)
        return i if found is None or self._cardinal(found[1]) else found[1]

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
