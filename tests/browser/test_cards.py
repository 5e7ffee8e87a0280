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

# How far below its passage each card of the screen stands, by the cards' names.
SEEN = """() => {
    const paragraphs = [...document.querySelectorAll("#text p")];
    const blocks = paragraphs.map((one) => one.firstChild);
    const topOf = (words) => {
        const block = blocks.find((one) => one.data.includes(words));
        const range = document.createRange();
        range.setStart(block, block.data.indexOf(words));
        range.setEnd(block, block.data.indexOf(words) + 1);
        return range.getBoundingClientRect().top;
    };
    const cards = document.querySelectorAll(".claim[data-placed]:not([data-folded])");
    const placed = [...cards].map((card) => [card, card.getBoundingClientRect()]);
    return Object.fromEntries(placed
        .filter(([, { top, bottom }]) => bottom > 0 && top < innerHeight)
        .map(([card, { top }]) => [
            card.id,
            top - topOf(card.textContent.match(/[0-9]+ dead/)[0]),
        ]));
}"""
FRAMES = """async () => {
    for (let at = 0; at < 4; at += 1) await new Promise(requestAnimationFrame);
}"""
TOPS = """() => [
    [...CSS.highlights.get("focused")][0].getBoundingClientRect().top,
    document.activeElement.getBoundingClientRect().top]"""

NEAR = "[...(CSS.highlights.get('near') ?? [])].map(String)"


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
    expect(page.locator("[data-near]")).to_have_count(0)
    assert page.evaluate(NEAR) == []
    page.locator(f"#claim-{claim.pk}").hover()
    assert page.evaluate(NEAR) == [KILLED]


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


def test_cards_in_a_crowd_show_their_reading_and_stay_where_they_are(
    page: Page, annotator: User
) -> None:
    sentences = [f"In village {n} they counted {n} dead. " for n in range(10, 130)]
    body = "\n\n".join("".join(sentences[at : at + 5]) for at in range(0, 120, 5))
    text = f.make_text(body)
    for number in range(10, 130):
        passage = f.make_passage(f"counted {number} dead", text=text)
        f.make_claim(passage=passage, as_stated=f"{number} dead", **f.exactly(number))
    page.emulate_media(reduced_motion="reduce")
    enter(page, text)
    line = page.locator(".claim[data-line]:not([data-folded])").first
    expect(line.locator("strong")).to_have_text("10 dead")
    expect(line.locator(".figure")).to_have_text("10, exactly")
    before = page.evaluate(SEEN)
    for _ in range(6):
        page.evaluate("scrollBy({ top: innerHeight / 3, behavior: 'instant' })")
        page.evaluate(FRAMES)
        now = page.evaluate(SEEN)
        moves = [abs(now[name] - before[name]) for name in now.keys() & before.keys()]
        assert len(moves) >= 5
        assert max(moves) <= 1
        before = now


def test_claim_is_edited_retired_and_brought_back_in_place(
    page: Page, text: TextVersion, annotator: User, complaints: list[str]
) -> None:
    claim = f.make_claim(passage=f.make_passage(KILLED, text=text), by=annotator)
    enter(page, text)
    card = page.locator(f"#claim-{claim.pk}")
    card.click(position={"x": 5, "y": 5})
    card.get_by_role("link", name="Edit").click()
    # Not the question: its list would lie over what is to be changed.
    expect(page.locator("#id_figure")).to_be_focused()
    page.get_by_label("Which question does this answer?").fill("How many died?")
    page.get_by_role("button", name="Save").click()
    expect(card.get_by_role("link", name="How many died?")).to_be_visible()
    card.get_by_role("link", name="Retire").click()
    expect(page.get_by_label("Why is it retired?")).to_be_focused()
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
