"""EDTF strings as bounds that can be compared (ISO 8601-2:2019, as METHOD.md 3 has it).

Supported: dates and intervals of level 0 (a time of day is checked and put aside); of
level 1 the qualifiers ? ~ % at the end, unspecified digits X from the right, open and
unknown ends, seasons; of level 2 the one-of sets [a..b], [..b], [a..], [a,b].
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from sources.dates.bounds import (
    MONTHS,
    OPEN,
    UNKNOWN,
    Bounds,
    Stretch,
    hull,
    month_end,
    month_number,
    month_start,
)
from sources.dates.moments import single_edtf
from sources.dates.notation import DATE, SEASON_MONTHS, SEASONS, TIME
from sources.dates.parts import loose_part
from sources.dates.refusals import month_reason, reason, refused


@dataclass(frozen=True, slots=True)
class Span:
    """An EDTF string with the days it may mean, as a whole and end by end."""

    edtf: str
    earliest: date | None
    latest: date | None
    firm_earliest: date | None
    firm_latest: date | None
    is_period: bool
    start: Bounds
    end: Bounds | None = None
    members: tuple[Bounds, ...] = ()


def parse(edtf: str) -> Span:
    """Read an EDTF string (METHOD.md 3) into days; None stands for an open bound.

    An instant has `start` alone; a period `start` and `end`; a one-of set `start` (the
    hull) and `members`, one for each thing listed. Raises ValueError with a sentence
    for what is malformed, unsupported, reversed, or outside the years 1 to 9999.
    """
    if not isinstance(edtf, str) or not edtf:
        raise ValueError("There is no date here.")
    if edtf.startswith("["):
        return one_of(edtf)
    if "/" in edtf:
        return period(edtf)
    start = single(edtf)
    return span(edtf, start, start)


def span(
    edtf: str,
    whole: Bounds,
    start: Bounds,
    end: Bounds | None = None,
    members: tuple[Bounds, ...] = (),
) -> Span:
    """Put a span together from the bounds of the whole and of its parts."""
    return Span(
        edtf,
        whole.earliest,
        whole.latest,
        whole.firm_earliest,
        whole.firm_latest,
        end is not None,
        start,
        end,
        members,
    )


def period(edtf: str) -> Span:
    """Read `a/b`: from a to b, `..` for an open end and nothing for an unknown one."""
    halves = edtf.split("/")
    if len(halves) != 2:
        raise refused(edtf, "has more than one slash; a period is start/end")
    if halves == ["", ""]:
        raise ValueError("A period needs a start, an end, or .. for an open one.")
    start, end = (interval_end(half) for half in halves)
    refuse_reversed(edtf, start, end)
    whole = Bounds(start.earliest, end.latest, start.firm_earliest, end.firm_latest)
    return span(edtf, whole, start, end)


def interval_end(text: str) -> Bounds:
    """Read one end of a period."""
    if "T" in text:
        raise refused(text, "has a time of day; a period has dates at its ends")
    return UNKNOWN if not text else OPEN if text == ".." else single(text)


def refuse_reversed(edtf: str, start: Bounds, end: Bounds) -> None:
    """Refuse an end that lies wholly before its start."""
    if start.earliest and end.latest and start.earliest > end.latest:
        raise refused(edtf, "is reversed: it ends before it begins")


def one_of(edtf: str) -> Span:
    """Read `[a,b]`, `[a..b]`, `[..b]`, `[a..]`: one of the dates, not known which."""
    if not edtf.endswith("]"):
        raise refused(edtf, "opens with [ and does not close with ]")
    first, *others = edtf[1:-1].split(",")
    items = [first, *(item.removeprefix(" ") for item in others)]
    members = [member(item) for item in items]
    whole = hull(members)
    return span(edtf, whole, whole, None, tuple(members))


def member(text: str) -> Bounds:
    """Read one thing listed in a set: a date, or dates from the one to the other.

    Early, mid or late in a unit has borders by our convention, which must not make a
    contradiction: firmly it is anywhere in that unit.
    """
    if ".." not in text:
        return single(text)
    first, _, last = text.partition("..")
    if not first and not last:
        raise ValueError("A set needs a date: [..] says nothing.")
    start, end = (single(side) if side else OPEN for side in (first, last))
    refuse_reversed(text, start, end)
    bounds = Bounds(start.earliest, end.latest, start.firm_earliest, end.firm_latest)
    whole = loose_part(text)
    if not whole:
        return bounds
    firm = hull([bounds, single(single_edtf(whole[1]))])
    return replace(firm, earliest=bounds.earliest, latest=bounds.latest)


def single(text: str) -> Bounds:
    """Read one date, season or date with unspecified digits, with its qualifier."""
    match = DATE.fullmatch(text)
    if not match:
        raise refused(text, reason(text))
    year, month, day, time, qualifier = match.groups()
    refuse_bad_time(text, day, time, qualifier)
    stretch = covered(text, year, month, day)
    is_season = bool(month) and month in {str(code) for code in SEASONS}
    return stretch.bounds(is_loose=bool(qualifier) or is_season)


def refuse_bad_time(text: str, day: str, time: str, qualifier: str) -> None:
    """Refuse a time of day that no clock shows or that has no whole day to stand on."""
    if time and (qualifier or day in {None, "XX"} or not TIME.fullmatch(time)):
        raise refused(text, "has no time of day that can be read")


def covered(text: str, year: str, month: str, day: str) -> Stretch:
    """Give the days that year, month and day (digits or X, or None) cover."""
    if "X" in year:
        return masked_years(text, year, month)
    number = int(year)
    if not number:
        raise ValueError("The year 0000 cannot be held; years run from 0001 to 9999.")
    if month in {None, "XX"}:
        return whole_years(text, number, day)
    if int(month) in SEASONS:
        return season(text, number, int(month), day)
    return in_month(text, number, int(month), day)


def masked_years(text: str, year: str, month: str) -> Stretch:
    """Give the years of 195X, 19XX or 1XXX; the year 0 is left out, having no days."""
    if month:
        raise refused(text, "gives a month in a year that is not given in full")
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    width = last - first + 1
    return Stretch(date(max(first, 1), 1, 1), date(last, 12, 31), width * MONTHS)


def whole_years(text: str, year: int, day: str) -> Stretch:
    """Give the days of a year whose month is missing or unspecified."""
    if day not in {None, "XX"}:
        raise refused(text, "gives a day in a month that is not given")
    return Stretch(date(year, 1, 1), date(year, 12, 31), MONTHS)


def season(text: str, year: int, code: int, day: str) -> Stretch:
    """Give the months of a season by convention; winter runs into the next year."""
    if day:
        raise refused(text, "gives a day in a season; a season has no days")
    start = date(year, SEASONS[code], 1)
    end = month_end(month_number(start) + SEASON_MONTHS - 1)
    if not end:
        raise refused(text, "runs beyond the year 9999")
    return Stretch(start, end, 1)


def in_month(text: str, year: int, month: int, day: str) -> Stretch:
    """Give the days of a month, or the one day of it that is named."""
    start = month_start(year * MONTHS + month - 1) if 1 <= month <= MONTHS else None
    if not start:
        raise refused(text, month_reason(month))
    length = monthrange(year, month)[1]
    if day in {None, "XX"}:
        return Stretch(start, start.replace(day=length), 1)
    if not 1 <= int(day) <= length:
        raise refused(text, f"has no such day: that month has {length} days")
    named = start.replace(day=int(day))
    return Stretch(named, named, 0)
