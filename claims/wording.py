"""Readings in plain words, as every card, row and chart says them. No Django here."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol

from claims.charts import Mark, glyph
from sources import dates

THIN = "\u202f"


class Figure(Protocol):
    """The columns of a reading that words and pictures are made of."""

    @property
    def form(self) -> str: ...
    @property
    def low(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def firm_low(self) -> Decimal | None: ...
    @property
    def firm_high(self) -> Decimal | None: ...
    @property
    def base(self) -> Decimal | None: ...
    @property
    def edtf(self) -> str: ...
    @property
    def polarity(self) -> str: ...


def number(value: Decimal | float | None) -> str:
    """Return a figure with thin spaces between thousands: 680 501; a minus is −."""
    if value is None:
        return ""
    exact = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    return f"{exact.normalize():,f}".replace(",", THIN).replace("-", "−")


def interval(low: Decimal | None, high: Decimal | None, joined: str = "–") -> str:
    """Return two bounds in words: 24–99, 80 or more, up to 20; '' when both open."""
    if low is None and high is None:
        return ""
    if high is None:
        return f"{number(low)} or more"
    if low is None:
        return f"up to {number(high)}"
    return number(low) if low == high else f"{number(low)}{joined}{number(high)}"


def figure(reading: Figure, as_stated: str = "") -> str:
    """Return a figure as the screen says it, its convention named (LOOK.md)."""
    if not reading.form:
        return ""
    read = interval(reading.low, reading.high)
    if reading.form == "unstated":
        return f"number not given; {read}" if read else "number not given"
    if reading.base is not None:
        # Only a ratio has a side smaller than its figure: 98 to 2.
        is_ratio = reading.low is not None and reading.low > reading.base
        read = f"{read} {'to' if is_ratio else 'of'} {number(reading.base)}"
    firmly = interval(reading.firm_low, reading.firm_high, " to ")
    is_firm = (reading.low, reading.high) == (reading.firm_low, reading.firm_high)
    if is_firm:
        return f"{read}, exactly" if reading.form == "exact" else read
    certainly = f"certainly {firmly}" if firmly else "the words allow any number"
    if reading.form == "exact":
        return f"{read}, a round figure; {certainly}"
    of_words = f" of “{as_stated}”" if as_stated else ""
    return f"{read}, our reading{of_words}; {certainly}"


def value(
    reading: Figure,
    *,
    as_stated: str = "",
    options: tuple[str, ...] = (),
    is_exclusive: bool = False,
) -> str:
    """Return any reading in words: a figure, a date, options, yes or no; '' if none."""
    if reading.form:
        return figure(reading, as_stated)
    if reading.edtf:
        return dates.render(reading.edtf)
    if options:
        denied = "not " if reading.polarity == "denies" else ""
        return denied + (" or " if is_exclusive else ", ").join(options)
    return {"affirms": "yes", "denies": "no"}.get(reading.polarity, "")


def picture(reading: Figure) -> Mark | None:
    """Return the interval glyph of a figure or a date; None for other readings."""
    if reading.form:
        return glyph((reading.low, reading.high), (reading.firm_low, reading.firm_high))
    if reading.edtf:
        span = dates.parse(reading.edtf)
        return glyph(
            (_day(span.earliest), _day(span.latest)),
            (_day(span.firm_earliest), _day(span.firm_latest)),
        )
    return None


def _day(day: date | None) -> int | None:
    return day.toordinal() if day else None


def said_by(voices: list[str], carrier: str, stance: str) -> str:
    """Return voice and carrier in words, with what the carrier holds of it.

    ``voices`` are the last names of each chain, as ``voiced`` gives them; a carrier
    that reports with nobody named has an unnamed voice there (METHOD.md 4).
    """
    named = " and ".join(voices) or (
        "somebody not named" if stance == "reports" else ""
    )
    said = f"{named}, in {carrier}" if named else carrier
    verdict = {"doubts": "the text doubts it", "rejects": "the text rejects it"}
    return f"{said}; {verdict[stance]}" if stance in verdict else said


def voiced(name: str, stance: str) -> str:
    """Return the name of a voice, and how it speaks against what it is named for."""
    against = {"doubts": "doubting it", "rejects": "rejecting it"}
    return f"{name} ({against[stance]})" if stance in against else name


def covers(scope: str, in_words: str, note: str) -> str:
    """Return that a claim speaks of less, of more or of something else, and of what.

    '' where it speaks of just what is asked.
    """
    return "" if scope == "same" else f"covers {in_words.lower()}: {note}"


def joined(names: Sequence[str]) -> str:
    """Return names in words: A, B and C."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def counted(many: int, noun: str, several: str = "") -> str:
    """Return a number with its noun: 1 account, 3 accounts, 1 418 entries."""
    return f"{number(many)} {noun if many == 1 else several or f'{noun}s'}"


def lines(least: int, most: int | None, unexamined: int = 0) -> str:
    """Return a count of independent lines in words (METHOD.md 6)."""
    if most is None:
        said = f"{least} to an unknown number of independent lines"
    elif least == most:
        said = counted(most, "independent line")
    else:
        said = f"{least} to {counted(most, 'independent line')}"
    return f"{said}, {counted(unexamined, 'pair')} not examined" if unexamined else said


def bounds(low: Decimal | date | int | None, high: Decimal | date | int | None) -> str:
    """Return the two ends of a range in words, figures or days."""
    if isinstance(low, date) or isinstance(high, date):
        first, last = (
            _written(end) if isinstance(end, date) else "" for end in (low, high)
        )
        if first and last:
            return first if first == last else dates.render(f"{low}/{high}")
        return f"{first} or later" if first else f"{last} or earlier"
    least, most = (None if end is None else Decimal(end) for end in (low, high))
    return interval(least, most, " to ") or "open at both ends"


def _written(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
