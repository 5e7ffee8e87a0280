"""The content security policy of a page."""

from collections.abc import Callable

import pytest
from csp.decorators import csp_exempt, csp_update
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from annotator.policy import OnePolicyMiddleware

HEADER = "Content-Security-Policy"
Page = Callable[[HttpRequest], HttpResponse]


def policy_of(view: Page) -> str | None:
    """Return the policy that a view's page is sent with."""
    found = OnePolicyMiddleware(view)(RequestFactory().get("/"))
    return found.headers.get(HEADER)


@pytest.mark.django_db
def test_page_has_the_policy_of_the_settings(client: Client) -> None:
    assert client.get("/help/")[HEADER] == build_policy()
    assert "script-src 'self'" in build_policy()


@csp_update({"script-src": ["https://example.org"]})
def _with_more(_: HttpRequest) -> HttpResponse:
    return HttpResponse()


@csp_exempt()
def _without(_: HttpRequest) -> HttpResponse:
    return HttpResponse()


def test_view_adds_to_the_policy() -> None:
    assert "script-src 'self' https://example.org" in (policy_of(_with_more) or "")


def test_view_is_exempt_where_it_says_so() -> None:
    assert policy_of(_without) is None
