"""A quantity back into English words that are read as the same quantity."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from .combining import natural
from .conventions import EDITION, MULTIPLES, VAGUE, multiple_row
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
from .intervals import quantity
from .values import Quantity

SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
    (Decimal(10) ** 3, "thousand"),
)
HEDGE_WORDS = {
    "more-than": "more than",
    "at-least": "at least",
    "at-most": "at most",
    "less-than": "less than",
    "about": "about",
    "nearly": "nearly",
}
PART_LINKS = {
    "of": "{} of",
    "of-every": "{} out of every",
    "to": "a ratio of {} to",
}
UNITS = tuple(Decimal(10) ** power for power in range(-4, 15))
FRACTIONS = tuple(
    (Decimal(top), Decimal(bottom))
    for bottom in range(2, 11)
    for top in range(1, bottom)
)


def render(read: Quantity, *, is_count: bool = True) -> str:
    """Write a quantity in words that `read` reads as the same quantity.

    Holds for what `read` makes, with the same `is_count`. A quantity that no words
    give (an interval changed by hand) is written as its bounds.
    """
    expression = said(read, is_count=is_count)
    if expression is not None:
        return phrase(expression)
    return " to ".join(
        "any number" if end is None else plain(end) for end in (read.low, read.high)
    )


def said(
    read: Quantity, *, is_count: bool = True, edition: str = EDITION
) -> Expression | None:
    """Find the plainest expression that an edition reads as this quantity."""
    for expression in _candidates(read):
        if quantity(expression, is_count=is_count, edition=edition) == read:
            return expression
    return None


def _candidates(read: Quantity) -> Iterator[Expression]:
    """Give what might have been said, the plainest first."""
    if read.rule in HEDGE_WORDS:
        for inner in _hedged(read):
            yield Hedged(read.rule, inner)
    elif read.rule == "between":
        yield from _ranges(read)
    elif read.rule in PART_LINKS and read.base is not None:
        for inner in _numbers(read.low, read.high):
            yield Part(inner, read.base, read.rule)
    elif read.rule == "share":
        yield from _shares(read.base)
    elif (words := _vague(read.rule)) is not None:
        yield words if read.base is None else Part(words, read.base)
    else:
        yield from _numbers(read.low, read.high)


def _vague(rule: str) -> Expression | None:
    if rule in VAGUE:
        return Vague(rule)
    return next((words for words, name in MULTIPLES.items() if name == rule), None)


def _hedged(read: Quantity) -> Iterator[Expression]:
    """Give what may stand behind a hedge: numbers, ranges, vague words, shares."""
    values = list(_behind(read))
    for value in values:
        for number in _numbers(value, value):
            yield _with_base(number, read.base)
    for first, last in product(values, values):
        yield Range(natural(first), natural(last))
    for inner in _ends(read):
        yield _with_base(inner, read.base)
    yield from _shares(read.base)


def _with_base(inner: Expression, base: Decimal | None) -> Expression:
    """Add the whole; one that is smaller than its part is the side of a ratio."""
    if base is None:
        return inner
    is_ratio = isinstance(inner, Number) and inner.value > base
    return Part(inner, base, "to" if is_ratio else "of")


def _behind(read: Quantity) -> Iterator[Decimal]:
    """Give the numbers that may have been hedged, from the bounds they led to."""
    if read.low is not None and read.high is not None:
        middle = (read.low + read.high) / 2
        yield from (middle.to_integral_value(), middle)
    if read.firm_high is not None:
        yield from (read.firm_high / 2, (read.firm_high - 1) / 2)
    if read.firm_low is not None:
        yield from (read.firm_low * 2, read.firm_low * 2 + 1)
    for end in (read.low, read.high):
        if end is not None:
            yield from (end, end - 1, end + 1)


def _ranges(read: Quantity) -> Iterator[Expression]:
    vague = list(_ends(read))
    lows, highs = [*_exact(read.low), *vague], [*_exact(read.high), *vague]
    lows += [Hedged("at-least", words) for words in vague]
    highs += [Hedged("at-most", words) for words in vague]
    # "Hundreds and hundreds" is one figure: two different ends are tried first.
    for first, last in sorted(
        product(lows, highs), key=lambda ends: ends[0] == ends[1]
    ):
        yield Range(first, last)


def _exact(end: Decimal | None) -> list[Expression]:
    return [] if end is None else [natural(end)]


def _ends(read: Quantity) -> Iterator[Expression]:
    """Give the vague words one of whose bounds is a bound of the reading."""
    for words in MULTIPLES:
        row = multiple_row(words)
        if row.low == read.low or row.high == read.high:
            yield words
    for rule, row in VAGUE.items():
        if row.high is not None and (row.low == read.low or row.high == read.high):
            yield Vague(rule)
    for number in _hedged_numbers(read):
        yield Hedged("about", natural(number))


def _hedged_numbers(read: Quantity) -> Iterator[Decimal]:
    """Give the numbers of which "about" may give the firm bounds, rounded outward."""
    for part in range(4):
        if read.firm_low is not None:
            yield read.firm_low * 2 + Decimal(part) / 2
        if read.firm_high is not None:
            yield read.firm_high / 2 - Decimal(part) / 4


def _shares(base: Decimal | None) -> Iterator[Expression]:
    for top, bottom in FRACTIONS:
        yield Share(top, bottom, base)


def _numbers(low: Decimal | None, high: Decimal | None) -> Iterator[Expression]:
    if low is None or high is None:
        return
    value = (low + high) / 2
    yield natural(value)
    for unit in UNITS:
        yield Number(value, unit)


def phrase(expression: Expression) -> str:
    """Write an expression in English."""
    match expression:
        case Number():
            return _number(expression)
        case Multiple():
            return multiple_row(expression).words
        case Vague(rule):
            return VAGUE[rule].words
        case Hedged(rule, inner):
            return f"{HEDGE_WORDS[rule]} {phrase(inner)}"
        case Range(first, last):
            return f"between {phrase(first)} and {phrase(last)}"
        case Part(Number(value, _), base, "to") if value > base:
            return f"{plain(value)} to {plain(base)}"
        case Part(inner, base, rule):
            return f"{PART_LINKS[rule].format(phrase(inner))} {plain(base)}"
        case Share(top, bottom, base):
            share = f"{plain(top)}/{plain(bottom)}"
            return share if base is None else f"{share} of {plain(base)}"


def _number(number: Number) -> str:
    """Write a number so that its last digit stands for its last significant unit."""
    if number.unit == natural(number.value).unit:
        return plain(number.value)
    for scale, word in SCALES:
        if scale > number.unit and abs(number.value) >= scale:
            return f"{(number.value / scale).quantize(number.unit / scale)} {word}"
    return f"{number.value.quantize(min(number.unit, Decimal('0.1'))):,f}"


def plain(value: Decimal) -> str:
    """Write a number in digits, in groups of three."""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    return f"{value.normalize():,f}"
