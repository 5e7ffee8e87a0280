"""Ordinals and years in words and short forms."""

from collections.abc import Collection

from sources.dates.tokens import Cursor, rule

CENTURY = 100
DECADE = 10
SHORT_DIGITS = 2


@rule
def ordinal(cursor: Cursor) -> int | None:
    """Read 9th, ninth, twenty-fifth."""
    if token := cursor.take_kind("ordinal"):
        return token.value
    if number := compound(cursor):
        return number
    number = cursor.words.ordinals.get(cursor.peek().low)
    cursor.at += 1
    return number


@rule
def compound(cursor: Cursor) -> int | None:
    """Read twenty-fifth, two words that make one ordinal."""
    tens = cursor.words.tens.get(cursor.peek().low)
    cursor.at += 1
    cursor.take(("-",))
    number = cursor.words.ordinals.get(cursor.peek().low, DECADE)
    cursor.at += 1
    return tens + number if tens and number < DECADE else None


@rule
def tail(cursor: Cursor, tails: Collection[str]) -> str | None:
    """Read what makes digits an ordinal or a decade: 9., 9-го, 1930er, 1930-е."""
    if not cursor.is_glued():
        return None
    if cursor.take(("-",)) and not cursor.is_glued():
        return None
    return cursor.take(tails)


@rule
def below_hundred(cursor: Cursor) -> int | None:
    """Read fifty-six, fifty, fifteen."""
    number = cursor.words.cardinals.get(cursor.peek().low)
    if not number:
        return None
    cursor.at += 1
    if number < 2 * DECADE:
        return number
    return number + (unit_after(cursor) or 0)


@rule
def unit_after(cursor: Cursor) -> int | None:
    """Read the six of fifty-six."""
    cursor.take(("-",))
    number = cursor.words.cardinals.get(cursor.peek().low)
    if not number or number >= DECADE:
        return None
    cursor.at += 1
    return number


@rule
def spelled_year(cursor: Cursor) -> int | None:
    """Read nineteen fifty-six, nineteen hundred and five, two thousand and four."""
    first = cursor.words.cardinals.get(cursor.peek().low)
    if not first:
        return None
    cursor.at += 1
    if first == 2 and cursor.take(cursor.words.thousand):
        return 2000 + (after_and(cursor) or 0)
    if not DECADE < first <= 2 * DECADE:
        return None
    return in_century(cursor, first)


@rule
def in_century(cursor: Cursor, first: int) -> int | None:
    """Read the rest of a year whose hundreds are read: hundred and five, fifty-six."""
    if cursor.take(cursor.words.hundred):
        return first * CENTURY + (after_and(cursor) or 0)
    cursor.take(("-",))
    if cursor.take(cursor.words.zero):
        unit = unit_after(cursor)
        return first * CENTURY + unit if unit else None
    rest = below_hundred(cursor)
    return first * CENTURY + rest if rest and rest >= DECADE else None


@rule
def after_and(cursor: Cursor) -> int | None:
    """Read the rest of a number after "and"."""
    cursor.take(cursor.words.number_joiners)
    return below_hundred(cursor)


@rule
def short_year(cursor: Cursor) -> int | None:
    """Read the two digits of '56."""
    mark = cursor.take(("'",))
    token = mark and cursor.is_glued() and cursor.take_kind("number")
    return token.value if token and len(token.text) == SHORT_DIGITS else None
