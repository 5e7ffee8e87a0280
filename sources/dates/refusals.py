"""Why a string is not a date we can hold: one plain sentence for each cause."""

import re

CAUSES = [
    (r"", "is nothing, where a date is wanted"),
    (r"-[0-9X]{4}.*", "is before the year 1, which a calendar date cannot hold"),
    (r"Y.*", "is a year that a calendar date cannot hold (1 to 9999)"),
    (r"[0-9]+S[0-9]+.*", "uses significant digits, which are not supported"),
    (
        r"\{.*",
        "is a set of all its dates; only one-of sets [a,b] are supported",
    ),
    (r".*[()].*", "groups its parts in parentheses, which is not supported"),
    (r"[?~%].*", "has a qualifier in front; it belongs at the end"),
    (
        r"[0-9X-]+[?~%].+",
        "qualifies a part of a date; the qualifier belongs at the end",
    ),
    (r".*x.*", "has a small x; an unspecified digit is a capital X"),
    (r"XX*.*", "gives no digit of the year"),
    (r"[0-9X-]*X[0-9X-]*", "has an X to the left of a digit, which is not supported"),
    (r"[0-9X\s~?%-]*\s[0-9X\s~?%-]*", "has a space in it; a date in EDTF has none"),
    (r"[0-9]{5,}.*", "has a year of more than four digits"),
    (r"[0-9]{1,3}", "has a year of fewer than four digits"),
    (r"[0-9]{4}-[0-9](-.*)?", "needs two digits for the month"),
    (r"[0-9]{4}-[0-9]{2}-[0-9]", "needs two digits for the day"),
    (r"\.\.", "is an open end, and stands only in a period or a set"),
]
COMPILED = [(re.compile(pattern, re.DOTALL), why) for pattern, why in CAUSES]
SHOWN = 40
LONGEST = 80


def refused(text: str, why: str) -> ValueError:
    """Make the error that says why a string is no date, the string cut when long."""
    shown = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return ValueError(f"“{shown}” {why}.")


def reason(text: str) -> str:
    """Say why a string is no single EDTF date that we support."""
    if len(text) > LONGEST:
        return "is too long for a date, such as 1956-03-09"
    causes = (why for pattern, why in COMPILED if pattern.fullmatch(text))
    return next(causes, "is not a date in EDTF, such as 1956-03-09")


def month_reason(number: int) -> str:
    """Say why a month number is refused: no month at all, or a kind of season."""
    if 25 <= number <= 41:
        return f"uses the season code {number}; only 21 to 24 are supported"
    return "has no such month: months run from 01 to 12, seasons from 21 to 24"
