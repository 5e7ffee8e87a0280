"""Summaries of questions: equal to what is computed afresh, or marked stale."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.comparison import Comparison, gather
from claims.comparison.concerns import Concern, concerns_of
from claims.comparison.disputes import InPages, by_dispute, disputes
from claims.comparison.keeping import (
    computed,
    keep_compared,
    keep_lines,
    keep_summaries,
)
from claims.comparison.staleness import newest_of
from claims.models import Claim, Question, QuestionSummary
from tests import factories as f
from tests.claims.histories import History

pytestmark = pytest.mark.django_db

COUNTED_AT_ONCE = (
    "account_count", "newest", "lowest_high", "highest_low", "lowest_firm_high",
    "highest_firm_low",
)  # fmt: skip


def _wrong():
    """Name the questions whose summary is not stale and not what it must be."""
    questions = list(Question.objects.order_by("pk"))
    fresh, wrong = computed(questions), []
    for row in QuestionSummary.objects.select_related("question"):
        kept = {name: getattr(row, name) for name in fresh[row.pk]}
        if not row.is_stale and kept != fresh[row.pk]:
            wrong.append((row.question, kept))
        comparison = Comparison(gather(row.question))
        lines = comparison.lines
        if not row.lines_are_stale and (row.least, row.most) != (
            lines.least,
            lines.most,
        ):
            wrong.append((row.question, "lines"))
        if not (row.lines_are_stale or row.ratings_are_stale):
            wrong += _concerned(row, comparison)
    return wrong


def _concerned(row, comparison):
    """Name what of a question's concerns and evidence is not what it must be."""
    kept = row.question.concerns.values_list(*Concern._fields)
    newest = newest_of(comparison.gathering)
    if list(kept) != concerns_of(comparison) or row.newest_evidence != newest:
        return [(row.question, list(kept), row.newest_evidence)]
    return []


def _keep_all():
    keep_summaries()
    for row in QuestionSummary.objects.select_related("question"):
        keep_lines(row, Comparison(gather(row.question)))


def _open_all():
    for row in QuestionSummary.objects.select_related("question"):
        keep_compared(row, Comparison(gather(row.question)))


@pytest.mark.parametrize("seed", [1956, 1989])
def test_summaries_are_fresh_or_stale_after_any_history(seed):
    history, happened = History(seed), []
    for keep in [_keep_all, _open_all] * 3:
        happened += [history.step() for _ in range(4)]
        assert _wrong() == [], happened
        keep()
        assert not QuestionSummary.objects.waiting().exists()
        assert _wrong() == [], happened


def test_new_claims_are_counted_in_the_same_transaction():
    history = History(7)
    for _ in range(15):
        history.enter()
    for question in history.questions:
        fresh = computed([question])[question.pk]
        at_once = {name: fresh[name] for name in COUNTED_AT_ONCE}
        row = QuestionSummary.objects.get(pk=question.pk)
        assert {name: getattr(row, name) for name in COUNTED_AT_ONCE} == at_once


def _asked(*figures):
    question = f.make_question()
    for figure in figures:
        f.make_claim(question=question, **f.exactly(figure))
    return question


def test_questions_are_listed_by_dispute():
    agreed, late = _asked(15, 15), _asked()
    disputed, more = _asked(15, 22), _asked(15, 22, 80)
    retired = _asked(15, 22)
    retired.retire(by=f.make_user(), reason="Asked twice.")
    assert [row.question for row in by_dispute()] == [more, disputed, agreed, late]
    found = Question.objects.filter(pk__in=[agreed.pk, more.pk])
    assert [row.question for row in by_dispute(found)] == [more, agreed]


def test_row_of_a_list_says_what_the_summary_knows():
    question = _asked(15, 22)
    [row] = disputes(by_dispute())
    assert (row.question, row.relation, len(row.marks)) == (question, "contradict", 2)
    summary = row.summary
    assert (summary.account_count, summary.source_count) == (2, 2)
    assert (summary.contradicting_positions, summary.is_stale) == (2, False)


def test_contradiction_of_plain_figures_is_known_before_all_is_compared():
    rows = [
        QuestionSummary.objects.get(pk=_asked(*two).pk) for two in ((15, 22), (9, 9))
    ]
    assert [row.has_contradiction for row in rows] == [True, False]
    assert [row.is_stale for row in rows] == [True, True]


def test_what_was_computed_while_somebody_wrote_is_not_kept():
    question = _asked(15)
    read = QuestionSummary.objects.get(pk=question.pk)
    comparison = Comparison(gather(question))
    f.make_claim(question=question, **f.exactly(22))
    keep_compared(read, comparison)
    row = QuestionSummary.objects.get(pk=question.pk)
    assert (row.is_stale, row.lines_are_stale) == (True, True)


def test_claims_of_one_statement_are_counted_by_one_update():
    question = _asked(15, 16, 17)
    before = QuestionSummary.objects.get(pk=question.pk).revision
    Claim.objects.filter(question=question).update(basis="firsthand")
    assert QuestionSummary.objects.get(pk=question.pk).revision == before + 1


def test_at_most_so_many_are_compared_for_a_list():
    questions = [_asked(15, 22) for _ in range(3)]
    assert keep_summaries(most=2) == 2
    stale = QuestionSummary.objects.stale().values_list("question", flat=True)
    assert list(stale) == [questions[0].pk]
    assert keep_summaries([questions[1].pk]) == 0
    assert keep_summaries() == 1


def test_list_compares_no_more_accounts_than_it_is_allowed():
    large = _asked(15, 22, 31)
    _asked(15, 22)
    part, whole = _asked(1, 2), _asked(3)
    f.make_part(whole=whole, part=part)
    keep_summaries([part.pk])
    assert keep_summaries(accounts=2) == 1
    stale = QuestionSummary.objects.stale().order_by("pk")
    assert [row.question for row in stale] == [large, whole]
    assert keep_summaries(accounts=6) == 2
    assert not QuestionSummary.objects.stale().exists()


def test_pages_from_either_end_are_those_of_the_whole_order():
    for number in range(7):
        _asked(*range(15, 16 + number % 3))
    f.make_question("Asked twice?", retired_at=timezone.now(), retired_reason="Yes.")
    every, pages = list(by_dispute()), InPages()
    assert len(pages) == len(every) == 7
    found = [pages[low : low + 2] for low in range(0, 8, 2)]
    assert [row for page in found for row in page] == every
    with CaptureQueriesContext(connection) as asked:
        last = pages[6:8]
    assert last == every[6:]
    assert "JOIN" not in asked[0]["sql"]
    assert "LIMIT 1" in asked[0]["sql"]
    assert "OFFSET" not in asked[0]["sql"]


def test_claim_of_a_part_marks_the_wholes_of_its_question():
    part, whole = _asked(1), _asked(3)
    f.make_part(whole=whole, part=part)
    keep_summaries()
    f.make_claim(question=part, **f.exactly(2))
    stale = QuestionSummary.objects.stale().order_by("pk")
    assert [row.question for row in stale] == [part, whole]


def test_rebuild_makes_every_summary_what_is_computed_afresh(capsys):
    question = _asked(15, 22)
    keep_summaries()
    QuestionSummary.objects.update(account_count=9, relation="agree", least=7)
    call_command("rebuild_summaries")
    assert capsys.readouterr().out == "1 of 1 questions compared.\n"
    row = QuestionSummary.objects.get(pk=question.pk)
    assert (row.account_count, row.relation, row.lines_are_stale) == (
        2,
        "contradict",
        False,
    )
    assert _wrong() == []


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (1, 1, "1 independent line"),
        (2, 2, "2 independent lines"),
        (0, 1, "0 to 1 independent line"),
        (2, 4, "2 to 4 independent lines"),
        (0, None, "0 to an unknown number of independent lines"),
    ],
)
def test_lines_in_words(least, most, words):
    row = QuestionSummary(
        account_count=2, least=least, most=most, lines_are_stale=False
    )
    assert row.lines_in_words == words
    row.lines_are_stale = True
    assert row.lines_in_words == ""
