"""What the form makes the browser do: counted, not timed."""

import json

import pytest
from playwright.sync_api import Page

from annotator.models import User
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import KILLED, enter, select

pytestmark = pytest.mark.django_db(transaction=True)

STYLED = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
COME = """() => {
    const come = document.createElement("form");
    come.innerHTML = '<p class="line"><input type="checkbox"><select></select></p>';
    document.getElementById("desk").append(come);
    return getComputedStyle(come).color;
}"""
# What the device keeps of the form, and what the browser itself would send of it.
BOTH = """() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith("draft/"));
    const kept = new URLSearchParams(JSON.parse(localStorage.getItem(key)).values);
    const sent = new FormData(document.getElementById("claim-form"));
    sent.delete("csrfmiddlewaretoken");
    return [[...kept], [...sent]];
}"""


def styled(page: Page, act: str) -> int:
    """Return of how many elements the style is found out while something is done."""
    browser = page.context.browser
    assert browser
    browser.start_tracing(page=page, categories=STYLED)
    page.evaluate(act)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    found = [one["args"] for one in events if one["name"] == "UpdateLayoutTree"]
    return sum(one.get("elementCount", 0) for one in found)


def test_what_comes_into_the_page_leaves_the_cards_styled(
    page: Page, annotator: User
) -> None:
    days = range(10, 40)
    text = f.make_text(" ".join(f"On day {day} some were seen." for day in days))
    for day in days:
        f.make_claim(passage=f.make_passage(f"day {day}", text=text))
    enter(page, text)
    page.locator("#cards .figure").nth(20).wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    assert styled(page, COME) <= 20


def test_draft_is_what_the_form_would_send(page: Page, text: TextVersion) -> None:
    enter(page, text)
    select(page, f"{KILLED} and fifty-four were wounded")
    page.locator("summary", has_text="more").click()
    page.locator("#id_note").fill("Two\nlines & more.")
    page.locator("#id_is_count").uncheck()
    page.locator("#id_is_exclusive").check()
    page.locator("#id_stance").select_option("doubts")
    kept, sent = page.evaluate(BOTH)
    assert kept == sent
    assert ["note", "Two\nlines & more."] in kept
