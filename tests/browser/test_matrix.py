"""The matrix of sources by questions, walked by the arrow keys in Chromium."""

import pytest
from playwright.sync_api import Page, expect

from claims.models import Question
from tests import factories as f
from tests.annotator.test_matrix import say

pytestmark = pytest.mark.django_db(transaction=True)

# Which sources speak on each question, from the left: the others are gaps.
SPEAKING = {"How many fell?": "AC", "How many fled?": "", "How many hid?": "BD"}


def test_arrows_lead_from_cell_to_cell_over_the_gaps(page: Page) -> None:
    sources = {name: f.make_source(name) for name in "ABCD"}
    for title, names in SPEAKING.items():
        question = f.make_question(title)
        for name in names or "A":
            say(sources[name], question, "15" if names else "22")
    page.goto("/matrix/")
    cells = page.locator("table.by-source a[aria-label]")
    cells.first.focus()
    walk = ["ArrowRight", "ArrowDown", "ArrowDown", "End", "ArrowUp", "ArrowUp", "Home"]
    at = []
    for key in walk:
        page.keyboard.press(key)
        at.append(cells.evaluate_all("all => all.indexOf(document.activeElement)"))
    assert at == [1, 2, 3, 4, 2, 0, 0]
    expect(cells.nth(0)).to_have_attribute("tabindex", "0")
    page.keyboard.press("Enter")
    asked = Question.objects.get(title="How many fell?").get_absolute_url()
    page.wait_for_url(f"**{asked}?source={sources['A'].pk}")
