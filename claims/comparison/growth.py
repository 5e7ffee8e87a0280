"""How a figure grew: the accounts in order of date, arrows from each to who took it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from claims import wording
from claims.charts import Mark, Tick
from claims.comparison.rows import Row
from claims.comparison.told import Bearer, parsed
from claims.lines.records import Edge
from sources import dates

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

DRAWN = 40  # more rows than this are no picture any more
LISTED = 12
YEAR, MONTH = 365.25, 30.44
SHORTEST_LAPSE = 45  # days that pass without being told
ROW, LAPSE = 2, 1  # heights, in half rows
CLEAR = 0.36  # of half a row, which an arrow keeps from the marks
ASIDE = 0.1  # the same for one that leaves and arrives sideways
NEAR = 10  # per cent of the width: figures not farther apart hide each other
BOW, WIDEST = 3, 14  # per cent by which a bow goes aside for each row, and at most


@dataclass(frozen=True, slots=True)
class Dated:
    """One account at its date; ``lapse`` is the time since the one before, if long."""

    row: Row
    dated: str
    lapse: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """From an account to one that took from it, in per cent of width and height.

    ``x`` and ``y`` are where it arrives; ``turn`` is by how many degrees its head is
    turned from pointing down.
    """

    path: str
    x: float
    y: float
    turn: int
    kinds: str


@dataclass(frozen=True, slots=True)
class Growth:
    """The picture, and beside it what has no place in it: no account is dropped."""

    drawn: list[Dated]
    arrows: list[Arrow]
    axis: list[Tick]
    is_log: bool
    undated: list[Row]
    undated_more: int
    without_figure: int
    left_out: int

    @property
    def kinds(self) -> set[str]:
        """Which kinds of arrow occur, for the legend."""
        return {kind for arrow in self.arrows for kind in arrow.kinds.split()}

    @property
    def words(self) -> str:
        """What the picture shows, for who cannot see it."""
        said = (
            f"{one.dated}, {one.row.carrier}: {one.row.figure}" for one in self.drawn
        )
        return f"{'; '.join(said)}. {wording.counted(len(self.arrows), 'arrow')}."


def growth_of(comparison: Comparison) -> Growth | None:
    """Return how the figure of a question grew; None where it has no two dates."""
    if comparison.scale is None or comparison.question.value_type != "quantity":
        return None
    accounts = comparison.gathering.accounts
    keys = [key for key in comparison.order if _has_figure(accounts[key].reading)]
    dated = {key: found for key in keys if (found := _dated(comparison, key))}
    if len(dated) < 2:
        return None
    ends = dated.keys()
    edges = [one for one in comparison.graph.edges if ends >= {one.child, one.parent}]
    chosen = _foremost(dated, edges)
    undated = [key for key in keys if key not in dated]
    drawn = list(_in_time(comparison, dated, chosen))
    return Growth(
        drawn=drawn,
        arrows=list(_arrows(comparison, chosen, drawn, edges)),
        axis=comparison.axis,
        is_log=comparison.scale.is_log,
        undated=comparison.rows_of(undated[:LISTED]),
        undated_more=max(len(undated) - LISTED, 0),
        without_figure=len(comparison.order) - len(keys),
        left_out=len(dated) - len(chosen),
    )


def _has_figure(reading: object) -> bool:
    """Whether a reading has an end that can be drawn."""
    ends = getattr(reading, "low", None), getattr(reading, "high", None)
    return ends != (None, None)


def _dated(comparison: Comparison, key: Hashable) -> tuple[date, date] | None:
    """Return the first and the last day on which an account's source may be made."""
    source = comparison.gathering.told[key].source_id
    edtf = _date_of(comparison.gathering.names[source])
    if not edtf:
        return None
    try:
        found = parsed(edtf)
    except ValueError:
        return None
    first, last = found.earliest or found.latest, found.latest or found.earliest
    return (first, last) if first and last else None


def _date_of(bearer: Bearer) -> str:
    return bearer.created_edtf or bearer.known_from


def _foremost(
    dated: dict[Hashable, tuple[date, date]], edges: Iterable[Edge]
) -> list[Hashable]:
    """Choose the accounts that took or gave before the others; order by date."""
    tied = {end for edge in edges for end in (edge.child, edge.parent)}
    first = sorted(dated, key=lambda key: (key not in tied, dated[key]))[:DRAWN]
    return sorted(first, key=dated.__getitem__)


def _in_time(
    comparison: Comparison,
    dated: dict[Hashable, tuple[date, date]],
    chosen: Sequence[Hashable],
) -> Iterator[Dated]:
    """Yield the accounts with the time that passed before each."""
    latest: date | None = None
    for key in chosen:
        row = comparison.row(key)
        first, last = dated[key]
        days = (first - latest).days if latest else 0
        yield Dated(row, dates.render(_date_of(row.carrier)), _lapse(days))
        latest = max(latest or last, last)


def _lapse(days: int) -> str:
    """Return a time in words: "37 years later"; '' for a short one."""
    if days < SHORTEST_LAPSE:
        return ""
    if days < YEAR:
        return f"{wording.counted(round(days / MONTH), 'month')} later"
    return f"{wording.counted(round(days / YEAR), 'year')} later"


def _arrows(
    comparison: Comparison,
    chosen: Sequence[Hashable],
    drawn: Sequence[Dated],
    edges: Iterable[Edge],
) -> Iterator[Arrow]:
    """Yield the arrows between the rows, each from parent to child."""
    tops: dict[Hashable, int] = {}
    total = 0
    for key, one in zip(chosen, drawn, strict=True):
        total += LAPSE if one.lapse else 0
        tops[key] = total
        total += ROW
    altered = set(comparison.lines.altered)
    for edge in edges:
        if edge.child == edge.parent or not tops.keys() >= {edge.child, edge.parent}:
            continue
        kinds = {
            "suspected": edge.certainty != "asserted",
            "altered": (edge.child, edge.parent) in altered,
        }
        yield _arrow(
            _Place(_mark(comparison, edge.parent), tops[edge.parent] + ROW // 2),
            _Place(_mark(comparison, edge.child), tops[edge.child] + ROW // 2),
            total,
            " ".join(kind for kind, is_so in kinds.items() if is_so),
        )


def _mark(comparison: Comparison, key: Hashable) -> Mark:
    found = comparison.row(key).mark
    assert found is not None
    return found


class _Place(NamedTuple):
    """A mark, and at how many half rows from the top it stands."""

    mark: Mark
    at: int

    @property
    def middle(self) -> float:
        """The middle of what is read, or its closed end."""
        if self.mark.is_open_above:
            return self.mark.start
        if self.mark.is_open_below:
            return self.mark.end
        return round((self.mark.start + self.mark.end) / 2, 2)

    @property
    def right(self) -> float:
        """Just beyond the right end of what is read."""
        return (self.mark.start if self.mark.is_open_above else self.mark.end) + 1


def _arrow(parent: _Place, child: _Place, total: int, kinds: str) -> Arrow:
    """Draw an arrow between two rows; around the rows between where it would hide them.

    Figures that stand one above the other with others between are joined by a bow on
    their right, any others by a bend that leaves and arrives upright.
    """
    rows = (child.at - parent.at) / ROW
    is_hidden = abs(child.middle - parent.middle) < NEAR and abs(rows) > 1.5
    down = 1 if rows > 0 else -1
    clear = ASIDE if is_hidden else CLEAR
    y1 = round(100 * (parent.at + clear * down) / total, 2)
    y2 = round(100 * (child.at - clear * down) / total, 2)
    if is_hidden:
        x1, x2 = round(parent.right, 2), round(child.right, 2)
        far = round(max(x1, x2) + min(BOW * abs(rows), WIDEST), 2)
        return Arrow(f"M{x1} {y1}C{far} {y1} {far} {y2} {x2} {y2}", x2, y2, 90, kinds)
    x1, x2, half = parent.middle, child.middle, round((y1 + y2) / 2, 2)
    turn = 0 if down > 0 else 180
    path = f"M{x1} {y1}C{x1} {half} {x2} {half} {x2} {y2}"
    return Arrow(path, x2, y2, turn, kinds)
