"""The keys of the reading room: listed, bound anew, and switched off."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from claims.models import Claim
from tests import factories as f
from tests.browser.rooms import BODY, KILLED, enter, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def claim(context: BrowserContext, base_url: str) -> Claim:
    sign_in(context, f.make_annotator("ann"), base_url)
    return f.make_claim(passage=f.make_passage(KILLED, text=f.make_text(BODY)))


def choose(page: Page, claim: Claim) -> None:
    """Open the settings from the list of keys."""
    enter(page, claim.passage.anchors.get().text_version)
    page.keyboard.press("?")
    page.get_by_role("button", name="Choose your keys").click()


def bind(page: Page, command: str) -> None:
    page.get_by_role("button", name=f"Another key for “{command}”").click()
    expect(page.locator("[data-told]")).to_contain_text(
        f"Press the key for “{command}”"
    )


def test_single_keys_can_be_switched_off(page: Page, claim: Claim) -> None:
    enter(page, claim.passage.anchors.get().text_version)
    page.keyboard.press("?")
    page.get_by_label("Single keys give commands").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".claim[data-active]")).to_have_count(0)
    expect(page.locator(".by-keys kbd").first).to_be_hidden()
    page.get_by_role("button", name="All keys").click()
    page.get_by_label("Single keys give commands").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(f"#claim-{claim.pk}")).to_be_focused()


def test_key_of_a_command_is_chosen_and_named_everywhere(
    page: Page, claim: Claim
) -> None:
    choose(page, claim)
    told = page.locator("[data-told]")
    bind(page, "next claim")
    page.keyboard.press("ArrowDown")
    expect(told).to_contain_text("Only a letter, a digit or a mark")
    page.keyboard.press("k")
    expect(told).to_contain_text("“k” is the key for “previous claim”")
    page.keyboard.press(";")
    expect(told).to_have_text("“;” is now the key for “next claim”.")
    page.get_by_role("button", name="no key for “search in the text”").click()
    bind(page, "list of keys")
    page.keyboard.press("Escape")
    expect(told).to_have_text("It is left as it was.")
    bind(page, "annotate")
    page.keyboard.press("Shift+A")
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("button", name="Done").click()
    listed = page.locator("#keys dt")
    expect(listed.nth(0)).to_have_text("Shift a")
    expect(listed.nth(1)).to_have_text("; k")
    expect(listed.nth(2)).to_have_text("none")
    page.keyboard.press("Escape")
    expect(page.locator(".by-keys kbd").first).to_have_text("Shift a")
    assert page.locator("#find-words").get_attribute("aria-keyshortcuts") is None
    page.keyboard.press("j")
    page.keyboard.press("/")
    expect(page.locator(".claim[data-active]")).to_have_count(0)
    expect(page.locator("#find-words")).not_to_be_focused()
    page.keyboard.press(";")
    expect(page.locator(f"#claim-{claim.pk}")).to_be_focused()


def test_chosen_keys_stay_on_this_device_until_given_back(
    page: Page, claim: Claim
) -> None:
    choose(page, claim)
    bind(page, "next claim")
    page.keyboard.press("m")
    page.reload()
    page.wait_for_selector("[data-room][data-scripted]")
    page.keyboard.press("m")
    expect(page.locator(f"#claim-{claim.pk}")).to_be_focused()
    page.keyboard.press("?")
    page.get_by_role("button", name="Choose your keys").click()
    page.get_by_role("button", name="Give all commands their first keys").click()
    expect(page.locator("[data-command=next-claim] kbd")).to_have_text("j")
    assert page.evaluate("localStorage.getItem('keys')") is None
