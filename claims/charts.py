"""Figures as declarative specifications: where on a scale each mark stands.

Everything is in per cent of the picture's width, so that one specification serves the
glyph on a card, the strip in a row and the chart of a question. No Django here.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Number = Decimal | int | float
Interval = tuple[Number | None, Number | None]

LEFT, RIGHT = 8.0, 92.0
LOG_FROM = 20  # a scale that spans more than this many times is logarithmic
SHORT = 2  # decades
FINER = (1, 2, 5)
NICE = (1, 2, 2.5, 5, 10)
SIGN = 1.1  # per cent of a picture's width that a sign of a label takes


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to per cent of a width; between them a margin for open ends."""

    lowest: float
    highest: float
    is_log: bool = False

    def position(self, value: Number) -> float:
        """Return where a value stands, in per cent; beyond the ends at the ends."""
        within = min(max(float(value), self.lowest), self.highest)
        low, high, at = map(self._bent, (self.lowest, self.highest, within))
        share = 0.5 if high == low else (at - low) / (high - low)
        return round(LEFT + share * (RIGHT - LEFT), 2)

    def _bent(self, value: float) -> float:
        return math.log10(value + self._shift) if self.is_log else value

    @property
    def _shift(self) -> int:
        """One where the scale starts below one, for nought has no logarithm."""
        return 1 if self.lowest < 1 else 0


@dataclass(frozen=True, slots=True)
class Mark:
    """One reading on a scale: the bar that is read, the line that is firmly allowed."""

    start: float
    end: float
    firm_start: float
    firm_end: float
    is_open_below: bool
    is_open_above: bool
    is_firm_below: bool
    is_firm_above: bool
    firm_is_open_below: bool = False
    firm_is_open_above: bool = False

    @property
    def is_point(self) -> bool:
        """Whether one exact value was read."""
        return self.start == self.end and not (self.is_open_below or self.is_open_above)


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on an axis."""

    position: float
    label: str


def scale(intervals: Iterable[Interval]) -> Scale | None:
    """Return the scale that shows all bounds; None where there are none.

    Logarithmic where the greatest bound is more than twenty times the least one.
    """
    ends = [float(end) for pair in intervals for end in pair if end is not None]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    if low >= 0 and high > LOG_FROM * max(low, 1):
        return Scale(low, high, is_log=True)
    padding = (high - low) * 0.06
    return Scale(low - padding if low < 0 or low > padding else 0, high + padding)


def mark(on: Scale, read: Interval, firm: Interval) -> Mark:
    """Return the mark of a reading; an open end runs to the edge of the picture."""
    (low, high), (firm_low, firm_high) = read, firm
    return Mark(
        start=2.0 if low is None else on.position(low),
        end=98.0 if high is None else on.position(high),
        firm_start=2.0 if firm_low is None else on.position(firm_low),
        firm_end=98.0 if firm_high is None else on.position(firm_high),
        is_open_below=low is None,
        is_open_above=high is None,
        is_firm_below=low == firm_low,
        is_firm_above=high == firm_high,
        firm_is_open_below=firm_low is None and low is not None,
        firm_is_open_above=firm_high is None and high is not None,
    )


def glyph(read: Interval, firm: Interval) -> Mark | None:
    """Return the mark of one reading on a small scale of its own."""
    own = scale([read, firm])
    return mark(own, read, firm) if own else None


def ticks(on: Scale, label: Callable[[float], str], count: int = 5) -> list[Tick]:
    """Return up to about ``count`` round values of an axis with their labels."""
    values = _decades(on) if on.is_log else _steps(on, count)
    return _apart([Tick(on.position(value), label(value)) for value in values])


def _apart(found: list[Tick]) -> list[Tick]:
    """Return the places whose labels do not run into the one before."""
    kept = found[:1]
    for tick in found[1:]:
        signs = len(kept[-1].label) + len(tick.label)
        if tick.position - kept[-1].position > signs / 2 * SIGN:
            kept.append(tick)
    return kept


def _decades(on: Scale) -> list[float]:
    """Return the powers of ten on a scale; twice and five times them on a short one."""
    first = math.ceil(math.log10(max(on.lowest, 1)))
    last = math.floor(math.log10(on.highest))
    step = max(1, (last - first) // 5 + 1)
    powers = [10.0**power for power in range(first, last + 1, step)]
    if last - first < SHORT:
        finer = [10.0**power * n for power in range(first - 1, last + 1) for n in FINER]
        powers = [one for one in finer if on.lowest <= one <= on.highest]
    ends = [0.0] if on.lowest < 1 else []
    if len(powers) < 2:
        ends = [on.lowest, on.highest]
    return sorted({*ends, *powers})


def _steps(on: Scale, count: int) -> list[float]:
    """Return round values at even steps."""
    span = on.highest - on.lowest
    if span <= 0:
        return [on.lowest]
    size = 10.0 ** math.floor(math.log10(span / count))
    step = next(size * nice for nice in NICE if size * nice * count >= span)
    first, last = math.ceil(on.lowest / step), math.floor(on.highest / step)
    return [number * step for number in range(first, last + 1)]


def day_ticks(on: Scale, count: int = 5) -> list[Tick]:
    """Return round days of a scale of ordinals: years, months or days."""
    first = date.fromordinal(max(1, math.ceil(on.lowest)))
    last = date.fromordinal(max(1, math.floor(on.highest)))
    for days, label in _CALENDAR:
        found = [day for day in days(first, last) if first <= day <= last]
        if len(found) >= min(3, count):
            thinned = found[:: max(1, math.ceil(len(found) / count))]
            return [Tick(on.position(d.toordinal()), label(d)) for d in thinned]
    return [Tick(on.position(d.toordinal()), _day(d)) for d in sorted({first, last})]


def _years(first: date, last: date) -> Sequence[date]:
    return [date(year, 1, 1) for year in range(first.year, last.year + 1)]


def _months(first: date, last: date) -> Sequence[date]:
    return [
        date(number // 12, number % 12 + 1, 1)
        for number in range(
            first.year * 12 + first.month - 1, last.year * 12 + last.month
        )
    ]


def _days(first: date, last: date) -> Sequence[date]:
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]


def _day(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


_CALENDAR: tuple[
    tuple[Callable[[date, date], Sequence[date]], Callable[[date], str]], ...
] = (
    (_years, lambda day: str(day.year)),
    (_months, lambda day: f"{day:%b} {day.year}"),
    (_days, _day),
)
