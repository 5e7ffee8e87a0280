"""A curator reviews what somebody else entered, with the words before the eyes."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format

from claims.models import Claim
from sources.models import Passage, TextVersion
from tests import factories as f
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client: Client) -> Any:
    person = f.make_curator("anna")
    client.force_login(person)
    return person


@pytest.fixture
def text() -> TextVersion:
    return f.make_text("Fifteen died. Nine died.")


def entered(words: str, text: TextVersion, by: Any) -> Claim:
    return f.make_claim(passage=f.make_passage(words, text=text), by=by)


def is_offered(client: Client, claim: Claim) -> bool:
    page = client.get(reverse("annotator:claim-card", args=[claim.pk]))
    return "data-review" in page.content.decode()


def forms(client: Client, address: str) -> list[Element]:
    page = tree(client.get(address).content.decode())
    return page.one("main").all("form", "doing")


def test_card_offers_it_for_the_claims_of_others(
    client: Client, anna: Any, text: TextVersion
) -> None:
    theirs = entered("Fifteen", text, f.make_annotator())
    own = entered("Nine", text, anna)
    assert (is_offered(client, theirs), is_offered(client, own)) == (True, False)
    client.force_login(f.make_annotator("boris"))
    assert not is_offered(client, theirs)


def test_script_is_sent_the_reviewed_card(
    client: Client, anna: Any, text: TextVersion
) -> None:
    claim = entered("Fifteen", text, f.make_annotator())
    address = reverse("annotator:review-claim", args=[claim.pk])
    answer = client.post(address, headers={"HX-Request": "true"})
    assert answer.headers["HX-Retarget"] == f"#claim-{claim.pk}"
    told = answer.headers["HX-Trigger-After-Swap"]
    assert '"told": "Marked as reviewed: \\u201cFifteen\\u201d."' in told
    card = answer.content.decode()
    assert "; reviewed by anna" in tree(card).words
    assert "data-review" not in card
    again = client.post(address, headers={"HX-Request": "true"})
    assert "reviewed this claim already" in again.headers["HX-Trigger-After-Swap"]


def test_own_claim_is_refused_in_a_sentence(
    client: Client, anna: Any, text: TextVersion
) -> None:
    claim = entered("Fifteen", text, anna)
    address = reverse("annotator:review-claim", args=[claim.pk])
    answer = client.post(address, headers={"HX-Request": "true"})
    assert "by somebody else" in answer.headers["HX-Trigger-After-Swap"]
    assert Claim.objects.unreviewed().count() == 1


def test_marked_text_offers_it_without_a_script(
    client: Client, anna: Any, text: TextVersion
) -> None:
    claim = entered("Fifteen", text, f.make_annotator())
    entered("Nine", text, anna)
    address = reverse("annotator:printed-text", args=[text.pk])
    [form] = forms(client, address)
    back = form.one("input", name="back").attributes["value"]
    answer = client.post(form.attributes["action"], {"back": back})
    assert answer.url == f"{address}#claim-{claim.pk}"
    claim.refresh_from_db()
    assert claim.reviewed_by == anna
    assert forms(client, address) == []


def test_claim_of_a_book_is_reviewed_on_its_own_page(client: Client, anna: Any) -> None:
    passage = Passage.objects.quote(
        source=f.make_source(), exact="Fifteen died", by=None, locator="12"
    )
    claim = f.make_claim(passage=passage, by=f.make_annotator())
    [form] = forms(client, claim.get_absolute_url())
    back = form.one("input", name="back").attributes["value"]
    answer = client.post(form.attributes["action"], {"back": back})
    assert answer.url == claim.get_absolute_url()
    assert forms(client, claim.get_absolute_url()) == []


def test_act_and_state_are_said_apart(
    client: Client, anna: Any, text: TextVersion
) -> None:
    claim = entered("Fifteen", text, f.make_annotator())
    printed = reverse("annotator:printed-text", args=[text.pk])
    card = reverse("annotator:claim-card", args=[claim.pk])
    pages = [printed, card]
    for address in pages:
        words = tree(client.get(address).content.decode()).words
        assert ("Mark as reviewed" in words, "reviewed by" in words) == (True, False)
    Claim.objects.filter(pk=claim.pk).review(by=anna)
    claim.refresh_from_db()
    day = date_format(claim.reviewed_at, "j F Y")
    for address in pages:
        words = tree(client.get(address).content.decode()).words
        assert "Mark as reviewed" not in words
        assert f"reviewed by anna, {day}" in words
