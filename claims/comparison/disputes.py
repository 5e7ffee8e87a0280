"""How disputed each of many questions is, for lists: from their summaries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from claims.charts import Mark
from claims.comparison.gathering import account_of, statement_of, tell
from claims.comparison.keeping import keep_summaries
from claims.comparison.pictures import drawn, scale_of
from claims.models import Claim, Question, QuestionSummary
from claims.summaries import Account

STRIP_MARKS = 12
# A list compares at most so many questions anew; the others show what triggers know.
MOST_COMPARED = 100
# And no more than come to so many accounts; opening a question keeps any number.
MOST_ACCOUNTS = 5000
# How many of those that wait are counted.
MOST_COUNTED = 1000
FIRST_CLAIMS = """
    SELECT claim.id FROM unnest(%s::bigint[]) AS asked(id), LATERAL (
        SELECT id FROM claims_claim
        WHERE question_id = asked.id AND status = 'current'
        ORDER BY id LIMIT %s) AS claim"""


@dataclass(frozen=True, slots=True)
class Disputed:
    """One question in a list: how its accounts stand, and their strip of marks."""

    question: Question
    summary: QuestionSummary
    marks: list[Mark]

    @property
    def relation(self) -> str:
        """The worst relation of any two accounts, as it is shown."""
        if self.summary.has_contradiction:
            return "contradict"
        return self.summary.relation

    @property
    def relation_class(self) -> str:
        """The relation as a class of the stylesheet."""
        return self.relation.replace(" ", "-")


def by_dispute(
    questions: QuerySet[Question] | None = None,
) -> QuerySet[QuestionSummary]:
    """Return the summaries of some standing questions, or all: most disputed first.

    Those whose accounts have changed are compared anew before.
    """
    keep_summaries(most=MOST_COMPARED, accounts=MOST_ACCOUNTS)
    found = QuestionSummary.objects.by_dispute()
    if questions is None:
        return found
    return found.filter(question__in=questions.order_by().values("pk"))


class InPages:
    """The summaries of some questions, or all, in the order of ``by_dispute``.

    Pages are found by their keys alone, and from the end that is nearer.
    """

    ordered = True

    def __init__(self, questions: QuerySet[Question] | None = None) -> None:
        """Compare anew what has changed, as ``by_dispute`` does."""
        self._found = by_dispute(questions).select_related(None)
        if questions is not None:
            self._count = self._found.order_by().count()
        else:
            # Their table changes little: an index alone counts it, unlike summaries.
            retired = Question.objects.filter(retired_at__isnull=False)
            self._count = Question.objects.count() - retired.count()

    def __len__(self) -> int:
        """Return how many questions there are."""
        return self._count

    def __getitem__(self, part: slice) -> list[QuestionSummary]:
        """Return the summaries of a page with their questions."""
        low, high, _ = part.indices(self._count)
        keys = self._found.values_list("pk", flat=True)
        if low > self._count // 2:
            behind = keys.reverse()[self._count - high : self._count - low]
            wanted = list(behind)[::-1]
        else:
            wanted = list(keys[low:high])
        rows = QuestionSummary.objects.select_related("question").in_bulk(wanted)
        return [rows[key] for key in wanted if key in rows]


def waiting_for_comparison() -> int:
    """Return how many summaries lists show as triggers left them, up to a bound."""
    return QuestionSummary.objects.stale()[:MOST_COUNTED].count()


def disputes(summaries: Iterable[QuestionSummary]) -> list[Disputed]:
    """Return a page of questions with the strips of their first accounts.

    Four queries, however many questions and accounts there are.
    """
    found = list(summaries)
    accounts: dict[int | None, list[Account]] = defaultdict(list)
    first = Claim.objects.raw(FIRST_CLAIMS, [[one.pk for one in found], STRIP_MARKS])
    for told in tell(Claim.objects.filter(pk__in=[claim.pk for claim in first])):
        account = account_of(told, statement_of(told), {})
        accounts[told.question_id].append(account)
    return [Disputed(one.question, one, _strip(accounts[one.pk])) for one in found]


def _strip(accounts: list[Account]) -> list[Mark]:
    """Return the marks of some accounts on one small scale."""
    on = scale_of(accounts)
    shown = [drawn(account, on) for account in accounts]
    return [mark for mark in shown if mark is not None]
