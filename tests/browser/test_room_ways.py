"""Finding one's way in a text: search, filters, overlaps, links, and keys."""

from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import APIResponse, Page, Route, expect

from annotator.models import ReadingPlace, User
from claims.models import Claim, Question
from sources.models import Anchor, Passage, TextVersion
from tests import factories as f
from tests.browser.rooms import BODY, KILLED, SELECT, comes_true, enter, select

pytestmark = pytest.mark.django_db(transaction=True)
CHANGED = "Claims beside the text have changed."
SHOWN = "name => [...(CSS.highlights.get(name) ?? [])].map(String)"
HIGHLIGHTED = """() => [...CSS.highlights]
    .filter(([name]) => /-\\d$/.test(name))
    .flatMap(([, ranges]) => [...ranges].map(String)).sort()"""
# The middle of the first words of the text that are these.
MIDDLE = """words => {
    const walker = document.createTreeWalker(
        document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
    }
}"""


def standing(words: str, text: TextVersion, **columns: Any) -> Claim:
    return f.make_claim(passage=f.make_passage(words, text=text), **columns)


def test_overlap_is_chosen_from_a_list_by_mouse_and_by_keyboard(
    page: Page, text: TextVersion
) -> None:
    inner, outer = standing("fifteen", text), standing(KILLED, text)
    enter(page, text)
    page.mouse.click(*page.evaluate(MIDDLE, "fifteen"))
    listed = page.locator("#overlaps")
    expect(listed.get_by_role("heading")).to_have_text("2 claims stand here")
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f"#claim-{outer.pk}")).to_be_focused()
    page.mouse.click(*page.evaluate(MIDDLE, "fifteen"))
    listed.get_by_role("button", name="“fifteen”").click()
    expect(page.locator(f"#claim-{inner.pk}[data-active]")).to_have_count(1)


def test_claims_on_the_same_words_are_told_apart_in_the_list(
    page: Page, annotator: User, text: TextVersion, question: Question
) -> None:
    other = f.make_annotator("bob", first_name="Bob")
    passage = f.make_passage(KILLED, text=text)
    alike = {"passage": passage, "question": question}
    first = f.make_claim(by=annotator, **f.exactly(15), **alike)
    f.make_attribution(claim=first, source=f.make_source("Records"))
    f.make_claim(by=other, **f.exactly(16), **alike)
    enter(page, text)
    page.mouse.click(*page.evaluate(MIDDLE, "fifteen"))
    listed = page.locator("#overlaps .choice")
    for at, words in enumerate(
        [
            "15, exactly · said by Records, in Encyclopedia",
            "16, exactly · said by Encyclopedia",
        ]
    ):
        expect(listed.nth(at).locator(".read")).to_have_text(words)
    expect(listed.first).to_contain_text("entered by Ann")
    expect(listed.last).to_contain_text("entered by Bob")


def test_search_counts_and_leads_from_place_to_place(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    page.keyboard.press("/")
    page.keyboard.type("PUBLISHED  about")
    count = page.locator("#find output")
    expect(count).to_have_text("10 found")
    assert page.evaluate(SHOWN, "found") == ["published about"] * 10
    page.keyboard.press("Enter")
    expect(count).to_have_text("1 of 10")
    page.keyboard.press("Shift+Enter")
    expect(count).to_have_text("10 of 10")
    assert page.evaluate(SHOWN, "here") == ["published about"]
    page.keyboard.press("Escape")
    expect(page.locator("#text")).to_be_focused()
    assert page.evaluate(SHOWN, "found") == []


def test_filters_narrow_cards_and_highlights(page: Page, text: TextVersion) -> None:
    question = f.make_question("How many?")
    question.tags.add("Tbilisi")
    standing("fifteen", text, question=question)
    standing("fifty-four", text)
    enter(page, text)
    progress = page.locator("[data-progress]")
    expect(progress).to_have_text("Claims in 1 of 4 paragraphs, 0 of 2 reviewed")
    page.locator("summary", has_text="Filter").click()
    page.locator("select[name=tag]").select_option("Tbilisi")
    expect(page.locator("[data-shown]")).to_have_text("1 of 2 claims shown.")
    assert page.evaluate(HIGHLIGHTED) == ["fifteen"]
    page.locator("select[name=state]").select_option("no question yet")
    expect(page.locator("[data-shown]")).to_have_text("0 of 2 claims shown.")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-shown]")).to_be_hidden()
    assert page.evaluate(HIGHLIGHTED) == ["fifteen", "fifty-four"]


def test_claim_of_a_colleague_appears_and_nothing_moves(
    page: Page, text: TextVersion
) -> None:
    mine = standing("fifteen", text, question=f.make_question(), **f.exactly(15))
    page.clock.install()
    enter(page, text)
    before = page.evaluate(MIDDLE, "newspapers")
    other = f.make_annotator("ben", first_name="Ben")
    theirs = standing(
        "fifty-four", text, question=mine.question, by=other, **f.exactly(54)
    )
    page.clock.fast_forward(10_000)
    expect(page.locator("#note")).to_have_text("A new claim by Ben.")
    assert page.evaluate(HIGHLIGHTED) == ["fifteen", "fifty-four"]
    for claim in (mine, theirs):
        card = page.locator(f"#claim-{claim.pk}")
        expect(card.locator(".relation.contradict")).to_have_text("contradict")
    assert page.evaluate(MIDDLE, "newspapers") == before


def test_card_that_comes_late_is_not_shown_for_what_has_changed_meanwhile(
    page: Page, text: TextVersion
) -> None:
    claim = standing(KILLED, text, **f.exactly(15))
    held: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        held.append((route, route.fetch()))

    page.clock.install()
    page.route("**/cards/**", hold, times=1)
    enter(page, text)
    while not held:
        page.wait_for_timeout(20)
    Claim.objects.filter(pk=claim.pk).update(**f.exactly(16))
    with page.expect_response("**/claims/?since=*"):
        page.clock.fast_forward(10_000)
    expect(page.locator("#said")).to_have_text(CHANGED)
    [(route, answer)] = held
    route.fulfill(response=answer)
    expect(page.locator(f"#claim-{claim.pk}")).to_contain_text("16, exactly")


def test_address_leads_to_words_of_the_text(page: Page, text: TextVersion) -> None:
    start = BODY.index(KILLED)
    address = reverse("annotator:reading-room", args=[text.pk])
    page.goto(f"{address}#at-{start}-{start + len(KILLED)}")
    page.wait_for_selector("[data-room][data-scripted]")
    assert comes_true(page, "CSS.highlights.has('linked')")
    assert page.evaluate(SHOWN, "linked") == [KILLED]


def test_selection_that_ends_beside_the_text_ends_with_its_line(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    x, y = page.evaluate(MIDDLE, "Official")
    edge = page.locator("#text").bounding_box()
    assert edge
    page.mouse.move(edge["x"] + edge["width"] + 60, y)
    page.mouse.down()
    page.mouse.move(x, y, steps=4)
    page.mouse.up()
    page.wait_for_selector("#claim-form")
    words = page.locator("#claim-words mark").text_content() or ""
    assert words
    assert words == words.strip()
    assert words in BODY
    assert "\n\n" not in words


@pytest.mark.parametrize("name", ["near", "focused", "draft", "suggested", "linked"])
def test_no_passage_is_marked_by_an_underline_alone(
    page: Page, text: TextVersion, name: str
) -> None:
    """Firefox draws none below a highlight."""
    enter(page, text)
    style = (
        f"getComputedStyle(document.querySelector('#text p'), '::highlight({name})')"
    )
    transparent = "rgba(0, 0, 0, 0)"
    none = page.evaluate(style.replace(name, "of-no-name") + ".backgroundColor")
    assert none == transparent
    assert page.evaluate(f"{style}.backgroundColor") != transparent


def test_contents_mark_the_heading_one_reads_under(
    page: Page, text: TextVersion
) -> None:
    parts = [f"= Part {n} =\n\n" + "It was cold. " * 90 for n in range(60)]
    long = f.make_text("\n\n".join(parts), source=text.source)
    enter(page, long)
    current = page.locator(".contents a[aria-current=location]")
    expect(current).to_have_text("Part 0")
    page.evaluate(SELECT, "Part 40")
    page.evaluate("scrollBy(0, innerHeight / 3)")
    expect(current).to_have_text("Part 40")
    expect(current).to_be_in_viewport()
    assert page.locator(".contents").evaluate("one => one.scrollTop") > 0
    page.get_by_role("link", name="Part 44", exact=True).click()
    expect(current).to_have_text("Part 44")


def test_words_outside_the_text_are_no_passage(page: Page, text: TextVersion) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    enter(page, text)
    page.locator("h1").dblclick(position={"x": 8, "y": 8})
    expect(page.locator("#note")).to_contain_text("stand outside the text")
    select(page, KILLED)
    expect(page.locator("#claim-words mark")).to_have_text(KILLED)
    start = BODY.index(KILLED)
    end = start + len(KILLED)
    [form] = [one for one in asked if "/claims/new/" in one]
    assert form.endswith(f"?start={start}&end={end}")


@pytest.mark.parametrize("clicks", [2, 3])
def test_word_and_paragraph_are_selected_by_clicks(
    page: Page, text: TextVersion, clicks: int
) -> None:
    enter(page, text)
    page.mouse.click(*page.evaluate(MIDDLE, "fifteen"), click_count=clicks)
    page.wait_for_selector("#claim-form")
    paragraph = BODY.split("\n\n")[2]
    words = "fifteen" if clicks == 2 else paragraph
    expect(page.locator("#claim-words mark")).to_have_text(words)


def test_place_is_found_again_on_another_device(
    page: Page, text: TextVersion, annotator: User
) -> None:
    long = f.make_text(
        "\n\n".join(["A long paragraph. " * 60] * 40), source=text.source
    )
    ReadingPlace.objects.keep(by=annotator, text=long.pk, point=20_000)
    enter(page, long)
    assert comes_true(page, "scrollY > 1000")


def test_crowded_cards_become_lines_that_never_overlap(
    page: Page, text: TextVersion
) -> None:
    body = text.body
    for start in range(body.index("Official"), body.index("highly") - 8, 3):
        passage = Passage.objects.cite(text=text, start=start, end=start + 8, by=None)
        f.make_claim(passage=passage)
    enter(page, text)
    page.wait_for_selector(".claim[data-line][data-more]")
    shown = page.locator(".claim[data-placed]:not([data-folded])").all()
    found = [box for card in shown if (box := card.bounding_box())]
    boxes = sorted((box["y"], box["y"] + box["height"]) for box in found)
    assert all(a[1] <= b[0] for a, b in pairwise(boxes)), boxes


def test_many_claims_on_the_same_words_show_as_many_lines_as_find_room(
    page: Page, text: TextVersion
) -> None:
    passage = f.make_passage(KILLED, text=text)
    for number in range(40):
        f.make_claim(passage=passage, **f.exactly(number))
    enter(page, text)
    lines = page.locator(".claim[data-placed][data-line]:not([data-folded])")
    expect(lines).to_have_count(10)
    expect(lines.first).to_contain_text("0, exactly")
    assert page.locator(".claim[data-more]").count() == 1
    expect(lines.last).to_have_attribute("data-more", "+30")
    lines.last.click()
    heading = page.locator("#overlaps").get_by_role("heading")
    expect(heading).to_have_text("31 claims stand here")


def test_lost_passage_is_mended_by_one_selection(
    page: Page, text: TextVersion, annotator: User
) -> None:
    claim = standing(KILLED, text, by=annotator)
    newer = f.make_text("Nobody knows. Some say that 15 died.", source=text.source)
    Anchor.objects.carry_over(text=newer, by=annotator)
    enter(page, newer)
    page.goto(f"{reverse('annotator:reading-room', args=[newer.pk])}#claim-{claim.pk}")
    page.get_by_role("link", name="Say where it stands now").click()
    expect(page.locator("#claim-words")).to_contain_text(KILLED)
    select(page, "15 died")
    expect(page.locator("#claim-words mark")).to_have_text("15 died")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    claim.refresh_from_db()
    assert (claim.passage.exact, claim.as_stated) == ("15 died", "15 died")
