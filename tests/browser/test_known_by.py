"""The slider of what could be known by a day, moved by keys in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import factories as f
from tests.annotator.test_question_growth import said

pytestmark = pytest.mark.django_db(transaction=True)


def test_slider_recomputes_the_page(page: Page) -> None:
    question = f.make_question("How many?")
    for year, words in (("1956", "12"), ("1957", "20"), ("1968", "40")):
        said(question, year, words)
    page.goto(question.get_absolute_url())
    slider = page.get_by_label("What could be known by")
    expect(page.locator("#state")).to_contain_text("3 accounts")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#known-by-day")).to_have_text("31 December 1957")
    expect(page.locator("#state")).to_contain_text("2 accounts")
    expect(page.locator("#growth .dated")).to_have_count(2)
    expect(slider).to_be_focused()
    expect(page).to_have_url(re.compile(r"known_by=31\+December\+1957"))
