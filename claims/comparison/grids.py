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
    one_only = comparison.question.is_exclusive
    return Grid(
        [answer.label for answer in answers],
        [_block(group, answers, one_only=one_only) for group in picture.groups],
    )


def answers_of(comparison: Comparison) -> list[Answer]:
    """Return the possible answers in their order; none where they are intervals."""
    if comparison.question.value_type == "proposition":
        return [Answer("Yes", "affirms"), Answer("No", "denies")]
    return [Answer(option.label, option.pk) for option in comparison.options]


def _block(group: Group, answers: Sequence[Answer], *, one_only: bool) -> Block:
    return Block(
        group.name,
        [
            Line(
                one.row,
                one.many,
                [cell_of(one.row, each.key, one_only=one_only) for each in answers],
            )
            for one in group.rows
        ],
    )


def cell_of(row: Row, key: Hashable, *, one_only: bool) -> Cell:
    """Return what an account says of an answer; whether only one can be true."""
    account = row.account
    if isinstance(key, str):
        return _said(row, "says so") if account.polarity == key else NOTHING
    if key not in account.options:
        return NOTHING
    if account.polarity == "denies":
        return _said(row, "denies")
    is_alternative = one_only and len(account.options) > 1
    return _said(row, "one of these" if is_alternative else "says so")


def _said(row: Row, words: str) -> Cell:
    """Return the cell of something said: what is not said outright is hollow."""
    if row.account.implied:
        return Cell("◌", "implied not" if words == "denies" else "implied", "implied")
    if row.account.stance in ("doubts", "rejects"):
        return Cell("◌", f"said, and {row.account.stance[:-1]}ed", "implied")
    reserve = row.claim.commitment_in_words
    if reserve or words == "one of these":
        return Cell("◌", f"{words}, {reserve}" if reserve else words, "implied")
    kind = "denied" if words == "denies" else "affirms"
    return Cell("✕" if words == "denies" else "●", words, kind)
