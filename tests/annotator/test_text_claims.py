"""The claims of a text as rows, and what has changed in them."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotator.room.rows import COLUMNS, TINTS
from claims.models import Claim
from tests import factories as f

pytestmark = pytest.mark.django_db
BODY = "Fifteen people were killed. 54 were wounded. Of the 22 none came back."


def address(text: Any) -> str:
    return reverse("annotator:text-claims", args=[text.pk])


def fetched(client: Client, text: Any, **asked: Any) -> dict[str, Any]:
    answer = client.get(address(text), asked)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def listed(found: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    """Return some columns of the rows."""
    places = [found["columns"].index(name) for name in names]
    return [tuple(row[place] for place in places) for row in found["rows"]]


def standing(words: str, *, text: Any, **columns: Any) -> Claim:
    return f.make_claim(passage=f.make_passage(words, text=text), **columns)


def test_rows_say_where_claims_stand_in_text_order(client):
    text, person = f.make_text(BODY), f.make_annotator("ann", first_name="Ann")
    later = standing("22", text=text)
    first = standing("Fifteen people", text=text, by=person)
    found = fetched(client, text)
    assert found["columns"] == list(COLUMNS)
    assert listed(found, "id", "start", "end", "question", "by", "version") == [
        (first.pk, 0, 14, 0, person.pk, 1),
        (later.pk, BODY.index("22"), BODY.index("22") + 2, 0, 0, 1),
    ]
    assert found["people"] == {str(person.pk): "Ann"}


def test_rows_take_the_tint_of_the_worst_relation_in_any_text(client):
    text, elsewhere = f.make_text(BODY), f.make_text(f"{BODY} Elsewhere.")
    asked, alone = f.make_question(), f.make_question()
    standing("Fifteen", text=text, question=asked, **f.exactly(15))
    standing("54", text=text, question=alone, **f.exactly(54))
    standing("22", text=elsewhere, question=asked, **f.exactly(22))
    tints = [TINTS[tint] for (tint,) in listed(fetched(client, text), "tint")]
    assert tints == ["contradict", "plain"]


def test_questions_come_once_with_address_and_tags(client):
    text, question = f.make_text(BODY), f.make_question("How many?")
    question.tags.add("Tbilisi", "1956")
    for words in ("Fifteen", "54"):
        standing(words, text=text, question=question)
    assert fetched(client, text)["questions"] == {
        str(question.pk): {
            "title": "How many?",
            "url": question.get_absolute_url(),
            "tags": ["1956", "Tbilisi"],
        }
    }


def test_state_of_a_claim_is_told(client):
    text = f.make_text(BODY)
    claim = standing("54", text=text, by=f.make_annotator())
    assert listed(fetched(client, text), "reviewed", "changed") == [(0, 0)]
    Claim.objects.filter(pk=claim.pk).review(by=f.make_curator())
    claim.passage.anchors.update(state="changed")
    assert listed(fetched(client, text), "reviewed", "changed") == [(1, 1)]


def test_same_rows_are_not_sent_again(client):
    text = f.make_text(BODY)
    first = client.get(address(text))
    again = {"headers": {"If-None-Match": first["ETag"]}}
    assert client.get(address(text), **again).status_code == 304
    standing("54", text=text)
    assert client.get(address(text), **again).status_code == 200


def test_news_are_a_new_claim_and_those_whose_tint_it_may_change(client):
    text, question = f.make_text(BODY), f.make_question()
    old = standing("54", text=text, question=question, **f.exactly(54))
    standing("Fifteen", text=text)
    settled()
    last = fetched(client, text)["last"]
    assert fetched(client, text, since=last)["rows"] == []
    new = standing("22", text=text, question=question, **f.exactly(22))
    found = fetched(client, text, since=last)
    assert [one for (one,) in listed(found, "id")] == [old.pk, new.pk]
    assert {TINTS[tint] for (tint,) in listed(found, "tint")} == {"contradict"}
    assert found["last"] > last


def settled() -> None:
    """Let the changes so far be older than any write takes."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            "UPDATE claims_claimevent SET pgh_created_at = now() - interval '1 day'"
        )
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def test_news_tell_which_claims_are_gone(client):
    text = f.make_text(BODY)
    claim = standing("54", text=text)
    last = fetched(client, text)["last"]
    Claim.objects.withdraw(claim=claim, reason="A slip.", by=None)
    found = fetched(client, text, since=last)
    assert (found["rows"], found["gone"]) == ([], [claim.pk])


def test_news_of_a_claim_that_left_a_question_elsewhere(client):
    text, elsewhere = f.make_text(BODY), f.make_text(f"{BODY} Elsewhere.")
    question = f.make_question()
    here = standing("54", text=text, question=question, **f.exactly(54))
    there = standing("22", text=elsewhere, question=question, **f.exactly(22))
    settled()
    last = fetched(client, text)["last"]
    Claim.objects.revise(
        claim=there, version=there.version, by=None, question=None, note="Moved."
    )
    assert listed(fetched(client, text, since=last), "id", "tint") == [
        (here.pk, TINTS.index("plain"))
    ]


def test_late_commit_is_told_though_its_number_is_known(client):
    text = f.make_text(BODY)
    claim = standing("54", text=text)
    last = fetched(client, text)["last"]
    assert listed(fetched(client, text, since=last), "id") == [(claim.pk,)]
    settled()
    assert fetched(client, text, since=last)["rows"] == []


def test_nothing_new_is_answered_by_two_queries_along_the_numbers(client):
    text = f.make_text(BODY)
    standing("54", text=text)
    settled()
    asked = {"since": fetched(client, text)["last"]}
    heard = client.get(address(text), asked)["ETag"]
    with CaptureQueriesContext(connection) as found:
        again = client.get(address(text), asked, headers={"If-None-Match": heard})
    assert again.status_code == 304
    assert len(found) == 2


def test_since_that_is_no_number_gives_all(client):
    text = f.make_text(BODY)
    claim = standing("54", text=text)
    for since in ("x", "-1", "²", "9" * 40):
        assert listed(fetched(client, text, since=since), "id") == [(claim.pk,)]


def test_queries_of_page_and_rows_are_ten_whatever_the_number(client):
    client.force_login(f.make_annotator("ann"))
    for number in (1, 30):
        text = f.make_text(f"{BODY}\n{number}")
        for _ in range(number):
            standing("54", text=text, question=f.make_question(), **f.exactly(54))
        with CaptureQueriesContext(connection) as found:
            client.get(reverse("annotator:reading-room", args=[text.pk]))
            client.get(address(text))
        assert len(found) <= 10, "\n".join(one["sql"][:150] for one in found)
