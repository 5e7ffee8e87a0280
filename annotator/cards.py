"""The cards beside a text: each claim with the sentence its words stand in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.tints import class_of, fingerprinted, tints
from claims.comparison.gathering import digits_of
from claims.models import Claim, Credibility
from claims.ratings import in_words
from claims.summaries import voice_letter
from sources.models import Reliability, Source, SourceAssessment, TextVersion

Views = dict[int, list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Card:
    """One claim as the margin shows it."""

    claim: Claim
    before: str
    stated: str
    after: str
    start: int | None
    end: int | None
    voice: Source
    reliability: str
    credibility: str
    relation: str
    may_change: bool
    may_review: bool

    @property
    def tint(self) -> str:
        """The worst relation as a class of the stylesheet; plain without one."""
        return class_of(self.relation)


def cards(text: TextVersion, user: Any) -> list[Card]:
    """Return the cards of the standing claims in a text, in text order."""
    return made(Claim.objects.of_text(text).with_words(), text, user)


def card(claim: Claim, text: TextVersion, user: Any) -> Card:
    """Return the card of one claim in a text, whatever its status."""
    found = Claim.objects.in_text(text).with_words().filter(pk=claim.pk)
    return made(found, text, user)[0]


def chosen(text: TextVersion, ids: Iterable[int], user: Any) -> list[Card]:
    """Return the cards of some of the standing claims in a text, in text order."""
    return made(Claim.objects.of_text(text).with_words().filter(pk__in=ids), text, user)


def made(found: Iterable[Any], text: TextVersion, user: Any) -> list[Card]:
    """Return a card for each of some claims that are anchored in a text."""
    claims = list(found)
    letters, digits, relations = _letters(claims), digits_of(claims), _relations(claims)
    return [
        Card(
            claim=claim,
            **_in_sentence(text, claim),
            start=claim.start,
            end=claim.end,
            voice=_voice(claim),
            reliability=_letter(letters.get(_voice(claim).pk, []), claim),
            credibility="; ".join(
                in_words(Credibility(digit)) for digit in digits.get(claim.pk, [])
            ),
            relation=relations.get(claim.pk, ""),
            may_change=claim.may_be_changed_by(user),
            may_review=claim.may_be_reviewed_by(user),
        )
        for claim in claims
    ]


def _relations(claims: list[Claim]) -> dict[int, str]:
    asked = {claim.question_id for claim in claims if claim.question_id}
    return tints(fingerprinted().filter(pk__in=asked))


def _letter(views: list[tuple[str, str]], claim: Claim) -> str:
    """Return the letter of the voice for the subject in question, in words."""
    given = voice_letter(views, claim.question.subject if claim.question else "")
    return in_words(Reliability(given)) if given else ""


def _in_sentence(text: TextVersion, claim: Any) -> dict[str, str]:
    """Return the sentence as what stands before, in and after the stated words."""
    if claim.start is None:
        return {"before": "", "stated": claim.as_stated, "after": ""}
    start, end = stated_at(text.body, claim)
    first, last = text.sentence_around(claim.start, claim.end)
    body = text.body
    return {
        "before": body[first:start],
        "stated": body[start:end],
        "after": body[end:last],
    }


def stated_at(body: str, claim: Any) -> tuple[int, int]:
    """Return where the stated words stand within the passage, else the passage."""
    at = body.find(claim.as_stated, claim.start, claim.end)
    return (at, at + len(claim.as_stated)) if at >= 0 else (claim.start, claim.end)


def _voice(claim: Claim) -> Source:
    """Return the voice whose reliability bears on the claim (METHOD.md 7)."""
    voices: Sequence[Any] = claim.voices
    return voices[-1].source if voices else claim.source


def _letters(claims: list[Claim]) -> Views:
    """Return the current views of the claims' voices, each (about, letter)."""
    given: Views = {}
    voices = {_voice(claim).pk for claim in claims}
    for view in SourceAssessment.objects.current().filter(source__in=voices):
        given.setdefault(view.source_id, []).append((view.about, view.reliability))
    return given
