"""Roman numerals, only where asked."""

import pytest

from claims.quantities import read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("XVII", 17),
        ("IV", 4),
        ("MCMLVI", 1956),
        ("MMMCMXCIX", 3999),
        ("about XX cases", 18),
        ("15 men", 15),
    ],
)
def test_roman_numerals_are_read_where_asked(text, number):
    assert read(text, has_roman=True).low == number


@pytest.mark.parametrize("text", ["XVII", "MCMLVI", "MIX"])
def test_roman_numerals_are_no_figures_unasked(text):
    assert read(text) is None


@pytest.mark.parametrize("text", ["IIII", "VX", "civil", "Ia", ""])
def test_what_is_no_roman_numeral_is_none(text):
    assert read(text, has_roman=True) is None
