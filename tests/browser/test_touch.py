"""Entering and reading claims by touch, on a narrow screen."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Page, expect

from claims.models import Claim, Question
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import (
    DRAFTED,
    KILLED,
    PLACE,
    SELECT,
    NewContext,
    assert_saved,
    comes_true,
    enter,
)

pytestmark = pytest.mark.django_db(transaction=True)
# A handle of the selection is dragged to where some words of the text begin or end: of
# that the browser tells the page by the selection alone, with no event of a pointer.
DRAG_HANDLE = """([words, isEnd]) => {
    const walker = document.createTreeWalker(
        document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const selection = document.getSelection();
        const { startContainer, startOffset, endContainer, endOffset } =
            selection.getRangeAt(0);
        if (isEnd) selection.setBaseAndExtent(
            startContainer, startOffset, node, at + words.length);
        else selection.setBaseAndExtent(endContainer, endOffset, node, at);
        return;
    }
}"""

# What lies on top where the words of the form are marked in the text.
ON_TOP = """() => {
    const [range] = CSS.highlights.get("draft");
    const { left, top } = range.getClientRects()[0];
    return document.elementFromPoint(left + 2, top + 4).tagName;
}"""


@pytest.fixture
def phone(
    new_context: NewContext, context: BrowserContext,
    text: TextVersion,
) -> Page:  # fmt: skip
    """Return the room of the text on a telephone."""
    held = new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True,
        storage_state=context.storage_state(),
    )  # fmt: skip
    page = held.new_page()
    enter(page, text)
    return page


def press_long(page: Page, words: str) -> None:
    """Press words until the browser selects them and takes the touch to itself."""
    wire: CDPSession = page.context.new_cdp_session(page)
    page.evaluate(PLACE, words)
    left, top, right, _ = page.evaluate(PLACE, words)
    point = {"x": (left + right) / 2, "y": top}
    touch: dict[str, Any] = {"type": "touchStart", "touchPoints": [point]}
    wire.send("Input.dispatchTouchEvent", touch)
    page.evaluate(SELECT, words)
    wire.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})


def test_claim_is_entered_by_touch(phone: Page, question: Question) -> None:
    expect(phone.locator("#margin")).to_be_hidden()
    phone.locator("#text p").first.tap()
    phone.evaluate(SELECT, KILLED)
    phone.wait_for_selector("#claim-form")
    phone.get_by_label("Which question does this answer?").fill("people killed")
    phone.get_by_role("option", name=question.title).tap()
    expect(phone.locator("#question-state")).to_contain_text("persons killed")
    phone.get_by_role("button", name="Save").tap()
    assert_saved(phone, question)
    phone.get_by_role("button", name="Close").tap()
    expect(phone.locator("#margin")).to_be_hidden()
    phone.touchscreen.tap(*phone.evaluate(PLACE, KILLED)[:2])
    expect(phone.locator("#margin .claim")).to_be_visible()


def test_selection_is_extended_by_its_handles_while_the_form_is_open(
    phone: Page, text: TextVersion
) -> None:
    words = phone.locator("#claim-words mark")
    expect(phone.locator("[data-open-suggestions]")).to_be_visible()
    press_long(phone, "people")
    expect(words).to_have_text("people")
    expect(words).to_be_in_viewport()
    phone.evaluate(DRAG_HANDLE, ["people were killed", True])
    expect(words).to_have_text("people were killed")
    phone.evaluate(DRAG_HANDLE, ["fifteen", False])
    expect(words).to_have_text(KILLED)
    expect(phone.locator("#id_figure")).to_have_value("fifteen")
    assert phone.evaluate(DRAFTED) == [KILLED]
    assert comes_true(phone, f"({ON_TOP})() === 'P'")
    phone.get_by_label("said by", exact=True).fill("The ministry")
    press_long(phone, "fifty-four were")
    expect(words).to_have_text("fifty-four were")
    expect(phone.locator("#id_voice")).to_have_value("The ministry")
    phone.get_by_role("button", name="Save").tap()
    expect(phone.locator("#said")).to_have_text("Saved.")
    assert Claim.objects.get().passage.exact == "fifty-four were"


def test_handle_is_dragged_back_over_a_border_of_paragraphs(phone: Page) -> None:
    press_long(phone, "Official")
    expect(phone.locator("#claim-words mark")).to_have_text("Official")
    phone.get_by_role("button", name="Close").tap()
    expect(phone.locator("#margin")).to_be_hidden()
    phone.evaluate(DRAG_HANDLE, ["monument", False])
    expect(phone.locator("#claim-words mark")).to_have_text("monument.\n\nOfficial")


def test_list_of_claims_says_how_each_is_read(phone: Page, text: TextVersion) -> None:
    passage = f.make_passage(KILLED, text=text)
    for number in (15, 16):
        f.make_claim(passage=passage, **f.exactly(number))
    enter(phone, text)
    phone.get_by_role("button", name="2 claims").tap()
    read = phone.locator("[data-sheet=list] .claim .reading")
    for at, words in enumerate(["15, exactly", "16, exactly"]):
        expect(read.nth(at)).to_be_visible()
        expect(read.nth(at)).to_have_text(words)
