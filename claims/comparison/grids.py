"""Accounts that are no intervals, as signs under the options, or under yes and no."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.comparison.page import Comparison
from claims.comparison.pictures import Group, Picture
from claims.comparison.rows import Row


class Answer(NamedTuple):
    """One possible answer: its label, and the option's number or the polarity."""

    label: str
    key: Hashable


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
    answers = answers_of(comparison)
    return Grid(
        [answer.label for answer in answers],
        [_block(group, answers) for group in picture.groups],
    )


def answers_of(comparison: Comparison) -> list[Answer]:
    """Return the possible answers in their order; none where they are intervals."""
    if comparison.question.value_type == "proposition":
        return [Answer("Yes", "affirms"), Answer("No", "denies")]
    return [Answer(option.label, option.pk) for option in comparison.options]


def _block(group: Group, answers: Sequence[Answer]) -> Block:
    return Block(
        group.name,
        [
            Line(one.row, one.many, [cell_of(one.row, each.key) for each in answers])
            for one in group.rows
        ],
    )


def cell_of(row: Row, key: Hashable) -> Cell:
    """Return what an account says of an answer."""
    if isinstance(key, str):
        return _said(row, "says so") if row.account.polarity == key else NOTHING
    if key not in row.account.options:
        return NOTHING
    return _said(row, "denies" if row.account.polarity == "denies" else "says so")


def _said(row: Row, words: str) -> Cell:
    """Return the cell of something said: implied ones are hollow."""
    if row.account.implied:
        return Cell("◌", "implied not" if words == "denies" else "implied", "implied")
    if row.account.stance in ("doubts", "rejects"):
        return Cell("◌", f"said, and {row.account.stance[:-1]}ed", "implied")
    kind = "denied" if words == "denies" else "affirms"
    return Cell("✕" if words == "denies" else "●", words, kind)
