"""Which words a mark bears on, within its sentence or its quotation."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from .sightings import Reach, Sighting
from .tokens import quotations
from .values import Kind
from .words import Reader

Range = tuple[int, int]
STRONG = frozenset({";"})
NEXT = 50  # marks; nobody who speaks anew is sought further on
WIDEST = 200  # tokens; no clause is wider
WEAK = frozenset({",", ";", ":"})


@dataclass(frozen=True, slots=True)
class Ground:
    """A stretch of text with its quotations and marks, on which scopes are drawn."""

    reader: Reader
    marks: tuple[Sighting, ...]
    quotes: tuple[Range, ...]
    openings: Mapping[int, Range]
    closings: Mapping[int, Range]
    strong: tuple[int, ...]
    """The tokens that part a sentence: a semicolon, or ", but"."""

    @classmethod
    def of(cls, reader: Reader, marks: list[Sighting]) -> "Ground":
        """Survey all the tokens of a reader; the marks are in order."""
        quotes = quotations(reader.tokens, 0, reader.tokens.size)
        places = range(reader.tokens.size)
        return cls(
            reader=reader,
            marks=tuple(marks),
            quotes=tuple(quotes),
            openings={pair[0]: pair for pair in quotes},
            closings={pair[1]: pair for pair in quotes},
            strong=tuple(i for i in places if _is_strong(reader, i)),
        )

    def quote_around(self, i: int) -> Range | None:
        """Give the marks of the quotation that token i stands in."""
        place = bisect_right(self.quotes, (i, i)) - 1
        if place >= 0 and self.quotes[place][0] < i < self.quotes[place][1]:
            return self.quotes[place]
        return None

    def after(self, place: int) -> Iterator[Sighting]:
        """Give the next marks that begin after token place."""
        first = bisect_right(self.marks, place, key=lambda mark: mark.start)
        return islice(self.marks, first, first + NEXT)

    def bounds(self, i: int) -> Range:
        """Give the sentence of token i, no wider than its quotation."""
        low, high = self.reader.tokens.sentence(i)
        quote = self.quote_around(i)
        if quote is None:
            return low, high
        return max(low, quote[0] + 1), min(high, quote[1])


def scope(ground: Ground, mark: Sighting) -> Range:
    """Give the tokens that a mark bears on."""
    match mark.reach:
        case Reach.WITHIN:
            return mark.anchor, max(mark.anchor, mark.limit)
        case Reach.AROUND:
            return _around(ground, mark)
        case Reach.CLAUSE:
            return _clause(ground, mark)
        case Reach.FIGURE:
            return mark.anchor, _next_figure(ground, mark)
    return mark.anchor, _content_end(ground, mark)


def _content_end(ground: Ground, mark: Sighting) -> int:
    """Find where what is said ends: with its quotation, clause or sentence."""
    words = ground.reader.tokens.words
    for i in range(mark.anchor, min(mark.anchor + 2, len(words))):
        if quote := ground.openings.get(i):
            return quote[1]
    if mark.anchor >= ground.reader.tokens.size or words[mark.anchor][:1] == "\n":
        return ground.reader.tokens.size
    _, high = ground.bounds(mark.start)
    end = _strong_after(ground, mark.anchor, high)
    end = min(end, _subordinate_end(ground, mark, end))
    for other in ground.after(mark.anchor):
        if other.reach is Reach.WITHIN and other.anchor == mark.anchor:
            return other.limit
        if other.start < end and _speaks_anew(ground, other):
            return other.start - 1
    return end


def _subordinate_end(ground: Ground, mark: Sighting, end: int) -> int:
    """Although some say it was more, … : what they say ends at the comma."""
    reader = ground.reader
    low, _ = ground.bounds(mark.start)
    if reader.word(low) not in reader.lexicon.adversatives or mark.start == low:
        return end
    near = range(mark.anchor, min(end, mark.anchor + WIDEST))
    return next((i for i in near if reader.word(i) == ","), end)


def _speaks_anew(ground: Ground, other: Sighting) -> bool:
    """X said that A, and Y said that B: the second is not in the first."""
    reader = ground.reader
    if reader.word(other.start - 1) not in reader.lexicon.coordinators:
        return False
    return other.kind is Kind.ATTRIBUTION or other.rule in {"leading", "own-words"}


def _strong_after(ground: Ground, start: int, high: int) -> int:
    """Find the next strong border that stands in no quotation opened since."""
    for i in ground.strong[bisect_left(ground.strong, start) :]:
        if i >= high:
            break
        quote = ground.quote_around(i)
        if quote is None or quote[0] < start:
            return i
    return high


def _strong_before(ground: Ground, end: int, low: int) -> int:
    """Find the last strong border that stands in the same quotation, or in none."""
    own = ground.quote_around(end)
    for i in reversed(ground.strong[: bisect_left(ground.strong, end)]):
        if i < low:
            break
        if ground.quote_around(i) == own:
            return i + 1
    return low


def _is_strong(reader: Reader, i: int) -> bool:
    if reader.word(i) in STRONG:
        return True
    if reader.word(i) != "," or reader.word(i + 1) not in reader.lexicon.adversatives:
        return False
    return reader.word(i + 2) not in reader.lexicon.adverbs | {
        *reader.lexicon.complementisers, ","
    }  # fmt: skip


def _around(ground: Ground, mark: Sighting) -> Range:
    """The sentence around, between its strong borders, with the quotation beside it."""
    low, high = ground.bounds(mark.start)
    end = _strong_after(ground, mark.end, high)
    start = _strong_before(ground, mark.start, low)
    for i in (mark.start - 1, mark.start - 2):
        if i >= 0 and (quote := ground.closings.get(i)):
            start = min(start, quote[0] + 1)
    if quote := ground.openings.get(high):
        end = max(end, quote[1])
    return start, end


def _clause(ground: Ground, mark: Sighting) -> Range:
    """The clause around: from one comma or conjunction to the next."""
    low, high = ground.bounds(mark.start)
    start, end = mark.start, mark.end
    start, end = _widened(ground.reader, (start, end), (low, high))
    gained = [*range(start, mark.start), *range(mark.end, end)]
    if not any(ground.reader.is_word(i) for i in gained):  # set off by commas
        return _widened(ground.reader, (start - 1, end + 1), (low, high))
    return start, end


def _widened(reader: Reader, span: Range, bounds: Range) -> Range:
    (start, end), (low, high) = span, bounds
    low, high = max(low, start - WIDEST), min(high, end + WIDEST)
    while start > low and not _parts_clauses(reader, start - 1):
        start -= 1
    while end < high and not _parts_clauses(reader, end):
        end += 1
    return max(start, low), min(end, high)


def _parts_clauses(reader: Reader, i: int) -> bool:
    lexicon, word = reader.lexicon, reader.word(i)
    if word in WEAK or word in lexicon.complementisers:
        return True
    if word in lexicon.as_words or reader.is_negation(i):
        return False
    return word in lexicon.subordinators


def _next_figure(ground: Ground, mark: Sighting) -> int:
    _, high = ground.bounds(mark.start)
    end = _strong_after(ground, mark.anchor, high)
    later = [
        other.start
        for other in ground.after(mark.anchor - 1)
        if other.rule == mark.rule and other.start < end
    ]
    return min([*later, end])
