"""Polish words for one date, read by the Polish table."""

import pytest

from sources.dates import find, parse, read

WORDS = """
9 marca 1956 = 1956-03-09
9 marca 1956 r. = 1956-03-09
9 marca 1956 roku = 1956-03-09
dnia 9 marca 1956 r. = 1956-03-09
w piątek, 9 marca 1956 = 1956-03-09
dziewiątego marca 1956 roku = 1956-03-09
dwudziestego piątego lutego 1956 r. = 1956-02-25
9.03.1956 = 1956-03-09
9 III 1956 = 1956-03-09
9.III.1956 r. = 1956-03-09
3/4/1956 = 1956-04-03
marzec 1956 = 1956-03
w marcu 1956 roku = 1956-03
w 1956 roku = 1956
rok 1956 = 1956
w roku 1956 = 1956
wiosna 1956 = 1956-21
wiosną 1956 roku = 1956-21
latem 1956 r. = 1956-22
jesień 1956 = 1956-23
zima 1955/56 = 1955-24
początek 1957 = [1957-01..1957-04~]
na początku marca 1956 r. = [1956-03-01..1956-03-10~]
w połowie marca 1956 = [1956-03-11~..1956-03-20~]
pod koniec lat 30. XX wieku = [1937~..1939]
koniec 1956 roku = [1956-09~..1956-12]
lata trzydzieste XX wieku = 193X
lata 30. = 193X
lata 30. XIX wieku = 183X
w latach 30. = 193X
lata 1930. = 193X
w latach 1930-tych = 193X
XIX wiek = 18XX
w XIX w. = 18XX
XVII–XIX wiek = 16XX/18XX
początek XIX wieku = [180X..183X~]
pierwsza połowa XIX wieku = [180X..184X]
w drugiej połowie 1956 roku = [1956-07..1956-12]
I połowa XIX w. = [180X..184X]
przed 1956 = [..1955]
po 4 listopada 1956 = [1956-11-05..]
od 1953 roku = 1953/..
do 1956 roku = ../1956
najpóźniej w 1956 = [..1956]
nie wcześniej niż w 1956 = [1956..]
około 1953 = 1953~
ok. 1953 r. = 1953~
prawdopodobnie w 1953 roku = 1953?
4–10 marca 1956 = 1956-03-04/1956-03-10
od 4 do 10 marca 1956 r. = 1956-03-04/1956-03-10
między 4 a 10 marca 1956 = 1956-03-04/1956-03-10
w latach 1937–1938 = 1937/1938
1937 lub 1938 = [1937,1938]
1937 i 1938 = 1937/1938
9 lub 10 marca 1956 = [1956-03-09,1956-03-10]
w nocy z 24 na 25 lutego 1956 = [1956-02-24,1956-02-25]
styczeń–marzec 1956 = 1956-01/1956-03
25 października 1917 (starego stylu) = 1917-10-25
w latach dwudziestych = 192X
schyłek XIX wieku = [187X~..189X]
od marca do maja 1956 = 1956-03/1956-05
I kwartał 1956 = [1956-01..1956-03]
tuż po północy 25 lutego 1956 = 1956-02-25
1956 r. = 1956
przed końcem 1956 = [..1956]
"""
ROWS = [line.rsplit(" = ", 1) for line in WORDS.strip().splitlines()]


@pytest.mark.parametrize(("words", "edtf"), ROWS)
def test_words_are_read_as_edtf(words, edtf):
    assert read(words, language="pl") == edtf
    assert parse(edtf)


@pytest.mark.parametrize(
    "words",
    ["trzy lata", "1956 osób", "s. 1956"],
)
def test_words_that_are_no_date_are_left(words):
    assert read(words, language="pl") is None


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (
            "Dnia 9 marca 1956 r. wojsko otworzyło ogień.",
            [("9 marca 1956 r.", "1956-03-09")],
        ),
        (
            "W 1956 roku zginęło 1956 osób. Na XX zjeździe; strona 1937.",
            [("1956 roku", "1956")],
        ),
        (
            "Pod koniec lat 30. XX wieku rozstrzelano 98 ze 139.",
            [("Pod koniec lat 30. XX wieku", "[1937~..1939]")],
        ),
        (
            "W marcu 1956 r. wybuchły protesty. Trzy lata później wrócił.",
            [("marcu 1956 r.", "1956-03"), ("Trzy lata później", "1959")],
        ),
    ],
)
def test_dates_are_found_in_running_text(text, seen):
    found = find(text, language="pl")
    assert [(text[each.start : each.end], each.edtf) for each in found] == seen
