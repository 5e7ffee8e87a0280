"""METHOD.md 7: ranges, positions, common ground and relations of all accounts."""

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.lines import Edge, Node, lines
from claims.relations import Reading, Relation
from claims.summaries import (
    Account,
    Asked,
    common_ground,
    dispute_of,
    independent_range,
    matrix_of,
    positions_of,
    relation_counts,
    relation_of,
    reliable_range,
    summarise,
    supports_of,
    voice_letter,
    whole_range,
    worst_relations,
)
from sources.dates import parse
from tests.steps import steps

KILLED = Asked("quantity")
DAY = Asked("date")
STAY = Asked("period")
PREMIER = Asked("category", is_exclusive=True)
CAUSES = Asked("category", parents={"heart attack": "illness"})
TRUTH = Asked("proposition")


def figure(name, low, high="same", firm=None, **more):
    """Say a figure, or from a low one to a high one; firm unless told otherwise."""
    high = low if high == "same" else high
    reading = Reading(low, high, *(firm or (low, high)))
    return Account(name, more.pop("supporter", name), reading, **more)


def day(name, edtf, **more):
    return Account(name, more.pop("supporter", name), span=parse(edtf), **more)


def choice(name, *options, **more):
    return Account(name, name, options=frozenset(options), **more)


def verdict(name, polarity, **more):
    return Account(name, name, polarity=polarity, **more)


# ---------------------------------------------------- one relation for all kinds


@pytest.mark.parametrize(
    ("asked", "a", "b", "value"),
    [
        (KILLED, figure("a", 15), figure("b", 22), "contradict"),
        (KILLED, figure("a", 15), figure("b", 9, scope="narrower"), "within"),
        (KILLED, figure("a", 15, implied=True), figure("b", 22), "diverge"),
        (KILLED, figure("a", None), figure("b", 22), "incomparable"),
        (KILLED, Account("a", "a"), figure("b", 22), "incomparable"),
        (DAY, day("a", "1956-03-09"), day("b", "1956-03-10"), "contradict"),
        (DAY, day("a", "1956-10-23"), day("b", "1956-10"), "within"),
        (DAY, day("a", "1956-10-23", implied=True), day("b", "1956-09"), "diverge"),
        (DAY, day("a", "1956", scope="narrower"), day("b", "1957"), "incomparable"),
        (DAY, day("a", "[1956,1958]"), day("b", "[1957,1959]"), "contradict"),
        (STAY, day("a", "1956-03/1956-05"), day("b", "1956-03/"), "equal"),
        (STAY, Account("a", "a"), day("b", "1956-03/"), "incomparable"),
        (PREMIER, choice("a", "K"), choice("b", "B"), "contradict"),
        (PREMIER, choice("a", "K"), choice("b", "B", commitment="likely"), "diverge"),
        (PREMIER, choice("a", "K"), choice("b", "K", polarity="denies"), "contradict"),
        (PREMIER, choice("a"), choice("b", "K"), "incomparable"),
        (CAUSES, choice("a", "heart attack"), choice("b", "illness"), "within"),
        (CAUSES, choice("a", "murder"), choice("b", "illness"), "overlaps"),
        (TRUTH, verdict("a", "affirms"), verdict("b", "denies"), "contradict"),
        (
            TRUTH, verdict("a", "denies"), verdict("b", "affirms", implied=True),
            "diverge",
        ),
        (TRUTH, verdict("a", ""), verdict("b", "denies"), "incomparable"),
    ],
)  # fmt: skip
def test_relation_of_accounts_is_that_of_their_kind(asked, a, b, value):
    found = relation_of(a, b, asked)
    assert found is Relation(value)
    assert relation_of(b, a, asked) is found.mirrored
    expected = value in ("equal", "within") and a.scope == b.scope == "same"
    assert supports_of(a, b, asked) is expected


def test_relation_of_measures_that_are_no_counts_needs_one_scope():
    share = Asked("quantity", is_count=False)
    part = figure("a", 22, scope="narrower", scope_note="one town")
    assert relation_of(part, figure("b", 15), share) is Relation.INCOMPARABLE
    assert relation_of(part, figure("b", 15), KILLED) is Relation.CONTRADICT
    other = figure("b", 15, scope="narrower", scope_note="one town")
    assert relation_of(part, other, share) is Relation.CONTRADICT


def test_relation_of_figures_in_another_unit_is_incomparable():
    wounded = Account("a", "a", Reading(15, 15, 15, 15, unit="persons wounded"))
    killed = Asked("quantity", unit="persons killed")
    assert relation_of(wounded, figure("b", 15), killed) is Relation.INCOMPARABLE


def test_an_account_and_its_reading_agree_on_scope():
    reading = Reading(9, 9, 9, 9, scope="narrower", implied=True)
    account = Account("a", "a", reading)
    assert (account.scope, account.implied) == ("narrower", True)
    assert figure("b", 9, scope="narrower").reading.scope == "narrower"


def test_a_period_of_unknown_end_supports_no_known_one():
    vague, sharp = day("a", "1956-03/"), day("b", "1956-03/1956-05")
    assert not supports_of(vague, sharp, STAY)
    assert supports_of(sharp, vague, STAY)


# -------------------------------------------------------------------- letters


@pytest.mark.parametrize(
    ("assessments", "expected"),
    [
        ([], ""),
        ([("", "B")], "B"),
        ([("", "B"), ("", "D")], "D"),
        ([("", "F"), ("", "B")], "B"),
        ([("", "F")], "F"),
        ([("", "E"), ("Casualties", "B")], "B"),
        ([("", "E"), ("casualties", "F")], "F"),
        ([("", "B"), ("troops", "E")], "B"),
    ],
)
def test_voice_letter_is_the_lowest_on_the_subject(assessments, expected):
    assert voice_letter(assessments, "casualties") == expected


# --------------------------------------------------------------------- ranges

ALL = [
    figure("a", 15, letter="B"),
    figure("b", 24, 99, (13, 999), letter="D"),
    figure("c", 200, None, letter="F"),
    figure("d", 54),
    figure("e", 9, scope="narrower", letter="A"),
    figure("f", None, letter="A"),
    figure("g", 3000, supporter=None, letter="A"),
]


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


# --------------------------------------------------------------- common ground


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


# ------------------------------------------------------------------- positions


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


# ---------------------------------------------------------------- all the pairs


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
DATES = st.builds(
    Account,
    st.integers(),
    st.just("v"),
    span=st.sampled_from([*map(parse, EDTF), parse("[..1957]"), None]),
    scope=SCOPES,
    scope_note=NOTES,
    implied=st.booleans(),
)
CHOICES = st.builds(
    Account,
    st.integers(),
    st.just("v"),
    options=st.frozensets(st.sampled_from(["murder", "illness", "heart attack"])),
    polarity=st.sampled_from(["", "affirms", "denies"]),
    commitment=st.sampled_from(["flat", "likely"]),
)


def unique(accounts):
    return st.lists(accounts, max_size=8, unique_by=lambda one: one.id)


SITUATIONS = (
    st.tuples(st.sampled_from([KILLED, Asked("quantity", is_count=False)]),
              unique(figures()))
    | st.tuples(st.just(DAY), unique(DATES))
    | st.tuples(st.sampled_from([CAUSES, PREMIER, TRUTH]), unique(CHOICES))
)  # fmt: skip


@settings(deadline=None, max_examples=300)
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


# -------------------------------------------------------------------- the whole


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


def _spread(many):
    return [figure(n, n, n + n % 7, (max(n - 5, 0), n + 20)) for n in range(many)]


def test_all_pairs_of_a_thousand_figures_are_counted():
    found = summarise(_spread(1000), KILLED)
    assert sum(found.relation_counts.values()) == 499_500


def test_twice_the_figures_are_about_twice_the_work():
    def count(many):
        accounts = _spread(many)
        return steps(lambda: summarise(accounts, KILLED))

    assert count(1000) < 2.6 * count(500)
