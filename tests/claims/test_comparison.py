"""Accounts of a question gathered from the database and compared."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import quantities, readings
from claims.comparison import (
    Comparison,
    compare,
    gather,
    letters_of,
)
from claims.comparison.disputes import by_dispute, disputes
from claims.models import Claim, Question
from claims.models.entry import Naming
from claims.templatetags import readings as shown
from tests import factories as f

pytestmark = pytest.mark.django_db


def account(question: Question, words: str, **columns: Any) -> Claim:
    """Return a claim read from its words; in a source of its own unless given one."""
    source = columns.pop("source", None)
    passage = f.make_passage(text=source.texts.first()) if source else None
    found = quantities.read(words)
    reading = readings.of_quantity(found) if found else {}
    return f.make_claim(
        passage=passage, question=question, as_stated=words, **reading, **columns
    )


def compared(*words: str) -> Comparison:
    """Return the comparison of so many accounts."""
    question = f.make_question()
    for one in words:
        account(question, one)
    return compare(question)


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        (("15",), "0 to 1 independent line."),
        (("15", "15"), "they agree."),
        (("15", "dozens"), "they differ only by how we read them: 15 against 24–99."),
        (("15", "22"), "they contradict: 15 against 22."),
        (("30", "dozens"), "all can be true together."),
        (("15", "22", "dozens"), "they contradict: 15 against 22."),
    ],
)
def test_dispute_is_told_in_one_sentence(words: tuple[str, ...], ending: str) -> None:
    assert compared(*words).state.endswith(ending)


def own(question: Question, *words: str, **columns: Any) -> Claim:
    """Return the last of several claims of one source."""
    source = f.make_text().source
    return [account(question, one, source=source, **columns) for one in words][-1]


def test_source_that_says_both_contradicts_itself() -> None:
    question = f.make_question()
    claim = own(question, "15", "22")
    assert [one.pk for one in compare(question).self_contradicting] == [claim.source_id]


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        (1, "Source 1 contradicts itself."),
        (2, "Source 1 contradicts itself; Source 2 contradicts itself."),
        (3, "3 sources contradict themselves."),
    ],
)
def test_sentence_names_few_that_contradict_themselves(sources: int, told: str) -> None:
    question = f.make_question()
    for _ in range(sources):
        own(question, "15", "22")
    state = compare(question).state
    assert state.partition("15 against 22; ")[2] == told


@pytest.mark.parametrize("stance", ["reports", "doubts", "rejects"])
def test_source_that_passes_on_does_not_contradict_itself(stance: str) -> None:
    question = f.make_question()
    own(question, "15", "22", stance=stance)
    assert compare(question).self_contradicting == []


def test_voices_of_one_source_are_not_the_source_itself() -> None:
    question = f.make_question()
    source = f.make_text().source
    account(question, "15", source=source)
    account(question, "22", source=source, voices=[Naming(f.make_source())])
    assert compare(question).self_contradicting == []


def test_divergence_is_no_contradiction_of_oneself() -> None:
    question = f.make_question()
    own(question, "15", "dozens")
    assert compare(question).self_contradicting == []


def test_rows_stand_from_the_lowest() -> None:
    rows = compared("hundreds", "up to 20", "15", "more than 80").rows
    assert [row.claim.as_stated for row in rows] == [
        "up to 20",
        "15",
        "more than 80",
        "hundreds",
    ]


def test_worst_relation_of_each_account_is_named() -> None:
    rows = compared("15", "15", "dozens", "80").rows
    assert [(row.claim.as_stated, row.relation) for row in rows] == [
        ("15", "contradict"),
        ("15", "contradict"),
        ("dozens", "diverge"),
        ("80", "contradict"),
    ]


def test_account_nobody_supports_has_no_relation() -> None:
    question = f.make_question()
    for words, stance in (("15", "asserts"), ("22", "asserts"), ("80", "rejects")):
        account(question, words, stance=stance)
    comparison = compare(question)
    assert [row.relation for row in comparison.rows] == ["contradict", "contradict", ""]
    assert [held.words for held in comparison.positions] == ["15", "22", "80"]
    assert [row.claim.as_stated for row in comparison.positions[2].against] == ["80"]


def test_accounts_of_another_question_stay_out() -> None:
    question = f.make_question()
    claim = account(question, "15")
    account(f.make_question(), "22")
    assert [one.pk for one in gather(question).claims] == [claim.pk]


def test_retired_voice_supports_nothing() -> None:
    question = f.make_question()
    claim = account(question, "15", voices=[Naming(f.make_source("Officials"))])
    claim.attributions.get().retire(by=None, reason="Misheard.")
    [row] = compare(question).rows
    assert (row.voice, row.account.supporter) == (None, claim.pk)


@pytest.mark.parametrize(
    ("given", "letter"),
    [
        ([("", "B"), ("", "D")], "D"),
        ([("", "E"), ("the dead", "B")], "B"),
        ([("", "F")], "F"),
        ([("troops", "A")], ""),
        ([], ""),
    ],
)
def test_letter_that_counts_of_a_voice(
    given: list[tuple[str, str]], letter: str
) -> None:
    source = f.make_source()
    for about, reliability in given:
        f.make_source_assessment(source=source, about=about, reliability=reliability)
    assert letters_of([source.pk], "The dead").get(source.pk, "") == letter


def test_disputes_are_sorted_without_asking_more_for_more() -> None:
    counts = []
    for number in (1, 30):
        for _ in range(number):
            question = f.make_question(value_type="category")
            option = f.make_option("Yes", question=question)
            claim = f.make_claim(question=question, options=[option])
            f.make_attribution(claim=claim)
        with CaptureQueriesContext(connection) as found:
            disputes(by_dispute())
        counts.append(len(found))
    assert counts[0] == counts[1]


def test_strip_of_a_list_shows_the_first_dozen() -> None:
    question = f.make_question()
    for number in range(14):
        account(question, str(number + 1))
    [row] = disputes(by_dispute())
    assert (len(row.marks), row.summary.account_count, row.summary.source_count) == (
        12,
        14,
        14,
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("dozens", "hundreds"), "101 to 999"),
        (("15", "22"), "no single value satisfies all accounts"),
        (("more than 80", "more than 100"), "101 or more"),
        (("up to 20", "up to 30"), "up to 20"),
    ],
)
def test_common_ground_in_words(words: tuple[str, ...], said: str) -> None:
    ground = compared(*words).summary.common_ground
    assert shown.ground_in_words(ground) == said


def test_range_with_nobody_in_it_is_none() -> None:
    found = compared("15").summary.reliable
    assert shown.range_in_words(found) == "none"
    assert shown.left_out(found) == "1 not judged"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("15", "dozens"), "15 to 99"),
        (("15", "more than 80"), "15 or more"),
        (("15", "up to 20"), "up to 20"),
        (("up to 20", "more than 80"), "open at both ends"),
    ],
)
def test_open_ends_of_a_range_stay_open(words: tuple[str, ...], said: str) -> None:
    assert shown.range_in_words(compared(*words).summary.whole) == said
