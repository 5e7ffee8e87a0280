"""The accounts of a question as marks on one scale, or as ticks under options."""

from collections.abc import Iterable
from datetime import date

from claims.charts import Interval, Mark, Scale, Tick, day_ticks, mark, scale, ticks
from claims.summaries import Account
from claims.wording import number


def read_of(account: Account) -> tuple[Interval, Interval] | None:
    """Return an account's read and firm interval, dates as ordinals; None for words."""
    if account.reading is not None:
        one = account.reading
        return (one.low, one.high), (one.firm_low, one.firm_high)
    if account.span is not None:
        span = account.span
        read = (_day(span.earliest), _day(span.latest))
        return read, (_day(span.firm_earliest), _day(span.firm_latest))
    return None


def scale_of(accounts: Iterable[Account]) -> Scale | None:
    """Return the scale that shows all the accounts that have an interval."""
    pairs = [pair for one in accounts if (pair := read_of(one)) is not None]
    return scale(interval for pair in pairs for interval in pair)


def drawn(account: Account, on: Scale | None) -> Mark | None:
    """Return an account's mark on a scale; None where it has no interval."""
    pair = read_of(account)
    if pair is None or on is None or pair[0] == (None, None):
        return None
    return mark(on, *pair)


def ticks_of(on: Scale, *, is_dated: bool) -> list[Tick]:
    """Return the labelled places of the axis."""
    return day_ticks(on) if is_dated else ticks(on, number)


def _day(day: date | None) -> int | None:
    return day.toordinal() if day else None
