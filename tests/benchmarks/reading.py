"""Opening long texts with many claims in headless Chromium, beside the bare text.

From the navigation until the highlights of the screen have been drawn, the median of
five fresh profiles; then how many frames a second scrolling shows, how long it takes
from a selection to the form, and how much is sent.
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
from tests.benchmarks.site import Site

SIZES = ((100_000, 2000), (1_000_000, 5000))  # characters, claims
TIMES = 5
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
SELECT = """async () => {
    const block = [...document.querySelectorAll("#text p")].find(
        (one) => one.getBoundingClientRect().top > 100);
    document.getSelection().setBaseAndExtent(
        block.firstChild, 0, block.firstChild, 20);
    const start = performance.now();
    block.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    while (!document.getElementById("claim-form")) {
        await new Promise(requestAnimationFrame);
    }
    return performance.now() - start;
}"""


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
        first, again, page = _weighed(browser, site, texts[0], session)
        yield (
            f"sent at the first visit {first / 1000:.0f} kB, of it {page / 1000:.0f} "
            f"the page with its text; at a repeat visit {again / 1000:.0f} kB"
        )
        browser.close()


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
    form = page.evaluate(SELECT)
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
) -> tuple[float, float, float]:
    """Return the bytes of a first visit, of a repeat one, and of the first page."""
    context = _profile(browser, site, session)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    sizes: list[float] = []
    wire.on(
        "Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"])
    )
    visits = []
    for _ in range(2):
        sizes.clear()
        _enter(page, site, text)
        page.wait_for_load_state("networkidle")
        visits.append((sum(sizes), sizes[0]))
        page.goto("about:blank")
    context.close()
    (first, whole), (again, _) = visits
    return first, again, whole
