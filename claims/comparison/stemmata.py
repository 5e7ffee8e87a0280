"""The stemma of a question: its sources in layers, and the same as a nested list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from claims.comparison.links import Link
from claims.comparison.ties import Ends, Tie, mark_changes, pairs_between, ties_between
from claims.comparison.told import Bearer, date_of
from claims.stemma import (
    Entry,
    Layout,
    Measures,
    Placed,
    laid_out,
    lines_of,
    outline,
)
from sources import dates

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

DRAWN = 60  # more sources than this are no picture any more
LISTED = 20  # sources without a tie
FIGURES = 2  # of one source, in its box
ROOM = 166  # pixels for words in a box
MOST_LINES = 2  # of each of its three kinds of words; more is cut off
LETTERS = {"siglum": (16, 20), "said": (13, 17), "dated": (13, 17)}  # size, line
PADDING = 10
LAST = "9999"


@dataclass(frozen=True, slots=True)
class Station:
    """One source in the stemma, with what it says on the question."""

    bearer: Bearer
    figures: tuple[str, ...]
    more: int
    is_circular: bool
    box: Placed | None

    @property
    def said(self) -> str:
        """Its figures; '' where it has no account."""
        rest = f" +{self.more}" if self.more else ""
        return "; ".join(self.figures) + rest

    @property
    def dated(self) -> str:
        """When it was made, or could be known, in words."""
        found = date_of(self.bearer)
        return dates.render(found) if found else ""

    @property
    def described(self) -> str:
        """All of it in one sentence, for who hears it."""
        said = "; ".join(self.figures) or "no account of its own"
        if self.more:
            said += f" and {self.more} more"
        circle = "in a circle" if self.is_circular else ""
        return ", ".join(filter(None, [str(self.bearer), self.dated, said, circle]))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the nested list."""

    entry: Entry
    station: Station
    tie: Tie | None

    @property
    def closing(self) -> range:
        """As many as lists end here."""
        return range(self.entry.closes)


@dataclass(frozen=True, slots=True)
class Stemma:
    """The picture and the list; ``lone`` are the sources without any tie."""

    stations: list[Station]
    links: list[Link]
    lone: list[Station]
    lone_more: int
    lines: list[Line]
    pairs: list[tuple[Station, str, Station]]
    width: int
    height: int
    tall: int
    left_out: int

    @property
    def acts(self) -> list[tuple[str, str]]:
        """The signs that occur, each with its word, for the legend."""
        acts = {act.kind: act.words for link in self.links for act in link.tie.acts}
        return sorted(acts.items(), key=itemgetter(1))

    @property
    def kinds(self) -> set[str]:
        """Which ways of drawing a line occur, for the legend."""
        return {kind for link in self.links for kind in link.kinds.split()}

    @property
    def words(self) -> str:
        """What the picture shows, in one sentence."""
        tops = [str(line.station.bearer) for line in self.lines if line.tie is None]
        return (
            f"{len(self.stations)} sources and {len(self.links)} links between them;"
            f" at the top {', '.join(tops)}."
        )


def stemma_of(comparison: Comparison) -> Stemma:
    """Return the stemma of the accounts that are shown, as much as can be drawn."""
    return _Stemma(comparison).build()


class _Stemma:
    """The stemma while it is made."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.accounts: dict[int, list[Hashable]] = {}
        for key in comparison.order:
            told = comparison.gathering.told[key]
            self.accounts.setdefault(told.source_id, []).append(key)
        ties = ties_between(comparison)
        tied = {end for ends in ties for end in ends}
        shown = _foremost(ties)
        self.left_out = len(tied) - len(shown)
        self.ties = {ends: t for ends, t in ties.items() if shown.issuperset(ends)}
        mark_changes(comparison, self.ties)
        self.nodes = sorted(shown, key=self.place)
        lone = [pk for pk in self.accounts if pk not in tied]
        self.lone = sorted(lone[:LISTED], key=self.place)
        self.lone_more = len(lone) - len(self.lone)
        self.told = {pk: self.figures(pk) for pk in (*self.nodes, *self.lone)}
        self.tall = max(map(self.needed, self.nodes), default=0)
        self.layout: Layout = laid_out(
            self.nodes, self.ties, Measures(height=self.tall)
        )
        circles = enumerate(self.layout.circles)
        self.circle = {pk: number for number, one in circles for pk in one}

    def needed(self, pk: int) -> int:
        """Return how high the box of a source must be for its words."""
        alone = self.station(pk, None, is_circular=True)
        words = {
            "siglum": f"↻ {alone.bearer}",
            "said": alone.said,
            "dated": alone.dated,
        }
        return PADDING + sum(
            line * min(lines_of(words[kind], size, ROOM), MOST_LINES)
            for kind, (size, line) in LETTERS.items()
        )

    def build(self) -> Stemma:
        boxes = self.layout.nodes
        stations = {
            pk: self.station(pk, boxes.get(pk), is_circular=pk in self.circle)
            for pk in (*self.nodes, *self.lone)
        }
        return Stemma(
            stations=[stations[pk] for pk in self.nodes],
            links=[self.link(ends) for ends in self.ties],
            lone=[stations[pk] for pk in self.lone],
            lone_more=self.lone_more,
            lines=[
                Line(one, stations[pk], self.ties.get((pk, up)) if up else None)
                for one, pk, up in self.listed()
            ],
            pairs=[
                (stations[one], words, stations[other])
                for words, one, other in pairs_between(self.comparison, stations)
            ],
            width=self.layout.width,
            height=self.layout.height,
            tall=self.tall,
            left_out=self.left_out,
        )

    def place(self, pk: int) -> tuple[str, str, int]:
        """Return by what a source is sorted: its date, then its name."""
        bearer = self.comparison.gathering.names[pk]
        dated = date_of(bearer)
        try:
            earliest = dates.parse(dated).earliest if dated else None
        except ValueError:
            earliest = None
        return (earliest.isoformat() if earliest else LAST, str(bearer), pk)

    def station(self, pk: int, box: Placed | None, *, is_circular: bool) -> Station:
        shown, more = self.told[pk]
        bearer = self.comparison.gathering.names[pk]
        return Station(bearer, shown, more, is_circular, box)

    def figures(self, pk: int) -> tuple[tuple[str, ...], int]:
        """Return the foremost figures of a source, and how many more it has."""
        keys = self.accounts.get(pk, [])
        said = [self.figure(key) for key in keys[: 2 * FIGURES]]
        shown = tuple(dict.fromkeys(said))[:FIGURES]
        return shown, len(keys) - sum(one in shown for one in said)

    def figure(self, key: Hashable) -> str:
        row = self.comparison.row(key)
        stance = row.claim.stance
        taken = f"{stance} " if stance in {"doubts", "rejects"} else ""
        scope = f", {row.covers_shortly}" if row.covers else ""
        return taken + (row.figure or f"“{row.as_stated}”") + scope

    def link(self, ends: Ends) -> Link:
        child, parent = (self.circle.get(pk) for pk in ends)
        is_circular = child is not None and child == parent
        return Link(self.ties[ends], self.layout.routes[ends], is_circular)

    def listed(self) -> Iterator[tuple[Entry, int, int | None]]:
        """Yield the lines of the nested list with the numbers of their sources."""
        for one in outline(self.nodes, self.ties):
            assert isinstance(one.node, int)
            yield one, one.node, one.parent if isinstance(one.parent, int) else None


def _foremost(ties: Iterable[Ends]) -> set[int]:
    """Choose the sources to be drawn: all, or those at the ends of the busiest ties."""
    ties = list(ties)
    often = Counter(end for ends in ties for end in ends)
    if len(often) <= DRAWN:
        return set(often)
    chosen: set[int] = set()
    for ends in sorted(ties, key=lambda ends: (-often[ends[0]] - often[ends[1]], ends)):
        if len(chosen.union(ends)) <= DRAWN:
            chosen.update(ends)
    return chosen
