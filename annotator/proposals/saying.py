"""Whom the words name, how the text stands to it, and how firmly. No Django."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from annotator.proposals.values import in_a_line
from claims import speech
from claims.speech import Kind, Speech, Voice

# What the form calls the voice at a place of the chain: (branch, position).
PLACES = {(1, 1): "voice", (1, 2): "second", (2, 1): "beside"}
LONGEST = 300
SORTS = {
    Kind.ATTRIBUTION: "names who says so",
    Kind.HEDGE: "says how sure it is",
    Kind.HEARSAY: "passes it on as hearsay",
    Kind.DISPUTE: "says that it is disputed",
    Kind.DOUBT: "doubts it",
    Kind.DENIAL: "rejects it",
    Kind.NEGATION: "denies it",
}
RANK = tuple(reversed(SORTS))
# What was said, or held, before it was said otherwise.
AT_FIRST = re.compile(
    r"\b(?:at first|initially|to begin with|at the outset|in the beginning)\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[^.!?;\n]*")
NEAR = 300


@dataclass(frozen=True, slots=True)
class Outside:
    """Words outside a passage that bear on it, and the passage with them taken in."""

    words: str
    does: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Saying:
    """What the form proposes of how a passage is said.

    ``fields`` are values by the names of the form's fields, ``because`` the words of
    the text behind each. A field that the words leave plain is absent.
    """

    fields: dict[str, str] = field(default_factory=dict)
    because: dict[str, str] = field(default_factory=dict)
    outside: tuple[Outside, ...] = ()


# A form asks several times how the same words are said; few, since each keeps a text.
@lru_cache(maxsize=4)
def saying(body: str, start: int, end: int, language: str = "") -> Saying:
    """Return how the words between two code points of a text are said.

    A language without a table of its own proposes nothing.
    """
    try:
        read = speech.read(body, start, end, language=language or "en")
    except ValueError:
        return Saying()
    found: dict[str, tuple[str, str]] = {}
    for voice in read.voices:
        found |= _named(voice)
    found |= _stance(read)
    if read.polarity_is_negated:
        found["polarity"] = ("denies", _negation(read))
    return Saying(
        fields={name: in_a_line(value) for name, (value, _) in found.items()},
        because={name: in_a_line(words) for name, (_, words) in found.items()},
        outside=(*_outside(start, end, read), *_at_first(body, start, end, language)),
    )


def _named(voice: Voice) -> dict[str, tuple[str, str]]:
    place = PLACES.get((voice.branch, voice.position))
    if place is None or not voice.name:
        return {}
    wording = voice.wording[:LONGEST]
    first = "voice" if place == "voice" else f"{place}_voice"
    named = {first: voice.name, f"{place}_wording": wording}
    if place == "voice":
        named["voice_kind"] = str(voice.kind)
    if place != "second":
        named[f"{place}_stance"] = str(voice.stance)
    return {name: (value, wording) for name, value in named.items()}


def _stance(read: Speech) -> dict[str, tuple[str, str]]:
    """Propose the stance, the commitment and the hedge where they are not plain."""
    marks = sorted(read.outside, key=lambda mark: RANK.index(mark.kind))
    words = read.hedge or (marks[0].words if marks else "")
    words = words or (read.voices[0].wording if read.voices else "")
    proposed = {}
    if read.stance != speech.Stance.ASSERTS:
        proposed["stance"] = str(read.stance)
    if read.commitment != speech.Commitment.FLAT:
        proposed["commitment"] = str(read.commitment)
    if read.hedge:
        proposed["hedge"] = read.hedge[:LONGEST]
    return {name: (value, words) for name, value in proposed.items()}


def _negation(read: Speech) -> str:
    marks = [mark.words for mark in read.outside if mark.kind is Kind.NEGATION]
    return marks[0] if marks else ""


def _outside(start: int, end: int, read: Speech) -> tuple[Outside, ...]:
    """Return the marks outside the passage, each with the passage that takes it in."""
    return tuple(
        Outside(
            words=" ".join(mark.words.split()),
            does=SORTS[mark.kind],
            start=min(start, mark.start),
            end=max(end, mark.end),
        )
        for mark in read.outside
    )


def _at_first(body: str, start: int, end: int, language: str) -> Iterator[Outside]:
    """Find where the clause around a passage limits it: at first, to begin with."""
    if language.partition("-")[0].lower() not in {"", "en"}:
        return
    before = CLAUSE.match(body[max(0, start - NEAR) : start][::-1])
    after = CLAUSE.match(body, end, end + NEAR)
    low = start - before.end() if before else start
    for found in AT_FIRST.finditer(body, low, after.end() if after else end):
        if found.end() <= start or found.start() >= end:
            yield Outside(
                words=found.group(),
                does="says that it was so for a time only",
                start=min(start, found.start()),
                end=max(end, found.end()),
            )
