"""The seven relations two readings can have, and how each is shown."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Relation(Enum):
    """One of the seven ways in which two readings stand to each other."""

    EQUAL = "equal"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DIVERGE = "diverge"
    CONTRADICT = "contradict"
    INCOMPARABLE = "incomparable"

    @property
    def shown(self) -> str:
        """The word the screen shows: within, contains and overlaps are one word."""
        return _SHOWN[self]

    @property
    def phrase(self) -> str:
        """The same in plain words, for a reader who has never met the term."""
        return _PHRASE[self]

    @property
    def severity(self) -> int:
        """How bad it is, from 0 (not comparable) to 5 (contradict)."""
        return _SEVERITY[self]

    @property
    def mirrored(self) -> Relation:
        """The same relation seen from the second reading."""
        return _MIRRORED.get(self, self)

    @property
    def is_support(self) -> bool:
        """Whether the first reading, so related to the second, bears it out."""
        return self in (Relation.EQUAL, Relation.WITHIN)


_SHOWN = {
    Relation.EQUAL: "agree",
    Relation.WITHIN: "compatible",
    Relation.CONTAINS: "compatible",
    Relation.OVERLAPS: "compatible",
    Relation.DIVERGE: "diverge",
    Relation.CONTRADICT: "contradict",
    Relation.INCOMPARABLE: "not comparable",
}
_PHRASE = {
    Relation.EQUAL: "they say the same",
    Relation.WITHIN: "one is sharper",
    Relation.CONTAINS: "one is sharper",
    Relation.OVERLAPS: "they overlap",
    Relation.DIVERGE: "differ only by how we read them",
    Relation.CONTRADICT: "cannot both be true",
    Relation.INCOMPARABLE: "cannot be compared",
}
_SEVERITY = {
    Relation.INCOMPARABLE: 0,
    Relation.EQUAL: 1,
    Relation.WITHIN: 2,
    Relation.CONTAINS: 2,
    Relation.OVERLAPS: 3,
    Relation.DIVERGE: 4,
    Relation.CONTRADICT: 5,
}
_MIRRORED = {
    Relation.WITHIN: Relation.CONTAINS,
    Relation.CONTAINS: Relation.WITHIN,
}
_NESTED = {
    (True, True): Relation.EQUAL,
    (True, False): Relation.WITHIN,
    (False, True): Relation.CONTAINS,
    (False, False): Relation.OVERLAPS,
}


def nested(*, a_in_b: bool, b_in_a: bool) -> Relation:
    """Relate two readings that meet, by which of them lies inside the other."""
    return _NESTED[a_in_b, b_in_a]


def worse(a: Relation, b: Relation) -> Relation:
    """Return the worse of two relations; one within and one contains make overlaps."""
    if {a, b} == {Relation.WITHIN, Relation.CONTAINS}:
        return Relation.OVERLAPS
    return max(a, b, key=lambda relation: relation.severity)


def softened(
    found: Relation,
    implied: bool | Iterable[bool] = False,  # noqa: FBT001, FBT002 - one or both sides
    commitment: str | Iterable[str] = "flat",
) -> Relation:
    """Let words that do not commit themselves diverge where they would contradict.

    Each argument is one value that stands for either side, or one for each side.
    """
    sides = (implied,) if isinstance(implied, bool) else implied
    voices = (commitment,) if isinstance(commitment, str) else commitment
    is_soft = any(sides) or any(voice != "flat" for voice in voices)
    if is_soft and found is Relation.CONTRADICT:
        return Relation.DIVERGE
    return found
