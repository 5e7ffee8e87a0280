"""How two readings of one question stand to each other (METHOD.md 4). No Django."""

from claims.relations.intervals import (
    Bound,
    Reading,
    is_inside,
    relation,
    scopes_meet,
    supports,
)
from claims.relations.kinds import Relation, softened, worse
from claims.relations.options import (
    categories,
    lineage,
    propositions,
    supports_category,
    supports_proposition,
)
from claims.relations.times import (
    in_days,
    instants,
    lies_outside,
    periods,
    supports_instant,
    supports_period,
)

__all__ = [
    "Bound",
    "Reading",
    "Relation",
    "categories",
    "in_days",
    "instants",
    "is_inside",
    "lies_outside",
    "lineage",
    "periods",
    "propositions",
    "relation",
    "scopes_meet",
    "softened",
    "supports",
    "supports_category",
    "supports_instant",
    "supports_period",
    "supports_proposition",
    "worse",
]
