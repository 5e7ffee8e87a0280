"""The accounts as a table of plain words, for a file that a spreadsheet opens."""

from collections.abc import Iterator
from decimal import Decimal

from claims.comparison.growth import taken_in
from claims.comparison.page import Comparison
from claims.comparison.pictures import cut
from claims.comparison.rows import Row
from claims.comparison.told import date_of
from claims.readings import plain

HEADINGS = (
    "as stated",
    "reading",
    "low",
    "high",
    "firm low",
    "firm high",
    "date",
    "options",
    "polarity",
    "voice",
    "carrier",
    "carrier dated",
    "taken from",
    "stance",
    "commitment",
    "hedge",
    "directness",
    "basis",
    "scope",
    "scope note",
    "reliability of the voice",
    "credibility",
    "worst relation",
    "line",
    "claim",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table_of(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    """Yield a row for each account, in the order of the page's table.

    Of a sum of ours, the last column has the claims that are its parts.
    """
    ends, taken = comparison.lines.ends, taken_in(comparison, set(comparison.order))
    labels = {option.pk: option.label for option in comparison.gathering.options}
    for row in comparison.rows:
        line = "; ".join(cut(map(comparison.name, ends.get(row.id, ()))))
        yield _cells(row, labels, line, taken.get(row.id, []))


def _cells(
    row: Row, labels: dict[int, str], line: str, taken: list[str]
) -> tuple[str, ...]:
    told = row.claim
    bounds = (told.low, told.high, told.firm_low, told.firm_high)
    numbers = [str(one.pk) for one in row.addends] or [str(told.pk)]
    words = (
        told.edtf,
        "; ".join(labels[pk] for pk in told.options),
        told.polarity,
        row.voice_in_words,
        str(row.carrier),
        date_of(row.carrier),
        "; ".join(taken),
        told.stance,
        told.commitment,
        told.hedge,
        told.directness,
        told.basis,
        told.scope,
        told.scope_note,
        row.letter,
        "; ".join(row.digits),
        row.relation,
        line,
        " + ".join(numbers),
    )
    return (
        _harmless(row.as_stated),
        _harmless(row.reading),
        *map(_bound, bounds),
        *map(_harmless, words),
    )


def _bound(value: Decimal | None) -> str:
    return plain(value)


def _harmless(words: str) -> str:
    """Keep a spreadsheet from running words that begin like a formula."""
    return f"'{words}" if words.startswith(FORMULA) else words
