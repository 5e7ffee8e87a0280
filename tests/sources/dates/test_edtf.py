"""METHOD.md section 3's paragraph on dates, line by line."""

from datetime import date

import pytest

from sources.dates import Bounds, parse


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("1956-03-09", "1956-03-09", "1956-03-09"),
        ("1956-02", "1956-02-01", "1956-02-29"),
        ("1956", "1956-01-01", "1956-12-31"),
        ("195X", "1950-01-01", "1959-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1XXX", "1000-01-01", "1999-12-31"),
        ("00XX", "0001-01-01", "0099-12-31"),
        ("1956-XX", "1956-01-01", "1956-12-31"),
        ("1956-03-XX", "1956-03-01", "1956-03-31"),
        ("1956-XX-XX", "1956-01-01", "1956-12-31"),
        ("1956-03-09T23:20:30", "1956-03-09", "1956-03-09"),
        ("1956-03-09T23:20:30+04:30", "1956-03-09", "1956-03-09"),
        ("1956-03-09T24:00:00", "1956-03-09", "1956-03-09"),
        ("1944/1953", "1944-01-01", "1953-12-31"),
        ("1956-03-04/1956-03-10", "1956-03-04", "1956-03-10"),
        ("1956-03-15/1956-03", "1956-03-15", "1956-03-31"),
        ("0001-01-01/9999-12-31", "0001-01-01", "9999-12-31"),
    ],
)
def test_dates_without_qualifier_are_firm(edtf, earliest, latest):
    span = parse(edtf)
    assert (span.earliest, span.latest) == (day(earliest), day(latest))
    assert (span.firm_earliest, span.firm_latest) == (day(earliest), day(latest))


@pytest.mark.parametrize("qualifier", ["?", "~", "%"])
@pytest.mark.parametrize(
    ("edtf", "firm_earliest", "firm_latest"),
    [
        ("1956-03-12", "1956-03-11", "1956-03-13"),
        ("1956-03", "1956-02-01", "1956-04-30"),
        ("1956-12-31", "1956-12-30", "1957-01-01"),
        ("1956", "1955-01-01", "1957-12-31"),
        ("195X", "1940-01-01", "1969-12-31"),
        ("19XX", "1800-01-01", "2099-12-31"),
        ("0001", None, "0002-12-31"),
        ("9999", "9998-01-01", None),
        ("0001-01-01", None, "0001-01-02"),
        ("9999-12-31", "9999-12-30", None),
    ],
)
def test_qualifier_widens_by_one_unit(edtf, qualifier, firm_earliest, firm_latest):
    plain, span = parse(edtf), parse(edtf + qualifier)
    assert (span.earliest, span.latest) == (plain.earliest, plain.latest)
    assert (span.firm_earliest, span.firm_latest) == (
        day(firm_earliest),
        day(firm_latest),
    )


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "firm_earliest", "firm_latest"),
    [
        ("1956-21", "1956-03-01", "1956-05-31", "1956-02-01", "1956-06-30"),
        ("1956-22", "1956-06-01", "1956-08-31", "1956-05-01", "1956-09-30"),
        ("1956-23", "1956-09-01", "1956-11-30", "1956-08-01", "1956-12-31"),
        ("1955-24", "1955-12-01", "1956-02-29", "1955-11-01", "1956-03-31"),
        ("1956-22~", "1956-06-01", "1956-08-31", "1956-05-01", "1956-09-30"),
    ],
)
def test_season_is_months_by_convention_and_loose_by_one(
    edtf, earliest, latest, firm_earliest, firm_latest
):
    span = parse(edtf)
    assert (span.earliest, span.latest) == (day(earliest), day(latest))
    assert (span.firm_earliest, span.firm_latest) == (
        day(firm_earliest),
        day(firm_latest),
    )


def test_instant_has_a_start_only():
    span = parse("1956-03-09")
    nine = date(1956, 3, 9)
    assert (span.is_period, span.end, span.members) == (False, None, ())
    assert span.start == Bounds(nine, nine, nine, nine)


def test_period_keeps_its_ends_apart():
    span = parse("1944~/1953-03")
    assert span.is_period
    assert span.start == Bounds(
        date(1944, 1, 1), date(1944, 12, 31), date(1943, 1, 1), date(1945, 12, 31)
    )
    assert span.end == Bounds(
        date(1953, 3, 1), date(1953, 3, 31), date(1953, 3, 1), date(1953, 3, 31)
    )
    assert (span.firm_earliest, span.firm_latest) == (
        date(1943, 1, 1),
        date(1953, 3, 31),
    )


@pytest.mark.parametrize(
    ("edtf", "start_unknown", "end_unknown"),
    [
        ("1953/..", False, False),
        ("1953/", False, True),
        ("../1953", False, False),
        ("/1953", True, False),
        ("/..", True, False),
        ("../", False, True),
        ("../..", False, False),
    ],
)
def test_open_and_unknown_ends_differ(edtf, start_unknown, end_unknown):
    span = parse(edtf)
    assert span.end is not None
    assert (span.start.is_unknown, span.end.is_unknown) == (start_unknown, end_unknown)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("1953/..", "1953-01-01", None),
        ("1953/", "1953-01-01", None),
        ("../1953", None, "1953-12-31"),
        ("/1953", None, "1953-12-31"),
        ("../..", None, None),
        ("[..1956-11-03]", None, "1956-11-03"),
        ("[1956-11..]", "1956-11-01", None),
        ("[1937..1939]", "1937-01-01", "1939-12-31"),
        ("[1937,1939]", "1937-01-01", "1939-12-31"),
        ("[1667, 1668, 1670..1672]", "1667-01-01", "1672-12-31"),
        ("[1760-01, 1760-12..]", "1760-01-01", None),
    ],
)
def test_open_sides_and_sets_have_a_hull(edtf, earliest, latest):
    span = parse(edtf)
    assert (span.earliest, span.latest) == (day(earliest), day(latest))


def test_set_lists_its_members():
    span = parse("[1937,1939-02..1939-03~]")
    assert not span.is_period
    assert [(each.earliest, each.latest) for each in span.members] == [
        (date(1937, 1, 1), date(1937, 12, 31)),
        (date(1939, 2, 1), date(1939, 3, 31)),
    ]
    assert span.firm_latest == date(1939, 4, 30)
    assert span.start.earliest == span.earliest


@pytest.mark.parametrize(
    ("edtf", "firm_earliest", "firm_latest"),
    [
        ("[1956-03-11~..1956-03-20~]", "1956-03-01", "1956-03-31"),
        ("[1957-01..1957-04~]", "1957-01-01", "1957-12-31"),
        ("[1937~..1939]", "1930-01-01", "1939-12-31"),
        ("[180X..183X~]", "1800-01-01", "1899-12-31"),
        ("[1940..1946~]", "1940-01-01", "1949-12-31"),
        ("[1957-01~..1957-04~]", "1956-12-01", "1957-12-31"),
        ("[1956-07..1956-12]", "1956-07-01", "1956-12-31"),
        ("[1937..1939~]", "1937-01-01", "1940-12-31"),
    ],
)
def test_part_with_borders_by_convention_is_firmly_anywhere_in_its_whole(
    edtf, firm_earliest, firm_latest
):
    span = parse(edtf)
    assert (span.firm_earliest, span.firm_latest) == (
        day(firm_earliest),
        day(firm_latest),
    )


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("", "no date here"),
        ("1956-13", "no such month"),
        ("1956-00", "no such month"),
        ("1956-02-30", "29 days"),
        ("1956-03-00", "31 days"),
        ("1956-25", "season code 25"),
        ("1956-21-03", "a season has no days"),
        ("9999-24", "beyond the year 9999"),
        ("-0999", "before the year 1"),
        ("0000", "0000 cannot be held"),
        ("Y17000", "calendar date cannot hold"),
        ("1950S2", "significant digits"),
        ("{1960,1961}", "one-of sets"),
        ("?1956", "in front"),
        ("1956?-03", "qualifies a part"),
        ("2004-(06)?", "parentheses"),
        ("195x", "capital X"),
        ("XXXX", "no digit of the year"),
        ("1X56", "left of a digit"),
        ("1956-XX-09", "a month that is not given"),
        ("195X-03", "a year that is not given in full"),
        (" 1956", "space"),
        ("12345", "more than four"),
        ("956", "fewer than four"),
        ("1956-3", "two digits for the month"),
        ("1956-03-9", "two digits for the day"),
        ("..", "open end"),
        ("/", "needs a start"),
        ("1956/1957/1958", "more than one slash"),
        ("1956-03-09T10:00:00/1957", "time of day"),
        ("1956-03-09T25:00:00", "time of day"),
        ("1956-03-09T24:00:01", "time of day"),
        ("1956-03T10:00:00", "time of day"),
        ("1956-03-09T10:00:00Z15", "time of day"),
        ("2012/2011", "reversed"),
        ("[1939..1937]", "reversed"),
        ("2012-24/2012-21", "reversed"),
        ("[1956", "does not close"),
        ("[..]", "says nothing"),
        ("[1956,,1957]", "is nothing"),
        ("[1 760-01, 1760-02]", "space"),
        ("ninth of March", "not a date"),
        ("١٩٥٦", "not a date"),
    ],
)
def test_refusal_says_why(edtf, said):
    with pytest.raises(ValueError, match=r"\.$") as refusal:
        parse(edtf)
    assert said in str(refusal.value)


def test_refusal_of_a_long_string_is_short():
    with pytest.raises(ValueError, match=r"too long for a date") as refusal:
        parse("X" * 100_000 + "!")
    assert len(str(refusal.value)) < 200
