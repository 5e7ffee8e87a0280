"""The worst relation of each claim to the other accounts of its question."""

from collections import defaultdict
from collections.abc import Iterable

from claims.comparison.gathering import account_of, asked_of, statement_of
from claims.models import Claim, Option, Question
from claims.summaries import Account, relation_of


def tints(claims: Iterable[Claim]) -> dict[int, str]:
    """Return the worst relation of each standing claim, as it is shown; '' for none.

    As many queries for one claim as for thirty.
    """
    asked = {claim.question_id: claim.question for claim in claims if claim.question}
    accounts: dict[int, list[Account]] = defaultdict(list)
    rows = Claim.objects.current().filter(question__in=asked)
    for claim in rows.prefetch_related("options", "attributions"):
        assert claim.question_id
        accounts[claim.question_id].append(account_of(claim, statement_of(claim), {}))
    options: dict[int, list[Option]] = defaultdict(list)
    for option in Option.objects.filter(question__in=asked):
        options[option.question_id].append(option)
    found: dict[int, str] = {}
    for question in asked.values():
        found |= _worst(question, accounts[question.pk], options[question.pk])
    return found


def _worst(
    question: Question, accounts: list[Account], options: list[Option]
) -> dict[int, str]:
    asked = asked_of(question, options)
    found: dict[int, str] = {}
    for one in accounts:
        others = [relation_of(one, other, asked) for other in accounts if other != one]
        worst = max(others, key=lambda relation: relation.severity, default=None)
        found[int(str(one.id))] = worst.shown if worst else ""
    return found
