"""A slow network, or none: what is typed stays, what does not come is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from annotator.models import User
from claims.models import Claim
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import KILLED, enter, forgive_refusals, held, select

pytestmark = pytest.mark.django_db(transaction=True)
LOST = "ERR_INTERNET_DISCONNECTED"
TWO_FRAMES = """() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(done)))"""


@contextmanager
def offline(page: Page, complaints: list[str]) -> Iterator[None]:
    """Take the network away while something is done that asks for it."""
    page.context.set_offline(True)
    yield
    latest = monotonic() + 10
    while monotonic() < latest and not any(LOST in one for one in complaints):
        page.wait_for_timeout(20)
    assert any(LOST in one for one in complaints)
    page.evaluate(TWO_FRAMES)  # what the page says of it itself comes after
    page.context.set_offline(False)
    complaints.clear()


def test_words_typed_while_other_words_are_fetched_stand_in_the_new_form(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    select(page, KILLED)
    voice = page.locator("#id_voice")
    with held(page, "/claims/new/$"):
        page.get_by_label("One word less at the end").click()
        voice.select_text()
        page.keyboard.type("The ministy")
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#claim-words mark")).to_have_text("fifteen people were")
    expect(voice).to_be_focused()
    page.keyboard.type("r")
    expect(voice).to_have_value("The ministry")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator("#said")).to_have_text("Saved.")
    assert [one.source.title for one in Claim.objects.get().voices] == ["The ministry"]


def test_words_typed_while_a_question_is_read_stand_in_the_new_reading(
    page: Page, text: TextVersion
) -> None:
    standing = f.make_question("How many were killed?", unit="killed")
    enter(page, text)
    select(page, KILLED)
    with held(page, r"/claims/new/\?"):
        page.locator("#id_question").fill(standing.title)
        page.locator("#id_figure").fill("about 15")
    expect(page.locator("#question-state")).to_contain_text("A quantity: killed")
    expect(page.locator("#id_figure")).to_have_value("about 15")


def test_words_typed_while_a_form_is_refused_stand_in_the_answer(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    enter(page, text)
    select(page, KILLED)
    page.locator("#id_figure").fill("wibble")
    with held(page, "/claims/new/$"):
        page.get_by_role("button", name="Save").press("Enter")
        page.locator("#id_voice").fill("The ministry")
    expect(page.locator("#id_figure_error")).to_contain_text("no figure we can read")
    expect(page.locator("#id_voice")).to_have_value("The ministry")
    forgive_refusals(complaints)


def test_words_typed_while_a_claim_is_saved_wait_among_the_unfinished(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    enter(page, text)
    select(page, KILLED)
    with held(page, "/claims/new/$"):
        page.get_by_role("button", name="Save").press("Enter")
        page.locator("#id_voice").fill("The ministry")
    expect(page.locator("#note")).to_contain_text("What you typed meanwhile waits")
    page.locator("[data-unfinished] button").click()
    expect(page.locator("#id_voice")).to_have_value("The ministry")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator(".stale")).to_contain_text("was saved from this form before")
    expect(page.locator("#id_voice")).to_have_value("The ministry")
    forgive_refusals(complaints, 412)


def test_claim_whose_form_is_put_away_while_it_is_saved_is_shown(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    select(page, KILLED)
    with held(page, "/claims/new/$"):
        page.get_by_role("button", name="Save").press("Enter")
        page.get_by_role("link", name="Cancel").click()
        expect(page.locator("#claim-form")).to_have_count(0)
    expect(page.locator("#said")).to_have_text("Saved.")
    claim = Claim.objects.get()
    expect(page.locator(f"#claim-{claim.pk}")).to_contain_text("15, exactly")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#said")).to_have_text("Undone: Saved.")


def test_form_that_cannot_be_fetched_is_told_and_the_open_one_stays(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    enter(page, text)
    note = page.locator("#note")
    with offline(page, complaints):
        page.keyboard.press("a")
        page.keyboard.press("Control+Shift+ArrowRight")
        page.keyboard.press("Enter")
        expect(note).to_contain_text("the server could not be reached")
    page.keyboard.press("Enter")
    page.locator("#id_voice").fill("The ministry")
    chosen = page.locator("#claim-words mark").inner_text()
    with offline(page, complaints):
        expect(page.locator("#said")).to_have_text("The form is open beside the text.")
        page.get_by_label("One word more at the end").click()
        expect(page.locator("#said")).to_contain_text("the server could not be reached")
        expect(note).to_be_visible()
    expect(page.locator("#id_voice")).to_have_value("The ministry")
    expect(page.locator("#claim-words mark")).to_have_text(chosen)
    page.get_by_label("One word more at the end").click()
    expect(page.locator("#claim-words mark")).not_to_have_text(chosen)
    expect(page.locator("#id_voice")).to_have_value("The ministry")


def test_form_put_away_without_a_network_still_comes_back_by_undo(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    enter(page, text)
    select(page, KILLED)
    page.locator("#id_voice").fill("The ministry")
    undo = page.get_by_role("button", name="Undo")
    with offline(page, complaints):
        page.get_by_role("link", name="Cancel").click()
        undo.click()
        expect(page.locator("#said")).to_contain_text("Not undone")
    undo.click()
    expect(page.locator("#id_voice")).to_have_value("The ministry")


def test_who_is_signed_out_is_told_when_a_form_is_asked_for(
    page: Page, text: TextVersion, context: BrowserContext, complaints: list[str]
) -> None:
    enter(page, text)
    context.clear_cookies(name="sessionid")
    page.keyboard.press("a")
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#note")).to_contain_text("you are signed out")
    assert any("403" in one for one in complaints)
    complaints.clear()


def test_press_that_brought_nothing_about_is_told(
    page: Page, text: TextVersion, annotator: User, context: BrowserContext,
    complaints: list[str],
) -> None:  # fmt: skip
    f.make_claim(passage=f.make_passage(KILLED, text=text), by=annotator)
    enter(page, text)
    page.keyboard.press("j")
    retire = page.locator(".claim").get_by_role("link", name="Retire")
    note = page.locator("#note")
    with offline(page, complaints):
        retire.click()
        expect(note).to_have_text("Nothing was done: the server could not be reached.")
    context.clear_cookies(name="sessionid")
    retire.click()
    expect(note).to_have_text("Nothing was done: you are signed out, or may not.")
    assert any("403" in one for one in complaints)
    complaints.clear()


def test_narrow_page_whose_claims_come_late_has_its_sheet(
    page: Page, text: TextVersion
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    with held(page, f"/texts/{text.pk}/claims/$"):
        page.goto(text.get_absolute_url())
        page.wait_for_timeout(300)
    page.wait_for_selector("[data-room][data-scripted]")
    select(page, KILLED)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    page.locator("[data-close-sheet]").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#said")).to_have_text("Undone: Saved.")
    assert page.locator(".claim").evaluate("card => card.style.top") == ""
