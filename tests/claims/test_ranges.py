"""METHOD.md 7: three ranges, never a mean, and the common ground."""

from datetime import date

import pytest

from claims.lines import Edge, Node, lines
from claims.summaries import (
    common_ground,
    independent_range,
    reliable_range,
    whole_range,
)
from tests.claims.accounts import (
    ALL,
    DAY,
    KILLED,
    PREMIER,
    STAY,
    choice,
    day,
    figure,
)


def test_whole_range_spans_what_somebody_supports():
    found = whole_range(ALL, KILLED)
    assert (found.low, found.high, found.shown) == (15, None, ("a", "b", "c", "d"))
    assert found.not_comparable == ("e", "f")
    assert found.without_supporter == ("g",)


def test_whole_range_is_open_below_where_one_is():
    found = whole_range([figure("a", None, 80), figure("b", 15)], KILLED)
    assert (found.low, found.high) == (None, 80)


@pytest.mark.parametrize(
    ("threshold", "shown", "below"),
    [("A", (), ("a", "b")), ("C", ("a",), ("b",)), ("D", ("a", "b"), ())],
)
def test_reliable_range_sets_the_unjudged_apart(threshold, shown, below):
    found = reliable_range(ALL, KILLED, threshold)
    assert (found.shown, found.below_threshold) == (shown, below)
    assert found.not_judged == ("c", "d")
    assert found.is_empty is (shown == ())


@pytest.mark.parametrize("threshold", ["F", "", "AB", "b"])
def test_reliable_range_refuses_what_is_no_threshold(threshold):
    with pytest.raises(ValueError, match="choose one of A to E"):
        reliable_range(ALL, KILLED, threshold)


def test_independent_range_takes_the_claim_nearest_each_origin():
    accounts = [figure("copy", 20, 30), figure("middle", 22), figure("other", 54)]
    nodes = {
        "copy": Node("derived"),
        "middle": Node("derived"),
        "W": Node("firsthand"),
        "other": Node("firsthand"),
    }
    found = lines(
        ["copy", "middle", "other"],
        nodes,
        [Edge("copy", "middle"), Edge("middle", "W")],
    )
    spanned = independent_range(accounts, KILLED, found)
    assert (spanned.low, spanned.high) == (22, 54)
    assert (spanned.shown, spanned.further_on_line) == (("middle", "other"), ("copy",))


def test_independent_range_has_one_reading_for_one_voice():
    accounts = [figure("a", 15), figure("b", 22)]
    nodes = dict.fromkeys("ab", Node("firsthand", voice="W"))
    spanned = independent_range(accounts, KILLED, lines("ab", nodes, []))
    assert (spanned.shown, spanned.further_on_line) == (("a",), ("b",))


def test_independent_range_has_a_reading_of_a_rumour():
    accounts = [figure("a", 15), figure("copy", 80), figure("rumour", 90)]
    nodes = {
        "a": Node("firsthand"),
        "copy": Node("derived"),
        "rumour": Node("unknown", plural=True),
    }
    found = lines(nodes, nodes, [Edge("copy", "rumour")])
    spanned = independent_range(accounts, KILLED, found)
    assert (spanned.low, spanned.high) == (15, 90)
    assert (spanned.shown, spanned.further_on_line) == (("a", "rumour"), ("copy",))


def test_a_circle_gives_no_independent_reading():
    accounts = [figure("a", 15), figure("b", 15)]
    nodes = dict.fromkeys("ab", Node("derived"))
    found = lines("ab", nodes, [Edge("a", "b"), Edge("b", "a")])
    assert independent_range(accounts, KILLED, found).is_empty


def test_a_range_of_dates_is_given_in_days():
    accounts = [day("a", "1956-03-09"), day("b", "1956-10")]
    found = whole_range(accounts, DAY)
    assert (found.low, found.high) == (date(1956, 3, 9), date(1956, 10, 31))


def test_a_range_of_options_has_no_ends_but_keeps_its_count():
    found = whole_range([choice("a", "K"), choice("b")], PREMIER)
    assert (found.low, found.high) == (None, None)
    assert (found.shown, found.not_comparable) == (("a",), ("b",))


@pytest.mark.parametrize(
    ("asked", "accounts", "low", "high", "exists"),
    [
        (KILLED, [figure("a", 24, 99, (13, 999)), figure("b", 80)], 80, 80, True),
        (KILLED, [figure("a", 1, 9, (1, 99)), figure("b", 80, None)], 80, 99, True),
        (KILLED, [figure("a", 15), figure("b", 22)], 22, 15, False),
        (KILLED, [figure("a", 15), figure("b", 22, implied=True)], 15, 15, True),
        (KILLED, [figure("a", 15), figure("b", 22, supporter=None)], 15, 15, True),
        (KILLED, [figure("a", 15), figure("b", 22, scope="broader")], 15, 15, True),
        (
            DAY, [day("a", "1956-03"), day("b", "1956-03-09?")],
            date(1956, 3, 8), date(1956, 3, 10), True,
        ),
        (
            DAY, [day("a", "[1937,1941]"), day("b", "1939")],
            date(1939, 1, 1), date(1939, 12, 31), False,
        ),
        (
            DAY, [day("a", "[1937,1941,1950]"), day("b", "[1936..1945]"),
                  day("c", "[1937-05,1941-06,1960]"), day("d", "1939", implied=True)],
            date(1937, 5, 1), date(1941, 6, 30), True,
        ),
        (
            STAY, [day("a", "1956-03/1956-05"), day("b", "1956-03-04/1956-06")],
            date(1956, 3, 4), date(1956, 3, 4), False,
        ),
        (
            STAY, [day("a", "1956-03/1956-05"), day("b", "1956-03-04/")],
            date(1956, 3, 4), date(1956, 3, 4), True,
        ),
    ],
)  # fmt: skip
def test_common_ground_is_what_all_words_firmly_allow(
    asked, accounts, low, high, exists
):
    found = common_ground(accounts, asked)
    assert (found.low, found.high, found.exists) == (low, high, exists)


@pytest.mark.parametrize(
    ("asked", "accounts"),
    [
        (PREMIER, [choice("a", "K")]),
        (KILLED, []),
        (KILLED, [figure("a", 15, implied=True)]),
        (STAY, [day("a", "1956-03/", implied=True)]),
    ],
)
def test_common_ground_of_nothing_measured_is_none(asked, accounts):
    assert common_ground(accounts, asked) is None
