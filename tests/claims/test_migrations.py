"""Migrations of rows: what they make of rows that later rules refuse, and back."""

from importlib import import_module

import pytest

from claims.models import Question, QuestionPart, SilenceFinding
from tests import factories as f
from tests.refusals import sql

pytestmark = pytest.mark.django_db

FITTING = import_module("claims.migrations.0018_rows_fit_rules_to_come")


RULE = "question_exclusive_of_options"
LIFTED = (
    "ALTER TABLE claims_questionpart DISABLE TRIGGER USER",
    f"ALTER TABLE claims_question DROP CONSTRAINT IF EXISTS {RULE}",
    "DROP INDEX IF EXISTS silence_recorded_once",
)


@pytest.fixture(autouse=True)
def _lifted():
    """Lift the later rules, so that there are rows as they were before."""
    for statement in LIFTED:
        sql(statement)


def run(number, *, back=False):
    operation = FITTING.Migration.operations[number]
    sql(operation.reverse_sql if back else operation.sql)


def standing(model):
    return list(model.objects.standing().order_by("pk"))


def test_link_that_closes_a_circle_of_parts_is_retired_and_comes_back():
    a, b, c = (f.make_question() for _ in range(3))
    pairs = [(a, b), (b, c), (c, a), (a, c)]
    links = [f.make_part(whole=whole, part=part) for whole, part in pairs]
    run(0)
    assert standing(QuestionPart) == [links[0], links[1], links[3]]
    run(0, back=True)
    assert standing(QuestionPart) == links


def test_last_silence_of_an_author_stays():
    first = f.make_silence(searched="The index.")
    same = {"question": first.question, "source": first.source}
    other = f.make_silence(**same, author=f.make_user("other"))
    last = f.make_silence(**same, author=first.author)
    run(2)
    assert standing(SilenceFinding) == [other, last]
    run(2, back=True)
    assert standing(SilenceFinding) == [first, other, last]


def test_only_questions_of_options_can_be_exclusive():
    kinds = {"category": True, "quantity": False}
    for kind in kinds:
        f.make_question(value_type=kind, is_exclusive=True)
    run(1)
    assert dict(Question.objects.values_list("value_type", "is_exclusive")) == kinds
