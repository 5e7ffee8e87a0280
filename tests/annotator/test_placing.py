"""Where a claim is entered: a text and a question by one statement."""

import pytest

from annotator.placing import text_and_question
from tests import factories as f

pytestmark = pytest.mark.django_db


def test_text_and_question_come_by_one_statement(django_assert_num_queries):
    made = f.make_text("Fifteen were killed.")
    question = f.make_question("How many were killed?", unit="persons")
    with django_assert_num_queries(1):
        text, known = text_and_question(made.pk, " how many  were killed?")
        assert (text, text.source.language) == (made, made.source.language)
        assert (known, known.unit) == (question, "persons")
    assert text.body == made.body
    assert known.subject == question.subject


@pytest.mark.parametrize("title", ["", "How many fled?", "How many\0 fell?"])
def test_question_that_is_not_asked_yet_is_none(title):
    made = f.make_text()
    f.make_question("How many were killed?")
    assert text_and_question(made.pk, title) == (made, None)


def test_first_standing_question_of_a_title_is_the_one():
    made, title = f.make_text(), "How many were killed?"
    retired, first, _ = (f.make_question(title) for _ in range(3))
    retired.retire(by=f.make_user(), reason="Asked twice.")
    assert text_and_question(made.pk, title)[1] == first


def test_text_that_is_not_there_is_none():
    made = f.make_text()
    title = f.make_question("How many?").title
    assert text_and_question(made.pk + 1, title) == (None, None)
