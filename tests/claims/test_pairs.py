"""METHOD.md 4: the relations of all pairs of accounts, and how much work they are."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.lines import Node, lines
from claims.relations import Reading, Relation, is_inside, supports_period
from claims.summaries import (
    Account,
    Asked,
    dispute_of,
    relation_counts,
    relation_of,
    summarise,
    supports_of,
    worst_relations,
)
from sources.dates import parse
from tests.claims.accounts import (
    ALL,
    CAUSES,
    DAY,
    KILLED,
    PREMIER,
    STAY,
    TRUTH,
    choice,
    day,
    figure,
)
from tests.steps import steps


def test_relation_counts_leave_out_what_nobody_supports():
    counts = relation_counts(ALL, KILLED)
    assert counts == {
        "agree": 0,
        "compatible": 5,
        "diverge": 2,
        "contradict": 3,
        "not comparable": 5,
    }


def test_worst_relation_of_each_claim():
    accounts = [
        figure("a", 15),
        figure("b", 24, 99, (13, 999)),
        figure("c", 30),
        figure("d", None),
    ]
    assert worst_relations(accounts, KILLED) == {
        "a": "contradict",
        "b": "diverge",
        "c": "contradict",
        "d": "not comparable",
    }


def test_one_account_alone_is_in_no_dispute():
    assert worst_relations([figure("a", 15)], KILLED) == {"a": "not comparable"}
    found = dispute_of([figure("a", 15)], KILLED)
    assert found.key == (False, False, 0, float("-inf"))


NUMBERS = st.integers(0, 6) | st.integers(0, 6).map(Decimal)
SCOPES = st.sampled_from(["same", "same", "narrower", "broader", "different"])
NOTES = st.sampled_from(["", "one town"])


@st.composite
def figures(draw):
    firm_low, low, high, firm_high = sorted(draw(st.tuples(*[NUMBERS] * 4)))
    opens = draw(st.sampled_from(["", "", "low", "high", "both"]))
    is_low_open, is_high_open = opens in ("low", "both"), opens in ("high", "both")
    reading = Reading(
        None if is_low_open else low,
        None if is_high_open else high,
        None if is_low_open else firm_low,
        None if is_high_open else firm_high,
        scope=draw(SCOPES),
        implied=draw(st.booleans()),
        scope_note=draw(NOTES),
        unit=draw(st.sampled_from(["", "", "dead"])),
    )
    return Account(draw(st.integers()), draw(st.sampled_from([None, 1, 2])), reading)


EDTF = ["1956", "1956-03", "1956-03-09", "1956-03-10?", "[1956,1958]", "[1957,1959]"]
LISTS = ["[1956-03-09,1957]", "[1956,1956-03,1958]", "[1956-03-09?,1958-01]"]
PERIODS = ["1956/1957", "1956-03/1957", "1956-03-09~/1957", "1957/1959", "1958/1959"]
VAGUE = ["1956/", "/1957", "/..", "1957/", "1956/..", "../1957", "../..", "1956-03"]


def dated(edtf):
    """Build accounts of some dates or of none, in every way of saying them."""
    return st.builds(
        Account,
        st.integers(),
        st.sampled_from([None, "v", "v"]),
        span=st.sampled_from([*map(parse, edtf), None]),
        scope=SCOPES,
        scope_note=NOTES,
        implied=st.booleans(),
    )


DATES = dated([*EDTF, *LISTS, "[..1957]", "1956-03/1957"])
SPELLS = dated([*PERIODS, *VAGUE])
LADDER = {
    "heart attack": "illness",
    "illness": "nature",
    "nature": None,
    "murder": None,
    "poison": "murder",
    "here": "there",
    "there": "here",
}
CHOICES = st.builds(
    Account,
    st.integers(),
    st.sampled_from([None, "v", "v"]),
    options=st.frozensets(st.sampled_from([*LADDER, "unheard of"]), max_size=3),
    polarity=st.sampled_from(["", "affirms", "affirms", "denies"]),
    commitment=st.sampled_from(["flat", "likely"]),
    implied=st.booleans(),
    scope=SCOPES,
    scope_note=NOTES,
)
WORDS = [
    Asked("category", parents=LADDER),
    Asked("category", is_exclusive=True, parents=LADDER),
    CAUSES,
    PREMIER,
    STAY,
    TRUTH,
]


def unique(accounts):
    return st.lists(accounts, max_size=8, unique_by=lambda one: one.id)


SITUATIONS = (
    st.tuples(st.sampled_from([KILLED, Asked("quantity", is_count=False)]),
              unique(figures()))
    | st.tuples(st.just(DAY), unique(DATES))
    | st.tuples(st.just(STAY), unique(SPELLS))
    | st.tuples(st.sampled_from(WORDS), unique(CHOICES))
)  # fmt: skip


@settings(deadline=None, max_examples=600)
@given(situation=SITUATIONS)
def test_all_pairs_are_what_looking_at_each_pair_finds(situation):
    asked, accounts = situation
    held = [one for one in accounts if one.supporter is not None]
    worst = dict.fromkeys((one.id for one in held), Relation.INCOMPARABLE)
    counts = Counter()
    for a, b in combinations(held, 2):
        found = relation_of(a, b, asked)
        counts[found.shown] += 1
        for one in (a, b):
            worst[one.id] = max(worst[one.id], found, key=lambda r: r.severity)
    nonzero = {k: n for k, n in relation_counts(accounts, asked).items() if n}
    assert nonzero == dict(counts)
    expected = {one: found.shown for one, found in worst.items()}
    assert worst_relations(accounts, asked) == expected


@settings(deadline=None, max_examples=300)
@given(situation=SITUATIONS)
def test_support_is_told_beforehand_only_where_there_is_none(situation):
    asked, accounts = situation
    for a, b in permutations(accounts, 2):
        expected = a.scope == b.scope == "same"
        expected = expected and relation_of(a, b, asked).is_support
        if expected and asked.value_type == "period":
            expected = supports_period(a.span, b.span)
        if expected and a.reading and b.reading:
            expected = is_inside(a.reading, b.reading)
        assert supports_of(a, b, asked) is expected


@settings(deadline=None)
@given(situation=SITUATIONS, letters=st.lists(st.sampled_from("ABCDEF"), min_size=8))
def test_shown_and_left_out_are_all_claims(situation, letters):
    asked, accounts = situation
    nodes = {one.id: Node() for one in accounts}
    found = lines([one.id for one in accounts if one.supporter], nodes, [])
    summary = summarise(accounts, asked, lines=found)
    for spanned in (summary.whole, summary.reliable, summary.independent):
        listed = [
            *spanned.shown,
            *spanned.without_supporter,
            *spanned.not_comparable,
            *spanned.not_judged,
            *spanned.below_threshold,
            *spanned.further_on_line,
        ]
        assert sorted(listed) == sorted(one.id for one in accounts)


def _figures(many):
    return [figure(n, n, n + n % 7, (max(n - 5, 0), n + 20)) for n in range(many)]


def _on(number):
    return (date(1956, 1, 1) + timedelta(number)).isoformat()


def _dates(many):
    plain = [day(n, _on(3 * n)) for n in range(many // 2)]
    return plain + [
        day(n, f"[{_on(n)},{_on(2 * n + 1)}]") for n in range(many // 2, many)
    ]


def _spells(many):
    return [day(n, f"{_on(n)}/{_on(n + 9 * (n % 31))}") for n in range(many)]


def _choices(many):
    return [choice(n, f"place {n}", f"place {n + 1}") for n in range(many)]


MANY = {"figures": (KILLED, _figures), "dates": (DAY, _dates),
        "periods": (STAY, _spells), "options": (PREMIER, _choices)}  # fmt: skip


@pytest.mark.parametrize(("asked", "spread"), MANY.values(), ids=MANY)
def test_all_pairs_of_a_thousand_readings_are_counted(asked, spread):
    found = summarise(spread(1000), asked)
    assert sum(found.relation_counts.values()) == 499_500


@pytest.mark.parametrize(("asked", "spread"), MANY.values(), ids=MANY)
def test_twice_the_readings_are_about_twice_the_work(asked, spread):
    def count(many):
        accounts = spread(many)
        return steps(lambda: summarise(accounts, asked))

    assert count(1000) < 2.6 * count(500)
