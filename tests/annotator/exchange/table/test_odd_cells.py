"""Cells that no figure or name can be are errors of their row and column."""

import pytest

from tests.annotator.exchange.table.tables import HEADINGS, faults

pytestmark = pytest.mark.django_db


def test_errors_of_a_spreadsheet_are_no_values() -> None:
    rows = [("Killed", "#REF!", "15", ""), ("Killed", "Diary", "#N/A", "#N/A")]
    assert faults(HEADINGS, *rows) == [
        (2, "Source", "#REF!"),
        (3, "Figure", "#N/A"),
        (3, "Page", "#N/A"),
    ]
