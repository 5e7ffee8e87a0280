"""Whether words that could be a date are one where they stand in a text."""

from sources.dates.counting import is_counted_noun
from sources.dates.lexicon import Lexicon
from sources.dates.moments import Moment
from sources.dates.notation import SEASONS
from sources.dates.stated import Stated
from sources.dates.tokens import Cursor, Token

ERA_MARKS = {"year", "ad", "ce", "'", "a", "c"}
TIES = {"-", "/", ".", ":", "_", "@", "+", "=", "\\", "%", "°"}
LISTS = {"", "to", "and", "or"}
SENTENCE_ENDS = {".", "!", "?", ""}
PAUSES = {"", ",", ".", ";", ":", ")", "]", "-", "!", "?", "”", '"'}
UNTIL_WORDS = {"to", "until", "till", "-"}


def is_evident(cursor: Cursor, stated: Stated, place: int) -> bool:
    """Say whether the words from a place to the cursor are a date where they stand."""
    if is_part_of_code(cursor, place):
        return False
    moment, words = stated.moments[0], cursor.items[place : cursor.at]
    if not isinstance(moment, Moment) or (stated.link and stated.link not in LISTS):
        return not isinstance(moment, Moment) or is_evident_bound(cursor, moment)
    if moment.day and not moment.month:
        return is_evident_day(cursor, place)
    if moment.is_short and moment.unit == "decade":
        return is_evident_decade(cursor.words, words)
    if moment.part or moment.qualifier:
        return True
    if moment.year is None:
        return is_evident_without_year(cursor, moment, place)
    is_named = any(names_years(cursor.words, word) for word in words)
    if is_named or not is_bare_year(stated, words):
        return True
    return is_evident_year(cursor, place)


def is_evident_decade(words: Lexicon, read: list[Token]) -> bool:
    """Say whether a decade without its century is one: the '30s, 30-е годы."""
    first = read[0].low
    is_led = first == "'" or first in words.articles or first in words.decade_leads
    return is_led or any(word.low in words.decade_nouns for word in read)


def names_years(words: Lexicon, word: Token) -> bool:
    """Say whether a word or mark shows that the number beside it is a year."""
    is_noun = word.low in words.year_words or word.low in words.year_tails.by_first
    return is_noun or word.low in ERA_MARKS


def is_bare_year(stated: Stated, words: list[Token]) -> bool:
    """Say whether nothing but numbers of four digits, or in words, is read as years.

    A range such as 1944–1953 shows by itself that it is one, unless it is round.
    """
    years = [each for each in stated.moments if isinstance(each, Moment)]
    is_years = all(each.unit == "year" for each in years)
    is_tied = stated.link == "to" or any(word.low == "/" for word in words)
    is_range = is_tied and any(year_of(each) % 100 for each in years)
    return is_years and words[-1].kind in {"number", "word"} and not is_range


def year_of(moment: Moment) -> int:
    """Give the year of a moment, 0 for none."""
    return moment.year or 0


def is_evident_bound(cursor: Cursor, moment: Moment) -> bool:
    """Say whether what stands after before, since or until is a date."""
    if moment.day and not moment.month:
        return follows_day(cursor)
    return moment.year is not None or not is_first_name(cursor)


def is_first_name(cursor: Cursor) -> bool:
    """Say whether the month just read may be a person's name: August Bebel."""
    return cursor.peek(-1).low in cursor.words.name_months and is_named(cursor.peek())


def before(cursor: Cursor, place: int, back: int = 1) -> Token:
    """Look at a token before a place."""
    return cursor.peek(place - back - cursor.at)


def is_part_of_code(cursor: Cursor, place: int) -> bool:
    """Say whether a number is tied to letters or digits beside it: 555-1956, A1956."""
    first, last = cursor.items[place], cursor.items[cursor.at - 1]
    previous, following = before(cursor, place), cursor.peek()
    if first.kind == "number" and previous.end == first.start:
        is_tie = previous.low in TIES
        if previous.kind in {"word", "number"} or (
            is_tie and before(cursor, place, 2).end == previous.start
        ):
            return True
    if last.kind != "number" or following.start != last.end:
        return False
    beyond = cursor.peek(1)
    is_number = beyond.kind == "number" and beyond.start == following.end
    is_word = following.kind == "word" and following.low != "t"
    return is_word or (following.low in TIES and is_number)


def is_evident_day(cursor: Cursor, place: int) -> bool:
    """Say whether an ordinal alone is a day: "On the tenth," not the tenth floor."""
    is_cued = before(cursor, place).low in cursor.words.day_cues
    return is_cued and (follows_day(cursor) or begins_clause(cursor))


def begins_clause(cursor: Cursor) -> bool:
    """Say whether a plural noun follows, which an ordinal beyond "second" seldom has.

    "On the ninth troops fired" has a subject there; "the ninth floor" has its noun.
    """
    following, last = cursor.peek(), cursor.peek(-1).low
    is_plural = following.low.endswith(cursor.words.plural_endings)
    is_group = following.low in cursor.words.plurals
    return (is_plural or is_group) and last not in cursor.words.first_ordinals


def follows_day(cursor: Cursor) -> bool:
    """Say whether the next word is no noun that the ordinal could belong to."""
    following = cursor.peek()
    return following.kind != "word" or following.low in cursor.words.after_day


def is_evident_without_year(cursor: Cursor, moment: Moment, place: int) -> bool:
    """Say whether a day, month or season without its year is meant as one."""
    following, first = cursor.peek().low, cursor.items[place]
    words = cursor.words
    previous = before(cursor, place).low
    if moment.day:
        return following not in words.named_after_dates
    if moment.month in SEASONS:
        return previous in words.season_cues and following not in words.of
    is_person = is_first_name(cursor) and previous not in words.time_leads
    is_name = following in words.events or following in words.named_after_dates
    is_upper = not first.text.islower() or first.low not in words.doubtful_months
    return is_upper and previous in words.month_cues and not (is_name or is_person)


def is_evident_year(cursor: Cursor, place: int) -> bool:
    """Say whether a bare number is a year: in 1956, 1956 demonstrations, (1956)."""
    previous, following = before(cursor, place), cursor.peek()
    if cursor.items[place].low in cursor.words.articles:
        return False
    if previous.low == "." and is_shortened(cursor, place):
        return True
    if previous.low in cursor.words.year_cues:
        is_amount = before(cursor, place, 2).low in cursor.words.amounts
        is_range = previous.low == "from" and following.low in UNTIL_WORDS
        return not is_amount and not is_range
    if names_event(cursor) or is_said_of_time(cursor, place):
        return True
    if cursor.words.has_bare_years and not is_named(following):
        return following.kind != "number" and previous.low not in cursor.words.amounts
    if previous.low in {"(", "[", ""} and following.low in PAUSES:
        return True
    is_placed = previous.low == "," and previous.end != cursor.items[place].start
    return is_placed and following.low in PAUSES and is_named(before(cursor, place, 2))


def is_shortened(cursor: Cursor, place: int) -> bool:
    """Say whether a word cut short tells what year follows: b. 1894, geb. 1894."""
    word = before(cursor, place, 2)
    is_close = word.end == before(cursor, place).start
    return is_close and word.low in cursor.words.dotted_cues


def is_said_of_time(cursor: Cursor, place: int) -> bool:
    """Say whether a clause only tells the time: "It was 1956." """
    pair = before(cursor, place, 2).low, before(cursor, place).low
    return pair in cursor.words.time_clauses and cursor.peek().low in PAUSES


def names_event(cursor: Cursor) -> bool:
    """Say whether the next words name an event that a year dates."""
    for ahead in range(3):
        token = cursor.peek(ahead)
        if is_event(cursor.words, token):
            return True
        if not is_named(token) or is_counted_noun(cursor.words, token):
            return False
    return False


def is_event(words: Lexicon, token: Token) -> bool:
    """Say whether a word names something that happens once: uprising, congress."""
    return token.low in words.events or token.low.endswith(words.event_endings)


def is_named(token: Token) -> bool:
    """Say whether a word is written with a capital."""
    return token.kind == "word" and token.text[0].isupper()


def opens_sentence(text: str, cursor: Cursor, place: int) -> bool:
    """Say whether a date stands at the head of its sentence: "In 1961, the body …"."""
    back = 1
    while before(cursor, place, back).low in cursor.words.leads:
        back += 1
    ahead, first = before(cursor, place, back), before(cursor, place, back - 1)
    is_end = ahead.low in SENTENCE_ENDS or ahead.kind == "gap"
    return is_end or "\n" in text[ahead.end : first.start]
