"""A table of claims, brought in and taken back in Chromium."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from annotator.exchange.table import running
from claims.models import ClaimImport
from tests import factories
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, csv_of, stored

pytestmark = pytest.mark.django_db(transaction=True)


def signed_in(page: Page) -> None:
    factories.make_annotator("anna")
    page.goto("/imports/new/")
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Table")).to_be_visible()


def test_person_imports_a_table_and_undoes_it(page: Page) -> None:
    signed_in(page)
    table = csv_of(HEADINGS, *ROWS, ("Killed at Tiflis", "Wire", "a pity", ""))
    file = {"name": "deaths.csv", "mimeType": "text/csv", "buffer": table}
    page.get_by_label("Table").set_input_files(file)
    page.get_by_role("button", name="Go on to the columns").click()
    expect(page.get_by_label("Page", exact=True)).to_have_value("locator")
    expect(page.get_by_role("cell", name="“dozens”")).to_be_visible()
    page.get_by_role("button", name="Check every row").click()
    expect(page.get_by_role("cell", name="a pity", exact=True)).to_be_visible()
    page.get_by_role("button", name="Import the 2 good rows alone").click()
    expect(page.get_by_role("link", name="“dozens”")).to_be_visible()
    page.get_by_role("link", name="Undo this import").click()
    page.get_by_label("Why").fill("Wrong table.")
    page.get_by_role("button", name="Undo the import").click()
    expect(page.get_by_text("2 claims withdrawn")).to_be_visible()


def test_progress_is_seen_and_heard_until_the_work_is_done(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in(page)
    record = stored(HEADINGS, *ROWS)
    told = [running.Progress("writing claims", 1, 20)]
    monkeypatch.setattr(running, "progress", lambda _: told[0])
    ClaimImport.objects.update(state="storing", began_at=timezone.now())
    page.goto(record.get_absolute_url())
    stage, bar = page.get_by_role("status"), page.get_by_role("progressbar")
    expect(stage).to_have_text("Being stored: writing claims, 0 per cent.")
    page.evaluate("document.querySelector('#stage').dataset.isSame = 'yes'")
    told[0] = running.Progress("writing claims", 11, 20)
    expect(bar).to_have_attribute("value", "11")
    expect(stage).to_have_text("Being stored: writing claims, 50 per cent.")
    expect(stage).to_have_attribute("data-is-same", "yes")
    ClaimImport.objects.update(state="stored")
    expect(page.get_by_role("link", name="“dozens”")).to_be_visible()
    expect(bar).to_have_count(0)
