"""Every page in Chromium: readable by all, in light and dark, wide and narrow."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import TimeoutError as TooLate

from annotator.models import User
from tests.annotator.test_pages import addresses, forms
from tests.furnished import House, furnish

SCHEMES = ("light", "dark")
WIDTHS = (1280, 390)
LOOKS = list(product(SCHEMES, WIDTHS))
QUIETLY = {"preload": False}  # axe would add the imported stylesheets to the page
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
AT_REST = "Promise.all(document.getAnimations().map((one) => one.finished))"
LONGEST_ROUND = 40
FOCUSED = "document.activeElement.outerHTML.slice(0, 120)"
# Whether the focus is on the screen, with a line around it, or has left the page.
IS_SEEN = """() => {
    const one = document.activeElement;
    if (one === document.body) return true;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    const isLined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return isLined && box.width > 1 && box.height > 1 && box.bottom > 0
        && box.top < innerHeight;
}"""
SOON = 1000  # milliseconds

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


def looks(page: Page, name: str) -> Iterator[str]:
    """Show an open page in every look; yield the name of each."""
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(AT_REST)
        yield f"{name}, {scheme}, {width}"


def violations(page: Page, look: str) -> list[str]:
    """Return what axe finds wrong with what is shown."""
    found = Axe().run(page, options=QUIETLY).response["violations"]
    return [
        f"{look}: {rule['id']}: {rule['nodes'][0]['html'][:200]}"
        f" ({rule['nodes'][0]['failureSummary'][:300]})"
        for rule in found
    ]


def faults(page: Page, there: dict[str, str]) -> list[str]:
    """Open pages in every look; return what is wrong with any."""
    found = []
    for name, address in there.items():
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        for look in looks(page, name):
            found += violations(page, look)
            if wider := page.evaluate(OVERFLOW):
                found.append(f"{look}: {wider} px wider than the screen")
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


def test_pages_of_an_empty_house_have_no_fault(page: Page) -> None:
    names = ("home", "questions", "sources", "work-list")
    there = {name: reverse(f"annotator:{name}") for name in names}
    assert faults(page, there) == []


def test_pages_of_failures_have_no_fault(
    page: Page, house: House, complaints: list[str]
) -> None:
    page.goto("/nowhere/")
    assert page.locator("h1").inner_text() == "Nothing is here"
    found = [fault for look in looks(page, "404") for fault in violations(page, look)]
    assert found == []
    assert ["404" in heard for heard in complaints] == [True]
    complaints.clear()


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
    for _ in range(LONGEST_ROUND):
        page.keyboard.press("Tab")
        try:
            page.wait_for_function(IS_SEEN, timeout=SOON)
        except TooLate:
            yield page.evaluate(FOCUSED)
        if page.evaluate("document.activeElement === document.body"):
            break
