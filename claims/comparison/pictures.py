"""The accounts of a question as one picture: lines, marks, bands, an axis."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from claims import wording
from claims.charts import Interval, Mark, Scale, Tick, day_ticks, mark, scale, ticks
from claims.lines.results import NEAREST
from claims.summaries import Account, Range
from claims.summaries.ranges import Value

if TYPE_CHECKING:
    from claims.comparison.page import Comparison
    from claims.comparison.rows import Row

DRAWN = 50  # more rows than this are no picture any more
LONE = "Each on a line of its own"
KINDS = ("whole", "reliable", "independent")
KEY = (
    "Bar: what we read. Thin line: what the words firmly allow. Filled end: firm;"
    " hollow end: our convention; arrow: open; dot: exact."
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One row of the picture, and for how many accounts it stands."""

    row: Row
    many: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """The accounts of the same lines of testimony, origins first; a name, or none."""

    name: str
    rows: list[Drawn]


@dataclass(frozen=True, slots=True)
class Band:
    """How far one of the three ranges reaches."""

    kind: str
    label: str
    words: str
    mark: Mark

    @property
    def alone(self) -> list[Band]:
        """It and no other, for a row of its own."""
        return [self]

    @property
    def width(self) -> float:
        """How wide it is, in per cent."""
        return round(max(self.mark.end - self.mark.start, 0.4), 2)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: an interval for each account, or a sign under each answer."""

    groups: list[Group]
    bands: list[Band]
    axis: list[Tick]
    is_log: bool
    left_out: int
    words: str

    @property
    def key(self) -> str:
        """What the marks on its scale mean."""
        return KEY + (" The scale is logarithmic." if self.is_log else "")

    @property
    def is_by_position(self) -> bool:
        """Whether a row stands for all accounts of one reading."""
        return any(drawn.many > 1 for group in self.groups for drawn in group.rows)


def picture_of(comparison: Comparison) -> Picture:
    """Return the picture of a comparison, with no more rows than a screen can show.

    Where there are more accounts, one row stands for all of one reading.
    """
    if len(comparison.order) <= DRAWN:
        groups, left_out = _lines(comparison), 0
    else:
        groups, left_out = _readings(comparison)
    bands = _bands(comparison)
    return Picture(
        groups=groups,
        bands=bands,
        axis=comparison.axis,
        is_log=bool(comparison.scale and comparison.scale.is_log),
        left_out=left_out,
        words=_described(comparison, groups, bands),
    )


def _lines(comparison: Comparison) -> list[Group]:
    """Group all accounts by the lines that they belong to, nearest an origin first."""
    shown, ends = set(comparison.order), comparison.lines.ends
    place = {key: number for number, key in enumerate(comparison.order)}
    found: dict[Sequence[Hashable], list[Hashable]] = {}
    for key, led in ends.items():
        if key in shown:
            lines = tuple(comparison.ways.in_order(led))
            found.setdefault(lines, []).append(key)
    groups = sorted(found.items(), key=lambda item: place[item[1][0]])
    names = [_resting(comparison, lines, keys) for lines, keys in groups]
    lone = LONE if any(names) else ""
    named: list[Group] = []
    for name, (_, keys) in zip(names, groups, strict=True):
        group = _group(comparison, name or lone, keys)
        if not name and named and named[-1].name == lone:
            named[-1].rows.extend(group.rows)
        else:
            named.append(group)
    others = [key for key in comparison.order if key not in ends]
    if others:
        named.append(_group(comparison, "Nobody stands behind these", others))
    return named


def _group(comparison: Comparison, name: str, keys: Iterable[Hashable]) -> Group:
    return Group(name, [Drawn(row) for row in comparison.rows_of(keys)])


def _resting(
    comparison: Comparison, ends: Sequence[Hashable], keys: Sequence[Hashable]
) -> str:
    """Name lines by where they end; one that is a single account has no name."""
    circles = {circle[0] for circle in comparison.lines.circles}
    if len(ends) == 1 and ends[0] in circles:
        return "Resting on one another in a circle"
    if tuple(ends) == tuple(keys):
        return ""
    bearers = comparison.gathering.names
    named = dict.fromkeys(
        "a circle" if end in circles else str(bearers[comparison.source_of(end)])
        for end in ends
    )
    return f"Resting on {wording.joined(cut(named))}"


def cut(ends: Iterable[str]) -> list[str]:
    """Return the names of an account's ends as they are told: not all of very many."""
    named = list(ends)
    return named if len(named) < NEAREST else [*named[: NEAREST - 1], "others"]


def _readings(comparison: Comparison) -> tuple[list[Group], int]:
    """Draw each of the readings most often stated once; count the others."""
    positions = comparison.summary.positions
    often = sorted(positions, key=lambda one: -len(one.every_id))[:DRAWN]
    chosen = {id(one) for one in often}
    rows = [
        Drawn(comparison.row(one.account.id), len(one.every_id))
        for one in positions
        if id(one) in chosen
    ]
    return [Group("", rows)], len(positions) - len(rows)


def _bands(comparison: Comparison) -> list[Band]:
    if comparison.scale is None:
        return []
    return [
        Band(
            kind,
            label,
            wording.bounds(found.low, found.high),
            _spanned(comparison.scale, found),
        )
        for kind, (label, found) in zip(KINDS, comparison.ranges, strict=False)
        if not found.is_empty
    ]


def _spanned(on: Scale, found: Range) -> Mark:
    ends = (_plain(found.low), _plain(found.high))
    return mark(on, ends, ends)


def _plain(end: Value) -> Decimal | int | None:
    return end.toordinal() if isinstance(end, date) else end


def _described(comparison: Comparison, groups: list[Group], bands: list[Band]) -> str:
    """Say in words what the picture shows, for who cannot see it."""
    rows = [drawn for group in groups for drawn in group.rows]
    if comparison.scale is None:
        said = [f"{wording.counted(len(rows), 'account')} beside the possible answers"]
    else:
        kind = "logarithmic " if comparison.scale.is_log else ""
        said = [f"{wording.counted(len(rows), 'row')} on one {kind}scale"]
        if comparison.axis:
            said[0] += (
                f" from {comparison.axis[0].label} to {comparison.axis[-1].label}"
            )
    said += [f"{band.label}: {band.words}" for band in bands]
    said += [
        (f"{group.name}: " if group.name else "")
        + "; ".join(f"{one.row.who}, {_reading(one.row)}" for one in group.rows)
        for group in groups
    ]
    return ". ".join(said) + "."


def _reading(row: Row) -> str:
    return row.as_stated if row.is_sum else row.reading or "no reading"


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
    return day_ticks(on) if is_dated else ticks(on, wording.number)


def _day(day: date | None) -> int | None:
    return day.toordinal() if day else None
