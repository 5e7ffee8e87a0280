"""Whether the words of a claim bear out the reading that a casebook gives of them."""

from decimal import Decimal
from typing import Any

from annotator.exchange.casebook.shape import Account, Asked, Stated
from claims import quantities, readings
from claims.models import Form, ValueType
from claims.quantities import Quantity
from sources import dates

BEFORE = 5000  # characters of the text before a date that may name its month or year


def columns(
    account: Account, question: Asked, text_before: str, language: str = ""
) -> tuple[dict[str, Any], str]:
    """Return a claim's columns, and how the words disagree with them ('' if not).

    The words are read in the language of their text.

    Raises ValueError with a sentence for a reading that is none, or not of the
    question's kind.
    """
    stated = account.reading
    _refuse_other_kinds(stated, question.value_type)
    if account.columns["counted_to"]:
        dates.parse(account.columns["counted_to"])
    if question.value_type == ValueType.QUANTITY:
        said = _said(account.as_stated, language, is_count=question.is_count)
        return _figure(stated, account.as_stated, said, is_count=question.is_count)
    if stated.edtf:
        disagreement = _date(stated, account, text_before, language or "en")
        return readings.of_date(stated.edtf), disagreement
    return readings.of_polarity(stated.polarity), ""


def _refuse_other_kinds(stated: Stated, value_type: str) -> None:
    """Raise ValueError where a reading is of another kind than its question."""
    kinds = {
        "a figure": (stated.is_figure, ("quantity",)),
        "a date": (bool(stated.edtf), readings.DATED),
        "a yes or no": (bool(stated.polarity), ("category", "proposition")),
        "an option": (bool(stated.options), ("category",)),
    }
    for kind, (is_given, fitting) in kinds.items():
        if is_given and value_type not in fitting:
            raise ValueError(
                f"The reading is {kind}, but the question is of kind {value_type}."
            )


def _figure(
    stated: Stated, words: str, said: list[Quantity], *, is_count: bool
) -> tuple[dict[str, Any], str]:
    if not stated.is_figure:
        return readings.empty(), ""
    _refuse_disorder(stated, is_count=is_count)
    for quantity in said:
        if _agree(quantity, stated):
            return readings.of_quantity(quantity) | _base(stated, quantity), ""
    if not said and stated.form == Form.UNSTATED:
        return _as_given(stated, stated.low, stated.high), ""
    if not said:
        return _as_given(stated, None, None), f"“{words}” states no figure."
    low, high = _hull(stated, said[0])
    return _as_given(stated, low, high), (
        f"“{words}” reads {_shown(said[0].low, said[0].high)},"
        f" the casebook has {_shown(stated.low, stated.high)}."
    )


def _refuse_disorder(stated: Stated, *, is_count: bool) -> None:
    """Raise ValueError for bounds that no reading may have (METHOD.md 2)."""
    low, high = stated.low, stated.high
    if low is not None and high is not None and low > high:
        raise ValueError(f"The reading runs backwards, from {low} to {high}.")
    if stated.form == Form.EXACT and (low is None or low != high):
        raise ValueError("An exact reading has one figure, both low and high.")
    if stated.form == Form.UNSTATED and high is not None:
        raise ValueError("A reading of an unstated number has no upper bound.")
    if is_count and any(n is not None and n % 1 for n in (low, high, stated.base)):
        raise ValueError("Whole things are counted in whole numbers.")


def _said(words: str, language: str, *, is_count: bool) -> list[Quantity]:
    """Return the quantities that words may be read as, the whole of them first."""
    whole = readings.figure(words, is_count=is_count, language=language or "en")
    known = quantities.readable(language)
    return [
        *([whole] if whole else []),
        *(found.quantity for found in quantities.find(words, language=known)),
    ]


def _agree(quantity: Quantity, stated: Stated) -> bool:
    return (
        (quantity.low, quantity.high) == (stated.low, stated.high)
        and stated.form in ("", quantity.form)
        and (stated.base is None or quantity.base in (None, stated.base))
    )


def _base(stated: Stated, quantity: Quantity) -> dict[str, Any]:
    return {"base": stated.base if quantity.base is None else quantity.base}


def _hull(stated: Stated, said: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Return the narrowest bounds that hold both the words' firm ones and ours."""
    lows, highs = (said.firm_low, stated.low), (said.firm_high, stated.high)
    low = None if None in lows else min(n for n in lows if n is not None)
    high = None if None in highs else max(n for n in highs if n is not None)
    return low, high


def _as_given(
    stated: Stated, firm_low: Decimal | None, firm_high: Decimal | None
) -> dict[str, Any]:
    """Return the columns of the casebook's own reading between firm bounds."""
    return readings.empty() | {
        "form": stated.form or _form(stated),
        "low": stated.low,
        "high": stated.high,
        "firm_low": firm_low,
        "firm_high": firm_high,
        "base": stated.base,
    }


def _form(stated: Stated) -> str:
    if stated.low is None or stated.high is None:
        return Form.BOUNDED
    return Form.EXACT if stated.low == stated.high else Form.RANGE


def _date(stated: Stated, account: Account, text_before: str, language: str) -> str:
    """Return how the words disagree with a date, or nothing."""
    before, words = text_before[-BEFORE:], account.as_stated
    whole = dates.read(words, before, language=language)
    found = [one.edtf for one in dates.find(words, before, language=language)]
    said = [*([whole] if whole else []), *found]
    if any(_same_days(edtf, stated.edtf) for edtf in said):
        return ""
    if not said:
        return f"“{account.as_stated}” states no date."
    return f"“{account.as_stated}” reads {said[0]}, the casebook has {stated.edtf}."


def _same_days(one: str, other: str) -> bool:
    a, b = dates.parse(one), dates.parse(other)
    return (a.earliest, a.latest, a.is_period) == (b.earliest, b.latest, b.is_period)


def _shown(low: Decimal | None, high: Decimal | None) -> str:
    if low is not None and low == high:
        return readings.plain(low)
    if low is None and high is None:
        return "as no number"
    if high is None:
        return f"{readings.plain(low)} or more"
    return f"up to {readings.plain(high)}" if low is None else _span(low, high)


def _span(low: Decimal, high: Decimal) -> str:
    return f"{readings.plain(low)} to {readings.plain(high)}"
