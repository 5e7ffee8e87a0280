"""Going through the pages in Chromium, by keyboard and by click."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from annotator.models import User
from sources.models import Source
from tests import factories as f
from tests.annotator.test_pages import addresses
from tests.annotator.test_questions import account
from tests.browser.test_accessibility import OVERFLOW
from tests.factories import PASSWORD
from tests.furnished import furnish

pytestmark = pytest.mark.django_db(transaction=True)


def test_first_key_skips_to_the_page(page: Page) -> None:
    there = addresses(furnish())
    del there["sign-in"]  # the name is asked for at once
    for address in there.values():
        page.goto(address)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_text("Skip to the page")
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        expect(page.locator("#main")).to_be_focused()


def test_long_words_and_figures_keep_within_a_narrow_screen(page: Page) -> None:
    question = f.make_question("How many marks?")
    source = f.make_source("Donaudampfschifffahrt" * 5)
    words = f.Passage.objects.create(source=source, locator="p. 1")
    account(question, "999,999,999,999,999", passage=words)
    for figure in ("700,000,000 to 888,888,888", "about 600,000,000"):
        account(question, figure, passage=words, stance="doubts")
    rumour = account(question, "dozens", stance="reports")
    voice = f.make_source("Some", access="cited_only", voice="plural_unnamed")
    f.make_attribution(claim=rumour, source=voice)
    page.set_viewport_size({"width": 390, "height": 844})
    for address in (question.get_absolute_url(), "/", "/questions/", "/matrix/"):
        page.goto(address)
        assert (address, page.evaluate(OVERFLOW)) == (address, 0)


def test_lists_of_questions_keep_their_columns_apart(page: Page) -> None:
    question = f.make_question("How many?")
    voice = f.make_source("Some", access="cited_only", voice="plural_unnamed")
    for _ in range(10):
        rumour = account(question, "dozens", stance="reports")
        f.make_attribution(claim=rumour, source=voice)
    page.goto(question.get_absolute_url())  # its lines are counted here
    page.goto("/questions/")
    told = page.locator(".question-rows .figure")
    expect(told).to_contain_text("10 accounts in 10 sources")
    expect(told).to_contain_text("an unknown number of independent lines")
    assert told.evaluate("one => one.scrollWidth - one.clientWidth") == 0


def test_person_signs_in_from_a_page_and_is_led_back(page: Page) -> None:
    house = furnish()
    page.goto(house.questions["quantity"].get_absolute_url())
    page.get_by_role("link", name="Sign in").click()
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Plain words quantity?")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_reader_goes_from_the_dispute_to_the_words_and_back(page: Page) -> None:
    house = furnish()
    page.goto("/")
    page.get_by_role("link", name="Plain words quantity?").first.click()
    page.locator("table.accounts a.words").first.click()
    expect(page).to_have_url(re.compile("/(claims|texts)/"))
    card = page.locator(f"#claim-{house.claims['quantity'].pk}")
    card.get_by_role("link", name="Plain words quantity?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Plain words quantity?")


def test_reader_searches_and_follows_a_tag(page: Page) -> None:
    furnish()
    page.goto("/questions/")
    page.get_by_label("Find a question").fill("proposition")
    page.keyboard.press("Enter")
    expect(page.locator("ul.question-rows li")).to_have_count(1)
    page.get_by_role("link", name="Plain words proposition?").click()
    page.locator("ul.tags a").click()
    expect(page.locator("ul.question-rows li")).to_have_count(5)


def test_form_is_sent_once_however_often_its_button_is_pressed(
    page: Page, annotator: User
) -> None:
    held: list[Route] = []
    page.goto("/sources/add/")

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/sources/add/", hold)
    page.get_by_label("Title", exact=True).fill("The Marrowby Courier")
    button = page.get_by_role("button", name="Add this source")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    with page.expect_request(lambda request: request.method == "POST"):
        page.mouse.click(box["x"] + 5, box["y"] + 5)
    for _ in range(2):
        page.mouse.click(box["x"] + 5, box["y"] + 5)
        page.wait_for_timeout(50)
    assert len(held) == 1
    held[0].continue_()
    expect(page.get_by_role("heading", level=1)).to_have_text("The Marrowby Courier")
    assert Source.objects.count() == 1


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_are_printed_without_the_house_around_them(
    page: Page, width: int
) -> None:
    house = furnish()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(house.questions["quantity"].get_absolute_url())
    expect(page.locator("header.masthead nav")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("header.masthead nav")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
