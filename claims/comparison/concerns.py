"""What there is to mend in the testimony of a question, as the work list keeps it."""

from typing import NamedTuple

from claims.comparison.cautions import KINDS, Caution
from claims.comparison.page import Comparison
from claims.models import ConcernKind


class Concern(NamedTuple):
    """One thing to mend: on the page of a claim, or on that of a source."""

    kind: str
    claim: int | None
    source: int | None
    words: str


def concerns_of(comparison: Comparison) -> list[Concern]:
    """Return all that the work list shows of a question's testimony."""
    return [
        _concern(kind.say(comparison, one))
        for kind in (KINDS[kind.value] for kind in ConcernKind)
        for one in kind.find(comparison)
    ]


def _concern(caution: Caution) -> Concern:
    number = caution.mending.number
    is_source = caution.mending.what == "source"
    words = " → ".join(caution.path) or caution.sentence
    return Concern(
        caution.kind,
        None if is_source else number,
        number if is_source else None,
        words,
    )
