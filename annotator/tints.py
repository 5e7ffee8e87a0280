"""The worst relation of each claim to the other accounts of its question.

METHOD.md 4 compares a claim with every other one that stands. Claims that read alike
are compared once, and intervals by sorting their ends.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any

from django.db.models import Aggregate, BigIntegerField, OuterRef, QuerySet, Subquery

from annotator.room.kept import Kept
from claims.comparison.said import SAID, Said, account_said, asked_and_chosen
from claims.models import Claim, Question, ValueType
from claims.summaries import Asked, worst_of_all

# How many claims' relations are kept.
MOST_KEPT = 200_000
_kept: Kept[dict[int, str]] = Kept(MOST_KEPT)


class _Print(Aggregate):
    """One number for a set of pairs of numbers, in whatever order."""

    function = "BIT_XOR"
    template = "%(function)s(hash_record_extended(ROW(%(expressions)s), 0))"
    output_field = BigIntegerField()
    allow_distinct = False
    arity = 2


def fingerprinted() -> QuerySet[Any]:
    """Return the questions, each with a print of the claims that stand on it.

    The print is another as soon as a claim comes, goes or is changed: it is made of
    the claims' numbers and versions.
    """
    standing = Claim.objects.current().filter(question=OuterRef("pk")).order_by()
    made = standing.values("question").annotate(print=_Print("pk", "version"))
    return Question.objects.annotate(print=Subquery(made.values("print")))


def tints(questions: Iterable[Any]) -> dict[int, str]:
    """Return the worst relation of each standing claim on fingerprinted questions.

    As it is shown; '' for a claim that is alone on its question. What was worked out
    once is kept until the question's print is another. As many queries for one claim
    as for thousands.
    """
    found: dict[int, str] = {}
    stale = []
    for question in questions:
        if (kept := _kept.find(_key(question))) is None:
            stale.append(question)
        else:
            found |= kept
    return found | _worked_out(stale) if stale else found


def class_of(relation: str) -> str:
    """Return a relation as a class of the stylesheet; plain without one."""
    return relation.replace(" ", "-") or "plain"


def _key(question: Any) -> Hashable:
    """Return what the relations of a question hang on; of options there is no print."""
    if question.value_type == ValueType.CATEGORY:
        return None
    return (question.pk, question.print, question.value_type, question.is_count)


def _worked_out(questions: list[Any]) -> dict[int, str]:
    asked, chosen = asked_and_chosen(questions)
    alike: dict[int, dict[Said, list[int]]] = defaultdict(lambda: defaultdict(list))
    rows = Claim.objects.current().filter(question__in=asked)
    for claim, question, *said in rows.values_list("pk", "question_id", *SAID):
        alike[question][*said, chosen.get(claim, frozenset())].append(claim)
    found: dict[int, str] = {}
    for one in questions:
        worst = _worst(alike[one.pk], asked[one.pk])
        found |= worst
        if (key := _key(one)) is not None:
            _kept.keep(key, worst, len(worst) + 1)
    return found


def _worst(alike: dict[Said, list[int]], asked: Asked) -> dict[int, str]:
    if sum(map(len, alike.values())) == 1:
        return {claim: "" for claims in alike.values() for claim in claims}
    # Two stand for all that read alike: they meet each other as well as the rest.
    accounts = [
        account_said(claim, said)
        for said, claims in alike.items()
        for claim in claims[:2]
    ]
    worst = worst_of_all(accounts, asked)
    return {claim: worst[claims[0]] for claims in alike.values() for claim in claims}
