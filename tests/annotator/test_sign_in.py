"""Signing in and out: the wrong password, too many of them, and where it leads."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.factories import PASSWORD, make_user
from tests.markup import Element, tree

SIGN_IN = "/sign-in/"
WRONG = (
    "Please enter a correct username and password. Note that both fields may be"
    " case-sensitive."
)

pytestmark = pytest.mark.django_db


def sign_in(client: Client, password: str = PASSWORD, **fields: str) -> Any:
    return client.post(
        SIGN_IN, {"username": "anna", "password": password, "next": "", **fields}
    )


def main(answer: HttpResponse) -> Element:
    return tree(answer.content.decode()).one("main")


def test_person_signs_in_and_out(client: Client) -> None:
    make_user("anna")
    answer = client.post(
        SIGN_IN, {"username": "anna", "password": PASSWORD}, follow=True
    )
    assert answer.redirect_chain == [("/", 302)]
    assert tree(answer.content.decode()).one("div", "who").words == "anna Sign out"
    gone = client.post(reverse("annotator:sign-out"), follow=True)
    assert tree(gone.content.decode()).one("div", "who").words == "Sign in"


def test_sign_out_by_a_link_does_nothing(client: Client) -> None:
    client.force_login(make_user("anna"))
    assert client.get(reverse("annotator:sign-out")).status_code == 405
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("fields", [{"password": "wrong"}, {"username": "nobody"}])
def test_wrong_name_or_password_is_said_in_a_sentence(
    client: Client, fields: dict[str, str]
) -> None:
    make_user("anna")
    answer = sign_in(client, **fields)
    assert answer.status_code == 200
    alert = main(answer).one("div", role="alert")
    assert alert.words == WRONG
    assert main(answer).one("input", name="password").attributes.get("value") is None


def test_empty_form_says_what_is_missing(client: Client) -> None:
    answer = sign_in(client, "", username="")
    assert [one.words for one in main(answer).all("ul", "errorlist")] == [
        "This field is required.",
        "This field is required.",
    ]


def test_too_many_tries_lock_the_name_out(client: Client, settings: Any) -> None:
    settings.AXES_FAILURE_LIMIT = 3
    make_user("anna")
    answers = [sign_in(client, "wrong") for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    assert main(answers[-1]).one("h1").words == "Too many tries"
    assert "did not match 3 times" in main(answers[-1]).words
    assert "for 60 minutes after the last try" in main(answers[-1]).words
    assert sign_in(client).status_code == 429


def test_another_name_is_not_locked_out(client: Client, settings: Any) -> None:
    settings.AXES_FAILURE_LIMIT = 3
    make_user("anna")
    make_user("bert")
    for _ in range(4):
        sign_in(client, "wrong")
    assert sign_in(client, username="bert").status_code == 302


@pytest.mark.parametrize(
    ("following", "leads_to"),
    [
        ("/questions/?tag=a", "/questions/?tag=a"),
        ("", "/"),
        ("https://elsewhere.test/", "/"),
        ("//elsewhere.test/", "/"),
        ("javascript:alert(1)", "/"),
        ("\\\\elsewhere.test", "/"),
    ],
)
def test_sign_in_leads_back_to_this_site_only(
    client: Client, following: str, leads_to: str
) -> None:
    make_user("anna")
    answer = sign_in(client, next=following)
    assert (answer.status_code, answer.url) == (302, leads_to)
    shown = client.get(SIGN_IN, {"next": following})
    assert (shown.status_code, shown.url) == (302, leads_to)


def test_sign_in_is_offered_with_the_way_back(client: Client) -> None:
    page = tree(client.get("/questions/?words=a b").content.decode())
    link = page.one("div", "who").one("a")
    assert link.attributes["href"] == f"{SIGN_IN}?next=/questions/%3Fwords%3Da%2520b"
    form = main(client.get(link.attributes["href"]))
    assert form.one("input", name="next").attributes["value"] == (
        "/questions/?words=a%20b"
    )
