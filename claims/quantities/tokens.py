"""A text cut into numbers, words and marks, each knowing where it stands."""

import re
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
GAPS = "\u00a0\u2009\u202f"  # the no-break, thin and narrow no-break spaces
PADDING = 12


def _pattern(grouping: str, point: str) -> re.Pattern[str]:
    """Every part is possessive or bounded, so that matching never backtracks far.

    No group is possessive as a whole: early releases of Python 3.11 keep what such a
    group took in vain, and read the full stop of "15." as part of the figure.
    """
    gap = f"[{grouping} '’{GAPS}]"
    grouped = (
        rf"\d{{1,3}}({gap})\d{{3}}(?!\d)(?:\1\d{{3}}(?!\d)){{0,5}}"
        rf"|\d{{1,3}}(?:{point}\d{{3}}(?!\d)){{2,5}}(?!{point}\d)"
        rf"|\d{{1,2}}(?:,\d\d){{1,4}},\d{{3}}(?![\d,])"
    )
    letters = f"[^\\W\\d_{FRACTIONS}{SUPERSCRIPTS}]++"
    return re.compile(
        r"(?<![^\W_])(?:US|AU|CA|NZ|HK|[ACRS])\$"
        rf"|{letters}(?:['’]{letters})*"
        rf"|(?:{grouped}|\d++)(?:{point}\d++)?"
        r"|\S"
    )


LOSSES = re.compile(
    r"\d[KkWwMmCc]/\d{1,7}[KkWwMmCc]\b"
    r"|\d[KkMmCc][,;]? \d{1,7}[Ww]\b|\d[Ww][,;]? \d{1,7}[KkMmCc]\b"
)
"""Two figures of a list of losses: 37K/214W; 37k, 214w."""

DECIMAL_COMMA = r"\d{1,3},\d{1,2}(?=\s?(?:million|billion|bn|mln|per\s?cent|%))"
"""1,2 million: a comma for a point, where English would never part thousands."""

PATTERNS = {
    ",": re.compile(DECIMAL_COMMA + "|" + _pattern(",", r"\.").pattern),
    ".": _pattern(".", ","),
    " ": _pattern(" ", ","),
}


class Joining(IntEnum):
    """What "and" may join within a number: nothing, halves, or all that it can."""

    NONE = 0
    HALVES = 1
    ALL = 2


class Tokens:
    """The tokens of one text as parallel lists, padded so that looking ahead is safe.

    `grouping` is the mark between thousands. `steps` counts what was looked at: a test
    holds it to a straight line. `joining` says what "and" may join while a range is
    tried, `lists_losses` whether letters behind figures stand for losses.
    """

    __slots__ = (
        "ends",
        "grouping",
        "joining",
        "lists_losses",
        "raw",
        "size",
        "starts",
        "steps",
        "text",
        "words",
    )

    def __init__(self, text: str, grouping: str = ",") -> None:
        self.text = text
        self.grouping = grouping
        self.steps = 0
        self.joining = Joining.ALL
        self.lists_losses = LOSSES.search(text) is not None
        spans = [match.span() for match in PATTERNS[grouping].finditer(text)]
        self.size = len(spans)
        self.starts = [start for start, _ in spans] + [len(text)] * PADDING
        self.ends = [end for _, end in spans] + [len(text)] * PADDING
        self.raw = [text[start:end] for start, end in spans] + [""] * PADDING
        self.words = list(map(_folded if "’" in text else str.lower, self.raw))

    def among(self, words: frozenset[str]) -> list[int]:
        """List the tokens that are written in digits or are one of some words."""
        self.steps += self.size
        return [
            i
            for i, word in enumerate(self.words[: self.size])
            if word in words or word[0].isdecimal()
        ]

    def touches(self, i: int) -> bool:
        """Say whether token i and the next one stand without a space between."""
        return self.ends[i] == self.starts[i + 1]

    def is_number(self, i: int) -> bool:
        """Say whether token i is written in digits."""
        return self.raw[i][:1].isdecimal()


def _folded(raw: str) -> str:
    return raw.lower().replace("’", "'")


Trie = dict[str, Any]
END = ""
"""The key under which a trie keeps what a finished phrase means."""


def trie(meanings: Mapping[str, str], grouping: str = ",") -> Trie:
    """Arrange phrases word by word, so that the longest is found in one walk."""
    root: Trie = {}
    for phrase, meaning in meanings.items():
        node = root
        for word in PATTERNS[grouping].finditer(phrase):
            node = node.setdefault(_folded(word.group()), {})
        node[END] = meaning
    return root


def merged(*tries: Trie) -> Trie:
    """Arrange the phrases of several tries as one; the first meaning of each holds."""
    root: Trie = {}
    for one in tries:
        for word, below in one.items():
            if word == END:
                root.setdefault(END, below)
            else:
                root[word] = merged(root.get(word, {}), below)
    return root


def phrases(rows: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn "meaning: phrases" rows round into "phrase: meaning"."""
    return {phrase: meaning for meaning, row in rows.items() for phrase in row}


def longest(node: Trie, tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Give the meaning of the longest phrase at token i, and the token after it."""
    best: tuple[str, int] | None = None
    words = tokens.words
    while i < tokens.size and (below := node.get(words[i])) is not None:
        node = below
        i += 1
        tokens.steps += 1
        if (meaning := node.get(END)) is not None:
            best = meaning, i
    return best
