"""Entering a claim in a real browser: by mouse, by keyboard, without a script."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from annotator.models import User
from claims.models import Claim, Question
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import (
    HIGHLIGHTED,
    KILLED,
    PLACE,
    SELECT,
    NewContext,
    assert_saved,
    drag,
    enter,
    forgive_refusals,
    held,
)

pytestmark = pytest.mark.django_db(transaction=True)


def test_claim_is_entered_by_mouse(
    page: Page, text: TextVersion, question: Question
) -> None:
    enter(page, text)
    drag(page, KILLED)
    expect(page.locator("#claim-echo")).to_have_text("15, exactly")
    page.get_by_label("Which question does this answer?").fill("people killed")
    page.get_by_role("option", name=question.title).click()
    expect(page.locator("#question-state")).to_contain_text("persons killed")
    page.get_by_label("said by", exact=True).fill("Official records")
    page.get_by_label("the text", exact=True).select_option("doubts")
    page.get_by_role("button", name="Save").click()
    claim = assert_saved(page, question)
    [voice] = claim.voices
    assert (claim.stance, voice.source.title) == ("doubts", "Official records")
    assert (claim.basis, voice.basis, voice.stance) == ("unknown", "unknown", "asserts")


def test_claim_is_entered_by_keyboard_alone(
    page: Page, text: TextVersion, question: Question
) -> None:
    enter(page, text)
    press = page.keyboard.press
    press("a")
    for _ in range(40):
        press("ArrowDown")
        if "Official" in page.evaluate("document.getSelection().focusNode.data"):
            break
    press("Home")
    for _ in range(4):
        press("Control+ArrowRight")
    for _ in range(4):
        press("Control+Shift+ArrowRight")
    press("Enter")
    expect(page.get_by_label("Which question does this answer?")).to_be_focused()
    page.keyboard.type("people killed")
    page.wait_for_selector(f'[role=option]:has-text("{question.title}")')
    press("ArrowDown")
    press("Enter")
    expect(page.locator("#question-state")).to_contain_text("persons killed")
    for _ in range(20):
        press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Save":
            break
    press("Enter")
    assert_saved(page, question)


@pytest.mark.parametrize("is_edited", [False, True])
def test_form_opened_deep_in_a_text_leaves_the_reader_there(
    page: Page, annotator: User, is_edited: bool
) -> None:
    paragraphs = [f"On day {day} some {day} people fled.\n\n" for day in range(300)]
    text = f.make_text("".join(paragraphs))
    passage = f.make_passage("some 250 people", text=text)
    f.make_claim(passage=passage, by=annotator)
    enter(page, text)
    page.evaluate(PLACE, "some 250 people")
    page.keyboard.press("j")
    card = page.locator(".claim[data-active]")
    expect(card.get_by_role("link", name="Edit")).to_be_visible()
    if is_edited:
        before = page.evaluate("scrollY")
        card.get_by_role("link", name="Edit").click()
        field = page.locator("#id_figure")
    else:
        page.evaluate(SELECT, "250 people")
        before = page.evaluate("scrollY")
        page.keyboard.press("a")
        field = page.locator("#id_question")
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - before) < page.evaluate("innerHeight")


def test_margin_says_nothing_of_no_claims_below_an_open_form(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    empty = page.locator("[data-empty]")
    expect(empty).to_contain_text("No claims yet.")
    drag(page, KILLED)
    expect(empty).to_be_hidden()
    page.get_by_role("link", name="Cancel").click()
    expect(empty).to_be_visible()


def test_escape_keeps_a_form_that_has_been_typed_in(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    drag(page, KILLED)
    page.locator("#id_figure").fill("about 15")
    page.keyboard.press("Escape")
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator("#id_figure")).to_have_value("about 15")
    page.keyboard.press("Escape")
    expect(page.locator("#claim-form")).to_have_count(0)


def test_escape_leads_back_from_form_to_text_to_page(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    page.keyboard.press("a")
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#id_question")).to_be_focused()
    expect(page.locator("#id_question_choices")).to_be_visible()
    page.keyboard.press("Escape")  # the list of questions
    page.keyboard.press("Escape")
    expect(page.locator("#claim-form")).to_have_count(0)
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator(".caret")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".caret")).to_be_hidden()


def test_escape_leads_from_typed_words_to_the_caret_before_their_passage(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    page.keyboard.press("a")
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("Enter")
    page.locator("#id_figure").fill("about 15")
    chosen = page.locator("#claim-words mark").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator(".caret")).to_be_visible()
    expect(page.locator("#id_figure")).to_have_value("about 15")
    page.keyboard.press("Control+Shift+ArrowRight")
    selected = page.evaluate("document.getSelection().toString()")
    assert selected.strip() == chosen.strip() != ""


def test_error_keeps_what_was_typed(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    enter(page, text)
    drag(page, KILLED)
    page.get_by_label("said by", exact=True).fill("Official records")
    page.locator("#id_figure").fill("wibble")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#id_figure_error")).to_contain_text("no figure we can read")
    expect(page.locator("#id_voice")).to_have_value("Official records")
    forgive_refusals(complaints)


def test_new_selection_moves_the_words_and_keeps_what_is_typed(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    drag(page, KILLED)
    page.get_by_label("said by", exact=True).fill("Official records")
    drag(page, "fifty-four were wounded")
    expect(page.locator("#claim-words mark")).to_have_text("fifty-four were wounded")
    expect(page.locator("#id_figure")).to_have_value("fifty-four")
    expect(page.locator("#id_voice")).to_have_value("Official records")
    page.get_by_label("One word less at the end").click()
    expect(page.locator("#claim-words mark")).to_have_text("fifty-four were")


def test_who_selects_other_words_while_a_claim_is_saved_is_not_called_back(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    drag(page, KILLED)
    with held(page, "/claims/new/$"):
        page.get_by_role("button", name="Save").click()
        left, top, right, _ = page.evaluate(PLACE, "records are highly")
        page.mouse.move(left, top)
        page.mouse.down()
        page.mouse.move((left + right) / 2, top)
    expect(page.locator("#said")).to_have_text("Saved.")
    page.mouse.move(right + 1, top, steps=3)
    page.mouse.up()
    chosen = page.locator("#claim-words mark")
    expect(chosen).to_have_text("records are highly")
    assert Claim.objects.get().passage.exact == KILLED


def test_first_claim_is_guided_and_the_guide_dismissed(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    guide = page.locator("[data-first-claim]")
    expect(guide).to_be_visible()
    drag(page, KILLED)
    expect(guide).to_have_attribute("data-step", "2")
    guide.get_by_role("button").click()
    enter(page, text)
    expect(guide).to_be_hidden()


def test_selection_that_runs_into_the_margin_ends_with_the_text_beside_it(
    page: Page, text: TextVersion
) -> None:
    f.make_claim(passage=f.make_passage("In March 1956", text=text))
    enter(page, text)
    left, top, right, bottom = page.evaluate(PLACE, KILLED)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(right, bottom)
    page.mouse.move(1200, bottom, steps=5)
    page.mouse.up()
    page.wait_for_selector("#claim-form")
    chosen = page.locator("#claim-words mark").inner_text()
    assert chosen.startswith(KILLED)
    assert len(chosen) < 120


def test_words_are_chosen_anew_among_words_already_selected(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    left, top, *_ = page.evaluate(PLACE, KILLED)
    page.mouse.click(left, top, click_count=3)
    chosen = page.locator("#claim-words mark")
    expect(chosen).to_contain_text("these records are highly suspect")
    drag(page, KILLED)
    expect(chosen).to_have_text(KILLED)


def test_who_was_signed_out_is_told_and_keeps_what_is_typed(
    page: Page, text: TextVersion, context: BrowserContext, complaints: list[str]
) -> None:
    enter(page, text)
    drag(page, KILLED)
    page.locator("#id_voice").fill("Official records")
    context.clear_cookies()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#claim-trouble")).to_contain_text("you are signed out")
    expect(page.locator("#id_voice")).to_have_value("Official records")
    forgive_refusals(complaints, 403)


def test_form_of_its_own_page_offers_questions_and_leads_to_the_text(
    page: Page, text: TextVersion, question: Question
) -> None:
    page.goto(reverse("annotator:add-claim", args=[text.pk]))
    page.get_by_label("The words, copied from the text").fill(KILLED)
    page.get_by_label("Which question does this answer?").fill("people killed")
    page.get_by_role("option", name=question.title).click()
    expect(page.locator("#question-state")).to_contain_text("persons killed")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(f"**/texts/{text.pk}/#claim-*")
    page.wait_for_selector("[data-room][data-scripted]")
    assert page.evaluate(HIGHLIGHTED) == [KILLED]
    assert Claim.objects.get().question == question


def test_without_script_the_form_takes_the_quotation(
    new_context: NewContext, context: BrowserContext,
    text: TextVersion,
) -> None:  # fmt: skip
    plain = new_context(
        java_script_enabled=False, storage_state=context.storage_state()
    )
    page = plain.new_page()
    page.goto(reverse("annotator:reading-room", args=[text.pk]))
    page.get_by_role("link", name="Enter a claim by typing its words").click()
    page.get_by_label("The words, copied from the text").fill(KILLED)
    page.get_by_label("Which question does this answer?").fill("How many died?")
    page.get_by_label("namely", exact=True).first.fill("fifteen")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(f"**/texts/{text.pk}/?claim=*")
    claim = Claim.objects.get()
    expect(page).to_have_url(re.compile(rf"\?claim={claim.pk}#claim-{claim.pk}$"))
    expect(page.locator(".messages")).to_have_text(f"Saved: “{KILLED}”.")
    expect(page.get_by_role("button", name="Select by keyboard")).to_have_count(0)
    page.get_by_role("link", name="see it with its passage").click()
    expect(page.locator("li:target")).to_be_visible()
    expect(page.locator("li:target")).to_have_id(f"claim-{claim.pk}")
    assert (claim.low, claim.question.title) == (15, "How many died?")
    page.get_by_role("link", name="Change claim 1").click()
    page.get_by_label("It says", exact=True).fill("about 15")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(lambda address: "/edit/" not in address)
    claim.refresh_from_db()
    assert claim.form == "approximate"
