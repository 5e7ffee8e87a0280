"""Candidates gathered by sentence, so that one statement is suggested once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from .lexicon import Lexicon
from .prose import Prose
from .rows import of_row
from .spans import clause, parted, parts, trimmed
from .values import Candidate, Kind

Passage = tuple[int, int, Candidate]
WEAK = frozenset({Kind.NEGATIVE, Kind.CAUSE, Kind.AGENT, Kind.SUPERLATIVE})
VALUES = frozenset({Kind.FIGURE, Kind.DATE})
WORD = re.compile(r"\w+")
FEWEST = 2  # words of something said
TELLING = 2  # words that say what happened on a date
MOST = 12  # suggestions from one sentence; more of them are a table


def merged(
    prose: Prose, found: Iterable[Candidate], lexicon: Lexicon
) -> Iterator[Passage]:
    """Give each sentence's passages with what they are suggested for, in order."""
    by_sentence: dict[tuple[int, int], list[Candidate]] = {}
    for candidate in found:
        if sentence := prose.sentence(candidate.start):
            by_sentence.setdefault(sentence, []).append(candidate)
    for sentence in sorted(by_sentence):
        candidates = sorted(by_sentence[sentence], key=lambda one: one.start)
        if sentence[0] in prose.rows:
            candidates = of_row(prose.body, sentence, candidates)
        yield from _of_sentence(prose.body, sentence, candidates, lexicon)


def _of_sentence(
    body: str, sentence: tuple[int, int], found: list[Candidate], lexicon: Lexicon
) -> Iterator[Passage]:
    spoken = [one for one in found if one.kind not in VALUES | WEAK]
    values = [
        one for one in found if one.kind in VALUES and not _is_within(one, spoken)
    ]
    values = _apart([one for one in values if _is_meant(one, spoken)])
    passages = _of_values(body, sentence, values, lexicon)
    voices = [one for one in spoken if one.kind is Kind.ATTRIBUTED]
    ends = [end for _, end in parts(body, *sentence)]
    for one in [*spoken, *(one for one in found if one.kind in WEAK)]:
        if len(passages) >= MOST:
            break
        others = [_beside(passage, one) for passage in passages]
        if _is_taken(one, ends, sentence, others):
            continue
        bounds = _voiced(body, one, voices, sentence, lexicon)
        start, end = _passage(body, one, bounds, others, lexicon)
        if one.kind is not Kind.ATTRIBUTED or _says_more(body, one, (start, end)):
            passages.append((start, end, one))
    yield from sorted(passages[:MOST], key=lambda passage: passage[:2])


def _beside(passage: Passage, one: Candidate) -> Passage:
    """On 4 May | it was rumoured that he fled: a date leaves the rumour its words."""
    start, _, dated = passage
    leaves = dated.kind is Kind.DATE and one.kind is Kind.RUMOUR
    return (start, dated.end, dated) if leaves and dated.end <= one.start else passage


def _is_taken(
    one: Candidate, ends: list[int], sentence: tuple[int, int], passages: list[Passage]
) -> bool:
    """Say whether a passage has the words; for a weak kind, the sentence's part."""
    low, high = one.start, one.start + 1
    if one.kind in WEAK:
        part = bisect_right(ends, one.start)
        low, high = (ends[part - 1] if part else sentence[0]), ends[part]
    return any(start < high and low < end for start, end, _ in passages)


def _voiced(
    body: str,
    one: Candidate,
    voices: list[Candidate],
    sentence: tuple[int, int],
    lexicon: Lexicon,
) -> tuple[int, int]:
    """The part of a sentence that one voice has: A, said X, | and B, said Y."""
    low, high = sentence
    place = bisect_left(voices, one.start, key=lambda mark: mark.start)
    for other in voices[max(0, place - 1) : place + 2]:
        between = (other.end, one.start) if other.end <= one.start else (
            one.end, other.start
        )  # fmt: skip
        links = list(lexicon.voice_links.finditer(body, *between))
        if links and other.end <= one.start:
            low = max(low, links[-1].end())
        elif links and other.start >= one.end:
            high = min(high, links[-1].start())
    return low, high


def _passage(
    body: str,
    one: Candidate,
    sentence: tuple[int, int],
    taken: list[Passage],
    lexicon: Lexicon,
) -> tuple[int, int]:
    """The clause around a candidate, without the passages already taken."""
    start, end = clause(body, (one.start, one.end), sentence, lexicon)
    for first, last, _ in taken:
        if last <= one.start:
            start = max(start, last)
        elif first >= one.end:
            end = min(end, first)
    return trimmed(body, start, end)


def _is_meant(figure: Candidate, spoken: list[Candidate]) -> bool:
    """Say whether a bare figure is what a voice before it gives: it said 350."""
    return not figure.needs_voice or any(one.end <= figure.start for one in spoken)


def _says_more(body: str, one: Candidate, passage: tuple[int, int]) -> bool:
    """Say whether a passage has more words than those that name who speaks."""
    start, end = passage
    rest = body[start : max(start, one.start)] + body[min(end, one.end) : end]
    return len(WORD.findall(rest)) >= FEWEST


def _is_within(value: Candidate, spoken: list[Candidate]) -> bool:
    """Say whether a value is part of who speaks: two officials said in 1985."""
    return any(
        one.kind is Kind.ATTRIBUTED
        and one.start <= value.start
        and value.end <= one.end
        for one in spoken
    )


def _apart(values: list[Candidate]) -> list[Candidate]:
    """Leave out what shares words with a value before it."""
    return [
        one for i, one in enumerate(values) if not i or one.start >= values[i - 1].end
    ]


def _of_values(
    body: str, sentence: tuple[int, int], values: list[Candidate], lexicon: Lexicon
) -> list[Passage]:
    """A clause for each value; several in one clause are parted between them."""
    by_clause: dict[tuple[int, int], list[Candidate]] = {}
    for one in values[:MOST]:
        span = clause(body, (one.start, one.end), sentence, lexicon)
        by_clause.setdefault(span, []).append(one)
    passages: list[Passage] = []
    for span, group in by_clause.items():
        every = _parted(body, span, group, lexicon)
        passages += _parted(body, span, _telling(body, every), lexicon)
    return passages


def _parted(
    body: str, span: tuple[int, int], group: list[Candidate], lexicon: Lexicon
) -> list[Passage]:
    spans = parted(body, [(one.start, one.end) for one in group], span, lexicon)
    return [(*each, one) for each, one in zip(spans, group, strict=True)]


def _telling(body: str, passages: list[Passage]) -> list[Candidate]:
    """Leave out the dates that only say when something beside them happened.

    A date counts where its part of the clause has words enough, and no other value.
    """
    figures = {passage[:2] for passage in passages if passage[2].kind is Kind.FIGURE}
    dates = {
        passage[:2]: passage[2]
        for passage in reversed(passages)
        if passage[:2] not in figures and _tells(body, passage)
    }
    kept = set(dates.values())
    if not figures and not kept:
        kept = {passages[0][2]}
    return [one for *_, one in passages if one.kind is Kind.FIGURE or one in kept]


def _tells(body: str, passage: Passage) -> bool:
    start, end, one = passage
    rest = body[start : one.start] + " " + body[one.end : end]
    return len(WORD.findall(rest)) >= TELLING
