"""What claims say, fetched by columns alone: for pages that compare very many.

As many queries for one claim as for thousands.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q

from claims.comparison.gathering import asked_of
from claims.models import Option, Question, Status, ValueType
from claims.relations import Reading
from claims.summaries import Account, Asked
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
# Those columns of one claim, and the options that it speaks of.
Said = tuple[Any, ...]
Chosen = dict[int, frozenset[Hashable]]


def asked_and_chosen(questions: Iterable[Question]) -> tuple[dict[int, Asked], Chosen]:
    """Return what questions ask for, and the options that claims on them speak of."""
    options: dict[int, list[Option]] = defaultdict(list)
    chosen: dict[int, set[Hashable]] = defaultdict(set)
    questions = list(questions)
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


def account_said(claim: Hashable, said: Said, **more: Any) -> Account:
    """Return what a claim says as an account, with further fields of it."""
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
        **more,
    )
