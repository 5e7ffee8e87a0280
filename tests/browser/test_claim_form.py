"""The claim form in a real browser: proposals, several figures, a book on the shelf."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page, expect

from annotator.models import User
from claims.models import Claim
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import KILLED, enter, forgive_refusals, select

pytestmark = pytest.mark.django_db(transaction=True)
BOTH = "fifteen people were killed and fifty-four were wounded"


def axe(page: Page) -> list[object]:
    found: list[object] = (
        Axe().run(page, options={"preload": False}).response["violations"]
    )
    return found


def press_until(page: Page, name: str, key: str = "Tab") -> None:
    """Press a key until what it reaches has this name."""
    for _ in range(60):
        page.keyboard.press(key)
        named = "document.activeElement.ariaLabel ?? document.activeElement.textContent"
        if page.evaluate(named).strip() == name:
            return
    pytest.fail(f"No {name} was reached.")


def test_words_outside_are_taken_in_with_one_press(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    select(page, KILLED)
    expect(page.locator("#id_stance")).to_have_value("doubts")
    page.locator("#claim-words blockquote").click()
    press_until(page, "Take in: Official records state")
    page.keyboard.press("Enter")
    expect(page.locator("#claim-words mark")).to_have_text(
        f"Official records state that {KILLED}"
    )
    expect(page.locator("#id_question")).to_be_focused()
    expect(page.locator("#id_voice")).to_have_value("Official records")


@pytest.mark.parametrize("width", [1280, 390])
def test_several_figures_are_saved_in_one_go(
    page: Page, text: TextVersion, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    enter(page, text)
    select(page, BOTH)
    expect(page.locator("[data-row]")).to_have_count(1)
    assert axe(page) == []
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    first, second = Claim.objects.order_by("pk")
    assert (first.as_stated, first.low) == (KILLED, 15)
    assert (second.as_stated, second.low) == ("fifty-four were wounded", 54)
    for claim in (first, second):
        expect(page.locator(f"#claim-{claim.pk}")).to_have_count(1)


@pytest.mark.parametrize("width", [1280, 390])
def test_fields_of_a_row_show_all_their_words(
    page: Page, annotator: User, width: int
) -> None:
    text = f.make_text("Fifteen were killed, and at least fifty-four wounded.")
    page.set_viewport_size({"width": width, "height": 900})
    enter(page, text)
    select(page, text.body[:-1])
    for name in ("words", "figure"):
        field = page.locator(f"#id_also-1-{name}")
        expect(field).to_be_visible()
        assert field.evaluate("one => one.scrollWidth - one.clientWidth") == 0


@pytest.mark.parametrize("width", [1280, 390])
def test_long_form_keeps_to_its_width_and_is_saved_from_anywhere(
    page: Page, annotator: User, width: int
) -> None:
    voice = "the inspectors of mines and quarries for the northern counties"
    figures = ", ".join(f"{day} people died on day {day}" for day in range(11, 17))
    text = f.make_text(f"According to {voice}, {figures}.")
    page.set_viewport_size({"width": width, "height": 900})
    enter(page, text)
    select(page, text.body)
    form = page.locator("#claim-form")
    expect(page.locator("[data-row]")).not_to_have_count(0)
    assert form.evaluate("one => one.offsetHeight > innerHeight")
    assert form.evaluate("one => one.scrollWidth - one.clientWidth") == 0
    expect(form.get_by_role("button", name="Save")).to_be_in_viewport(ratio=1)


def test_saved_words_are_offered_to_be_linked_to_no_more(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    select(page, KILLED)
    link = page.get_by_role("button", name="Link to these words")
    expect(link).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    expect(link).to_be_hidden()
    bar, foot = page.locator("[data-undo-bar]"), page.locator(".foot a")
    foot.scroll_into_view_if_needed()
    assert foot.bounding_box()["y"] < bar.bounding_box()["y"] - 20


def test_what_is_typed_in_a_row_goes_along_or_comes_back_by_undo(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    select(page, BOTH)
    row = page.locator("#id_also-1-question")
    row.fill("How many were hurt?")
    page.keyboard.press("Escape")
    page.get_by_label("One word less at the end").click()
    expect(page.locator("#claim-words mark")).to_have_text(
        BOTH.removesuffix(" wounded")
    )
    expect(row).to_have_value("How many were hurt?")
    select(page, KILLED)
    expect(row).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(row).to_have_value("How many were hurt?")


def test_near_question_takes_the_place_of_a_new_one(
    page: Page, text: TextVersion
) -> None:
    near = f.make_question("How many people were killed in Tbilisi?", unit="killed")
    enter(page, text)
    select(page, KILLED)
    page.locator("#id_question").fill("How many people were killed in Gori?")
    page.keyboard.press("Escape")
    page.locator("#id_figure").focus()
    page.get_by_label(near.title).check()
    expect(page.locator("#id_question")).to_have_value(near.title)
    expect(page.locator("#question-state")).to_contain_text("A quantity: killed")


def test_arrows_lead_along_the_near_questions_and_enter_chooses(
    page: Page, text: TextVersion
) -> None:
    towns = ("Gori", "Poti", "Tbilisi")
    for town in towns:
        f.make_question(f"How many people were killed in {town}?", unit="killed")
    enter(page, text)
    select(page, KILLED)
    question = page.locator("#id_question")
    question.fill("How many people were killed in Batumi?")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    choices = page.locator(".similar input")
    expect(choices).to_have_count(4)
    question.focus()
    page.keyboard.press("Tab")
    for at in (3, 0, 1, 2, 3, 0, 1):
        expect(choices.nth(at)).to_be_focused()
        page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(choices.nth(1)).to_be_focused()
    expect(question).to_have_value("How many people were killed in Batumi?")
    page.keyboard.press("Tab")
    expect(page.locator("#claim-form .similar :focus")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#claim-form .similar :focus")).to_have_count(1)
    choices.nth(1).focus()
    chosen = choices.nth(1).get_attribute("data-title")
    asked: list[str] = []
    page.on("request", lambda one: asked.append(f"{one.method} {one.url}"))
    page.keyboard.press("Enter")
    expect(question).to_have_value(chosen)
    expect(choices).to_have_count(0)
    expect(page.locator("#question-state")).to_have_text("A quantity: killed")
    assert [one.split()[0] for one in asked if "/claims/new/" in one] == ["GET"]


def test_row_offers_near_questions_to_the_keyboard(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    near = f.make_question("How many people were wounded in Tbilisi?", unit="wounded")
    enter(page, text)
    select(page, BOTH)
    row = page.locator("#id_also-1-question")
    row.fill("How many people were wounded in Gori?")
    page.get_by_role("button", name="Save").press("Enter")
    choice = page.locator("[data-row]").get_by_label(near.title)
    expect(choice).not_to_be_checked()
    forgive_refusals(complaints)
    assert axe(page) == []
    choice.focus()
    page.keyboard.press("Space")
    expect(choice).to_be_checked()
    expect(choice).to_be_focused()
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator("#said")).to_have_text("Saved.")
    assert near.claims.get().low == 54


def test_tab_leads_past_a_long_list_to_the_next_field(
    page: Page, text: TextVersion
) -> None:
    for place in ("Gori", "Kutaisi", "Batumi", "Sukhumi", "Poti", "Rustavi", "Zugdidi"):
        f.make_question(f"How many people were killed in {place} in March 1956?")
    enter(page, text)
    select(page, KILLED)
    page.locator("#id_question").press_sequentially("people killed")
    choices = page.locator("#id_question_choices")
    expect(choices.get_by_role("option")).to_have_count(9)
    assert choices.evaluate("list => list.scrollHeight > list.clientHeight")
    page.keyboard.press("Tab")
    expect(page.locator("#claim-form :focus")).to_have_count(1)


def test_save_is_not_pushed_away_under_the_pointer(
    page: Page, text: TextVersion
) -> None:
    standing = f.make_question("How many were killed?", unit="killed")
    enter(page, text)
    select(page, KILLED)
    page.locator("#id_question").fill(standing.title)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save").hover()
    page.mouse.down()
    expect(page.locator("#id_question")).not_to_be_focused()
    page.wait_for_timeout(500)
    page.mouse.up()
    expect(page.locator("#said")).to_have_text("Saved.")
    assert Claim.objects.get().question == standing


@pytest.mark.parametrize("width", [1280, 390])
def test_book_on_the_shelf_and_its_draft(
    page: Page, annotator: User, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    book = f.make_source("A book on the shelf")
    address = reverse("annotator:add-offline-claim", args=[book.pk])
    page.goto(address)
    page.locator("#id_quote").fill("According to the police, nine people died.")
    page.locator("#id_locator").fill("p. 12")
    page.goto(book.get_absolute_url())
    page.goto(address)
    expect(page.locator("#id_locator")).to_have_value("p. 12")
    page.get_by_role("button", name="Read these words").click()
    expect(page.locator("#id_figure")).to_have_value("nine")
    expect(page.locator("#id_voice")).to_have_value("police")
    assert axe(page) == []
    page.get_by_role("button", name="Save").click()
    expect(page.locator("h1")).to_have_text("No question yet")
    claim = Claim.objects.get()
    assert (claim.low, claim.passage.locator) == (9, "p. 12")
    assert axe(page) == []
