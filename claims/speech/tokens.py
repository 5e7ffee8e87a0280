"""A text cut into words and marks, with the borders of its sentences and quotations."""

import re
from bisect import bisect_right

from .lexicon import Lexicon

# Every part is possessive or bounded, so that matching never backtracks far.
PATTERN = re.compile(
    r"[^\W\d_]++(?:['’‐‑-][^\W\d_]++)*"
    r"|\d++(?:[.,:/]\d++)*"
    r"|\n[^\S\n]*+\n\s*+"
    r"|(?<==)\n"
    r"|\n(?=[^\S\n]{0,20}(?:[-*+•‣–—=#]|\d{1,3}[.)]))"
    r"|[^\w\s]|\w"
)
ENDS = frozenset(".!?…")
OPENERS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "'": "'"}
CLOSERS = frozenset("”»\"'’)]")
QUOTES = frozenset('“”«»„"‘')
NEUTRAL = "·"
PADDING = 8
LONGEST_QUOTE = 600  # tokens; further apart, two marks are hardly a pair


class Tokens:
    """The tokens of one text as parallel lists, padded so that looking ahead is safe.

    `words` are folded, `raw` as written. `steps` counts what was looked at: a test
    holds it to a straight line.
    """

    __slots__ = ("borders", "ends", "raw", "size", "starts", "steps", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.steps = 0
        spans = [match.span() for match in PATTERN.finditer(text)]
        self.size = len(spans)
        self.starts = [start for start, _ in spans] + [len(text)] * PADDING
        self.ends = [end for _, end in spans] + [len(text)] * PADDING
        self.raw = [text[start:end] for start, end in spans] + [""] * PADDING
        self.words = _folded(text, spans) + [""] * PADDING
        self.borders = self._sentences(lexicon)

    def _sentences(self, lexicon: Lexicon) -> list[int]:
        """Number the tokens at which a sentence begins; quiet dots become neutral."""
        borders, words = [0], self.words
        for i, word in enumerate(words):
            if word in ENDS:
                if word == "." and self._is_abbreviated(i, lexicon):
                    words[i] = NEUTRAL
                elif (border := self._border_after(i)) > borders[-1]:
                    borders.append(border)
            elif word[:1] == "\n" and i + 1 > borders[-1]:
                borders.append(i + 1)
        return borders

    def _is_abbreviated(self, i: int, lexicon: Lexicon) -> bool:
        if not i or self.ends[i - 1] != self.starts[i]:
            return False
        before = self.raw[i - 1]
        if len(before) == 1 and before.isupper() and before != "I":
            return True
        return self.words[i - 1] in lexicon.abbreviations

    def _border_after(self, i: int) -> int:
        """Give the token after a full stop and its closing marks, or 0 for none."""
        after = i + 1
        limit = min(i + PADDING, self.size)
        while after < limit and (self.is_closer(after) or self._is_note(after)):
            after += 1
        if self.raw[after - 1].isalnum() and after > i + 1:
            return after
        if self.raw[after][:1].islower() or (
            self.ends[i] == self.starts[i + 1] != len(self.text)
            and self.raw[i + 1][:1].isalnum()
        ):
            return 0
        return after

    def _is_note(self, i: int) -> bool:
        """Say whether a token is the mark of a footnote: left.¹², left.12 Then."""
        is_raised = self.raw[i].isdigit() and not self.raw[i].isdecimal()
        follows = self.ends[i] < self.starts[i + 1] and self.is_capital(i + 1)
        is_mark = is_raised or (self.is_number(i) and len(self.raw[i]) < 4 and follows)
        return is_mark and self.starts[i] == self.ends[i - 1]

    def is_closer(self, i: int) -> bool:
        """Say whether token i is a closing mark that touches what stands before."""
        return self.raw[i] in CLOSERS and self.starts[i] == self.ends[i - 1]

    def sentence(self, i: int) -> tuple[int, int]:
        """Give the first token of the sentence of token i, and the token after it."""
        place = bisect_right(self.borders, i)
        last = self.borders[place] if place < len(self.borders) else self.size
        return self.borders[place - 1], last

    def index_at(self, offset: int) -> int:
        """Give the first token that ends after an offset."""
        return bisect_right(self.ends, offset, 0, self.size)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the code points that tokens start to end cover."""
        return self.starts[start], self.ends[end - 1]

    def wording(self, start: int, end: int) -> str:
        """Give the words of tokens start to end as they stand in the text."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def is_capital(self, i: int) -> bool:
        """Say whether token i begins with a capital letter."""
        return self.raw[i][:1].isupper()

    def is_number(self, i: int) -> bool:
        """Say whether token i is written in digits."""
        return self.raw[i][:1].isdecimal()


def _folded(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """Fold the words; a letter that lowers to two must not shift the others."""
    straight = text.replace("’", "'")
    lowered = straight.lower()
    if len(lowered) == len(text):
        return [lowered[start:end] for start, end in spans]
    return [straight[start:end].lower() for start, end in spans]


def quotations(tokens: Tokens, start: int, end: int) -> list[tuple[int, int]]:
    """Pair the quotation marks of a stretch: tokens of the opening and closing mark.

    A mark left alone is passed by; pairs never nest.
    """
    pairs, opening, awaited = [], -1, ""
    for i in range(start, end):
        sign = tokens.raw[i]
        if opening >= 0 and i - opening > LONGEST_QUOTE:
            opening = -1
        if opening >= 0:
            if sign and sign in awaited and _closes(tokens, i):
                pairs.append((opening, i))
                opening = -1
        elif sign in OPENERS and _opens(tokens, i):
            opening, awaited = i, OPENERS[sign]
    return pairs


def _opens(tokens: Tokens, i: int) -> bool:
    """Say whether the mark at i stands before its word and after a space."""
    apart = (
        i == 0
        or tokens.ends[i - 1] < tokens.starts[i]
        or (tokens.raw[i - 1] in "([—–-\n")
    )
    return apart or tokens.raw[i - 1][:1] == "\n"


def _closes(tokens: Tokens, i: int) -> bool:
    touching = tokens.ends[i - 1] == tokens.starts[i]
    if tokens.raw[i] in "'’":
        return touching and not tokens.raw[i + 1][:1].isalnum()
    return True
