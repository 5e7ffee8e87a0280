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


def test_formulas_without_a_result_are_no_values() -> None:
    rows = [
        ("Killed", "Diary", "=B4+C4", "3"),
        ("Killed", "Diary", "=1+1", "4"),
        ("Killed", "Diary", "killed = 15", "=5"),
        ("Killed", "Diary", "= 16", "== Georgia =="),
    ]
    assert faults(HEADINGS, *rows) == [
        (2, "Figure", "=B4+C4"),
        (3, "Figure", "=1+1"),
    ]


def test_words_like_a_formula_come_back_with_their_reading() -> None:
    read = ("form as read", "low as read", "high as read", "low firmly", "high firmly")
    row = ("Killed", "Diary", "=1+1", "4", "exact", "2", "2", "2", "2")
    assert faults((*HEADINGS, *read), row) == []


def test_a_figure_of_too_many_digits_is_told_so() -> None:
    rows = [("Killed", "Diary", figure, "") for figure in ("1" + "0" * 20, "a pity")]
    record = taken_in(HEADINGS, *rows)
    importing.check(record)
    large, odd = (why for *_, why in record.report["faults"])
    assert large.endswith("is no figure we can read: it has more than fifteen digits.")
    assert odd.endswith("such as 15, about 20, or dozens.")


def test_words_as_long_as_a_book_are_no_figure() -> None:
    long, short = ("about ten " * times for times in (201, 199))
    rows = [("Killed", "Diary", words, "") for words in (short, long)]
    record = taken_in(HEADINGS, *rows)
    importing.check(record)
    [(at, column, _, why)] = record.report["faults"]
    assert (at, column) == (3, "Figure")
    assert "has 2,009 letters: a figure or an answer of at most 2,000 is read." in why
