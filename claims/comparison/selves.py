"""Sources that contradict themselves: only what each asserts itself is compared."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from claims.comparison.gathering import Gathering
from claims.relations import Relation
from claims.summaries import Account, relation_of, worst_relations
from claims.testimony import SourceNode


@dataclass(frozen=True, slots=True)
class Selves:
    """A source two of whose own statements contradict, and two that do."""

    source: int
    first: Hashable
    second: Hashable


def selves(gathering: Gathering, keys: Iterable[Hashable]) -> list[Selves]:
    """Return the sources two of whose own statements contradict (METHOD.md 4)."""
    found = []
    for source, accounts in _own(gathering, keys).items():
        worst = worst_relations(accounts, gathering.asked)
        bad = [one for one in accounts if worst[one.id] == Relation.CONTRADICT.shown]
        other = next((o for o in bad[1:] if _contradict(bad[0], o, gathering)), None)
        if other is not None:
            found.append(Selves(source, bad[0].id, other.id))
    return found


def _contradict(one: Account, other: Account, gathering: Gathering) -> bool:
    return relation_of(one, other, gathering.asked) is Relation.CONTRADICT


def _own(gathering: Gathering, keys: Iterable[Hashable]) -> dict[int, list[Account]]:
    """Return what each source says on its own word, no voice being named."""
    found: dict[int, list[Account]] = defaultdict(list)
    for key in keys:
        account, source = gathering.accounts[key], gathering.told[key].source_id
        if account.supporter == SourceNode(source):
            found[source].append(account)
    return {source: own for source, own in found.items() if len(own) > 1}
