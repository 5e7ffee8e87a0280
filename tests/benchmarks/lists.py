"""The list of questions by dispute, over 100,000 questions of two accounts or none."""

import statistics
import time
from collections.abc import Iterator

from django.db import connection

from tests.benchmarks.sending import TIMES, latencies, opening
from tests.benchmarks.site import Site

QUESTIONS = 100_000
COMPARED = 1000
ASK = """
    INSERT INTO claims_question (title, slug, subject, value_type, is_count, unit,
        scope, is_exclusive, retired_reason, version)
    SELECT 'How many fell at place ' || n || '?', 'fell-at-' || n, '', 'quantity',
        true, 'persons killed', '', false, '', 1
    FROM generate_series(%s + 1, %s) AS n
    ON CONFLICT (slug) DO NOTHING"""
# As after a comparison of each: what the list reads are these columns.
DISPUTE = """
    UPDATE claims_questionsummary SET account_count = 2, source_count = 2,
        has_contradiction = question_id %% 3 = 0, has_divergence = question_id %% 5 = 0,
        contradicting_positions = CASE WHEN question_id %% 3 = 0 THEN 2 ELSE 0 END,
        newest = now() - question_id * interval '1 minute', relation = 'agree'
    WHERE account_count = 0 AND NOT is_stale"""


def lines(site: Site) -> Iterator[str]:
    """Give a line for the list, its last page, and how fast summaries are kept."""
    rows = site.rows
    with connection.cursor() as cursor:
        cursor.execute(ASK, [0, QUESTIONS])
        cursor.execute(DISPUTE, [])
        for table in ("claims_question", "claims_questionsummary"):
            cursor.execute(f"VACUUM ANALYZE {table}")
    bare = opening("/insert/")
    small = statistics.median(latencies(site.bare, bare, TIMES * 4)[TIMES:])
    last = QUESTIONS // 50
    for name, address in (
        ("100,000 questions by dispute", "/questions/"),
        ("their last page", f"/questions/?page={last}"),
    ):
        send = opening(address, rows.session)
        latencies(site.pages, send, TIMES)
        taken = statistics.median(latencies(site.pages, send, TIMES * 3))
        yield f"{name:32}{taken:6.1f} ms   ratio {taken / small:6.1f}"
    yield f"{'summaries compared anew':32}{_rate():6.0f} a second"


def _rate() -> float:
    """Return how many summaries of little questions are kept in a second."""
    from claims.comparison.keeping import keep_summaries
    from claims.models import QuestionSummary

    keys = list(QuestionSummary.objects.order_by("-pk").values_list("pk", flat=True))
    QuestionSummary.objects.filter(pk__in=keys[:COMPARED]).update(is_stale=True)
    start = time.perf_counter()
    kept = keep_summaries(keys[:COMPARED])
    return kept / (time.perf_counter() - start)
