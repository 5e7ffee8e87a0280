"""METHOD.md 4: how two sets of options stand, and yes and no."""

import pytest

from claims.relations import (
    Relation,
    categories,
    propositions,
    supports_category,
    supports_proposition,
)

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
