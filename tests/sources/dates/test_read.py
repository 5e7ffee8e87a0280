"""English words for one date, read as EDTF: a table for each rule of the grammar."""

import pytest

from sources.dates import parse, read

CONTEXT = "On 9 March 1956 troops came."


def table(text):
    rows = (line.rsplit(" = ", 1) for line in text.strip().splitlines())
    return [(words.strip(), edtf.strip()) for words, edtf in rows]


DAYS = """
9 March 1956 = 1956-03-09
March 9, 1956 = 1956-03-09
March 9 1956 = 1956-03-09
9th of March, 1956 = 1956-03-09
the ninth of March 1956 = 1956-03-09
the twenty-fifth of February 1956 = 1956-02-25
Mar. 9, 1956 = 1956-03-09
9 Sept 1956 = 1956-09-09
9 MARCH 1956 = 1956-03-09
9 march 1956 = 1956-03-09
Friday, 9 March 1956 = 1956-03-09
on Tuesday, March 6, 1956 = 1956-03-06
1956 March 9 = 1956-03-09
1956, 9 March = 1956-03-09
9 March '56 = 1956-03-09
25 II 1956 = 1956-02-25
first of May 1956 = 1956-05-01
Christmas Eve 1956 = 1956-12-24
[9 March 1956] = 1956-03-09
(9 March 1956) = 1956-03-09
On 9 March 1956, = 1956-03-09
"""
LISTS_OF_DAYS = """
4–10 March 1956 = 1956-03-04/1956-03-10
4-10 of March 1956 = 1956-03-04/1956-03-10
between 4-10 of March 1956 = 1956-03-04/1956-03-10
March 4–10, 1956 = 1956-03-04/1956-03-10
from the 4th to the 10th of March 1956 = 1956-03-04/1956-03-10
between 4 March and 10 March 1956 = 1956-03-04/1956-03-10
9 or 10 March 1956 = [1956-03-09,1956-03-10]
either 9 or 10 March 1956 = [1956-03-09,1956-03-10]
9/10 March 1956 = [1956-03-09,1956-03-10]
9, 10 or 11 March 1956 = [1956-03-09,1956-03-10,1956-03-11]
9 and 10 March 1956 = 1956-03-09/1956-03-10
the night of 24–25 February 1956 = [1956-02-24,1956-02-25]
the night of March 9–10, 1956 = [1956-03-09,1956-03-10]
"""
DIGITS = """
1956-03-09 = 1956-03-09
1956-03 = 1956-03
1956/03/09 = 1956-03-09
3/4/1956 = [1956-03-04,1956-04-03]
03-04-1956 = [1956-03-04,1956-04-03]
3/3/1956 = 1956-03-03
25/3/1956 = 1956-03-25
3/25/1956 = 1956-03-25
9.3.1956 = 1956-03-09
9.III.1956 = 1956-03-09
9-Mar-1956 = 1956-03-09
3/4/56 = [1956-03-04,1956-04-03]
3/1956 = 1956-03
"""
MONTHS_AND_SEASONS = """
March 1956 = 1956-03
March, 1956 = 1956-03
in the March of 1956 = 1956-03
spring 1956 = 1956-21
in the summer of 1956 = 1956-22
fall 1956 = 1956-23
winter 1955–56 = 1955-24
the winter of 1955/56 = 1955-24
January–March 1956 = 1956-01/1956-03
March or April 1956 = [1956-03,1956-04]
March and April 1956 = 1956-03/1956-04
the spring and summer of 1956 = 1956-21/1956-22
December 1955/January 1956 = [1955-12,1956-01]
"""
YEARS = """
1956 = 1956
[1956] = 1956
in the year 1066 = 1066
AD 988 = 0988
988 CE = 0988
nineteen fifty-six = 1956
nineteen hundred and five = 1905
two thousand and four = 2004
1937 and 1938 = 1937/1938
1936, 1937 and 1938 = 1936/1938
1936, 1937, or 1938 = [1936,1937,1938]
1937 or 1941 = [1937,1941]
1955/56 = [1955,1956]
1944–1953 = 1944/1953
1944-53 = 1944/1953
1904–05 = 1904/1905
the 1930s = 193X
the '30s = 193X
the thirties = 193X
the nineteen-thirties = 193X
1930s and 1940s = 193X/194X
the 2000s = 200X
the 1800s = 18XX
the 19th century = 18XX
nineteenth century = 18XX
19th-century = 18XX
XIX century = 18XX
19c = 18XX
1st century = 00XX
17th–19th centuries = 16XX/18XX
late 19th and early 20th centuries = 18XX/19XX
"""
PARTS = """
early 1957 = [1957-01..1957-04~]
mid-1957 = [1957-05~..1957-08~]
late 1957 = [1957-09~..1957-12]
mid-March 1956 = [1956-03-11~..1956-03-20~]
early in March 1956 = [1956-03-01..1956-03-10~]
at the end of February 1956 = [1956-02-21~..1956-02-29]
late 1930s = [1937~..1939]
the mid-1930s = [1934~..1936~]
early 19th century = [180X..183X~]
early to mid 1940s = [1940..1946~]
late summer 1956 = 1956-08~
the first half of 1956 = [1956-01..1956-06]
the last quarter of 1956 = [1956-10..1956-12]
the first week of March 1956 = [1956-03-01..1956-03-07~]
the last days of February 1956 = [1956-02-21~..1956-02-29]
late March or early April 1956 = [1956-03-21~..1956-03-31,1956-04-01..1956-04-10~]
"""
HEDGES = """
circa 1953 = 1953~
about 1953 = 1953~
c. 1953 = 1953~
c1953 = 1953~
ca. 1930s = 193X~
on or about 9 March 1956 = 1956-03-09~
probably 1956 = 1956?
probably in March 1956 = 1956-03?
1956? = 1956?
9 March 1956 (?) = 1956-03-09?
c. 1953? = 1953%
between c. 1937 and 1939 = 1937~/1939
1868-1871? = 1868/1871?
c. 1937–39 = 1937~/1939~
circa 1937 to 1939 = 1937~/1939
1953 or so = 1953~
1953 or thereabouts = 1953~
about early 1957 = [1957-01~..1957-04~]
"""
BOUNDS = """
before 4 November 1956 = [..1956-11-03]
prior to 1928 = [..1927]
before the 1920s = [..191X]
before the 19th century = [..17XX]
before spring 1956 = [..1956-02]
before about 1900 = [..1899~]
pre-1956 = [..1955]
after 4 November 1956 = [1956-11-05..]
after spring 1956 = [1956-06..]
after 31 December 1955 = [1956-01-01..]
by 4 November 1956 = [..1956-11-04]
no later than 1956 = [..1956]
by the end of 1956 = [..1956-12]
before the end of 1956 = [..1956]
after the beginning of 1956 = [1956..]
1956 or earlier = [..1956]
on or after 4 November 1956 = [1956-11-04..]
1956 or later = [1956..]
since 1953 = 1953/..
from 1953 onwards = 1953/..
starting in 1953 = 1953/..
1953 to the present = 1953/..
until 4 November 1956 = ../1956-11-04
up to 1956 = ../1956
"""
TWO_BOUNDS = """
after 1953 but before 1956 = [1954..1955]
after March 1953 and before June 1956 = [1953-04..1956-05]
not earlier than 1956 and not later than 1958 = [1956..1958]
by 1956 at the latest = [..1956]
a few days before 9 March 1956 = [..1956-03-08]
"""
TYPED_EDTF = """
1956-03-09/1956-03-11 = 1956-03-09/1956-03-11
1956-03/.. = 1956-03/..
[1956,1957] = [1956,1957]
193X~ = 193X~
1956-03-XX = 1956-03-XX
"""
PERIODS = """
between 1937 and 1939 = 1937/1939
some time between 1937 and 1939 = [1937..1939]
sometime between March and May 1956 = [1956-03..1956-05]
from late February to 9 March 1956 = 1956-02/1956-03-09
from December to March 1956 = 1955-12/1956-03
31 December 1955 to 2 January = 1955-12-31/1956-01-02
23 October – 10 November 1956 = 1956-10-23/1956-11-10
the whole of 1956 = 1956
in the years 1937–38 = 1937/1938
1857-mid 1860s = 1857/186X
sometime in 1956 = 1956
"""
TIMES_OF_DAY = """
shortly after midnight on 25 February 1956 = 1956-02-25
the evening of 24 February 1956 = 1956-02-24
at 5 p.m. on 9 March 1956 = 1956-03-09
late on 9 March 1956 = 1956-03-09
9 March 1956 at midnight = 1956-03-09
"""
CALENDARS = """
25 October 1917 (Old Style) = 1917-10-25
O.S. 25 October 1917 = 1917-10-25
25 October (7 November) 1917 = 1917-10-25
25 October [O.S. 12 October] 1917 = 1917-10-25
12 (24) February 1856 = 1856-02-12
18 December 1878 (O.S. 6 December) = 1878-12-18
"""
FROM_CONTEXT = """
On the tenth = 1956-03-10
the 10th of that month = 1956-03-10
the morning of the tenth = 1956-03-10
on the 9th or 10th = [1956-03-09,1956-03-10]
1 March = 1956-03-01
25 February = 1956-02-25
mid-March = [1956-03-11~..1956-03-20~]
in May = 1956-05
that summer = 1956-22
March of that year = 1956-03
from late February to 9 March = 1956-02/1956-03-09
the night of 24–25 February = [1956-02-24,1956-02-25]
shortly after midnight on 25 February = 1956-02-25
March 9-12 = 1956-03-09/1956-03-12
"""
FROM_LAST_DATE = """
the same evening = 1956-03-09
that day = 1956-03-09
the next morning = 1956-03-10
the previous day = 1956-03-08
the day before = 1956-03-08
two weeks later = 1956-03-23
about two weeks later = 1956-03-23~
ten days earlier = 1956-02-28
two months later = 1956-05
the following month = 1956-04
a year later = 1957
the following year = 1957
the same year = 1956
the following March = 1957-03
three days after 25 February 1956 = 1956-02-28
two years before 1956 = 1954
"""
WITHOUT_CONTEXT = (
    DAYS,
    LISTS_OF_DAYS,
    DIGITS,
    MONTHS_AND_SEASONS,
    YEARS,
    PARTS,
    HEDGES,
    BOUNDS,
    TWO_BOUNDS,
    TYPED_EDTF,
    PERIODS,
    TIMES_OF_DAY,
    CALENDARS,
)


@pytest.mark.parametrize(
    ("words", "edtf"), [row for rows in WITHOUT_CONTEXT for row in table(rows)]
)
def test_words_are_read_as_edtf(words, edtf):
    assert read(words) == edtf
    assert parse(edtf)


@pytest.mark.parametrize(("words", "edtf"), table(FROM_CONTEXT))
def test_context_lends_month_and_year(words, edtf):
    assert read(words, CONTEXT) == edtf
    assert read(words) is None


@pytest.mark.parametrize(("words", "edtf"), table(FROM_LAST_DATE))
def test_relative_date_is_counted_from_the_last(words, edtf):
    assert read(words, CONTEXT) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "",
        "three years into his reign",
        "a few days later",
        "two weeks",
        "yesterday",
        "unknown",
        "may",
        "march",
        "sun",
        "they march 9 miles",
        "the third man",
        "the tenth floor",
        "1,956",
        "1,956 people",
        "1966 delegates",
        "1956 people",
        "Room 1956",
        "page 1937",
        "9",
        "90",
        "12345",
        "44 BC",
        "1st century BC",
        "30 February 1956",
        "29 February 1955",
        "32 March 1956",
        "13/13/1956",
        "10–4 March 1956",
        "9 and 12 March 1956",
        "1937 and 1941",
        "9 March 1956 in Tbilisi",
        "the 20th Congress",
    ],
)
def test_words_that_are_no_date_are_left(words):
    assert read(words, CONTEXT) is None


@pytest.mark.parametrize(
    ("context", "words", "edtf"),
    [
        ("Stalin died in 1953.", "1 March", "1953-03-01"),
        ("On 31 December 1955 it met.", "February 13", "1956-02-13"),
        ("On 24 October 1956 it began.", "25 February", "1956-02-25"),
        ("On 1 March 1956. No prize since 1935.", "5 March", "1956-03-05"),
        ("On 5 March 1956. In 1961, he left.", "31 October", "1961-10-31"),
        ("In February 1856. In the '60s", "the '70s", "187X"),
        ("In March 1956.", "two weeks later", None),
        ("Nothing dated.", "25 February", None),
        ("In the summer of 1956.", "the tenth", None),
        ("x" * 30_000 + " on 9 March 1956.", "the tenth", "1956-03-10"),
    ],
)
def test_the_right_date_of_the_context_lends(context, words, edtf):
    assert read(words, context) == edtf
