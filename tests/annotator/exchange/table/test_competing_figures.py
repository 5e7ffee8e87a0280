"""The table of 1,418 competing figures, imported and compared with plain Python."""

from collections import defaultdict

import pytest

from annotator.exchange.table import importing
from claims.comparison.gathering import account_of, asked_of, statement_of
from claims.models import Claim, ImportedRow
from claims.summaries import relation_counts
from claims.summaries.ranges import common_ground, whole_range
from tests.annotator.exchange.table.figures import (
    by_question,
    competing_figures,
    envelope,
    ground,
    relations,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported():
    file = competing_figures()
    record = importing.take_in(file.read_bytes(), name=file.name, by=None)
    importing.store(record, by=None)
    return record, by_question(file)


def accounts_by_question():
    """Return the question's kind and its accounts, by its title."""
    found, asked = defaultdict(list), {}
    claims = Claim.objects.current().with_words().order_by("pk")
    for claim in claims:
        title = claim.question.title
        found[title].append(account_of(claim, statement_of(claim), {}))
        asked[title] = asked_of(claim.question)
    return {title: (found[title], asked[title]) for title in found}


def test_every_figure_becomes_a_claim(imported):
    record, bounds = imported
    assert record.report["counts"] == {
        "rows": 1418,
        "claims": 1418,
        "good_rows": 1418,
        "here_already": 0,
        "left_out": 0,
        "not_standing": 0,
        "repeated": 0,
        "new_sources": 11,
        "matched_sources": 0,
        "new_questions": len(bounds),
        "matched_questions": 0,
        "faults": 0,
        "faulty_rows": 0,
    }
    assert ImportedRow.objects.filter(of=record, claim__isnull=False).count() == 1418


def test_ranges_ground_and_relations_are_those_of_plain_python(imported):
    _, bounds = imported
    compared = accounts_by_question()
    assert compared.keys() == bounds.keys()
    for title, (accounts, asked) in compared.items():
        whole = whole_range(accounts, asked)
        assert (whole.low, whole.high) == envelope(bounds[title]), title
        common = common_ground(accounts, asked)
        held = (common.low, common.high) if common.exists else None
        assert held == ground(bounds[title]), title
        counts = relation_counts(accounts, asked)
        expected = relations(bounds[title])
        assert {word: n for word, n in counts.items() if n} == dict(expected), title


def test_a_second_run_changes_nothing(imported):
    record, _ = imported
    file = competing_figures()
    again = importing.take_in(file.read_bytes(), name="renamed.csv", by=None)
    importing.store(again, by=None)
    assert again.file_id == record.file_id
    assert again.report["counts"]["here_already"] == 1418
    assert again.report["counts"]["claims"] == 0
    assert Claim.objects.count() == 1418
