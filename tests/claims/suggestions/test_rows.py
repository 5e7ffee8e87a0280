"""Rows of tables and lists: each is suggested by its first figure."""

import pytest

from claims.suggestions import Kind

from .test_values import passages, words

FIGURE = Kind.FIGURE


@pytest.mark.parametrize(
    ("text", "rows", "read"),
    [
        # cells, with bars or tabs between them
        (
            "Parish | Dead | Hurt\nUpper Mill | 71 | 120\nHolm | 8 | 15",
            ["Upper Mill | 71 | 120", "Holm | 8 | 15"],
            ["71", "8"],
        ),
        (
            "| Parish | Dead |\n|---|---|\n| Upper Mill | 1,071 |",
            ["| Upper Mill | 1,071 |"],
            ["1,071"],
        ),
        ("Parish\tDead\nUpper Mill\t71", ["Upper Mill\t71"], ["71"]),
        (
            "Year      Dead      Hurt\n1871      212       9\n1872      63        140",
            ["1871      212       9", "1872      63        140"],
            ["212", "63"],
        ),
        (
            "Year\tDead\n1871\t212\t9\t14\t3\t7\t6",
            ["1871\t212\t9\t14\t3\t7\t6"],
            ["212"],
        ),
        # a label before its figure
        (
            "By parish:\n- Upper Mill: 71 (40 %)\n- Holm: c. 800",
            ["Upper Mill: 71 (40 %)", "Holm: c. 800"],
            ["71", "c. 800"],
        ),
        ("Upper Mill: 71\nHolm: 812", ["Upper Mill: 71", "Holm: 812"], ["71", "812"]),
        # neither
        ("Upper Mill | Holm | Moor\nFirst | Second | Third", [], []),
        ("71 | 120 | 15", [], []),
    ],
)
def test_row_is_suggested_by_its_first_figure(
    text: str, rows: list[str], read: list[str]
) -> None:
    assert [row.strip() for row in passages(text, FIGURE)] == rows
    assert [one for one in words(text, FIGURE) if "%" not in one] == read


def test_figures_of_a_row_that_say_what_they_count_are_all_suggested() -> None:
    text = "Upper Mill: 71 killed, 120 wounded"
    assert words(text, FIGURE) == ["71", "120"]


def test_wrapped_sentence_is_no_row() -> None:
    text = "The clerk of the mill wrote: in 1871\nsome 71 men of the place had drowned."
    assert passages(text, FIGURE) == [text[:-1]]
