"""What all accounts of a question come to (METHOD.md 7). No Django."""

from claims.summaries.accounts import (
    Account,
    Asked,
    has_value,
    is_comparable,
    relation_of,
    supports_of,
    voice_letter,
)
from claims.summaries.pairs import relation_counts, worst_of_all, worst_relations
from claims.summaries.positions import Matrix, Position, matrix_of, positions_of
from claims.summaries.ranges import (
    Ground,
    Range,
    common_ground,
    independent_range,
    reliable_range,
    whole_range,
)
from claims.summaries.shared import common_account, is_disputed
from claims.summaries.whole import (
    Dispute,
    Summary,
    dispute_and_counts,
    dispute_of,
    summarise,
)

__all__ = [
    "Account",
    "Asked",
    "Dispute",
    "Ground",
    "Matrix",
    "Position",
    "Range",
    "Summary",
    "common_account",
    "common_ground",
    "dispute_and_counts",
    "dispute_of",
    "has_value",
    "independent_range",
    "is_comparable",
    "is_disputed",
    "matrix_of",
    "positions_of",
    "relation_counts",
    "relation_of",
    "reliable_range",
    "summarise",
    "supports_of",
    "voice_letter",
    "whole_range",
    "worst_of_all",
    "worst_relations",
]
