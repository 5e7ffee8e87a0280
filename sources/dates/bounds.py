"""The days a date may mean, and the arithmetic of months that widens them."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

MONTHS = 12
FIRST_MONTH = MINYEAR * MONTHS
LAST_MONTH = MAXYEAR * MONTHS + MONTHS - 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day a date may mean: as read, and as the words firmly allow.

    Closed bounds; None is open. METHOD.md 3.
    """

    earliest: date | None
    latest: date | None
    firm_earliest: date | None
    firm_latest: date | None
    is_unknown: bool = False


OPEN = Bounds(None, None, None, None)
UNKNOWN = Bounds(None, None, None, None, is_unknown=True)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days one stated date covers, with its precision in months (0 is a day)."""

    first: date
    last: date
    months: int

    def bounds(self, *, is_loose: bool) -> Bounds:
        """Return its bounds, the firm ones a unit wider on either side when loose."""
        if not is_loose:
            return Bounds(self.first, self.last, self.first, self.last)
        firm = (moved(self.first, -1, self.months), moved(self.last, 1, self.months))
        return Bounds(self.first, self.last, *firm)


def month_number(day: date) -> int:
    """Count the months up to a day's month, so that months can be added."""
    return day.year * MONTHS + day.month - 1


def month_start(number: int) -> date | None:
    """Give the first day of a numbered month; None where no date can be held."""
    if not FIRST_MONTH <= number <= LAST_MONTH:
        return None
    return date(number // MONTHS, number % MONTHS + 1, 1)


def month_end(number: int) -> date | None:
    """Give the last day of a numbered month; None where no date can be held."""
    start = month_start(number)
    return start and start.replace(day=monthrange(start.year, start.month)[1])


def moved(edge: date, step: int, months: int) -> date | None:
    """Move the edge of a stretch out by one unit; None beyond the calendar.

    A unit is `months` long, or one day for 0; step is -1 for a first day, 1 for a last.
    """
    if months:
        edge_of = month_start if step < 0 else month_end
        return edge_of(month_number(edge) + step * months)
    if edge == (date.min if step < 0 else date.max):
        return None
    return edge + timedelta(days=step)


def hull(parts: Iterable[Bounds]) -> Bounds:
    """Give the bounds that hold all the parts; an open part leaves its side open."""
    members = list(parts)
    return Bounds(
        lowest(part.earliest for part in members),
        highest(part.latest for part in members),
        lowest(part.firm_earliest for part in members),
        highest(part.firm_latest for part in members),
    )


def lowest(days: Iterable[date | None]) -> date | None:
    """Give the first of some days, None (open) coming before them all."""
    known = list(days)
    return None if None in known else min(day for day in known if day)


def highest(days: Iterable[date | None]) -> date | None:
    """Give the last of some days, None (open) coming after them all."""
    known = list(days)
    return None if None in known else max(day for day in known if day)
