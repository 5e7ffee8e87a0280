"""The worst relation of each claim to the other accounts of its question.

METHOD.md 4 compares a claim with every other one that stands. Claims that read alike
are compared once, and intervals by sorting their ends.
"""

from collections import defaultdict
from collections.abc import Iterable

from claims.comparison.said import SAID, Said, account_said, asked_and_chosen
from claims.models import Claim, Question
from claims.summaries import Asked, worst_of_all


def tints(questions: Iterable[Question]) -> dict[int, str]:
    """Return the worst relation of each standing claim on some questions.

    As it is shown; '' for a claim that is alone on its question. As many queries for
    one claim as for thousands.
    """
    asked, chosen = asked_and_chosen(questions)
    alike: dict[int, dict[Said, list[int]]] = defaultdict(lambda: defaultdict(list))
    rows = Claim.objects.current().filter(question__in=asked)
    for claim, question, *said in rows.values_list("pk", "question_id", *SAID):
        alike[question][*said, chosen.get(claim, frozenset())].append(claim)
    found: dict[int, str] = {}
    for question, claims in alike.items():
        found |= _worst(claims, asked[question])
    return found


def class_of(relation: str) -> str:
    """Return a relation as a class of the stylesheet; plain without one."""
    return relation.replace(" ", "-") or "plain"


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
