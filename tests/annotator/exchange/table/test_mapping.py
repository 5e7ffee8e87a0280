"""What columns are proposed as, and how figure columns are grouped."""

import pytest

from annotator.exchange.table import mapping as mappings
from annotator.exchange.table.mapping import Mapping
from annotator.exchange.table.sheets import Row, Table


def table(headings, *rows):
    return Table(tuple(headings), tuple(Row(n, row) for n, row in enumerate(rows, 2)))


PROPOSALS = [
    (
        ("cwsac_id", "battle", "belligerent", "quantity", "source", "low", "high"),
        ("", "question", "question", "question", "source", "low", "high"),
    ),
    (
        ("Event", "Reference", "Deaths", "Page", "Comments"),
        ("question", "source", "words", "locator", "note"),
    ),
    (
        ("incident", "author", "killed (min)", "killed (max)", "wounded", "year"),
        ("question", "source", "low", "high", "words", ""),
    ),
    (
        ("Quote", "According to", "As of", "Scope note"),
        ("quotation", "voice", "counted_to", "scope_note"),
    ),
    (
        ("source", "question", "value", "words"),
        ("source", "question", "words", "quotation"),
    ),
    (("source", "as stated", "Known from"), ("source", "words", "")),
]


@pytest.mark.parametrize(("headings", "names"), PROPOSALS)
def test_headings_propose_what_columns_are(headings, names):
    found = table(headings, ["7"] * len(headings), ["7"] * len(headings))
    assert mappings.proposed(found).columns == names


@pytest.mark.parametrize(
    ("cells", "name"), [(["a", "b"], "key"), (["a", "a"], ""), (["a", ""], "")]
)
def test_a_key_is_proposed_where_it_tells_the_rows_apart(cells, name):
    found = table(["id", "figure"], *([cell, "7"] for cell in cells))
    assert mappings.proposed(found).columns == (name, "words")


GROUPS = [
    (["figure"], ["words"], [""]),
    (["figure", "low", "high"], ["words", "low", "high"], [""]),
    (["deaths_best", "deaths_low", "deaths_high"], ["words", "low", "high"], [""]),
    (["Killed", "Wounded"], ["words", "words"], ["Killed", "Wounded"]),
    (
        ["Killed (low)", "Killed (high)", "Wounded"],
        ["low", "high", "words"],
        ["Killed", "Wounded"],
    ),
    (
        ["killed_min", "killed_max", "wounded_min", "wounded_max"],
        ["low", "high", "low", "high"],
        ["killed", "wounded"],
    ),
    (["Killed", "Killed"], ["words", "words"], ["Killed", "Killed"]),
]


@pytest.mark.parametrize(("headings", "columns", "labels"), GROUPS)
def test_figure_columns_are_grouped_by_what_they_count(headings, columns, labels):
    groups = Mapping(columns=tuple(columns)).groups(headings)
    assert [group.label for group in groups] == labels
    placed = sorted(at for group in groups for at in group.columns)
    assert placed == list(range(len(headings)))


FAULTS = [
    ({"columns": ("words", "")}, "Say which column is the source"),
    ({"columns": ("", "source")}, "Say which column has the figure"),
    ({"columns": ("unit", "unit")}, "Only one column can be “Unit of the question”"),
    (
        {"columns": ("low", "source"), "value_type": "date"},
        "Lowest and highest are for quantities",
    ),
    (
        {"columns": ("words", "source"), "value_type": "category"},
        "One of several options answers a question",
    ),
]


@pytest.mark.parametrize(("given", "sentence"), FAULTS)
def test_what_is_wrong_with_a_mapping_is_said(given, sentence):
    found = mappings.checked(Mapping(**given), ["a", "b"]).faults
    assert any(fault.startswith(sentence) for fault in found)


def test_a_mapping_is_kept_and_fitted_to_its_headings():
    kept = Mapping(columns=("words", "source"), unit="persons", is_count=False)
    assert mappings.from_json(kept.to_json(), ["a", "b"]) == kept
    fitted = mappings.from_json({"columns": ["words", "lost"]}, ["a", "b", "c"])
    assert fitted.columns == ("words", "", "")


def test_tables_of_like_headings_are_remembered_together():
    first = mappings.header_key(["Event", "Killed (low)"])
    assert first == mappings.header_key(["event", "killed_low"])
    assert first != mappings.header_key(["event", "killed_high"])
