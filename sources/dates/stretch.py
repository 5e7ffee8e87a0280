"""A stretch of a text, and what it states about dates at each of its places."""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from sources.dates.evidence import is_evident
from sources.dates.languages import language_of, starters
from sources.dates.phrases import statement
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, tokens

LONGEST_START = 5  # No phrase that a date begins with is known by more words.
NUMBERS = {"number", "ordinal", "decade"}


class Said(NamedTuple):
    """What is stated at a place and meant as a date, and where its words end."""

    place: int
    stated: Stated
    end: int


class Stretch:
    """Words cut into tokens, and what is stated in them, read as far as asked for.

    It does not hang on what was said before, as the date that is meant does.
    """

    __slots__ = ("_cursor", "_said", "text")

    def __init__(self, text: str, language: str) -> None:
        """Cut the words of a language into tokens."""
        words, order = language_of(language)
        self.text = text
        self._cursor = Cursor(tokens(text), words, order)
        self._said: dict[int, Said | None] = {}

    def cursor(self) -> Cursor:
        """Give a cursor at the beginning, which remembers what others have read."""
        # A copy would look its attributes up more slowly: they are set one by one.
        first = self._cursor
        cursor = Cursor([], first.words, first.order)
        cursor.items, cursor.memory = first.items, first.memory
        return cursor

    def said(self, cursor: Cursor, at: int) -> Said | None:
        """Give what is stated first from a token on; None when nothing is."""
        if at not in self._said:
            cursor.at = at
            self._said[at] = said_from(cursor)
        found = self._said[at]
        cursor.at = found.end if found else at
        return found


def said_from(cursor: Cursor) -> Said | None:
    """Read what is stated first from the cursor on."""
    while cursor.peek().kind != "end":
        place = cursor.at
        stated = statement(cursor) if may_begin(cursor) else None
        if stated and is_evident(cursor, stated, place):
            return Said(place, stated, cursor.at)
        cursor.at = place + 1
    return None


# Who reads a text asks at place after place what the same paragraphs before it lend.
kept_stretch = lru_cache(maxsize=128)(Stretch)


def may_begin(cursor: Cursor) -> bool:
    """Say whether a date may begin with the next token, and not in mid-word."""
    token = cursor.peek()
    if token.kind not in NUMBERS:
        rows = starters(cursor.words).get(token.low)
        return rows is not None and (not rows or is_followed(cursor, rows))
    previous = cursor.peek(-1)
    return previous.end != token.start or previous.kind not in {"word", "number"}


def is_followed(cursor: Cursor, rows: Collection[tuple[str, ...]]) -> bool:
    """Say whether the words of some row, or digits, follow the next token."""
    if cursor.peek().low in cursor.words.articles and cursor.peek(1).kind in NUMBERS:
        return True
    ahead = cursor.items[cursor.at + 1 : cursor.at + 1 + LONGEST_START]
    lows = tuple(token.low for token in ahead)
    return any(lows[:size] in rows for size in range(1, LONGEST_START + 1))
