"""What around a number tells that it is, or is not, a date."""

from sources.dates.lexicon import Lexicon
from sources.dates.tokens import Cursor, Token


def is_counted_noun(words: Lexicon, token: Token) -> bool:
    """Say whether a word is a noun that numbers count: people, delegates, rioters."""
    if token.kind != "word":
        return False
    return token.low in words.counted or token.low.endswith(words.counted_endings)


def is_count(cursor: Cursor) -> bool:
    """Say whether the number just read counts the noun that follows it."""
    return is_counted_noun(cursor.words, cursor.peek()) and not opens_year(cursor)


def opens_year(cursor: Cursor) -> bool:
    """Say whether a year was read that opens its sentence: In 1905 peasants burned."""
    lead, noun, words = cursor.peek(-2), cursor.peek().low, cursor.words
    is_opener = lead.low in words.year_openers and lead.text.istitle()
    return is_opener and (noun in words.people or noun.endswith(words.counted_endings))


def is_label(cursor: Cursor) -> bool:
    """Say whether the number ahead is a page, a room, an amount or the like."""
    before = cursor.peek(-1)
    if before.low == ".":
        before = cursor.peek(-2)
    return before.low in cursor.words.labels
