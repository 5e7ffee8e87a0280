"""Between the values that words are read as and the columns that keep them.

The columns are those of ``claims.models.Reading``; no database is asked here.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

from claims import quantities
from claims.quantities import Form, Quantity
from sources import dates

# More digits than a figure that is read may have, however they are grouped.
_TOO_LARGE = re.compile(r"\d(?:[,.’' \u00a0\u2009\u202f]?\d){15}")

COLUMNS = (
    "form",
    "low",
    "high",
    "firm_low",
    "firm_high",
    "base",
    "edtf",
    "start_earliest",
    "start_latest",
    "end_earliest",
    "end_latest",
    "firm_start_earliest",
    "firm_start_latest",
    "firm_end_earliest",
    "firm_end_latest",
    "rule",
    "convention",
    "polarity",
)
IN_WORDS = ("form", "edtf", "rule", "convention", "polarity")
DATED = ("date", "period")


def empty() -> dict[str, Any]:
    """Return the columns of no reading at all."""
    return {column: "" if column in IN_WORDS else None for column in COLUMNS}


def of_quantity(quantity: Quantity) -> dict[str, Any]:
    """Return the columns of a figure as it was read, with the rule that read it."""
    return empty() | {
        "form": str(quantity.form),
        "low": quantity.low,
        "high": quantity.high,
        "firm_low": quantity.firm_low,
        "firm_high": quantity.firm_high,
        "base": quantity.base,
        "rule": quantity.rule,
        "convention": quantities.EDITION,
    }


def of_date(edtf: str) -> dict[str, Any]:
    """Return the columns of an EDTF date or period; ValueError says what is wrong."""
    span = dates.parse(edtf)
    columns = empty() | {"edtf": edtf}
    for mark, bounds in (("start", span.start), ("end", span.end)):
        if bounds is not None:
            columns[f"{mark}_earliest"] = bounds.earliest
            columns[f"{mark}_latest"] = bounds.latest
            columns[f"firm_{mark}_earliest"] = bounds.firm_earliest
            columns[f"firm_{mark}_latest"] = bounds.firm_latest
    return columns


def of_polarity(polarity: str) -> dict[str, Any]:
    """Return the columns of a yes or no."""
    return empty() | {"polarity": polarity}


def typed(
    words: str,
    value_type: str,
    *,
    is_count: bool = True,
    context: str = "",
    language: str = "en",
) -> dict[str, Any]:
    """Return the columns of a figure or a date that a person typed.

    A figure is typed in digits or words, a date as EDTF or in words, in English or in
    the language of the text, which also orders day and month in digits; ``context`` is
    the text before it. Raises ValueError with a sentence for what is neither.
    """
    if not words.strip():
        return empty()
    if value_type in DATED:
        return of_date(_edtf(words.strip(), context, language))
    quantity = figure(words, is_count=is_count, language=language)
    if quantity is None:
        why = "type it in digits or in words, such as 15, about 20, or dozens."
        if _TOO_LARGE.search(words):
            why = "it has more than fifteen digits."
        raise ValueError(f"“{words}” is no figure we can read: {why}")
    return of_quantity(quantity)


@lru_cache(maxsize=2048)
def figure(
    words: str, *, is_count: bool = True, language: str = "en"
) -> Quantity | None:
    """Read a figure in the language of its text or in English; None if it is none.

    One language does not know the hedges of the other: an exact figure gives way to
    what the other reads as less than that. Kept, for a figure is read while it is
    typed, when it is sent, and when a table says it again.
    """
    language = quantities.readable(language)
    own = quantities.read(words, language=language, is_count=is_count)
    if language == "en" or (own is not None and own.form != Form.EXACT):
        return own
    english = quantities.read(words, is_count=is_count)
    is_sharper = own is None or (english is not None and english.form != Form.EXACT)
    return english if is_sharper else own


def _edtf(words: str, context: str, language: str) -> str:
    """Return the EDTF of a date typed in EDTF, in the text's language or in English."""
    try:
        return dates.parse(words).edtf
    except ValueError:
        read = dates.read(words, context, language=language)
        read = read or dates.read(words, context)
    if read is None:
        raise ValueError(
            f"“{words}” is no date we can read: type it as 9 March 1956"
            " or in EDTF, as 1956-03-09."
        )
    return read


def plain(number: Decimal | None) -> str:
    """Return a figure in full, without a trailing point or zeros; '' when open."""
    if number is None:
        return ""
    return f"{number.normalize():f}"
