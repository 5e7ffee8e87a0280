"""Who types on while the form is on its way loses no letter, and gives no command."""

import re

import pytest
from playwright.sync_api import Page, expect

from sources.models import TextVersion
from tests.browser.rooms import SELECT, drag, enter, held

pytestmark = pytest.mark.django_db(transaction=True)
FORM = re.compile(r"/claims/new/\?start=")
TITLE = "How just a join?"


def test_letters_typed_before_the_form_has_come_are_in_its_question(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    page.locator("#text").focus()
    page.evaluate(SELECT, "fifteen people")
    with held(page, FORM):
        page.keyboard.press("a")
        page.keyboard.type(TITLE)
        assert page.locator("dialog[open]").count() == 0
    question = page.get_by_label("Which question does this answer?")
    expect(question).to_be_focused()
    expect(question).to_have_value(TITLE)
    page.keyboard.type(" Yes")
    expect(question).to_have_value(f"{TITLE} Yes")


def test_form_that_is_open_for_the_words_is_gone_to_at_once(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    drag(page, "fifteen people")
    page.route(FORM, lambda route: route.abort())
    page.keyboard.press("a")
    page.keyboard.type(TITLE)
    question = page.get_by_label("Which question does this answer?")
    expect(question).to_have_value(TITLE)


def test_keys_are_commands_again_where_no_form_has_come(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    enter(page, text)
    page.locator("#text").focus()
    page.evaluate(SELECT, "fifteen people")
    page.route(FORM, lambda route: route.abort())
    page.keyboard.press("a")
    expect(page.locator("#note")).to_contain_text("could not be fetched")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert complaints
    complaints.clear()
