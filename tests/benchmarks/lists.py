"""The lists that everybody opens, over 100,000 questions and as many claims."""

import statistics
import time
from collections.abc import Iterator

from django.db import connection
from django.urls import reverse

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
# One account of each, of a thousand papers that nobody has judged.
ANSWER = """
    WITH papers AS (
        INSERT INTO sources_source (title, short_title, kind, level, access, voice,
            author, issuer, created_edtf, available_edtf, csl, language, retired_reason,
            version)
        SELECT 'Paper on place ' || n, '', 'publication', 'original', 'consulted',
            'one', '', '', '', '', '{}', 'en', '', 1
        FROM generate_series(0, 999) AS n RETURNING id
    ), quoted AS (
        INSERT INTO sources_passage (source_id, exact, prefix, suffix, locator,
            translation, translator, retired_reason)
        SELECT id, 'fifteen', '', '', '', '', '', '' FROM papers RETURNING id, source_id
    ), numbered AS (
        SELECT id, source_id, row_number() OVER () - 1 AS place FROM quoted)
    INSERT INTO claims_claim (passage_id, source_id, question_id, value_type, as_stated,
        form, low, high, firm_low, firm_high, edtf, rule, convention, polarity, note,
        stance, commitment, hedge, directness, read_from, basis, scope, scope_note,
        counted_to, status, status_reason, entered_at, version)
    SELECT numbered.id, numbered.source_id, asked.id, 'quantity', 'fifteen',
        'exact', 15, 15, 15, 15, '', 'exact', '1', '', '',
        'asserts', 'flat', '', 'stated', 'original', 'unknown', 'same', '',
        '', 'current', '', now() - asked.id * interval '1 minute', 1
    FROM claims_question AS asked JOIN numbered ON numbered.place = asked.id %% 1000
    WHERE asked.slug LIKE 'fell-at-%%' AND NOT EXISTS (
        SELECT FROM claims_claim WHERE question_id = asked.id)"""
# As after a comparison of each with a second account: what lists read.
DISPUTE = """
    UPDATE claims_questionsummary AS summary SET account_count = 2, source_count = 2,
        has_contradiction = question_id %% 3 = 0, has_divergence = question_id %% 5 = 0,
        contradicting_positions = CASE WHEN question_id %% 3 = 0 THEN 2 ELSE 0 END,
        contradicting_pairs = CASE WHEN question_id %% 3 = 0 THEN 1 ELSE 0 END,
        least = 0, most = 1 + question_id %% 2, relation = 'agree',
        is_stale = false, lines_are_stale = false
    FROM claims_question AS asked WHERE asked.id = question_id
        AND slug LIKE 'fell-at-%%' AND is_stale"""
TABLES = (
    "claims_question",
    "claims_questionsummary",
    "claims_claim",
    "sources_source",
    "sources_passage",
)


def lines(site: Site) -> Iterator[str]:
    """Give a line for each list, and how fast summaries are kept."""
    rows = site.rows
    with connection.cursor() as cursor:
        cursor.execute(ASK, [0, QUESTIONS])
        cursor.execute(ANSWER, [])
        cursor.execute(DISPUTE, [])
        for table in TABLES:
            cursor.execute(f"VACUUM ANALYZE {table}")
    bare = opening("/insert/")
    small = statistics.median(latencies(site.bare, bare, TIMES * 4)[TIMES:])
    last = QUESTIONS // 50
    for name, address in (
        ("100,000 questions by dispute", "/questions/"),
        ("their last page", f"/questions/?page={last}"),
        ("the work list", reverse("annotator:work-list")),
        ("the home page", reverse("annotator:home")),
        ("the sources", reverse("annotator:sources")),
        ("the sources by words", f"{reverse('annotator:sources')}?words=paper+917"),
        ("the questions by words", "/questions/?words=fell+at+place+917"),
        ("the matrix", reverse("annotator:matrix")),
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
