"""Find a quotation again in another state of its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from rapidfuzz.distance import Indel

from sources.anchors.approximate import (
    Region,
    beside_neighbours,
    between_neighbours,
    nearest,
    similarity,
)
from sources.anchors.context import Agreement, agreement
from sources.anchors.quotes import Anchored, Quote, State, are_joined
from sources.anchors.sentences import sentence_at
from sources.anchors.wording import same_testimony, words

# More places than this of one quotation are told apart by nobody's eye.
_MOST_PLACES = 10_000
_MOST_COMPARED = 50
_CLEARLY_BETTER = 0.05
# A text of one letter, repeated, holds a long quotation nearly everywhere.
_MOST_WORK, _STEP = 50_000_000, 500
_LIKELY = 0.6
_CONTENDERS = 12
# Surroundings this long may end within a word; shorter ones prove nothing then.
_LONG_CONTEXT = 16


@dataclass(frozen=True)
class _Place:
    """One verbatim occurrence, with how its surroundings agree."""

    start: int
    around: Agreement
    distance: int

    @property
    def rank(self) -> tuple[float, int]:
        return self.around.mean, -self.distance


def find(quote: Quote, text: str) -> Anchored:
    """Find the quotation in the text, and say how surely (METHOD.md 5).

    Offsets are code points, half open, None when lost. In state exact or moved the
    text has the quotation verbatim and its sentence testifies to the same; whatever
    differs is changed, and points at the nearest words. The score runs from 0 to 1.
    """
    if not quote.exact:
        return Anchored(None, None, State.LOST, 0.0)
    start = _in_whole_context(quote, text)
    if start is not None:
        return _settled(quote, text, start)
    starts = list(islice(_verbatim(quote, text), _MOST_PLACES))
    if not starts:
        return _changed(quote, text, nearest(quote, text))
    if len(starts) == 1:
        return _only(quote, text, starts[0])
    return _among(quote, text, starts)


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    """The places of a string, overlapping, as many as bounded work allows."""
    at = text.find(wanted)
    for _ in range(2 + _MOST_WORK // (len(wanted) + _STEP)):
        if at < 0:
            return
        yield at
        at = text.find(wanted, at + 1)


def _in_whole_context(quote: Quote, text: str) -> int | None:
    """The one place where quotation and surroundings stand verbatim."""
    if not (quote.prefix or quote.suffix):
        return None
    for prefix, suffix in _spacings(quote):
        starts = list(islice(_within(prefix, quote.exact, suffix, text), _MOST_PLACES))
        if quote.start in starts:
            return quote.start
        if starts:
            return _the_only(quote, text, starts)
    return None


def _spacings(quote: Quote) -> Iterator[tuple[str, str]]:
    """The surroundings as remembered, and with the white space others trim off."""
    yield quote.prefix, quote.suffix
    prefixes = {quote.prefix, quote.prefix and quote.prefix.rstrip() + " "}
    suffixes = {quote.suffix, quote.suffix and " " + quote.suffix.lstrip()}
    for prefix, suffix in product(sorted(prefixes), sorted(suffixes)):
        if (prefix, suffix) != (quote.prefix, quote.suffix):
            yield prefix, suffix


def _within(prefix: str, exact: str, suffix: str, text: str) -> Iterator[int]:
    wanted = prefix + exact + suffix
    for at in _occurrences(wanted, text):
        end = at + len(wanted)
        if _is_whole(prefix, text, at) and _is_whole(suffix, text, end):
            yield at + len(prefix)


def _is_whole(context: str, text: str, edge: int) -> bool:
    return len(context) >= _LONG_CONTEXT or not are_joined(text, edge)


def _the_only(quote: Quote, text: str, starts: list[int]) -> int | None:
    """The only place, or the only one whose sentence is the same."""
    if 1 < len(starts) <= _MOST_COMPARED and quote.sentence:
        starts = [at for at in starts if _has_sentence(quote, text, at)]
    return starts[0] if len(starts) == 1 else None


def _has_sentence(quote: Quote, text: str, start: int) -> bool:
    if not quote.sentence:
        return False
    low, high = sentence_at(text, start, start + len(quote.exact))
    return text[low:high] == quote.sentence


def _verbatim(quote: Quote, text: str) -> Iterator[int]:
    """Where the quotation stands verbatim and cuts no word it did not cut before."""
    before, after = quote.prefix[-2:], quote.suffix[:3]
    around = before + quote.exact + after
    cuts_first = bool(before) and are_joined(around, len(before))
    cuts_last = bool(after) and are_joined(around, len(around) - len(after))
    for at in _occurrences(quote.exact, text):
        if not cuts_first and are_joined(text, at):
            continue
        if cuts_last or not are_joined(text, at + len(quote.exact)):
            yield at


def _only(quote: Quote, text: str, start: int) -> Anchored:
    """Judge the only verbatim place, whose surroundings are not quite the same."""
    region = (start, start + len(quote.exact))
    if quote.is_unique is False:
        return _repeated_before(quote, text, start)
    if agreement(quote, text, *region).is_near:
        return _settled(quote, text, start)
    elsewhere = between_neighbours(quote, text)
    if elsewhere or quote.is_unique is None:
        return _changed(quote, text, elsewhere or region)
    return _settled(quote, text, start)


def _among(quote: Quote, text: str, starts: list[int]) -> Anchored:
    """Judge several verbatim places, none of them in the very same surroundings."""
    if not (quote.prefix.strip() or quote.suffix.strip()):
        return _without_context(quote, text, starts)
    places = sorted((_place(quote, text, at) for at in starts), key=lambda p: p.rank)
    scored = [(_weight(quote, text, p), p) for p in places[-_CONTENDERS:]]
    (second, _), (first, best) = sorted(scored, key=lambda pair: pair[0])[-2:]
    if quote.is_unique is False:
        return _repeated_before(quote, text, best.start)
    if best.around.is_own and first - second >= _CLEARLY_BETTER:
        return _settled(quote, text, best.start)
    region = (best.start, best.start + len(quote.exact))
    bracketed = between_neighbours(quote, text)
    return _changed(quote, text, bracketed or (region if best.around.is_near else None))


def _repeated_before(quote: Quote, text: str, start: int) -> Anchored:
    """Judge the best place of words that stood in several: never accepted unseen."""
    place = _place(quote, text, start)
    is_likely = place.around.touches and _weight(quote, text, place) >= _LIKELY
    if is_likely:
        return _changed(quote, text, (start, start + len(quote.exact)))
    return _changed(quote, text, beside_neighbours(quote, text))


def _weight(quote: Quote, text: str, place: _Place) -> float:
    """How well the surroundings agree, near and in the rest of the sentence."""
    if not quote.sentence:
        return place.around.mean
    low, high = sentence_at(text, place.start, place.start + len(quote.exact))
    alike = Indel.normalized_similarity(words(quote.sentence), words(text[low:high]))
    return (place.around.mean + alike) / 2


def _without_context(quote: Quote, text: str, starts: list[int]) -> Anchored:
    """Several places, and nothing but an offset or a sentence to tell them apart."""
    if quote.start and quote.start in starts:
        return _settled(quote, text, quote.start)
    only = _the_only(quote, text, starts)
    if only is not None:
        return _settled(quote, text, only)
    at = min(starts, key=lambda start: abs(start - (quote.start or 0)))
    return _changed(quote, text, (at, at + len(quote.exact)))


def _place(quote: Quote, text: str, start: int) -> _Place:
    return _Place(
        start=start,
        around=agreement(quote, text, start, start + len(quote.exact)),
        distance=abs(start - (quote.start or 0)),
    )


def _settled(quote: Quote, text: str, start: int) -> Anchored:
    """The quotation stands here; accepted unless its sentence says otherwise."""
    end = start + len(quote.exact)
    state = State.EXACT if quote.start in {None, start} else State.MOVED
    if not same_testimony(*_sentences(quote, text, start, end)):
        state = State.CHANGED
    return Anchored(start, end, state, _score(quote, text, start, end))


def _changed(quote: Quote, text: str, region: Region | None) -> Anchored:
    if region is None:
        return Anchored(None, None, State.LOST, 0.0)
    return Anchored(*region, State.CHANGED, _score(quote, text, *region))


def _score(quote: Quote, text: str, start: int, end: int) -> float:
    around = agreement(quote, text, start, end)
    alike = similarity(quote.exact, text[start:end])
    return 0.6 * alike + 0.2 * around.left + 0.2 * around.right


def _sentences(quote: Quote, text: str, start: int, end: int) -> tuple[str, str]:
    """The sentence then and now; as much of it as the quotation remembers."""
    low, high = sentence_at(text, start, end)
    if quote.sentence:
        return quote.sentence, text[low:high]
    prefix, suffix = _as_spaced(quote, text, start, end)
    first = len(prefix)
    known = prefix + quote.exact + suffix
    old_low, old_high = sentence_at(known, first, first + len(quote.exact))
    low = max(low, start - (first - old_low))
    high = min(high, end + old_high - first - len(quote.exact))
    return _whole_words(known, old_low, old_high), _whole_words(text, low, high)


def _as_spaced(quote: Quote, text: str, start: int, end: int) -> tuple[str, str]:
    """The surroundings with the white space that stands next to the quotation."""
    prefix, suffix = quote.prefix, quote.suffix
    if (
        prefix
        and not prefix[-1].isspace()
        and text[max(0, start - 1) : start].isspace()
    ):
        prefix += " "
    if suffix and not suffix[0].isspace() and text[end : end + 1].isspace():
        suffix = " " + suffix
    return prefix, suffix


def _whole_words(text: str, low: int, high: int) -> str:
    while low < high and are_joined(text, low):
        low += 1
    while high > low and are_joined(text, high):
        high -= 1
    return text[low:high]
