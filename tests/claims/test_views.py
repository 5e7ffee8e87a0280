"""The forms of the first floor: credibility, and the words of a question."""

import pytest

from claims.models import ClaimAssessment, Question
from tests.factories import (
    exactly,
    make_annotator,
    make_claim,
    make_claim_assessment,
    make_curator,
    make_question,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def annotator(client):
    user = make_annotator()
    client.force_login(user)
    return user


def _assess(client, claim, **typed):
    return client.post(f"/claims/{claim.pk}/assess/", typed)


def _edit(client, question, **typed):
    shown = {"title": question.title, "version": question.version, "is_count": "on"}
    return client.post(f"/questions/{question.slug}/edit/", {**shown, **typed})


def test_stranger_is_sent_to_sign_in(client):
    address = f"/claims/{make_claim().pk}/assess/"
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"/sign-in/?next={address}",
    )


def test_reader_without_the_right_is_refused(client):
    client.force_login(make_user())
    assert client.get(f"/claims/{make_claim().pk}/assess/").status_code == 403


def test_assessment_is_recorded_with_its_assessor(client, annotator):
    claim = make_claim(question=make_question())
    answer = _assess(client, claim, credibility="4", rationale="Nobody else has it.")
    assert answer["Location"] == f"/questions/{claim.question.slug}/"
    kept = ClaimAssessment.objects.get()
    assert (kept.claim, kept.assessor, kept.credibility) == (claim, annotator, "4")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"credibility": "2"}, "Say in a sentence what the view rests on."),
        ({"rationale": "x"}, "Choose a digit, or 6 for no judgement."),
        ({"credibility": "7", "rationale": "x"}, "Select a valid choice."),
        ({"credibility": "2", "rationale": "a\x00b"}, "Null characters"),
    ],
)
def test_assessment_that_lacks_something_says_what(client, annotator, typed, sentence):
    answer = _assess(client, make_claim(), **typed)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not ClaimAssessment.objects.exists()


def test_assessments_of_others_are_shown(client, annotator):
    claim = make_claim()
    view = {"credibility": "5", "rationale": "The count was made before the end."}
    ClaimAssessment.objects.create(claim=claim, assessor=make_user(), **view)
    page = client.get(f"/claims/{claim.pk}/assess/").content.decode()
    assert view["rationale"] in page


def test_question_is_edited(client):
    client.force_login(make_curator())
    question = make_question()
    answer = _edit(client, question, title="How many died?", unit="persons killed")
    assert answer["Location"] == f"/questions/{question.slug}/"
    question.refresh_from_db()
    assert (question.title, question.unit) == ("How many died?", "persons killed")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": " "}, "A question needs its sentence."),
        ({"unit": "casualties"}, "Casualties alone may mean killed"),
        ({"tags": "x" * 101}, "is too long"),
        ({"title": "x" * 301}, "at most 300 characters"),
    ],
)
def test_question_edit_says_what_is_wrong(client, typed, sentence):
    client.force_login(make_curator())
    question = make_question()
    answer = _edit(client, question, **typed)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_question_with_fractions_becomes_no_count(client):
    client.force_login(make_curator())
    question = make_question(is_count=False)
    make_claim(question=question, **exactly("2.5"))
    answer = _edit(client, question)
    assert answer.status_code == 422
    assert "it is no count" in answer.content.decode()


def test_stale_edit_keeps_what_was_typed_and_shows_both(client):
    client.force_login(make_curator())
    question = make_question()
    Question.objects.filter(pk=question.pk).update(title="What somebody else wrote")
    answer = _edit(client, question, title="What I typed")
    page = answer.content.decode()
    assert answer.status_code == 412
    assert "What I typed" in page
    assert "What somebody else wrote" in page
    assert _edit(client, question, title="What I typed", version=2).status_code == 302


@pytest.mark.parametrize(
    ("value_type", "offered", "missing"),
    [("category", "is_exclusive", "unit"), ("quantity", "unit", "is_exclusive")],
)
def test_question_form_fits_its_kind(client, value_type, offered, missing):
    client.force_login(make_curator())
    question = make_question(value_type=value_type)
    page = client.get(f"/questions/{question.slug}/edit/").content.decode()
    assert f'name="{offered}"' in page
    assert f'name="{missing}"' not in page


def test_earlier_view_stands_apart_from_the_current_one(client, annotator):
    claim, other = make_claim(), make_user("other")
    for rationale in ("First thought.", "Second thought."):
        make_claim_assessment(claim=claim, assessor=other, rationale=rationale)
    page = client.get(f"/claims/{claim.pk}/assess/").content.decode()
    standing, earlier = page.split("1 earlier view</summary>")
    assert "Second thought." in standing
    assert "First thought." not in standing
    assert "First thought." in earlier
