"""The convention table of METHOD.md 3 as data: one edition after another.

Changing a row is a new edition, added beside the old ones: claims keep the rule and the
edition that read them, and the old edition tells what the words were read as then.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from .expressions import Multiple
from .values import Form

MANY = 3
"""Several are at least so many."""

SIZES = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100}
SCALES = {
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}


class Row(NamedTuple):
    """One vague wording with its read and its firm interval."""

    words: str
    form: Form
    low: int | None
    high: int | None
    firm_low: int | None
    firm_high: int | None


VAGUE = {
    "some": Row("some", Form.VERBAL, 1, None, 1, None),
    "several": Row("several", Form.VERBAL, 3, 9, 2, 99),
    "few": Row("a few", Form.VERBAL, 3, 9, 2, 99),
    "handful": Row("a handful", Form.VERBAL, 3, 9, 2, 99),
    "many": Row("many", Form.VERBAL, 3, None, 2, None),
    "none": Row("none", Form.EXACT, 0, 0, 0, 0),
    "number-not-given": Row(
        "killed, number not given", Form.UNSTATED, 1, None, 1, None
    ),
    "not-given": Row("not given", Form.UNSTATED, None, None, None, None),
    "countless": Row("countless", Form.UNSTATED, None, None, None, None),
}


def _multiples() -> dict[str, int]:
    names = SIZES | SCALES
    for size, count in SIZES.items():
        for scale, factor in SCALES.items():
            names[f"{size}-of-{scale}"] = count * factor
    return names


def _rule_names() -> dict[Multiple, str]:
    """Give each multiple its rule: dozens, several-dozen, hundreds-of-thousands."""
    names = {}
    for plural, size in _multiples().items():
        names[Multiple(size)] = plural
        several = plural if plural.startswith("tens") else _single(plural)
        names[Multiple(size, MANY)] = f"several-{several}"
    return names


def _single(plural: str) -> str:
    return "-".join(word.removesuffix("s") for word in plural.split("-of-"))


MULTIPLES = _rule_names()
SAID = {rule: multiple for multiple, rule in MULTIPLES.items()}


def multiple_row(words: Multiple) -> Row:
    """Give the row of dozens, hundreds, several thousand …, by one rule for all.

    "Hundreds" is read 200 to 999 and firmly allows 101 to 9,999; "several hundred"
    is read from 300 and firmly allows from 201.
    """
    ceiling = 10 ** len(str(words.size))
    return Row(
        _multiple_words(MULTIPLES[words]),
        Form.VERBAL,
        words.least * words.size,
        ceiling - 1,
        (words.least - 1) * words.size + 1,
        10 * ceiling - 1,
    )


def _multiple_words(rule: str) -> str:
    """Write a rule's name as words: several dozen, several tens of thousands."""
    if rule.startswith("several-score"):
        rule = rule.replace("score", "scores", 1)
    return rule.replace("-", " ")


class Edition(NamedTuple):
    """One edition of the convention table: what vague and round words are read as."""

    name: str
    vague: Mapping[str, Row] = MappingProxyType(VAGUE)
    """A row for each vague word; one for a multiple takes the place of its rule."""
    round_from: int = 100
    """From here on trailing zeros make an unhedged number a round one."""
    slack: Decimal = Decimal("0.1")
    """What part of n "about n" is read as, either way, and a round n firmly allows."""
    doubt: int = 2
    """About n firmly allows n divided and n multiplied by this."""

    def row(self, rule: str) -> Row:
        """Give the row of a vague word or of a multiple; KeyError for other rules."""
        return self.vague[rule] if rule in self.vague else multiple_row(SAID[rule])


EDITION = "1"
"""The edition that words are read by."""

EDITIONS = {EDITION: Edition(EDITION)}
"""Every edition that a stored claim may have been read by."""


def edition_named(name: str) -> Edition:
    """Return an edition; raises ValueError with a sentence for one there is not."""
    try:
        return EDITIONS[name]
    except KeyError:
        known = ", ".join(EDITIONS)
        message = f"There is no edition {name!r} of the convention table, only {known}."
        raise ValueError(message) from None
