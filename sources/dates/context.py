"""What the dates already named lend to a date that leaves something out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sources.dates.bounds import MONTHS
from sources.dates.moments import (
    CENTURY,
    COARSENESS,
    Moment,
    numbered_month,
    on,
    plain,
    start_day,
)
from sources.dates.notation import SEASONS
from sources.dates.stated import Shift

# "On 31 December 1955 … on 13 February": the turn of the year is taken as passed when
# the new month comes within so many months of the last one named.
TURN_OF_YEAR = 3
DEFAULT_CENTURY = 1900


@dataclass(slots=True)
class Frames:
    """The last dates named: of any kind, one that sets the time, and a year by the way.

    A date with a month sets the time of what follows, and so does a year at the head
    of a sentence; any other year ("since 1935") is said by the way. `earlier` reads
    the text before; it is asked once, when a date leaves out what only it can lend.
    """

    earlier: "Callable[[], Frames] | None" = None
    own_last: Moment | None = None
    own_setting: Moment | None = None
    own_aside: Moment | None = None
    read: "Frames | None" = None

    @property
    def last(self) -> Moment | None:
        """The last date named, of any kind."""
        return self.own_last or (self.lent.last if self.lent else None)

    @property
    def setting(self) -> Moment | None:
        """The last date that sets the time."""
        return self.own_setting or (self.lent.setting if self.lent else None)

    @property
    def aside(self) -> Moment | None:
        """The last year said by the way."""
        return self.own_aside or (self.lent.aside if self.lent else None)

    @property
    def lent(self) -> "Frames | None":
        """The dates of the text before."""
        if self.earlier:
            self.read, self.earlier = self.earlier(), None
        return self.read

    def remember(self, moment: Moment, *, is_setting: bool) -> None:
        """Take a complete date as the last one named."""
        self.own_last = moment
        if moment.month or is_setting:
            self.own_setting = moment
        elif moment.width == 1:
            self.own_aside = moment


def completed(piece: Moment | Shift, frames: Frames) -> Moment | None:
    """Give a date its missing century, year and month; None when nothing lends them."""
    if isinstance(piece, Shift):
        return shifted(piece, frames)
    moment = with_century(piece, frames) if piece.is_short else piece
    if not moment.has_month:
        return in_last_month(moment, frames)
    if moment.year is not None:
        return moment
    return with_year(moment, frames)


def with_century(moment: Moment, frames: Frames) -> Moment:
    """Put a short year into the century of the last date, or the twentieth."""
    year = frames.last.year if frames.last else None
    hundreds = DEFAULT_CENTURY if year is None else year // CENTURY * CENTURY
    return replace(moment, year=hundreds + (moment.year or 0), is_short=False)


def in_last_month(moment: Moment, frames: Frames) -> Moment | None:
    """Put "the tenth" into the month of the date that set the time."""
    setting = frames.setting
    if not setting or not setting.month or setting.month in SEASONS:
        return None
    return replace(moment, year=moment.year or setting.year, month=setting.month)


def with_year(moment: Moment, frames: Frames) -> Moment | None:
    """Give the year of the date that set the time, or of the next year just begun."""
    setting = frames.setting or frames.aside
    if not setting or setting.year is None or setting.width > 1:
        return None
    month = SEASONS.get(moment.month or 0, moment.month or 0)
    last = SEASONS.get(setting.month or 0, setting.month or 0)
    is_turned = month < last and (month - last) % MONTHS <= TURN_OF_YEAR
    return replace(moment, year=setting.year + is_turned)


def shifted(shift: Shift, frames: Frames) -> Moment | None:
    """Count from the base or the last date, no more exactly than both of them.

    "Two months later" than a day is a month; "two weeks later" than a month is nothing.
    """
    base = completed(shift.base, frames) if shift.base else frames.last
    if not base or base.year is None:
        return None
    if shift.month:
        return named_from(base, shift)
    unit = "day" if shift.unit == "day" else shift.unit
    if COARSENESS.index(base.unit) > COARSENESS.index(unit):
        return None
    moved_to = moved_by(plain(base), unit, shift.count)
    return replace(moved_to, day=shift.day or moved_to.day, qualifier=shift.qualifier)


def moved_by(base: Moment, unit: str, count: int) -> Moment:
    """Move the day, month or year that holds a date by so many of its kind."""
    year, month = base.year or 0, base.month
    if unit == "day":
        return on(date(year, month or 1, base.day or 1) + timedelta(days=count))
    if unit == "month":
        return numbered_month(year * MONTHS + (month or 1) - 1 + count)
    return Moment(year + count)


def named_from(base: Moment, shift: Shift) -> Moment | None:
    """Give the season of the same year, or the next or last month of a name.

    "November last", written in November, is that of the year before.
    """
    target = Moment(base.year, shift.month, shift.day)
    if not shift.count or not base.month:
        return target if not shift.count else None
    first, named = start_day(base), start_day(target)
    if not first or not named or base.year is None:
        return None
    is_past = (named.year, named.month) <= (first.year, first.month)
    is_ahead = (named.year, named.month) >= (first.year, first.month)
    turn = (shift.count > 0 and is_past) - (shift.count < 0 and is_ahead)
    return replace(target, year=base.year + turn)
