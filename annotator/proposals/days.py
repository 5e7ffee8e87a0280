"""Days of the month in languages we cannot read, which count nothing. No Django.

“9 במרץ 1956” is a date: where we cannot read the word between a small number and a
year, the number is proposed as no figure. A person can still type it.
"""

import re
from unicodedata import name

from claims.quantities import readable

NEAR = 60
LAST_DAY, YEARS = 31, range(1000, 2200)
READ = ("LATIN", "CYRILLIC")

DAY = re.compile(r"\d{1,2}(?:\s?[-–—]\s?\d{1,2})?")
WORD = r"[^\W\d_]+(?:['’׳״/-][^\W\d_]+)*\.?"
LINK = r"(?:(?:d[aeio]|del|des|e)\s+)?"
YEAR = r"(\d{4})(?!\d)"
# 9 mars 1956, 9. marts 1956, 9 de marzo de 1956; not: 9 morts en 1956.
BEFORE_YEAR = re.compile(rf"[.º°]?\s*{LINK}({WORD}),?\s+{LINK}{YEAR}")
# 1956. március 9; not: en 1956 murieron 9.
AFTER_YEAR = re.compile(rf"(?<!\d){YEAR}\.\s+({WORD})\s+\Z")
# In a script that we cannot read any few words may stand between.
FAR_BEFORE = re.compile(rf"[.\s-]*((?:{WORD}[\s,-]+){{1,3}}){YEAR}")
FAR_AFTER = re.compile(rf"(?<!\d){YEAR}[.,\s-]+((?:{WORD}[\s,-]+){{0,2}})\Z")
OTHER_DAY = re.compile(r"(?<!\d)(\d{1,2})\D{1,25}\Z")


def is_day(body: str, start: int, end: int, language: str) -> bool:
    """Say whether the figure at body[start:end] may be the day of an unread date."""
    if not DAY.fullmatch(body, start, end) or not _can_be_day(body[start:end]):
        return False
    before = body[max(0, start - NEAR) : start].rpartition("\n")[2]
    after = body[end : end + NEAR].partition("\n")[0]
    if _stands_far(before, after):
        return True
    if not language or readable(language) == language.partition("-")[0].lower():
        return False
    found = BEFORE_YEAR.match(after) or AFTER_YEAR.search(before)
    return found is not None and any(map(_is_year, found.groups()))


def _stands_far(before: str, after: str) -> bool:
    """Whether words of an unread script join it to a year that has no other day."""
    following = FAR_BEFORE.match(after)
    if following and _is_year(following[2]) and _is_unread(following[1]):
        return True
    leading = FAR_AFTER.search(before)
    if leading is None or not _is_year(leading[1]):
        return False
    other = OTHER_DAY.search(before, 0, leading.start())
    is_dated = other is not None and _can_be_day(other[1])
    return not is_dated and _is_unread(leading[2] or after[:2])


def _is_unread(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return any(not name(letter, "").startswith(READ) for letter in letters)


def _can_be_day(words: str) -> bool:
    return all(0 < int(day) <= LAST_DAY for day in re.findall(r"\d+", words))


def _is_year(digits: str) -> bool:
    return digits.isdecimal() and int(digits) in YEARS
