"""Two sets of options of a category question, and two polarities."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import TypeVar

from claims.relations.kinds import Relation, nested, softened

Option = TypeVar("Option", bound=Hashable)
AFFIRMED = ("affirms", "affirms")


def categories(
    a: Collection[Option],
    b: Collection[Option],
    *,
    parents: Mapping[Option, Option | None],
    is_exclusive: bool,
    polarities: tuple[str, str] = AFFIRMED,
    implied: bool | Iterable[bool] = False,
    commitment: str | Iterable[str] = "flat",
) -> Relation:
    """Say how two sets of options stand, each option implying its broader ones.

    `parents` maps an option to the next broader one. Several options in one claim are
    alternatives on an exclusive question and joint otherwise; denied ones are all
    denied. `implied` and `commitment` are one for either side, or one for each
    (METHOD.md 4).
    """
    if not a or not b:
        return Relation.INCOMPARABLE
    match tuple(polarity == "denies" for polarity in polarities):
        case (True, True):
            found = _denials(a, b, parents)
        case (True, False):
            found = _denial(a, b, parents, is_exclusive=is_exclusive)
        case (False, True):
            found = _denial(b, a, parents, is_exclusive=is_exclusive)
        case _:
            relate = _alternatives if is_exclusive else _joint
            found = relate(a, b, parents)
    return softened(found, implied, commitment)


def propositions(
    a: str,
    b: str,
    *,
    implied: bool | Iterable[bool] = False,
    commitment: str | Iterable[str] = "flat",
) -> Relation:
    """Say how two polarities ("affirms", "denies") stand; an empty one says nothing.

    `implied` and `commitment` are one for either side, or one for each (METHOD.md 4).
    """
    if not a or not b:
        return Relation.INCOMPARABLE
    found = Relation.EQUAL if a == b else Relation.CONTRADICT
    return softened(found, implied, commitment)


def supports_category(
    claim: Collection[Option],
    position: Collection[Option],
    *,
    parents: Mapping[Option, Option | None],
    is_exclusive: bool,
    polarities: tuple[str, str] = AFFIRMED,
) -> bool:
    """Whether a claim's options bear a position out.

    On an exclusive question they are among the position's or narrower; otherwise they
    are all of the position's, or more.
    """
    return categories(
        claim,
        position,
        parents=parents,
        is_exclusive=is_exclusive,
        polarities=polarities,
    ).is_support


def supports_proposition(claim: str, position: str) -> bool:
    """Whether a polarity bears a position out: only the same one does."""
    return propositions(claim, position).is_support


def _alternatives(
    a: Collection[Option],
    b: Collection[Option],
    parents: Mapping[Option, Option | None],
) -> Relation:
    """Relate "one of these" to "one of those": fewer or narrower is sharper."""
    a_under = [_is_under(option, b, parents) for option in a]
    b_under = [_is_under(option, a, parents) for option in b]
    if not any(a_under) and not any(b_under):
        return Relation.CONTRADICT
    return nested(a_in_b=all(a_under), b_in_a=all(b_under))


def _joint(
    a: Collection[Option],
    b: Collection[Option],
    parents: Mapping[Option, Option | None],
) -> Relation:
    """Relate "all of these" to "all of those": more or narrower is sharper."""
    a_says = {broader for option in a for broader in lineage(option, parents)}
    b_says = {broader for option in b for broader in lineage(option, parents)}
    return nested(a_in_b=a_says >= b_says, b_in_a=b_says >= a_says)


def _denials(
    a: Collection[Option],
    b: Collection[Option],
    parents: Mapping[Option, Option | None],
) -> Relation:
    """Relate "none of these" to "none of those": more or broader is sharper."""
    return nested(
        a_in_b=all(_is_under(option, a, parents) for option in b),
        b_in_a=all(_is_under(option, b, parents) for option in a),
    )


def _denial(
    denied: Collection[Option],
    affirmed: Collection[Option],
    parents: Mapping[Option, Option | None],
    *,
    is_exclusive: bool,
) -> Relation:
    """Relate "none of these" to what is affirmed: the same or narrower contradicts."""
    refuted = [_is_under(option, denied, parents) for option in affirmed]
    is_refuted = all(refuted) if is_exclusive else any(refuted)
    return Relation.CONTRADICT if is_refuted else Relation.OVERLAPS


def _is_under(
    option: Option,
    group: Collection[Option],
    parents: Mapping[Option, Option | None],
) -> bool:
    return any(broader in group for broader in lineage(option, parents))


def lineage(
    option: Option,
    parents: Mapping[Option, Option | None],
) -> list[Option]:
    """List an option and its broader ones, nearest first, each once."""
    line = [option]
    broader = parents.get(option)
    while broader is not None and broader not in line:
        line.append(broader)
        broader = parents.get(broader)
    return line
