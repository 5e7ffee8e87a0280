"""Years, decades and centuries in words and digits.

Each rule reads from a cursor what its name says, or leaves the cursor where it was.
"""

from dataclasses import replace

from sources.dates.counting import is_count, is_label
from sources.dates.hedges import part
from sources.dates.lexicon import ROMAN
from sources.dates.links import LONGEST_LIST, link_word
from sources.dates.moments import CENTURY, DECADE, Moment
from sources.dates.numerals import ordinal, short_year, spelled_year, tail
from sources.dates.stated import Stated, one
from sources.dates.tokens import Cursor, rule

SHORT_DIGITS = 2
YEAR_DIGITS = 4
FIRST_YEAR, LAST_YEAR = 1000, 2100


@rule
def year_after(cursor: Cursor) -> Moment | None:
    """Read the year that follows a day, month or season; "that year" leaves it open.

    Close behind them it is a year even before a noun: "on 9 March 1956 troops came".
    """
    had_comma = cursor.take((",",))
    cursor.take(cursor.words.of) or cursor.take(cursor.words.in_words)
    named_year(cursor)
    return (
        that_year(cursor)
        or short_form(cursor)
        or era_year(cursor, is_sure=not had_comma)
    )


@rule
def named_year(cursor: Cursor) -> str | None:
    """Pass over "the year" before a year in digits: spring of the year 1956."""
    cursor.take(cursor.words.articles)
    word = cursor.take(cursor.words.year_words)
    return word if cursor.peek().kind == "number" else None


@rule
def that_year(cursor: Cursor) -> Moment | None:
    """Pass over "that year", "the same year"."""
    cursor.take(cursor.words.articles)
    told = cursor.take(cursor.words.same) and cursor.take(cursor.words.year_words)
    return Moment() if told else None


@rule
def short_form(cursor: Cursor) -> Moment | None:
    """Read '56, whose century the context gives."""
    number = short_year(cursor)
    return None if number is None else Moment(number, is_short=True)


@rule
def two_digits(cursor: Cursor) -> Moment | None:
    """Read the year of 3 Feb 82, where the phrase ends and a count cannot follow."""
    token = cursor.take_kind("number") if cursor.is_whole else None
    is_last = cursor.peek().low in {"", ",", ".", ")", "-"}
    if not token or len(token.text) != SHORT_DIGITS or not is_last:
        return None
    return Moment(token.value, is_short=True)


@rule
def era_year(cursor: Cursor, *, is_sure: bool = False) -> Moment | None:
    """Read 1956, AD 988, 17 CE; refuse 44 BC, which no calendar date holds."""
    if cursor.phrase(cursor.words.eras):
        token = cursor.take_kind("number")
        return Moment(token.value) if token else None
    token = cursor.peek()
    if token.kind == "number" and len(token.text) <= YEAR_DIGITS:
        cursor.at += 1
        if cursor.phrase(cursor.words.eras):
            return Moment(token.value)
        cursor.at -= 1
    return year_number(cursor, is_sure=is_sure)


@rule
def year_number(cursor: Cursor, *, is_sure: bool = False) -> Moment | None:
    """Read a year of four digits, or in words, that counts and labels nothing."""
    if (spelled := spelled_year(cursor)) is not None:
        return Moment(spelled)
    token = cursor.peek()
    is_year = token.kind == "number" and len(token.text) == YEAR_DIGITS
    is_likely = FIRST_YEAR <= token.value <= LAST_YEAR and not is_label(cursor)
    if not is_year or not (is_sure or is_likely):
        return None
    cursor.at += 1
    is_before = cursor.phrase(cursor.words.before_era) is not None
    named = cursor.phrase(cursor.words.year_tails)
    is_other = is_before or (named is None and not is_sure and is_count(cursor))
    return None if is_other else Moment(token.value)


@rule
def year(cursor: Cursor) -> Stated | None:
    """Read a year on its own: 1956, the year 988, AD 988."""
    if cursor.take(cursor.words.year_words):
        cursor.take(cursor.words.of)
        token = cursor.take_kind("number")
        is_year = token and len(token.text) <= YEAR_DIGITS
        return one(Moment(token.value)) if token and is_year else None
    moment = short_form(cursor) or era_year(cursor)
    return one(moment) if moment else None


@rule
def decade(cursor: Cursor) -> Stated | None:
    """Read the 1930s, the '30s, the thirties, the nineteen-thirties.

    A round hundred is a century ("the 1800s"), save 2000s, the decade.
    """
    moment = (
        decade_in_digits(cursor)
        or decade_tailed(cursor)
        or decade_in_words(cursor)
        or catalogued(cursor)
    )
    return one(of_century(cursor, moment)) if moment else None


@rule
def decade_in_digits(cursor: Cursor) -> Moment | None:
    """Read 1930s, 1930's, '30s, 30s."""
    cursor.take(("'",))
    token = cursor.take_kind("decade")
    if not token:
        return None
    digits = token.low.rstrip("s").rstrip("'’")
    if len(digits) == SHORT_DIGITS:
        return Moment(token.value, width=DECADE, is_short=True)
    is_century = token.value % CENTURY == 0 and token.value < LAST_YEAR - CENTURY
    return Moment(token.value, width=CENTURY if is_century else DECADE)


@rule
def decade_tailed(cursor: Cursor) -> Moment | None:
    """Read 1930er Jahre, 30-е годы, lata 30.: digits with a noun or an ending."""
    words = cursor.words
    is_led = cursor.take(words.decade_leads)
    token = cursor.take_kind("number")
    is_round = token and len(token.text) in {SHORT_DIGITS, YEAR_DIGITS}
    if not token or not is_round or token.value % DECADE:
        return None
    is_tailed = tail(cursor, words.decade_tails)
    is_named = cursor.take(words.decade_nouns)
    is_sure = is_led or is_named or len(token.text) == YEAR_DIGITS
    if not is_sure or not (is_tailed or is_led):
        return None
    is_short = len(token.text) == SHORT_DIGITS
    return Moment(token.value, width=DECADE, is_short=is_short)


def of_century(cursor: Cursor, moment: Moment) -> Moment:
    """Put a short decade into the century named behind it: 30-е годы XX века."""
    place = cursor.at
    if moment.is_short and not cursor.words.has_month_before_day:
        cursor.take(cursor.words.articles)
        number = century_number(cursor)
        if number and is_century_word(cursor):
            year = (moment.year or 0) + (number - 1) * CENTURY
            return replace(moment, year=year, is_short=False)
    cursor.at = place
    return moment


@rule
def catalogued(cursor: Cursor) -> Moment | None:
    """Read a decade or century as libraries leave its digits open: [195-], 195?, 19--.

    Only as a whole phrase: in running text a dash may begin anything.
    """
    token = cursor.take_kind("number") if cursor.is_whole else None
    hidden = YEAR_DIGITS - len(token.text) if token else 0
    if not token or hidden not in {1, 2} or not cursor.is_glued():
        return None
    if cursor.peek().low == "?" and hidden == 1:
        cursor.at += 1
        return Moment(token.value * DECADE, width=DECADE)
    dashes = [cursor.take(("-",)) for _ in range(hidden)]
    width = DECADE**hidden
    is_last = cursor.peek().kind != "number"
    return Moment(token.value * width, width=width) if all(dashes) and is_last else None


@rule
def decade_in_words(cursor: Cursor) -> Moment | None:
    """Read the thirties, nineteen-thirties."""
    words = cursor.words
    is_led = cursor.take(words.decade_leads)
    century = words.cardinals.get(cursor.peek().low)
    if century and 10 < century < 20:
        cursor.at += 1
        cursor.take(("-",))
    low = cursor.peek().low
    tens = words.decades.get(low)
    cursor.at += 1
    has_noun = low.endswith(tuple(words.decade_nouns) or low)
    is_named = cursor.take(words.decade_nouns) or is_led or has_noun
    if not tens or not is_named:
        return None
    if century:
        return Moment(century * CENTURY + tens, width=DECADE)
    return Moment(tens, width=DECADE, is_short=True)


@rule
def century(cursor: Cursor) -> Stated | None:
    """Read the 19th century, 19th-century, XIX century, 19c, 17th–19th centuries."""
    numbers, link, share = list[Moment](), "", None
    while len(numbers) < LONGEST_LIST and (number := century_number(cursor)):
        numbers.append(Moment((number - 1) * CENTURY, width=CENTURY, part=share))
        if is_century_word(cursor):
            return one(*numbers, link=link)
        link = link_word(cursor) or ""
        if not link:
            return None
        cursor.take(cursor.words.articles)
        share = part(cursor)
    return None


@rule
def century_number(cursor: Cursor) -> int | None:
    """Read the number of a century: 19th, nineteenth, XIX, or 19 before another."""
    number = ordinal(cursor)
    if number:
        return number
    token = cursor.peek()
    roman = ROMAN.get(token.low) if token.text.isupper() else None
    is_digits = token.kind == "number" and 0 < token.value <= LAST_YEAR // CENTURY
    if not roman and not is_digits:
        return None
    cursor.at += 1
    tail(cursor, cursor.words.day_tails)
    return roman or token.value


@rule
def is_century_word(cursor: Cursor) -> bool | None:
    """Pass over century, cent., or a c written close to the number, with its era."""
    is_glued = cursor.is_glued()
    cursor.take(("-",))
    is_ordinal = cursor.peek(-1).kind == "ordinal" and cursor.peek(1).low == "."
    is_sure = is_ordinal or (is_glued and cursor.is_whole)
    is_letter = is_sure and cursor.take(cursor.words.century_letters)
    is_word = cursor.take(cursor.words.century_words) or shortened_century(cursor)
    if not is_letter and not is_word:
        return None
    cursor.phrase(cursor.words.eras)
    if cursor.phrase(cursor.words.before_era):
        return None
    return True


@rule
def shortened_century(cursor: Cursor) -> str | None:
    """Pass over the w. or Jh. that shortens "century"; a phrase may lack its point."""
    letters = cursor.take(cursor.words.century_tails)
    has_point = cursor.take((".",)) or (cursor.is_whole and cursor.peek().kind == "end")
    return letters if has_point else None
