"""Lists of figures with shared nouns, their categories and their sides."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.quantities import added, tally

from .phrases import PHRASES, SOUP

LISTED = st.lists(
    st.builds(
        "{} {}".format,
        PHRASES,
        st.sampled_from(["killed", "wounded", "people were arrested", "US", "", ";"]),
    ),
    max_size=6,
).map(", ".join)


def _rows(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (text[one.start : one.end], one.category, one.side, one.noun)
        for one in tally(text)
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "37 killed, 214 wounded, 13 missing",
            [
                ("37", "killed", "", ""),
                ("214", "wounded", "", ""),
                ("13", "missing", "", ""),
            ],
        ),
        (
            "(US 37K/214W/13M; CS 23K/58W)",
            [
                ("37", "killed", "US", ""),
                ("214", "wounded", "US", ""),
                ("13", "missing", "US", ""),
                ("23", "killed", "CS", ""),
                ("58", "wounded", "CS", ""),
            ],
        ),
        ("15 killed and wounded", [("15", "killed_and_wounded", "", "")]),
        (
            "88 total (US 23; CS 65)",
            [("88", "total", "", ""), ("23", "total", "US", ""),
             ("65", "total", "CS", "")],
        ),
        (
            "Total unknown (US 120; CS unknown)",
            [("unknown", "total", "", ""), ("120", "total", "US", ""),
             ("unknown", "total", "CS", "")],
        ),
        (
            "3,058 total (1,758 US; 1,300 CS)",
            [("3,058", "total", "", ""), ("1,758", "total", "US", ""),
             ("1,300", "total", "CS", "")],
        ),
        (
            "37 people were killed, 214 wounded",
            [("37", "killed", "", "people"), ("214", "wounded", "", "people")],
        ),
        (
            "three men and two women were killed",
            [("three", "killed", "", "men"), ("two", "killed", "", "women")],
        ),
        (
            "killed 12 officers and 300 men",
            [("12", "killed", "", "officers"), ("300", "killed", "", "men")],
        ),
        (
            "Killed: 15. Wounded: unknown.",
            [("15", "killed", "", ""), ("unknown", "wounded", "", "")],
        ),
        (
            "Union losses were 12 killed and 5 missing; the Confederates lost 40.",
            [("12", "killed", "Union", ""), ("5", "missing", "Union", ""),
             ("40", "casualties", "Confederates", "")],
        ),
        (
            "about 700 men [US]; 500 riders [I]",
            [("about 700", "", "US", "men"), ("500", "", "I", "riders")],
        ),
        ("the Union killed 23 Confederates",
         [("23", "killed", "Confederates", "Confederates")]),
        ("the Union army killed 23 men", [("23", "killed", "", "men")]),
        (
            "It killed 2,300 people, injured 10,000 and left 500 homeless",
            [("2,300", "killed", "", "people"), ("10,000", "wounded", "", "people"),
             ("500", "displaced", "", "homeless")],
        ),
        (
            "22 dead, including 4 children, and 131 injured",
            [("22", "killed", "", ""), ("4", "killed", "", "children"),
             ("131", "wounded", "", "")],
        ),
        (
            "13 protesters and 2 policemen were killed",
            [("13", "killed", "", "protesters"), ("2", "killed", "", "policemen")],
        ),
        (
            "300 are feared dead and scores more are missing",
            [("300", "killed", "", ""), ("scores", "missing", "", "")],
        ),
        (
            "Five were killed and two more died later",
            [("Five", "killed", "", ""), ("two", "killed", "", "")],
        ),
        (
            "Killed: 37, wounded: 214",
            [("37", "killed", "", ""), ("214", "wounded", "", "")],
        ),
        (
            "300 delegates, 98 of whom were shot",
            [("300", "", "", "delegates"), ("98", "shot", "", "delegates")],
        ),
        (
            "9 houses were burnt, 12 men killed",
            [("9", "", "", "houses"), ("12", "killed", "", "men")],
        ),
        ("15 of the 54 wounded died", [("15 of the 54", "killed", "", "")]),
    ],
)  # fmt: skip
def test_list_is_told_apart(text: str, rows: list[tuple[str, str, str, str]]) -> None:
    assert _rows(text) == rows


def test_body_within_a_side_is_kept() -> None:
    text = "US 23k/69w; CS incomplete, Marshall 4k/12w, Wharton no report"
    rows = [(one.side, one.among) for one in tally(text)]
    assert rows[2:] == [
        ("CS", ""),
        ("CS", "Marshall"),
        ("CS", "Marshall"),
        ("CS", "Wharton"),
    ]


@pytest.mark.parametrize(
    ("text", "form", "low", "high"),
    [
        ("Unknown", "unstated", None, None),
        ("Unknown number killed", "unstated", 1, None),
        ("no report", "unstated", None, None),
        ("None", "exact", 0, 0),
    ],
)
def test_unknown_is_never_nought_and_none_is(
    text: str, form: str, low: int | None, high: int | None
) -> None:
    (only,) = tally(text)
    got = only.quantity
    assert (got.form, got.low, got.high) == (form, low, high)


def test_scope_of_a_second_figure_is_kept() -> None:
    first, second = tally("152 total (1,160 for entire siege)")
    assert (first.scope_words, second.scope_words) == ((), ("for entire siege",))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("15 dead and 54 injured", 69, 69),
        ("37 killed, 214 wounded, 13 missing", 264, 264),
        ("dozens killed and at least 54 wounded", 78, None),
    ],
)
def test_parts_of_one_side_are_added(text: str, low: int, high: int | None) -> None:
    got = added(tally(text))
    assert got is not None
    assert (got.low, got.high, got.rule) == (low, high, "sum")


@pytest.mark.parametrize(
    "text",
    [
        "15 killed",
        "US 15 killed; CS 54 wounded",
        "15 killed and 20 killed",
        "15 killed and 54 killed and wounded",
        "15 killed and 300 arrested",
        "15 killed, wounded: unknown",
        "15 killed in Tbilisi and 54 wounded in Gori",
    ],
)
def test_what_may_overlap_is_never_added(text: str) -> None:
    assert tally(text)
    assert added(tally(text)) is None


@given(LISTED | SOUP | st.text())
@settings(max_examples=150, deadline=None)
def test_tallied_figures_stand_in_order_within_the_text(text: str) -> None:
    end = 0
    for one in tally(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end
