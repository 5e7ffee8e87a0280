"""Citing a question: what is kept, and that it stays as it was."""

import pytest

from claims.models import CitedQuestion
from claims.models.cited import time_of
from tests import factories as f
from tests.annotator.test_questions import account, asked
from tests.markup import tree
from tests.refusals import refusal, sql

pytestmark = pytest.mark.django_db


def cite(client, question):
    """Cite a question; return the address of what was kept."""
    answer = client.post(f"/questions/{question.slug}/cite/")
    assert answer.status_code == 302
    return answer["Location"]


def test_cited_state_stays_while_the_question_changes(client):
    question = asked("How many?", "15")
    address = cite(client, question)
    account(question, "8000")
    f.make_verdict(question=question, reasoning="Quite another thought.")
    page = client.get(address).content.decode()
    assert "“15”" in page
    assert "8000" not in page
    assert "Quite another thought." not in page
    now = client.get(f"/questions/{question.slug}/argument/").content.decode()
    assert "8000" in now


def test_citation_has_title_date_and_address(client):
    question = asked("How many?", "15")
    address = cite(client, question)
    kept = CitedQuestion.objects.get()
    line = tree(client.get(address).content.decode()).one("textarea").words
    at = kept.cited_at
    assert line == (
        f"“How many?” Annotator, as it stood on {at.day} {at:%B %Y} at {at:%H:%M} UTC."
        f" http://testserver{address}"
    )
    assert address == f"/questions/how-many/at/{at:%Y%m%dT%H%M%SZ}/"


def test_same_state_is_kept_once_and_a_new_one_anew(client):
    question = asked("How many?", "15")
    first = cite(client, question)
    assert cite(client, question) == first
    account(question, "22")
    assert cite(client, question) != first
    assert CitedQuestion.objects.count() == 2


def test_who_cited_is_kept_and_a_stranger_may_cite(client):
    question, person = asked("How many?", "15"), f.make_user()
    cite(client, question)
    account(question, "22")
    client.force_login(person)
    cite(client, question)
    kept = CitedQuestion.objects.order_by("cited_at")
    assert [one.cited_by for one in kept] == [None, person]


@pytest.mark.parametrize("form", ["argument.md", "argument.pdf", "argument.svg"])
def test_cited_state_is_taken_along(client, form):
    address = cite(client, asked("How many?", "15"))
    answer = client.get(f"{address}{form}")
    assert answer.status_code == 200
    assert "how-many-2" in answer["Content-Disposition"]


@pytest.mark.parametrize("stamp", ["20200101T000000Z", "now", "20201340T000000Z", "²"])
def test_time_at_which_nothing_was_cited_is_not_found(client, stamp):
    question = asked("How many?", "15")
    cite(client, question)
    assert client.get(f"/questions/{question.slug}/at/{stamp}/").status_code == 404


def test_citing_needs_a_press_of_the_button(client):
    question = asked("How many?", "15")
    assert client.get(f"/questions/{question.slug}/cite/").status_code == 405


def test_what_was_cited_is_never_changed(client):
    cite(client, asked("How many?", "15"))
    kept = CitedQuestion.objects.get()
    change = "UPDATE claims_citedquestion SET sha256 = repeat('0', 64)"
    assert refusal(lambda: sql(change)) == "cited_question_append_only"
    assert refusal(kept.delete) == "cited_question_append_only"


def test_one_time_names_one_state(client):
    cite(client, asked("How many?", "15"))
    kept = CitedQuestion.objects.get()
    columns = {"document": {}, "sha256": "0" * 64, "cited_at": kept.cited_at}
    again = CitedQuestion(question=kept.question, **columns)
    assert refusal(again.save) == "cited_question_once_at_a_time"
    other = CitedQuestion(question=f.make_question(), **columns | {"sha256": "x"})
    assert refusal(other.save) == "cited_question_has_sha256"


def test_time_of_an_address_is_read_back():
    kept = CitedQuestion(cited_at=time_of("20261128T204234Z"))
    assert kept.stamp == "20261128T204234Z"


def test_verify_finds_what_is_not_what_was_cited(client):
    from annotator.verification import CHECKS

    cite(client, asked("How many?", "15"))
    [check] = [one for one in CHECKS if "cited" in one.says]
    assert check.find().wrong == []
    sql("SET session_replication_role = replica")
    sql("""UPDATE claims_citedquestion SET document = '{"title": "Another"}'""")
    sql("SET session_replication_role = origin")
    assert check.find().wrong == [
        f"{CitedQuestion.objects.get()} is not what was cited."
    ]
