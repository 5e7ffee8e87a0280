"""Unfinished claims are kept on the server until they are saved or put away."""

import json

import pytest
from django.urls import reverse

from annotator.forms.keys import import_key
from annotator.models import MOST_DRAFTS, Draft
from claims.models import Claim
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


def found(client, place=PLACE, here=()):
    told = json.dumps(list(here))
    return client.post(f"{at(place)}&find", told, "application/json").json()


def test_draft_is_kept_and_given_back_to_its_person_alone(client, annotator):
    assert keep(client).status_code == 204
    assert keep(client, {**DRAFT, "values": "note=y"}).status_code == 204
    assert found(client)["drafts"] == [{**DRAFT, "values": "note=y"}]
    assert found(client, "text:2")["drafts"] == []
    client.force_login(f.make_annotator("bob"))
    assert found(client)["drafts"] == []
    assert Draft.objects.count() == 1


def test_draft_that_is_put_away_is_gone(client, annotator):
    keep(client)
    assert client.delete(at(token="another")).status_code == 204
    assert Draft.objects.count() == 1
    assert client.delete(at(token="abc")).status_code == 204
    assert found(client) == {"drafts": [], "stored": []}


def test_each_form_has_its_draft_and_the_last_of_them_are_kept(client, annotator):
    for number in range(MOST_DRAFTS + 1):
        keep(client, {**DRAFT, "token": f"t{number}"})
    keep(client, {**DRAFT, "token": "t1", "values": "note=y"})
    kept = found(client)["drafts"]
    assert len(kept) == Draft.objects.count() == MOST_DRAFTS
    assert kept[0] == {**DRAFT, "token": "t1", "values": "note=y"}
    assert [one["token"] for one in kept[1:]] == [
        f"t{number}" for number in range(MOST_DRAFTS, 1, -1)
    ]


def stored(values, token="abc"):
    typed = [pair.split("=") for pair in values.split("&")]
    return f.make_claim(import_key=import_key(token, typed))


def test_draft_of_a_stored_claim_is_finished(client, annotator):
    keep(client)
    stored("note=x")
    here = [DRAFT, {"token": "xyz", "values": "note=x"}]
    assert found(client, here=here) == {"drafts": [], "stored": ["abc"]}
    assert not Draft.objects.exists()


def test_draft_that_differs_from_the_claim_of_its_form_still_waits(client, annotator):
    keep(client)
    stored("note=y")
    assert found(client, here=[DRAFT]) == {"drafts": [DRAFT], "stored": []}
    here = [{**DRAFT, "values": "note=y"}]
    assert found(client, here=here) == {"drafts": [DRAFT], "stored": ["abc"]}


def test_draft_of_a_stored_claim_is_finished_once_the_claim_stands_so(
    client, annotator
):
    claim = f.make_claim(by=annotator, note="x")
    place = f"claim:{claim.pk}"
    keep(client, DRAFT, place)
    other = {**DRAFT, "token": "b", "values": "note=y"}
    here = [DRAFT, other]
    assert found(client, place, here) == {"drafts": [], "stored": ["abc"]}
    Claim.objects.filter(pk=claim.pk).update(note="y")
    assert found(client, place, here) == {"drafts": [], "stored": ["b"]}
    assert found(client, "claim:0", here) == {"drafts": [], "stored": []}


def test_draft_in_which_the_words_of_another_were_chosen_is_finished(client, annotator):
    claim = f.make_claim(by=annotator, note="theirs")
    chosen = {**DRAFT, "values": "note=x&keep-note=theirs"}
    kept = {**DRAFT, "token": "b", "values": "note=x&keep-note=mine"}
    told = found(client, f"claim:{claim.pk}", here=[chosen, kept])
    assert told["stored"] == ["abc"]


@pytest.mark.parametrize("told", ["no JSON", "{}", "[3, {}]", "[" * 100_000])
def test_device_that_tells_no_drafts_is_answered(client, annotator, told):
    answer = client.post(f"{at()}&find", told, "application/json")
    assert answer.json() == {"drafts": [], "stored": []}


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("elsewhere", "{}"),
        ("text:", "{}"),
        (PLACE, "no JSON"),
        (PLACE, "[]"),
        (PLACE, '{"token": 3}'),
        (PLACE, '{"token": "' + "x" * 61 + '"}'),
        (PLACE, '{"values": "a\\u0000"}'),
        (PLACE, '{"values": "a\\ud800"}'),
        (PLACE, '{"values": 3}'),
        (PLACE, "[" * 100_000),
        (PLACE, '{"values": "' + "x" * 200_000 + '"}'),
    ],
)
def test_what_is_no_draft_is_refused(client, annotator, place, body):
    assert client.post(at(place), body, "application/json").status_code == 400
    assert not Draft.objects.exists()


def test_stranger_keeps_no_draft(client):
    assert keep(client).status_code == 403
    assert client.post(f"{at()}&find", "[]", "application/json").status_code == 403


def test_one_draft_for_a_form(annotator):
    whole = {"person": annotator, "place": PLACE, "token": "abc", "content": {}}
    Draft.objects.create(**whole)
    assert refusal(Draft(**whole).save) == "draft_kept_once_for_a_form"
