"""Unfinished claims are kept on the server until they are saved or put away."""

import json

import pytest
from django.urls import reverse

from annotator.models import Draft
from tests import factories as f
from tests.refusals import refusal

pytestmark = pytest.mark.django_db
DRAFT = {"at": 1, "token": "abc", "action": "/texts/1/claims/new/", "values": "note=x"}
PLACE = "text:1"


@pytest.fixture
def annotator(client):
    person = f.make_annotator("ann")
    client.force_login(person)
    return person


def at(place=PLACE, **more):
    return reverse("annotator:draft", query={"place": place, **more})


def keep(client, content=DRAFT, place=PLACE):
    return client.post(at(place), json.dumps(content), "application/json")


def test_draft_is_kept_and_given_back_to_its_person_alone(client, annotator):
    assert keep(client).status_code == 204
    assert keep(client, {**DRAFT, "values": "note=y"}).status_code == 204
    assert client.get(at()).json()["draft"]["values"] == "note=y"
    assert client.get(at("text:2")).json()["draft"] is None
    client.force_login(f.make_annotator("bob"))
    assert client.get(at()).json()["draft"] is None
    assert Draft.objects.count() == 1


def test_draft_that_is_put_away_is_gone(client, annotator):
    keep(client)
    assert client.delete(at()).status_code == 204
    assert client.get(at()).json() == {"draft": None, "is_stored": False}


def test_draft_of_a_stored_claim_is_finished(client, annotator):
    keep(client)
    f.make_claim(import_key="form:abc")
    assert client.get(at(token="abc")).json() == {"draft": None, "is_stored": True}
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("elsewhere", "{}"),
        ("text:", "{}"),
        (PLACE, "no JSON"),
        (PLACE, "[]"),
        (PLACE, '{"token": 3}'),
        (PLACE, '{"values": "a\\u0000"}'),
        (PLACE, '{"values": "' + "x" * 200_000 + '"}'),
    ],
)
def test_what_is_no_draft_is_refused(client, annotator, place, body):
    assert client.post(at(place), body, "application/json").status_code == 400
    assert not Draft.objects.exists()


def test_stranger_keeps_no_draft(client):
    assert keep(client).status_code == 403
    assert client.get(at()).status_code == 403


def test_one_draft_for_a_person_at_a_place(annotator):
    Draft.objects.create(person=annotator, place=PLACE, content={})
    again = Draft(person=annotator, place=PLACE, content={})
    assert refusal(again.save) == "draft_kept_once_for_a_place"
