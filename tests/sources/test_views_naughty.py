"""Nothing that a person can type brings a form down."""

import json
from collections import Counter
from collections.abc import Iterator
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


def spread(fields: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Return posts that together have every naughty string in one of the fields."""
    words = strings()
    for start in range(0, len(words), len(fields)):
        yield dict(zip(fields, words[start : start + len(fields)], strict=False))


def address(page: str) -> str:
    """Return the address of a page of a source that has a derivation."""
    source = make_source()
    make_derivation(child=source, parent=make_source())
    return reverse(f"sources:{page}", args=[] if page == "add" else [source.pk])


@pytest.mark.parametrize(
    "page", ["add", "edit", "add-text", "add-derivation", "assess"]
)
def test_naughty_strings_everywhere_are_no_failure(
    annotator: Client, page: str
) -> None:
    to = address(page)
    for data in spread(FIELDS):
        response = annotator.post(to, data)
        assert response.status_code in (302, 412, 422), data


@pytest.mark.parametrize(
    ("page", "free"),
    [
        ("add", ("title", "author", "issuer", "tags", "note", "pasted")),
        ("assess", ("about", "rationale", "authenticity", "time", "tendency")),
    ],
)
def test_naughty_string_is_stored_or_refused(
    annotator: Client, page: str, free: tuple[str, ...]
) -> None:
    to, answers = address(page), Counter[int]()
    for data in spread(free):
        short = {name: words[:200] for name, words in data.items()}
        answers[annotator.post(to, {**GOOD, **short}).status_code] += 1
    assert set(answers) == {302, 422}
    assert answers[302] > answers[422]


@pytest.mark.parametrize("page", ["add-derivation", "assess"])
def test_naughty_address_is_no_failure(annotator: Client, page: str) -> None:
    source = make_source()
    for words in strings()[::20]:
        data = {"parent": words, "kind": words, "passage": words}
        to = reverse(f"sources:{page}", args=[source.pk])
        assert annotator.get(to, data).status_code in (200, 404)
