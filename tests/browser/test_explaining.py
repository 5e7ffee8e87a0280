"""Explaining a cell of the relation matrix in Chromium, by the keyboard alone."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests import factories as f
from tests.annotator.test_questions import account
from tests.browser.rooms import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_cell_is_explained_by_keyboard(
    page: Page, context: BrowserContext, base_url: str
) -> None:
    question = f.make_question("How many?")
    account(question, "15")
    account(question, "22")
    sign_in(context, f.make_annotator("anna"), base_url)
    page.goto(question.get_absolute_url())
    page.locator("table.matrix a.contradict").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="“15”")).to_be_checked()
    page.get_by_role("radio", name="Different event").focus()
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("One page has its digits turned.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#relations$"))
    expect(page.locator("table.matrix .explained")).to_have_text(
        ["explained: misprint"] * 2
    )
    expect(page.locator("#remarks")).to_contain_text("One page has its digits turned.")
