"""Candidates gathered by sentence, so that one statement is suggested once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .lexicon import Lexicon
from .prose import Prose
from .spans import clause, parted, trimmed
from .values import Candidate, Kind

Passage = tuple[int, int, Candidate]
WEAK = frozenset({Kind.NEGATIVE, Kind.CAUSE, Kind.AGENT, Kind.SUPERLATIVE})
VALUES = frozenset({Kind.FIGURE, Kind.DATE})
WORD = re.compile(r"\w+")
FEWEST = 2  # words of something said
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
            candidates = _of_row(prose.body, sentence, candidates)
        yield from _of_sentence(prose.body, sentence, candidates, lexicon)


def _of_row(body: str, row: tuple[int, int], found: list[Candidate]) -> list[Candidate]:
    """The first figure of a row, and those beside it that say what they count."""
    figures = [one for one in found if one.kind is Kind.FIGURE]
    words = body[slice(*row)]
    read = [
        one if one.unit in words else replace(one, unit="", needs_voice=True)
        for one in figures
    ]
    first = [replace(one, needs_voice=False) for one in read[:1]]
    return [*first, *(one for one in read[1:] if one.is_count)] or found


def _of_sentence(
    body: str, sentence: tuple[int, int], found: list[Candidate], lexicon: Lexicon
) -> Iterator[Passage]:
    spoken = [one for one in found if one.kind not in VALUES | WEAK]
    values = [
        one for one in found if one.kind in VALUES and not _is_within(one, spoken)
    ]
    figures = _apart(
        [one for one in values if one.kind is Kind.FIGURE and _is_meant(one, spoken)]
    )
    passages = _of_figures(body, sentence, figures, lexicon)
    for kinds in (
        [one for one in values if one.kind is Kind.DATE],
        spoken,
        [one for one in found if one.kind in WEAK],
    ):
        if kinds and kinds[0].kind in WEAK and passages:
            break
        for one in kinds:
            if any(start <= one.start < end for start, end, _ in passages):
                continue
            start, end = _passage(body, one, sentence, passages, lexicon)
            if one.kind is not Kind.ATTRIBUTED or _says_more(body, one, (start, end)):
                passages.append((start, end, one))
    yield from sorted(passages[:MOST], key=lambda passage: passage[:2])


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


def _apart(figures: list[Candidate]) -> list[Candidate]:
    return [
        one for i, one in enumerate(figures) if not i or one.start >= figures[i - 1].end
    ]


def _of_figures(
    body: str, sentence: tuple[int, int], figures: list[Candidate], lexicon: Lexicon
) -> list[Passage]:
    """A clause for each figure; several in one clause are parted between them."""
    by_clause: dict[tuple[int, int], list[Candidate]] = {}
    for one in figures[:MOST]:
        span = clause(body, (one.start, one.end), sentence, lexicon)
        by_clause.setdefault(span, []).append(one)
    passages: list[Passage] = []
    for span, group in by_clause.items():
        cores = [(one.start, one.end) for one in group]
        spans = parted(body, cores, span, lexicon)
        passages += [(*each, one) for each, one in zip(spans, group, strict=True)]
    return passages
