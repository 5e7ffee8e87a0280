"""Lines of testimony as a page lists them: where each ends, and why it counts."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claims.comparison.told import Told
from claims.lines import Lines, Origin
from claims.testimony.records import chains_of
from sources.models import DerivationKind

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

LINES, PATHS, PAIRS = 12, 5, 30
ALL_LINES = 40  # of all accounts together; those of each position are fewer
HOW = {
    "plural": (
        "several voices, nobody named: none for certain, nobody knows how many",
        "Some accounts may be one account or a hundred: never a witness for certain.",
    ),
    "least": (
        "first hand: counts in any case",
        "It observed for itself, and no suspected dependence takes that from it.",
    ),
    "own": (
        "first hand besides what it used: counts in the larger number only",
        "It used another and observed as well; nobody can say what is its own.",
    ),
    "suspected": (
        "first hand, unless what is suspected is so: counts in the larger number only",
        "A dependence that is only suspected would take its observation from it.",
    ),
    "most": (
        "nobody has said how it knew: counts in the larger number only",
        "Nothing recorded leads further back, and nothing shows what it observed.",
    ),
    "not": (
        "inferred, not observed: does not count",
        "It was reasoned out from other things; a conclusion is no observation.",
    ),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a step of a way is taken: what was recorded of it, by whom and when."""

    sentence: str
    reason: str
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its origin, how it counts, the ways from accounts to it, and why."""

    name: str
    how: str
    why: str
    paths: list[list[str]]
    reasons: list[Reason]
    has_more: bool


class Unexamined(NamedTuple):
    """Two origins of which nobody has said how they stand, each with its source."""

    one: str
    other: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Listed:
    """The first of the lines, the circles, and the pairs that nobody has examined."""

    shown: list[Line]
    circles: list[list[str]]
    pairs: list[Unexamined]
    left_out: int


def listed_lines(comparison: Comparison, lines: Lines) -> Listed:
    """Return the lines behind some accounts, with their names; long lists are cut."""
    name, source = comparison.name, comparison.source_of
    few = lines.unexamined_count <= PAIRS
    most = ALL_LINES if lines is comparison.lines else LINES
    pairs = lines.unexamined if few else ()
    return Listed(
        shown=[_line(comparison, one) for one in lines.first_origins(most)],
        circles=[[name(n) for n in circle] for circle in lines.circular[:most]],
        pairs=[Unexamined(name(a), name(b), source(a), source(b)) for a, b in pairs],
        left_out=max(lines.origin_count - most, 0) + max(len(lines.circles) - most, 0),
    )


def _line(comparison: Comparison, origin: Origin) -> Line:
    how, why = _counts(origin)
    ways = [way for way in origin.first_paths(PATHS + 2) if len(way) > 1]
    steps = (step for way in ways[:PATHS] for step in _steps(way))
    reasons = (reason for step in steps for reason in _reasons(comparison, *step))
    return Line(
        name=comparison.name(origin.id),
        how=how,
        why=why,
        paths=[[comparison.name(node) for node in way] for way in ways[:PATHS]],
        reasons=list(dict.fromkeys(reasons)),
        has_more=len(ways) > PATHS,
    )


def _steps(
    way: Sequence[Hashable],
) -> Iterator[tuple[Sequence[Hashable], Hashable, Hashable]]:
    """Yield the steps of a way, each after the stations whose texts may tell of it."""
    for place, (child, parent) in enumerate(pairwise(way)):
        yield way[place::-1], child, parent


def _reasons(
    comparison: Comparison,
    below: Iterable[Hashable],
    child: Hashable,
    parent: Hashable,
) -> Iterator[Reason]:
    """Yield why one node is taken to lead to another: named by it, or made from it."""
    ends = comparison.source_of(child), comparison.source_of(parent)
    names = comparison.gathering.names
    one, other = (str(names[pk]) for pk in ends)
    claims = (comparison.gathering.told.get(node) for node in below)
    telling = (told for told in claims if told and ends in _named(told))
    if told := next(telling, None):
        is_own = told.source_id == ends[0]
        says = "" if is_own else f"{names[told.source_id]} says that "
        yield Reason(f"{says}{one} names {other}", f"“{told.as_stated}”")
    for link in comparison.links_between(*ends):
        kind = str(DerivationKind(link.kind).label).lower()
        extent = "in full" if link.extent == "full" else "in part"
        unsure = ", as is suspected" if link.certainty != "asserted" else ""
        sentence = f"{one} {kind} {other} {extent}{unsure}"
        yield Reason(sentence, link.reason, link.by or "", link.at)


def _named(told: Told) -> Iterator[tuple[Hashable, Hashable]]:
    """Yield who names whom by a claim's text, its carrier first."""
    for chain in chains_of(told.voices):
        yield from pairwise([told.source_id, *(voice.source for voice in chain)])


def _counts(origin: Origin) -> tuple[str, str]:
    """Say how a line counts, and why."""
    if origin.node.plural:
        return HOW["plural"]
    if origin.counts_in_least:
        return HOW["least"]
    if not origin.counts_in_most:
        return HOW["not"]
    if origin.node.own:
        return HOW["own"]
    return HOW["suspected" if origin.node.basis == "firsthand" else "most"]
