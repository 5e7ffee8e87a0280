"""All pairs of accounts by their relation, without looking at every pair of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations_with_replacement

from claims.lines.records import Id
from claims.relations import Relation
from claims.summaries.accounts import Account, Asked, relation_of
from claims.summaries.positions import Variant, variants_of
from claims.summaries.sweep import Stretch, stretch_of, tally, worst_of_each

SHOWN = (*dict.fromkeys(one.shown for one in Relation),)
INCOMPARABLE = Relation.INCOMPARABLE.shown


def relations_of(
    accounts: Iterable[Account], asked: Asked
) -> tuple[dict[str, int], dict[Id, str]]:
    """Count the pairs of supported accounts by the word their relation is shown as.

    And say for each of the accounts, as shown, the worst relation it stands in.
    """
    held = [one for one in accounts if one.supporter is not None]
    if is_swept(held, asked):
        stretches = _stretches(held, asked)
        counts, worst = tally(stretches), worst_of_each(stretches)
    else:
        counts, worst = _paired(variants_of(held), asked)
    comparable = sum(counts[shown] for shown in SHOWN if shown != INCOMPARABLE)
    counts[INCOMPARABLE] = len(held) * (len(held) - 1) // 2 - comparable
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
    worst: dict[Id, str] = {one.id: INCOMPARABLE for one in accounts}
    if is_swept(accounts, asked):
        return worst | worst_of_each(_stretches(accounts, asked))
    return worst | _paired(variants_of(accounts), asked)[1]


def is_swept(accounts: Iterable[Account], asked: Asked) -> bool:
    """Whether the accounts are plain intervals, so that sorting finds their relations.

    Two one-of lists of dates are not: they are compared member by member.
    """
    if asked.value_type != "date":
        return asked.value_type == "quantity"
    lists = [one for one in accounts if one.span and len(one.span.members) > 1]
    return len(lists) < 2


def _stretches(accounts: Iterable[Account], asked: Asked) -> list[Stretch]:
    found = (stretch_of(one, asked) for one in accounts)
    return [stretch for stretch in found if stretch is not None]


def _paired(
    variants: Sequence[Variant], asked: Asked
) -> tuple[Counter[str], dict[Id, str]]:
    counts: Counter[str] = Counter()
    worst = dict.fromkeys(range(len(variants)), Relation.INCOMPARABLE)
    for i, j in combinations_with_replacement(range(len(variants)), 2):
        many, more = len(variants[i].ids), len(variants[j].ids)
        pairs = many * (many - 1) // 2 if i == j else many * more
        if not pairs:
            continue
        found = relation_of(variants[i].account, variants[j].account, asked)
        counts[found.shown] += pairs
        for place in (i, j):
            worst[place] = max(worst[place], found, key=lambda one: one.severity)
    each = {one: worst[i].shown for i, v in enumerate(variants) for one in v.ids}
    return counts, each
