"""Sources that contradict themselves: only what each asserts itself is compared."""

from collections import defaultdict
from collections.abc import Mapping

from claims.comparison.gathering import Gathering
from claims.relations import Relation
from claims.summaries import Account, worst_relations
from claims.testimony import SourceNode
from sources.models import Source


def self_contradicting(gathering: Gathering) -> list[Source]:
    """Return the sources two of whose own statements contradict (METHOD.md 4)."""
    return [
        gathering.names[source]
        for source, accounts in _own(gathering).items()
        if Relation.CONTRADICT.shown
        in worst_relations(accounts, gathering.asked).values()
    ]


def _own(gathering: Gathering) -> Mapping[int, list[Account]]:
    """Return what each source says on its own word, no voice being named."""
    found: dict[int, list[Account]] = defaultdict(list)
    for claim in gathering.claims:
        account = gathering.accounts[claim.pk]
        if account.supporter == SourceNode(claim.source_id):
            found[claim.source_id].append(account)
    return found
