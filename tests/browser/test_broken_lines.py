"""Words that a text breaks into lines are read, kept and changed in one-line fields."""

import pytest
from playwright.sync_api import Page, expect

from claims.models import Claim
from tests import factories as f
from tests.browser.rooms import PLACE, enter, select

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "at\nleast fifty-\nfour people were\nkilled"
BODY = f"According to the official\nrecords, {WORDS} there.\n"


@pytest.mark.usefixtures("annotator")
def test_claim_over_broken_lines_is_saved_and_changed(page: Page) -> None:
    enter(page, f.make_text(BODY))
    select(page, WORDS)
    expect(page.locator("#id_figure")).to_have_value("at least fifty- four")
    page.locator("#claim-form .primary").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    claim = Claim.objects.get()
    assert (claim.low, claim.high, claim.as_stated) == (54, None, WORDS)
    assert [v.source.title for v in claim.voices] == ["official records"]
    page.locator(f"#claim-{claim.pk}").get_by_role("link", name="Edit").click()
    expect(page.locator("#claim-form[data-claim]")).to_be_visible()
    page.locator("#claim-form .primary").click()
    expect(page.locator("#claim-form")).to_have_count(0)
    claim.refresh_from_db()
    assert (claim.low, claim.high, claim.as_stated) == (54, None, WORDS)


def test_columns_and_indents_stand_as_in_the_text(page: Page) -> None:
    enter(page, f.make_text("Gori\t3\nTbilisi\t15\n\nShort lines\n   indented\n"))
    left = {
        words: page.evaluate(PLACE, words)[0]
        for words in ("3", "15", "Short lines", "indented")
    }
    assert left["3"] == left["15"]
    assert left["indented"] > left["Short lines"] + 5
