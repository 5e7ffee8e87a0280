"""Keeping each question's summary: computed anew where its accounts have changed.

What is computed is kept only where no write came between (``revision``).
"""

from collections import defaultdict
from collections.abc import (
    Callable,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from itertools import islice
from typing import Any

from django.db import connection

from claims.comparison.gathering import gather, tell
from claims.comparison.page import Comparison
from claims.comparison.sums import sums_of
from claims.comparison.told import Told, account_of, asked_of, statement_of
from claims.lines import Lines
from claims.models import Claim, Option, Question, QuestionPart, QuestionSummary
from claims.summaries import Account, Asked, dispute_of, relation_counts

ORDER = ("contradict", "diverge", "compatible", "agree", "not comparable")
BATCH = 200
# The columns that are computed, as the database's types.
COLUMNS = {
    "account_count": "integer",
    "source_count": "integer",
    "newest": "timestamptz",
    "lowest_high": "numeric",
    "highest_low": "numeric",
    "lowest_firm_high": "numeric",
    "highest_firm_low": "numeric",
    "has_contradiction": "boolean",
    "has_divergence": "boolean",
    "contradicting_positions": "integer",
    "relation": "text",
}
KEEP = f"""
    UPDATE claims_questionsummary AS summary
    SET {", ".join(f"{name} = found.{name}" for name in COLUMNS)}, is_stale = false
    FROM unnest(%s::bigint[], %s::bigint[],
        {", ".join(f"%s::{kind}[]" for kind in COLUMNS.values())})
        AS found(question_id, revision, {", ".join(COLUMNS)})
    WHERE summary.question_id = found.question_id
    AND summary.revision = found.revision
"""  # noqa: S608  # columns are named above
Extreme = Callable[[Iterable[Any]], Any]


def keep_summaries(
    questions: Iterable[int] | None = None, most: int | None = None
) -> int:
    """Compute the stale summaries anew and return how many: of some questions, or all.

    With ``most`` at most so many, the last asked first. Seven queries for each batch,
    however many claims; whoever imports by thousands calls it for their questions.
    """
    waiting = QuestionSummary.objects.stale()
    if questions is not None:
        waiting = waiting.filter(question__in=list(questions))
    keys = iter(waiting.order_by("-pk").values_list("pk", flat=True)[:most])
    total = 0
    while batch := list(islice(keys, BATCH)):
        total += _keep(batch)
    return total


def _keep(keys: Sequence[int]) -> int:
    rows = QuestionSummary.objects.filter(pk__in=keys).order_by("pk")
    found = list(rows.select_related("question"))
    fresh = computed([row.question for row in found])
    values = [[fresh[row.pk][name] for row in found] for name in COLUMNS]
    read = [[row.pk for row in found], [row.revision for row in found]]
    with connection.cursor() as cursor:
        cursor.execute(KEEP, [*read, *values])
        kept: int = cursor.rowcount
    return kept


def computed(questions: Sequence[Question]) -> dict[int, dict[str, Any]]:
    """Return the columns of each question's summary, from its claims as they stand."""
    parts: dict[int, list[int]] = defaultdict(list)
    for one in QuestionPart.objects.standing().filter(whole__in=questions):
        parts[one.whole_id].append(one.part_id)
    asked = {one.pk for one in questions}.union(*parts.values())
    told: dict[int | None, list[Told]] = defaultdict(list)
    for claim in tell(Claim.objects.current().filter(question__in=asked)):
        told[claim.question_id].append(claim)
    options: dict[int, list[Option]] = defaultdict(list)
    for option in Option.objects.filter(question__in=questions):
        options[option.question_id].append(option)
    return {
        one.pk: _columns(
            asked_of(one, options[one.pk]),
            told[one.pk],
            sums_of(one.pk, told[one.pk], {part: told[part] for part in parts[one.pk]}),
        )
        for one in questions
    }


def _columns(
    asked: Asked, told: list[Told], sums: Mapping[Hashable, Told]
) -> dict[str, Any]:
    """Compare a question's claims, and the sums that are made for it."""
    stored = [_account(one.pk, one) for one in told]
    accounts = stored + [_account(key, one) for key, one in sums.items()]
    dispute = dispute_of(accounts, asked)
    counts = relation_counts(accounts, asked)
    times = [one.entered_at for one in told if one.entered_at]
    return {
        "account_count": len(told),
        "source_count": len({one.source_id for one in told}),
        "newest": max(times, default=None),
        "has_contradiction": dispute.has_contradiction,
        "has_divergence": dispute.has_divergence,
        "contradicting_positions": dispute.contradicting_positions,
        "relation": next((word for word in ORDER if counts[word]), ""),
        **_extremes(stored if asked.value_type == "quantity" else []),
    }


def _account(key: Hashable, told: Told) -> Account:
    return account_of(told, statement_of(told, key), {})


def _extremes(accounts: Iterable[Account]) -> dict[str, Any]:
    """Return how far asserted figures of the question's own scope reach."""
    asserted = [
        one for one in accounts if one.stance == "asserts" and one.scope == "same"
    ]
    read = [one.reading for one in asserted if one.reading]
    firm = [one for one in read if not one.implied]
    return {
        "lowest_high": _end(min, (one.high for one in read)),
        "highest_low": _end(max, (one.low for one in read)),
        "lowest_firm_high": _end(min, (one.firm_high for one in firm)),
        "highest_firm_low": _end(max, (one.firm_low for one in firm)),
    }


def _end(extreme: Extreme, bounds: Iterable[Any]) -> Any:
    closed = [bound for bound in bounds if bound is not None]
    return extreme(closed) if closed else None


def keep_lines(read: QuestionSummary, lines: Lines) -> None:
    """Keep the lines counted of a question, unless it has changed since it was read."""
    if read.lines_are_stale:
        unchanged = QuestionSummary.objects.filter(pk=read.pk, revision=read.revision)
        unchanged.update(least=lines.least, most=lines.most, lines_are_stale=False)


def rebuild_summaries() -> Iterator[int]:
    """Compute every summary anew, its lines too; give how many are done, now and then.

    What is being written meanwhile stays stale, and is computed when it is listed.
    """
    every = QuestionSummary.objects.order_by("pk")
    keys = iter(list(every.values_list("pk", flat=True)))
    done = 0
    while batch := list(islice(keys, BATCH)):
        _keep(batch)
        for read in every.filter(pk__in=batch).select_related("question"):
            read.lines_are_stale = True
            keep_lines(read, Comparison(gather(read.question)).lines)
        done += len(batch)
        yield done
