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


def relation_counts(accounts: Iterable[Account], asked: Asked) -> dict[str, int]:
    """Count the pairs of supported accounts by the word their relation is shown as."""
    held = [one for one in accounts if one.supporter is not None]
    if is_swept(held, asked):
        counts = tally(_stretches(held, asked))
    else:
        counts = _paired(variants_of(held), asked)
    comparable = sum(counts[shown] for shown in SHOWN if shown != INCOMPARABLE)
    counts[INCOMPARABLE] = len(held) * (len(held) - 1) // 2 - comparable
    return {shown: counts[shown] for shown in SHOWN}


def worst_relations(accounts: Iterable[Account], asked: Asked) -> dict[Id, str]:
    """Say for each supported account, as shown, the worst relation it stands in."""
    held = [one for one in accounts if one.supporter is not None]
    worst: dict[Id, str] = {one.id: INCOMPARABLE for one in held}
    if is_swept(held, asked):
        return worst | worst_of_each(_stretches(held, asked))
    return worst | _worst_paired(variants_of(held), asked)


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


def _paired(variants: Sequence[Variant], asked: Asked) -> Counter[str]:
    counts: Counter[str] = Counter()
    for a, b in combinations_with_replacement(variants, 2):
        many, more = len(a.ids), len(b.ids)
        pairs = many * (many - 1) // 2 if a is b else many * more
        counts[relation_of(a.account, b.account, asked).shown] += pairs
    return counts


def _worst_paired(variants: Sequence[Variant], asked: Asked) -> dict[Id, str]:
    worst = dict.fromkeys(range(len(variants)), Relation.INCOMPARABLE)
    for i, j in combinations_with_replacement(range(len(variants)), 2):
        if i == j and len(variants[i].ids) == 1:
            continue
        found = relation_of(variants[i].account, variants[j].account, asked)
        for place in (i, j):
            worst[place] = max(worst[place], found, key=lambda one: one.severity)
    return {one: worst[i].shown for i, v in enumerate(variants) for one in v.ids}
