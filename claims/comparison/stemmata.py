"""The stemma of a question: its sources in layers, and the same as a nested list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from claims.comparison.ties import Ends, Tie, mark_changes, pairs_between, ties_between
from claims.comparison.told import Bearer, date_of
from claims.stemma import Entry, Layout, Placed, Port, Route, laid_out, outline
from sources import dates

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

DRAWN = 60  # more sources than this are no picture any more
LISTED = 20  # sources without a tie
FIGURES = 2  # of one source, in its box
LONGEST = 20  # letters that a box has room for
LONGEST_DATE = 25
LABELS = 4  # links into one box that have room for words
LINE = 16
ABOVE = {"down": 14, "over": 50, "under": 36, "loop": 14}
LAST = "9999"


class Label(NamedTuple):
    """Words beside a link, what became of a figure there, and where they stand."""

    at: Port
    words: str
    altered: str


@dataclass(frozen=True, slots=True)
class Link:
    """A tie as it is drawn."""

    tie: Tie
    route: Route
    is_circular: bool

    @property
    def kinds(self) -> str:
        """How it is drawn, as classes of the stylesheet."""
        shown = {
            "suspected": not self.tie.is_sure,
            "full": self.tie.is_full,
            "altered": self.tie.altered,
            "circular": self.is_circular,
        }
        return " ".join(kind for kind, is_so in shown.items() if is_so)

    @property
    def turn(self) -> int:
        """By how many degrees its arrowhead is turned from pointing down."""
        return {"under": 180, "loop": 90}.get(self.route.shape, 0)

    @property
    def label(self) -> Label | None:
        """The words beside it; links into one box have theirs at different heights."""
        if self.route.rank >= LABELS:
            return None
        above = ABOVE[self.route.shape] + self.route.rank * LINE
        first, *others = self.tie.words
        words = first.removesuffix(" in full") + ("" if self.tie.is_sure else "?")
        more = f" +{len(others)}" if others else ""
        altered = "; ".join(map(" → ".join, self.tie.altered))
        return Label(self.route.label_at(above), words + more, altered)


@dataclass(frozen=True, slots=True)
class Station:
    """One source in the stemma, with what it says on the question."""

    bearer: Bearer
    figures: tuple[str, ...]
    more: int
    is_circular: bool
    box: Placed | None

    @property
    def siglum(self) -> str:
        """Its name, as far as a box has room."""
        return _short(str(self.bearer))

    @property
    def said(self) -> str:
        """Its figures, as far as a box has room; '' where it has no account."""
        rest = f" +{self.more}" if self.more else ""
        return _short("; ".join(self.figures), LONGEST - len(rest)) + rest

    @property
    def dated(self) -> str:
        """When it was made, or could be known, in words."""
        found = date_of(self.bearer)
        return dates.render(found) if found else ""

    @property
    def dated_shortly(self) -> str:
        """The same, as far as a box has room."""
        return _short(self.dated, LONGEST_DATE)

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
    left_out: int

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
        self.layout: Layout = laid_out(self.nodes, self.ties)
        circles = enumerate(self.layout.circles)
        self.circle = {pk: number for number, one in circles for pk in one}

    def build(self) -> Stemma:
        stations = {pk: self.station(pk) for pk in (*self.nodes, *self.lone)}
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

    def station(self, pk: int) -> Station:
        keys = self.accounts.get(pk, [])
        said = [self.figure(key) for key in keys[: 2 * FIGURES]]
        shown = tuple(dict.fromkeys(said))[:FIGURES]
        return Station(
            self.comparison.gathering.names[pk],
            shown,
            len(keys) - sum(one in shown for one in said),
            pk in self.circle,
            self.layout.nodes.get(pk),
        )

    def figure(self, key: Hashable) -> str:
        row = self.comparison.row(key)
        stance = row.claim.stance
        taken = f"{stance} " if stance in {"doubts", "rejects"} else ""
        return taken + (row.figure or f"“{row.as_stated}”")

    def link(self, ends: Ends) -> Link:
        child, parent = (self.circle.get(pk) for pk in ends)
        is_circular = child is not None and child == parent
        return Link(self.ties[ends], self.layout.routes[ends], is_circular)

    def listed(self) -> Iterator[tuple[Entry, int, int | None]]:
        """Yield the lines of the nested list with the numbers of their sources."""
        for one in outline(self.nodes, self.ties):
            assert isinstance(one.node, int)
            yield one, one.node, one.parent if isinstance(one.parent, int) else None


def _short(words: str, longest: int = LONGEST) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


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
