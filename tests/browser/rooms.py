"""A reading room in the browser: its text, its people, and how words are selected."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, Response, Route, expect

from annotator.models import User
from claims.models import Claim, Question
from sources.models import TextVersion

NewContext = Callable[..., BrowserContext]
A4 = 680  # pixels between the margins
KILLED = "fifteen people were killed"
BODY = (
    "= Tbilisi =\n\nIn March 1956 crowds gathered at the monument.\n\n"
    "Official records state that fifteen people were killed and fifty-four were "
    "wounded; however, these records are highly suspect.\n\n"
    + "Nothing was published about it in the newspapers of the time. "
    * 10
)
# Some words of the text, scrolled to the middle of the screen, and what is done there.
AT_WORDS = """words => {{
    const walker = document.createTreeWalker(
        document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {{
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        node.parentElement.scrollIntoView({{ block: "center" }});
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        {}
    }}
}}"""
SELECT = AT_WORDS.format("""
        const selection = document.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        return;""")
# From the middle of the left side of the words to the middle of their right side.
PLACE = AT_WORDS.format("""
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0], rects.at(-1)];
        return [first.left + 1, first.top + first.height / 2,
                last.right - 1, last.top + last.height / 2];""")
HIGHLIGHTED = """() => [...CSS.highlights]
    .filter(([name]) => /-\\d$/.test(name))
    .flatMap(([, ranges]) => [...ranges].map(String))"""
# Whether this device keeps no draft.
NONE_HERE = "!Object.keys(localStorage).some(key => key.startsWith('draft/'))"
DRAFTED = "() => [...(CSS.highlights.get('draft') ?? [])].map(String)"


def sign_in(context: BrowserContext, person: User, base_url: str) -> None:
    """Give a browser the session of a person."""
    client: Any = Client()
    client.force_login(person)
    cookie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": base_url}])


def enter(page: Page, text: TextVersion) -> None:
    """Open the room of a text, and wait until it can be used."""
    page.goto(reverse("annotator:reading-room", args=[text.pk]))
    page.wait_for_selector("[data-room][data-scripted]")


def select(page: Page, words: str) -> None:
    """Select words of the text, so that the form opens."""
    page.evaluate(SELECT, words)
    page.locator("#text").dispatch_event("pointerup", {"bubbles": True})
    page.wait_for_selector("#claim-form")


def assert_nothing_unfinished(page: Page, text: TextVersion, words: str) -> None:
    """Open the room; see that nothing comes back in it, and that nothing waits.

    A form for other words opens only once what is unfinished has come back.
    """
    sent: list[str] = []
    page.on("request", lambda one: sent.append(f"{one.method} {one.url}"))
    enter(page, text)
    select(page, words)
    expect(page.locator("#claim-words mark")).to_have_text(words)
    assert not any(re.match("POST .*/claims/", one) for one in sent)
    expect(page.locator("[data-unfinished]")).to_be_hidden()


def is_kept(answer: Response) -> bool:
    """Whether a draft is kept by it: what is kept is asked for there as well."""
    is_sent = re.search(r"/drafts/\?place=[^&]+$", answer.url)
    return bool(is_sent) and answer.request.method == "POST"


def is_put_away(answer: Response) -> bool:
    """Whether a draft is let go of by it."""
    return answer.request.method == "DELETE"


def comes_true(page: Page, expression: str, within: int = 5000) -> bool:
    """Tell whether something becomes true on a page within so many milliseconds.

    Under the policy of our pages Playwright's own wait can look only once: its later
    looks evaluate words within the page, which the policy forbids.
    """
    latest = monotonic() + within / 1000
    while not page.evaluate(expression):
        if monotonic() > latest:
            return False
        page.wait_for_timeout(20)
    return True


@contextmanager
def held(page: Page, address: str | re.Pattern[str]) -> Iterator[None]:
    """Hold back the answer from an address until what is done here is done."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(re.compile(address), hold)
    with page.expect_request(re.compile(address)):
        yield
    while not waiting:  # the request is heard of before its route is
        page.wait_for_timeout(10)
    waiting[0].continue_()
    page.unroute(re.compile(address))


def put_on_paper(page: Page) -> int:
    """Show pages as they are printed; return how wide a sheet is within its margins."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4, "height": 900})
    return A4


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
