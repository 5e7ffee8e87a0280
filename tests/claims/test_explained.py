"""Cells of the relation matrix: the pairs behind them, and which are explained."""

import pytest

from claims.comparison import compare
from claims.comparison.explained import behind, cells_of
from claims.models import PairNote
from tests import factories as f
from tests.annotator.test_questions import account

pytestmark = pytest.mark.django_db


def _asked(*words):
    question = f.make_question()
    return question, [account(question, one) for one in words]


def _cell(question):
    """Return the cell of the two lowest positions."""
    noted = PairNote.objects.within(question).values_list(
        "first_id", "second_id", "explanation"
    )
    [(_, [_, cell]), _] = cells_of(compare(question), noted)
    return cell


def test_cell_is_explained_when_every_pair_of_it_is():
    question, (a, b, c) = _asked("15", "15", "22")
    assert (_cell(question).words, _cell(question).is_explained) == ("", False)
    f.make_pair_note(first=a, second=c, explanation="clock")
    assert _cell(question).words == "1 of 2 pairs explained: clock boundary"
    f.make_pair_note(first=c, second=b, explanation="misprint")
    assert _cell(question).words == "explained: clock boundary, misprint"
    assert _cell(question).relation.shown == "contradict"


def test_pair_is_counted_once_however_many_explain_it():
    question, (a, _, c) = _asked("15", "15", "22")
    for explanation in ("clock", "event"):
        f.make_pair_note(first=a, second=c, explanation=explanation)
    assert (_cell(question).explained, _cell(question).pairs) == (1, 2)


def test_remark_on_a_milder_pair_does_not_explain_the_cell():
    question, (_, c) = _asked("15", "22")
    mild = account(question, "15", scope="narrower", scope_note="at one morgue")
    implied = account(question, "15", directness="implied", note="By the context.")
    f.make_pair_note(first=implied, second=c, explanation="scope")
    assert mild.question == question
    [(_, [_, *cells]), *_] = cells_of(
        compare(question),
        PairNote.objects.values_list("first_id", "second_id", "explanation"),
    )
    told = [one for one in cells if one.words]
    assert [one.words for one in told] == ["a remark: different scope"]
    assert [one.is_explained for one in told] == [False]


def test_retired_remark_explains_nothing():
    question, (a, c) = _asked("15", "22")
    note = f.make_pair_note(first=a, second=c)
    note.retire(by=note.author, reason="A slip.")
    assert _cell(question).words == ""


def test_pairs_behind_a_cell_are_those_of_its_claims():
    question, (a, b, c, d) = _asked("15", "15", "22", "80")
    pairs = behind(compare(question), b.pk, c.pk)
    assert pairs is not None
    assert list(pairs) == [(a.pk, c.pk), (b.pk, c.pk)]
    assert (a.pk, c.pk) in pairs
    assert (c.pk, a.pk) not in pairs
    assert (a.pk, d.pk) not in pairs


def test_no_cell_between_claims_of_one_position_or_of_none():
    question, (a, b, c) = _asked("15", "15", "22")
    doubted = account(question, "22", stance="doubts")
    other = account(f.make_question(), "22")
    comparison = compare(question)
    for claim in (b, doubted, other):
        assert behind(comparison, a.pk, claim.pk) is None
    assert behind(comparison, a.pk, c.pk) is not None


def test_sum_of_ours_is_found_by_a_claim_that_was_added():
    whole, part, other = (f.make_question() for _ in range(3))
    passage = f.make_passage()
    for one in (part, other):
        f.make_part(whole=whole, part=one)
        f.make_claim(passage=passage, question=one, **f.exactly(15))
    stated = account(whole, "80")
    [(_, [_, cell]), _] = cells_of(compare(whole), [])
    assert cell.relation.shown == "contradict"
    added = passage.claims.order_by("pk")
    assert (cell.first, cell.second) == (added[0].pk, stated.pk)
    found = behind(compare(whole), added[1].pk, stated.pk)
    assert found is not None
    assert found.has_sums
    assert cell.can_be_explained


def test_one_remark_is_signed_on_several_pairs_or_on_none():
    _, (a, b, c) = _asked("15", "15", "22")
    anna = f.make_annotator()
    pairs = [(a.pk, c.pk), (b.pk, c.pk)]
    made = PairNote.objects.sign(
        pairs=pairs, explanation="clock", note=" Midnight. ", by=anna
    )
    assert [(one.first_id, one.second_id, one.note) for one in made] == [
        (a.pk, c.pk, "Midnight."),
        (b.pk, c.pk, "Midnight."),
    ]
