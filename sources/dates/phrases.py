"""How words tie dates together: from … to, between, or, before, since, the night of.

Each rule reads from a cursor what its name says, or leaves the cursor where it was.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cache

from sources.dates.days import day_number
from sources.dates.hedges import hedge, marked
from sources.dates.items import item
from sources.dates.lexicon import Lexicon, firsts
from sources.dates.links import link_word
from sources.dates.lists import joined, lone
from sources.dates.moments import Moment
from sources.dates.relative import relative
from sources.dates.sharing import shared
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, Token, rule

LOWER_BOUNDS, UPPER_BOUNDS = {"after", "not before"}, {"before", "by"}
STYLE_OPENINGS = {"(", "[", ","}
STYLE_NOTES = {
    "old": "Old Style (Julian calendar), kept as stated.",
    "new": "New Style (Gregorian calendar), as stated.",
}


@rule
def between(cursor: Cursor) -> Stated | None:
    """Read between a and b, a period; some time between a and b, one of its days."""
    is_unsettled = cursor.phrase(cursor.words.unsettled) is not None
    if cursor.phrase(cursor.words.between) is None:
        return None
    cursor.take(cursor.words.small)
    stated = joined(cursor, is_apart=True)
    if not stated or len(stated.moments) != 2:
        return None
    return replace(stated, link="within" if is_unsettled else "to")


@rule
def from_to(cursor: Cursor) -> Stated | None:
    """Read from a to b, a period."""
    if not cursor.take(cursor.words.from_words):
        return None
    cursor.take(cursor.words.small)
    stated = joined(cursor, is_apart=True)
    return stated if stated and stated.link == "to" else None


@rule
def now(cursor: Cursor) -> str | None:
    """Read the end of 1956 to the present, a period without an end."""
    if link_word(cursor) != "to":
        return None
    cursor.take(cursor.words.articles)
    is_now = cursor.take(cursor.words.now) and cursor.peek().kind not in {
        "number",
        "word",
    }
    return "since" if is_now else None


# -------------------------------------------------------------------------- bounds
@rule
def bounded(cursor: Cursor) -> Stated | None:
    """Read before, after, by, since or until a date; after the one, before the other.

    "By 1956 at the latest" says its bound twice.
    """
    first = bound_and_date(cursor)
    if not first:
        return None
    place = cursor.at
    said = afterthought(cursor)
    if said == first.link:
        return first
    if said == "start unknown" and first.link == "until":
        return replace(first, link=said)
    cursor.at = place
    return two_bounds(cursor, first) or first


@rule
def bound_and_date(cursor: Cursor) -> Stated | None:
    """Read one bound with its date."""
    is_denied = cursor.peek(-1).low in cursor.words.denials
    bound = cursor.phrase(cursor.words.bounds)
    if not bound or is_denied:
        return None
    cursor.take(("-",))
    cursor.take(cursor.words.small)
    stated = item(cursor)
    if not stated or not lone(stated):
        return None
    return replace(stated, link=bound)


@rule
def two_bounds(cursor: Cursor, first: Stated) -> Stated | None:
    """Read the upper bound after a lower one: after 1953 but before 1956."""
    cursor.take((",",))
    cursor.take(cursor.words.contrast)
    second = bound_and_date(cursor) if first.link in LOWER_BOUNDS else None
    moments = [first, second] if second and second.link in UPPER_BOUNDS else []
    both = shared([each for stated in moments if (each := lone(stated))])
    return Stated(both, f"{first.link}, {second.link}") if both and second else None


@rule
def afterthought(cursor: Cursor) -> str | None:
    """Read the bound behind a date: 1956 onwards, 1956 or later, from 1956 on."""
    cursor.take((",",))
    bound = cursor.phrase(cursor.words.afterthoughts)
    is_bare_on = (
        cursor.peek(-1).low in cursor.words.small and cursor.peek().kind != "mark"
    )
    return None if is_bare_on and cursor.peek().kind != "end" else bound


@rule
def with_tail(cursor: Cursor) -> Stated | None:
    """Read a date, or several, with what follows: 1956 to the present, or later."""
    stated = joined(cursor)
    if not stated or not lone(stated):
        return stated
    bound = now(cursor) or end_missing(cursor) or afterthought(cursor)
    return replace(stated, link=bound) if bound else stated


@rule
def end_missing(cursor: Cursor) -> str | None:
    """Read an end that is open, 1956–, or not known, 1956 to unknown, as a phrase."""
    dash = cursor.peek().low
    if not cursor.is_whole or link_word(cursor) != "to":
        return None
    if dash == "-" and cursor.peek().low in {"", ")", "]"}:
        return "since"
    return "end unknown" if cursor.take(cursor.words.unknown) else None


@rule
def start_missing(cursor: Cursor) -> Stated | None:
    """Read a start that is open, –1956, or not known, unknown to 1956, as a phrase."""
    is_first = cursor.is_whole and cursor.peek(-1).kind != "word"
    if not is_first:
        return None
    is_unknown = cursor.take(cursor.words.unknown)
    dash = cursor.peek().low
    if link_word(cursor) != "to" or not (is_unknown or dash == "-"):
        return None
    stated = item(cursor)
    link = "start unknown" if is_unknown else "until"
    return replace(stated, link=link) if stated and lone(stated) else None


@rule
def hedged(cursor: Cursor) -> Stated | None:
    """Read a hedge before what ties dates: probably between 1918 and 1922."""
    mark = hedge(cursor)
    read_kinds = by_word(cursor.words).get(cursor.peek().low, ()) if mark else ()
    for read_kind in read_kinds:
        if read_kind in (between, from_to, bounded) and (stated := read_kind(cursor)):
            return marked(stated, mark or "", None)
    return None


@rule
def doubted(cursor: Cursor) -> Stated | None:
    """Read a question mark before a date, as a phrase: ? 1970."""
    stated = item(cursor) if cursor.is_whole and cursor.take(("?",)) else None
    return marked(stated, "?", None) if stated else None


@rule
def from_on(cursor: Cursor) -> Stated | None:
    """Read from 1953 onwards; "from 1953" alone is left to "1953"."""
    stated = item(cursor) if cursor.take(cursor.words.from_words) else None
    bound = stated and lone(stated) and (now(cursor) or afterthought(cursor))
    return replace(stated, link=bound) if stated and bound else None


# ---------------------------------------------------------------- nights and others
@rule
def night(cursor: Cursor) -> Stated | None:
    """Read the night of 24–25 February: one of its two days."""
    cursor.take(cursor.words.articles)
    if not cursor.take(cursor.words.night_words):
        return None
    words = cursor.words
    for few in (words.of, words.from_words, words.small, words.between.by_first):
        cursor.take(few)
    cursor.take(cursor.words.articles)
    stated = two_days(cursor) or joined(cursor, is_apart=True)
    if not stated or len(stated.moments) != 2:
        return None
    return replace(stated, link="or")


@rule
def two_days(cursor: Cursor) -> Stated | None:
    """Read the days of a night with the link that nights have: 24. auf den 25. Mai."""
    first = day_number(cursor)
    is_linked = first and cursor.phrase(cursor.words.night_links) is not None
    last = lone(stated) if is_linked and (stated := item(cursor)) else None
    if not first or not last:
        return None
    return Stated(shared([Moment(day=first), last]))


@rule
def some_time_in(cursor: Cursor) -> Stated | None:
    """Read some time in March 1956, which says no more than March 1956."""
    if cursor.phrase(cursor.words.unsettled) is None:
        return None
    cursor.take(cursor.words.small)
    return joined(cursor)


@rule
def style(cursor: Cursor) -> str | None:
    """Read Old Style or New Style, with or without parentheses."""
    low = cursor.peek().low
    if low not in STYLE_OPENINGS and low not in cursor.words.styles.by_first:
        return None
    closing = {"(": ")", "[": "]"}.get(cursor.take(("(", "[")) or "", "")
    cursor.take((",",))
    note = cursor.phrase(cursor.words.styles)
    if not note or (closing and not cursor.take((closing,))):
        return None
    return STYLE_NOTES[note]


Kind = Callable[[Cursor], Stated | None]
LAST_KINDS: dict[str, tuple[Kind, ...]] = {
    "number": (relative, with_tail),
    "word": (with_tail,),
    "ordinal": (relative, with_tail),
    "decade": (with_tail,),
    "mark": (start_missing, doubted, with_tail),
}


def openings(words: Lexicon) -> tuple[tuple[Kind, Collection[str]], ...]:
    """Give each rule with the words of a language that it may begin with."""
    unsettled = words.unsettled.by_first
    letters = words.months if words.latest else ()
    counts = {*letters, *words.articles, *words.same, *words.cardinals, *words.ones}
    marks = firsts(words.hedges, words.nearly)
    return (
        (between, {*words.between.by_first, *unsettled}),
        (from_to, words.from_words),
        (from_on, words.from_words),
        (bounded, words.bounds.by_first),
        (start_missing, words.unknown),
        (hedged, words.hedges.by_first),
        (night, {*words.articles, *words.night_words}),
        (relative, {*counts, *marks, *firsts(words.next, words.previous)}),
        (some_time_in, unsettled),
    )


@cache
def by_word(words: Lexicon) -> dict[str, tuple[Kind, ...]]:
    """Give the rules that may fit where a word of a language comes first."""
    rules = [(kind, set(first)) for kind, first in openings(words)]
    every = set().union(*(first for _, first in rules))
    return {
        word: tuple(kind for kind, first in rules if word in first) for word in every
    }


def fitting(words: Lexicon, token: Token) -> tuple[Kind, ...]:
    """Give the rules that may fit where a token comes first."""
    return (*by_word(words).get(token.low, ()), *LAST_KINDS.get(token.kind, ()))


@rule
def statement(cursor: Cursor) -> Stated | None:
    """Read whatever the words state about a date, by the first rule that fits.

    A date of the old calendar stays as stated, with a note: 25 October 1917 (O.S.).
    """
    note = style(cursor)
    for read_kind in fitting(cursor.words, cursor.peek()):
        if stated := read_kind(cursor):
            note = note or style(cursor) or stated.note
            return stated if note == stated.note else replace(stated, note=note)
    return None
