"""METHOD.md 4: how two dates stand, two one-of lists, and two periods."""

import pytest

from claims.relations import (
    Relation,
    instants,
    periods,
    supports_instant,
    supports_period,
)
from sources.dates import parse


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        ("1956-03-09", "1956-03-09", "equal"),
        ("1956-03-09", "1956-03-10", "contradict"),
        ("1956-03-09?", "1956-03-10", "diverge"),
        ("1956-03", "1956-04-01", "contradict"),
        ("1956-10-23", "1956-10", "within"),
        ("1956", "1956-10", "contains"),
        ("[1956-03-01..1956-03-09]", "[1956-03-05..1956-03-12]", "overlaps"),
        ("[..1956-03-09]", "1956-03-12", "contradict"),
        ("1956-03-09/1956-03-11", "1956-03-10", "contains"),
        ("[1956-03-08,1956-03-11]", "[1956-03-09,1956-03-10]", "contradict"),
        ("[1956-03-08,1956-03-11]", "[1956-03-09?,1956-03-14]", "diverge"),
        ("[1956-03-08,1956-03-11]", "[1956-03-11,1956-03-08]", "equal"),
        ("[1956-03-08,1956-03-11]", "[1956-03-08,1956-03-11,1957]", "within"),
        ("[1956-03,1957-03]", "[1956-03-09,1957-03-10]", "contains"),
        ("[1956-03-08,1956-03-11]", "[1956-03-11,1956-03-14]", "overlaps"),
        ("1939", "[1937,1941]", "contradict"),
        ("1937", "[1937,1941]", "within"),
        ("1939", "[1937..1941]", "within"),
        ("[1937,1941]", "1937/1941", "within"),
        ("[1937..1938]", "[1937,1941]", "overlaps"),
        ("1939", "[1940?,1943]", "diverge"),
        ("../..", "[1937,1941]", "incomparable"),
    ],
)
def test_instants_follow_the_table(a, b, value):
    found = instants(parse(a), parse(b))
    assert found is Relation(value)
    assert instants(parse(b), parse(a)) is found.mirrored


def test_instants_implied_by_either_side_only_diverge():
    days = parse("1956-03-09"), parse("1956-03-10")
    assert instants(*days, implied=True) is Relation.DIVERGE
    assert instants(*days, implied=(False, True)) is Relation.DIVERGE
    assert instants(*days, implied=(False, False)) is Relation.CONTRADICT


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        ("1956-03-04/1956-03-10", "1956-03-04/1956-03-10", "equal"),
        ("1956-03-04/1956-03-10", "1956-03/1956-03", "within"),
        ("1956-03-04/1956-03-10", "1956-03-04/1956-03-09", "contradict"),
        ("1956-03-04/1956-03-10", "1956-03-04/1956-03-09~", "diverge"),
        ("1956-03/1956-10-23", "1956-03-04/1956-10", "overlaps"),
        ("1956-03-04/1956-10", "1956-03-04/1956-10-23", "contains"),
        ("1956-03-04/", "1956-03-04/1956-03-10", "equal"),
        ("/1956-03-10", "1956-03-04/1956-03-09", "contradict"),
        ("1956/", "/1956", "incomparable"),
        ("1956-03-04/..", "1956-03-04/1956-03-10", "contains"),
        ("1956-03-04/..", "1956-03-04/..", "equal"),
        ("1956-03", "1956-03-04/1956-03-10", "contains"),
        ("1956-02", "1956-03-04/1956-03-10", "contradict"),
    ],
)
def test_periods_compare_starts_and_ends(a, b, value):
    found = periods(parse(a), parse(b))
    assert found is Relation(value)
    assert periods(parse(b), parse(a)) is found.mirrored


def test_periods_implied_by_either_side_only_diverge():
    weeks = parse("1956-03-04/1956-03-10"), parse("1956-03-11/1956-03-17")
    assert periods(*weeks, implied=True) is Relation.DIVERGE
    assert periods(*weeks) is Relation.CONTRADICT


@pytest.mark.parametrize(
    ("claim", "position", "expected"),
    [
        ("1956-10-23", "1956-10", True),
        ("1956-10", "1956-10-23", False),
    ],
)
def test_a_date_supports_a_vaguer_one_only(claim, position, expected):
    assert supports_instant(parse(claim), parse(position)) is expected


@pytest.mark.parametrize(
    ("claim", "position", "expected"),
    [
        ("1956-03-04/1956-03-10", "1956-03/1956-03", True),
        ("1956-03/1956-03", "1956-03-04/1956-03-10", False),
        ("1956-03-04/1956-03-10", "1956-03-04/", True),
        ("1956-03-04/", "1956-03-04/1956-03-10", False),
    ],
)
def test_a_period_of_unknown_end_never_supports_a_known_one(claim, position, expected):
    assert supports_period(parse(claim), parse(position)) is expected
