"""METHOD.md 4: how two readings stand to each other."""

import importlib.util
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.relations import (
    Reading,
    Relation,
    categories,
    instants,
    periods,
    propositions,
    relation,
    supports,
    supports_category,
    supports_instant,
    supports_period,
    supports_proposition,
    worse,
)
from sources.dates import parse

SHARED = Path(__file__).resolve().parents[3] / "shared"
REFERENCE = SHARED / "reference" / "graph.py"


def make_reading(low, high, firm_low=None, firm_high=None, **more):
    """Read an interval; firm where nothing else is said."""
    if firm_low is None and firm_high is None:
        firm_low, firm_high = low, high
    return Reading(low, high, firm_low, firm_high, **more)


def exactly(n, **more):
    return make_reading(n, n, **more)


WORDS = {
    "15": exactly(15),
    "22": exactly(22),
    "5": exactly(5),
    "30": exactly(30),
    "69": exactly(69),
    "90": make_reading(90, 90, 85, 95),
    "98": exactly(98),
    "100": make_reading(100, 100, 90, 110),
    "150": make_reading(150, 150, 145, 155),
    "3,000": make_reading(3000, 3000, 2700, 3300),
    "12,000": make_reading(12000, 12000, 11500, 12500),
    "at least 80": make_reading(80, None),
    "dozens": make_reading(24, 99, 13, 999),
    "hundreds": make_reading(200, 999, 101, 9999),
    "about 20": make_reading(18, 22, 10, 40),
    "80–150": make_reading(80, 150),
    "100–300": make_reading(100, 300),
    "9 at one morgue": exactly(9, scope="narrower", scope_note="one morgue"),
    "22 at one morgue": exactly(22, scope="narrower", scope_note="one morgue"),
    "killed, number not given": make_reading(1, None),
}


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        ("15", "15", "agree"),
        ("15", "22", "contradict"),
        ("15", "at least 80", "contradict"),
        ("90", "at least 80", "compatible"),
        ("15", "dozens", "diverge"),
        ("5", "dozens", "contradict"),
        ("30", "dozens", "compatible"),
        ("69", "hundreds", "contradict"),
        ("150", "hundreds", "diverge"),
        ("dozens", "hundreds", "diverge"),
        ("22", "about 20", "compatible"),
        ("15", "about 20", "diverge"),
        ("80–150", "100–300", "compatible"),
        ("98", "100", "diverge"),
        ("3,000", "12,000", "contradict"),
        ("9 at one morgue", "15", "compatible"),
        ("22 at one morgue", "15", "contradict"),
        ("15", "killed, number not given", "compatible"),
    ],
)
def test_relation_follows_the_table(a, b, shown):
    assert relation(WORDS[a], WORDS[b]).shown == shown
    assert relation(WORDS[b], WORDS[a]).shown == shown


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        (exactly(15), exactly(15), "equal"),
        (exactly(15), make_reading(10, 20), "within"),
        (make_reading(10, None), make_reading(20, None), "contains"),
        (make_reading(10, 20), make_reading(15, 25), "overlaps"),
        (make_reading(None, 10), make_reading(10, None), "overlaps"),
        (exactly(Decimal("2.5")), exactly(Decimal("2.50")), "equal"),
    ],
)
def test_relation_tells_how_intervals_that_meet_lie(a, b, value):
    assert relation(a, b) is Relation(value)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (make_reading(None, None), exactly(15)),
        (make_reading(None, None, scope="broader"), exactly(15)),
        (exactly(15, unit="persons killed"), exactly(15, unit="persons wounded")),
        (exactly(15, scope="different"), exactly(15)),
        (exactly(15, scope="different"), exactly(15, scope="different")),
        (make_reading(None, 9, scope="narrower"), exactly(15)),
        (
            exactly(9, scope="narrower", scope_note="one morgue"),
            exactly(9, scope="narrower", scope_note="one hospital"),
        ),
        (
            exactly(9, scope="broader", scope_note="the whole Union"),
            exactly(9, scope="broader", scope_note="Georgia"),
        ),
    ],
)
def test_relation_of_what_shares_no_matter_is_incomparable(a, b):
    assert relation(a, b) is relation(b, a) is Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        (exactly(9, scope="narrower"), exactly(15, scope="broader"), "overlaps"),
        (exactly(22, scope="narrower"), exactly(15, scope="broader"), "contradict"),
        (exactly(15, scope="broader"), exactly(15), "contains"),
        (exactly(15, scope="broader"), exactly(22), "contradict"),
        (exactly(9, scope="narrower"), exactly(9, scope="narrower"), "equal"),
    ],
)
def test_relation_adjusts_for_scope_first(a, b, value):
    assert relation(a, b) is Relation(value)


def test_relation_of_an_implied_reading_diverges_at_worst():
    assert relation(exactly(15, implied=True), exactly(22)) is Relation.DIVERGE
    assert relation(exactly(15), exactly(22, implied=True)) is Relation.DIVERGE
    assert relation(exactly(15, implied=True), exactly(15)) is Relation.EQUAL


@pytest.mark.parametrize(
    ("claim", "position", "expected"),
    [
        ("15", "15", True),
        ("30", "dozens", True),
        ("dozens", "30", False),
        ("90", "at least 80", True),
        ("80–150", "100–300", False),
        ("15", "22", False),
        ("9 at one morgue", "killed, number not given", False),
    ],
)
def test_supports_is_directed_and_of_one_scope(claim, position, expected):
    assert supports(WORDS[claim], WORDS[position]) is expected


# ------------------------------------------------------------------ the kinds


@pytest.mark.parametrize(
    ("found", "shown", "phrase"),
    [
        (Relation.EQUAL, "agree", "they say the same"),
        (Relation.WITHIN, "compatible", "one is sharper"),
        (Relation.CONTAINS, "compatible", "one is sharper"),
        (Relation.OVERLAPS, "compatible", "they overlap"),
        (Relation.DIVERGE, "diverge", "differ only by how we read them"),
        (Relation.CONTRADICT, "contradict", "cannot both be true"),
        (Relation.INCOMPARABLE, "not comparable", "cannot be compared"),
    ],
)
def test_relation_is_shown_in_plain_words(found, shown, phrase):
    assert (found.shown, found.phrase) == (shown, phrase)


@pytest.mark.parametrize(
    ("a", "b", "worst"),
    [
        ("contradict", "diverge", "contradict"),
        ("diverge", "overlaps", "diverge"),
        ("overlaps", "within", "overlaps"),
        ("within", "equal", "within"),
        ("within", "contains", "overlaps"),
        ("equal", "incomparable", "equal"),
        ("contains", "contains", "contains"),
    ],
)
def test_worse_ranks_relations(a, b, worst):
    assert worse(Relation(a), Relation(b)) is Relation(worst)
    assert worse(Relation(b), Relation(a)) is Relation(worst)


# ---------------------------------------------------------------------- dates


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


# -------------------------------------------------------------------- options

PARENTS = {"Tbilisi": "Georgia", "Gori": "Georgia", "Georgia": "USSR", "USSR": None}


@pytest.mark.parametrize(
    ("a", "b", "exclusive", "joint"),
    [
        ({"Gori"}, {"Gori"}, "equal", "equal"),
        ({"Gori"}, {"Tbilisi"}, "contradict", "overlaps"),
        ({"Gori"}, {"Poland"}, "contradict", "overlaps"),
        ({"Gori"}, {"USSR"}, "within", "within"),
        ({"Georgia"}, {"Gori"}, "contains", "contains"),
        ({"Gori"}, {"Gori", "Poland"}, "within", "contains"),
        ({"Gori", "Poland"}, {"Poland", "Tbilisi"}, "overlaps", "overlaps"),
        ({"Georgia"}, {"Gori", "Poland"}, "overlaps", "contains"),
        (set(), {"Gori"}, "incomparable", "incomparable"),
    ],
)
def test_categories_know_alternatives_from_joint_options(a, b, exclusive, joint):
    for is_exclusive, value in ((True, exclusive), (False, joint)):
        terms = {"parents": PARENTS, "is_exclusive": is_exclusive}
        assert categories(a, b, **terms) is Relation(value)
        assert categories(b, a, **terms) is Relation(value).mirrored
        assert supports_category(a, b, **terms) is (value in ("equal", "within"))


@pytest.mark.parametrize(
    ("denied", "affirmed", "exclusive", "joint"),
    [
        ({"Georgia"}, {"Georgia"}, "contradict", "contradict"),
        ({"Georgia"}, {"Gori"}, "contradict", "contradict"),
        ({"Gori"}, {"Georgia"}, "overlaps", "overlaps"),
        ({"Georgia"}, {"Gori", "Poland"}, "overlaps", "contradict"),
        ({"Gori"}, {"Poland"}, "overlaps", "overlaps"),
    ],
)
def test_categories_denied_against_the_same_or_narrower_contradict(
    denied, affirmed, exclusive, joint
):
    for is_exclusive, value in ((True, exclusive), (False, joint)):
        terms = {"parents": PARENTS, "is_exclusive": is_exclusive}
        one_way = categories(
            denied, affirmed, polarities=("denies", "affirms"), **terms
        )
        other_way = categories(
            affirmed, denied, polarities=("affirms", "denies"), **terms
        )
        assert one_way is other_way is Relation(value)


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        ({"Gori"}, {"Gori"}, "equal"),
        ({"Georgia"}, {"Gori"}, "within"),
        ({"Gori"}, {"Gori", "Poland"}, "contains"),
        ({"Gori"}, {"Poland"}, "overlaps"),
    ],
)
def test_categories_both_denied_never_contradict(a, b, value):
    found = categories(
        a, b, parents=PARENTS, is_exclusive=True, polarities=("denies", "denies")
    )
    assert found is Relation(value)


def test_categories_survive_options_that_lie_under_each_other():
    parents = {"a": "b", "b": "a"}
    found = categories({"a"}, {"b"}, parents=parents, is_exclusive=True)
    assert found is Relation.EQUAL


@pytest.mark.parametrize(
    "softly",
    [
        {"implied": True},
        {"implied": (False, True)},
        {"commitment": "likely"},
        {"commitment": ("possible", "flat")},
    ],
)
def test_words_that_do_not_commit_themselves_only_diverge(softly):
    terms = {"parents": {}, "is_exclusive": True}
    assert categories({"x"}, {"y"}, **terms, **softly) is Relation.DIVERGE
    assert categories({"x"}, {"x"}, **terms, **softly) is Relation.EQUAL
    assert propositions("affirms", "denies", **softly) is Relation.DIVERGE
    assert propositions("affirms", "affirms", **softly) is Relation.EQUAL


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        ("affirms", "affirms", "equal"),
        ("affirms", "denies", "contradict"),
        ("denies", "denies", "equal"),
        ("", "denies", "incomparable"),
    ],
)
def test_propositions_agree_or_contradict(a, b, value):
    assert propositions(a, b) is propositions(b, a) is Relation(value)
    assert supports_proposition(a, b) is (value == "equal")


# ----------------------------------------------------------------- properties


def load_reference() -> ModuleType:
    if not REFERENCE.exists():
        pytest.skip("the reference definition ../shared/reference/graph.py is absent")
    spec = importlib.util.spec_from_file_location("reference_graph", REFERENCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def reference():
    return load_reference()


@st.composite
def readings(draw):
    firm_low, low, high, firm_high = sorted(draw(st.tuples(*[st.integers(0, 9)] * 4)))
    opens = draw(st.sampled_from(["", "", "low", "high", "both"]))
    is_low_open, is_high_open = opens in ("low", "both"), opens in ("high", "both")
    return Reading(
        None if is_low_open else low,
        None if is_high_open else high,
        None if is_low_open else firm_low,
        None if is_high_open else firm_high,
        scope=draw(
            st.sampled_from(["same", "same", "narrower", "broader", "different"])
        ),
        implied=draw(st.booleans()),
        scope_note=draw(st.sampled_from(["", "one morgue"])),
    )


def as_reference(reading):
    names = ("low", "high", "firm_low", "firm_high", "scope", "implied", "scope_note")
    row = {name: getattr(reading, name) for name in names}
    if reading.is_empty:
        del row["low"], row["high"]
    return row


@settings(deadline=None)
@given(a=readings(), b=readings())
def test_relation_is_that_of_the_reference(reference, a, b):
    ours, theirs = as_reference(a), as_reference(b)
    assert relation(a, b).value == reference.relation(ours, theirs)
    assert supports(a, b) is reference.supports(ours, theirs)


@settings(deadline=None)
@given(a=readings(), b=readings())
def test_relation_of_swapped_readings_is_mirrored(a, b):
    assert relation(b, a) is relation(a, b).mirrored


@settings(deadline=None)
@given(a=readings(), b=readings(), c=readings())
def test_support_passes_on(a, b, c):
    if supports(a, b) and supports(b, c):
        assert supports(a, c)
