"""How words tie dates together: from … to, between, or, before, since, the night of.

Each rule reads from a cursor what its name says, or leaves the cursor where it was.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache

from sources.dates.items import item
from sources.dates.lexicon import Lexicon, firsts
from sources.dates.links import LONGEST_LIST, link_word
from sources.dates.moments import Moment, plain, qualified
from sources.dates.relative import relative
from sources.dates.sharing import is_chain, shared
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, Token, rule
from sources.dates.years import YEAR_DIGITS

LOWER_BOUNDS, UPPER_BOUNDS = {"after", "not before"}, {"before", "by"}
STYLE_OPENINGS = {"(", "[", ","}
STYLE_NOTES = {
    "old": "Old Style (Julian calendar), kept as stated.",
    "new": "New Style (Gregorian calendar), as stated.",
}


def lone(stated: Stated) -> Moment | None:
    """Give the moment of a statement that has one and no more."""
    moment = stated.moments[0]
    is_lone = len(stated.moments) == 1 and isinstance(moment, Moment)
    return moment if is_lone and isinstance(moment, Moment) else None


# -------------------------------------------------------------------- lists, ranges
@rule
def shortened_year(cursor: Cursor, before: Moment) -> Moment | None:
    """Read the end of 1944–53 or 1955/6: a later year without its first digits."""
    token = cursor.take_kind("number")
    if not token or before.year is None or plain(before) != Moment(before.year):
        return None
    size: int = 10 ** len(token.text)
    if len(token.text) >= YEAR_DIGITS - 1 or token.value <= before.year % size:
        return None
    return Moment(before.year - before.year % size + token.value)


@rule
def further_item(cursor: Cursor, before: Moment) -> tuple[str, Moment] | None:
    """Read a link and another single date."""
    is_close = cursor.is_glued()
    link = link_word(cursor)
    if not link:
        return None
    if is_close and cursor.is_glued() and (short := shortened_year(cursor, before)):
        return link, short
    cursor.take(cursor.words.small)
    stated = item(cursor)
    moment = stated and lone(stated)
    return (link, moment) if moment else None


@rule
def joined(cursor: Cursor, *, is_apart: bool = False) -> Stated | None:
    """Read one date, or several with their link.

    Dates joined by "and" are one period when each follows the one before without a gap
    ("1937 and 1938": what is said covers both, so a one-of set would be false);
    otherwise they are several dates, and the first is read alone. `is_apart` allows
    the gap, after "between". A hedge before a dash holds for both ends: c. 1937–39.
    """
    first = item(cursor)
    moment = first and lone(first)
    if not first or not moment:
        return first if first and is_whole(first, is_apart=is_apart) else None
    moments, links, places = listed(cursor, moment)
    count = length_of_list(links)
    filled = shared(moments[: count + 1])
    link = links[count - 1] if count else ""
    if link == "and" and not is_apart and not is_chain(filled):
        count, link = 0, ""
    if link == "to" and cursor.items[places[0]].low == "-":
        filled = tuple(qualified(each, moment.qualifier) for each in filled)
    cursor.at = places[count]
    return Stated(filled[: count + 1], link, first.note)


def listed(cursor: Cursor, first: Moment) -> tuple[list[Moment], list[str], list[int]]:
    """Read on from the first date: the dates, their links, and where each one ends."""
    moments, links, places = [first], list[str](), [cursor.at]
    while len(moments) < LONGEST_LIST and links[-1:] != ["to"]:
        more = further_item(cursor, moments[-1])
        if not more:
            break
        links.append(more[0])
        moments.append(more[1])
        places.append(cursor.at)
    return moments, links, places


def length_of_list(links: Sequence[str]) -> int:
    """Say how many links hold: a list of commas needs an "and" or "or" at its end."""
    while links and links[-1] == ",":
        links = links[:-1]
    return 1 if set(links) - {",", links[-1] if links else ""} else len(links)


def is_whole(stated: Stated, *, is_apart: bool) -> bool:
    """Say whether several dates make one statement: no gaps where an "and" stands."""
    moments = [each for each in stated.moments if isinstance(each, Moment)]
    return is_apart or stated.link != "and" or is_chain(moments)


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
    if afterthought(cursor) == first.link:
        return first
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
    bound = now(cursor) or afterthought(cursor)
    return replace(stated, link=bound) if bound else stated


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
    stated = joined(cursor, is_apart=True)
    if not stated or len(stated.moments) != 2:
        return None
    return replace(stated, link="or")


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
    "ordinal": (with_tail,),
    "decade": (with_tail,),
    "mark": (with_tail,),
}


def openings(words: Lexicon) -> tuple[tuple[Kind, Collection[str]], ...]:
    """Give each rule with the words of a language that it may begin with."""
    unsettled = words.unsettled.by_first
    counts = {*words.articles, *words.same, *words.cardinals, *words.ones}
    hedged = firsts(words.hedges, words.nearly)
    return (
        (between, {*words.between.by_first, *unsettled}),
        (from_to, words.from_words),
        (from_on, words.from_words),
        (bounded, words.bounds.by_first),
        (night, {*words.articles, *words.night_words}),
        (relative, {*counts, *hedged, *firsts(words.next, words.previous)}),
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
