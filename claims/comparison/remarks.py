"""Which pairs of accounts are explained: by remarks on the claims that they rest on.

A remark stands on two claims. A sum of ours is none: what parts it from a claim is
explained on each of the claims that were added; what parts it from another sum, on
those of their parts that contradict. Two sums contradict only where a part does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import product

from claims.comparison.sums import Sum
from claims.comparison.told import Told, account_of, statement_of
from claims.relations import Relation
from claims.summaries import Account, Asked, relation_of

Noted = tuple[int, int, str]
Pair = tuple[int, int]
Ends = frozenset[Hashable]


class Footing:
    """The claims that accounts rest on; ``parts`` are those that were added."""

    def __init__(self, parts: Mapping[int, Told], asked: Asked) -> None:
        """Take the parts by number, and what the whole asks for."""
        self.parts, self.asked = parts, asked

    def pairs(self, one: Hashable, other: Hashable) -> list[Pair]:
        """Return the pairs of claims on which what parts two accounts is explained."""
        if isinstance(one, Sum) and isinstance(other, Sum):
            return [
                pair
                for pair in product(one.parts, other.parts)
                if self._contradict(*pair)
            ]
        return list(product(claims_of(one), claims_of(other)))

    def _contradict(self, one: int, other: int) -> bool:
        """Whether two claims answer the same part, and cannot both be true."""
        mine, its = self.parts[one], self.parts[other]
        if mine.question_id != its.question_id:
            return False
        relation = relation_of(self._account(mine), self._account(its), self.asked)
        return relation is Relation.CONTRADICT

    @staticmethod
    def _account(told: Told) -> Account:
        return account_of(told, statement_of(told), {})

    def explanations(
        self, noted: Iterable[Noted], accounts: Iterable[Hashable]
    ) -> dict[Ends, list[str]]:
        """Return how each pair of claims is explained, and each pair with a sum.

        A pair with a sum is so only where every pair that it rests on is.
        """
        found = by_pair(noted)
        if not found:
            return found
        holding: dict[Hashable, list[Sum]] = defaultdict(list)
        for key in accounts:
            if isinstance(key, Sum):
                for part in key.parts:
                    holding[part].append(key)
        if not holding:
            return found
        lifted: dict[Ends, list[str]] = {}
        for ends in found:
            one, other = ends
            for pair in product(holding.get(one, [one]), holding.get(other, [other])):
                if frozenset(pair) != ends and pair[0] != pair[1]:
                    lifted |= self._lifted(pair, found)
        return found | lifted

    def _lifted(
        self, pair: tuple[Hashable, Hashable], found: Mapping[Ends, list[str]]
    ) -> dict[Ends, list[str]]:
        needed = [frozenset(one) for one in self.pairs(*pair)]
        if not needed or not all(one in found for one in needed):
            return {}
        words = dict.fromkeys(word for one in needed for word in found[one])
        return {frozenset(pair): list(words)}


def claims_of(account: Hashable) -> tuple[int, ...]:
    """Return the claims that an account rests on: itself, or those that we added."""
    if isinstance(account, Sum):
        return account.parts
    return (account,) if isinstance(account, int) else ()


def by_pair(noted: Iterable[Noted]) -> dict[Ends, list[str]]:
    """Gather remarks by the two claims that they stand on, each explanation once."""
    found: dict[Ends, list[str]] = {}
    for one, other, explanation in noted:
        words = found.setdefault(frozenset((one, other)), [])
        if explanation not in words:
            words.append(explanation)
    return found
