"""How what is told grew or turned: the accounts by date, arrows to who took them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import (
    Collection,
    Container,
    Hashable,
    Iterable,
    Iterator,
    Sequence,
)
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from claims import wording
from claims.charts import Tick
from claims.comparison.arrows import ROW, Arrow, End, arrow, place_of, places_among
from claims.comparison.grids import Answer, Cell, answers_of, cell_of
from claims.comparison.pictures import read_of
from claims.comparison.rows import Row
from claims.comparison.told import date_of, parsed
from claims.lines.records import Edge
from claims.summaries import Account
from sources import dates

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

DRAWN = 40  # more rows than this are no picture any more
LISTED = 12
LANES = 8  # answers that stand beside each other
OTHER = Answer("Another answer", None)
YEAR, MONTH = 365.25, 30.44
SHORTEST_LAPSE = 45  # days that pass without being told
LAPSE = 1  # its height, in half rows


@dataclass(frozen=True, slots=True)
class Dated:
    """One account at its date; ``lapse`` is the time since the one before, if long.

    ``cells`` are its signs in the lanes, where it is no interval; ``taken`` says from
    whom it was taken, and what became of it on the way.
    """

    row: Row
    dated: str
    lapse: str
    cells: list[Cell]
    taken: list[str]


@dataclass(frozen=True, slots=True)
class Growth:
    """The picture, and beside it what has no place in it: no account is dropped."""

    drawn: list[Dated]
    arrows: list[Arrow]
    axis: list[Tick]
    lanes: list[str]
    is_log: bool
    undated: list[Row]
    undated_more: int
    without_value: int
    left_out: int

    @property
    def kinds(self) -> set[str]:
        """Which kinds of arrow occur, for the legend."""
        return {kind for arrow in self.arrows for kind in arrow.kinds.split()}

    @property
    def signs(self) -> set[str]:
        """Which kinds of sign occur, for the legend."""
        return {cell.kind for one in self.drawn for cell in one.cells}

    @property
    def words(self) -> str:
        """What the picture shows, for who cannot see it."""
        said = (
            f"{one.dated}, {one.row.carrier}: {_said(one.row)}"
            + "".join(f", {taken}" for taken in one.taken)
            for one in self.drawn
        )
        return f"{'; '.join(said)}. {wording.counted(len(self.arrows), 'arrow')}."


def _said(row: Row) -> str:
    """Return what an account says, with what its carrier holds of it."""
    taken = f"{row.claim.stance} " if row.claim.stance in {"doubts", "rejects"} else ""
    return f"{taken}{row.figure}"


def growth_of(comparison: Comparison) -> Growth | None:
    """Return what was told over time; None where it has no two dates."""
    accounts, answers = comparison.gathering.accounts, answers_of(comparison)
    known = {answer.key for answer in answers}
    keys = [key for key in comparison.order if _has_value(accounts[key], known)]
    dated = {key: found for key in keys if (found := _dated(comparison, key))}
    if len(dated) < 2:
        return None
    edges = _between(comparison.graph.edges, dated.keys())
    chosen = _foremost(dated, edges)
    undated = [key for key in keys if key not in dated]
    lanes = _lanes(comparison, answers, chosen)
    drawn = list(_in_time(comparison, dated, chosen, lanes))
    return Growth(
        drawn=drawn,
        arrows=list(_arrows(comparison, chosen, drawn, edges)),
        axis=comparison.axis,
        lanes=[lane.label for lane in lanes],
        is_log=bool(comparison.scale and comparison.scale.is_log),
        undated=comparison.rows_of(undated[:LISTED]),
        undated_more=max(len(undated) - LISTED, 0),
        without_value=len(comparison.order) - len(keys),
        left_out=len(dated) - len(chosen),
    )


def _has_value(account: Account, answers: Container[Hashable]) -> bool:
    """Whether an account says anything that can be drawn."""
    read = read_of(account)
    if read is not None:
        return read[0] != (None, None)
    return any(one in answers for one in _given(account))


def _given(account: Account) -> Collection[Hashable]:
    """Return the answers that an account gives, or denies."""
    return account.options or {account.polarity}


def _lanes(
    comparison: Comparison, answers: list[Answer], chosen: Iterable[Hashable]
) -> list[Answer]:
    """Return the answers that somebody gives, as many as have room; none of intervals.

    Where there are too many, those given least often share the last lane.
    """
    if comparison.scale is not None or comparison.question.value_type == "proposition":
        return [] if comparison.scale else answers
    accounts = comparison.gathering.accounts
    often = Counter(one for key in chosen for one in _given(accounts[key]))
    given = [one for one in answers if one.key in often]
    if len(given) <= LANES:
        return given
    kept = sorted(given, key=lambda one: -often[one.key])[: LANES - 1]
    return [*(one for one in given if one in kept), OTHER]


def _cells(row: Row, lanes: Sequence[Answer], *, one_only: bool) -> list[Cell]:
    """Return an account's signs, what has no lane of its own in the last one."""
    named = {lane.key for lane in lanes}
    others = [one for one in row.account.options if one not in named]
    return [
        cell_of(
            row,
            others[0] if lane is OTHER and others else lane.key,
            one_only=one_only,
        )
        for lane in lanes
    ]


def _dated(comparison: Comparison, key: Hashable) -> tuple[date, date] | None:
    """Return the first and the last day on which an account's source may be made."""
    source = comparison.gathering.told[key].source_id
    edtf = date_of(comparison.gathering.names[source])
    if not edtf:
        return None
    try:
        found = parsed(edtf)
    except ValueError:
        return None
    first, last = found.earliest or found.latest, found.latest or found.earliest
    return (first, last) if first and last else None


def _foremost(
    dated: dict[Hashable, tuple[date, date]], edges: Iterable[Edge]
) -> list[Hashable]:
    """Choose the earliest that took, each with whom it took from; order by date.

    One without the other would lose the arrow between them.
    """
    chosen: dict[Hashable, None] = {}
    for edge in sorted(edges, key=lambda e: (dated[e.child], dated[e.parent])):
        new = {edge.parent, edge.child} - chosen.keys()
        if len(chosen) + len(new) <= DRAWN:
            chosen |= dict.fromkeys((edge.parent, edge.child))
    rest = sorted(dated.keys() - chosen.keys(), key=dated.__getitem__)
    kept = [*chosen, *rest[: DRAWN - len(chosen)]]
    return sorted(kept, key=dated.__getitem__)


def _in_time(
    comparison: Comparison,
    dated: dict[Hashable, tuple[date, date]],
    chosen: Sequence[Hashable],
    lanes: Sequence[Answer],
) -> Iterator[Dated]:
    """Yield the accounts with the time that passed before each."""
    latest, is_day, taken = None, True, taken_in(comparison, dated)
    for key in chosen:
        row = comparison.row(key)
        first, last = dated[key]
        days = (first - latest).days if latest else 0
        lapse = _lapse(days, is_exact=is_day and first == last)
        when = dates.render(date_of(row.carrier))
        cells = _cells(row, lanes, one_only=comparison.question.is_exclusive)
        yield Dated(row, when, lapse, cells, taken.get(key, []))
        if latest is None or last >= latest:
            latest, is_day = last, first == last


def _lapse(days: int, *, is_exact: bool) -> str:
    """Return a time in words: "37 years later"; '' for a short one.

    From 1957 to 1968 it is ten years at least, and may be more.
    """
    if days < SHORTEST_LAPSE:
        return ""
    unit, noun = (MONTH, "month") if days < YEAR else (YEAR, "year")
    if is_exact:
        return f"{wording.counted(round(days / unit), noun)} later"
    return f"at least {wording.counted(int(days / unit), noun)} later"


def taken_in(
    comparison: Comparison, shown: Container[Hashable]
) -> dict[Hashable, list[str]]:
    """Return in words from whom some accounts were taken: what the arrows show."""
    told, names = comparison.gathering.told, comparison.gathering.names
    altered, hardened = set(comparison.lines.altered), set(comparison.lines.hardened)
    found: dict[Hashable, list[str]] = defaultdict(list)
    for edge in _between(comparison.graph.edges, shown):
        ends = (edge.child, edge.parent)
        parts = [
            f"taken from {names[told[edge.parent].source_id]}",
            *(["which is only suspected"] if edge.certainty != "asserted" else []),
            *(["and altered"] if ends in altered else []),
            *(
                ["and said flatly where that one has reserve"]
                if ends in hardened
                else []
            ),
        ]
        found[edge.child].append(" ".join(parts))
    return found


def _between(edges: Iterable[Edge], ends: Container[Hashable]) -> list[Edge]:
    """Return the edges from one of some accounts to another of them."""
    return [
        one
        for one in edges
        if one.child != one.parent and one.child in ends and one.parent in ends
    ]


def _arrows(
    comparison: Comparison,
    chosen: Sequence[Hashable],
    drawn: Sequence[Dated],
    edges: Iterable[Edge],
) -> Iterator[Arrow]:
    """Yield the arrows between the rows, each from parent to child."""
    ends: dict[Hashable, End] = {}
    total = 0
    for key, one in zip(chosen, drawn, strict=True):
        total += LAPSE if one.lapse else 0
        ends[key] = _end(one, total + ROW // 2)
        total += ROW
    altered = set(comparison.lines.altered)
    for edge in _between(edges, ends):
        kinds = {
            "suspected": edge.certainty != "asserted",
            "altered": (edge.child, edge.parent) in altered,
        }
        named = " ".join(kind for kind, is_so in kinds.items() if is_so)
        yield arrow(ends[edge.parent], ends[edge.child], total, named)


def _end(one: Dated, at: int) -> End:
    """Return where arrows meet an account: at its mark, or at its signs."""
    if one.row.mark is not None:
        return End((place_of(one.row.mark),), at)
    lanes = [number for number, cell in enumerate(one.cells) if cell.sign]
    return End(places_among(lanes, len(one.cells)), at)
