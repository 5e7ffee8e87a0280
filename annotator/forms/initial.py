"""What the claim form shows before anybody has typed in it."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.http import QueryDict

from annotator.forms.answer import FIGURES, question_titled
from annotator.forms.voices import standing_source
from annotator.proposals import (
    DATED,
    READ,
    Saying,
    before,
    best,
    parts,
    proposals,
    saying,
    unit_of,
)
from claims import readings, wording
from claims.models import Attribution, Claim, Option
from sources import dates
from sources.models import Anchor, Source, TextVersion

SAME_NAME = (
    "as_stated", "polarity", "edtf", "stance", "commitment", "hedge", "directness",
    "basis", "scope", "scope_note", "counted_to", "read_from", "note", "version",
    "value_type",
)  # fmt: skip

UNTYPED = ("csrfmiddlewaretoken", "show", "text")
UNTOUCHED: dict[str, Any] = {
    "is_count": True,
    "polarity": "affirms",
    "stance": "asserts",
    "voice_kind": "one",
    "voice_stance": "asserts",
    "voice_basis": "unknown",
    "beside_stance": "asserts",
    "commitment": "flat",
    "directness": "stated",
    "basis": "unknown",
    "scope": "same",
    "read_from": "original",
}


def as_typed(sent: QueryDict) -> dict[str, Any]:
    """Return what was typed into a form, as the form may show it anew."""
    typed: dict[str, Any] = {name: sent[name] for name in sent if name not in UNTYPED}
    if "options" in sent:
        typed["options"] = sent.getlist("options")
    if "show" in sent and "is_count" not in sent:
        typed["is_count"] = ""
    return typed


def touched(sent: QueryDict) -> dict[str, Any]:
    """Return what was typed but for what still stands as the empty form has it."""
    return {
        name: value
        for name, value in as_typed(sent).items()
        if value not in ("", UNTOUCHED.get(name))
    }


def of_nothing(typed: dict[str, Any]) -> dict[str, Any]:
    """Return what the form shows where no words have been chosen."""
    return UNTOUCHED | {"token": uuid4().hex} | typed


def of_passage(
    body: str, start: int, end: int, typed: dict[str, Any], language: str = ""
) -> dict[str, Any]:
    """Return what a passage proposes, beside what has been typed already."""
    found = proposals(body, start, end, language=language)
    question = question_titled(typed.get("question", ""))
    kind = question.value_type if question else typed.get("value_type", "")
    proposed = best(found, kind)
    several = parts(body, start, end, found, kind)
    said_at = (several[0].start, several[0].end) if several else (start, end)
    shown = of_nothing({}) | {
        "start": start,
        "end": end,
        "value_type": kind or proposed.value_type,
        "figure": proposed.words,
        "is_count": proposed.is_count,
        "unit": unit_of(body, proposed, language=language),
        "first_start": said_at[0] if several else None,
        "first_end": said_at[1] if several else None,
        **of_saying(saying(body, *said_at, language)),
    }
    given = {name: value for name, value in typed.items() if value}
    given |= {name: "" for name in ("voice", "hedge") if typed.get(name) == ""}
    of_other_kinds = {one.words for one in found if one.value_type != kind}
    if kind and given.get("figure") in of_other_kinds:
        del given["figure"]
    return shown | given


def of_saying(
    said: Saying, standing: Callable[[str], Source | None] = standing_source
) -> dict[str, str]:
    """Return how the words say it, as the form has it: known voices by their names."""
    shown = dict(said.fields)
    for name in ("voice", "second_voice", "beside_voice"):
        if name in shown and (known := standing(shown[name])):
            shown[name] = known.title
    return shown


def of_claim(
    claim: Claim,
    text: TextVersion | None,
    voices: list[Attribution] | None = None,
    options: list[Option] | None = None,
) -> dict[str, Any]:
    """Return a stored claim as the form shows it; without a text, its quotation.

    The voices and options are its own unless those of another time are given.
    """
    voices = claim.voices if voices is None else voices
    options = list(claim.options.all()) if options is None else options
    anchor = claim.passage.anchors.filter(text_version=text).first() if text else None
    body = text.body if text else claim.passage.exact
    figure = _figure(claim, body, anchor)
    shown = {name: getattr(claim, name) for name in SAME_NAME}
    if anchor and anchor.state == "changed":
        shown["as_stated"] = ""
    passage = claim.passage
    if claim.value_type == "category":
        shown["polarity"] = claim.polarity or "affirms"
    return of_nothing(shown) | {
        "start": anchor.start if anchor else None,
        "end": anchor.end if anchor else None,
        "quote": "" if text else claim.passage.exact,
        "question": claim.question.title if claim.question else "",
        "is_count": claim.question.is_count if claim.question else True,
        "figure": figure,
        "low": None if figure else claim.low,
        "high": None if figure else claim.high,
        "edtf": "" if figure else claim.edtf,
        "options": [str(one.pk) for one in options],
        "locator": passage.locator,
        "translation": passage.translation,
        "translator": passage.translator,
        **_voices(voices),
    }


def _figure(claim: Claim, body: str, anchor: Anchor | None) -> str:
    """Return words that are read as the claim's own figure or date, '' if none are.

    Where a corrected text has other words, theirs are proposed.
    """
    if claim.value_type not in READ:
        return ""
    start = anchor.start if anchor else None
    if anchor and anchor.state == "changed" and start is not None and anchor.end:
        language = claim.source.language
        found = proposals(body, start, anchor.end, language=language)
        return best(found, claim.value_type).words
    is_count = claim.question.is_count if claim.question else True
    context = before(body, start) if start is not None else ""
    for words in _candidates(claim, body, start):
        try:
            read = readings.typed(
                words,
                claim.value_type,
                is_count=is_count,
                context=context,
                language=claim.source.language,
            )
        except ValueError:
            continue
        compared = ("edtf",) if claim.value_type in DATED else (*FIGURES, "form")
        if words and all(read[name] == getattr(claim, name) for name in compared):
            return words
    return ""


def _candidates(claim: Claim, body: str, start: int | None) -> list[str]:
    end = start + len(claim.passage.exact) if start is not None else None
    language = claim.source.language
    found = (
        proposals(body, start, end, language=language)
        if start is not None and end
        else []
    )
    plain = readings.plain(claim.low if claim.low is not None else claim.high)
    shown = wording.interval(claim.low, claim.high)
    dated = (dates.render(claim.edtf), claim.edtf) if claim.edtf else ()
    return [*(one.words for one in found), claim.as_stated, *dated, plain, shown]


def _voices(voices: list[Attribution]) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for row in voices:
        if (row.branch, row.position) == (1, 1):
            shown |= {
                "voice": row.source.title,
                "voice_wording": row.wording,
                "voice_kind": row.source.voice,
                "voice_stance": row.stance,
                "voice_basis": row.basis,
            }
        elif (row.branch, row.position) == (1, 2):
            shown |= {"second_voice": row.source.title, "second_wording": row.wording}
        elif (row.branch, row.position) == (2, 1):
            shown |= {
                "beside_voice": row.source.title,
                "beside_wording": row.wording,
                "beside_stance": row.stance,
            }
    return shown
