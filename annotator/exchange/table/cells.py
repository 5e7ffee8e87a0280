"""Cells to values: each distinct text is read once."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from annotator.exchange.table.mapping import Mapping
from annotator.exchange.table.targets import BY_NAME, NONE, Target
from claims import quantities, readings
from claims.models import Form, Polarity, ValueType
from sources import dates

LARGEST = Decimal(10) ** 20  # what a figure's column holds
FINEST = Decimal("0.0001")
SHOWN = 120  # letters of a cell that an error shows
MOST_READ = 2_000  # letters of a figure or answer that are read
DISTINCT = 20_000  # texts of one kind whose value is kept
_DIGITS = re.compile(r"\d{1,20}(\.\d{1,20})?")
_GROUPED = re.compile(r"\d{1,3}([,'’ \u00a0\u2009\u202f])\d{3}(\1\d{3})*(\.\d+)?")
# What a spreadsheet would work out: =B4+C4 and =SUM(B4:C9), not = 15.
_FORMULA = re.compile(r"=(?![\s=]).*(?:[-+*/&^]|[A-Z]\(|\$?[A-Z]{1,3}\$?[0-9])")
_YES = {"yes", "y", "true", "1", "affirms", "ja", "oui", "tak", "да"}
_NO = {"no", "n", "false", "0", "denies", "nein", "non", "nie", "нет"}


class CellError(ValueError):
    """A cell cannot be taken; the sentence says why and shows what was typed."""


Columns = tuple[tuple[str, Any], ...]


def shown(cell: str) -> str:
    """Return a cell as a sentence shows it, cut where it is long."""
    return cell if len(cell) <= SHOWN else f"{cell[:SHOWN]}…"


class Reader:
    """Reads the answers of one table; keeps what it has read."""

    def __init__(self, mapping: Mapping) -> None:
        self.language = mapping.language or "en"
        self.of_words = lru_cache(DISTINCT)(self._of_words)
        self.of_bounds = lru_cache(DISTINCT)(self._of_bounds)

    def _of_words(
        self, words: str, language: str, kind: tuple[str, bool]
    ) -> dict[str, Any]:
        """Return the reading's columns of an answer as it is stated in a language.

        Its ``kind`` is the kind of value, and whether it counts whole things.
        """
        value_type, is_count = kind
        if len(words) > MOST_READ and value_type not in (ValueType.CATEGORY, NONE):
            raise CellError(
                f"“{shown(words)}” has {len(words):,} letters: a figure or an answer of"
                f" at most {MOST_READ:,} is read. Longer words are a quotation."
            )
        if value_type == ValueType.PROPOSITION:
            return readings.of_polarity(polarity(words))
        if value_type in (ValueType.CATEGORY, NONE):
            return readings.empty()
        if _FORMULA.match(words):
            raise CellError(
                f"“{shown(words)}” is a formula without its result: open the table in"
                " a spreadsheet and save it there, or type what it comes to."
            )
        if value_type == ValueType.QUANTITY and not words.isdecimal():
            language = _understood(words, language, is_count=is_count)
        try:
            read = readings.typed(
                words, value_type, is_count=is_count, language=language
            )
        except ValueError as error:
            raise CellError(str(error)) from None
        return _kept(read, words)

    def _of_bounds(self, low: str, high: str, *, is_count: bool) -> dict[str, Any]:
        """Return the columns of two bounds, taken as they stand; '' is open."""
        below, above = (_bound(cell, is_count=is_count) for cell in (low, high))
        if below is not None and above is not None and below > above:
            raise CellError(f"The lowest, {low}, is above the highest, {high}.")
        form = Form.BOUNDED
        if below is not None and above is not None:
            form = Form.EXACT if below == above else Form.RANGE
        bounds = {"low": below, "high": above, "firm_low": below, "firm_high": above}
        return readings.empty() | {"form": form.value} | bounds


def _understood(words: str, language: str, *, is_count: bool) -> str:
    """Return the language in which words are no exact figure, else the one given.

    CellError where a word beside the figure may be a hedge of still another.
    """
    language = quantities.readable(language)
    found = quantities.spoken(words, language=language, is_count=is_count)
    if not found and (word := quantities.strange(words, language=language)):
        raise CellError(
            f"“{word}” is not understood, and may be a hedge: give the language of the"
            " statements, or lowest and highest. A colon behind it makes it a heading."
        )
    return found or language


def _bound(cell: str, *, is_count: bool) -> Decimal | None:
    if not cell:
        return None
    number = figure(cell)
    if is_count and number != number.to_integral_value():
        raise CellError(
            f"“{shown(cell)}” is no whole number; write thousands as 1500 or 1,500."
        )
    return number


def figure(cell: str) -> Decimal:
    """Return a figure in digits; CellError for anything else."""
    digits = cell
    if grouped := _GROUPED.fullmatch(cell):
        digits = cell.replace(grouped[1], "")
    if not digits.isascii() or not _DIGITS.fullmatch(digits):
        raise CellError(
            f"“{shown(cell)}” is no figure in digits: a lowest or highest is typed"
            " as 1500 or 1,500."
        )
    try:
        number = Decimal(digits)
    except InvalidOperation:
        raise CellError(f"“{shown(cell)}” is no figure.") from None
    return held(number, cell)


def held(number: Decimal, cell: str) -> Decimal:
    """Return a figure that its column can hold; CellError for any other."""
    if abs(number) >= LARGEST or number != number.quantize(FINEST):
        raise CellError(f"“{shown(cell)}” has more digits than can be kept.")
    return number


def _kept(read: dict[str, Any], words: str) -> dict[str, Any]:
    """Return a reading whose figures and date fit their columns."""
    for value in read.values():
        if isinstance(value, Decimal):
            held(value, words)
    if len(read["edtf"]) > 100:
        raise CellError(f"“{shown(words)}” is a date too long to be kept.")
    return read


def polarity(words: str) -> str:
    """Return whether a cell says yes or no."""
    said = words.casefold()
    if said in _YES:
        return Polarity.AFFIRMS.value
    if said in _NO:
        return Polarity.DENIES.value
    raise CellError(f"“{shown(words)}” is neither yes nor no.")


@lru_cache(DISTINCT)
def edtf(words: str, language: str) -> str:
    """Return the EDTF of a date typed in EDTF, in a language or in English."""
    if not words:
        return ""
    try:
        return str(readings.typed(words, ValueType.DATE, language=language)["edtf"])
    except ValueError as error:
        raise CellError(str(error)) from None


def bounds_of(date: str) -> tuple[Any, Any]:
    """Return the first and the last day that an EDTF date allows."""
    if not date:
        return None, None
    span = dates.parse(date)
    return span.earliest, span.latest


def taker(target: Target) -> Callable[[str], str]:
    """Return what takes a cell of this kind: refuses what is too long or unknown."""

    @lru_cache(DISTINCT)
    def take(cell: str) -> str:
        if target.known is not None and cell:
            known = target.known.get(" ".join(cell.split()).casefold())
            if known is None:
                offered = ", ".join(dict.fromkeys(target.known.values()))
                raise CellError(
                    f"“{shown(cell)}” is none of the words known here: {offered}."
                )
            return known
        if target.longest and len(cell) > target.longest:
            raise CellError(
                f"“{shown(cell)}” has {len(cell):,} letters; at most"
                f" {target.longest} are kept."
            )
        return cell

    return take


DATES = ("counted_to", "source_date", "source_known")
TAKERS = {name: taker(target) for name, target in BY_NAME.items() if name not in DATES}
