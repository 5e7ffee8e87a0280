"""Accounts that are no intervals, as signs under the options, or under yes and no."""

from dataclasses import dataclass

from claims.comparison.page import Comparison
from claims.comparison.pictures import Group, Picture
from claims.comparison.rows import Row


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account says of one answer: a sign, a word and a class."""

    sign: str
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """One account with a cell for each answer, and how many accounts it stands for."""

    row: Row
    many: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Block:
    """The accounts of one line of testimony."""

    name: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Grid:
    """The picture of a category or a yes-or-no question."""

    columns: list[str]
    blocks: list[Block]


NOTHING = Cell("", "", "nothing")


def grid_of(comparison: Comparison, picture: Picture) -> Grid:
    """Return the grid of the rows of a picture; without columns for intervals."""
    answers: list[tuple[str, str | int]] = [
        (option.label, option.pk) for option in comparison.options
    ]
    if comparison.question.value_type == "proposition":
        answers = [("Yes", "affirms"), ("No", "denies")]
    keys = [key for _, key in answers]
    return Grid(
        [label for label, _ in answers],
        [_block(group, keys) for group in picture.groups],
    )


def _block(group: Group, keys: list[str | int]) -> Block:
    return Block(
        group.name,
        [
            Line(one.row, one.many, [_cell(one.row, key) for key in keys])
            for one in group.rows
        ],
    )


def _cell(row: Row, key: str | int) -> Cell:
    if isinstance(key, str):
        return _said(row, "says so") if row.account.polarity == key else NOTHING
    if key not in row.account.options:
        return NOTHING
    return _said(row, "denies" if row.account.polarity == "denies" else "says so")


def _said(row: Row, words: str) -> Cell:
    """Return the cell of something said: implied ones are hollow."""
    if row.account.implied:
        return Cell("◌", "implied", "implied")
    if row.account.stance in ("doubts", "rejects"):
        return Cell("◌", f"said, and {row.account.stance[:-1]}ed", "implied")
    kind = "denied" if words == "denies" else "affirms"
    return Cell("✕" if words == "denies" else "●", words, kind)
