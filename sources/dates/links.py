"""What ties two dates together."""

from sources.dates.tokens import Cursor, rule

LONGEST_LIST = 6


@rule
def link_word(cursor: Cursor) -> str | None:
    """Read what ties two dates together: a dash, to, and, or, a comma."""
    had_comma = cursor.take((",",))
    return cursor.phrase(cursor.words.links) or had_comma
