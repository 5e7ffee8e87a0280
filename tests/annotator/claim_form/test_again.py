"""A form that has stored a claim is sent again: with the same words, or with others."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim
from tests import factories as f
from tests.annotator.claim_form.typed import HTMX, place, post
from tests.markup import tree

pytestmark = pytest.mark.django_db
SENT = {**place("fifteen people"), "token": "0123456789abcdef", "note": "At first."}
OTHER = SENT | {"note": "As later told."}


def shown(answer):
    """Return what the form would send, as the answer shows it."""
    form = tree(answer.content.decode()).one("form", id="claim-form")
    inputs = form.all("input", type="hidden")
    typed = {one.attributes["name"]: one.attributes["value"] for one in inputs}
    return typed | {"note": form.one("textarea", id="id_note").words}


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_other_words_of_one_form_are_kept_and_stored_when_sent_again(
    client, text, annotator, headers
):
    post(client, text, **SENT)
    address = reverse("annotator:add-claim", args=[text.pk])
    answer = client.post(address, OTHER, headers=headers)
    assert answer.status_code == 412
    said = tree(answer.content.decode()).one("div", kind="stale").words
    assert "differs from it and is not yet saved" in said
    assert "“fifteen people”" in said
    sent = shown(answer)
    assert (sent["token"], sent["note"]) == (SENT["token"], "As later told.")
    for _ in range(2):
        post(client, text, **OTHER, again=sent["again"])
    assert [one.note for one in Claim.objects.order_by("pk")] == [
        "At first.",
        "As later told.",
    ]


def test_words_of_a_third_window_are_asked_about_anew(client, text, annotator):
    post(client, text, **SENT)
    post(client, text, **OTHER, again=1)
    post(client, text, code=412, **SENT | {"note": "A third."}, again=1)
    assert Claim.objects.count() == 2


def test_words_are_the_same_whoever_signs_in_and_however_lines_end(client, text):
    annotator = f.make_annotator("ann")
    for ending in ("\r\n", "\n"):
        client = Client(enforce_csrf_checks=True)
        client.force_login(annotator)
        client.get(reverse("annotator:add-claim", args=[text.pk]))
        token = client.cookies["csrftoken"].value
        note = f"Two{ending}lines."
        post(client, text, **SENT | {"note": note}, csrfmiddlewaretoken=token)
    assert Claim.objects.count() == 1


def test_bad_words_of_a_used_form_are_complained_of_first(client, text, annotator):
    post(client, text, **SENT)
    answer = post(client, text, code=422, **SENT | {"figure": "wibble"})
    assert "no figure we can read" in answer.content.decode()
    assert shown(answer)["note"] == "At first."


def test_form_of_another_person_is_no_earlier_one(client, text, annotator):
    post(client, text, **SENT)
    client.force_login(f.make_annotator("bob"))
    post(client, text, **OTHER)
    assert Claim.objects.count() == 2


def test_other_words_from_a_book_are_kept_too(client, annotator):
    book = f.make_source("A book on the shelf")
    address = reverse("annotator:add-offline-claim", args=[book.pk])
    sent = {"quote": "Nine people died.", "locator": "p. 12", "token": "once"}
    assert client.post(address, sent).status_code == 302
    answer = client.post(address, sent | {"locator": "p. 13"})
    assert answer.status_code == 412
    assert 'value="p. 13"' in answer.content.decode()
    answer = client.post(address, sent | {"locator": "p. 13", "again": "1"})
    assert answer.status_code == 302
    found = Claim.objects.order_by("pk").values_list("passage__locator", flat=True)
    assert list(found) == ["p. 12", "p. 13"]
