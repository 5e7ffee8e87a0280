"""The convention table of METHOD.md 3: from what a phrase says to two intervals.

Changing a row here is a new edition; claims keep the rule and the edition that read
them.
"""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

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
from .values import Form, Quantity

EDITION = "1"
"""The edition of the convention table below."""

LIMIT = Decimal(10) ** 15
"""A figure at or beyond this is no count of anything a source reports."""

STEP = Decimal("0.0001")
"""What the database keeps of a fraction (NUMERIC(24, 4))."""

ROUND_FROM = 100
SLACK = Decimal("0.1")
DOUBT = 2
MANY = 3

SIZES = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100}
SCALES = {
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}


class Row(NamedTuple):
    """One vague wording with its read and its firm interval."""

    words: str
    form: Form
    low: int | None
    high: int | None
    firm_low: int | None
    firm_high: int | None


VAGUE = {
    "some": Row("some", Form.VERBAL, 1, None, 1, None),
    "several": Row("several", Form.VERBAL, 3, 9, 2, 99),
    "few": Row("a few", Form.VERBAL, 3, 9, 2, 99),
    "handful": Row("a handful", Form.VERBAL, 3, 9, 2, 99),
    "many": Row("many", Form.VERBAL, 3, None, 2, None),
    "none": Row("none", Form.EXACT, 0, 0, 0, 0),
    "number-not-given": Row(
        "killed, number not given", Form.UNSTATED, 1, None, 1, None
    ),
    "not-given": Row("not given", Form.UNSTATED, None, None, None, None),
    "countless": Row("countless", Form.UNSTATED, None, None, None, None),
}


def _multiples() -> dict[str, int]:
    names = SIZES | SCALES
    for size, count in SIZES.items():
        for scale, factor in SCALES.items():
            names[f"{size}-of-{scale}"] = count * factor
    return names


def _rule_names() -> dict[Multiple, str]:
    """Give each multiple its rule: dozens, several-dozen, hundreds-of-thousands."""
    names = {}
    for plural, size in _multiples().items():
        names[Multiple(size)] = plural
        several = plural if plural.startswith("tens") else _single(plural)
        names[Multiple(size, MANY)] = f"several-{several}"
    return names


def _single(plural: str) -> str:
    return "-".join(word.removesuffix("s") for word in plural.split("-of-"))


MULTIPLES = _rule_names()


class Bounds(NamedTuple):
    """Two intervals before rounding, with the form and the rule they came by."""

    low: Decimal | None
    high: Decimal | None
    firm_low: Decimal | None
    firm_high: Decimal | None
    form: Form
    rule: str
    base: Decimal | None = None


def quantity(expression: Expression, *, is_count: bool = True) -> Quantity | None:
    """Turn what a phrase says into its two intervals (METHOD.md 3).

    None when a bound is beyond `LIMIT` or the words exclude each other. Counts come
    out in whole numbers, others to four places, both rounded outward.
    """
    bounds = _bounds(expression, Decimal(1 if is_count else 0))
    if any(abs(end) >= LIMIT for end in bounds[:4] if end is not None):
        return None
    if _is_impossible(bounds):
        return None
    if bounds.base is not None and abs(bounds.base) >= LIMIT:
        return None
    return _rounded(bounds, Decimal(1) if is_count else STEP)


def _is_impossible(bounds: Bounds) -> bool:
    """Less than 4 and more than 30; between fewer than 5 and more than 10."""
    if bounds.low is None or bounds.high is None:
        return bounds.form is Form.RANGE and bounds.low is bounds.high
    return bounds.low > bounds.high


def _rounded(bounds: Bounds, step: Decimal) -> Quantity:
    low = _to_step(bounds.low, step, ROUND_FLOOR)
    high = _to_step(bounds.high, step, ROUND_CEILING)
    form = bounds.form
    if form is Form.EXACT and low != high:
        form = Form.APPROXIMATE
    return Quantity(
        low,
        high,
        _to_step(bounds.firm_low, step, ROUND_FLOOR),
        _to_step(bounds.firm_high, step, ROUND_CEILING),
        form,
        bounds.rule,
        bounds.base,
    )


def _to_step(value: Decimal | None, step: Decimal, rounding: str) -> Decimal | None:
    if value is None:
        return None
    whole = value.to_integral_value(ROUND_FLOOR)
    kept = whole if whole == value else value.quantize(step, rounding)
    return Decimal(int(kept)) if kept == kept.to_integral_value() else kept.normalize()


def _bounds(expression: Expression, beyond: Decimal) -> Bounds:
    match expression:
        case Number(value, unit):
            return _number(value, unit)
        case Multiple():
            return _multiple(expression)
        case Vague(rule):
            return _row_bounds(rule, VAGUE[rule])
        case Hedged(rule, inner):
            return HEDGES[rule](_bounds(inner, beyond), beyond)
        case Range(first, last):
            return _range(_bounds(first, beyond), _bounds(last, beyond))
        case Part(inner, base, each):
            return _part(_bounds(inner, beyond), base, "of-every" if each else "of")
        case Share(top, bottom, base):
            return _share(top, bottom, base)


def _number(value: Decimal, unit: Decimal) -> Bounds:
    if abs(value) < ROUND_FROM or unit < 10:
        return Bounds(value, value, value, value, Form.EXACT, "exact")
    slack = min(unit / 2, abs(value) * SLACK)
    return Bounds(value, value, value - slack, value + slack, Form.EXACT, "rounded")


def multiple_row(words: Multiple) -> Row:
    """Give the row of dozens, hundreds, several thousand …, by one rule for all.

    "Hundreds" is read 200 to 999 and firmly allows 101 to 9,999; "several hundred"
    is read from 300 and firmly allows from 201.
    """
    ceiling = 10 ** len(str(words.size))
    return Row(
        _multiple_words(MULTIPLES[words]),
        Form.VERBAL,
        words.least * words.size,
        ceiling - 1,
        (words.least - 1) * words.size + 1,
        10 * ceiling - 1,
    )


def _multiple_words(rule: str) -> str:
    """Write a rule's name as words: several dozen, several tens of thousands."""
    if rule.startswith("several-score"):
        rule = rule.replace("score", "scores", 1)
    return rule.replace("-", " ")


def _multiple(words: Multiple) -> Bounds:
    return _row_bounds(MULTIPLES[words], multiple_row(words))


def _row_bounds(rule: str, row: Row) -> Bounds:
    low, high, firm_low, firm_high = (
        None if end is None else Decimal(end) for end in row[2:]
    )
    return Bounds(low, high, firm_low, firm_high, row.form, rule)


def _about(inner: Bounds, beyond: Decimal) -> Bounds:  # noqa: ARG001
    """Widen a plain number; words that are vague already stay as they are."""
    if inner.form not in {Form.EXACT, Form.RANGE}:
        return inner
    low = None if inner.low is None else inner.low - abs(inner.low) * SLACK
    high = None if inner.high is None else inner.high + abs(inner.high) * SLACK
    firm_low = None if inner.low is None else min(inner.low / 2, inner.low * 2)
    firm_high = None if inner.high is None else max(inner.high / 2, inner.high * 2)
    return Bounds(low, high, firm_low, firm_high, Form.APPROXIMATE, "about", inner.base)


def _nearly(inner: Bounds, beyond: Decimal) -> Bounds:
    around = _about(inner, beyond)
    if around is inner:
        return inner
    return around._replace(high=inner.high, firm_high=inner.high, rule="nearly")


def _more_than(inner: Bounds, beyond: Decimal) -> Bounds:
    """Start at the next whole number; a count of n and a half starts at n + 1."""
    bounds = _at_least(inner, beyond)
    low = bounds.low
    if inner.form is Form.EXACT and low is not None and beyond:
        low = low.to_integral_value(ROUND_FLOOR) + beyond
        bounds = bounds._replace(low=low, firm_low=low)
    return bounds._replace(rule="more-than")


def _at_least(inner: Bounds, beyond: Decimal) -> Bounds:  # noqa: ARG001
    firm = inner.low if inner.form is Form.EXACT else inner.firm_low
    return Bounds(inner.low, None, firm, None, Form.BOUNDED, "at-least", inner.base)


def _less_than(inner: Bounds, beyond: Decimal) -> Bounds:
    bounds = _at_most(inner, beyond)
    high = bounds.high
    if inner.form is Form.EXACT and high is not None and beyond:
        high = high.to_integral_value(ROUND_CEILING) - beyond
        bounds = bounds._replace(high=high, firm_high=high)
    return bounds._replace(rule="less-than")


def _at_most(inner: Bounds, beyond: Decimal) -> Bounds:  # noqa: ARG001
    firm = inner.high if inner.form is Form.EXACT else inner.firm_high
    return Bounds(None, inner.high, None, firm, Form.BOUNDED, "at-most", inner.base)


HEDGES: dict[str, Callable[[Bounds, Decimal], Bounds]] = {
    "about": _about,
    "nearly": _nearly,
    "more-than": _more_than,
    "at-least": _at_least,
    "less-than": _less_than,
    "at-most": _at_most,
}


def _range(one: Bounds, other: Bounds) -> Bounds:
    """Go from the low end of the lower to the high end of the higher."""
    first, last = sorted((one, other), key=_place)
    return Bounds(
        first.low,
        last.high,
        first.low if first.form is Form.EXACT else first.firm_low,
        last.high if last.form is Form.EXACT else last.firm_high,
        Form.RANGE,
        "between",
    )


def _place(bounds: Bounds) -> Decimal:
    ends = [end for end in (bounds.low, bounds.high) if end is not None]
    return ends[0] if ends else Decimal(0)


def _part(inner: Bounds, base: Decimal, rule: str) -> Bounds:
    if inner.form is not Form.EXACT:
        rule = inner.rule
    firm_low, firm_high = inner.firm_low, inner.firm_high
    if inner.form is Form.EXACT:
        firm_low, firm_high = inner.low, inner.high
    return inner._replace(firm_low=firm_low, firm_high=firm_high, rule=rule, base=base)


def _share(top: Decimal, bottom: Decimal, base: Decimal | None) -> Bounds:
    value = top * (1 if base is None else base) / bottom
    return Bounds(value, value, value, value, Form.EXACT, "share", base)
