"""EDTF written as people write dates."""

import pytest

from sources.dates import parse, read, render


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1956-03-09", "9 March 1956"),
        ("1956-03", "March 1956"),
        ("1956", "1956"),
        ("0988", "988"),
        ("193X", "the 1930s"),
        ("190X", "the first decade of the 20th century"),
        ("200X", "the 2000s"),
        ("18XX", "the 19th century"),
        ("1XXX", "the 2nd millennium"),
        ("1956-XX", "some time in 1956"),
        ("1956-03-XX", "a day in March 1956"),
        ("1956-21", "spring 1956"),
        ("1955-24", "winter 1955–56"),
        ("1953~", "about 1953"),
        ("1956?", "probably 1956"),
        ("1956-03%", "perhaps about March 1956"),
        ("1956-03-09T23:20:30", "9 March 1956"),
        ("[..1956-11-03]", "before 4 November 1956"),
        ("[..1927]", "before 1928"),
        ("[..1899~]", "before about 1900"),
        ("[1956-11-05..]", "after 4 November 1956"),
        ("[..9999]", "9999 or earlier"),
        ("[0001..]", "1 or later"),
        ("1956-03-04/1956-03-10", "4 to 10 March 1956"),
        ("1956-02-27/1956-03-10", "27 February to 10 March 1956"),
        ("1955-12/1956-03", "December 1955 to March 1956"),
        ("1956-01/1956-03", "January to March 1956"),
        ("1944/1953", "1944 to 1953"),
        ("1937~/1939", "about 1937 to 1939"),
        ("1953/..", "since 1953"),
        ("1953/", "from 1953, end unknown"),
        ("../1953", "until 1953"),
        ("/1953", "until 1953, start unknown"),
        ("../..", "no start, no end"),
        ("[1956-03-09,1956-03-10]", "9 or 10 March 1956"),
        ("[1936, 1937, 1939]", "1936, 1937 or 1939"),
        ("[1667,1670..1672]", "1667 or some time between 1670 and 1672"),
        ("[1937..1939]", "some time between 1937 and 1939"),
        ("[1957-01..1957-04~]", "early 1957"),
        ("[1956-03-11~..1956-03-20~]", "mid-March 1956"),
        ("[180X..183X~]", "early 19th century"),
        ("[1940..1946~]", "early to mid-1940s"),
        ("[1956-03-11~..1956-03-31]", "mid- to late March 1956"),
        ("[1956-07..1956-12]", "the second half of 1956"),
        ("[1956-04..1956-06]", "the second quarter of 1956"),
        ("no date", "no date"),
    ],
)
def test_edtf_is_written_in_words(edtf, words):
    assert render(edtf) == words


@pytest.mark.parametrize(
    "edtf",
    [
        "1956-03-09",
        "1956-03~",
        "193X",
        "18XX",
        "1955-24",
        "[..1956-11-03]",
        "[1956-11-05..]",
        "1956-03-04/1956-03-10",
        "1955-12/1956-03",
        "1953/..",
        "../1953",
        "[1956-03-09,1956-03-10]",
        "[1937..1939]",
        "[1957-01..1957-04~]",
        "[1937~..1939]",
        "[1956-07..1956-12]",
    ],
)
def test_words_read_back_as_the_same_date(edtf):
    assert read(render(edtf)) == edtf
    assert parse(edtf)
