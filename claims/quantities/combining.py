"""How what was read at one place combines with what was read at the next."""

import unicodedata
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from .expressions import (
    Expression,
    Hedged,
    Number,
    Part,
    Range,
    Share,
    Vague,
)
from .figures import Cardinal
from .tokens import FRACTIONS

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


class Place(NamedTuple):
    """A parsed quantity, and the token at which its words begin."""

    begin: int
    parsed: Parsed

    @property
    def is_hedged(self) -> bool:
        """Say whether a hedge stands before the first numeral."""
        return self.begin < self.parsed.first


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


def natural(value: Decimal) -> Number:
    """Give a number whose last significant unit is that of its plain digits."""
    unit = Decimal(1)
    while value and value % (unit * 10) == 0:
        unit *= 10
    return Number(value, unit)


def joined(first: Parsed, last: Parsed, *, is_short: bool = False) -> Parsed:
    """Join two ends; the scale of the second serves both: two or three hundred.

    So do its thousands where the words are short: 15-20,000; 15 to 20,000.
    """
    start, stop = first.expression, last.expression
    if isinstance(start, Number) and last.plain and first.plain:
        start = shared_scale(first.plain, last.plain)
        if is_short and _leaves_out_thousands(start.value, last.plain.value):
            start = natural(start.value * 1000)
    money = first.money or last.money
    return first._replace(expression=Range(start, stop), end=last.end, money=money)


def _leaves_out_thousands(start: Decimal, stop: Decimal) -> bool:
    return stop % 1000 == 0 and start * 1000 < stop < start * 3000


def or_two(first: Parsed, last: Parsed) -> Parsed | None:
    """Read a dozen or two: from one of them to two of them."""
    one, other = first.plain, last.plain
    if one is None or other is None or not one.value == one.factor > 1:
        return None
    if other.factor != 1 or not 1 < other.value < 10 or other.in_digits:
        return None
    end = Number(one.value * other.value, one.number.unit)
    return first._replace(expression=Range(one.number, end), end=last.end)


def ratio(first: Parsed, last: Parsed, *, is_named: bool) -> Parsed | None:
    """Read seven to one, 98 to 2: a range goes up, the sides of a ratio need not.

    Behind "a vote of" or "outnumbered" they may go up as well: 45 to 54.
    """
    part, base = first.expression, last.expression
    if not (isinstance(part, Number) and isinstance(base, Number)):
        return None
    if first.money or last.money or not (is_named or part.value > base.value):
        return None
    return first._replace(expression=Part(part, base.value, "to"), end=last.end)


def one_of(numbers: list[Cardinal]) -> Range | None:
    """Read 5, 6 or 7; two, three or four hundred: a row that goes up in small steps.

    No number is more than twice the one before, or the row is no series of guesses.
    """
    scaled = [shared_scale(number, numbers[-1]).value for number in numbers]
    steps = list(pairwise(scaled))
    if not all(one < other <= 2 * one for one, other in steps):
        return None
    return Range(natural(scaled[0]), numbers[-1].number)


def may_follow(first: Parsed, last: Parsed, connector: str) -> bool:
    """Say whether the second expression may end a range begun by the first."""
    if isinstance(last.expression, Vague | Part):
        return False
    if isinstance(last.expression, Hedged):
        may_bound = connector == "even" and last.expression.rule in UPPER
        return connector == "to" or may_bound
    shares = isinstance(first.expression, Share), isinstance(last.expression, Share)
    return shares[0] == shares[1]


def is_bare_year(raw: str) -> bool:
    """Say whether digits look like a year: four of them, from 1000 to 2099."""
    return len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) < 2100


def shared_scale(first: Cardinal, last: Cardinal) -> Number:
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
