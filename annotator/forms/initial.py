"""What the claim form shows before anybody has typed in it."""

from typing import Any
from uuid import uuid4

from annotator.forms.answer import FIGURES, question_titled
from annotator.proposals import DATED, READ, before, best, proposals
from claims import readings, wording
from claims.models import Claim
from sources.models import TextVersion

SAME_NAME = (
    "as_stated", "polarity", "edtf", "stance", "commitment", "hedge", "directness",
    "basis", "scope", "scope_note", "counted_to", "read_from", "note", "version",
    "value_type",
)  # fmt: skip

UNTOUCHED: dict[str, Any] = {
    "is_count": True,
    "polarity": "affirms",
    "stance": "asserts",
    "voice_kind": "one",
    "voice_stance": "asserts",
    "voice_basis": "unknown",
    "commitment": "flat",
    "directness": "stated",
    "basis": "unknown",
    "scope": "same",
    "read_from": "original",
}


def of_nothing(typed: dict[str, str]) -> dict[str, Any]:
    """Return what the form shows where no words have been chosen."""
    return UNTOUCHED | {"token": uuid4().hex} | typed


def of_passage(
    text: TextVersion, start: int, end: int, typed: dict[str, str]
) -> dict[str, Any]:
    """Return what a passage proposes, beside what has been typed already."""
    found = proposals(text.body, start, end, language=text.source.language)
    question = question_titled(typed.get("question", ""))
    kind = question.value_type if question else typed.get("value_type", "")
    proposed = best(found, kind)
    shown = of_nothing({}) | {
        "start": start,
        "end": end,
        "value_type": kind or proposed.value_type,
        "figure": proposed.words,
        "is_count": proposed.is_count,
        "unit": proposed.unit,
    }
    given = {name: value for name, value in typed.items() if value}
    of_other_kinds = {one.words for one in found if one.value_type != kind}
    if kind and given.get("figure") in of_other_kinds:
        del given["figure"]
    return shown | given


def of_claim(claim: Claim, text: TextVersion) -> dict[str, Any]:
    """Return a stored claim as the form shows it."""
    anchor = claim.passage.anchors.filter(text_version=text).first()
    figure = _figure(claim, text.body, anchor.start if anchor else None)
    shown = {name: getattr(claim, name) for name in SAME_NAME}
    passage = claim.passage
    if claim.value_type == "category":
        shown["polarity"] = claim.polarity or "affirms"
    return of_nothing(shown) | {
        "start": anchor.start if anchor else None,
        "end": anchor.end if anchor else None,
        "question": claim.question.title if claim.question else "",
        "is_count": claim.question.is_count if claim.question else True,
        "figure": figure,
        "low": None if figure else claim.low,
        "high": None if figure else claim.high,
        "edtf": "" if figure else claim.edtf,
        "options": [str(one.pk) for one in claim.options.all()],
        "locator": passage.locator,
        "translation": passage.translation,
        "translator": passage.translator,
        **_voices(claim),
    }


def _figure(claim: Claim, body: str, start: int | None) -> str:
    """Return words that are read as the claim's own figure or date, '' if none are."""
    if claim.value_type not in READ:
        return ""
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
    return [*(one.words for one in found), claim.as_stated, claim.edtf, plain, shown]


def _voices(claim: Claim) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for row in claim.voices:
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
    return shown
