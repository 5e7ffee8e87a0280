"""METHOD.md 7: positions, their matrix, and everything a page says together."""

from datetime import UTC, datetime

from claims.lines import Node, lines
from claims.relations import Relation
from claims.summaries import (
    dispute_of,
    matrix_of,
    positions_of,
    relation_of,
    summarise,
)
from tests.claims.accounts import (
    KILLED,
    PREMIER,
    choice,
    figure,
)


def test_positions_gather_distinct_readings_with_directed_support():
    accounts = [
        figure("vague", 24, 99, (13, 999)),
        figure("one", 54),
        figure("two", 54),
        figure("part", 54, scope="narrower"),
    ]
    found = positions_of(accounts, KILLED)
    assert [one.stated_by for one in found] == [("vague",), ("one", "two"), ("part",)]
    assert [one.supported_by for one in found] == [
        ("vague", "one", "two"),
        ("one", "two"),
        (),
    ]


def test_a_position_lists_what_is_against_it_and_what_is_only_reported():
    accounts = [
        figure("article", 15, supporter="records", stance="doubts"),
        figure("wire", 22, supporter=None, stance="rejects"),
        figure("paper", 54, supporter="rumour", stance="reports"),
        figure("book", 54),
    ]
    first, second, third = positions_of(accounts, KILLED)
    assert (first.stated_by, first.against) == (("article",), ("article",))
    assert first.is_reported_only
    assert (second.is_held, second.against) == (False, ("wire",))
    assert not second.is_reported_only
    assert (third.reported, third.is_reported_only) == (("paper",), False)


def test_positions_of_words_stand_as_they_came():
    accounts = [choice("a", "K"), choice("b", "B"), choice("c", "K"), choice("d")]
    found = positions_of(accounts, PREMIER)
    assert [one.stated_by for one in found] == [("a", "c"), ("b",)]


def test_positions_open_below_come_first():
    accounts = [figure("a", 15), figure("b", None, 80), figure("c", 15, None)]
    found = positions_of(accounts, KILLED)
    assert [one.account.id for one in found] == ["b", "a", "c"]


def test_a_position_stands_to_another_as_its_firmest_claims_do():
    accounts = [figure("a", 15, implied=True), figure("b", 22), figure("c", 15)]
    assert relation_of(accounts[0], accounts[1], KILLED) is Relation.DIVERGE
    first, second = positions_of(accounts, KILLED)
    assert first.relation_to(second) is Relation.CONTRADICT


def test_matrix_relates_positions_that_are_held():
    accounts = [figure("a", 15), figure("b", 15, 20), figure("c", 9, supporter=None)]
    found = matrix_of(positions_of(accounts, KILLED))
    assert found.rows == (
        (Relation.EQUAL, Relation.WITHIN),
        (Relation.CONTAINS, Relation.EQUAL),
    )
    assert found.left_out == 0


def test_matrix_counts_what_is_beyond_twelve_positions():
    accounts = [figure(n, n) for n in range(15)] + [figure("again", 14)]
    found = matrix_of(positions_of(accounts, KILLED))
    assert (len(found.positions), len(found.rows), found.left_out) == (12, 12, 3)
    assert [one.account.reading.low for one in found.positions] == [*range(11), 14]


def test_disputed_first():
    early, late = datetime(2020, 1, 1, tzinfo=UTC), datetime(2021, 1, 1, tzinfo=UTC)
    agreed = [figure("a", 15, entered_at=late), figure("b", 15)]
    vague = [figure("a", 15, entered_at=early), figure("b", 24, 99, (13, 999))]
    two = [figure("a", 15, entered_at=early), figure("b", 22)]
    newer = [figure("a", 15, entered_at=late), figure("b", 22)]
    three = [*two, figure("c", 54)]
    order = [three, newer, two, vague, agreed]
    keys = [dispute_of(accounts, KILLED).key for accounts in order]
    assert keys == sorted(keys, reverse=True)
    assert [key[2] for key in keys] == [3, 2, 2, 0, 0]


def test_a_summary_says_it_all():
    accounts = [figure("a", 15, letter="B"), figure("b", 22, letter="B")]
    nodes = dict.fromkeys("ab", Node("firsthand"))
    found = summarise(accounts, KILLED, lines=lines("ab", nodes, []))
    assert (found.whole.low, found.reliable.low, found.independent.low) == (15, 15, 15)
    assert not found.common_ground.exists
    assert found.matrix.rows[0][1] is Relation.CONTRADICT
    assert found.relation_counts["contradict"] == 1
    assert found.worst == {"a": "contradict", "b": "contradict"}
    assert found.dispute == dispute_of(accounts, KILLED)


def test_a_summary_without_lines_has_no_independent_range():
    assert summarise([figure("a", 15)], KILLED).independent is None
