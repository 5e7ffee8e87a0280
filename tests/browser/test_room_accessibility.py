"""The reading room in each of its states is for all: wide, narrow, light, dark."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from claims.models import Claim, Question
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import BODY, KILLED, enter, select

pytestmark = pytest.mark.django_db(transaction=True)
QUIETLY = {"preload": False}  # axe would add the imported stylesheets to the page
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# Within the words of the inner claim.
CARET = (
    "getSelection().collapse(document.querySelectorAll('#text p')[1].firstChild, 32)"
)
AT_REST = "Promise.all(document.getAnimations().map((one) => one.finished))"


@pytest.fixture
def claims(text: TextVersion, question: Question) -> list[Claim]:
    """Return two claims on the text, one within the other, that contradict."""
    whole = f.make_passage(KILLED, text=text)
    within = f.make_passage("fifteen people", text=text)
    return [
        f.make_claim(passage=whole, question=question, **f.exactly(15)),
        f.make_claim(passage=within, question=question, **f.exactly(16)),
    ]


@pytest.mark.parametrize("width", [390, 1280])
def test_room_has_no_fault_in_any_state(
    page: Page, text: TextVersion, claims: list[Claim], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    enter(page, text)
    faults = []
    for state, bring in STATES.items():
        bring(page)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.evaluate(AT_REST)
            found = Axe().run(page, options=QUIETLY).response["violations"]
            faults += [
                f"{state}, {scheme}: {one['id']}: {one['nodes']}" for one in found
            ]
    assert faults == []


def see_card(page: Page) -> None:
    page.keyboard.press("n")
    expect(page.locator(".claim[data-active]")).to_be_focused()


def list_overlap(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.evaluate(CARET)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 claims stand here")).to_be_visible()


def open_form(page: Page) -> None:
    page.keyboard.press("Escape")
    select(page, "fifteen people were killed and fifty-four were wounded")
    expect(page.locator("[data-row]")).to_have_count(1)
    page.locator("summary", has_text="more").click()


def choose_a_question(page: Page) -> None:
    page.locator("#id_question").fill("people killed")
    expect(page.locator("[role=listbox] [role=option]").first).to_be_visible()


def open_dock(page: Page) -> None:
    page.get_by_role("link", name="Cancel").click()
    page.locator("#text").focus()
    page.keyboard.press("f")
    expect(page.locator(".suggestion[data-active]")).to_be_visible()


def list_keys(page: Page) -> None:
    page.keyboard.press("?")
    # Read aloud from its head, and with no switch under a stray key.
    expect(page.locator("#keys-title")).to_be_focused()


def print_text(page: Page) -> None:
    page.keyboard.press("Escape")
    address = page.get_by_role("link", name="Marked text").get_attribute("href")
    page.goto(str(address))


STATES: dict[str, Callable[[Page], None]] = {
    "card": see_card,
    "overlap": list_overlap,
    "form": open_form,
    "questions offered": choose_a_question,
    "dock": open_dock,
    "keys": list_keys,
    "print": print_text,
}


def test_a_reader_aloud_hears_the_text_then_the_claims_in_its_order(
    page: Page, text: TextVersion, claims: list[Claim]
) -> None:
    f.make_claim(passage=f.make_passage("In March 1956", text=text))
    enter(page, text)
    expect(page.locator(".claim[data-full]")).to_have_count(3)
    heard = re.findall(r'article "([^"]*)"', page.locator("main").aria_snapshot())
    sentences = BODY.split("\n\n")[1:3]
    assert heard == [
        "The text: Encyclopedia",
        f"Claim resting on: {sentences[0]}",
        f"Claim resting on: {sentences[1]}",
        f"Claim resting on: {sentences[1]}",
    ]
