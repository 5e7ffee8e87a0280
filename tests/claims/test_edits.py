"""Edits of older claims: what they mark, and which verdicts they make stale."""

from importlib import import_module

import pytest
from django.urls import reverse

from claims.comparison import Comparison, gather
from claims.comparison.edits import SAID
from claims.comparison.judged import judged
from claims.comparison.keeping import keep_compared
from claims.comparison.staleness import newest_of
from claims.models import Claim, Naming, QuestionSummary, Verdict
from sources.models import Derivation
from tests import factories as f
from tests.refusals import sql

pytestmark = pytest.mark.django_db
# Each write is a moment of its own there, as it is for people.
in_time = pytest.mark.django_db(transaction=True)

GIVEN = {"outcome": "probable", "certainty": "low", "reasoning": "It fits."}


@pytest.fixture
def claim():
    """Return a claim that a verdict on its question has considered."""
    made = f.make_claim(question=f.make_question(), **f.exactly(15))
    give(made.question)
    return made


def give(question):
    by = f.make_user(f"judge-{Verdict.objects.count()}")
    return Verdict.objects.give(question=question, by=by, **GIVEN)


def news(question):
    """Return what makes each verdict stale, the newest verdict first."""
    return [one.news for one in judged(Comparison(gather(question))).standing]


def revise(claim, **changes):
    stored = Claim.objects.get(pk=claim.pk)
    columns = {"as_stated": stored.as_stated, "question": stored.question} | changes
    by = f.make_user(f"hand-{stored.version}-{len(changes)}")
    return Claim.objects.revise(claim=stored, version=stored.version, by=by, **columns)


@in_time
def test_edit_makes_the_verdicts_before_it_stale_and_is_named(claim):
    assert news(claim.question) == [[]]
    revise(claim, **f.exactly(22))
    give(claim.question)
    said = f"that the claim “{claim.as_stated}” in {claim.source} was changed"
    assert news(claim.question) == [[], [said]]


@in_time
def test_claim_that_came_later_is_news_once_though_it_was_changed(claim):
    later = f.make_claim(question=claim.question, **f.exactly(16))
    revise(later, **f.exactly(22))
    assert news(claim.question) == [
        [f"the claim “{later.as_stated}” in {later.source}"]
    ]


@in_time
def test_review_and_notes_of_ours_change_no_evidence(claim):
    Claim.objects.filter(pk=claim.pk).review(by=f.make_user("reviewer"))
    Claim.objects.filter(pk=claim.pk).update(note="Checked.")
    assert news(claim.question) == [[]]


@in_time
def test_withdrawn_claim_is_named_though_it_is_no_account_any_more(claim):
    Claim.objects.withdraw(claim=claim, reason="A slip.", by=f.make_user("hand"))
    assert news(claim.question) == [
        [f"that the claim “{claim.as_stated}” in {claim.source} was withdrawn"]
    ]


@in_time
def test_another_voice_is_an_edit(claim):
    revise(claim, voices=[Naming(source=f.make_source("Records"))])
    assert len(news(claim.question)[0]) == 1


@in_time
def test_another_option_is_an_edit():
    question = f.make_question(value_type="category")
    options = [f.make_option(label, question=question) for label in ("red", "white")]
    made = f.make_claim(question=question, value_type="category", options=options[:1])
    give(question)
    assert news(question) == [[]]
    revise(made, options=options)
    assert len(news(question)[0]) == 1


@in_time
def test_claim_that_was_moved_away_is_named(claim):
    other, by = f.make_question(), f.make_user("hand")
    later = f.make_claim(question=claim.question)
    Claim.objects.filter(pk__in=[claim.pk, later.pk]).move(to=other, by=by)
    moved = f"that the claim “{claim.as_stated}” in {claim.source} was moved"
    assert news(claim.question) == [[f"{moved} to another question"]]
    Claim.objects.filter(pk=claim.pk).move(to=claim.question, by=by)
    assert news(claim.question) == [[f"{moved} here"]]


@in_time
def test_claim_that_was_moved_in_is_named_though_it_is_older(claim):
    older, by = f.make_claim(question=None, **f.exactly(22)), f.make_user("hand")
    give(claim.question)
    assert news(claim.question) == [[], []]
    Claim.objects.filter(pk=older.pk).move(to=claim.question, by=by)
    said = f"the claim “{older.as_stated}” in {older.source}"
    assert news(claim.question) == [[f"that {said} was moved here"], [said]]


@in_time
def test_claim_without_a_question_any_more_is_named(claim):
    Claim.objects.filter(pk=claim.pk).update(question=None)
    said = f"that the claim “{claim.as_stated}” in {claim.source} was left without"
    assert news(claim.question) == [[f"{said} a question"]]


@in_time
def test_link_that_is_changed_or_taken_back_is_named(claim):
    parent, by = f.make_source("Wire"), f.make_user("hand")
    link = f.make_derivation(child=claim.source, parent=parent)
    give(claim.question)
    assert news(claim.question) == [[], [f"what {claim.source} uses"]]
    Derivation.objects.filter(pk=link.pk).update(certainty="suspected")
    said = f"that the link from {claim.source} to Wire was"
    assert news(claim.question)[0] == [f"{said} changed"]
    link.refresh_from_db()
    link.retire(by=by, reason="A slip.")
    assert news(claim.question) == [[f"{said} taken back"]] * 2


@in_time
def test_link_without_direction_to_who_does_not_speak_is_no_news(claim):
    link = f.make_derivation(
        child=claim.source, parent=f.make_source(), kind="independent"
    )
    link.retire(by=f.make_user("hand"), reason="A slip.")
    assert news(claim.question) == [[]]


@in_time
def test_rating_of_a_voice_is_named(claim):
    f.make_source_assessment(source=claim.source)
    assert news(claim.question) == [[f"a rating of {claim.source}"]]


@in_time
def test_parts_of_our_sums_are_news_of_the_whole():
    whole, parts = f.make_question(), [f.make_question(), f.make_question()]
    for part in parts:
        f.make_part(whole=whole, part=part)
    text = f.make_text()
    places = f.make_passage("Fifteen", text=text), f.make_passage("54", text=text)
    give(whole)
    killed, wounded = (
        f.make_claim(passage=place, question=part, **f.exactly(15))
        for place, part in zip(places, parts, strict=True)
    )
    f.make_claim(question=parts[0], **f.exactly(15))
    keep(whole)
    give(whole)
    said = [f"the claim “{one}” in {text.source}, on a part of this" for one in
            (wounded.as_stated, killed.as_stated)]  # fmt: skip
    assert news(whole) == [[], said]
    f.make_claim_assessment(claim=killed)
    assert news(whole)[0] == [f"a rating of the claim “{killed.as_stated}”"]
    give(whole)
    revise(killed, **f.exactly(16))
    Claim.objects.withdraw(claim=wounded, reason="A slip.", by=f.make_user("hand"))
    keep(whole)
    assert news(whole)[0] == [f"that {said[0]}, was withdrawn"]
    Claim.objects.filter(pk=wounded.pk).update(status="current", status_reason="")
    assert news(whole)[0] == [f"that {one}, was changed" for one in said]


@in_time
def test_edit_before_any_verdict_is_no_news():
    made = f.make_claim(question=f.make_question(), **f.exactly(15))
    revise(made, **f.exactly(22))
    give(made.question)
    assert news(made.question) == [[]]


def keep(question):
    """Keep a question's summary as its page does."""
    rows = QuestionSummary.objects.select_related("question")
    comparison = Comparison(gather(question))
    keep_compared(rows.get(pk=question.pk), comparison)
    assert rows.get(pk=question.pk).newest_evidence == newest_of(comparison.gathering)


def marked(question):
    row = QuestionSummary.objects.get(pk=question.pk)
    return row.is_stale, row.lines_are_stale


def test_review_and_notes_leave_lines_as_they_were_counted(claim):
    keep(claim.question)
    Claim.objects.filter(pk=claim.pk).review(by=f.make_user("reviewer"))
    Claim.objects.filter(pk=claim.pk).update(note="Checked.")
    assert marked(claim.question) == (False, False)


OTHERWISE = {
    "as_stated": "22", "base": 30, "hedge": "likely", "commitment": "likely",
    "basis": "firsthand", "counted_to": "1956-03-11", "status": "withdrawn",
    "stance": "doubts", "directness": "implied", "scope": "narrower",
    "scope_note": "One town.", "low": 14, "high": 16, "firm_low": 14, "firm_high": 16,
}  # fmt: skip
BESIDE = {
    "status": {"status_reason": "A slip."},
    "directness": {"note": "By the context."},
    "scope": {"scope_note": "One town."},
    "low": {"form": "range", "firm_low": 14},
    "high": {"form": "range", "firm_high": 16},
}


def say_otherwise(claim, column):
    changes = {column: OTHERWISE[column]} | BESIDE.get(column, {})
    Claim.objects.filter(pk=claim.pk).update(**changes)


@pytest.mark.parametrize("column", OTHERWISE)
def test_whatever_a_claim_says_otherwise_marks_its_question(claim, column):
    keep(claim.question)
    say_otherwise(claim, column)
    assert marked(claim.question) == (True, True)


@in_time
def test_whatever_a_claim_says_otherwise_is_news():
    found = {}
    for column in OTHERWISE:
        made = f.make_claim(question=f.make_question(), **f.exactly(15))
        give(made.question)
        say_otherwise(made, column)
        found[column] = len(news(made.question)[0])
    assert found == dict.fromkeys(OTHERWISE, 1)
    assert set(SAID) > set(OTHERWISE)


def test_wholes_are_computed_anew_now_that_parts_are_evidence(claim):
    whole = f.make_question()
    f.make_part(whole=whole, part=claim.question)
    for question in (whole, claim.question):
        keep(question)
    sql(import_module("claims.migrations.0022_wholes_are_kept_anew").STALE)
    assert [marked(one)[1] for one in (whole, claim.question)] == [True, False]


def test_moved_claim_marks_both_questions(claim):
    other = f.make_question()
    for question in (claim.question, other):
        keep(question)
    revise(claim, question=other)
    assert [marked(one) for one in (claim.question, other)] == [(True, True)] * 2


def edited(claim, by):
    revise(claim, **f.exactly(22))


def moved(claim, by):
    Claim.objects.filter(pk=claim.pk).move(to=f.make_question(), by=by)


def unlinked(claim, by):
    link = f.make_derivation(child=claim.source, parent=f.make_source())
    link.retire(by=by, reason="A slip.")


@in_time
@pytest.mark.parametrize("change", [edited, moved, unlinked])
def test_work_list_has_the_verdict_that_an_edit_made_stale(claim, client, change):
    change(claim, f.make_user("hand"))
    keep(claim.question)
    page = client.get(f"{reverse('annotator:work-list')}?kind=stale").content.decode()
    assert claim.question.title in page
