"""The matrix of sources by questions, walked by the arrow keys in Chromium."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from claims.models import Question
from tests import factories as f
from tests.annotator.test_matrix import say
from tests.browser.rooms import put_on_paper

pytestmark = pytest.mark.django_db(transaction=True)

# Which sources speak on each question, from the left: the others are gaps.
SPEAKING = {"How many fell?": "AC", "How many fled?": "", "How many hid?": "BD"}
CELLS = "table.by-source a.relation"
NARROW: ViewportSize = {"width": 390, "height": 844}
COVERED = """cell => {
    const { left, width, top, height } = cell.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) !== cell;
}"""


def test_arrows_lead_from_cell_to_cell_over_the_gaps(page: Page) -> None:
    sources = {name: f.make_source(name) for name in "ABCD"}
    for title, names in SPEAKING.items():
        question = f.make_question(title)
        for name in names or "A":
            say(sources[name], question, "15" if names else "22")
    page.goto("/matrix/")
    cells = page.locator(CELLS)
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


def test_long_name_of_a_source_leaves_room_for_the_cells(page: Page) -> None:
    source = f.make_source("A chronicle of all that was ever told of the city " * 5)
    say(source, f.make_question("How many fell?"), "15")
    page.goto("/matrix/")
    assert not page.locator(CELLS).first.evaluate(COVERED)


def test_cell_is_named_by_source_question_words_and_relation(page: Page) -> None:
    say(f.make_source("Wire"), f.make_question("How many fell?"), "15")
    page.goto("/matrix/")
    expect(page.locator(f"{CELLS}[tabindex='0']")).to_have_count(1)
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    named = [
        (one["name"]["value"], one.get("description", {}).get("value", ""))
        for one in told["nodes"]
        if one["role"]["value"] == "link"
    ]
    assert ("Wire How many fell? “15”: agree", "") in named


def test_wide_matrix_is_arranged_for_paper(page: Page) -> None:
    question = f.make_question("How many fell?")
    for number in range(20):
        say(f.make_source(f"Paper {number:02}"), question, "15")
    page.goto("/matrix/?words=fell")
    page.get_by_role("link", name="Arrange for paper").click()
    expect(page.locator("table.by-source")).to_have_count(2)
    expect(page.locator(CELLS)).to_have_count(20)
    width = put_on_paper(page)
    ends = page.locator("table.by-source .source").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().right)"
    )
    assert max(ends) <= width
    assert (
        page.locator("[id]").evaluate_all(
            "all => all.length - new Set(all.map(one => one.id)).size"
        )
        == 0
    )


def test_narrow_screen_shows_sources_beside_one_column(page: Page) -> None:
    question = f.make_question("How many fell?")
    for number in range(30):
        say(f.make_source(f"Paper {number}"), question, "15")
    page.set_viewport_size(NARROW)
    page.goto("/matrix/")
    cells = page.locator(CELLS)
    cells.first.focus()
    assert not cells.nth(5).evaluate(COVERED)
    for key in ("End", *["ArrowLeft"] * 20):
        page.keyboard.press(key)
    focused = page.locator(":focus")
    assert cells.evaluate_all("all => all.indexOf(document.activeElement)") == 9
    assert not focused.evaluate(COVERED)
