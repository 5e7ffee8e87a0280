"""Where a claim is entered: a text and a question by one statement."""

import pytest

from annotator.placing import keys_stored, text_question_and_keys
from tests import factories as f

pytestmark = pytest.mark.django_db


def entering(key, title, token="", by=None):
    person = by or f.make_user()
    return text_question_and_keys(key, title, token=token, by=person)


def test_text_and_question_come_by_one_statement(django_assert_num_queries):
    made = f.make_text("Fifteen were killed.")
    question = f.make_question("How many were killed?", unit="persons")
    person = f.make_user()
    with django_assert_num_queries(1):
        text, known, _ = entering(made.pk, " how many  were killed?", by=person)
        assert (text, text.source.language) == (made, made.source.language)
        assert (known, known.unit) == (question, "persons")
    assert text.body == made.body
    assert known.subject == question.subject


@pytest.mark.parametrize("title", ["", "How many fled?", "How many\0 fell?"])
def test_question_that_is_not_asked_yet_is_none(title):
    made = f.make_text()
    f.make_question("How many were killed?")
    assert entering(made.pk, title) == (made, None, [])


def test_first_standing_question_of_a_title_is_the_one():
    made, title = f.make_text(), "How many were killed?"
    retired, first, _ = (f.make_question(title) for _ in range(3))
    retired.retire(by=f.make_user(), reason="Asked twice.")
    assert entering(made.pk, title)[1] == first


def test_text_that_is_not_there_is_none():
    made = f.make_text()
    title = f.make_question("How many?").title
    assert entering(made.pk + 1, title) == (None, None, [])


def test_keys_are_of_the_claims_a_person_has_stored_from_this_form():
    made, ann, bob = f.make_text(), f.make_user("ann"), f.make_user("bob")
    for person, key in ((ann, "form:a_1:x"), (ann, "form:a_1:y"), (bob, "form:a_1:z")):
        f.make_claim(by=person, import_key=key)
    for key in ("form:a_1-1:x", "form:aZ1:x", "form:b:x", None):
        f.make_claim(by=ann, import_key=key)
    for token, keys in (
        ("a_1", {"form:a_1:x", "form:a_1:y"}),
        ("", set()),
        ("\0", set()),
    ):
        assert set(entering(made.pk, "", token, ann)[2]) == keys
        assert set(keys_stored(token, ann)) == keys
