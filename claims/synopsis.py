"""The words of several texts side by side: what they state, and what only some do.

Figures, dates and the words that hedge or deny are found in each; a value is told by
its interval, so that "fifteen" and "15" are one. No Django here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, pairwise
from typing import NamedTuple

from claims import quantities, speech, wording
from sources import dates


class Kind(StrEnum):
    """What sort of words are marked."""

    FIGURE = "figure"
    DATE = "date"
    HEDGE = "hedge"


class Share(StrEnum):
    """In how many of the columns a value stands."""

    ALL = "all"
    SOME = "some"
    ONLY = "only"


class Value(NamedTuple):
    """Words that state a value: ``text[start:end]``, the same value by the same key."""

    start: int
    end: int
    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not; ``is_cited`` in the words of a claim."""

    words: str
    value: Value | None = None
    share: Share | None = None
    is_cited: bool = False

    @property
    def kinds(self) -> str:
        """How it is marked, as classes of the stylesheet; '' for plain words."""
        return " ".join(filter(None, [self.value and self.value.kind, self.share]))

    @property
    def said(self) -> str:
        """What is marked and where else it stands, in words."""
        if self.value is None:
            return ""
        where = {
            Share.ALL: "in every column",
            Share.SOME: "not in every column",
            Share.ONLY: "only here",
            None: "",
        }[self.share]
        what = f"{self.value.kind}: {self.value.key}"
        return f"{what}; {where}" if where else what


NO_STATEMENT = {speech.Kind.ATTRIBUTION}


def values(
    text: str, before: str = "", *, hedges: Iterable[str] = (), language: str = "en"
) -> list[Value]:
    """Return the values that a text states, in order and without overlap.

    ``before`` is the text before it, which lends dates their year; ``hedges`` are words
    that are known to hedge. ``language`` is a
    BCP 47 tag; without a table for it figures are read as in English, hedges not.
    """
    language = language or "en"
    found = chain(
        _dates(text, before, language),
        _figures(text, language),
        _known_hedges(text, hedges),
        _hedges(text, language),
    )
    kept: list[Value] = []
    taken: list[tuple[int, int]] = []
    for one in found:  # a date goes before a figure, and that before a hedge
        if all(one.end <= start or end <= one.start for start, end in taken):
            kept.append(one)
            taken.append((one.start, one.end))
    return sorted(kept)


def _dates(text: str, before: str, language: str) -> Iterator[Value]:
    for one in dates.find(text, before, language=language):
        yield Value(one.start, one.end, Kind.DATE, dates.render(one.edtf))


def _figures(text: str, language: str) -> Iterator[Value]:
    try:
        found = quantities.find(text, language=language)
    except ValueError:
        found = quantities.find(text)
    for one in found:
        read = wording.interval(one.quantity.low, one.quantity.high)
        key = read or text[one.start : one.end].casefold()
        yield Value(one.start, one.end, Kind.FIGURE, key)


def _known_hedges(text: str, hedges: Iterable[str]) -> Iterator[Value]:
    for words in dict.fromkeys(filter(None, hedges)):
        start = text.find(words)
        if start >= 0:
            yield Value(start, start + len(words), Kind.HEDGE, words.casefold())


def _hedges(text: str, language: str) -> Iterator[Value]:
    try:
        found = speech.find(text, language=language)
    except ValueError:
        return
    for one in found:
        if one.kind not in NO_STATEMENT:
            yield Value(one.start, one.end, Kind.HEDGE, one.words.casefold())


def shares(columns: Sequence[Iterable[Value]]) -> dict[tuple[Kind, str], Share]:
    """Say of each value whether all columns have it, some, or only one."""
    if len(columns) < 2:
        return {}
    often = Counter(
        found for column in columns for found in {(one.kind, one.key) for one in column}
    )
    return {
        value: Share.ONLY if n == 1 else Share.ALL if n == len(columns) else Share.SOME
        for value, n in often.items()
    }


def pieces(
    text: str,
    found: Iterable[Value],
    cited: Iterable[tuple[int, int]] = (),
    shared: Mapping[tuple[Kind, str], Share] | None = None,
) -> list[Piece]:
    """Cut a text where marks and cited words begin and end; together they are all."""
    marks, cited = list(found), list(cited)
    cuts = {0, len(text)}
    for start, end in (*((one.start, one.end) for one in marks), *cited):
        cuts |= {start, end}
    edges = sorted(cuts)
    return [
        _piece(text, start, end, marks, cited, shared or {})
        for start, end in pairwise(edges)
    ]


def _piece(
    text: str,
    start: int,
    end: int,
    marks: Iterable[Value],
    cited: Iterable[tuple[int, int]],
    shared: Mapping[tuple[Kind, str], Share],
) -> Piece:
    value = next((m for m in marks if m.start <= start and end <= m.end), None)
    return Piece(
        text[start:end],
        value,
        shared.get((value.kind, value.key)) if value else None,
        any(first <= start and end <= last for first, last in cited),
    )
