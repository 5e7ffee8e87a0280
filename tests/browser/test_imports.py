"""A table of claims, brought in and taken back in Chromium."""

import pytest
from playwright.sync_api import Page, expect

from tests import factories
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, csv_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_person_imports_a_table_and_undoes_it(page: Page) -> None:
    factories.make_annotator("anna")
    page.goto("/imports/new/")
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.keyboard.press("Enter")
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
