"""One source: what it says by question, how that stands to verdicts, and to itself.

A constant number of queries, whatever the number of claims.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet

from claims.comparison.gathering import account_of, asked_of, statement_of
from claims.comparison.overview import AGAINST, account_of_verdict
from claims.comparison.said import SAID, account_said, asked_and_chosen
from claims.models import (
    Attribution,
    Claim,
    Option,
    Question,
    Stance,
    Status,
    Verdict,
)
from claims.relations import Relation
from claims.summaries import Account, Asked, relation_of, worst_of_all
from sources.models import Source

# A source, and in how many standing claims it takes part.
Counted = list[tuple[Source, int]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict on a question, and how badly the source's claims stand to it."""

    verdict: Verdict
    relation: Relation


@dataclass(frozen=True, slots=True)
class Answered:
    """What a source says on one question, or on none yet, and the verdicts there."""

    question: Question | None
    claims: list[Claim]
    verdicts: list[Judged]


def answers(claims: Sequence[Claim]) -> list[Answered]:
    """Group a source's claims by question, in their order, beside the verdicts.

    Each person's latest verdict counts, if it favours a value; a claim in which the
    source doubts or rejects what it tells is held against none.
    """
    groups: dict[int | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.question_id].append(claim)
    questions = {one.question_id: one.question for one in claims}
    asked = _asked([pk for pk in groups if pk is not None], questions)
    verdicts = _verdicts(asked)
    return [
        Answered(
            questions[pk],
            found,
            _judged(found, verdicts[pk], asked[pk]) if pk is not None else [],
        )
        for pk, found in groups.items()
    ]


def _asked(
    numbers: Iterable[int], questions: dict[int | None, Question | None]
) -> dict[int, Asked]:
    options: dict[int, list[Option]] = defaultdict(list)
    for option in Option.objects.filter(question__in=numbers):
        options[option.question_id].append(option)
    found = ((pk, questions[pk]) for pk in numbers)
    return {pk: asked_of(one, options[pk]) for pk, one in found if one is not None}


def _verdicts(asked: Iterable[int]) -> dict[int, list[Verdict]]:
    """Return the latest verdict of each person on each question."""
    found: dict[int, list[Verdict]] = defaultdict(list)
    given = Verdict.objects.standing().filter(question__in=asked)
    latest = given.order_by("question", "author", "-made_at", "-pk")
    latest = latest.distinct("question", "author").select_related("author")
    for verdict in latest.prefetch_related("options"):
        found[verdict.question_id].append(verdict)
    return found


def _judged(
    claims: Iterable[Claim], verdicts: Iterable[Verdict], asked: Asked
) -> list[Judged]:
    accounts = [
        account_of(claim, statement_of(claim), {})
        for claim in claims
        if claim.stance not in AGAINST
    ]
    found = ((verdict, account_of_verdict(verdict)) for verdict in verdicts)
    return [
        Judged(verdict, _worst(accounts, held, asked))
        for verdict, held in found
        if held is not None and accounts
    ]


def _worst(accounts: Iterable[Account], held: Account, asked: Asked) -> Relation:
    relations = (relation_of(one, held, asked) for one in accounts)
    return max(relations, key=lambda relation: relation.severity)


def contradicting_itself(source: Source) -> list[Answered]:
    """Return what a source asserts itself and cannot both be true, by question.

    What it passes on for others is left out (METHOD.md 4).
    """
    named = Attribution.objects.standing().values("claim")
    own = Claim.objects.current().filter(source=source, stance=Stance.ASSERTS)
    own = own.filter(question__isnull=False).exclude(pk__in=named)
    questions = Question.objects.filter(pk__in=own.values("question"))
    asked, chosen = asked_and_chosen(questions)
    accounts: dict[int, list[Account]] = defaultdict(list)
    for pk, question, *said in own.values_list("pk", "question_id", *SAID):
        account = account_said(pk, (*said, chosen.get(pk, frozenset())))
        accounts[question].append(account)
    amiss: set[Hashable] = set()
    for question, found in accounts.items():
        worst = worst_of_all(found, asked[question])
        amiss |= {pk for pk, one in worst.items() if one == Relation.CONTRADICT.shown}
    claims = own.filter(pk__in=amiss).with_words().order_by("question__title", "pk")
    groups: dict[int | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.question_id].append(claim)
    return [Answered(found[0].question, found, []) for found in groups.values()]


def voices_named_in(source: Source) -> Counted:
    """Return the sources that a source's claims name as their voices, most first."""
    named = _spoken().filter(claim__source=source).exclude(source=source)
    return _counted(named, "source")


def naming_it(source: Source) -> Counted:
    """Return the sources whose claims name this one as a voice, most first."""
    named = _spoken().filter(source=source).exclude(claim__source=source)
    return _counted(named, "claim__source")


def _spoken() -> QuerySet[Attribution]:
    return Attribution.objects.standing().filter(claim__status=Status.CURRENT)


def _counted(named: QuerySet[Attribution], whom: str) -> Counted:
    rows = named.order_by().values(pk=F(whom)).annotate(n=Count("claim", distinct=True))
    counts = {row["pk"]: row["n"] for row in rows}
    found = Source.objects.filter(pk__in=counts).in_order_of_name()
    return sorted(((one, counts[one.pk]) for one in found), key=lambda one: -one[1])
