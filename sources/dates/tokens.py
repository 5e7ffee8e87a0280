"""Prose cut into words, numbers and marks, and a cursor that grammar rules move."""

import re
from collections.abc import Callable, Collection
from functools import update_wrapper
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar, cast

from sources.dates.lexicon import Lexicon, Phrases

TOKEN = re.compile(
    r"(?P<decade>[0-9]{1,3}0['’]?s\b)"
    r"|(?P<ordinal>[0-9]{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>[0-9]+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<gap>\n[^\S\n]*\n)"
    r"|(?P<mark>[^\s])",
    re.IGNORECASE,
)
DASHES = dict.fromkeys("-‐‑‒–—−", "-")
APOSTROPHES = dict.fromkeys("'’‘ʼ", "'")
SAME = DASHES | APOSTROPHES
LEADING_DIGITS = re.compile("[0-9]+")
LONGEST_NUMBER = 8


class Token(NamedTuple):
    """A word, number or mark of a text, with its place in it (code points)."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    value: int


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of text into tokens; offsets are those of the whole text."""
    stop = len(text) if end is None else end
    return [token(match) for match in TOKEN.finditer(text, start, stop)]


def token(match: re.Match[str]) -> Token:
    """Make a token of one match."""
    kind, text = match.lastgroup or "mark", match.group()
    low = text.lower()
    value = -1
    if kind == "mark":
        low = SAME.get(text, text)
    elif kind != "word" and (digits := LEADING_DIGITS.match(text)):
        value = int(digits[0][:LONGEST_NUMBER])
    return Token(kind, text, low, match.start(), match.end(), value)


FARTHEST_LOOK = 16
END = Token("end", "", "", -1, -1, -1)
P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V")


class Cursor:
    """A place in a list of tokens that grammar rules move; counts its steps.

    `words` is the table of the language; `order` says whether day or month comes first
    in digits ("" when the language does not decide); `is_whole` says that the tokens
    are one phrase and no running text.
    """

    def __init__(
        self,
        items: list[Token],
        words: Lexicon,
        order: str = "",
        *,
        is_whole: bool = False,
    ) -> None:
        # Padding answers a look beyond the end, and before the start, with END.
        self.items = [*items, *[END] * FARTHEST_LOOK]
        self.words = words
        self.order = order
        self.at = 0
        self.is_whole = is_whole
        self.steps = 0
        self.memory: dict[tuple[str, int], tuple[object, int]] = {}

    def peek(self, ahead: int = 0) -> Token:
        """Look at a token from here without moving; END beyond either end."""
        self.steps += 1
        return self.items[self.at + ahead]

    def take(self, words: Collection[str]) -> str | None:
        """Pass over the next token when it is one of these words or marks."""
        self.steps += 1
        low = self.items[self.at].low
        if low not in words:
            return None
        self.at += 1
        return low

    def take_kind(self, *kinds: str) -> Token | None:
        """Pass over the next token when it is of one of these kinds."""
        token = self.peek()
        if token.kind not in kinds:
            return None
        self.at += 1
        return token

    def phrase(self, phrases: Phrases[V]) -> V | None:
        """Pass over the longest of these phrases that begins here; give its value."""
        self.steps += 1
        for words, value in phrases.by_first.get(self.items[self.at].low, ()):
            here = self.items[self.at : self.at + len(words)]
            if [token.low for token in here] == words:
                self.at += len(words)
                return value
        return None

    def is_glued(self) -> bool:
        """Say whether no space stands between the token before and the next one."""
        return self.peek(-1).end == self.peek().start


def rule(
    function: Callable[Concatenate[Cursor, P], T | None],
) -> Callable[Concatenate[Cursor, P], T | None]:
    """Make a rule of the grammar: when it finds nothing, the cursor stays."""

    def restoring(cursor: Cursor, /, *args: P.args, **kwargs: P.kwargs) -> T | None:
        place = cursor.at
        found = function(cursor, *args, **kwargs)
        if found is None:
            cursor.at = place
        return found

    return update_wrapper(restoring, function)


def remembered(function: Callable[[Cursor], T]) -> Callable[[Cursor], T]:
    """Make a rule that is read once at each place, however often it is asked for."""

    def recalling(cursor: Cursor, /) -> T:
        key = (function.__name__, cursor.at)
        if key not in cursor.memory:
            found = function(cursor)
            cursor.memory[key] = (found, cursor.at)
        recalled, cursor.at = cursor.memory[key]
        return cast("T", recalled)

    return update_wrapper(recalling, function)
