"""Numbers that say when: years, days of a month, clock times.

Each rule is asked about a number that stands at tokens `start:end` and says whether
to pass it by.
"""

import re

from .cardinals import HYPHENS
from .combining import Place, is_bare_year
from .lexicon import Lexicon, word_set
from .tokens import Tokens

DASHES = HYPHENS | frozenset("–—−")
CLOCK_PARTS = frozenset({"half", "quarter", "minutes"})
CLOCK_WORDS = frozenset({"am", "pm", "a.m", "p.m", "o'clock", "hrs", "gmt"})


def is_year_in_words(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """Nineteen fifty-six: both the nineteen and the fifty-six."""
    if tokens.words[start] in CENTURIES:
        return tokens.words[end] in lexicon.tens
    return tokens.words[start] in lexicon.tens and (
        tokens.words[start - 1] in CENTURIES and start > 0
    )


CENTURIES = frozenset({"sixteen", "seventeen", "eighteen", "nineteen"})


def is_year(tokens: Tokens, lexicon: Lexicon, place: Place) -> bool:
    """1956; 1944–1953; In 1956 people; but not 1956 people or over 1500."""
    start, end = place.parsed.first, place.parsed.end
    if not _looks_like_years(tokens, start, end):
        return False
    before, after = tokens.words[place.begin - 1], tokens.words[end]
    if before in lexicon.sides and tokens.raw[place.begin - 1].isupper():
        return False
    opens = before in lexicon.year_openers and tokens.raw[start - 1].istitle()
    if opens and after in lexicon.people:
        return True
    if after in lexicon.counted:
        return tokens.words[start - 1] in {"the", "in"} and tokens.raw[end].istitle()
    if before in lexicon.year_words:
        return True
    if after in PLURAL_VERBS:
        return False
    if place.is_hedged:
        vague = tokens.words[place.begin] in lexicon.year_words | VAGUE_HEDGES
        return vague and not tokens.raw[start].endswith("00")
    return not (tokens.raw[start].endswith("00") and _is_plain_plural(tokens, end))


LONGEST_ROW = 10
"""So many tokens a row of years may have: 1937, 1938, 1939 or 1940."""
VAGUE_HEDGES = frozenset({"about", "around", "over", "under", "up", "past", "beyond"})
PLURAL_VERBS = frozenset({"were", "are", "have"})


def _looks_like_years(tokens: Tokens, start: int, end: int) -> bool:
    last, length = tokens.raw[end - 1], end - start
    if not is_bare_year(tokens.raw[start]) or length > LONGEST_ROW:
        return False
    return is_bare_year(last) or (last.isdecimal() and len(last) == 2 and length < 4)


def _is_plain_plural(tokens: Tokens, i: int) -> bool:
    word = tokens.raw[i]
    return word.islower() and word.endswith("s") and len(word) > 3


def is_date(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """25 February; February 13; 4-10 of March; 9/3/1956; 1956-03-10."""
    ordinal = lexicon.ordinal_leads and tokens.raw[end] == "."
    at = end + 1 if ordinal or tokens.words[end] in lexicon.of else end
    if _is_month(tokens, lexicon, at):
        return True
    if _is_month(tokens, lexicon, _before_range(tokens, start)):
        return True
    if _is_iso_month(tokens, start):
        return True
    after, before = tokens.raw[end], tokens.raw[start - 1]
    joined = tokens.touches(end - 1) and tokens.touches(end)
    if after in {"/", "."} and joined and tokens.is_number(end + 1):
        return after == "." or tokens.words[end + 2] not in lexicon.losses
    return before in {"/", "."} and joins_digits(tokens, start - 1)


def _is_iso_month(tokens: Tokens, start: int) -> bool:
    """1956-03: a year, a dash and a month of two digits."""
    year, dash, month = tokens.raw[start : start + 3]
    if dash not in HYPHENS or not joins_digits(tokens, start + 1):
        return False
    return is_bare_year(year) and ISO_MONTH.fullmatch(month) is not None


ISO_MONTH = re.compile(r"0[1-9]")


def _is_month(tokens: Tokens, lexicon: Lexicon, i: int) -> bool:
    word = tokens.words[i]
    if word in lexicon.lower_months:
        return True
    return word in lexicon.months and not tokens.raw[i].islower()


def _before_range(tokens: Tokens, start: int) -> int:
    """Step back over "9 or" and "4, " to where a month would stand."""
    before = start - 1
    if tokens.raw[before] == "." and before > 0:
        if tokens.words[before - 1] in WHOLE_MONTHS:
            return before
        before -= 1
    for _ in range(4):
        tokens.steps += 1
        if before < 2 or tokens.words[before] not in DAY_LINKS:
            break
        if not tokens.is_number(before - 1) or len(tokens.raw[before - 1]) > 2:
            break
        before -= 2
    return before


WHOLE_MONTHS = word_set("march april may june july märz mai juni juli")
"""Months that are never cut short, so that a stop after them ends the sentence."""
DAY_LINKS = frozenset({"and", "or", ",", "-", "–", "to", "&"})


def joins_digits(tokens: Tokens, mark: int) -> bool:
    """Say whether a mark stands between digits without a space."""
    return (
        mark > 0
        and tokens.is_number(mark - 1)
        and tokens.is_number(mark + 1)
        and tokens.touches(mark - 1)
        and tokens.touches(mark)
    )


def is_span_of_days(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:  # noqa: ARG001  # one shape of rule
    """The night of the 17-18; but not the 17-18 who came."""
    first, dash, last = tokens.raw[start : start + 3]
    if end != start + 3 or dash not in DASHES or len(first + last) > 4:
        return False
    if not (first.isdecimal() and last.isdecimal() and int(last) < 32):
        return False
    return start > 2 and tokens.words[start - 3] in PARTS_OF_DAY


PARTS_OF_DAY = word_set("night nights day days morning evening afternoon dawn")


def is_day_range(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """The 4 of "4 and 5 March", the 9 of "9 or 10 March"."""
    at = end
    if len(tokens.raw[start]) > 2:
        return False
    for _ in range(4):
        if tokens.words[at] not in DAY_LINKS:
            break
        if not tokens.is_number(at + 1) or len(tokens.raw[at + 1]) > 2:
            return False
        at += 2
    at = at + 1 if tokens.words[at] in lexicon.of else at
    return at > end and _is_month(tokens, lexicon, at)


def is_clock(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:  # noqa: ARG001  # one shape of rule
    """10:30; 2 pm; 9 o'clock."""
    if tokens.words[end] in CLOCK_WORDS - {"hrs"}:
        return True
    if tokens.words[end] in {"a", "p"} and tokens.words[end + 1 : end + 3] == [
        ".",
        "m",
    ]:
        return True
    if _is_on_the_clock(tokens, start):
        return True
    if tokens.raw[end] == ":" and tokens.touches(end) and _is_minutes(tokens, end + 1):
        return True
    if tokens.words[start - 1] == "at" and DOTTED_TIME.fullmatch(tokens.raw[start]):
        return True
    if tokens.raw[start - 1] != ":" or not joins_digits(tokens, start - 1):
        return False
    return _is_minutes(tokens, start)


def _is_on_the_clock(tokens: Tokens, start: int) -> bool:
    """Half past three; a quarter to six."""
    by, part = tokens.words[start - 1], tokens.words[start - 2]
    return start > 1 and by in {"past", "to"} and part in CLOCK_PARTS


def _is_minutes(tokens: Tokens, i: int) -> bool:
    """Say whether a number after a colon is the minutes or seconds of a time."""
    return tokens.is_number(i) and len(tokens.raw[i]) == 2


DOTTED_TIME = re.compile(r"[012]?\d\.[0-5]\d")
