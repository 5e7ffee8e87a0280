"""Reviewing on the cards of the reading room, by mouse and by keyboard."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from claims.models import Claim
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import enter, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_claims_are_reviewed_by_a_click_or_a_key(
    page: Page, context: BrowserContext, base_url: str, text: TextVersion
) -> None:
    sign_in(context, f.make_curator("curator"), base_url)
    other = f.make_annotator("other")
    words = ("fifteen", "fifty-four")
    for one in words:
        f.make_claim(passage=f.make_passage(one, text=text), by=other)
    enter(page, text)
    progress = page.locator("[data-progress]")
    expect(progress).to_contain_text("0 of 2 reviewed")
    page.keyboard.press("j")
    first, second = (
        page.locator(f"#claim-{pk}")
        for pk in Claim.objects.order_by("pk").values_list("pk", flat=True)
    )
    first.get_by_role("button", name="Mark as reviewed").click()
    expect(first.locator(".said")).to_contain_text("; reviewed by curator, ")
    expect(first).to_be_focused()
    expect(progress).to_contain_text("1 of 2 reviewed")
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("j")
    expect(second.locator("[data-review]")).to_be_visible()
    page.keyboard.press("v")
    expect(progress).to_contain_text("2 of 2 reviewed")
    expect(page.locator("#note")).to_have_text("Marked as reviewed: “fifty-four”.")
    page.keyboard.press("v")
    expect(second).to_be_focused()
    assert Claim.objects.unreviewed().count() == 0


def test_address_of_a_claim_is_as_before_with_a_script(
    page: Page, text: TextVersion
) -> None:
    claim = f.make_claim(passage=f.make_passage("fifteen", text=text))
    visits: list[list[str]] = []
    page.on("response", lambda answer: visits[-1].append(answer.url))
    for _ in range(2):
        visits.append([])
        page.goto(claim.get_absolute_url())
        expect(page.locator(f"#claim-{claim.pk}")).to_be_focused()
        expect(page).to_have_url(re.compile(rf"/texts/{text.pk}/#claim-{claim.pk}$"))
    asked = [any("?claim=" in one for one in visit) for visit in visits]
    assert asked == [True, False]
