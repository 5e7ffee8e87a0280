"""Dates as words state them: calendar units that may lack a year, and their EDTF."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sources.dates.bounds import MONTHS, month_end, month_start
from sources.dates.notation import SEASON_MONTHS, SEASONS

DECADE = 10
CENTURY = 100
DAYS = 30
YEAR_DIGITS = 4
COARSENESS = ("day", "month", "season", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a month, year, decade or century: of so many shares, first to last."""

    first: int
    last: int
    shares: int
    is_loose: bool = True


EARLY, MIDDLE, LATE = Part(0, 1, 3), Part(1, 2, 3), Part(2, 3, 3)
EDGE = 0  # Shares of a part that is the first or the last day of its whole.
FIRST_DAY = Part(0, 1, EDGE, is_loose=False)
LAST_DAY = Part(-1, 0, EDGE, is_loose=False)
FIRST_HALF = Part(0, 1, 2, is_loose=False)
SECOND_HALF = Part(1, 2, 2, is_loose=False)


@dataclass(frozen=True, slots=True)
class Moment:
    """One date as stated; None is what the words leave to the context.

    `month` has 21 to 24 for seasons; `width` is 10 for a decade, 100 for a century;
    `is_short` marks a year or decade without its century ("the '30s").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    width: int = 1
    part: Part | None = None
    qualifier: str = ""
    is_short: bool = False

    @property
    def unit(self) -> str:
        """Name the precision: day, month, season, year, decade or century."""
        if self.day:
            return "day"
        if self.month:
            return "season" if self.month in SEASONS else "month"
        return {1: "year", DECADE: "decade", CENTURY: "century"}[self.width]

    @property
    def has_month(self) -> bool:
        """Say whether a day, if there is one, has its month."""
        return not self.day or bool(self.month)


def plain(moment: Moment) -> Moment:
    """Drop the part and the qualifier of a moment."""
    return replace(moment, part=None, qualifier="")


def qualified(moment: Moment, qualifier: str) -> Moment:
    """Add a qualifier; uncertain and approximate together are %."""
    marks = {moment.qualifier, qualifier} - {""}
    return replace(moment, qualifier="%" if len(marks) > 1 else "".join(marks))


def single_edtf(moment: Moment) -> str:
    """Write a complete moment without its part, such as 1956-03-09~ or 193X."""
    digits = f"{moment.year or 0:04d}"
    if len(digits) != YEAR_DIGITS or digits.startswith("-"):
        raise ValueError(f"The year {digits} cannot be held.")
    hidden = len(str(moment.width)) - 1
    text = digits[: YEAR_DIGITS - hidden] + "X" * hidden
    for number in (moment.month, moment.day):
        text += f"-{number:02d}" if number else ""
    return text + moment.qualifier


def on(day: date, unit: str = "day") -> Moment:
    """Give the day, or the month or year it lies in, as a moment."""
    month = day.month if unit in {"day", "month"} else None
    return Moment(day.year, month, day.day if unit == "day" else None)


def stepped(moment: Moment, count: int) -> Moment:
    """Move a complete moment by its own unit; a season by the months around it."""
    year, month = moment.year or 0, moment.month
    if moment.day and month:
        moved_to = on(date(year, month, moment.day) + timedelta(days=count))
    elif month in SEASONS:
        edge = SEASONS[month] - 1 + (SEASON_MONTHS - 1 if count > 0 else 0)
        moved_to = numbered_month(year * MONTHS + edge + count)
    elif month:
        moved_to = numbered_month(year * MONTHS + month - 1 + count)
    else:
        moved_to = Moment(year + count * moment.width, width=moment.width)
    return replace(moved_to, qualifier=moment.qualifier)


def numbered_month(number: int) -> Moment:
    """Give the month that is so many months from the start of year 0."""
    return Moment(number // MONTHS, number % MONTHS + 1)


def cells(moment: Moment) -> list[Moment]:
    """Divide a moment into the units that a part of it is counted in."""
    year, month = moment.year or 0, moment.month
    if month in SEASONS:
        start = year * MONTHS + SEASONS[month] - 1
        return [numbered_month(start + n) for n in range(SEASON_MONTHS)]
    if month:
        end = month_end(year * MONTHS + month - 1)
        return [Moment(year, month, n + 1) for n in range(end.day if end else 0)]
    if moment.width == 1:
        return [Moment(year, n + 1) for n in range(MONTHS)]
    width = moment.width // DECADE
    return [Moment(year + n * width, width=width) for n in range(DECADE)]


def shares(moment: Moment, part: Part) -> list[Moment]:
    """Give the cells of a part, with ~ where the border is a convention.

    The convention, in one place: a third of a month is ten days (the last takes the
    rest), of a year four months, of a decade or century 4, 3 and 3 years or decades.
    """
    if part.shares == EDGE:
        return [edge(moment, part)]
    if part.shares == DECADE and moment.width != CENTURY:
        raise ValueError("Only a century has a part of ten years.")
    all_cells = cells(moment)
    count = DAYS if moment.unit == "month" else len(all_cells)
    if part.shares > count:
        raise ValueError("Only a month has a part of so few days.")
    low = -(-count * part.first // part.shares)
    is_last = part.last == part.shares
    high = len(all_cells) if is_last else -(-count * part.last // part.shares)
    chosen = all_cells[low:high]
    if part.is_loose or count % part.shares:
        chosen = loosened(chosen, at_start=low > 0, at_end=not is_last)
    return [qualified(cell, moment.qualifier) for cell in chosen]


def edge(moment: Moment, part: Part) -> Moment:
    """Give the first or the last day of a moment."""
    start = start_day(moment)
    if part.first < 0 and start:
        start = start_day(stepped(plain(moment), 1))
        start = start and start - timedelta(days=1)
    if not start:
        raise ValueError("The calendar does not hold that day.")
    return replace(on(start), qualifier=moment.qualifier)


def loosened(chosen: list[Moment], *, at_start: bool, at_end: bool) -> list[Moment]:
    """Mark the inner borders of a part as approximate."""
    if at_start:
        chosen[0] = qualified(chosen[0], "~")
    if at_end:
        chosen[-1] = qualified(chosen[-1], "~")
    return chosen


def first_cell(moment: Moment) -> Moment:
    """Give the moment itself, or the first unit of the part it names."""
    return shares(moment, moment.part)[0] if moment.part else moment


def last_cell(moment: Moment) -> Moment:
    """Give the moment itself, or the last unit of the part it names."""
    return shares(moment, moment.part)[-1] if moment.part else moment


def moment_edtf(moment: Moment) -> str:
    """Write a complete moment; a part is a set: early 1957 is [1957-01..1957-04~].

    METHOD.md 3 has no words for parts of a year; the borders are our convention.
    """
    if not moment.part:
        return single_edtf(moment)
    first, last = first_cell(moment), last_cell(moment)
    if plain(first) == plain(last):
        return single_edtf(first)
    return f"[{single_edtf(first)}..{single_edtf(last)}]"


def start_day(moment: Moment) -> date | None:
    """Give the first day of a complete moment."""
    month = SEASONS.get(moment.month or 1, moment.month or 1)
    start = month_start((moment.year or 0) * MONTHS + month - 1)
    return start and start.replace(day=moment.day or 1)
