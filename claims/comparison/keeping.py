"""Keeping each question's summary: computed anew where its accounts have changed.

What is computed is kept only where no write came between (``revision``).
"""

from collections import defaultdict
from collections.abc import (
    Callable,
    Collection,
    Container,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from itertools import islice
from typing import Any

from django.db import connection

from claims.comparison.concerns import Concern, concerns_of
from claims.comparison.gathering import gather, tell
from claims.comparison.page import Comparison
from claims.comparison.remarks import Footing, Noted
from claims.comparison.staleness import newest_of
from claims.comparison.sums import sums_of
from claims.comparison.told import Told, account_of, asked_of, statement_of
from claims.models import (
    Claim,
    Option,
    PairNote,
    Question,
    QuestionPart,
    QuestionSummary,
)
from claims.summaries import Account, Asked, Dispute, dispute_and_counts, relation_of

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
    "contradicting_pairs": "bigint",
    "explained_pairs": "integer",
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
# The concerns go with the lines: all in one statement, or none where a write came.
KEEP_LINES = """
    WITH kept AS (
        UPDATE claims_questionsummary SET least = %s, most = %s, newest_evidence = %s,
            lines_are_stale = false, ratings_are_stale = false
        WHERE question_id = %s AND revision = %s RETURNING question_id
    ), gone AS (
        DELETE FROM claims_questionconcern USING kept
        WHERE claims_questionconcern.question_id = kept.question_id)
    INSERT INTO claims_questionconcern (question_id, kind, claim_id, source_id, words)
    SELECT kept.question_id, found.kind, found.claim, found.source, found.words
    FROM kept, unnest(%s::text[], %s::bigint[], %s::bigint[], %s::text[])
        WITH ORDINALITY AS found(kind, claim, source, words, place)
    ORDER BY found.place
"""
Extreme = Callable[[Iterable[Any]], Any]


def keep_summaries(
    questions: Iterable[int] | None = None,
    most: int | None = None,
    accounts: int | None = None,
) -> int:
    """Compute the stale summaries anew and return how many: of some questions, or all.

    With ``most`` at most so many, the last asked first; with ``accounts`` only as many
    as have so many in all, their parts' too. Nine queries for each batch, however
    many claims; whoever imports by thousands calls it for their questions.
    """
    waiting = QuestionSummary.objects.stale()
    if questions is not None:
        waiting = waiting.filter(question__in=list(questions))
    found = list(waiting.order_by("-pk").values_list("pk", "account_count")[:most])
    keys = iter(
        [key for key, _ in found] if accounts is None else _with_parts(found, accounts)
    )
    total = 0
    while batch := list(islice(keys, BATCH)):
        total += _keep(batch)
    return total


def _with_parts(found: Sequence[tuple[int, int]], accounts: int) -> list[int]:
    """Return the questions that together have at most so many accounts."""
    each = dict(found)
    parts = QuestionPart.objects.standing().filter(whole__in=each)
    for whole, count in parts.values_list("whole", "part__summary__account_count"):
        each[whole] += count
    chosen = []
    for key, count in each.items():
        if count <= accounts:
            chosen.append(key)
            accounts -= count
    return chosen


def _keep(keys: Sequence[int]) -> int:
    rows = QuestionSummary.objects.filter(pk__in=keys).order_by("pk")
    found = list(rows.select_related("question"))
    return _store(found, computed([row.question for row in found]))


def _store(
    read: Sequence[QuestionSummary], fresh: Mapping[int, Mapping[str, Any]]
) -> int:
    """Store what was computed of summaries that are as they were read."""
    values = [[fresh[row.pk][name] for row in read] for name in COLUMNS]
    known = [[row.pk for row in read], [row.revision for row in read]]
    with connection.cursor() as cursor:
        cursor.execute(KEEP, [*known, *values])
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
    noted = _noted(asked)
    return {
        one.pk: _columns(
            one.pk,
            asked_of(one, options[one.pk]),
            told[one.pk],
            {part: told[part] for part in parts[one.pk]},
            _within(noted, {one.pk, *parts[one.pk]}),
        )
        for one in questions
    }


def _columns(
    question: int,
    asked: Asked,
    told: list[Told],
    parts: Mapping[int, list[Told]],
    noted: Collection[Noted],
) -> dict[str, Any]:
    """Compare a question's claims, and the sums of its parts that are made for it."""
    sums = sums_of(question, told, parts)
    added = {one.pk: one for claims in parts.values() for one in claims}
    stored = [_account(one.pk, one) for one in told]
    accounts = stored + [_account(key, one) for key, one in sums.items()]
    explained = _explained(noted, accounts, asked, Footing(added, asked))
    stood = dispute_and_counts(accounts, asked)
    return _read_off(asked, told, stored, *stood) | {"explained_pairs": explained}


def _read_off(
    asked: Asked,
    told: Sequence[Told],
    stored: Iterable[Account],
    dispute: Dispute,
    counts: Mapping[str, int],
) -> dict[str, Any]:
    """Return what is kept of a comparison, but for the pairs that are explained."""
    times = [one.entered_at for one in told if one.entered_at]
    return {
        "account_count": len(told),
        "source_count": len({one.source_id for one in told}),
        "newest": max(times, default=None),
        "has_contradiction": dispute.has_contradiction,
        "has_divergence": dispute.has_divergence,
        "contradicting_positions": dispute.contradicting_positions,
        "contradicting_pairs": counts["contradict"],
        "relation": next((word for word in ORDER if counts[word]), ""),
        **_extremes(stored if asked.value_type == "quantity" else []),
    }


def _noted(asked: Collection[int]) -> list[tuple[int, int, Noted]]:
    """Return the remarks on claims of some questions, with the questions of both."""
    rows = PairNote.objects.standing().filter(
        first__question__in=asked, second__question__in=asked
    )
    return [
        (one, other, (first, second, ""))
        for one, other, first, second in rows.values_list(
            "first__question", "second__question", "first", "second"
        )
    ]


def _within(
    noted: Iterable[tuple[int, int, Noted]], questions: Container[int]
) -> list[Noted]:
    return [
        note for one, other, note in noted if one in questions and other in questions
    ]


def _explained(
    noted: Iterable[Noted], accounts: Iterable[Account], asked: Asked, footing: Footing
) -> int:
    """Count the contradicting pairs of supported accounts that are explained."""
    held = {one.id: one for one in accounts if one.supporter is not None}
    found = footing.explanations(noted, held)
    return sum(
        relation_of(held[one], held[other], asked).shown == "contradict"
        for one, other in found
        if one in held and other in held
    )


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


def keep_compared(read: QuestionSummary, comparison: Comparison) -> None:
    """Keep all that opening a question has compared, however many its accounts are."""
    if read.is_stale:
        found, asked = comparison.gathering, comparison.asked
        stored = [found.accounts[one.pk] for one in found.claims]
        stood = comparison.summary.dispute, comparison.summary.relation_counts
        noted = PairNote.objects.beneath(comparison.question)
        explained = _explained(
            noted.values_list("first_id", "second_id", "explanation"),
            comparison.accounts,
            asked,
            Footing(found.parts, asked),
        )
        fresh = _read_off(asked, found.claims, stored, *stood)
        _store([read], {read.pk: fresh | {"explained_pairs": explained}})
    keep_lines(read, comparison)


def keep_lines(read: QuestionSummary, comparison: Comparison) -> None:
    """Keep what was counted of a question's lines, and what there is to mend in them.

    Nothing is kept where the question has changed since its summary was read.
    """
    if not (read.lines_are_stale or read.ratings_are_stale):
        return
    lines, found = comparison.lines, concerns_of(comparison)
    counted = [lines.least, lines.most, newest_of(comparison.gathering)]
    columns = [[getattr(one, name) for one in found] for name in Concern._fields]
    with connection.cursor() as cursor:
        cursor.execute(KEEP_LINES, [*counted, read.pk, read.revision, *columns])


def keep_waiting(most: int) -> int:
    """Compute anew some of the questions that wait, lines and all; return how many."""
    keep_summaries(most=most)
    waiting = QuestionSummary.objects.waiting().select_related("question")
    found = list(waiting.order_by("-pk")[:most])
    for read in found:
        keep_lines(read, Comparison(gather(read.question)))
    return len(found)


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
            keep_lines(read, Comparison(gather(read.question)))
        done += len(batch)
        yield done
