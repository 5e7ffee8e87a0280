"""METHOD.md 4 and 7: one relation for all kinds of account, and a voice's letter."""

import pytest

from claims.relations import Reading, Relation
from claims.summaries import (
    Account,
    Asked,
    relation_of,
    supports_of,
    voice_letter,
)
from tests.claims.accounts import (
    CAUSES,
    DAY,
    KILLED,
    PREMIER,
    STAY,
    TRUTH,
    choice,
    day,
    figure,
    verdict,
)


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
