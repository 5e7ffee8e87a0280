"""Rows to statements: wide and long tables, and what is wrong with a cell."""

import pytest

from annotator.exchange.table.mapping import Mapping
from annotator.exchange.table.planning import plan_of
from annotator.exchange.table.sheets import Row, Table


def planned(headings, *rows, columns, **given):
    table = Table(tuple(headings), tuple(Row(n, row) for n, row in enumerate(rows, 2)))
    return plan_of(table, Mapping(columns=tuple(columns), **given), "deaths.csv")


def said(plan):
    """Return what is asked, by which source, in which words, of each statement."""
    return [
        (
            "" if one.question is None else plan.questions[one.question].title,
            plan.sources[one.source].title,
            one.as_stated,
        )
        for one in plan.statements
    ]


def test_a_wide_table_has_a_claim_in_each_figure_column():
    plan = planned(
        ["Event", "Source", "Killed (low)", "Killed (high)", "Wounded"],
        ["Tiflis", "Diary", "15", "22", "dozens"],
        ["Gori", "Wire", "", "", "7"],
        columns=["question", "source", "low", "high", "words"],
    )
    assert said(plan) == [
        ("Tiflis, Killed", "Diary", "15–22"),
        ("Tiflis, Wounded", "Diary", "dozens"),
        ("Gori, Wounded", "Wire", "7"),
    ]
    assert {one.locator for one in plan.statements} == {
        "deaths.csv, row 2",
        "deaths.csv, row 3",
    }


def test_headings_may_name_the_sources():
    plan = planned(
        ["Battle", "Fox 1889", "Kennedy 1997"],
        ["Pea Ridge", "1384", "1,349"],
        columns=["question", "words", "words"],
        headings_name="source",
    )
    expected = [
        ("Pea Ridge", "Fox 1889", "1384"),
        ("Pea Ridge", "Kennedy 1997", "1,349"),
    ]
    assert said(plan) == expected


def test_several_columns_name_one_question_and_one_source():
    plan = planned(
        ["Battle", "Side", "Author", "Year", "Figure"],
        ["Pea  Ridge", "US", "Fox", "1889", "7"],
        ["Pea Ridge", "", "Fox", "", "8"],
        columns=["question", "question", "source", "source", "words"],
    )
    assert said(plan) == [
        ("Pea Ridge, US", "Fox, 1889", "7"),
        ("Pea Ridge", "Fox", "8"),
    ]


def test_a_row_that_states_nothing_is_left_out_and_counted():
    plan = planned(
        ["Event", "Source", "Figure"],
        ["Tiflis", "Diary", ""],
        columns=["question", "source", "words"],
    )
    assert (plan.statements, plan.faults, plan.left_out) == ([], [], 1)


def test_a_quotation_alone_is_a_claim_without_a_reading():
    plan = planned(
        ["Source", "Quote"],
        ["Diary", "Many were killed that day."],
        columns=["source", "quotation"],
    )
    one = plan.statements[0]
    assert (one.as_stated, one.exact, one.locator) == (
        "Many were killed that day.",
        "Many were killed that day.",
        "",
    )
    assert (one.question, one.value_type) == (None, "")


def test_each_distinct_figure_is_read_once(monkeypatch):
    from claims import readings

    asked = []
    typed = readings.typed
    monkeypatch.setattr(
        readings,
        "typed",
        lambda words, *a, **k: asked.append(words) or typed(words, *a, **k),
    )
    rows = [["Diary", ("dozens", "about 20")[n % 2], str(n)] for n in range(100)]
    columns = ["source", "words", "locator"]
    plan = planned(["Source", "Figure", "Page"], *rows, columns=columns)
    assert len(plan.statements) == 100
    assert sorted(asked) == ["about 20", "dozens"]


WRONG = [
    ("words", "a pity", {}, "is no figure we can read"),
    ("low", "dozens", {}, "is no figure in digits"),
    ("low", "1.500", {}, "is no whole number; write thousands as 1500 or 1,500"),
    ("low", "9" * 22, {}, "is no figure in digits"),
    ("low", "1.23456", {"is_count": False}, "has more digits than can be kept"),
    ("words", "31 February 1956", {"value_type": "date"}, "is no date we can read"),
    ("words", "perhaps", {"value_type": "proposition"}, "is neither yes nor no"),
]


@pytest.mark.parametrize(("column", "cell", "given", "sentence"), WRONG)
def test_a_cell_that_cannot_be_taken_is_named_and_shown(column, cell, given, sentence):
    plan = (
        planned(
            ["Src", "Fig"],
            ["Diary", "7"],
            ["Diary", cell],
            columns=["source", column],
            **given,
        )
        if not given.get("value_type")
        else planned(
            ["Src", "Fig"], ["Diary", cell], columns=["source", column], **given
        )
    )
    fault = plan.faults[-1]
    assert (fault.column, fault.value) == ("Fig", cell)
    assert sentence in fault.why


FIELDS = [
    ("stance", "shouts", "is none of the words known here: asserts, reports"),
    ("counted_to", "soon", "is no date we can read"),
    ("directness", "implied", "What is implied needs a note"),
    ("scope", "narrower", "Another scope needs words"),
    ("unit", "Casualties", "Casualties alone may mean killed"),
    ("one_option", "yes", "Only among options can one alone be true"),
    ("locator", "p" * 301, "has 301 letters; at most 300 are kept"),
    ("source", "s" * 501, "The name of the source has 501 letters"),
    ("question", "q" * 301, "The name of the question has 301 letters"),
]


@pytest.mark.parametrize(("column", "cell", "sentence"), FIELDS)
def test_a_field_that_cannot_be_kept_is_named(column, cell, sentence):
    headings, row = ["Fig", "More"], ["7", cell]
    columns = ["words", column]
    given = {} if column == "source" else {"source": "Diary"}
    if column != "question":
        given["question"] = "Killed"
    plan = planned(headings, row, columns=columns, **given)
    assert [fault.column for fault in plan.faults] == ["More"]
    assert sentence in plan.faults[0].why
    assert plan.statements == []


def test_a_key_stands_once():
    plan = planned(
        ["Id", "Fig"], ["a", "7"], ["a", "8"], columns=["key", "words"], source="Diary"
    )
    assert [(f.row, f.column, f.why) for f in plan.faults] == [
        (3, "Id", "Row 2 has this key already.")
    ]


def test_more_cells_than_headings_are_a_fault():
    plan = planned(["Fig"], ["7", "", "x"], columns=["words"], source="Diary")
    assert [(f.column, f.value) for f in plan.faults] == [("C", "x")]
