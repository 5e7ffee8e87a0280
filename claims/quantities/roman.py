"""Roman numerals, which are read only where somebody asks for them."""

import re

DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
LETTERS = re.compile(r"\b[MDCLXVI]+\b")
NUMERAL = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def in_digits(text: str) -> str:
    """Return the text with its Roman numerals, from I to MMMCMXCIX, in digits."""
    return LETTERS.sub(lambda found: _digits(found.group()), text)


def _digits(letters: str) -> str:
    return str(_value(letters)) if NUMERAL.fullmatch(letters) else letters


def _value(numeral: str) -> int:
    """Return what a numeral says: a smaller digit before a greater one is taken off."""
    values = [DIGITS[digit] for digit in numeral]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value
        for value, after in zip(values, following, strict=True)
    )
