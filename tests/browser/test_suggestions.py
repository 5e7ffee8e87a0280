"""Finding claims in the reading room: one key for each thing one may do."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from claims.models import Claim, Dismissal
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import SELECT

pytestmark = pytest.mark.django_db(transaction=True)
BODY = (
    "On 4 May 1871 nine miners died in the pit. The air was bad.\n\n"
    "The mayor said that forty men were hurt.\n\nThe strike ended in 1873."
)
UNDERLINED = """() => [...(CSS.highlights.get("suggested") ?? [])].map(String)"""


@pytest.fixture
def text(context: BrowserContext, client: Any, base_url: str) -> TextVersion:
    client.force_login(f.make_annotator("ann"))
    cookie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": base_url}])
    return f.make_text(BODY, source=f.make_source("Pit"))


def find_claims(page: Page, text: TextVersion) -> None:
    page.goto(reverse("annotator:reading-room", args=[text.pk]))
    page.wait_for_selector("[data-room][data-scripted]")
    page.keyboard.press("f")
    now_at(page, "nine", "On 4 May 1871 nine miners died in the pit")


def now_at(page: Page, words: str, passage: str) -> None:
    """See which suggestion is current, and that its passage is underlined."""
    current = page.locator(".suggestion[data-active]")
    expect(current.locator("strong")).to_have_text(words)
    assert page.evaluate(UNDERLINED) == [passage]


def test_suggestions_are_dealt_with_by_single_keys(
    page: Page, text: TextVersion
) -> None:
    page.goto(reverse("annotator:reading-room", args=[text.pk]))
    page.get_by_role("button", name="3 suggestions open").click()
    now_at(page, "nine", "On 4 May 1871 nine miners died in the pit")
    page.keyboard.press("x")
    expect(page.get_by_role("button", name="2 suggestions open")).to_be_visible()
    now_at(page, "forty", "The mayor said that forty men were hurt")
    assert Dismissal.objects.standing().count() == 1
    page.keyboard.press("u")
    expect(page.locator(".suggestion")).to_have_count(3)
    assert Dismissal.objects.standing().count() == 0
    now_at(page, "forty", "The mayor said that forty men were hurt")
    page.keyboard.press("y")
    expect(page.locator(".suggestion")).to_have_count(2)
    claim = Claim.objects.get()
    assert claim.passage.exact == "The mayor said that forty men were hurt"
    expect(page.locator(f"#claim-{claim.pk}[data-start]")).to_be_attached()
    now_at(page, "1873", "The strike ended in 1873")
    page.keyboard.press("Escape")
    assert page.evaluate(UNDERLINED) == []


def test_what_was_done_to_suggestions_is_undone_with_all_else(
    page: Page, text: TextVersion
) -> None:
    find_claims(page, text)
    said, rows = page.locator("#said"), page.locator(".suggestion")
    page.keyboard.press("y")
    expect(rows).to_have_count(2)
    page.keyboard.press("x")
    expect(rows).to_have_count(1)
    claim = Claim.objects.get()
    expect(page.locator("[data-undo-bar]")).to_contain_text("Dismissed")
    page.keyboard.press("Control+z")
    expect(said).to_contain_text("Undone: Dismissed.")
    page.keyboard.press("Control+Shift+z")
    expect(rows).to_have_count(1)
    assert Dismissal.objects.standing().count() == 1
    page.locator("[data-undo-bar]").get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(2)
    page.keyboard.press("u")
    expect(said).to_contain_text("Undone: Accepted.")
    expect(rows).to_have_count(3)
    claim.refresh_from_db()
    assert (claim.is_current, Dismissal.objects.standing().count()) == (False, 0)
    page.keyboard.press("x")
    expect(rows).to_have_count(2)
    page.locator("#suggestions [data-undo]").click()
    expect(rows).to_have_count(3)
    expect(page.locator("[data-undo-bar] [data-what]")).to_have_text("")


def test_suggestions_begin_where_one_reads_and_go_on_beyond_a_page(
    page: Page, text: TextVersion
) -> None:
    body = "\n\n".join(f"In {year} the pit closed." for year in range(1800, 1860))
    text = f.make_text(body)
    page.goto(reverse("annotator:reading-room", args=[text.pk]))
    page.wait_for_selector("[data-room][data-scripted]")
    page.evaluate(SELECT, "In 1838")
    page.evaluate("getSelection().removeAllRanges()")
    page.keyboard.press("f")
    current = page.locator(".suggestion[data-active]")
    expect(current).to_contain_text("18")
    begun = int(current.locator("strong").inner_text())
    assert 1810 < begun <= 1838
    for _ in range(1839 - begun):
        page.keyboard.press("n")
    now_at(page, "1839", "In 1839 the pit closed")
    page.keyboard.press("n")
    now_at(page, "1840", "In 1840 the pit closed")
    page.keyboard.press("x")
    expect(page.locator(".suggestion")).to_have_count(19)
    now_at(page, "1841", "In 1841 the pit closed")
    page.keyboard.press("p")
    now_at(page, "1839", "In 1839 the pit closed")


def test_suggestion_is_corrected_in_the_form(page: Page, text: TextVersion) -> None:
    find_claims(page, text)
    page.keyboard.press("n")
    page.keyboard.press("e")
    expect(page.locator("#claim-form [name=figure]")).to_have_value("forty")
    expect(page.locator("#id_figure")).to_be_focused()
    page.locator("#claim-form button[value=save], #claim-form .button").first.click()
    expect(page.locator(".suggestion")).to_have_count(2)
    assert Claim.objects.get().low == 40


@pytest.mark.parametrize("width", [1280, 390])
def test_dock_of_suggestions_is_accessible(
    page: Page, text: TextVersion, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    find_claims(page, text)
    found = Axe().run(page)
    assert found.response["violations"] == []
