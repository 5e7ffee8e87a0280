"""What the database knows of a question, as the records that judgement works on.

A constant number of queries, whatever the number of accounts.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from claims.models import Claim, ClaimAssessment, Option, Question
from claims.relations import Reading
from claims.summaries import Account, Asked, voice_letter
from claims.testimony import (
    CARRIER,
    Descent,
    Named,
    SourceNode,
    Speaker,
    Statement,
    Voice,
    supporters,
)
from sources import dates
from sources.models import Derivation, Source, SourceAssessment


@dataclass(frozen=True, slots=True)
class Gathering:
    """All that is known of one question's current claims."""

    question: Question
    claims: list[Claim]
    asked: Asked
    accounts: dict[Hashable, Account]
    statements: list[Statement]
    descents: list[Descent]
    speakers: dict[Hashable, Speaker]
    names: dict[int, Source]
    letters: dict[int, str]
    digits: dict[int, list[str]]


def gather(question: Question) -> Gathering:
    """Fetch a question's current claims with everything they rest on."""
    claims = list(
        Claim.objects.current().filter(question=question).with_words().order_by("pk")
    )
    statements = [statement_of(claim) for claim in claims]
    shown = {claim.source_id for claim in claims}
    shown |= {voice.source_id for claim in claims for voice in claim.voices}
    links = list(Derivation.objects.behind(shown))
    reached = shown | {end for link in links for end in (link.child_id, link.parent_id)}
    names = Source.objects.in_bulk(reached)
    letters = letters_of(shown, question.subject)
    return Gathering(
        question=question,
        claims=claims,
        asked=asked_of(question, question.options.all()),
        accounts={
            claim.pk: account_of(claim, statement, letters)
            for claim, statement in zip(claims, statements, strict=True)
        },
        statements=statements,
        descents=[_descent(link) for link in links],
        speakers={pk: Speaker(one.voice, one.author) for pk, one in names.items()},
        names=names,
        letters=letters,
        digits=digits_of(claims),
    )


def asked_of(question: Question, options: Iterable[Option] = ()) -> Asked:
    """Return what a question asks for, its options' broader ones included."""
    return Asked(
        value_type=question.value_type,
        is_exclusive=question.is_exclusive,
        is_count=question.is_count,
        parents={option.pk: option.parent_id for option in options},
    )


def statement_of(claim: Claim) -> Statement:
    """Return who says a claim, and from whom."""
    return Statement(
        id=claim.pk,
        source=claim.source_id,
        basis=claim.basis,
        stance=claim.stance,
        commitment=claim.commitment,
        attributions=tuple(
            Named(
                source=voice.source_id,
                stance=voice.stance,
                certainty=voice.certainty,
                basis=voice.basis,
                branch=voice.branch,
            )
            for voice in sorted(claim.voices, key=lambda v: (v.branch, v.position))
        ),
    )


def account_of(claim: Claim, said: Statement, letters: dict[int, str]) -> Account:
    """Return a claim as an account that can be compared."""
    voices = supporters(said.stance, said.attributions)
    given = [letters.get(pk, "") for pk in _sources_of(voices, claim.source_id)]
    return Account(
        id=claim.pk,
        supporter=_supporter(voices, claim),
        reading=_reading(claim),
        span=dates.parse(claim.edtf) if claim.edtf else None,
        options=frozenset(option.pk for option in claim.options.all()),
        polarity=claim.polarity,
        stance=claim.stance,
        letter=voice_letter([("", letter) for letter in given if letter]),
        scope=claim.scope,
        scope_note=claim.scope_note,
        implied=claim.directness == "implied",
        commitment=claim.commitment,
        entered_at=claim.entered_at,
    )


def _reading(claim: Claim) -> Reading | None:
    if not claim.form:
        return None
    return Reading(claim.low, claim.high, claim.firm_low, claim.firm_high)


def _sources_of(voices: Iterable[Voice], carrier: int) -> list[int]:
    """Return the sources whose letters count: an unnamed voice has none."""
    found = [carrier if voice == CARRIER else voice.source for voice in voices]
    return [source for source in found if isinstance(source, int)]


def _supporter(voices: tuple[Voice, ...], claim: Claim) -> SourceNode | int | None:
    """Return the voice that stands behind a claim: a source, or an unnamed one."""
    if not voices:
        return None
    sources = _sources_of(voices, claim.source_id)
    return SourceNode(sources[0]) if sources else claim.pk


def sources_behind(claim: Claim) -> list[int]:
    """Return the sources whose letters count for a claim: those of its voices."""
    said = statement_of(claim)
    return _sources_of(supporters(said.stance, said.attributions), claim.source_id)


def _descent(link: Derivation) -> Descent:
    return Descent(
        child=link.child_id,
        parent=link.parent_id,
        kind=link.kind,
        extent=link.extent,
        certainty=link.certainty,
    )


def letters_of(sources: Iterable[int], subject: str = "") -> dict[int, str]:
    """Return the letter that counts of each source that has one (METHOD.md 7)."""
    views: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for view in SourceAssessment.objects.current().filter(source__in=sources):
        views[view.source_id].append((view.about, view.reliability))
    return {source: voice_letter(given, subject) for source, given in views.items()}


def digits_of(claims: Iterable[Claim]) -> dict[int, list[str]]:
    """Return the current digits of each claim that has any, in order."""
    digits: dict[int, list[str]] = defaultdict(list)
    for view in ClaimAssessment.objects.current().filter(claim__in=list(claims)):
        digits[view.claim_id].append(view.credibility)
    return {claim: sorted(given) for claim, given in digits.items()}
