"""From what a phrase says to two intervals, by one edition of the convention table."""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from .conventions import EDITION, MULTIPLES, Edition, Row, edition_named
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

LIMIT = Decimal(10) ** 15
"""A figure at or beyond this is no count of anything a source reports."""

STEP = Decimal("0.0001")
"""What the database keeps of a fraction (NUMERIC(24, 4))."""


class Way(NamedTuple):
    """How to work bounds out: by which edition, and how far beyond n "over n" is."""

    edition: Edition
    beyond: Decimal


class Bounds(NamedTuple):
    """Two intervals before rounding, with the form and the rule they came by."""

    low: Decimal | None
    high: Decimal | None
    firm_low: Decimal | None
    firm_high: Decimal | None
    form: Form
    rule: str
    base: Decimal | None = None


def quantity(
    expression: Expression, *, is_count: bool = True, edition: str = EDITION
) -> Quantity | None:
    """Turn what a phrase says into its two intervals (METHOD.md 3).

    None when a bound is beyond `LIMIT` or the words exclude each other. Counts come
    out in whole numbers, others to four places, both rounded outward. Raises
    ValueError for an edition that there is not.
    """
    way = Way(edition_named(edition), Decimal(1 if is_count else 0))
    bounds = _bounds(expression, way)
    if any(abs(end) >= LIMIT for end in bounds[:4] if end is not None):
        return None
    if _is_impossible(bounds):
        return None
    if bounds.base is not None and abs(bounds.base) >= LIMIT:
        return None
    return _rounded(bounds, Decimal(1) if is_count else STEP)


def _is_impossible(bounds: Bounds) -> bool:
    """Less than 4 and more than 30; at most between 5 and more than 10."""
    if bounds.low is None or bounds.high is None:
        is_open = bounds.low is bounds.high
        return is_open and bounds.form in {Form.RANGE, Form.BOUNDED}
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


def _bounds(expression: Expression, way: Way) -> Bounds:
    edition = way.edition
    match expression:
        case Number(value, unit):
            return _number(value, unit, edition)
        case Multiple():
            return _row_bounds(MULTIPLES[expression], edition)
        case Vague(rule):
            return _row_bounds(rule, edition)
        case Hedged(rule, inner):
            return HEDGES[rule](_bounds(inner, way), way)
        case Range(first, last):
            return _range(_bounds(first, way), _bounds(last, way))
        case Part(inner, base, rule):
            return _part(_bounds(inner, way), base, rule)
        case Share(top, bottom, base):
            return _share(top, bottom, base)


def _number(value: Decimal, unit: Decimal, edition: Edition) -> Bounds:
    if abs(value) < edition.round_from or unit < 10:
        return Bounds(value, value, value, value, Form.EXACT, "exact")
    slack = min(unit / 2, abs(value) * edition.slack)
    return Bounds(value, value, value - slack, value + slack, Form.EXACT, "rounded")


def _row_bounds(rule: str, edition: Edition) -> Bounds:
    row: Row = edition.row(rule)
    low, high, firm_low, firm_high = (
        None if end is None else Decimal(end) for end in row[2:]
    )
    return Bounds(low, high, firm_low, firm_high, row.form, rule)


def _about(inner: Bounds, way: Way) -> Bounds:
    """Widen a plain number; words that are vague already stay as they are."""
    plain = (inner.low, inner.high) == (inner.firm_low, inner.firm_high)
    if inner.form is not Form.EXACT and not (inner.form is Form.RANGE and plain):
        return inner
    ends = (_around(inner.low, way.edition), _around(inner.high, way.edition))
    (low, _, firm_low, _), (_, high, _, firm_high) = ends
    return Bounds(low, high, firm_low, firm_high, Form.APPROXIMATE, "about", inner.base)


Four = tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]


def _around(end: Decimal | None, edition: Edition) -> Four:
    """Give what "about" one number is read as, and what it firmly allows."""
    if end is None:
        return None, None, None, None
    slack, doubts = abs(end) * edition.slack, (end / edition.doubt, end * edition.doubt)
    return end - slack, end + slack, min(doubts), max(doubts)


def _estimated(inner: Bounds, way: Way) -> Bounds:
    """Take an estimated range as it stands: it is the estimate."""
    return inner if inner.form is Form.RANGE else _about(inner, way)


def _nearly(inner: Bounds, way: Way) -> Bounds:
    around = _about(inner, way)
    if around is inner:
        return inner
    return around._replace(high=inner.high, firm_high=inner.high, rule="nearly")


def _more_than(inner: Bounds, way: Way) -> Bounds:
    """Start at the next whole number; a count of n and a half starts at n + 1."""
    bounds = _at_least(inner, way)
    low = bounds.low
    if inner.form is Form.EXACT and low is not None and way.beyond:
        low = low.to_integral_value(ROUND_FLOOR) + way.beyond
        bounds = bounds._replace(low=low, firm_low=low)
    return bounds._replace(rule="more-than")


def _at_least(inner: Bounds, way: Way) -> Bounds:  # noqa: ARG001  # one shape of rule
    firm = inner.low if inner.form is Form.EXACT else inner.firm_low
    return Bounds(inner.low, None, firm, None, Form.BOUNDED, "at-least", inner.base)


def _less_than(inner: Bounds, way: Way) -> Bounds:
    bounds = _at_most(inner, way)
    high = bounds.high
    if inner.form is Form.EXACT and high is not None and way.beyond:
        high = high.to_integral_value(ROUND_CEILING) - way.beyond
        bounds = bounds._replace(high=high, firm_high=high)
    return bounds._replace(rule="less-than")


def _at_most(inner: Bounds, way: Way) -> Bounds:  # noqa: ARG001  # one shape of rule
    firm = inner.high if inner.form is Form.EXACT else inner.firm_high
    return Bounds(None, inner.high, None, firm, Form.BOUNDED, "at-most", inner.base)


HEDGES: dict[str, Callable[[Bounds, Way], Bounds]] = {
    "about": _about,
    "estimated": _estimated,
    "nearly": _nearly,
    "more-than": _more_than,
    "at-least": _at_least,
    "less-than": _less_than,
    "at-most": _at_most,
}


def _range(one: Bounds, other: Bounds) -> Bounds:
    """Go from the low end of the lower to the high end of the higher.

    Where one of them is open there ("between fewer than 5 and 10") the other bounds.
    """
    first, last = sorted((one, other), key=_place)
    between = Bounds(
        first.low,
        last.high,
        first.low if first.form is Form.EXACT else first.firm_low,
        last.high if last.form is Form.EXACT else last.firm_high,
        Form.RANGE,
        "between",
    )
    if (between.low is None) == (between.high is None):
        return between
    rule = "at-most" if between.low is None else "at-least"
    return between._replace(form=Form.BOUNDED, rule=rule)


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
