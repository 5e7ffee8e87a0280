"""German words for one date, read by the German table."""

import pytest

from sources.dates import find, parse, read

WORDS = """
9. März 1956 = 1956-03-09
am 9. März 1956 = 1956-03-09
Freitag, den 9. März 1956 = 1956-03-09
der neunte März 1956 = 1956-03-09
9.3.1956 = 1956-03-09
9. 3. 1956 = 1956-03-09
3/4/1956 = 1956-04-03
März 1956 = 1956-03
im März 1956 = 1956-03
1956 = 1956
im Jahre 1956 = 1956
Frühjahr 1956 = 1956-21
im Sommer 1956 = 1956-22
Herbst 1956 = 1956-23
Winter 1955/56 = 1955-24
Anfang 1957 = [1957-01..1957-04~]
Anfang März 1956 = [1956-03-01..1956-03-10~]
Mitte März 1956 = [1956-03-11~..1956-03-20~]
Ende der 1930er Jahre = [1937~..1939]
Ende der dreißiger Jahre = [1937~..1939]
die 1930er Jahre = 193X
in den dreißiger Jahren = 193X
30er Jahre = 193X
19. Jahrhundert = 18XX
im 19. Jh. = 18XX
im frühen 19. Jahrhundert = [180X..183X~]
17. und 18. Jahrhundert = 16XX/17XX
erste Hälfte des 19. Jahrhunderts = [180X..184X]
die zweite Hälfte des Jahres 1956 = [1956-07..1956-12]
vor 1956 = [..1955]
nach dem 4. November 1956 = [1956-11-05..]
seit 1953 = 1953/..
bis 1956 = ../1956
spätestens 1956 = [..1956]
um 1953 = 1953~
etwa 1953 = 1953~
ca. 1953 = 1953~
wahrscheinlich 1953 = 1953?
gegen Ende 1956 = [1956-09~..1956-12~]
4.–10. März 1956 = 1956-03-04/1956-03-10
vom 4. bis 10. März 1956 = 1956-03-04/1956-03-10
vom 4. bis zum 10. März 1956 = 1956-03-04/1956-03-10
zwischen dem 4. und dem 10. März 1956 = 1956-03-04/1956-03-10
von 1937 bis 1938 = 1937/1938
zwischen 1937 und 1939 = 1937/1939
1937–1938 = 1937/1938
1937/38 = [1937,1938]
1937 oder 1938 = [1937,1938]
1937 und 1938 = 1937/1938
9. oder 10. März 1956 = [1956-03-09,1956-03-10]
in der Nacht vom 24. auf den 25. Februar 1956 = [1956-02-24,1956-02-25]
in der Nacht vom 24. zum 25. Februar 1956 = [1956-02-24,1956-02-25]
Januar bis März 1956 = 1956-01/1956-03
25. Oktober 1917 (alten Stils) = 1917-10-25
988 n. Chr. = 0988
kurz nach Mitternacht am 25. Februar 1956 = 1956-02-25
am Abend des 24. Februar 1956 = 1956-02-24
Anfang bis Mitte der 1940er Jahre = [1940..1946~]
von Dezember 1955 bis März 1956 = 1955-12/1956-03
Zwanzigerjahre = 192X
ab 1956 = 1956/..
1956 oder später = [1956..]
im Herbst des Jahres 1956 = 1956-23
drittes Viertel des 19. Jahrhunderts = [185X~..187X~]
Ende März oder Anfang April 1956 = [1956-03-21~..1956-03-31,1956-04-01..1956-04-10~]
im Laufe des Jahres 1956 = 1956
"""
ROWS = [line.rsplit(" = ", 1) for line in WORDS.strip().splitlines()]


@pytest.mark.parametrize(("words", "edtf"), ROWS)
def test_words_are_read_as_edtf(words, edtf):
    assert read(words, language="de") == edtf
    assert parse(edtf)


@pytest.mark.parametrize(
    "words",
    ["44 v. Chr.", "früher als 1928", "1956 Menschen", "zwei Wochen", "Seite 1956"],
)
def test_words_that_are_no_date_are_left(words):
    assert read(words, language="de") is None


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (
            "Am 9. März 1956 kamen Truppen. Am 10. kamen die Menschen.",
            [("9. März 1956", "1956-03-09"), ("10.", "1956-03-10")],
        ),
        (
            "1956 starben viele; 1956 Menschen starben; Seite 1937; der 20. Parteitag.",
            [("1956", "1956")],
        ),
        (
            "Ende der dreißiger Jahre wurden 1.108 von 1.966 verhaftet.",
            [("Ende der dreißiger Jahre", "[1937~..1939]")],
        ),
        (
            "Im März 1956 begann es. Drei Jahre später kam er.",
            [("März 1956", "1956-03"), ("Drei Jahre später", "1959")],
        ),
    ],
)
def test_dates_are_found_in_running_text(text, seen):
    found = find(text, language="de")
    assert [(text[each.start : each.end], each.edtf) for each in found] == seen
