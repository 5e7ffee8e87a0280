"""What all accounts of a question have in common, as an account to compare with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from claims.lines.records import Id
from claims.relations import Reading, Relation
from claims.summaries.accounts import Account, Asked
from claims.summaries.pairs import worst_of_all
from claims.summaries.ranges import MEASURED, Ground, parted
from sources.dates import Bounds, Span

COMMON = "common ground"


def common_account(accounts: Iterable[Account], asked: Asked) -> Account | None:
    """Return the common ground of the supported, comparable accounts; None without one.

    For what is measured the intersection of what their words firmly allow (METHOD.md
    7); for options those that all name, or lie under; for yes and no what all say.
    """
    found = parted(accounts, asked)
    if asked.value_type in MEASURED:
        ground = found.common_ground()
        return _measured(ground, asked) if ground and ground.exists else None
    firm = [one for one in found.entering if one.commitment == "flat"]
    firm = [one for one in firm if not one.implied]
    if asked.value_type == "proposition":
        said = {one.polarity for one in firm}
        return Account(COMMON, polarity=said.pop()) if len(said) == 1 else None
    shared = _shared_options(firm, asked.parents)
    return Account(COMMON, options=shared, polarity="affirms") if shared else None


def is_disputed(accounts: Iterable[Account], asked: Asked) -> bool:
    """Whether no single value satisfies the supported, comparable accounts.

    Options that are no rivals, or words that say nothing, are no dispute.
    """
    found = parted(accounts, asked)
    if asked.value_type in MEASURED:
        ground = found.common_ground()
        return ground is not None and not ground.exists
    worst = worst_of_all(found.entering, asked)
    return Relation.CONTRADICT.shown in worst.values()


def _measured(ground: Ground, asked: Asked) -> Account | None:
    low, high = ground.low, ground.high
    if low is None and high is None and ground.end is None:
        return None
    if asked.value_type == "quantity":
        return Account(COMMON, reading=Reading(low, high, low, high))  # type: ignore[arg-type]  # figures, not days
    start = _days(ground)
    end = _days(ground.end) if ground.end else None
    last = end or start
    whole = (start.earliest, last.latest, start.earliest, last.latest)
    return Account(COMMON, span=Span("", *whole, end is not None, start, end))


def _days(ground: Ground) -> Bounds:
    low, high = cast("tuple[date | None, date | None]", (ground.low, ground.high))
    return Bounds(low, high, low, high)


def _shared_options(
    accounts: Sequence[Account], parents: Mapping[Id, Id | None]
) -> frozenset[Id]:
    """Return the sharpest options that every affirming account names or lies under."""
    said = [_broader(one.options, parents) for one in accounts]
    if not said or any(one.polarity == "denies" for one in accounts):
        return frozenset()
    shared = frozenset.intersection(*said)
    return shared - {parents.get(option) for option in shared}


def _broader(options: Iterable[Id], parents: Mapping[Id, Id | None]) -> frozenset[Id]:
    """Return the options with all that they lie under."""
    found: set[Id] = set()
    for option in options:
        at: Id | None = option
        while at is not None and at not in found:
            found.add(at)
            at = parents.get(at)
    return frozenset(found)
