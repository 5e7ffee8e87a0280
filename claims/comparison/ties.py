"""What ties the sources of a question: who used, copied or named whom."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claims.comparison.told import Told
from claims.testimony.graphs import EDGE_KINDS
from claims.testimony.records import chains_of
from sources.models import DerivationKind

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

ALTERED = 2  # figures of one link that are told
TAKEN = {"doubts": "doubts", "rejects": "rejects"}
NAMES = "names"
Ends = tuple[int, int]


class Act(NamedTuple):
    """What a child does with a parent: copies it, names it; in full or in part."""

    kind: str
    words: str
    is_full: bool = False

    @property
    def said(self) -> str:
        """The same in words: "copies in full"."""
        return f"{self.words} in full" if self.is_full else self.words


@dataclass(slots=True)
class Tie:
    """All that ties a source to one that it was made from, or that it names.

    ``acts`` are what the child does, and whether that is sure. ``altered`` are what
    the parent says and what became of it in the child; both cannot be true.
    """

    child: int
    parent: int
    acts: dict[Act, bool] = field(default_factory=dict)
    is_hardened: bool = False
    altered: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_sure(self) -> bool:
        """Whether anything of it is more than suspected."""
        return any(self.acts.values())

    @property
    def is_full(self) -> bool:
        """Whether the whole of the child was made from the parent."""
        return any(act.is_full for act in self.acts)

    @property
    def said(self) -> str:
        """What ties the two, in words: "copies in full; names"."""
        return "; ".join(
            act.said if is_sure else f"{act.said} (suspected)"
            for act, is_sure in self.acts.items()
        )

    def add(self, act: Act, certainty: str) -> None:
        """Add one record; what it asserts another's suspicion does not weaken."""
        self.acts[act] = self.acts.get(act, False) or certainty == "asserted"


def ties_between(comparison: Comparison) -> dict[Ends, Tie]:
    """Return the ties among the sources of the accounts shown, and those behind them.

    A tie leads from a child to its parent. What only ties a pair is none.
    """
    ties: dict[Ends, Tie] = {}
    told = comparison.gathering.told
    for one in (told[key] for key in comparison.order if told[key].voices):
        for ends, act, certainty in _named(one):
            ties.setdefault(ends, Tie(*ends)).add(act, certainty)
    known = {told[key].source_id for key in comparison.order}
    for ends, act, certainty in _made(comparison, known.union(*ties)):
        ties.setdefault(ends, Tie(*ends)).add(act, certainty)
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


def _named(told: Told) -> Iterator[tuple[Ends, Act, str]]:
    """Yield the ties by which a text names its sources, and they theirs."""
    for chain in chains_of(told.voices):
        ends = [told.source_id, *(_number(voice.source) for voice in chain)]
        stances = [told.stance, *(voice.stance for voice in chain)]
        for at, pair in enumerate(pairwise(ends)):
            taken = TAKEN.get(stances[at], NAMES)
            yield pair, Act(taken, taken), chain[at].certainty


def _made(comparison: Comparison, known: set[int]) -> Iterator[tuple[Ends, Act, str]]:
    """Yield the recorded links from the known sources, and on from those reached."""
    parents: dict[int, list[tuple[Ends, Act, str]]] = {}
    for one in comparison.sifted.descents:
        if one.kind in EDGE_KINDS:
            words = DerivationKind(one.kind).label.lower()
            act = Act(one.kind, words, one.extent == "full")
            child = _number(one.child)
            ends = (child, _number(one.parent))
            parents.setdefault(child, []).append((ends, act, one.certainty))
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
    child, parent = (comparison.source_of(node) for node in pair)
    return child, parent


def _number(source: Hashable) -> int:
    """Return a source's number: the ids of records are of any kind, these are not."""
    assert isinstance(source, int)
    return source
