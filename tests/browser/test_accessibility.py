"""Every page in Chromium: readable by all, in light and dark, wide and narrow."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from annotator.context import DEMONSTRATION
from annotator.models import User
from tests.annotator.test_pages import addresses, forms
from tests.browser.rooms import comes_true
from tests.factories import make_source
from tests.furnished import House, furnish

SCHEMES = ("light", "dark")
WIDTHS = (1280, 390)
LOOKS = list(product(SCHEMES, WIDTHS))
QUIETLY = {"preload": False}  # axe would add the imported stylesheets to the page
# All that changes with the scheme are colours: axe reads the rest in the light.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
AT_REST = "Promise.all(document.getAnimations().map((one) => one.finished))"
LONGEST_ROUND = 40
FOCUSED = "document.activeElement.outerHTML.slice(0, 120)"
# Whether the focus is on the screen with a line around it; null when it left the page.
IS_SEEN = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    const isLined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return isLined && box.width > 1 && box.height > 1 && box.bottom > 0
        && box.top < innerHeight;
}"""
WRITTEN = """all => all.map((one) => getComputedStyle(one))
    .map(({fontSize, fontWeight}) => [fontSize, fontWeight])"""
SOON = 1000  # milliseconds in which a page scrolls to what has the focus

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house() -> House:
    """Return a house with one thing of every kind."""
    return furnish("Plain words")


@pytest.fixture
def sign_in(context: BrowserContext, base_url: str) -> Callable[[User], None]:
    """Return what signs a person in."""

    def sign(person: User) -> None:
        client = Client()
        client.force_login(person)
        value = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": value, "url": base_url}])

    return sign


def curated(house: House) -> dict[str, str]:
    """Return some pages of the admin by their names."""
    claim = house.claims["quantity"]
    return {
        "admin": reverse("admin:index"),
        "admin list": reverse("admin:claims_claim_changelist"),
        "admin form": reverse("admin:claims_claim_change", args=[claim.pk]),
        "admin source": reverse("admin:sources_source_change", args=[house.source.pk]),
        "admin history": reverse("admin:claims_claim_history", args=[claim.pk]),
    }


def looks(page: Page) -> Iterator[tuple[str, int]]:
    """Show an open page in every look; yield the scheme and width of each."""
    page.evaluate(AXE_SCRIPT)
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(AT_REST)
        yield scheme, width


def violations(page: Page, name: str) -> list[str]:
    """Return what axe, which is on the page, finds wrong with any look of it."""
    found = []
    for scheme, width in looks(page):
        options = {**QUIETLY, "resultTypes": ["violations"]}
        if scheme == "dark":
            options["runOnly"] = OF_COLOURS
        answer = page.evaluate("options => axe.run(options)", options)
        found += [
            f"{name}, {scheme}, {width}: {fault}"
            for fault in told(answer["violations"])
        ]
        if wider := page.evaluate(OVERFLOW):
            found.append(f"{name}, {scheme}, {width}: {wider} px wider than the screen")
    return found


def told(rules: list[dict[str, Any]]) -> list[str]:
    """Return what a person needs to find what axe found."""
    return [
        f"{rule['id']}: {rule['nodes'][0]['html'][:200]}"
        f" ({rule['nodes'][0]['failureSummary'][:300]})"
        for rule in rules
    ]


def faults(page: Page, there: dict[str, str]) -> list[str]:
    """Open pages in every look; return what is wrong with any."""
    found = []
    for name, address in there.items():
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        expect(page.locator("[data-room]:not([data-scripted])")).to_have_count(0)
        expect(page.locator("[data-placed]:not([data-full])")).to_have_count(0)
        found += violations(page, name)
    return found


def test_pages_for_reading_have_no_fault(page: Page, house: House) -> None:
    assert faults(page, addresses(house)) == []


def test_pages_of_an_annotator_have_no_fault(
    page: Page, house: House, sign_in: Callable[[User], None]
) -> None:
    sign_in(house.annotator)
    names = ("home", "source", "text", "quantity", "work-list")
    there = {name: addresses(house)[name] for name in names}
    assert faults(page, forms(house) | there) == []


def test_pages_of_a_curator_have_no_fault(
    page: Page, house: House, sign_in: Callable[[User], None]
) -> None:
    sign_in(house.curator)
    assert faults(page, curated(house)) == []


def test_ways_out_of_the_admin_are_written_alike(
    page: Page, house: House, sign_in: Callable[[User], None]
) -> None:
    sign_in(house.curator)
    page.goto(reverse("admin:index"))
    ways = page.locator("#user-tools :is(a, button)")
    expect(ways.last).to_have_text("Log out")
    written = ways.evaluate_all(WRITTEN)
    assert len(written) > 2
    assert set(map(tuple, written)) == {("13px", "400")}


def test_pages_of_an_empty_house_have_no_fault(page: Page) -> None:
    names = ("home", "questions", "sources", "work-list")
    there = {name: reverse(f"annotator:{name}") for name in names}
    assert faults(page, there) == []


def test_pages_that_show_examples_have_no_fault(page: Page) -> None:
    make_source().tags.add(DEMONSTRATION)
    assert faults(page, {"home": reverse("annotator:home")}) == []
    assert page.get_by_role("complementary").inner_text().startswith("Demonstration")


def test_pages_of_failures_have_no_fault(
    page: Page, house: House, complaints: list[str]
) -> None:
    page.goto("/nowhere/")
    assert page.locator("h1").inner_text() == "Nothing is here"
    assert violations(page, "404") == []
    assert ["404" in heard for heard in complaints] == [True]
    complaints.clear()


def test_fault_of_any_look_is_found(page: Page) -> None:
    page.goto("/")
    page.evaluate(
        """() => {
            document.documentElement.removeAttribute("lang");
            document.querySelector("h1").style.color = "light-dark(#000, #222)";
        }"""
    )
    found = [fault.partition(": <")[0] for fault in violations(page, "home")]
    assert found == [
        "home, light, 1280: html-has-lang",
        "home, light, 390: html-has-lang",
        "home, dark, 1280: color-contrast",
        "home, dark, 390: color-contrast",
    ]


@pytest.mark.parametrize("person", [None, "annotator", "curator"])
def test_focus_is_seen_wherever_it_goes(
    page: Page, house: House, sign_in: Callable[[User], None], person: str | None
) -> None:
    there = addresses(house)
    if person:
        sign_in(getattr(house, person))
        there = forms(house) if person == "annotator" else curated(house)
    unseen = []
    for name, address in there.items():
        page.goto(address)
        unseen += [f"{name}: {one}" for one in focused_unseen(page)]
    assert unseen == []


def focused_unseen(page: Page) -> Iterator[str]:
    """Go through a page by Tab; yield what has the focus and cannot be seen to."""
    for gone in range(LONGEST_ROUND):
        page.keyboard.press("Tab")
        is_seen = page.evaluate(IS_SEEN)
        if is_seen is None:
            assert gone, "Nothing had the focus."
            break
        if not (is_seen or comes_true(page, IS_SEEN, within=SOON)):
            yield page.evaluate(FOCUSED)
