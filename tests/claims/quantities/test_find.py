"""Quantities in running text, and numbers that are none."""

import pytest

from claims.quantities import find


def _seen(text: str) -> list[tuple[str, str, str]]:
    return [(text[f.start : f.end], f.kind.value, f.noun) for f in find(text)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (
            "fifteen people were killed and fifty-four were injured",
            [("fifteen", "count", "people"), ("fifty-four", "count", "")],
        ),
        (
            "37 killed, 214 wounded, 13 missing",
            [
                ("37", "count", "killed"),
                ("214", "count", "wounded"),
                ("13", "count", "missing"),
            ],
        ),
        (
            "(US 37K/214W/13M; CS 23K)",
            [
                ("37", "count", "killed"),
                ("214", "count", "wounded"),
                ("13", "count", "missing"),
                ("23", "count", "killed"),
            ],
        ),
        (
            "Some 300 protesters and a handful of monks",
            [("Some 300", "count", "protesters"), ("a handful of", "count", "monks")],
        ),
        (
            "thousands of political prisoners",
            [("thousands", "count", "political prisoners")],
        ),
        ("98 of 139 members", [("98 of 139", "count", "members")]),
        ("For four hours he spoke", [("four hours", "duration", "hours")]),
        ("a 25-year-old man", [("25-year", "duration", "year")]),
        (
            "Nearly 60 percent of voters",
            [("Nearly 60 percent", "percentage", "percent")],
        ),
        ("three out of every four", [("three out of every four", "ratio", "")]),
        ("seven to one", [("seven to one", "ratio", "")]),
        ("outnumbered two-to-one", [("two-to-one", "ratio", "")]),
        ("passed by 98 to 2", [("98 to 2", "ratio", "")]),
        ("a vote of 45 to 54", [("45 to 54", "ratio", "")]),
        ("20%-30% of them", [("20%-30%", "percentage", "%")]),
        (
            "two hours to three days",
            [("two hours", "duration", "hours"), ("three days", "duration", "days")],
        ),
        ("5, 6 and 7", [("5", "count", ""), ("6", "count", ""), ("7", "count", "")]),
        ("On 9, 40 or 50 men", [("9", "count", ""), ("40 or 50", "count", "men")]),
        ("In 1956, 15 or 20 men", [("15 or 20", "count", "men")]),
        ("a 3:1 majority", [("3:1", "ratio", "majority")]),
        ("rose from 19 to 27", [("19", "count", ""), ("27", "count", "")]),
        (
            "two 15-year-olds",
            [("two", "count", ""), ("15-year", "duration", "year")],
        ),
        ("half an hour", [("half an hour", "duration", "hour")]),
        ("a third of a mile", [("a third of a mile", "measure", "mile")]),
        ("On page 6, 15 men fell", [("15", "count", "men")]),
        (
            "\t7" * 12,
            [("7", "count", "")] * 12,
        ),
        ("c.100 men", [("c.100", "count", "men")]),
        ("Then one was killed.", [("one", "count", "")]),
        (
            "12 killed/30 wounded",
            [("12", "count", "killed"), ("30", "count", "wounded")],
        ),
        (
            "2,450 hand-picked cavalrymen",
            [("2,450", "count", "hand-picked cavalrymen")],
        ),
        ("two-thirds of whom", [("two-thirds", "ratio", "")]),
        ("It cost $5 million", [("$5 million", "money", "$")]),
        ("It cost about US$5 million", [("about US$5 million", "money", "US$")]),
        ("Some 3,4 % fled", [("Some 3,4 %", "percentage", "%")]),
        ("about 200 roubles", [("about 200 roubles", "money", "roubles")]),
        ("20 miles away", [("20 miles", "measure", "miles")]),
        ("Some fled. No one was killed.", [("No one", "count", "")]),
        (
            "It fell from 812 in 1790 to 640 in 1801.",
            [("812", "count", ""), ("640", "count", "")],
        ),
        ("He came in March. Forty monks fled.", [("Forty", "count", "monks")]),
        ("five-and-thirty monks", [("five-and-thirty", "count", "monks")]),
        (
            "Union 10%, Confederate 23%.",
            [("10%", "percentage", "%"), ("23%", "percentage", "%")],
        ),
    ],
)
def test_quantity_is_found_with_its_kind_and_noun(
    text: str, seen: list[tuple[str, str, str]]
) -> None:
    assert _seen(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "in 1937 and 1938",
        "in 1937, 1938 or 1939",
        "(1944–1953)",
        "the winter of 1941-42",
        "the 1956 Georgian demonstrations",
        "the late 1930s",
        "between 4-10 of March 1956",
        "on 25 February",
        "on February 13",
        "on 4, 5 and 6 March",
        "on March 4 and 5",
        "on 9/3/1956",
        "on 1956-03-10",
        "9/11",
        "at 10:30",
        "at 5 pm",
        "at 9 o'clock",
        "at half past three",
        "at a quarter to six",
        "in Luke 3:16",
        "in nineteen fifty-six",
        "1956-03",
        "an hour and a half",
        "the first Five-Year Plan",
        "https://example.org/2019/05/123-98",
        "mail to desk12@example.org",
        "the 20th Congress",
        "the Twentieth Congress",
        "the twenty-first day",
        "on the tenth",
        "the June 4th Movement",
        "World War II",
        "World War 2",
        "the Seven Years' War",
        "the Group of Seven",
        "at Bermuda Hundred on the James",
        "Apollo 11 landed",
        "see p. 45",
        "pages 12-15, 20 and 33",
        "Article 58, section 3",
        "Order No. 00447",
        "§ 4",
        "+7 495 123-45-67",
        "+48 22 621 02 02",
        "call 555-1234",
        "ISBN 978-0-19-280170-8",
        "he said.[12]",
        "he said[3, 5]",
        "Stalin.12 Then",
        "T-34 and Il-2",
        "aged 25",
        "won 3-2",
        "a 4x4 and 3D",
        "how many died",
        "one of the key texts",
        "this one speech",
        "some of his injustices",
        "a third division",
        "the second half",
        "the night of the 17-18",
        "37,214,5,15,6,7,8,9,10,11",
        "12 7 5 15 6 7 8 9 10 11",
        "Neither 40 nor 60 people were killed.",
        "It was not fifteen, nor sixteen.",
    ],
)
def test_number_that_counts_nothing_is_passed_by(text: str) -> None:
    assert _seen(f"It was {text} of which they spoke.") == []


@pytest.mark.parametrize("text", ["1. First item", "A list:\n  2) Second item"])
def test_number_of_a_list_item_is_passed_by(text: str) -> None:
    assert _seen(text) == []


def test_year_like_number_counts_where_people_follow() -> None:
    assert _seen("In all, 1956 people came.") == [("1956", "count", "people")]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("In 1956 people came.", []),
        ("Since 1850 settlers had lived there.", []),
        ("It was held by 1850 settlers.", [("1850", "count", "settlers")]),
        ("In 1812 cases it failed.", [("1812", "count", "cases")]),
    ],
)
def test_year_that_opens_a_sentence_counts_no_people(
    text: str, seen: list[tuple[str, str, str]]
) -> None:
    assert _seen(text) == seen


def test_offsets_are_code_points_beyond_the_basic_plane() -> None:
    assert _seen("😀𝔘 fifteen people") == [("fifteen", "count", "people")]


def test_overlong_paragraph_is_read_to_its_end() -> None:
    text = "At least 15 people were killed. " * 4000
    found = find(text)
    assert len(found) == 4000
    assert {text[f.start : f.end] for f in found} == {"At least 15"}


def test_paragraphs_keep_their_place_in_the_text() -> None:
    text = "Nothing here.\n\nThen 12 men came.\n\n\nAnd 13 women."
    assert [words for words, *_ in _seen(text)] == ["12", "13"]
