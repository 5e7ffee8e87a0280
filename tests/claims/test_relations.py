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
    relation,
    supports,
    worse,
)

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


# The pairs of METHOD.md 4 that need no scope, in words.
PAIRS = [
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
]


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        *PAIRS,
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
