"""The verdicts on a question: those that stand side by side, and the earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from claims.charts import Mark
from claims.comparison.overview import account_of_verdict
from claims.comparison.pictures import drawn, scale_of
from claims.comparison.staleness import Stale, staleness
from claims.models import Claim, Verdict
from claims.reasoning import references
from claims.relations import Relation
from claims.summaries import Asked, relation_of

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

COMPARED = 8  # authors whose verdicts are held against each other
SAME = (None, Relation.EQUAL)


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two verdicts part: how their readings stand, and what else differs."""

    first: Verdict
    second: Verdict
    relation: Relation | None
    others: list[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """All that was held of a question, with the claims the reasonings refer to.

    ``marks`` draw the favoured readings by verdict, all on one scale with the accounts.
    """

    standing: list[Stale]
    earlier: list[Verdict]
    differences: list[Difference]
    referred: dict[int, Claim]
    marks: dict[int, Mark]


def judged(comparison: Comparison) -> Judged:
    """Return a question's verdicts; five queries, however many there are."""
    given = list(_given(comparison))
    standing = current_of(given)
    known = {one.pk for one in standing}
    return Judged(
        standing=staleness(comparison.gathering, standing),
        earlier=[one for one in given if one.pk not in known],
        differences=differences(standing, comparison.asked),
        referred=referred(given),
        marks=_marks(comparison, given),
    )


def _given(comparison: Comparison) -> Iterable[Verdict]:
    excluded = Prefetch("excluded", Claim.objects.select_related("source"))
    rows = comparison.question.verdicts.select_related("author", "retired_by")
    return rows.prefetch_related("options", excluded)


def _marks(comparison: Comparison, given: Iterable[Verdict]) -> dict[int, Mark]:
    held = {one.pk: account_of_verdict(one) for one in given}
    favoured = [one for one in held.values() if one is not None]
    scale = scale_of([*comparison.accounts, *favoured]) if favoured else None
    found = ((pk, drawn(one, scale)) for pk, one in held.items() if one is not None)
    return {pk: mark for pk, mark in found if mark is not None}


def current_of(given: Sequence[Verdict]) -> list[Verdict]:
    """Return the verdicts that stand, the latest of each author, the newest first."""
    superseded = {one.supersedes_id for one in given}
    latest: dict[int, Verdict] = {}
    for one in given:
        if not one.is_retired and one.pk not in superseded:
            latest.setdefault(one.author_id, one)
    return list(latest.values())


def referred(given: Iterable[Verdict]) -> dict[int, Claim]:
    """Return the claims that reasonings refer to, by number."""
    numbers = {number for one in given for number in references(one.reasoning)}
    found = Claim.objects.filter(pk__in=numbers).select_related("source", "question")
    return {claim.pk: claim for claim in found.prefetch_related("options")}


def differences(standing: Sequence[Verdict], asked: Asked) -> list[Difference]:
    """Return where each two verdicts part; pairs that say the same are left out."""
    found = (
        _difference(first, second, asked)
        for first, second in combinations(standing[:COMPARED], 2)
    )
    return [one for one in found if one.others or one.relation not in SAME]


def _difference(first: Verdict, second: Verdict, asked: Asked) -> Difference:
    readings = account_of_verdict(first), account_of_verdict(second)
    relation = None
    if readings[0] is not None and readings[1] is not None:
        relation = relation_of(readings[0], readings[1], asked)
    return Difference(first, second, relation, list(_others(first, second)))


def _others(first: Verdict, second: Verdict) -> Iterable[str]:
    """Say in words what differs beside the readings."""
    one, other = first.author, second.author
    if first.outcome != second.outcome:
        words = first.get_outcome_display(), second.get_outcome_display()
        yield f"{one} finds it {words[0].lower()}, {other} {words[1].lower()}"
    elif first.certainty != second.certainty:
        sure = first.get_certainty_display(), second.get_certainty_display()
        yield f"certainty {sure[0].lower()} ({one}) and {sure[1].lower()} ({other})"
    for verdict, against in ((first, second), (second, first)):
        others = {claim.pk for claim in against.excluded.all()}
        alone = [c for c in verdict.excluded.all() if c.pk not in others]
        if alone:
            words_of = ", ".join(f"“{claim.as_stated[:60]}”" for claim in alone[:5])
            more = f" and {len(alone) - 5} more" if len(alone) > 5 else ""
            yield f"only {verdict.author} excludes {words_of}{more}"
