"""Opening long texts with many claims in headless Chromium, beside the bare text.

From the navigation until the highlights of the screen have been drawn, the median of
five fresh profiles; then how many frames a second scrolling shows, and how long it
takes from the end of a selection until the form with its proposals is drawn. What the
server takes for the text and its claims, and how much is sent, stand below.
"""

import os
import shutil
import statistics
from collections.abc import Iterator
from html import escape
from typing import Any
from uuid import uuid4

from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from claims.models import Claim
from sources.models import Anchor, Passage, TextVersion
from tests import factories
from tests.benchmarks.sending import latencies, opening
from tests.benchmarks.site import Site

SIZES = ((100_000, 2000), (1_000_000, 5000))  # characters, claims
TIMES = 5
REQUESTS = 30
QUESTIONS = 40
FRAMES = 90
SENTENCE = "In the square numbered {} the police counted {} who had come that night. "
DRAWN = (
    "() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))"
)
SINCE = "() => performance.now()"
SCROLL = """async frames => {
    const start = performance.now();
    for (let at = 0; at < frames; at += 1) {
        scrollBy({ top: 90, behavior: "instant" });
        await new Promise(requestAnimationFrame);
    }
    return frames / ((performance.now() - start) / 1000);
}"""
# Words with a figure are selected in the third paragraph of the screen.
SELECT = """async ([start, end]) => {
    for (let at = 0; at < 30; at += 1) await new Promise(requestIdleCallback);
    const blocks = [...document.querySelectorAll("#text p")].filter(
        (one) => one.getBoundingClientRect().top > 100);
    const words = blocks[2].firstChild;
    document.getSelection().setBaseAndExtent(words, start, words, end);
    const begun = performance.now();
    blocks[2].dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    while (!document.getElementById("claim-form")) {
        await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    const taken = performance.now() - begun;
    document.querySelector("[data-cancel]").click();
    return taken;
}"""
SELECTED = ([0, 60], [0, 74], [34, 74], [3, 58], [0, 140])


def lines(site: Site) -> Iterator[str]:
    """Give a line for each size, and one for what is sent."""
    # The tables are made with the rows, and the database is used before
    # Playwright's loop runs in this thread.
    session = site.rows.session
    texts = [make_text(size, count) for size, count in SIZES]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--disable-gpu"],
            chromium_sandbox=os.geteuid() != 0,
        )
        for text, (size, count) in zip(texts, SIZES, strict=True):
            bare = statistics.median(_bare(browser, text.body) for _ in range(TIMES))
            opened = [_opened(browser, site, text, session) for _ in range(TIMES)]
            ready, frames, form = (
                statistics.median(one) for one in zip(*opened, strict=True)
            )
            yield (
                f"{size:9,} characters, {count:,} claims {ready:6.0f} ms, bare "
                f"{bare:6.0f} ms, ratio {ready / bare:4.1f}; scroll {frames:3.0f} "
                f"frames a second; form {form:4.0f} ms"
            )
        for visit, sent in _weighed(browser, site, texts[0], session).items():
            page, rest = sent
            yield (
                f"sent at the {visit} visit: {rest / 1000:.1f} kB, and the page with "
                f"its text {page / 1000:.1f} kB"
            )
        browser.close()
    yield _served(site, texts[0], session)


def _served(site: Site, text: TextVersion, session: str) -> str:
    """Tell how long the server takes for a text and for the claims in it."""
    taken = []
    for address in (text.get_absolute_url(), f"{text.get_absolute_url()}claims/"):
        send = opening(address, session)
        latencies(site.pages, send, TIMES)
        taken.append(statistics.median(latencies(site.pages, send, REQUESTS)))
    page, claims = taken
    return (
        f"served: page {page:.1f} ms, its claims {claims:.1f} ms, "
        f"together {page + claims:.1f} ms"
    )


def make_text(size: int, count: int) -> TextVersion:
    """Make a text of so many characters with so many claims, on forty questions."""
    title = f"A book of {size:,} characters ({uuid4().hex[:8]})"
    source = factories.make_source(title)
    paragraph = 6
    sentences = [
        SENTENCE.format(n, 10 + n % 90) for n in range(size // len(SENTENCE) + 1)
    ]
    blocks = [
        "".join(sentences[at : at + paragraph]).strip()
        for at in range(0, len(sentences), paragraph)
    ]
    text = factories.make_text("\n\n".join(blocks)[:size], source=source)
    _claim(text, count)
    return text


def _claim(text: TextVersion, count: int) -> None:
    run = uuid4().hex[:8]
    asked = [factories.make_question(f"Of {n}? ({run})") for n in range(QUESTIONS)]
    step = len(text.body) // count
    places = [(at, at + 24) for at in range(0, count * step - step, step)]
    made = [Passage(source_id=text.source_id, exact=text.body[a:b]) for a, b in places]
    passages = Passage.objects.bulk_create(made)
    anchors, claims = [], []
    for number, (passage, (start, end)) in enumerate(
        zip(passages, places, strict=True)
    ):
        ends: dict[str, Any] = {"start": start, "end": end, "state": "exact"}
        whole = {"passage": passage, "source_id": text.source_id}
        anchors.append(Anchor(text_version=text, **whole, **ends))
        reading = factories.exactly(10 + number % 30)
        claims.append(
            Claim(
                question=asked[number % QUESTIONS],
                value_type="quantity",
                as_stated=passage.exact,
                **whole,
                **reading,
            )
        )
    Anchor.objects.bulk_create(anchors)
    Claim.objects.bulk_create(claims)


def _bare(browser: Browser, body: str) -> float:
    """Return the milliseconds that a page of the words alone takes."""
    page = browser.new_page()
    blocks = "".join(f"<p>{escape(block)}</p>" for block in body.split("\n\n"))
    page.route(
        "**/bare", lambda route: route.fulfill(body=blocks, content_type="text/html")
    )
    page.goto("http://bare.invalid/bare")
    page.evaluate(DRAWN)
    taken: float = page.evaluate(SINCE)
    page.close()
    return taken


def _opened(
    browser: Browser, site: Site, text: TextVersion, session: str
) -> tuple[float, float, float]:
    """Return the milliseconds to the drawn page, frames a second, and to the form."""
    context = _profile(browser, site, session)
    page = context.new_page()
    _enter(page, site, text)
    page.evaluate(DRAWN)
    ready = page.evaluate(SINCE)
    frames = page.evaluate(SCROLL, FRAMES)
    form = statistics.median(page.evaluate(SELECT, ends) for ends in SELECTED)
    context.close()
    return ready, frames, form


def _profile(browser: Browser, site: Site, session: str) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_cookies([{"name": "sessionid", "value": session, "url": _base(site)}])
    return context


def _base(site: Site) -> str:
    return f"http://127.0.0.1:{site.pages}"


def _enter(page: Page, site: Site, text: TextVersion) -> None:
    address = reverse("annotator:reading-room", args=[text.pk])
    page.goto(_base(site) + address, wait_until="commit")
    page.wait_for_selector("[data-room][data-scripted]")


def _weighed(
    browser: Browser, site: Site, text: TextVersion, session: str
) -> dict[str, tuple[float, float]]:
    """Return the bytes sent for the page, and for all else, at a visit and a repeat."""
    context = _profile(browser, site, session)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    pages: set[str] = set()
    sizes: dict[str, float] = {}

    def asked(told: dict[str, Any]) -> None:
        if told["type"] == "Document":
            pages.add(told["requestId"])

    def sent(told: dict[str, Any]) -> None:
        sizes[told["requestId"]] = told["encodedDataLength"]

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", sent)
    visits = {}
    for visit in ("first", "repeat"):
        sizes.clear()
        _enter(page, site, text)
        page.wait_for_load_state("networkidle")
        whole = sum(size for one, size in sizes.items() if one in pages)
        visits[visit] = (whole, sum(sizes.values()) - whole)
        page.goto("about:blank")
    context.close()
    return visits
