"""Taking a verdict back on the question's page: by whom, and what is left of it."""

import pytest
from django.urls import reverse

from claims.models import Question, Verdict
from tests import factories as f
from tests.annotator.test_giving_verdicts import section
from tests.annotator.test_questions import asked

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    user = f.make_annotator("Anna")
    client.force_login(user)
    return user


def given(question: Question, by, **columns) -> Verdict:
    """Return a verdict of somebody on a question."""
    usual = {"outcome": "open", "certainty": "low", "reasoning": "It fits."}
    return Verdict.objects.give(question=question, by=by, **usual | columns)


def take_back(client, verdict: Verdict, reason: str = "A slip."):
    """Post the reason why a verdict no longer stands."""
    address = reverse("annotator:retire-verdict", args=[verdict.pk])
    return client.post(address, {"reason": reason})


def test_author_takes_a_verdict_back_and_it_stays_on_record(client, anna):
    question = asked("How many?", "15")
    verdict = given(question, anna)
    [link] = [
        a for a in section(client, question).all("a") if a.words == "Take it back"
    ]
    page = client.get(link.attributes["href"])
    assert "stays on record" in page.content.decode()
    answer = take_back(client, verdict, "I had overlooked the register.")
    assert answer["Location"] == f"{question.get_absolute_url()}#verdicts"
    verdict.refresh_from_db()
    assert (verdict.retired_by, verdict.retired_reason) == (
        anna,
        "I had overlooked the register.",
    )
    found = section(client, question)
    assert found.one("summary").words == "1 earlier verdict"
    assert "retired by Anna: I had overlooked the register." in found.words
    assert "Take it back" not in found.words
    last = verdict.events.order_by("-pgh_id").first()
    assert last.pgh_context.metadata["user"] == anna.pk


def test_verdict_that_was_superseded_does_not_come_back(client, anna):
    question = asked("How many?", "15")
    given(question, anna, reasoning="At first.")
    last = given(question, anna, reasoning="At last.")
    assert take_back(client, last).status_code == 302
    assert list(Verdict.objects.current()) == []
    found = section(client, question)
    assert "Nobody has said yet what the evidence comes to." in found.words
    assert found.one("summary").words == "2 earlier verdicts"
    again = given(question, anna, reasoning="After all.")
    assert again.supersedes == last
    assert list(Verdict.objects.current()) == [again]


def test_superseded_verdict_cannot_be_taken_back(client, anna):
    question = asked("How many?", "15")
    first = given(question, anna)
    given(question, anna)
    assert take_back(client, first).status_code == 404


def test_reason_is_needed(client, anna):
    verdict = given(asked("How many?", "15"), anna)
    answer = take_back(client, verdict, " ")
    assert answer.status_code == 422
    verdict.refresh_from_db()
    assert not verdict.is_retired


def test_another_annotator_may_not_but_a_curator_may(client, anna):
    question = asked("How many?", "15")
    verdict = given(question, f.make_annotator("Ole"))
    assert "Take it back" not in section(client, question).words
    assert take_back(client, verdict).status_code == 403
    client.force_login(f.make_curator())
    assert "Take it back" in section(client, question).words
    assert take_back(client, verdict).status_code == 302
    assert take_back(client, verdict).status_code == 404


def test_stranger_signs_in_first(client):
    verdict = given(asked("How many?", "15"), f.make_annotator("Ole"))
    answer = take_back(client, verdict)
    assert answer["Location"].startswith("/sign-in/?next=")
