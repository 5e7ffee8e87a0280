"""What dates told together lend each other: "from late May to 9 June 1956"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from sources.dates.edtf import parse
from sources.dates.moments import CENTURY, Moment, plain, single_edtf
from sources.dates.notation import SEASONS

LEAP_YEAR = 2000
LAST_MONTH = 12


def shared(moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """Give each moment the month and year that the last or the first one names."""
    if len(moments) == 1:
        return tuple(moments)
    given = list(moments)
    for place in range(len(given) - 2, -1, -1):
        given[place] = lent(given[place], given[place + 1], is_earlier=True)
    for place in range(1, len(given)):
        given[place] = lent(given[place], given[place - 1], is_earlier=False)
    return tuple(given)


def lent(moment: Moment, other: Moment, *, is_earlier: bool) -> Moment:
    """Fill what one moment lacks from the other beside it, over the turn of a year."""
    if not moment.has_month:
        moment = replace(moment, month=lent_month(moment, other, is_earlier=is_earlier))
    if moment.is_short and moment.year is not None and is_full(other):
        return replace(moment, year=moment.year + hundreds(other), is_short=False)
    if moment.year is not None or other.year is None or other.width > 1:
        return moment
    year = other.year
    if is_earlier and order(moment) > order(other):
        year -= 1
    elif not is_earlier and order(moment) < order(other):
        year += 1
    return replace(moment, year=year, is_short=other.is_short)


def lent_month(moment: Moment, other: Moment, *, is_earlier: bool) -> int | None:
    """Give a day the month beside it; the one before to the 28th, and 3 March."""
    days_fall = is_earlier and (moment.day or 0) > (other.day or moment.day or 0)
    if not days_fall or other.month is None or other.month > LAST_MONTH:
        return other.month
    return other.month - 1 or LAST_MONTH


def is_full(moment: Moment) -> bool:
    """Say whether a moment names its century."""
    return moment.year is not None and not moment.is_short


def hundreds(moment: Moment) -> int:
    """Give the hundreds of a moment's year."""
    return (moment.year or 0) // CENTURY * CENTURY


def order(moment: Moment) -> tuple[int, int]:
    """Give a moment's place in the year, which tells a turn of the year."""
    month = moment.month or 0
    return SEASONS.get(month, month), moment.day or 0


def is_chain(moments: Sequence[Moment]) -> bool:
    """Say whether each moment follows the one before it without a gap."""
    try:
        return all(is_next(one, other) for one, other in pairwise(moments))
    except ValueError:
        return False


def is_next(one: Moment, other: Moment) -> bool:
    """Say whether one moment begins the day after another one ends."""
    last = parse(single_edtf(placed(one))).latest
    first = parse(single_edtf(placed(other))).earliest
    return last is not None and next_day(last) == first


def placed(moment: Moment) -> Moment:
    """Put a moment whose year is not known yet into some year, to see its order."""
    known = plain(moment)
    if known.day and not known.month:
        known = replace(known, month=1)
    return known if known.year else replace(known, year=LEAP_YEAR)


def next_day(day: date) -> date | None:
    """Give the day after, if the calendar has one."""
    return None if day == date.max else day + timedelta(days=1)
