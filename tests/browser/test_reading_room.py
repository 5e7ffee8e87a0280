"""Reading and entering claims in a real browser: by mouse, by keyboard, by touch."""

from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from annotator.models import User
from claims.models import Claim, Question
from sources.models import TextVersion
from tests import factories as f

pytestmark = pytest.mark.django_db(transaction=True)
KILLED = "fifteen people were killed"
BODY = (
    "= Tbilisi =\n\nIn March 1956 crowds gathered at the monument on the Kura river. "
    "On the tenth, the government deployed the police and army.\n\n"
    "Official records state that fifteen people were killed and fifty-four were "
    "wounded; however, these records are highly suspect.\n\n== Later ==\n\n"
    + "Nothing was published about it in the newspapers of the time. "
    * 30
)
MANY_SCRIPTS = (
    "👩‍👩‍👧 saw it. 😀😀 and fifteen 🕯️ were lit.\n\n"
    "Cafe\u0301 noir, an\u0303o nuevo: 22 people.\n\n"
    "שלום עולם: 12 אנשים נהרגו בלילה.\n\n"
    "قُتل خمسة عشر شخصا في تبليسي.\n\nThe last line has 𝔤𝔬𝔱𝔥𝔦𝔠 letters & <marks>.\n"
)
WORDS = (
    "😀 and fifteen 🕯️ were",
    "👩‍👩‍👧 saw",
    "fe\u0301 noir, an\u0303o",
    "12 אנשים נהרגו",
    "خمسة عشر",
    "𝔬𝔱𝔥𝔦𝔠 letters & <marks>",
)
RIGHT_TO_LEFT = "שלום עולם"
# The rectangle of some words of the text, scrolled to the middle of the screen.
PLACE = """words => {
    const walker = document.createTreeWalker(
        document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        node.parentElement.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0], rects.at(-1)];
        return [first.left + 1, first.top + first.height / 2,
                last.right - 1, last.top + last.height / 2];
    }
}"""
SELECT = """words => {
    const walker = document.createTreeWalker(
        document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const selection = document.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        return;
    }
}"""
TOPS = """() => [
    [...CSS.highlights.get("focused")][0].getBoundingClientRect().top,
    document.activeElement.getBoundingClientRect().top]"""
HIGHLIGHTED = """() => [...CSS.highlights]
    .filter(([name]) => /-\\d$/.test(name))
    .flatMap(([, ranges]) => [...ranges].map(String))"""


@pytest.fixture
def annotator(context: BrowserContext, client: Any, base_url: str) -> User:
    """Return an annotator who has signed in."""
    person = f.make_annotator("ann")
    client.force_login(person)
    cookie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": base_url}])
    return person


@pytest.fixture
def text(annotator: User) -> TextVersion:
    source = f.make_source("On the demonstrations", short_title="Encyclopedia")
    return f.make_text(BODY, source=source)


@pytest.fixture
def question() -> Question:
    return f.make_question("How many people were killed?", unit="persons killed")


def enter(page: Page, text: TextVersion) -> None:
    page.goto(reverse("annotator:reading-room", args=[text.pk]))
    page.wait_for_selector("[data-room][data-scripted]")


def drag(page: Page, words: str) -> None:
    page.evaluate(PLACE, words)
    page.wait_for_timeout(100)
    left, top, right, bottom = page.evaluate(PLACE, words)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, (top + bottom) / 2)
    page.mouse.move(right + 1, bottom)
    page.mouse.up()
    page.wait_for_selector("#claim-form")


def forgive_refusals(complaints: list[str], code: int = 422) -> None:
    """Let the browser's own remark on a refusal pass, and nothing else."""
    assert complaints
    assert all(str(code) in one for one in complaints)
    complaints.clear()


def assert_saved(page: Page, question: Question) -> Claim:
    expect(page.locator("#said")).to_have_text("Saved.")
    claim = Claim.objects.get()
    card = page.locator(f"#claim-{claim.pk}")
    expect(card).to_be_focused()
    expect(card).to_contain_text("15, exactly")
    assert page.evaluate(HIGHLIGHTED) == [KILLED]
    link = card.get_by_role("link", name=question.title, exact=True)
    assert link.get_attribute("href") == question.get_absolute_url()
    anchor = claim.passage.anchors.get()
    assert BODY[anchor.start : anchor.end] == claim.passage.exact == KILLED
    return claim


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


def test_escape_leads_back_from_form_to_text_to_page(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    page.keyboard.press("a")
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#id_question")).to_be_focused()
    page.wait_for_timeout(300)
    page.keyboard.press("Escape")  # the list of questions
    page.keyboard.press("Escape")
    expect(page.locator("#claim-form")).to_have_count(0)
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator(".caret")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".caret")).to_be_hidden()


def test_claim_is_entered_by_touch(
    browser: Any, base_url: str, context: BrowserContext, text: TextVersion,
    question: Question, complaints: list[str],
) -> None:  # fmt: skip
    phone = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True,
        base_url=base_url, storage_state=context.storage_state(),
    )  # fmt: skip
    page = phone.new_page()
    page.on("console", lambda m: m.type == "error" and complaints.append(m.text))
    enter(page, text)
    expect(page.locator("#margin")).to_be_hidden()
    page.locator("#text p").first.tap()
    page.evaluate(SELECT, KILLED)
    page.wait_for_selector("#claim-form")
    page.get_by_label("Which question does this answer?").fill("people killed")
    page.get_by_role("option", name=question.title).tap()
    expect(page.locator("#question-state")).to_contain_text("persons killed")
    page.get_by_role("button", name="Save").tap()
    assert_saved(page, question)
    page.get_by_role("button", name="Close").tap()
    expect(page.locator("#margin")).to_be_hidden()
    page.touchscreen.tap(*page.evaluate(PLACE, KILLED)[:2])
    expect(page.locator("#margin .claim")).to_be_visible()
    phone.close()


def test_words_of_any_script_are_stored_letter_by_letter(
    page: Page, annotator: User
) -> None:
    text = f.make_text(MANY_SCRIPTS.replace("\n", "\r\n").replace("\r\n", "\n"))
    enter(page, text)
    for number, words in enumerate(WORDS, start=1):
        page.evaluate(SELECT, words)
        page.locator("#text").dispatch_event("pointerup", {"bubbles": True})
        page.get_by_role("button", name="Save").click()
        expect(page.locator("[data-count]")).to_contain_text(f"{number} claim")
        claim = Claim.objects.order_by("pk").last()
        assert claim
        anchor = claim.passage.anchors.get()
        assert text.body[anchor.start : anchor.end] == claim.passage.exact == words
    assert sorted(page.evaluate(HIGHLIGHTED)) == sorted(WORDS)


def test_words_are_dragged_from_right_to_left(page: Page, annotator: User) -> None:
    enter(page, f.make_text(MANY_SCRIPTS))
    left, top, right, bottom = page.evaluate(PLACE, RIGHT_TO_LEFT)
    page.mouse.move(right + 1, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, top)
    page.mouse.move(left - 1, bottom)
    page.mouse.up()
    expect(page.locator("#claim-words mark")).to_have_text(RIGHT_TO_LEFT)


def test_offsets_agree_with_code_points_at_every_place(
    page: Page, annotator: User
) -> None:
    text = f.make_text(MANY_SCRIPTS)
    enter(page, text)
    shown = page.evaluate("""async () => {
        const address = [...document.scripts].find((s) => s.type === "module").src;
        const { Offsets } = await import(address.replace("room.js", "offsets.js"));
        const offsets = new Offsets(document.getElementById("text"));
        const found = [];
        for (let at = 0; at < offsets.length; at += 1) {
            const range = offsets.range(at, at + 1);
            const start = offsets.pointOf(range.startContainer, range.startOffset);
            found.push([range.toString(), start]);
        }
        return found;
    }""")
    body = text.body.rstrip("\n")
    assert len(shown) == len(body)
    for at, (char, start) in enumerate(shown):
        assert body[at] == "\n" or (char, start) == (body[at], at)


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    page: Page, text: TextVersion, question: Question, scheme: Any, width: int
) -> None:
    f.make_claim(
        passage=f.make_passage(KILLED, text=text), question=question, **f.exactly(15)
    )
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    enter(page, text)
    page.keyboard.press("n")
    assert Axe().run(page).response["violations"] == []
    drag(page, "fifty-four were wounded")
    page.locator("summary", has_text="more").click()
    assert Axe().run(page).response["violations"] == []
    page.goto(reverse("annotator:printed-text", args=[text.pk]))
    assert Axe().run(page).response["violations"] == []


def test_without_script_the_form_takes_the_quotation(
    browser: Any, base_url: str, context: BrowserContext, text: TextVersion
) -> None:
    plain = browser.new_context(
        java_script_enabled=False,
        base_url=base_url,
        storage_state=context.storage_state(),
    )
    page = plain.new_page()
    page.goto(reverse("annotator:reading-room", args=[text.pk]))
    page.get_by_role("link", name="Enter a claim by typing its words").click()
    page.get_by_label("The words, copied from the text").fill(KILLED)
    page.get_by_label("Which question does this answer?").fill("How many died?")
    page.get_by_label("namely", exact=True).first.fill("fifteen")
    page.get_by_role("button", name="Save").click()
    claim = Claim.objects.get()
    page.wait_for_url(f"**/texts/{text.pk}/#claim-{claim.pk}")
    expect(page.locator(".messages")).to_have_text(f"Saved: “{KILLED}”.")
    expect(page.get_by_role("button", name="Select by keyboard")).to_have_count(0)
    page.get_by_role("link", name="The marked text").click()
    assert page.locator(f"#claim-{claim.pk}").is_visible()
    assert (claim.low, claim.question.title) == (15, "How many died?")
    page.get_by_role("link", name="Change claim 1").click()
    page.get_by_label("It says", exact=True).fill("about 15")
    page.get_by_role("button", name="Save").click()
    claim.refresh_from_db()
    assert claim.form == "approximate"
    plain.close()
