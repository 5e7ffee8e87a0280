"""The days on which more could be known than before: the steps of a slider."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from claims import wording
from claims.comparison.told import parsed

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

MOST = 200  # steps of one slider
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Knowable:
    """The days, earliest first, and which of them is set; the one after all is none."""

    days: list[date]
    at: int
    words: str


def knowable(comparison: Comparison) -> Knowable | None:
    """Return the days by which accounts of a question could be known for certain.

    Of all its accounts, whatever is filtered; thinned where there are very many. None
    where there are not two days to choose from.
    """
    gathering, chosen = comparison.gathering, comparison.chosen.known_by
    carriers = {told.source_id for told in gathering.told.values()}
    known = {gathering.names[pk].known_from for pk in carriers}
    found = sorted({day for edtf in known if (day := _latest(edtf))})
    if len(found) < FEWEST:
        return None
    step = -(-len(found) // MOST)
    days = found[::-1][::step][::-1]
    if chosen is None:
        return Knowable(days, len(days), "any day")
    at = max(bisect_right(days, chosen) - 1, 0)
    return Knowable(days, at, wording.bounds(chosen, chosen))


def _latest(edtf: str) -> date | None:
    try:
        return parsed(edtf).latest if edtf else None
    except ValueError:
        return None
