"""Several names in one cell: options in their order, one under another, and tags."""

import pytest

from annotator.exchange.table.cells import CellError
from annotator.exchange.table.lists import labels_in, options_in, tags_in
from claims.models import Option
from tests import factories as f
from tests.annotator.exchange.table.tables import faults, stored

HEADINGS = ("question", "source", "value type", "figure", "question options")
LISTED = "Police; Army; Army > Guard > Watch; Navy"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", []),
        ("a; b", [("a", ""), ("b", "")]),
        ("b > a; b", [("a", "b"), ("b", "")]),
        ("a > b > c; a", [("b", "a"), ("c", "b"), ("a", "")]),
        (r"a\; b > c\>\\", [("a; b", ""), ("c>\\", "a; b")]),
        ("a > b; A > c", [("a", ""), ("b", "a"), ("c", "A")]),
    ],
)
def test_options_keep_their_order_and_what_they_lie_under(cell, found):
    assert list(options_in(cell).values()) == found


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("a > b; c > b", "“b” lies under two options."),
        ("a > b; b > a", "“b” lies under itself."),
        ("a > a", "“a” lies under itself."),
        ("a" * 201, "An option has more than 200 letters."),
    ],
)
def test_options_that_cannot_be_are_refused(cell, why):
    with pytest.raises(CellError, match=why):
        options_in(cell)


def test_labels_and_tags_are_each_taken_once():
    assert labels_in(r"a; A; b\; c;; ") == ("A", "b; c")
    assert tags_in("siege; night") == ("siege", "night")
    with pytest.raises(CellError, match="A tag has more than 100 letters"):
        tags_in("a" * 101)


@pytest.mark.django_db
def test_new_question_has_all_options_of_its_list():
    stored(HEADINGS, ("Who?", "Diary", "category", "guard", LISTED))
    options = Option.objects.values_list("label", "parent__label")
    assert list(options) == [
        ("Police", None),
        ("Army", None),
        ("Guard", "Army"),
        ("Watch", "Guard"),
        ("Navy", None),
    ]


@pytest.mark.django_db
def test_question_that_is_here_gets_those_that_rows_speak_of():
    who = f.make_question("Who?", value_type="category")
    f.make_option("Army", question=who, parent=f.make_option("State", question=who))
    stored(HEADINGS, ("Who?", "Diary", "category", "watch", LISTED))
    options = who.options.values_list("label", "parent__label")
    assert set(options) == {
        ("State", None),
        ("Army", "State"),
        ("Guard", "Army"),
        ("Watch", "Guard"),
    }


@pytest.mark.django_db
@pytest.mark.parametrize("cell", ["a > b; b > a", "Police"])
def test_list_that_cannot_be_is_a_fault_of_its_row(cell):
    rows = [
        ("Who?", "Diary", "category", "Army", LISTED),
        ("Who?", "Wire", "category", "Army", cell),
    ]
    assert faults(HEADINGS, *rows) == [(3, "question options", cell)]
