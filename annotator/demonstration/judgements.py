"""What the people of the examples hold of sources, claims and questions."""

from typing import Any

from annotator.demonstration.cases import Case, Row
from annotator.demonstration.standing import Standing
from annotator.models import User
from claims import readings
from claims.models import (
    ClaimAssessment,
    Option,
    PairNote,
    Question,
    SilenceFinding,
    Verdict,
)
from sources.models import Derivation, SourceAssessment
from sources.models.keeping import signed


def pass_all(case: Case, standing: Standing) -> int:
    """Store every judgement of an example, verdicts last; return how many.

    A verdict is stale once a rating or a link is newer than it: those of afterwards.
    """
    kinds = {
        "derivations": _derive,
        "source_assessments": _assess_source,
        "claim_assessments": _assess_claim,
        "pair_notes": _explain,
        "silences": _find_silence,
        "verdicts": _decide,
        "afterwards": _assess_claim,
    }
    for kind, store in kinds.items():
        for row in case.rows.get(kind, []):
            store(dict(row), standing)
    return sum(len(case.rows.get(kind, [])) for kind in kinds)


def _signer(row: Row, role: str, standing: Standing) -> User:
    return standing.people.named(row.pop(role))


def _derive(row: Row, standing: Standing) -> None:
    child, parent = (standing.sources[row.pop(end)] for end in ("child", "parent"))
    by = standing.people.annotator
    with signed(by):
        Derivation.objects.create(child=child, parent=parent, made_by=by, **row)


def _assess_source(row: Row, standing: Standing) -> None:
    by = _signer(row, "assessor", standing)
    source = standing.sources[row.pop("source")]
    criticism = standing.claims.get(row.pop("passage", ""))
    with signed(by):
        SourceAssessment.objects.create(
            source=source,
            assessor=by,
            passage=criticism.passage if criticism else None,
            **row,
        )


def _assess_claim(row: Row, standing: Standing) -> None:
    by = _signer(row, "assessor", standing)
    claim = standing.claims[row.pop("claim")]
    with signed(by):
        ClaimAssessment.objects.create(claim=claim, assessor=by, **row)


def _explain(row: Row, standing: Standing) -> None:
    by = _signer(row, "author", standing)
    first, second = (standing.claims[row.pop(end)] for end in ("first", "second"))
    with signed(by):
        PairNote.objects.create(first=first, second=second, author=by, **row)


def _find_silence(row: Row, standing: Standing) -> None:
    """Store a silence; each of Lange's conditions that has a note is met."""
    by = _signer(row, "author", standing)
    question = standing.question(row.pop("question"))
    source = standing.sources[row.pop("source")]
    conditions = ("survives", "lists_all", "not_overlooked")
    met = {condition: f"{condition}_note" in row for condition in conditions}
    with signed(by):
        SilenceFinding.objects.create(
            question=question, source=source, author=by, **met, **row
        )


def _decide(row: Row, standing: Standing) -> None:
    by = _signer(row, "author", standing)
    question = standing.question(row.pop("question"))
    favoured, excluded = row.pop("options", []), row.pop("excluded", [])
    Verdict.objects.give(
        question=question,
        by=by,
        options=Option.objects.filter(question=question, label__in=favoured),
        excluded=[standing.claims[name] for name in excluded],
        **_favoured(row, question),
        **row,
    )


def _favoured(row: Row, question: Question) -> dict[str, Any]:
    """Return the columns of the reading that a verdict favours, typed in words."""
    return readings.typed(
        row.pop("reading", ""), question.value_type, is_count=question.is_count
    )
