"""Everything a question's page says of its accounts together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.lines import Lines
from claims.lines.records import Id
from claims.relations import Relation
from claims.summaries.accounts import Account, Asked, has_value
from claims.summaries.pairs import relations_of
from claims.summaries.positions import (
    Matrix,
    Position,
    matrix_of,
    positions_of,
    reading_key,
)
from claims.summaries.ranges import Ground, Range, parted

CONTRADICT = Relation.CONTRADICT.shown


@dataclass(frozen=True, slots=True)
class Dispute:
    """How disputed a question is; the greater `key`, the higher in the list."""

    has_contradiction: bool
    has_divergence: bool
    contradicting_positions: int
    newest: datetime | None

    @property
    def key(self) -> tuple[bool, bool, int, float]:
        """Sort by it, descending: disputed first (METHOD.md 7)."""
        newest = self.newest.timestamp() if self.newest else float("-inf")
        return (
            self.has_contradiction,
            self.has_divergence,
            self.contradicting_positions,
            newest,
        )


@dataclass(frozen=True, slots=True)
class Summary:
    """Ranges, common ground, positions and relations of all current accounts."""

    whole: Range
    reliable: Range
    independent: Range | None
    common_ground: Ground | None
    positions: tuple[Position, ...]
    matrix: Matrix
    relation_counts: Mapping[str, int]
    worst: Mapping[Id, str]
    dispute: Dispute


def summarise(
    accounts: Sequence[Account],
    asked: Asked,
    *,
    lines: Lines | None = None,
    threshold: str = "C",
) -> Summary:
    """Sum up the current accounts of a question; without lines none is independent."""
    positions = positions_of(accounts, asked)
    counts, worst = relations_of(accounts, asked)
    found = parted(accounts, asked)
    contradicting = sum(
        any(worst.get(one) == CONTRADICT for one in position.every_id)
        for position in positions
    )
    return Summary(
        whole=found.whole(),
        reliable=found.reliable(threshold),
        independent=found.independent(lines) if lines else None,
        common_ground=found.common_ground(),
        positions=positions,
        matrix=matrix_of(positions),
        relation_counts=counts,
        worst=worst,
        dispute=_dispute(accounts, counts, contradicting),
    )


def dispute_of(accounts: Sequence[Account], asked: Asked) -> Dispute:
    """Say how disputed a question is, without summing up the rest."""
    return dispute_and_counts(accounts, asked)[0]


def dispute_and_counts(
    accounts: Sequence[Account], asked: Asked
) -> tuple[Dispute, Mapping[str, int]]:
    """Say the same, and how many pairs stand in each relation."""
    counts, worst = relations_of(accounts, asked)
    contradicting = {
        reading_key(one, asked)
        for one in accounts
        if worst.get(one.id) == CONTRADICT and has_value(one, asked)
    }
    return _dispute(accounts, counts, len(contradicting)), counts


def _dispute(
    accounts: Iterable[Account], counts: Mapping[str, int], contradicting: int
) -> Dispute:
    times = [one.entered_at for one in accounts if one.entered_at]
    return Dispute(
        counts[CONTRADICT] > 0,
        counts[Relation.DIVERGE.shown] > 0,
        contradicting,
        max(times, default=None),
    )
