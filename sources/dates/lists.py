"""Several dates and their link: 9 or 10 March, 1944–53, 1937 and 1938.

Each rule reads from a cursor what its name says, or leaves the cursor where it was.
"""

from collections.abc import Sequence

from sources.dates.items import item
from sources.dates.links import LONGEST_LIST, link_word
from sources.dates.moments import Moment, plain, qualified
from sources.dates.sharing import is_chain, shared
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, rule
from sources.dates.years import YEAR_DIGITS


def lone(stated: Stated) -> Moment | None:
    """Give the moment of a statement that has one and no more."""
    moment = stated.moments[0]
    is_lone = len(stated.moments) == 1 and isinstance(moment, Moment)
    return moment if is_lone and isinstance(moment, Moment) else None


@rule
def shortened_year(cursor: Cursor, before: Moment) -> Moment | None:
    """Read the end of 1944–53 or 1955/6: a later year without its first digits."""
    token = cursor.take_kind("number")
    if not token or before.year is None or plain(before) != Moment(before.year):
        return None
    is_day = cursor.peek().low in cursor.words.months
    size: int = 10 ** len(token.text)
    if (
        is_day
        or len(token.text) >= YEAR_DIGITS - 1
        or token.value <= before.year % size
    ):
        return None
    return Moment(before.year - before.year % size + token.value)


@rule
def further_item(cursor: Cursor, before: Moment) -> tuple[str, Moment] | None:
    """Read a link and another single date."""
    is_close = cursor.is_glued()
    link = link_word(cursor)
    if not link:
        return None
    is_tied = (is_close and cursor.is_glued()) or (cursor.is_whole and link == "to")
    if is_tied and (short := shortened_year(cursor, before)):
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
