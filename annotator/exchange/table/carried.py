"""Readings that a table carries in columns of their own, as our export has them.

They are taken as they stand: the words beside them are not read again.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

from annotator.exchange.table.cells import (
    DISTINCT,
    TAKERS,
    CellError,
    held,
    shown,
)
from annotator.exchange.table.targets import CARRIED, NONE
from claims import readings
from claims.models import Form, ValueType

_DIGITS = re.compile(r"-?\d{1,20}(\.\d{1,20})?", re.ASCII)
BOUNDS = ("low", "high", "firm_low", "firm_high")


@lru_cache(DISTINCT)
def carried(
    value_type: str, cells: tuple[str, ...], *, is_count: bool
) -> dict[str, Any] | None:
    """Return the reading in these cells, named by ``CARRIED``; None where none is.

    CellError where they are no reading, or none of this kind of value.
    """
    given = {
        name: TAKERS[name](cell) for name, cell in zip(CARRIED, cells, strict=True)
    }
    form = given["form_read"]
    if form == NONE:
        return readings.empty()
    read: dict[str, Any] | None = None
    if form:
        read = _quantity(given, is_count=is_count)
    elif given["edtf_read"]:
        read = _date(given["edtf_read"])
    elif given["polarity"]:
        read = readings.of_polarity(given["polarity"])
    if read is not None:
        _refuse_other_kind(read, value_type)
        read |= {"rule": given["rule_read"], "convention": given["convention_read"]}
    return read


def _date(edtf: str) -> dict[str, Any]:
    try:
        return readings.of_date(edtf)
    except ValueError as error:
        raise CellError(f"“{shown(edtf)}” is no EDTF date: {error}") from None


def _quantity(given: dict[str, str], *, is_count: bool) -> dict[str, Any]:
    """Return the columns of a figure; CellError where they cannot be one reading."""
    names = ("low_read", "high_read", "low_firm", "high_firm", "base_read")
    low, high, firm_low, firm_high, base = (_figure(given[name]) for name in names)
    read = readings.empty() | {
        "form": given["form_read"],
        **dict(zip(BOUNDS, (low, high, firm_low, firm_high), strict=True)),
        "base": base,
    }
    why = _impossible(read)
    if is_count and any(n is not None and n % 1 for n in map(read.get, BOUNDS)):
        why = "Whole things are counted in whole numbers."
    if why:
        raise CellError(f"{why} (“{shown(given['form_read'])}”)")
    return read


def _impossible(read: dict[str, Any]) -> str:
    """Return why these bounds are no reading; '' where they are one."""
    low, high, firm_low, firm_high = (read[name] for name in BOUNDS)
    if low is not None and high is not None and low > high:
        return "The lowest as read is above the highest."
    if firm_low is not None and (low is None or firm_low > low):
        return "What the words firmly allow has to contain what is read."
    if firm_high is not None and (high is None or firm_high < high):
        return "What the words firmly allow has to contain what is read."
    if read["form"] == Form.EXACT and (low is None or low != high):
        return "An exact figure has the same lowest and highest."
    if read["form"] == Form.UNSTATED and high is not None:
        return "A number that is not given has no highest."
    return ""


def _refuse_other_kind(read: dict[str, Any], value_type: str) -> None:
    """Refuse a reading that is no answer of this kind."""
    dated = value_type in (ValueType.DATE, ValueType.PERIOD)
    fits = {
        "form": value_type == ValueType.QUANTITY,
        "edtf": dated,
        "polarity": value_type in (ValueType.CATEGORY, ValueType.PROPOSITION),
    }
    for name, is_fit in fits.items():
        if read[name] and not is_fit and value_type != NONE:
            kind = ValueType(value_type).label.lower()
            raise CellError(f"“{shown(read[name])}” is no reading of {kind}.")


def _figure(cell: str) -> Decimal | None:
    if not cell:
        return None
    if not _DIGITS.fullmatch(cell):
        raise CellError(f"“{shown(cell)}” is no figure in plain digits.")
    return held(Decimal(cell), cell)
