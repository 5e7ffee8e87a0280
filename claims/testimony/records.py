"""Plain records of who says what from whom, and whose support a claim is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from claims.lines.records import Id

PLURAL = "plural_unnamed"


@dataclass(frozen=True, slots=True)
class Named:
    """A voice the text names: one step of one branch of a chain of attributions."""

    source: Id
    stance: str = "asserts"
    certainty: str = "asserted"
    basis: str = "unknown"
    branch: int = 1


@dataclass(frozen=True, slots=True)
class Statement:
    """One current claim on the question, with the voices its text names, in order."""

    id: Id
    source: Id
    basis: str = "unknown"
    stance: str = "asserts"
    attributions: tuple[Named, ...] = ()
    commitment: str = "flat"


@dataclass(frozen=True, slots=True)
class Descent:
    """One source made from another, or standing in a symmetric relation to it."""

    child: Id
    parent: Id
    kind: str
    extent: str = "full"
    certainty: str = "asserted"


@dataclass(frozen=True, slots=True)
class Speaker:
    """What is known of a source as a voice: one, unnamed or plural; and its author."""

    voice: str = "one"
    author: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who supports a claim: its carrier, a named source, or somebody unnamed."""

    kind: str
    source: Id | None = None


@dataclass(frozen=True, slots=True)
class SourceNode:
    """A source as a node of the graph, and as the voice of its claims."""

    source: Id


@dataclass(frozen=True, slots=True)
class Caution:
    """A recording that does not fit itself, in a sentence for who made it."""

    claim: Id
    parent: Id
    sentence: str


CARRIER = Voice("carrier")
UNNAMED = Voice("unnamed")
# Who supports a claim that names no voice, by the stance of its carrier.
ALONE = {"asserts": (CARRIER,), "reports": (UNNAMED,)}


def supporters(stance: str, attributions: Collection[Named]) -> tuple[Voice, ...]:
    """Say which voices support a claim whose carrier takes this stance (METHOD.md 4).

    The last of each branch of attributions when it asserts; else the carrier when it
    asserts; an unnamed voice when the carrier reports and names nobody; else nobody.
    """
    if not attributions:
        return ALONE.get(stance, ())
    chains = chains_of(attributions)
    named = [chain[-1].source for chain in chains if chain[-1].stance == "asserts"]
    if named:
        return tuple(Voice("named", source) for source in dict.fromkeys(named))
    return ALONE["asserts"] if stance == "asserts" else ()


def supporter(stance: str, attributions: Collection[Named]) -> Voice | None:
    """Say which voice supports a claim, the first where several do; None for nobody."""
    return next(iter(supporters(stance, attributions)), None)


def chains_of(attributions: Iterable[Named]) -> list[list[Named]]:
    """Group attributions by branch, each a chain from the text outwards."""
    branches: dict[int, list[Named]] = {}
    for named in attributions:
        branches.setdefault(named.branch, []).append(named)
    return list(branches.values())
