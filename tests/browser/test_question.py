"""The page of a question in Chromium: its picture in words, its filters, its keys."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import factories as f
from tests.annotator.test_questions import account

pytestmark = pytest.mark.django_db(transaction=True)


def test_picture_is_read_aloud_and_walked_by_keyboard(page: Page) -> None:
    question = f.make_question("How many?")
    first = account(question, "15", basis="firsthand")
    account(question, "dozens")
    page.goto(question.get_absolute_url())
    picture = page.get_by_role("group", name="The accounts on one scale")
    expect(picture).to_have_accessible_description(
        re.compile("All accounts: 15 to 99.*15, exactly")
    )
    link = picture.get_by_role("link", name="“15”")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"#account-{first.pk}$"))
    expect(page.locator(f"#account-{first.pk}")).to_be_in_viewport()


def test_filter_acts_without_reload_and_stands_in_the_address(page: Page) -> None:
    question = f.make_question("How many?")
    account(question, "15")
    account(question, "22", stance="doubts")
    page.goto(question.get_absolute_url())
    page.evaluate("window.isSamePage = true")
    page.get_by_text("Filter the accounts").click()
    page.get_by_label("The text").select_option("doubts")
    expect(page.locator("table.accounts tbody tr")).to_have_count(1)
    expect(page.locator("#state")).to_contain_text("1 account in 1 source")
    expect(page.locator(".filters summary")).to_contain_text("1 of another stance")
    expect(page).to_have_url(re.compile(r"\?stance=doubts$"))
    assert page.evaluate("window.isSamePage")
    page.go_back()
    expect(page.locator("table.accounts tbody tr")).to_have_count(2)
