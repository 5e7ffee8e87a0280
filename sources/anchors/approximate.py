"""Where the nearest words stand when a quotation is no longer there verbatim."""

from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Levenshtein

from sources.anchors.context import agreement
from sources.anchors.quotes import Quote, are_joined
from sources.anchors.wording import words

Region = tuple[int, int]

# Longer quotations are sought piece by piece: one search is then bounded by the
# length of the text, whatever the text is made of.
_PIECE = 100
_PIECES = 5
_RIVALS = 4
_LONGEST_ALIGNED = 4_000
_SHORTEST_ALONE = 6
_SHIFT = 40
_END = 60
# How alike is enough: with no surroundings known, with others, and with its own.
_ALIKE_ALONE = 0.75
_ALIKE_ELSEWHERE = 0.88
_ALIKE_IN_CONTEXT = 0.5
_ALIKE_TOUCHING = 0.7
_ALIKE_TOGETHER = 0.8

_KEY = 24
_LEAST_KEY = 8
_MOST_PLACES = 200
_FEW_WORDS = 3
_SOME = 0.3


def nearest(quote: Quote, text: str) -> Region | None:
    """The words most like the quotation, or None when none are like enough."""
    return between_neighbours(quote, text) or _likeliest(quote, text)


def beside_neighbours(quote: Quote, text: str) -> Region | None:
    """The nearest words, but only in the quotation's own surroundings."""
    region = nearest(quote, text)
    return region if region and agreement(quote, text, *region).is_own else None


def _likeliest(quote: Quote, text: str) -> Region | None:
    regions = {_fitted(quote.exact, text, at) for at in _rough_places(quote, text)}
    ranked = [
        (score, -abs(region[0] - (quote.start or 0)), region)
        for region in regions
        if (score := _likeness(quote, text, region))
    ]
    return max(ranked)[2] if ranked else None


def similarity(known: str, found: str) -> float:
    """How alike two wordings are, 0..1, in bounded time."""
    if known == found:
        return 1.0
    if max(len(known), len(found)) <= 4 * _LONGEST_ALIGNED:
        return Indel.normalized_similarity(known, found)
    head, tail = slice(_LONGEST_ALIGNED), slice(-_LONGEST_ALIGNED, None)
    return (
        Indel.normalized_similarity(known[head], found[head])
        + Indel.normalized_similarity(known[tail], found[tail])
    ) / 2


def _likeness(quote: Quote, text: str, region: Region) -> float:
    """How like the quotation the region is; 0 when it is not like enough."""
    alike = similarity(quote.exact, text[slice(*region)])
    around = agreement(quote, text, *region)
    score = 0.6 * alike + 0.2 * around.left + 0.2 * around.right
    has_context = bool(quote.prefix.strip() or quote.suffix.strip())
    enough = _ALIKE_TOUCHING if around.touches else _ALIKE_TOGETHER
    is_backed = has_context and alike >= _ALIKE_IN_CONTEXT and score >= enough
    least = _ALIKE_ELSEWHERE if has_context else _ALIKE_ALONE
    stands_alone = len(quote.exact) >= _SHORTEST_ALONE and alike >= least
    return score if is_backed or stands_alone else 0.0


def _rough_places(quote: Quote, text: str) -> Iterator[int]:
    """Where the quotation may begin, judged by its pieces, in no order."""
    offsets = _piece_offsets(len(quote.exact))
    rivals = _RIVALS if len(offsets) == 1 else 1
    for offset in offsets:
        piece = quote.exact[offset : offset + _PIECE]
        for found in _alignments(piece, text, 0, len(text), rivals):
            yield max(0, found - offset)
        if quote.start:
            low = max(0, quote.start + offset - 2 * _PIECE)
            high = min(len(text), quote.start + offset + 3 * _PIECE)
            for found in _alignments(piece, text, low, high, rivals):
                yield max(0, found - offset)


def _piece_offsets(length: int) -> list[int]:
    if length <= _PIECE:
        return [0]
    last = length - _PIECE
    return sorted({last * n // (_PIECES - 1) for n in range(_PIECES)})


def _alignments(
    piece: str, text: str, low: int, high: int, rivals: int
) -> Iterator[int]:
    """The starts of the best places for a piece, a few rivals at most."""
    spans, cutoff = [(low, high)], 50.0
    for _ in range(2 * rivals):
        if not spans:
            return
        low, high = spans.pop(0)
        part = text[low:high]
        if len(part) <= len(piece):
            if part.strip():
                yield low
            continue
        best = fuzz.partial_ratio_alignment(piece, part, score_cutoff=cutoff)
        if best is None:
            continue
        cutoff = max(cutoff, best.score - 10)
        yield low + best.dest_start
        spans.append((low, low + best.dest_start))
        spans.append((low + best.dest_end, high))


def _fitted(exact: str, text: str, at: int) -> Region:
    """The whole words that the quotation answers to, near `at`."""
    slack = min(200, max(12, len(exact) // 4))
    low, high = max(0, at - slack), min(len(text), at + len(exact) + slack)
    first, last = at, min(len(text), at + len(exact))
    if len(exact) <= _LONGEST_ALIGNED:
        first, last = _aligned(exact, text, low, high)
        first, last = _sharpened(exact, text, first, last)
    return _to_words(text, first, last, low, high)


def _aligned(exact: str, text: str, low: int, high: int) -> Region:
    """Where the quotation's first and last words stand in a stretch of text."""
    part = text[low:high]
    head = fuzz.partial_ratio_alignment(exact[:_END], part)
    tail = fuzz.partial_ratio_alignment(exact[-_END:], part)
    first = head.dest_start if head else 0
    last = tail.dest_end if tail else len(part)
    return (low + first, low + last) if first < last else (low, high)


def _sharpened(exact: str, text: str, first: int, last: int) -> Region:
    """Move both ends to the word borders that make the region most alike."""

    def alike(start: int, end: int) -> float:
        return Levenshtein.normalized_similarity(exact, text[start:end])

    starts = [first, *_word_starts(text, first)]
    first = max((at for at in starts if at < last), key=lambda at: alike(at, last))
    ends = [last, *_word_ends(text, last)]
    return first, max(
        (at for at in ends if at > first), key=lambda at: alike(first, at)
    )


def _word_starts(text: str, near: int) -> list[int]:
    low, high = max(0, near - _SHIFT), min(len(text), near + _SHIFT)
    return [
        at
        for at in range(low, high)
        if not text[at].isspace() and not are_joined(text, at)
    ]


def _word_ends(text: str, near: int) -> list[int]:
    low, high = max(1, near - _SHIFT), min(len(text), near + _SHIFT)
    return [
        at
        for at in range(low, high + 1)
        if not text[at - 1].isspace() and not are_joined(text, at)
    ]


def _to_words(text: str, first: int, last: int, low: int, high: int) -> Region:
    while first > low and are_joined(text, first):
        first -= 1
    while last < high and are_joined(text, last):
        last += 1
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return first, last


def between_neighbours(quote: Quote, text: str) -> Region | None:
    """What now stands between the words that stood around the quotation.

    Only when both neighbours are still there verbatim, and once.
    """
    left, right = quote.prefix[-_KEY:], quote.suffix[:_KEY].rstrip()
    left = left.lstrip()
    if min(len(left.strip()), len(right.strip())) < _LEAST_KEY:
        return None
    found = list(_enclosed(text, left, right, 3 * len(quote.exact) + 40))
    if len(found) != 1:
        return None
    return found[0] if _speak_alike(quote.exact, text[slice(*found[0])]) else None


def _speak_alike(known: str, found: str) -> bool:
    """Whether some words are left; a word or two may have gone altogether."""
    old, new = words(known), words(found)
    return len(old) <= _FEW_WORDS or Indel.normalized_similarity(old, new) >= _SOME


def _enclosed(text: str, left: str, right: str, longest: int) -> Iterator[Region]:
    at = text.find(left)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        first = at + len(left)
        last = text.find(right, first, first + longest + len(right))
        region = _to_words(text, first, last, first, last) if last >= 0 else (0, 0)
        if region[0] < region[1]:
            yield region
        at = text.find(left, at + 1)
