"""A verdict in Chromium: given beside another's, its dissent seen, and cited."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests import factories as f
from tests.annotator.test_questions import account
from tests.browser.rooms import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def assert_accessible(page: Page) -> None:
    """Assert that axe finds nothing amiss on a page."""
    found = Axe().run(page, options={"preload": False}).response["violations"]
    assert [(one["id"], one["nodes"]) for one in found] == []


def test_verdict_is_given_dissent_seen_and_the_question_cited(
    page: Page, base_url: str
) -> None:
    question = f.make_question("How many?")
    claim = account(question, "15", basis="firsthand")
    f.make_verdict(question=question, author=f.make_user("Boris"), **f.exactly(80))
    sign_in(page.context, f.make_annotator("Anna"), base_url)
    page.goto(question.get_absolute_url())
    page.get_by_role("link", name="Give a verdict").click()
    page.get_by_label("Probable").check()
    page.get_by_role("group", name="The reading you favour").get_by_label("15").check()
    page.get_by_label("Moderate").check()
    page.get_by_label("Why?").fill("The witness says so:")
    page.get_by_role("button", name="Refer to it").click()
    expect(page.get_by_label("Why?")).to_have_value(
        f"The witness says so: [#{claim.pk}]"
    )
    assert_accessible(page)
    page.get_by_role("button", name="Record this verdict").click()
    verdicts = page.locator("#verdicts")
    expect(verdicts.locator("article")).to_have_count(2)
    expect(verdicts.locator(".dissent")).to_contain_text(
        re.compile("contradict.*Boris")
    )
    reference = verdicts.locator("a.reference")
    expect(reference).to_have_attribute("title", "“15”: 15, exactly")
    assert_accessible(page)
    verdicts.get_by_role("button", name="Cite this question").click()
    expect(page).to_have_url(re.compile(r"/questions/how-many/at/\d{8}T\d{6}Z/$"))
    expect(page.get_by_label("To cite it")).to_have_value(re.compile(page.url))
    page.get_by_role("button", name="Copy it").click()
    expect(page.locator(".cited output")).to_have_text(re.compile("Copied|Selected"))
    assert_accessible(page)
