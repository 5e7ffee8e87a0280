"""What words state about dates, before the context completes it."""

from dataclasses import dataclass

from sources.dates.moments import Moment


@dataclass(frozen=True, slots=True)
class Shift:
    """A date told from another: so many units on from a base, or the last date named.

    `unit` is day, month or year; `month` (a season too) asks for the next or the last
    one of that name, `day` for a day of the month counted to, as letters tell it.
    """

    unit: str
    count: int
    month: int | None = None
    day: int | None = None
    base: Moment | None = None
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """What the words state: one or more dates, how they are linked, and a remark.

    `link` is empty for one date, to (a period), within, or, and; or the bound that
    the words set: before, after, by, not before, since, until.
    """

    moments: tuple[Moment | Shift, ...]
    link: str = ""
    note: str = ""


def one(*moments: Moment, link: str = "") -> Stated:
    """State one moment, or several with their link."""
    return Stated(moments, link if len(moments) > 1 else "")
