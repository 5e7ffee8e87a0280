"""Hedges, open ends and separators around a date: one table for each rule."""

import pytest

from sources.dates import find, parse, read


def table(text):
    rows = (line.rsplit(" = ", 1) for line in text.strip().splitlines())
    return [(words.strip(), edtf.strip()) for words, edtf in rows]


LATE_HEDGES = """
1837 (uncertain) = 1837?
1837 (probably) = 1837?
1837 [circa] = 1837~
1837 maybe = 1837?
June 1837, possibly = 1837-06?
1837-ish = 1837~
"""
EARLY_HEDGES = """
uncertain: 1837 = 1837?
uncertain: about June 1837 = 1837-06%
? 1837 = 1837?
perhaps between 1837 and 1841 = 1837?/1841?
possibly before 1837 = [..1836?]
probably from May to June 1837 = 1837-05?/1837-06?
"""
ROUND_HUNDREDS = """
the 1700s = 17XX
c. 1700s = 170X~
about the 1700s = 170X~
before about the 1700s = [..169X~]
the 1700s? = 17XX?
"""
ENDS = """
1837– = 1837/..
–1837 = ../1837
1837 to unknown = 1837/
from May 1837 to unknown = 1837-05/
unknown to 1837 = /1837
? – 1837 = /1837
1837–? = 1837/
"""
SEPARATORS = """
10-August 1837 = 1837-08-10
10/August/1837 = 1837-08-10
Sep-1837 = 1837-09
1837-August = 1837-08
1837/August = 1837-08
14. 7. 1837 = 1837-07-14
1837 - 39 = 1837/1839
the spring of the year 1837 = 1837-21
"""
SHORT_YEARS = """
3rd June 37 = 1937-06-03
June 37 = 1937-06
4-Jun-37 = 1937-06-04
"""
EDGES = """
the last day of February 1836 = 1836-02-29
the first day of 1837 = 1837-01-01
the eve of 1 March 1836 = 1836-02-29
the day before 1 January 1837 = 1836-12-31
the first decade of the 19th century = 180X
2nd half of 1837 = [1837-07..1837-12]
Q2 1837 = [1837-04..1837-06]
"""
CATALOGUES = """
[183-] = 183X
[183-?] = 183X?
183? = 183X
18-- = 18XX
[©1837] = 1837
b. 1837 = 1837
"""
SMALL_HOURS = """
in the early hours of 9 June 1837 = 1837-06-09
the late evening of 9 June 1837 = 1837-06-09
9 June 1837 at 10 o clock = 1837-06-09
"""
NUMERIC_DAYS = """
26-27/06/1837 = 1837-06-26/1837-06-27
9-15/09/1837 = 1837-09-09/1837-09-15
9.–12.3.1837 = 1837-03-09/1837-03-12
"""
ALL = (
    NUMERIC_DAYS,
    LATE_HEDGES,
    EARLY_HEDGES,
    ROUND_HUNDREDS,
    ENDS,
    SEPARATORS,
    SHORT_YEARS,
    EDGES,
    CATALOGUES,
    SMALL_HOURS,
)


@pytest.mark.parametrize(
    ("words", "edtf"), [row for rows in ALL for row in table(rows)]
)
def test_words_are_read_as_edtf(words, edtf):
    assert read(words) == edtf
    assert parse(edtf)


@pytest.mark.parametrize(
    "words",
    [
        "unknown",
        "unknown to unknown",
        "the first decade of March 1837",
        "the last day of the war",
        "the eve of the revolution",
        "9 June 37 people",
        "183-4567",
        "15-9/09/1837",
        "9-12/31/1837",
        "9-12/03",
        "18--37",
        "1837 possibly more",
    ],
)
def test_words_that_are_no_date_are_left(words):
    assert read(words) is None


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("In 1837, possibly because of him, it fell.", "1837", "1837"),
        ("On 9 June 37 people were held.", "9 June", None),
        ("It began in 1837 - 39 people came.", "1837", "1837"),
        ("It was in the early hours of 9 June 1837.", "9 June 1837", "1837-06-09"),
        ("On the eve of 1 May 1836 it fell.", "the eve of 1 May 1836", "1836-04-30"),
    ],
)  # fmt: skip
def test_running_text_needs_more_than_a_phrase(text, words, edtf):
    found = [(text[each.start : each.end], each.edtf) for each in find(text)]
    assert found == ([(words, edtf)] if edtf else [])
