"""The browser hears what goes wrong on a page."""

from time import monotonic

import pytest
from playwright.sync_api import Page

HEADERS = {
    "Content-Type": "text/html",
    "Content-Security-Policy": "default-src 'none'",
}


def wait_for(complaints: list[str], page: Page) -> None:
    latest = monotonic() + 5
    while not complaints and monotonic() < latest:
        page.wait_for_timeout(20)
    assert complaints != []


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("console.error('alas')", "alas"),
        ("setTimeout(() => { throw new Error('alas') })", "alas"),
    ],
)
def test_errors_of_a_script_are_heard(
    page: Page, complaints: list[str], script: str, complaint: str
) -> None:
    page.goto("about:blank")
    page.evaluate(script)
    wait_for(complaints, page)
    assert [complaint in heard for heard in complaints] == [True]
    complaints.clear()


def test_violation_of_the_policy_is_heard(page: Page, complaints: list[str]) -> None:
    body = '<link rel="icon" href="data:,"><body style="color: red">'
    page.route("**", lambda route: route.fulfill(body=body, headers=HEADERS))
    page.goto("http://annotator.test/")
    wait_for(complaints, page)
    assert all("Content Security Policy" in heard for heard in complaints)
    complaints.clear()
