"""Nothing typed is lost: killed tab, expired session, lost network, another device."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from annotator.models import Draft, User
from claims.models import Claim
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import (
    DRAFTED,
    KILLED,
    NewContext,
    assert_nothing_unfinished,
    enter,
    is_kept,
    is_put_away,
    select,
    sign_in,
)

# Whether what the room tells leaves something in sight.
ASIDE = """one => {
    const told = document.getElementById("note").getBoundingClientRect();
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return told.bottom <= top || bottom <= told.top
        || told.right <= left || right <= told.left;
}"""
pytestmark = pytest.mark.django_db(transaction=True)


def type_note(page: Page, text: TextVersion) -> None:
    enter(page, text)
    select(page, KILLED)
    page.locator("#id_voice").fill("The ministry")
    page.locator("summary", has_text="more").click()
    page.locator("#id_note").fill("Not to be lost.")


def assert_back(page: Page) -> None:
    expect(page.locator("#id_note")).to_have_value("Not to be lost.")
    expect(page.locator("#id_note")).to_be_visible()
    expect(page.locator("#id_voice")).to_have_value("The ministry")
    expect(page.locator("#claim-words mark")).to_have_text(KILLED)
    assert page.evaluate(DRAFTED) == [KILLED]


@pytest.mark.parametrize("width", [1280, 390])
def test_killed_tab_brings_words_and_selection_back(
    page: Page, text: TextVersion, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    type_note(page, text)
    other = page.context.new_page()
    other.set_viewport_size({"width": width, "height": 800})
    page.close(run_before_unload=False)
    enter(other, text)
    assert_back(other)
    expect(other.locator("#note")).to_be_visible()
    assert other.locator("#claim-form > .actions").evaluate(ASIDE)
    with other.expect_response(is_put_away):
        other.get_by_role("button", name="Save").click()
    expect(other.locator("#said")).to_have_text("Saved.")
    assert_nothing_unfinished(other, text, "fifty-four were")
    assert (Claim.objects.get().note, Draft.objects.count()) == ("Not to be lost.", 0)


def test_two_windows_keep_two_drafts_and_both_come_back(
    page: Page, text: TextVersion, context: BrowserContext
) -> None:
    type_note(page, text)
    other = context.new_page()
    enter(other, text)
    select(other, "fifty-four were")
    expect(other.locator("#id_note")).to_have_value("")
    other.locator("#id_voice").fill("The police")
    for window in (page, other):
        window.close(run_before_unload=False)
    again = context.new_page()
    enter(again, text)
    expect(again.locator("#id_voice")).to_have_value("The police")
    waiting = again.locator("[data-unfinished] button")
    expect(waiting).to_have_text([f"“{KILLED}”"])
    waiting.click()
    assert_back(again)
    expect(waiting).to_have_text(["“fifty-four were”"])
    again.get_by_role("button", name="Save").click()
    expect(again.locator("#said")).to_have_text("Saved.")
    waiting.click()
    expect(again.locator("#id_voice")).to_have_value("The police")
    with again.expect_response(is_put_away):
        again.get_by_role("link", name="Cancel").click()
    assert_nothing_unfinished(again, text, "suspect")
    assert Draft.objects.count() == 0


def test_draft_is_on_the_server_for_another_device(
    page: Page,
    text: TextVersion,
    annotator: User,
    new_context: NewContext,
    base_url: str,
) -> None:
    with page.expect_response(is_kept):
        type_note(page, text)
    assert Draft.objects.get().person == annotator
    elsewhere = new_context()
    sign_in(elsewhere, annotator, base_url)
    there = elsewhere.new_page()
    enter(there, text)
    assert_back(there)


def test_lost_network_keeps_the_form_and_saves_once_it_is_back(
    page: Page, text: TextVersion, context: BrowserContext, complaints: list[str]
) -> None:
    type_note(page, text)
    context.set_offline(True)
    page.get_by_role("button", name="Save").click()
    trouble = page.locator("#claim-trouble")
    expect(trouble).to_contain_text("trying again in")
    expect(page.locator("#id_note")).to_have_value("Not to be lost.")
    context.set_offline(False)
    expect(page.locator("#said")).to_have_text("Saved.")
    assert Claim.objects.get().note == "Not to be lost."
    assert any("ERR_INTERNET_DISCONNECTED" in one for one in complaints)
    complaints.clear()


def test_expired_session_leads_through_sign_in_back_to_the_words(
    page: Page, text: TextVersion, context: BrowserContext, complaints: list[str]
) -> None:
    type_note(page, text)
    context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#claim-trouble")).to_contain_text("you are signed out")
    complaints.clear()
    page.get_by_role("link", name="sign in and go on").click()
    page.locator("[name=username]").fill("ann")
    page.locator("[name=password]").fill(f.PASSWORD)
    page.locator("button.primary").click()
    page.wait_for_selector("[data-room][data-scripted]")
    assert_back(page)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")


def test_signing_in_in_another_window_is_enough(
    page: Page, text: TextVersion, context: BrowserContext, complaints: list[str]
) -> None:
    type_note(page, text)
    context.clear_cookies()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#claim-trouble")).to_contain_text("you are signed out")
    complaints.clear()
    other = context.new_page()
    other.goto("/sign-in/")
    other.locator("[name=username]").fill("ann")
    other.locator("[name=password]").fill(f.PASSWORD)
    other.locator("button.primary").click()
    expect(other.locator("h1")).not_to_have_text("Sign in")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    assert Claim.objects.get().note == "Not to be lost."
    assert all("403" in one for one in complaints)
    complaints.clear()


def test_who_comes_back_signed_out_is_told_of_the_draft(
    page: Page, text: TextVersion, context: BrowserContext
) -> None:
    type_note(page, text)
    context.clear_cookies()
    enter(page, text)
    expect(page.locator("[data-waiting]")).to_be_visible()
