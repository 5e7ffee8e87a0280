"""A reading room in the browser: its text, its people, and how words are selected."""

from typing import Any

from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page

from annotator.models import User
from sources.models import TextVersion

KILLED = "fifteen people were killed"
BODY = (
    "= Tbilisi =\n\nIn March 1956 crowds gathered at the monument.\n\n"
    "Official records state that fifteen people were killed and fifty-four were "
    "wounded; however, these records are highly suspect.\n\n"
    + "Nothing was published about it in the newspapers of the time. "
    * 10
)
SELECT = """words => {
    const walker = document.createTreeWalker(
        document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        node.parentElement.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const selection = document.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        return;
    }
}"""
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
