"""Giving verdicts: what each keeps, what it supersedes, and what may not be."""

import pytest

from claims.comparison import compare
from claims.comparison.judged import judged
from claims.models import Verdict
from tests import factories as f
from tests.refusals import refusal

pytestmark = pytest.mark.django_db

GIVEN = {"outcome": "probable", "certainty": "low", "reasoning": "It fits."}


def give(question, by, **details):
    """Return a verdict of a person."""
    return Verdict.objects.give(question=question, by=by, **{**GIVEN, **details})


def test_verdict_keeps_the_claims_as_they_stood():
    question = f.make_question()
    claim = f.make_claim(question=question, **f.exactly(15))
    f.make_claim(question=question, status="withdrawn", status_reason="Twice.")
    f.make_claim(question=f.make_question())
    given = give(question, f.make_user())
    claim.as_stated = "corrected"
    claim.save(update_fields=["as_stated"])
    given.refresh_from_db()
    assert given.considered == [
        {
            "claim": claim.pk,
            "version": 1,
            "words": "Fifteen people",
            "reading": "15, exactly",
        }
    ]


def test_verdict_supersedes_its_authors_last():
    question, one, other = f.make_question(), f.make_user(), f.make_user()
    first, beside = give(question, one), give(question, other)
    elsewhere = give(f.make_question(), one)
    second, third = give(question, one), give(question, one)
    assert (second.supersedes, third.supersedes) == (first, second)
    assert (beside.supersedes, elsewhere.supersedes) == (None, None)
    standing = Verdict.objects.current().filter(question=question)
    assert set(standing) == {beside, third}


def test_retired_verdict_does_not_bring_back_the_one_before():
    question, author = f.make_question(), f.make_user()
    give(question, author)
    second = give(question, author)
    second.retire(by=author, reason="Given by mistake.")
    assert not Verdict.objects.current().filter(question=question).exists()
    assert give(question, author).supersedes == second


def test_verdict_is_superseded_once():
    question, author = f.make_question(), f.make_user()
    first = give(question, author)
    give(question, author)
    broken = refusal(
        lambda: f.make_verdict(question=question, author=author, supersedes=first)
    )
    assert broken == "verdict_superseded_once"


@pytest.mark.parametrize("strange", ["author", "question"])
def test_verdict_supersedes_only_its_authors_on_its_question(strange):
    question, author = f.make_question(), f.make_user()
    first = give(question, author)
    columns = {"question": question, "author": author, "supersedes": first}
    columns[strange] = {"author": f.make_user, "question": f.make_question}[strange]()
    broken = refusal(lambda: f.make_verdict(**columns))
    assert broken == "verdict_supersedes_its_authors"


def test_history_says_who_gave_it():
    author = f.make_user()
    given = give(f.make_question(), author)
    [event] = given.events.all()
    assert event.pgh_context.metadata["user"] == author.pk


def test_dissent_is_told_by_readings_and_by_what_each_excludes():
    question = f.make_question()
    claim = f.make_claim(question=question, **f.exactly(15))
    one, other = f.make_user("Anna"), f.make_user("Boris")
    give(question, one, **f.exactly(15))
    give(question, other, excluded=[claim], **f.exactly(80))
    [found] = judged(compare(question)).differences
    assert found.relation.shown == "contradict"
    assert found.others == ["only Boris excludes “Fifteen people”"]


def test_verdicts_that_say_the_same_do_not_differ():
    question = f.make_question()
    for name in ("Anna", "Boris"):
        give(question, f.make_user(name), **f.exactly(15))
    assert judged(compare(question)).differences == []


def test_outcomes_that_differ_are_told_in_words():
    question = f.make_question()
    give(question, f.make_user("Anna"), outcome="open")
    give(question, f.make_user("Boris"))
    [found] = judged(compare(question)).differences
    assert found.relation is None
    assert found.others == ["Boris finds it probable, Anna open"]


def test_merging_questions_keeps_what_superseded_what():
    gone, into, author = f.make_question(), f.make_question(), f.make_user()
    first = give(gone, author)
    second = give(gone, author)
    type(gone).objects.filter(pk=gone.pk).merge(into=into, by=author)
    second.refresh_from_db()
    assert (second.question, second.supersedes) == (into, first)
