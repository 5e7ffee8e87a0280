"""The worst relation of each claim to the other accounts of its question.

METHOD.md 4 compares a claim with every other one that stands. Claims that read alike
are compared once, and intervals by sorting their ends.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q

from claims.comparison.gathering import asked_of
from claims.models import Claim, Option, Question, Status, ValueType
from claims.relations import Reading
from claims.summaries import Account, Asked, worst_of_all
from sources import dates

# What a claim says, as far as its relations hang on it.
SAID = (
    "form",
    "low",
    "high",
    "firm_low",
    "firm_high",
    "edtf",
    "polarity",
    "scope",
    "scope_note",
    "directness",
    "commitment",
)
Said = tuple[Any, ...]
Chosen = dict[int, frozenset[Hashable]]


def tints(questions: Iterable[Question]) -> dict[int, str]:
    """Return the worst relation of each standing claim on some questions.

    As it is shown; '' for a claim that is alone on its question. As many queries for
    one claim as for thousands.
    """
    asked, chosen = _asked(list(questions))
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


def _asked(questions: list[Question]) -> tuple[dict[int, Asked], Chosen]:
    """Return what questions ask for, and the options that claims on them speak of."""
    options: dict[int, list[Option]] = defaultdict(list)
    chosen: dict[int, set[Hashable]] = defaultdict(set)
    wanted = [one.pk for one in questions if one.value_type == ValueType.CATEGORY]
    if wanted:
        standing = Q(claims__status=Status.CURRENT)
        speaking = ArrayAgg("claims", filter=standing, default=[])
        rows: Iterable[Any] = Option.objects.filter(question__in=wanted).annotate(
            speaking=speaking
        )
        for option in rows:
            options[option.question_id].append(option)
            for claim in option.speaking:
                chosen[claim].add(option.pk)
    asked = {one.pk: asked_of(one, options[one.pk]) for one in questions}
    return asked, {claim: frozenset(found) for claim, found in chosen.items()}


def _worst(alike: dict[Said, list[int]], asked: Asked) -> dict[int, str]:
    if sum(map(len, alike.values())) == 1:
        return {claim: "" for claims in alike.values() for claim in claims}
    # Two stand for all that read alike: they meet each other as well as the rest.
    accounts = [
        _account(claim, said) for said, claims in alike.items() for claim in claims[:2]
    ]
    worst = worst_of_all(accounts, asked)
    return {claim: worst[claims[0]] for claims in alike.values() for claim in claims}


def _account(claim: int, said: Said) -> Account:
    form, *bounds, edtf, polarity, scope, note, directness, commitment, options = said
    return Account(
        id=claim,
        reading=Reading(*bounds) if form else None,
        span=dates.parse(edtf) if edtf else None,
        options=options,
        polarity=polarity,
        scope=scope,
        scope_note=note,
        implied=directness == "implied",
        commitment=commitment,
    )
