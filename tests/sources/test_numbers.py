"""Whole numbers as addresses and forms have them."""

import pytest

from sources.numbers import MOST_DIGITS, whole


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), ("15", 15), ("007", 7), (42, 42), ("9" * MOST_DIGITS, 10**18 - 1)],
)
def test_digits_are_a_number(typed: object, number: int) -> None:
    assert whole(typed) == number


@pytest.mark.parametrize(
    "typed",
    [None, "", " 1", "-1", "1.5", "1e3", "²", "٣", "1\0", "9" * 19, "9" * 5000],
)
def test_anything_else_is_none(typed: object) -> None:
    assert whole(typed) is None
