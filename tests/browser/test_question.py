"""The page of a question in Chromium: its picture in words, its filters, its keys."""

import re
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from claims.models import Claim, Question
from tests import factories as f
from tests.annotator.test_questions import account
from tests.browser.rooms import put_on_paper

pytestmark = pytest.mark.django_db(transaction=True)


def test_picture_is_read_aloud_and_walked_by_keyboard(page: Page) -> None:
    question = f.make_question("How many?")
    first = account(question, "15", basis="firsthand")
    account(question, "dozens")
    page.goto(question.get_absolute_url())
    picture = page.get_by_role("group", name="The accounts on one scale")
    expect(picture).to_have_accessible_description(
        re.compile("All accounts: 15 to 99.*15, exactly")
    )
    link = picture.get_by_role("link", name="“15”")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"#account-{first.pk}$"))
    expect(page.locator(f"#account-{first.pk}")).to_be_in_viewport()


def test_filter_acts_without_reload_and_stands_in_the_address(page: Page) -> None:
    question = f.make_question("How many?")
    account(question, "15")
    account(question, "22", stance="doubts")
    page.goto(question.get_absolute_url())
    page.evaluate("window.isSamePage = true")
    page.get_by_text("Filter the accounts").click()
    page.get_by_label("The text").select_option("doubts")
    expect(page.locator("table.accounts tbody tr")).to_have_count(1)
    expect(page.locator("#state")).to_contain_text("1 account in 1 source")
    expect(page.locator(".filters summary")).to_contain_text("1 of another stance")
    expect(page).to_have_url(re.compile(r"\?stance=doubts$"))
    assert page.evaluate("window.isSamePage")
    page.go_back()
    expect(page.locator("table.accounts tbody tr")).to_have_count(2)


def dated_account(question: Question, year: str, **columns: Any) -> Claim:
    """Return an account in a source made in a year."""
    source = f.make_source(f"Source of {year}", created_edtf=year)
    passage = f.make_passage("He", text=f.make_text("He did.", source=source))
    return f.make_claim(question=question, passage=passage, as_stated="He", **columns)


def test_answers_over_time_are_read_aloud_and_walked(page: Page) -> None:
    question = f.make_question("Who?", value_type="category", is_exclusive=True)
    one, other = (f.make_option(name, question=question) for name in ("A", "B"))
    early = dated_account(question, "1956", options=[one])
    late = dated_account(question, "1957", options=[other])
    f.make_derivation(child=late.source, parent=early.source, certainty="suspected")
    page.goto(question.get_absolute_url())
    picture = page.get_by_role("group", name="The answers over time")
    expect(picture).to_have_accessible_description(
        "1956, Source of 1956: A; 1957, Source of 1957: B, taken from Source of 1956"
        " which is only suspected and altered. 1 arrow."
    )
    link = picture.get_by_role("link").nth(1)
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"#account-{late.pk}$"))


@pytest.mark.parametrize("width", [1280, 390])
def test_words_of_the_stemma_stay_in_their_boxes(page: Page, width: int) -> None:
    question = f.make_question("How many?")
    names = ("Memorandum of the commissioner for Upper Marrowby", "Wire")
    claims = []
    for name in names:
        source = f.make_source(name, created_edtf="1931-11/1931-12")
        text = f.make_text("15 to 18 were killed.", source=source)
        passage = f.make_passage("15 to 18", text=text)
        claims.append(account(question, "15 to 18", passage=passage))
    f.make_derivation(child=claims[0].source, parent=claims[1].source, kind="copy")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(question.get_absolute_url())
    boxes = page.locator(".stemma .lettering")
    expect(boxes).to_have_count(2)
    spilt = boxes.evaluate_all(
        "all => all.filter(one => one.scrollHeight > one.clientHeight + 1"
        " || one.scrollWidth > one.clientWidth + 1).length"
    )
    assert spilt == 0
    page.get_by_role("link", name=re.compile("Memorandum.*15–18")).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/sources/{claims[0].source_id}/$"))


def test_long_answer_stays_in_its_row_over_time(page: Page) -> None:
    question = f.make_question("Of what?", value_type="category", is_exclusive=True)
    long = f.make_option("An accident foreseen for years " * 3, question=question)
    for year in ("1956", "1957"):
        dated_account(question, year, options=[long])
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(question.get_absolute_url())
        row = page.locator(".over-time .dated").last
        assert row.locator(".who").evaluate("one => one.clientWidth") > 100
        bottom = "one => one.getBoundingClientRect().bottom"
        assert row.locator(".figure").evaluate(bottom) <= row.evaluate(bottom)


def test_dozen_of_positions_fits_on_paper(page: Page) -> None:
    question = f.make_question("How many?")
    for number in range(12):
        account(question, f"between {number + 1},000,000 and {number + 2},000,000")
    width = put_on_paper(page)
    page.goto(question.get_absolute_url())
    table = page.locator("table.matrix")
    expect(table.locator("tbody tr")).to_have_count(12)
    assert table.evaluate("one => one.getBoundingClientRect().right") <= width
    assert (
        page.locator(".matrix :is(th, td)").evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.clientWidth).length"
        )
        == 0
    )


def test_figures_under_the_picture_keep_apart(page: Page) -> None:
    question = f.make_question("How many?")
    for words in ("dozens", "hundreds"):
        account(question, words)
    for width in (1280, 700, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(question.get_absolute_url())
        boxes = page.locator("#picture .axis-picture text:visible").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect())"
            ".map(box => [box.left, box.right])"
        )
        assert len(boxes) > 2
        apart = [after[0] - before[1] for before, after in pairwise(boxes)]
        assert min(apart) > 2, width


def test_line_of_many_accounts_goes_on_on_the_next_sheet(page: Page) -> None:
    question = f.make_question("How many?")
    for _ in range(30):
        account(question, "15")
    page.emulate_media(media="print")
    page.goto(question.get_absolute_url())
    inside = "one => getComputedStyle(one).breakInside"
    assert page.locator(".lines-drawn > li").first.evaluate(inside) == "auto"
    assert page.locator(".lines-drawn .drawn").first.evaluate(inside) == "avoid"
