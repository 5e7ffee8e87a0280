"""Each rule of the convention table in a plain English sentence."""

from .conventions import EDITION, EDITIONS, Row

WORDS = {
    "exact": "The number as it stands.",
    "rounded": "A round number: read as it stands; firmly within half of its last "
    "significant unit, at most a tenth of it, either way.",
    "more-than": "More than n: from n + 1 upward (from n where parts are possible).",
    "at-least": "At least n: from n upward.",
    "at-most": "At most n: up to n.",
    "less-than": "Less than n: up to n − 1 (up to n where parts are possible).",
    "between": "From the first figure to the second.",
    "about": "Our reading of “about n”: a tenth either way; the words firmly allow "
    "half of n to twice n.",
    "nearly": "Our reading of “nearly n”: from a tenth below n to n; the words firmly "
    "allow half of n to n.",
    "sum": "Our sum of the parts that one account gives, bound by bound; no claim.",
    "of": "So many of a whole: the number as it stands, with the whole kept beside it.",
    "of-every": "So many out of every so many: a ratio, not a count.",
    "to": "So many to so many: the two sides of a vote or a ratio, not a count.",
    "share": "A fraction of a whole, rounded outward to whole numbers.",
}


def explain(rule: str) -> str:
    """Say in a plain English sentence how a rule reads words (METHOD.md 3).

    Raises KeyError for a rule that edition `EDITION` does not have.
    """
    if rule in WORDS:
        return WORDS[rule]
    try:
        return _told(EDITIONS[EDITION].row(rule))
    except KeyError:
        message = f"Edition {EDITION} of the convention table has no rule “{rule}”."
        raise KeyError(message) from None


def _told(row: Row) -> str:
    if row.firm_low is None and row.firm_high is None:
        return f"“{row.words}”: no figure is stated."
    read, firm = _span(row.low, row.high), _span(row.firm_low, row.firm_high)
    if read == firm:
        return f"“{row.words}”: {read}, read and firm alike."
    return f"our reading of “{row.words}”: {read}; the words firmly allow {firm}"


def _span(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{low:,} or more"
    if low == high:
        return f"{low:,}"
    return f"{low:,} to {high:,}"
