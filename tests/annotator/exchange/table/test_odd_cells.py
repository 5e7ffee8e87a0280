"""Cells that no figure or name can be are errors of their row and column."""

import pytest

from annotator.exchange.table import importing
from tests.annotator.exchange.table.tables import HEADINGS, faults, taken_in

pytestmark = pytest.mark.django_db


def test_errors_of_a_spreadsheet_are_no_values() -> None:
    rows = [("Killed", "#REF!", "15", ""), ("Killed", "Diary", "#N/A", "#N/A")]
    assert faults(HEADINGS, *rows) == [
        (2, "Source", "#REF!"),
        (3, "Figure", "#N/A"),
        (3, "Page", "#N/A"),
    ]


def test_words_as_long_as_a_book_are_no_figure() -> None:
    long, short = ("about ten " * times for times in (201, 199))
    rows = [("Killed", "Diary", words, "") for words in (short, long)]
    record = taken_in(HEADINGS, *rows)
    importing.check(record)
    [(at, column, _, why)] = record.report["faults"]
    assert (at, column) == (3, "Figure")
    assert "has 2,009 letters: a figure or an answer of at most 2,000 is read." in why
