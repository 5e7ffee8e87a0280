"""Dates found in running text, and what is no date there."""

import pytest

from sources.dates import Found, find


def found(text, context=""):
    return [(text[each.start : each.end], each.edtf) for each in find(text, context)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It occurred between 4-10 of March 1956.", "between 4-10 of March 1956", "1956-03-04/1956-03-10"),  # noqa: E501
        ("On 9 March 1956 troops came.", "9 March 1956", "1956-03-09"),
        ("On March 9, 1956, 15 people were killed.", "March 9, 1956", "1956-03-09"),
        ("In the summer of 1956 he left.", "the summer of 1956", "1956-22"),
        ("He met him in early 1956 and left.", "early 1956", "[1956-01..1956-04~]"),
        ("He joined before 1920.", "before 1920", "[..1919]"),
        ("No prize since 1935, they said.", "since 1935", "1935/.."),
        ("The anthem (first version, 1944–1953) named him.", "1944–1953", "1944/1953"),
        ("In 1937 and 1938 many died.", "1937 and 1938", "1937/1938"),
        ("The 1956 Georgian demonstrations grew.", "1956", "1956"),
        ("a 1956 report", "1956", "1956"),
        ("the revolution of 1956", "1956", "1956"),
        ("Hungary (1956)", "1956", "1956"),
        ("the painter (b. 1894) left", "1894", "1894"),
        ("Tbilisi, 1956.", "1956", "1956"),
        ("It was about 1953 that he came.", "about 1953", "1953~"),
        ("He came from 1937 to 1938.", "from 1937 to 1938", "1937/1938"),
        ("She came in 1956?, he in May.", "1956?", "1956?"),
        ("Did she come in 1956?", "1956", "1956"),
        ("He spoke until May 1956.", "until May 1956", "../1956-05"),
        ("On the night of 24–25 February 1956 he spoke.", "the night of 24–25 February 1956", "[1956-02-24,1956-02-25]"),  # noqa: E501
        ("shortly after midnight on 25 February 1956", "25 February 1956", "1956-02-25"),  # noqa: E501
        ("the purges of the late 1930s", "the late 1930s", "[1937~..1939]"),
        ("the 1955/56 season", "1955/56", "[1955,1956]"),
        ("a 19th c. manuscript", "19th c", "18XX"),
        ("It began in\u00a0March\u00a01956.", "March\u00a01956", "1956-03"),
        ("It began on 9 March\n1956, he says.", "9 March\n1956", "1956-03-09"),
        ("It began on 9 March 1956[12].", "9 March 1956", "1956-03-09"),
        ("19th-century Russia", "19th-century", "18XX"),
        ("In May 1956 it may rain.", "May 1956", "1956-05"),
        ("In 1905 peasants burned manors.", "1905", "1905"),
        ("Since 1850 settlers had lived there.", "Since 1850", "1850/.."),
    ],
)  # fmt: skip
def test_date_is_found_with_the_words_that_say_it(text, words, edtf):
    assert found(text)[:1] == [(words, edtf)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the 1st inst.", "1906-02-01"),
        ("the 28th ult.", "1906-01-28"),
        ("the 9th proximo", "1906-03-09"),
        ("the 14th of November last", "1905-11-14"),
        ("November last", "1905-11"),
        ("February last", "1905-02"),
        ("January last", "1906-01"),
    ],
)
def test_day_of_a_letter_is_told_from_its_date(words, edtf):
    text = f"London, 3 February 1906. I wrote on {words} to him."
    assert found(text)[1:] == [(words, edtf)]


def test_days_of_a_letter_are_each_told_from_its_date():
    text = "3 February 1906. Yours of the 28th ult. came on the 1st inst. to us."
    assert [edtf for _, edtf in found(text)] == [
        "1906-02-03",
        "1906-01-28",
        "1906-02-01",
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("I wrote on the 1st inst. to him.", []),
        ("3 February 1906. On the 31st inst. he left.", ["1906-02-03"]),
        ("3 February 1906. It may last till then.", ["1906-02-03"]),
    ],
)
def test_day_of_a_letter_needs_a_date_that_has_it(text, seen):
    assert [edtf for _, edtf in found(text)] == seen


@pytest.mark.parametrize(
    "text",
    [
        "You may march in the sun, and fall in the spring.",
        "They march 9 miles in May.",
        "Of the 1,966 delegates, 1,108 were declared enemies.",
        "Of the 1966 delegates some left. It was held by 1966 delegates.",
        "about 1956 people; 1956 protesters; 1956 rubles; a total of 1956 were held",
        "He lived in Room 1956; see page 1937, pp. 1944–1953, No. 1956, § 1937.",
        "Call 555-1956 or 1956-1234; version 1.2.1956.3; A1956; $1956.",
        "between 1200 and 1500 people were killed, from 1200 to 1500 people",
        "on the tenth floor, the third man, on the second day, first of all",
        "The 20th Congress, the Twentieth Congress, the tenth anniversary",
        "Three years into his reign; within two weeks; for twenty-five years",
        "On 25 February he spoke; the same evening he left; two weeks later",
        "Polish October and the October Revolution; the fall of Berlin",
        "44 BC and 300 BCE",
        "1000 or 1200 of them; 1500–2000 of them; 1500 and 1501",
        "a man in his early forties, aged about 40, in her 30s",
        "1937 on page 9; Hotel 1937 on page 9",
        "Section 3/4, 24/7, 9/11",
        "A meeting with Jan and April, who may sum it up by nature.",
    ],
)
def test_what_is_no_date_is_passed_by(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "the works of August Bebel",
        "It was said by May Smith.",
        "2.5 years later",
        "the year before last",
        "a hundred years later",
        "the following days",
        "last March",
        "on the ninth floor",
        "on the first troops that came",
        "on the second days of both congresses",
        "on the tenth class",
    ],
)
def test_context_makes_no_date_of_other_words(text):
    assert found(text, "On 9 March 1956 it began.") == []


@pytest.mark.parametrize(
    "text",
    ["June 4th Movement", "26th of July Movement", "the May 9 Street"],
)
def test_name_made_of_a_date_is_passed_by(text):
    assert found(text, "On 9 March 1956 it began.") == []


def test_each_date_lends_to_the_next():
    text = "It met on 31 December 1955. On February 13 it was allowed. On the 24th,"
    assert [edtf for _, edtf in found(text)] == [
        "1955-12-31",
        "1956-02-13",
        "1956-02-24",
    ]


def test_year_at_the_head_of_a_sentence_sets_the_time():
    text = "He died on 5 March 1953. In 1961, on 31 October, he was moved."
    assert found(text)[-1] == ("31 October", "1961-10-31")


def test_year_by_the_way_does_not_set_the_time():
    text = "He died on 5 March 1953, in office since 1922. On 9 March he was buried."
    assert found(text)[-1] == ("9 March", "1953-03-09")


def test_ordinal_alone_needs_a_month_in_mind():
    text = "On the tenth, the government deployed the army."
    assert found(text) == []
    assert found(text, "5 March 1956 marked it.") == [("the tenth", "1956-03-10")]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("25 October 1917 (O.S.)", "Old Style (Julian calendar), kept as stated."),
        ("3/4/1956", "Day or month first: the digits allow both readings."),
        ("9.3.1956", "Read day first, as is usual with points."),
        (
            "25 October (7 November) 1917",
            "Given in two calendars; the first date is kept as stated.",
        ),
        ("9 March 1956", ""),
    ],
)
def test_found_date_has_a_note_on_its_calendar(text, note):
    assert [each.note for each in find(text)] == [note]


def test_relative_date_is_marked_derived():
    text = "He came on 9 March 1956. Two weeks later, he left on 24 March."
    assert find(text) == [
        Found(11, 23, "1956-03-09"),
        Found(
            25,
            40,
            "1956-03-23",
            is_derived=True,
            note="Counted from the last date named: 1956-03-09.",
        ),
        Found(53, 61, "1956-03-24", note="Year from the context."),
    ]


def test_dates_with_a_gap_are_found_one_by_one():
    assert found("He came on 9 March 1956 and 12 April 1957.") == [
        ("9 March 1956", "1956-03-09"),
        ("12 April 1957", "1957-04-12"),
    ]


@pytest.mark.parametrize(
    "text", ["On the ninth troops fired.", "By the tenth people had left."]
)
def test_plural_noun_after_an_ordinal_is_a_subject(text):
    words = " ".join(text.split()[1:3])
    edtf = "1956-03-09" if "ninth" in text else "1956-03-10"
    assert found(text, "In March 1956 it began.") == [(words, edtf)]


@pytest.mark.parametrize("context", ["It was 1956.", "The year was 1956; he left."])
def test_clause_that_tells_the_time_lends_its_year(context):
    assert found("25 February", context) == [("25 February", "1956-02-25")]


def test_number_that_is_something_else_lends_no_year():
    assert found("25 February", "The total was 1956. He was 1956.") == []


def test_offsets_count_code_points():
    text = "😀 Ой! é — на 9 March 1956 🎉"
    assert found(text) == [("9 March 1956", "1956-03-09")]


def test_day_is_of_the_month_before_where_a_lower_day_follows():
    text = "On 28 May 1650 he came; the gate fell on the 19th, and on the 2nd of July."
    assert [edtf for _, edtf in found(text)[1:]] == ["1650-06-19", "1650-07-02"]
    text = "On 28 May 1650 he came; the gate fell on the 2nd, and on the 9th of July."
    assert [edtf for _, edtf in found(text)[1:]] == ["1650-07-02", "1650-07-09"]
