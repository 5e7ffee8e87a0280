"""A claim from a source whose text is not here: typed words and where they stand."""

import pytest
from django.urls import reverse

from claims.models import Claim
from sources.models import Passage
from tests import factories as f

pytestmark = pytest.mark.django_db
QUOTE = "According to the police, fifteen people were killed."


@pytest.fixture
def book():
    return f.make_source("A book on the shelf")


def send(client, book, *, code=302, **typed):
    address = reverse("annotator:add-offline-claim", args=[book.pk])
    answer = client.post(address, {"quote": QUOTE, "locator": "p. 12", **typed})
    assert answer.status_code == code, answer.content.decode()
    return answer


def test_words_and_page_make_a_claim(client, book, annotator):
    answer = send(client, book, figure="fifteen", question="How many were killed?")
    claim = Claim.objects.get()
    assert (claim.source, claim.as_stated, claim.low) == (book, QUOTE, 15)
    assert (claim.passage.locator, claim.passage.anchors.count()) == ("p. 12", 0)
    assert answer.url == f"/claims/{claim.pk}/"
    page = client.get(answer.url).content.decode()
    assert "(p. 12)" in page
    assert "Typed from the source" in page
    assert "15, exactly" in page
    assert reverse("claims:assess", args=[claim.pk]) in page


def test_typed_words_propose_as_selected_ones_do(client, book, annotator):
    answer = send(client, book, code=200, show="words", stance="asserts", note="kept")
    form = answer.context["form"]
    names = ("figure", "voice", "stance", "note", "quote")
    shown = [form[name].value() for name in names]
    assert shown == ["fifteen", "police", "reports", "kept", QUOTE]
    assert form.because["voice"] == "According to the police"
    assert not Claim.objects.exists()


def test_several_figures_become_several_claims(client, book, annotator):
    quote = "37 killed, 214 wounded"
    form = send(client, book, code=200, show="words", quote=quote).context["form"]
    [row] = form.rows.shown
    rows = {field.html_name: field.value() for field in row if field.value()}
    first = {name: form[name].value() for name in ("first_start", "first_end")}
    send(client, book, quote=quote, figure="37", token="once", **first, **rows)
    found = Claim.objects.order_by("pk")
    assert [(c.as_stated, c.low) for c in found] == [
        ("37 killed", 37),
        (quote[11:], 214),
    ]
    assert {claim.passage.locator for claim in found} == {"p. 12"}


def test_words_are_wanted_and_the_page_is_kept(client, book, annotator):
    answer = send(client, book, code=422, quote=" ", note="kept")
    assert "Type the words" in answer.context["form"].errors["quote"][0]
    assert 'value="p. 12"' in answer.content.decode()


def test_same_words_at_one_page_are_one_passage(client, book, annotator):
    send(client, book)
    send(client, book)
    send(client, book, locator="p. 13")
    assert Passage.objects.count() == 2
    assert Claim.objects.count() == 3


def test_claim_of_a_book_is_changed_and_keeps_its_passage(client, book, annotator):
    send(client, book, figure="fifteen")
    claim = Claim.objects.get()
    address = reverse("annotator:edit-claim", args=[claim.pk])
    assert QUOTE in client.get(address).content.decode()
    typed = {"quote": QUOTE, "locator": "p. 12", "as_stated": QUOTE, "figure": "16"}
    answer = client.post(address, {**typed, "version": 1, "value_type": "quantity"})
    assert answer.url == f"/claims/{claim.pk}/"
    changed = Claim.objects.get()
    assert (changed.low, changed.passage) == (16, claim.passage)
    stale = client.post(address, {**typed, "version": 1, "note": "mine"})
    assert stale.status_code == 412
    assert [one.name for one in stale.context["choices"]] == ["note"]


def test_source_leads_to_its_form_for_who_may(client, book):
    address = reverse("annotator:add-offline-claim", args=[book.pk])
    page = book.get_absolute_url()
    assert address not in client.get(page).content.decode()
    assert client.get(address).url.startswith("/sign-in/")
    client.force_login(f.make_annotator("ann"))
    assert address in client.get(page).content.decode()
    assert client.get(address).status_code == 200


def test_what_an_expired_session_sent_is_back_after_signing_in(client, book):
    person = f.make_annotator("ann")
    answer = send(client, book, note="Not to be lost.")
    assert answer.url.startswith("/sign-in/")
    client.post(answer.url, {"username": person.username, "password": f.PASSWORD})
    address = reverse("annotator:add-offline-claim", args=[book.pk])
    form = client.get(address).context["form"]
    names = ("quote", "locator", "note")
    kept = [form[name].value() for name in names]
    assert kept == [QUOTE, "p. 12", "Not to be lost."]
    assert client.get(address).context["form"]["note"].value() is None
