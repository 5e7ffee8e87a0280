"""Nothing that a person can type brings a form down."""

import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_annotator, make_derivation, make_source

STRINGS = Path(__file__).resolve().parents[3] / "shared" / "testdata" / "blns.json"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not STRINGS.exists(), reason="The shared strings are not beside this checkout."
    ),
]
FIELDS = (
    "title", "short_title", "kind", "level", "access", "voice", "author", "issuer",
    "created_edtf", "available_edtf", "language", "tags", "csl", "version", "pasted",
    "encoding", "note", "kept", "kept_name", "parent", "extent", "certainty", "reason",
    "about", "reliability", "authenticity", "time", "rationale",
)  # fmt: skip
GOOD = {
    "title": "A", "version": "1", "kind": "", "reason": "It says so.",
    "reliability": "B", "rationale": "It was there.",
}  # fmt: skip


@pytest.fixture
def annotator(client: Client) -> Client:
    """Return a browser in which an annotator has signed in."""
    client.force_login(make_annotator())
    return client


def strings() -> list[str]:
    """Return the naughty strings, those that no browser can send left out."""
    words: list[str] = (
        json.loads(STRINGS.read_text("utf-8")) if STRINGS.exists() else []
    )
    return [*words, "a\0b", "\x1b", "9" * 5000, "\u202eabc", "\x85", "\u200b"]


@pytest.mark.parametrize(
    "page", ["add", "edit", "add-text", "add-derivation", "assess"]
)
def test_naughty_string_is_stored_or_refused(annotator: Client, page: str) -> None:
    source = make_source()
    make_derivation(child=source, parent=make_source())
    address = reverse(f"sources:{page}", args=[] if page == "add" else [source.pk])
    for words in strings():
        for data in (dict.fromkeys(FIELDS, words), {**GOOD, "title": words}):
            response = annotator.post(address, data)
            assert response.status_code in (302, 412, 422), words


@pytest.mark.parametrize("field", FIELDS)
def test_naughty_string_in_one_field_is_stored_or_refused(
    annotator: Client, field: str
) -> None:
    address = reverse("sources:add")
    for words in strings()[::7]:
        response = annotator.post(address, {**GOOD, field: words})
        assert response.status_code in (302, 422), words


@pytest.mark.parametrize("page", ["add-derivation", "assess"])
def test_naughty_address_is_no_failure(annotator: Client, page: str) -> None:
    source = make_source()
    for words in strings()[::5]:
        data = {"parent": words, "kind": words, "passage": words}
        address = reverse(f"sources:{page}", args=[source.pk])
        assert annotator.get(address, data).status_code in (200, 404)
