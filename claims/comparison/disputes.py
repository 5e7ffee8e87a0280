"""How disputed each of many questions is, for lists."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claims.charts import Mark, Scale
from claims.comparison.gathering import account_of, asked_of, statement_of
from claims.comparison.pictures import drawn, scale_of
from claims.models import Claim, Option, Question
from claims.summaries import Account, Dispute, dispute_of, relation_counts

STRIP_MARKS = 12
ORDER = ("contradict", "diverge", "compatible", "agree", "not comparable")


@dataclass(frozen=True, slots=True)
class Disputed:
    """One question in a list: how its accounts stand, and their strip of marks."""

    question: Question
    dispute: Dispute
    account_count: int
    source_count: int
    relation: str
    marks: list[Mark]

    @property
    def relation_class(self) -> str:
        """The relation as a class of the stylesheet."""
        return self.relation.replace(" ", "-")


def disputes(questions: Iterable[Question]) -> list[Disputed]:
    """Return the questions with their accounts compared, most disputed first.

    Three queries, however many questions there are (METHOD.md 7).
    """
    found = list(questions)
    claims: dict[int, list[Claim]] = defaultdict(list)
    rows = Claim.objects.current().filter(question__in=found)
    for claim in rows.prefetch_related("options", "attributions").order_by("pk"):
        assert claim.question_id is not None
        claims[claim.question_id].append(claim)
    options: dict[int, list[Option]] = defaultdict(list)
    for option in Option.objects.filter(question__in=found):
        options[option.question_id].append(option)
    compared = [_disputed(one, claims[one.pk], options[one.pk]) for one in found]
    return sorted(compared, key=lambda one: one.dispute.key, reverse=True)


def _disputed(
    question: Question, claims: list[Claim], options: list[Option]
) -> Disputed:
    asked = asked_of(question, options)
    accounts = [account_of(claim, statement_of(claim), {}) for claim in claims]
    counts = relation_counts(accounts, asked)
    return Disputed(
        question=question,
        dispute=dispute_of(accounts, asked),
        account_count=len(claims),
        source_count=len({claim.source_id for claim in claims}),
        relation=next((word for word in ORDER if counts[word]), ""),
        marks=_strip(accounts),
    )


def _strip(accounts: list[Account]) -> list[Mark]:
    """Return the marks of the accounts on one small scale, the first dozen."""
    on: Scale | None = scale_of(accounts)
    shown = [drawn(account, on) for account in accounts[:STRIP_MARKS]]
    return [mark for mark in shown if mark is not None]
