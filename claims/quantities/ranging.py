"""Two amounts joined: ranges, alternatives, and the two sides of a ratio.

Every rule looks at a bounded stretch of tokens and calls none of its own kind twice.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from .cardinals import HYPHENS
from .combining import (
    Parsed,
    hedge,
    is_bare_year,
    joined,
    may_follow,
    natural,
    one_of,
    or_two,
    ratio,
)
from .expressions import Part, Range, Vague
from .terms import Terms
from .tokens import Joining, longest

MOST_HEDGES = 3
MOST_GUESSES = 5
NEAR = 3
"""So many words before a ratio may name it: a vote of."""
DASHES = HYPHENS | frozenset("–—")


class Ranges(Terms):
    """The rules of one language for ranges, over the tokens of one text."""

    __slots__ = ()

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

    def _between(self, i: int) -> Parsed | None:
        """Between a and b; from a to b."""
        opener = longest(self.lexicon.betweens, self.tokens, i)
        if opener is None:
            return None
        if self._is_change(i):
            return None
        wanted, at = opener
        joiners = self.lexicon.joiners | self.lexicon.half_joiners
        for joining in (Joining.ALL, Joining.HALVES, Joining.NONE):
            with self._joining(joining):
                first = self._end_of_range(at)
            if first is None:
                return None
            other = self._other_end(first, {wanted, "to"})
            if other is not None:
                return joined(first, other[1])
            if joiners.isdisjoint(self.tokens.words[at : first.end]):
                return None  # nothing in it to be joined in another way
        return None

    def _is_change(self, i: int) -> bool:
        """Say whether the "from" at token i tells of a change: rose from 19 to 27."""
        opener = longest(self.lexicon.betweens, self.tokens, i) if i > 0 else None
        is_from = opener is not None and opener == ("to", i + 1)
        return is_from and self.tokens.words[i - 1] in self.lexicon.changes

    def _other_end(self, first: Parsed, links: set[str]) -> tuple[str, Parsed] | None:
        """Read the other end of a range; after 20% it must have the unit again."""
        tokens, lexicon = self.tokens, self.lexicon
        unit = longest(lexicon.units, tokens, first.end)
        found = longest(lexicon.connectors, tokens, unit[1] if unit else first.end)
        if found is None or found[0] not in links:
            return None
        last = self._end_of_range(found[1])
        if last is None:
            return None
        same = unit is None or self._has_unit(unit, last)
        return (found[0], last) if same else None

    def _has_unit(self, unit: tuple[str, int], last: Parsed) -> bool:
        """Say whether the other end has the unit of the first: 2 hours to 3 hours."""
        again = longest(self.lexicon.units, self.tokens, last.end)
        if again is None or again[0] != unit[0]:
            return False
        one, other = (self.tokens.words[end - 1] for end in (unit[1], again[1]))
        return unit[0] == "percentage" or one.rstrip("s") == other.rstrip("s")

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
        if first is None or isinstance(first.expression, Vague | Part):
            return first
        if self._is_change(i - 1) or self._is_dated(first):
            return first
        return (
            self._ratio(first, i)
            or self._one_of(first)
            or self._joined(first)
            or self._spread(first)
            or first
        )

    def _joined(self, first: Parsed) -> Parsed | None:
        """Read what "to", a dash or "or" joins to a first amount."""
        other = self._other_end(first, {"to", "or", "even"})
        if other is None or not may_follow(first, other[1], other[0]):
            return None
        if other[0] == "or" and (more := or_two(first, other[1])):
            return more
        return joined(first, other[1], is_short=other[0] != "even")

    def _is_dated(self, first: Parsed) -> bool:
        """Say whether "to" ends another range: from 48,884 in 1783 to 38,363."""
        tokens, year = self.tokens, first.first
        if not is_bare_year(tokens.raw[year]) or not tokens.raw[first.end].isalpha():
            return False
        link = longest(self.lexicon.connectors, tokens, first.end)
        goes_on = link is None or is_bare_year(tokens.raw[link[1]])
        return tokens.words[year - 1] in self.lexicon.year_words and not goes_on

    def _ratio(self, first: Parsed, i: int) -> Parsed | None:
        """Read the two sides of a vote, of odds, of a ratio: 98 to 2, ten-to-one."""
        tokens, at = self.tokens, first.end
        if tokens.raw[at] == ":":
            return self._proportion(first, i)
        at += tokens.raw[at] in HYPHENS
        if tokens.words[at] not in self.lexicon.odds:
            return None
        at += 1 + (at > first.end and tokens.raw[at + 1] in HYPHENS)
        last = self._number(at)
        if last is None or longest(self.lexicon.units, tokens, last.end):
            return None
        before = tokens.words[max(0, i - NEAR) : i]
        is_named = not self.lexicon.votes.isdisjoint(before)
        return ratio(first, last, is_named=is_named)

    def _proportion(self, first: Parsed, i: int) -> Parsed | None:
        """Read 3:1 and 1:1000; but 10:30 is a time, Luke 3:1 a verse."""
        tokens, at = self.tokens, first.end
        apart = not (tokens.touches(at - 1) and tokens.touches(at))
        if apart or len(tokens.raw[at + 1]) == 2 or tokens.raw[i - 1].istitle():
            return None
        last = self._number(at + 1) if tokens.is_number(at + 1) else None
        return last and ratio(first, last, is_named=True)

    def _one_of(self, first: Parsed) -> Parsed | None:
        """Read 5, 6 or 7 as one figure; but not what follows a date: May 5, 6 or 7."""
        tokens, at = self.tokens, first.end
        if first.plain is None or first.money or tokens.raw[at] != ",":
            return None
        if tokens.words[first.first - 1] in self.lexicon.months:
            return None
        numbers = [first.plain]
        while len(numbers) < MOST_GUESSES:
            found = longest(self.lexicon.connectors, tokens, at)
            is_last = found is not None and found[0] == "or"
            if not (found and is_last) and tokens.raw[at] != ",":
                return None
            number = self._cardinal(found[1] if found and is_last else at + 1)
            if number is None:
                return None
            numbers.append(number)
            at = number.end
            if is_last:
                row = one_of(numbers)
                return first._replace(expression=row, end=at) if row else None
        return None

    def _spread(self, first: Parsed) -> Parsed | None:
        """Read 500 ± 50; 500 plus or minus 50."""
        found = longest(self.lexicon.spreads, self.tokens, first.end)
        by = found and self._cardinal(found[1])
        if not by or first.plain is None:
            return None
        middle, far = first.plain.value, abs(by.value)
        spread = Range(natural(middle - far), natural(middle + far))
        return first._replace(expression=spread, end=by.end)
