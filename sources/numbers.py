"""Whole numbers as addresses and forms have them. No Django."""

MOST_DIGITS = 18  # a number of so many digits is one that the database can look for


def whole(typed: object) -> int | None:
    """Return the number that ASCII digits spell; None for anything else, or longer.

    ``typed`` may be a string, a number or None.
    """
    spelt = "" if typed is None else str(typed)
    is_whole = spelt.isascii() and spelt.isdigit() and len(spelt) <= MOST_DIGITS
    return int(spelt) if is_whole else None
