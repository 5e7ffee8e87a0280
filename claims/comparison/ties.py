"""What ties the sources of a question: who used, copied or named whom."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from claims.comparison.told import Told
from claims.testimony import SourceNode
from claims.testimony.graphs import EDGE_KINDS
from claims.testimony.records import chains_of
from sources.models import DerivationKind

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

ALTERED = 2  # figures of one link that are told
TAKEN = {"doubts": "doubts", "rejects": "rejects"}
Ends = tuple[int, int]


@dataclass(slots=True)
class Tie:
    """All that ties a source to one that it was made from, or that it names.

    ``words`` are what the child does: copies, names. ``altered`` are what the parent
    says and what became of it in the child; both cannot be true.
    """

    child: int
    parent: int
    words: list[str] = field(default_factory=list)
    is_sure: bool = False
    is_full: bool = False
    is_hardened: bool = False
    altered: list[tuple[str, str]] = field(default_factory=list)

    @property
    def said(self) -> str:
        """What ties the two, in words: "copies in full; names"."""
        said = "; ".join(self.words)
        return said if self.is_sure else f"{said} (suspected)"

    def add(self, words: str, certainty: str) -> None:
        """Add one record; what it asserts another's suspicion does not weaken."""
        if words not in self.words:
            self.words.append(words)
        self.is_sure |= certainty == "asserted"


def ties_between(comparison: Comparison) -> dict[Ends, Tie]:
    """Return the ties among the sources of the accounts shown, and those behind them.

    A tie leads from a child to its parent. What only ties a pair is none.
    """
    ties: dict[Ends, Tie] = {}
    told = comparison.gathering.told
    for one in (told[key] for key in comparison.order if told[key].voices):
        for ends, words, certainty in _named(one):
            ties.setdefault(ends, Tie(*ends)).add(words, certainty)
    known = {told[key].source_id for key in comparison.order}
    for ends, words, certainty in _made(comparison, known.union(*ties)):
        tie = ties.setdefault(ends, Tie(*ends))
        tie.add(words, certainty)
        tie.is_full |= words.endswith("in full")
    return ties


def pairs_between(
    comparison: Comparison, sources: Collection[int]
) -> list[tuple[str, int, int]]:
    """Return the links without direction among some sources, in words."""
    return [
        (DerivationKind(one.kind).label.lower(), child, parent)
        for one in comparison.sifted.descents
        for child, parent in [(_number(one.child), _number(one.parent))]
        if one.kind not in EDGE_KINDS and child in sources and parent in sources
    ]


def _named(told: Told) -> Iterator[tuple[Ends, str, str]]:
    """Yield the ties by which a text names its sources, and they theirs."""
    for chain in chains_of(told.voices):
        ends = [told.source_id, *(_number(voice.source) for voice in chain)]
        stances = [told.stance, *(voice.stance for voice in chain)]
        for at, pair in enumerate(pairwise(ends)):
            yield pair, TAKEN.get(stances[at], "names"), chain[at].certainty


def _made(comparison: Comparison, known: set[int]) -> Iterator[tuple[Ends, str, str]]:
    """Yield the recorded links from the known sources, and on from those reached."""
    parents: dict[int, list[tuple[Ends, str, str]]] = {}
    for one in comparison.sifted.descents:
        if one.kind in EDGE_KINDS:
            full = " in full" if one.extent == "full" else ""
            words = f"{DerivationKind(one.kind).label.lower()}{full}"
            child = _number(one.child)
            ends = (child, _number(one.parent))
            parents.setdefault(child, []).append((ends, words, one.certainty))
    queue, seen = list(known), set(known)
    for child in queue:
        for found in parents.get(child, ()):
            yield found
            parent = found[0][1]
            if parent not in seen:
                seen.add(parent)
                queue.append(parent)


def mark_changes(comparison: Comparison, ties: dict[Ends, Tie]) -> None:
    """Note in some ties where a figure was altered, or a guess became a fact.

    The figures are put into words here, and so only of the ties that are shown.
    """
    for pair in comparison.lines.altered:
        tie = ties.get(_ends(comparison, pair))
        if tie and len(tie.altered) < ALTERED:
            after, before = (comparison.row(node).figure for node in pair)
            if (before, after) not in tie.altered:
                tie.altered.append((before, after))
    for pair in comparison.lines.hardened:
        tie = ties.get(_ends(comparison, pair))
        if tie:
            tie.is_hardened = True


def _ends(comparison: Comparison, pair: tuple[Hashable, Hashable]) -> Ends:
    child, parent = (
        _number(node.source)
        if isinstance(node, SourceNode)
        else comparison.gathering.told[node].source_id
        for node in pair
    )
    return child, parent


def _number(source: Hashable) -> int:
    """Return a source's number: the ids of records are of any kind, these are not."""
    assert isinstance(source, int)
    return source
