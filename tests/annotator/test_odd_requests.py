"""Odd requests to every address: words in forms, bodies, headers and cookies."""

from collections.abc import Iterator
from itertools import cycle

import pytest
from django.test import Client

from tests.annotator.test_every_address import DRAWN, ODD, addresses
from tests.furnished import House, furnish
from tests.markup import tree

TYPED = (*ODD, "a\0b", "x" * 20_000, '{"a": "\\ud800"}', '["\\u0000"]', "1;2", "../..")
BODIES = {
    "application/json": b'{"a": "\\ud800"',
    "multipart/form-data; boundary=x": b"--x\r\nbroken",
    "multipart/form-data": b"--x--",
    "application/x-www-form-urlencoded": b"note=%00&reason=%ff&start=1&start=2&=",
    "text/plain; charset=none": b"\xff\xfe\x00",
    "multipart/form-data; boundary=y": (
        b'--y\r\nContent-Disposition: form-data; name="file"; filename="a\0b"\r\n'
        b"\r\n\0\r\n--y--\r\n"
    ),
}
HEADERS = ("if-match", "if-none-match", "if-modified-since", "range", "accept")
HEADERS += ("accept-language", "hx-current-url", "hx-target")
ODD_HEADERS = ('"', "²", "*", 'W/"1"', '"' + "9" * 40 + '"', "a\0b", "bytes=9-1")
ODD_COOKIES = ("sessionid=²; csrftoken=\\", 'messages=[["x"]]', "=;;sessionid", "a=\0")

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(client: Client) -> House:
    """Return a house with one thing of every kind, its curator signed in."""
    made = furnish()
    client.force_login(made.curator)
    return made


def forms(client: Client, house: House) -> Iterator[tuple[str, list[str]]]:
    """Return where the forms of all pages are sent, and the names of their fields."""
    seen = set()
    for name, url in addresses(house).items():
        page = client.get(url) if name not in DRAWN else None
        if page is None or page.streaming or b"<form" not in page.content:
            continue
        for form in tree(page.content.decode()).all("form", method="post"):
            found = [one.attributes["name"] for one in form if "name" in one.attributes]
            sent = (form.attributes.get("action") or url, *found)
            if sent not in seen:
                seen.add(sent)
                yield sent[0], found


def test_odd_words_in_forms_are_answered(client: Client, house: House) -> None:
    typed = cycle(TYPED)
    for url, names in list(forms(client, house)):
        for some in (names, names[::2], names[1::2]):
            data = {name: [next(typed), next(typed)] for name in some}
            assert client.post(url, data).status_code < 500, (url, data)


@pytest.mark.parametrize("kind", BODIES)
def test_bodies_that_are_broken_are_answered(
    client: Client, house: House, kind: str
) -> None:
    for name, url in addresses(house).items():
        answer = client.generic("POST", url, BODIES[kind], content_type=kind)
        assert answer.status_code < 500, name


def test_odd_headers_are_answered(client: Client, house: House) -> None:
    words = cycle(ODD_HEADERS)
    for name, url in addresses(house).items():
        for method in ("GET", "POST", "DELETE") if name not in DRAWN else ():
            sent = dict.fromkeys(HEADERS, next(words))
            answer = client.generic(method, url, headers=sent)
            assert answer.status_code < 500, (name, sent)


@pytest.mark.parametrize("words", ODD_COOKIES)
def test_odd_cookies_are_those_of_a_stranger(client: Client, words: str) -> None:
    there = furnish().text.get_absolute_url()
    answer = Client().get(there, headers={"cookie": words})
    assert (answer.status_code, answer.wsgi_request.user.is_anonymous) == (200, True)
