"""Our sums of the parts that one voice gives: computed accounts of the whole."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import quantities, readings
from claims.comparison import Comparison, compare
from claims.models import Claim, Question
from claims.models.entry import Naming
from sources.models import Source
from tests import factories as f

pytestmark = pytest.mark.django_db


def account(question: Question, words: str, source: Source, **columns: Any) -> Claim:
    """Return a claim read from its words, in a text of a source."""
    found = quantities.read(words)
    assert found is not None
    passage = f.make_passage(text=source.texts.get())
    reading = readings.of_quantity(found)
    return f.make_claim(
        passage=passage, question=question, as_stated=words, **reading, **columns
    )


def parted() -> tuple[Question, Question, Question]:
    """Return a whole with its two parts."""
    whole, killed, wounded = (f.make_question(t) for t in ("Both", "Killed", "Wounded"))
    for part in (killed, wounded):
        f.make_part(whole=whole, part=part)
    return whole, killed, wounded


def summed(*words: str, **columns: Any) -> tuple[Comparison, Source]:
    """Return the comparison of a whole whose parts one text gives."""
    whole, *parts = parted()
    source = f.make_text().source
    for part, one in zip(parts, words, strict=True):
        account(part, one, source, **columns)
    return compare(whole), source


def test_claims_of_a_whole_and_its_parts_are_asked_for_by_one_list() -> None:
    whole, *parts = parted()
    with CaptureQueriesContext(connection) as asked:
        compare(whole)
    of_claims = 'FROM "claims_claim" WHERE'
    [query] = [one["sql"] for one in asked if of_claims in one["sql"]]
    [listed] = re.findall(r'"question_id" IN \(([\d, ]+)\)', query)
    assert set(map(int, listed.split(", "))) == {one.pk for one in (whole, *parts)}
    assert " OR " not in query


def test_parts_of_one_voice_are_added() -> None:
    comparison, source = summed("15", "54")
    [row] = comparison.rows
    assert row.as_stated == "69 = 15 + 54, our sum"
    assert (row.claim.low, row.claim.firm_high) == (69, 69)
    assert [one.as_stated for one in row.addends] == ["15", "54"]
    assert row.said_by == str(source)
    assert comparison.state.startswith("0 accounts and 1 sum of ours in 1 source")


def test_sum_is_never_stored() -> None:
    summed("15", "54")
    assert Claim.objects.count() == 2


@pytest.mark.parametrize(
    ("words", "relation"), [("dozens", "compatible"), ("hundreds", "contradict")]
)
def test_sum_is_compared_with_the_whole(words: str, relation: str) -> None:
    comparison, _ = summed("15", "54")
    account(comparison.question, words, f.make_text().source)
    found = compare(comparison.question)
    assert found.summary.relation_counts[relation] == 1
    assert sum(found.summary.relation_counts.values()) == 1


def test_vague_parts_make_a_vague_sum() -> None:
    comparison, _ = summed("more than 80", "dozens")
    [row] = comparison.rows
    told = row.claim
    assert (told.low, told.high, told.firm_low, told.firm_high) == (105, None, 94, None)


def test_voice_that_doubts_and_its_carrier_stay() -> None:
    officials = f.make_source("Officials")
    comparison, source = summed("15", "54", stance="doubts", voices=[Naming(officials)])
    [row] = comparison.rows
    assert row.said_by == f"Officials, in {source}; the text doubts it"


def test_sum_commits_itself_no_more_than_its_parts() -> None:
    whole, killed, wounded = parted()
    source = f.make_text().source
    account(killed, "15", source, commitment="possible", hedge="perhaps")
    account(wounded, "54", source, directness="implied", note="So it seems.")
    [row] = compare(whole).rows
    assert (row.claim.commitment, row.claim.hedge) == ("possible", "perhaps")
    assert row.account.implied


@pytest.mark.parametrize(
    "columns",
    [
        {"scope": "narrower", "scope_note": "At one morgue."},
        {"stance": "doubts"},
        {"form": "unstated", "low": 1, "high": None, "firm_low": 1, "firm_high": None},
    ],
)
def test_part_of_another_kind_is_not_added(columns: dict[str, Any]) -> None:
    whole, killed, wounded = parted()
    source = f.make_text().source
    account(killed, "15", source)
    passage = f.make_passage(text=source.texts.get())
    f.make_claim(
        passage=passage, question=wounded, as_stated="54", **f.exactly(54) | columns
    )
    assert compare(whole).rows == []


def test_parts_of_two_texts_are_not_added() -> None:
    whole, killed, wounded = parted()
    account(killed, "15", f.make_text().source)
    account(wounded, "54", f.make_text().source)
    assert compare(whole).rows == []


def test_voice_that_states_the_whole_needs_no_sum() -> None:
    whole, killed, wounded = parted()
    source = f.make_text().source
    account(killed, "15", source)
    account(wounded, "54", source)
    account(whole, "70", source)
    assert [row.as_stated for row in compare(whole).rows] == ["70"]


def test_part_given_twice_differently_has_no_sum() -> None:
    whole, killed, wounded = parted()
    source = f.make_text().source
    for words in ("15", "16"):
        account(killed, words, source)
    account(wounded, "54", source)
    assert compare(whole).rows == []


def test_single_part_is_no_sum() -> None:
    whole, killed = f.make_question(), f.make_question()
    f.make_part(whole=whole, part=killed)
    account(killed, "15", f.make_text().source)
    assert compare(whole).rows == []
