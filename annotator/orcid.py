"""ORCID iDs: sixteen characters, the last one a check digit (ISO 7064 MOD 11-2)."""

import re

from django.core.exceptions import ValidationError

SHAPE = re.compile(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]")


def check_digit(digits: str) -> str:
    """Return the check digit of the fifteen digits before it."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    remainder = (12 - total % 11) % 11
    return "X" if remainder == 10 else str(remainder)


def validate_orcid(value: str) -> None:
    """Refuse what is not an ORCID iD, with a sentence that says why."""
    if not SHAPE.fullmatch(value):
        raise ValidationError(
            "An ORCID iD has four groups of four, such as 0000-0002-1825-0097."
        )
    digits = value.replace("-", "")
    if check_digit(digits[:15]) != digits[15]:
        raise ValidationError(
            "The last character of this ORCID iD does not fit the others: "
            "please look for a typing error."
        )
