"""What is sent by a session that has expired is not lost."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from claims.models import Verdict
from tests import factories as f

pytestmark = pytest.mark.django_db
TYPED = {
    "outcome": "open",
    "certainty": "low",
    "reasoning": "A page of reasons, typed for an hour.\nAnd <more>.",
}


def sign_in(client: Client, address: str) -> Any:
    person = f.make_annotator("ann")
    return client.post(
        "/sign-in/",
        {"username": person.username, "password": f.PASSWORD, "next": address},
        follow=True,
    )


def test_verdict_sent_when_signed_out_is_there_after_signing_in(client: Client) -> None:
    question = f.make_question()
    address = f"/questions/{question.slug}/verdict/"
    assert "is kept" not in client.get("/sign-in/").content.decode()
    asked = client.post(address, TYPED, follow=True)
    assert asked.redirect_chain == [(f"/sign-in/?next={address}", 302)]
    assert "What you typed is kept" in asked.content.decode()
    page = sign_in(client, address)
    assert "A page of reasons, typed for an hour.<br>" in page.content.decode()
    assert not Verdict.objects.exists()
    client.post(address, dict(page.context["pairs"]))
    assert Verdict.objects.get().reasoning == TYPED["reasoning"].replace("\r", "")
    assert "pairs" not in client.get(address).context


def test_what_is_kept_is_shown_at_its_own_address_alone(client: Client) -> None:
    address = f"/questions/{f.make_question().slug}/verdict/"
    client.post(address, TYPED)
    page = sign_in(client, f"/sources/{f.make_source().pk}/assess/")
    assert "pairs" not in page.context
    assert "typed for an hour" not in page.content.decode()


def test_form_with_a_file_is_not_sent_again_without_it(client: Client) -> None:
    upload = SimpleUploadedFile("text.txt", b"The text.")
    client.post("/sources/add/", {"title": "A source", "upload": upload})
    assert "pairs" not in sign_in(client, "/sources/add/").context
