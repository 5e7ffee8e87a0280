"""Accounts that are no intervals, as a grid: accounts by options, or by yes and no."""

from dataclasses import dataclass

from claims.comparison.page import Comparison, Row


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account says of one answer: a sign, a word and a class."""

    sign: str
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """One account with a cell for each answer."""

    row: Row
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """The picture of a category or a yes-or-no question."""

    columns: list[str]
    lines: list[Line]


NOTHING = Cell("", "", "nothing")


def grid_of(comparison: Comparison) -> Grid:
    """Return the grid of a question's accounts; without columns for intervals."""
    if comparison.question.value_type == "proposition":
        answers = ["affirms", "denies"]
        return Grid(
            ["Yes", "No"],
            [
                Line(row, [_answer(row, answer) for answer in answers])
                for row in comparison.rows
            ],
        )
    return Grid(
        [option.label for option in comparison.options],
        [
            Line(row, [_option(row, option.pk) for option in comparison.options])
            for row in comparison.rows
        ],
    )


def _answer(row: Row, answer: str) -> Cell:
    return _said(row, "says so") if row.account.polarity == answer else NOTHING


def _option(row: Row, option: int) -> Cell:
    if option not in row.account.options:
        return NOTHING
    return _said(row, "denies" if row.account.polarity == "denies" else "says so")


def _said(row: Row, words: str) -> Cell:
    """Return the cell of something said: implied ones are hollow."""
    if row.account.implied:
        return Cell("◌", "implied", "implied")
    if row.account.stance in ("doubts", "rejects"):
        return Cell("◌", f"said, and {row.account.stance[:-1]}ed", "implied")
    return Cell("✕" if words == "denies" else "●", words, "affirms")
