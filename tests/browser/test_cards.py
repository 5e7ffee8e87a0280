"""The cards beside the text in a real browser."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from annotator.models import User
from claims.models import Question
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import (
    BODY,
    HIGHLIGHTED,
    KILLED,
    PLACE,
    enter,
    forgive_refusals,
)

pytestmark = pytest.mark.django_db(transaction=True)

TOPS = """() => [
    [...CSS.highlights.get("focused")][0].getBoundingClientRect().top,
    document.activeElement.getBoundingClientRect().top]"""


def test_claim_leads_to_its_question_and_back(
    page: Page, text: TextVersion, question: Question
) -> None:
    claim = f.make_claim(
        passage=f.make_passage(KILLED, text=text), question=question, **f.exactly(15)
    )
    enter(page, text)
    page.locator(f"#claim-{claim.pk}").get_by_role("link", name=question.title).click()
    page.wait_for_url(f"**{question.get_absolute_url()}")
    page.locator(f'a[href="{claim.get_absolute_url()}"]').first.click()
    page.wait_for_url(f"**/texts/{text.pk}/#claim-{claim.pk}")
    expect(page.locator(f"#claim-{claim.pk}")).to_be_focused()
    assert page.evaluate("[...CSS.highlights.get('focused')].map(String)") == [KILLED]


def test_address_of_a_claim_brings_its_passage_on_the_screen(
    page: Page, annotator: User
) -> None:
    text = f.make_text("\n\n".join(["A long paragraph. " * 60] * 80 + [BODY] * 2))
    claim = f.make_claim(passage=f.make_passage("fifty-four were", text=text))
    page.goto(claim.get_absolute_url())
    expect(page.locator(f"#claim-{claim.pk}")).to_be_focused()
    page.wait_for_timeout(300)
    tops = page.evaluate(TOPS)
    assert all(0 < top < 700 for top in tops), tops
    assert abs(tops[0] - tops[1]) < 30


def test_card_and_passage_are_linked_both_ways(page: Page, text: TextVersion) -> None:
    claim = f.make_claim(passage=f.make_passage(KILLED, text=text))
    enter(page, text)
    left, top, _, _ = page.evaluate(PLACE, KILLED)
    page.mouse.move(left + 5, top)
    expect(page.locator(f"#claim-{claim.pk}[data-near]")).to_have_count(1)
    page.mouse.click(left + 5, top)
    expect(page.locator(f"#claim-{claim.pk}[data-active]")).to_have_count(1)
    page.mouse.move(5, 5)
    page.locator(f"#claim-{claim.pk}").hover()
    assert page.evaluate("[...CSS.highlights.get('near')].map(String)") == [KILLED]


def test_cards_never_overlap_and_the_active_one_stands_at_its_passage(
    page: Page, text: TextVersion
) -> None:
    for words in ("fifteen", KILLED, "people were", "fifty-four", "Official records"):
        f.make_claim(passage=f.make_passage(words, text=text))
    enter(page, text)
    page.set_viewport_size({"width": 1280, "height": 1400})
    for _ in range(5):
        page.keyboard.press("n")
        page.wait_for_timeout(250)
        cards = page.locator(".claim:not([data-folded])").all()
        found = [one.bounding_box() for one in cards]
        boxes = sorted((box["y"], box["y"] + box["height"]) for box in found if box)
        assert len(boxes) >= 3
        assert all(a[1] <= b[0] for a, b in pairwise(boxes)), boxes
        tops = page.evaluate(TOPS)
        assert abs(tops[0] - tops[1]) < 30


def test_claim_is_edited_retired_and_brought_back_in_place(
    page: Page, text: TextVersion, annotator: User, complaints: list[str]
) -> None:
    claim = f.make_claim(passage=f.make_passage(KILLED, text=text), by=annotator)
    enter(page, text)
    card = page.locator(f"#claim-{claim.pk}")
    card.click(position={"x": 5, "y": 5})
    card.get_by_role("link", name="Edit").click()
    page.get_by_label("Which question does this answer?").fill("How many died?")
    page.get_by_role("button", name="Save").click()
    expect(card.get_by_role("link", name="How many died?")).to_be_visible()
    card.get_by_role("link", name="Retire").click()
    page.get_by_role("button", name="Retire").click()
    expect(card).to_contain_text("Say in a sentence")
    forgive_refusals(complaints)
    page.get_by_label("Why is it retired?").fill("A slip.")
    page.get_by_role("button", name="Retire").click()
    expect(card).to_contain_text("Withdrawn. A slip.")
    expect(page.locator("#said")).to_have_text("Retired. It can be undone.")
    assert page.evaluate(HIGHLIGHTED) == []
    card.get_by_role("button", name="Undo").click()
    expect(card).to_contain_text("How many died?")
    expect(page.locator("#said")).to_have_text("Saved.")
    assert page.evaluate(HIGHLIGHTED) == [KILLED]
