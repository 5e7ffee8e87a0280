"""A suggestion in words: why it is made, and what reading it proposes."""

import re
from dataclasses import replace

from claims.speech import Speech, Stance, Voice, VoiceKind

from .spans import trimmed
from .values import Kind, Said, Suggestion

WHY = {
    Kind.FIGURE: "A figure",
    Kind.DATE: "A date of something that happened",
    Kind.RUMOUR: "A rumour",
    Kind.DENIAL: "Something denied",
    Kind.DOUBT: "Something doubted or disputed",
    Kind.ATTRIBUTED: "What somebody else says",
    Kind.HEDGED: "Something not said flatly",
    Kind.NEGATIVE: "Says that something is not so",
    Kind.CAUSE: "Why something happened",
    Kind.AGENT: "Who did something",
    Kind.SUPERLATIVE: "Something said to be the first, the only or the most",
}
SPOKEN = frozenset({Kind.ATTRIBUTED, Kind.HEDGED})
OBJECTED = {Stance.DOUBTS: Kind.DOUBT, Stance.REJECTS: Kind.DENIAL}
HOW = {
    Stance.DOUBTS: "The text doubts it.",
    Stance.REJECTS: "The text rejects it.",
}
THAT = re.compile(r"[\s,:]*(?:that\b)?[\s,:“\"]*")
NOBODY = re.compile(r"(?:no|none|nobody|neither|nothing)\b", re.IGNORECASE)
LONGEST = 200


def suggestion(body: str, said: Said) -> Suggestion:
    """Put a passage and how it is said into a suggestion."""
    one, speech = said.candidate, said.speech
    first, last = one.words or _bared(body, *_stated(said))
    plain = Suggestion(
        start=said.start,
        end=said.end,
        kind=_kind(said),
        why=_why(said),
        words=body[first:last],
        words_start=first,
        value_type=one.value_type,
        unit=one.unit,
        is_count=one.is_count,
    )
    return _spoken(plain, speech) if speech else plain


def _bared(body: str, start: int, end: int) -> tuple[int, int]:
    """Leave away the "that" before what is said, and the marks around it."""
    found = THAT.match(body, start, end)
    first = found.end() if found else start
    return trimmed(body, first, end) if first < end else (start, end)


def _spoken(plain: Suggestion, speech: Speech) -> Suggestion:
    return replace(
        plain,
        stance=speech.stance,
        commitment=speech.commitment,
        hedge=speech.hedge,
        voices=_chain(speech),
    )


def _chain(speech: Speech) -> tuple[Voice, ...]:
    """The voices of the first branch, the nearest first."""
    return tuple(voice for voice in speech.voices if voice.branch == 1)


def _last(speech: Speech) -> Voice | None:
    """The last voice of the first branch: whose statement it is (METHOD.md 4)."""
    return next(reversed(_chain(speech)), None)


def _kind(said: Said) -> Kind:
    """A voice that rejects what is said makes it a denial."""
    voice = _last(said.speech) if said.speech else None
    if said.candidate.kind is Kind.ATTRIBUTED and voice:
        if NOBODY.match(voice.wording):
            return Kind.NEGATIVE
        if voice.stance is Stance.REJECTS:
            return Kind.DENIAL
        if voice.stance is Stance.DOUBTS:
            return Kind.DOUBT
    if said.candidate.kind in SPOKEN and said.speech:
        return OBJECTED.get(said.speech.stance, said.candidate.kind)
    return said.candidate.kind


def _stated(said: Said) -> tuple[int, int]:
    """What is said, without the words beside it that say who says it."""
    voice = _last(said.speech) if said.speech else None
    start, end = said.start, said.end
    if voice is None or not (start <= voice.end and voice.start <= end):
        return start, end
    if voice.start <= start and voice.end < end:
        return voice.end, end
    if voice.end >= end and voice.start > start:
        return start, voice.start
    return start, end


def _why(said: Said) -> str:
    """Say in short sentences why the passage is suggested."""
    parts = [WHY[_kind(said)] + "."]
    speech = said.speech
    if speech is not None:
        parts += [_by(speech), HOW.get(speech.stance, "")]
        if speech.hedge:
            parts.append(f"Hedged: “{speech.hedge}”.")
    return " ".join(part for part in parts if part)


def _by(speech: Speech) -> str:
    voice = _last(speech)
    if voice is None:
        return ""
    if voice.name:
        return f"Said by {voice.name[:LONGEST]}."
    many = voice.kind is VoiceKind.PLURAL_UNNAMED
    return "Said by nobody in particular." if many else "Said by somebody unnamed."
