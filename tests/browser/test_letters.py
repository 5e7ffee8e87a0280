"""Letters of any script, annotated in a real browser: the words are the text's own.

The text comes as a file with CRLF; it has emoji of several code points, letters beyond
the first plane, combining marks, and two scripts that run from right to left.
"""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from annotator.models import User
from claims.models import Claim
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import HIGHLIGHTED, enter

pytestmark = pytest.mark.django_db(transaction=True)
LINES = (
    "👩‍👩‍👧 saw it. 😀😀 and fifteen 🕯️ were lit by 👍🏽 🇬🇪.",
    "Cafe\u0301 noir, an\u0303o nuevo: 22 people, हिन्दी भी.",
    "שלום עולם: 12 אנשים נהרגו בלילה.",
    "قُتل خمسة عشر شخصا في تبليسي.",
    "The last line has 𝔤𝔬𝔱𝔥𝔦𝔠 letters & <marks>.",
)
FILE = "\r\n\r\n".join(LINES) + "\r\n"
BY_MOUSE = (
    "😀 and fifteen 🕯️",
    "👩‍👩‍👧 saw",
    "👍🏽 🇬🇪",
    "e\u0301 noir, an\u0303o",
    "हिन्दी",
    "עולם: 12 אנשים",
    "שלום עולם",
    "خمسة عشر",
    "𝔬𝔱𝔥𝔦𝔠 letters & <marks>",
)
# With the line on which they stand, and the arrow that goes on in it.
BY_KEYBOARD = (
    ("😀 and fifteen 🕯️", 0, "ArrowRight"),
    ("🇬🇪", 0, "ArrowRight"),
    ("e\u0301 noir, an\u0303o", 1, "ArrowRight"),
    ("हिन्दी", 1, "ArrowRight"),
    ("אנשים נהרגו", 2, "ArrowLeft"),
    ("خمسة عشر", 3, "ArrowLeft"),
    ("𝔬𝔱𝔥𝔦𝔠", 4, "ArrowRight"),
)
# Where the first character of some words begins on the screen, and the last one ends.
EDGES = """words => {
    const letters = [...new Intl.Segmenter().segment(words)];
    const edge = (node, at, letter, isEnd) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + letter.length);
        const { left, right, top, height } = range.getBoundingClientRect();
        const isLeft = /[\\u0590-\\u06ff]/.test(letter) === isEnd;
        return [isLeft ? left + !isEnd : right - !isEnd, top + height / 2];
    };
    for (const { firstChild: node } of document.querySelectorAll("#text p")) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const last = letters.at(-1);
        return [...edge(node, at, letters[0].segment, false),
                ...edge(node, at + last.index, last.segment, true)];
    }
}"""
FOCUS = "(getSelection().focusNode.data ?? '').slice(getSelection().focusOffset)"
FRAME = "new Promise(requestAnimationFrame)"


@pytest.fixture
def text(page: Page, annotator: User) -> TextVersion:
    """Return the text, uploaded as a file, with its room open."""
    source = f.make_source("Many scripts")
    page.goto(reverse("sources:add-text", args=[source.pk]))
    file = {"name": "many.txt", "mimeType": "text/plain", "buffer": FILE.encode()}
    page.get_by_label("Text file").set_input_files(file)
    page.get_by_role("button", name="Add this text").click()
    expect(page.locator("h1")).to_have_text("Many scripts")
    text = TextVersion.objects.get()
    assert "\r" not in text.body
    enter(page, text)
    return text


def assert_stored(page: Page, text: TextVersion, words: str, number: int) -> None:
    """See that the last claim rests on just these words, and on no others."""
    expect(page.locator("#said")).to_have_text("Saved.")
    assert Claim.objects.count() == number
    claim = Claim.objects.latest("pk")
    anchor = claim.passage.anchors.get()
    assert text.body[anchor.start : anchor.end] == claim.passage.exact == words


def test_words_of_any_script_are_dragged_letter_by_letter(
    page: Page, text: TextVersion
) -> None:
    for number, words in enumerate(BY_MOUSE, start=1):
        x, y, to_x, to_y = page.evaluate(EDGES, words)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move((x + to_x) / 2, (y + to_y) / 2)
        page.evaluate(FRAME)
        page.mouse.move(to_x, to_y)
        page.evaluate(FRAME)
        page.mouse.up()
        expect(page.locator("#claim-words mark")).to_have_text(words)
        page.get_by_role("button", name="Save").click()
        assert_stored(page, text, words, number)
    assert sorted(page.evaluate(HIGHLIGHTED)) == sorted(BY_MOUSE)


def test_words_of_any_script_are_chosen_by_keys_letter_by_letter(
    page: Page, text: TextVersion
) -> None:
    press = page.keyboard.press
    for number, (words, line, onwards) in enumerate(BY_KEYBOARD, start=1):
        press("a")
        press("Control+Home")
        for _ in range(line):
            press("Control+ArrowDown")
        press_until(page, onwards, f"{FOCUS}.startsWith({words!r})")
        press_until(page, f"Shift+{onwards}", f"String(getSelection()) === {words!r}")
        press("Enter")
        expect(page.locator("#claim-words mark")).to_have_text(words)
        press_until(page, "Tab", "document.activeElement.textContent === 'Save'")
        press("Enter")
        assert_stored(page, text, words, number)
    chosen = sorted(words for words, _, _ in BY_KEYBOARD)
    assert sorted(page.evaluate(HIGHLIGHTED)) == chosen


def press_until(page: Page, key: str, is_there: str) -> None:
    for _ in range(60):
        if page.evaluate(is_there):
            return
        page.keyboard.press(key)
    pytest.fail(f"{is_there} did not come about.")


def test_offsets_agree_with_code_points_at_every_place(
    page: Page, text: TextVersion
) -> None:
    shown = page.evaluate("""async () => {
        const address = [...document.scripts].find((s) => s.src.includes("/room.")).src;
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
