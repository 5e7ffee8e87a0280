"""All pairs of accounts by their relation, without looking at every pair of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from claims.lines.records import Id
from claims.relations import Relation
from claims.summaries.accounts import Account, Asked, has_value
from claims.summaries.answers import relate_answers
from claims.summaries.lists import relate_dates
from claims.summaries.spells import relate_periods
from claims.summaries.sweep import pairs_among, stretches_of, tally, worst_of_each

SHOWN = (*dict.fromkeys(one.shown for one in Relation),)
INCOMPARABLE = Relation.INCOMPARABLE.shown


def relations_of(
    accounts: Iterable[Account], asked: Asked
) -> tuple[dict[str, int], dict[Id, str]]:
    """Count the pairs of supported accounts by the word their relation is shown as.

    And say for each of the accounts, as shown, the worst relation it stands in.
    """
    held = [one for one in accounts if one.supporter is not None]
    counts, worst = _related(held, asked)
    comparable = sum(counts[shown] for shown in SHOWN if shown != INCOMPARABLE)
    counts[INCOMPARABLE] = pairs_among(len(held)) - comparable
    found = {one.id: INCOMPARABLE for one in held} | worst
    return {shown: counts[shown] for shown in SHOWN}, found


def relation_counts(accounts: Iterable[Account], asked: Asked) -> dict[str, int]:
    """Count the pairs of supported accounts by the word their relation is shown as."""
    return relations_of(accounts, asked)[0]


def worst_relations(accounts: Iterable[Account], asked: Asked) -> dict[Id, str]:
    """Say for each supported account, as shown, the worst relation it stands in."""
    return relations_of(accounts, asked)[1]


def worst_of_all(accounts: Sequence[Account], asked: Asked) -> dict[Id, str]:
    """Say the same of each of some accounts, whether anybody stands behind it or not.

    One that has no other beside it is not comparable.
    """
    worst = {one.id: INCOMPARABLE for one in accounts}
    return worst | _related(accounts, asked)[1]


def _related(
    accounts: Sequence[Account], asked: Asked
) -> tuple[Counter[str], dict[Id, str]]:
    """Count the pairs that can be compared, and say the worst relation of each.

    A figure may be met by one of another scope; nothing else is.
    """
    if asked.value_type == "quantity":
        stretches = stretches_of(accounts, asked)
        return tally(stretches), worst_of_each(stretches)
    counts: Counter[str] = Counter()
    worst: dict[Id, str] = {}
    for group in _of_one_scope(accounts, asked):
        many, each = _related_group(group, asked)
        counts.update(many)
        worst |= each
    return counts, worst


def _of_one_scope(
    accounts: Iterable[Account], asked: Asked
) -> Collection[list[Account]]:
    """Gather the accounts that have a value by what they may be compared with."""
    groups: dict[tuple[str, str], list[Account]] = {}
    for one in accounts:
        if one.scope != "different" and has_value(one, asked):
            note = one.scope_note if one.scope != "same" else ""
            groups.setdefault((one.scope, note), []).append(one)
    return groups.values()


def _related_group(
    group: Sequence[Account], asked: Asked
) -> tuple[Counter[str], dict[Id, str]]:
    match asked.value_type:
        case "date":
            return relate_dates(group)
        case "period":
            return relate_periods(group)
        case _:
            return relate_answers(group, asked)
