"""Reviewing and moving claims, and merging questions."""

import pytest

from claims.models import Claim, Question, Verdict, VerdictOption
from claims.models.curation import NotYoursToReviewError, UnlikeError
from tests.factories import (
    exactly,
    make_cited_question,
    make_claim,
    make_option,
    make_part,
    make_question,
    make_silence,
    make_user,
    make_verdict,
)

pytestmark = pytest.mark.django_db


def _category(*labels):
    question = make_question(value_type="category")
    return question, [make_option(label, question=question) for label in labels]


def test_claims_are_reviewed_by_another_person():
    enterer, by = make_user(), make_user()
    claims = [make_claim(by=enterer), make_claim()]
    assert Claim.objects.review(by=by) == 2
    assert Claim.objects.review(by=make_user()) == 0
    reviewed = Claim.objects.filter(reviewed_by=by, reviewed_at__isnull=False)
    assert set(reviewed) == set(claims)
    event = claims[0].events.get(pgh_label="update")
    assert event.pgh_context.metadata["user"] == by.pk


def test_none_is_reviewed_where_one_is_ones_own():
    by = make_user()
    make_claim(by=by)
    make_claim()
    with pytest.raises(NotYoursToReviewError, match="You entered 1 of these"):
        Claim.objects.review(by=by)
    assert Claim.objects.unreviewed().count() == 2


def test_withdrawn_claim_is_not_reviewed():
    claim = make_claim()
    Claim.objects.withdraw(claim=claim, reason="A slip.", by=None)
    assert Claim.objects.review(by=make_user()) == 0


def test_claims_move_to_a_question_of_their_kind():
    question, by = make_question(), make_user()
    moving = [make_claim(), make_claim(question=make_question(), **exactly(15))]
    there = make_claim(question=question)
    assert Claim.objects.move(to=question, by=by) == 2
    assert set(question.claims.all()) == {*moving, there}
    assert moving[0].events.latest("pgh_id").pgh_context.metadata["user"] == by.pk


def test_claim_with_a_reading_of_another_kind_stays_and_so_do_all():
    waiting, other = make_claim(), make_question(value_type="date")
    figure = make_claim(question=make_question(), **exactly(15))
    with pytest.raises(UnlikeError, match="answered by a date"):
        Claim.objects.move(to=other, by=None)
    assert other.claims.count() == 0
    Claim.objects.exclude(pk=figure.pk).move(to=other, by=None)
    assert list(other.claims.all()) == [waiting]


def test_moved_claim_has_the_options_of_the_same_label():
    question, options = _category("Tanks", "planes")
    other, (tanks,) = _category("tanks")
    claim = make_claim(question=question, options=options)
    Claim.objects.move(to=other, by=None)
    assert tanks in claim.options.all()
    labels = claim.options.order_by("label").values_list("label", "question")
    assert list(labels) == [("planes", other.pk), ("tanks", other.pk)]


@pytest.mark.parametrize("number", ["", "x", "9" * 5_000])
def test_reason_that_names_no_question_leads_nowhere(number):
    gone = make_question()
    gone.retire(by=None, reason=f"merged into “Killed?”, question {number}")
    assert gone.merged_into is None


def test_merged_question_is_retired_and_says_into_which():
    into, gone, by = make_question("Killed?"), make_question("Dead?"), make_user()
    claims = [make_claim(question=q, **exactly(15)) for q in (into, gone)]
    gone.tags.add("dam")
    assert Question.objects.merge(into=into, by=by) == 1
    assert set(into.claims.all()) == set(claims)
    assert list(into.tags.names()) == ["dam"]
    gone.refresh_from_db()
    assert gone.retired_reason == f"merged into “Killed?”, question {into.pk}"
    assert (gone.merged_into, into.merged_into) == (into.pk, None)
    assert gone.retired_by == by


def test_merging_keeps_the_tree_of_options():
    gone, (armour,) = _category("armour")
    make_option("tanks", question=gone, parent=armour)
    into, (tanks,) = _category("tanks")
    Question.objects.merge(into=into, by=None)
    tanks.refresh_from_db()
    assert tanks.parent.label == "armour"
    assert tanks.parent.question == into


def test_merging_moves_verdicts_silences_and_parts():
    (gone, (option,)), (into, _) = _category("tanks"), _category()
    verdict, silence = make_verdict(question=gone), make_silence(question=gone)
    VerdictOption.objects.create(verdict=verdict, option=option, question=gone)
    part, both = make_question(value_type="category"), make_question()
    new = make_part(whole=gone, part=part)
    same = make_part(whole=both, part=gone)
    make_part(whole=both, part=into)
    self_made = make_part(whole=gone, part=into)
    Question.objects.filter(pk__in=[gone.pk, into.pk]).merge(into=into, by=None)
    for row in (verdict, silence, new, same, self_made):
        row.refresh_from_db()
    assert (verdict.question, silence.question, new.whole) == (into, into, into)
    assert [o.question for o in verdict.options.all()] == [into]
    assert [link.is_retired for link in (new, same, self_made)] == [False, True, True]


def test_merging_retires_silences_recorded_there():
    gone, into = make_question(), make_question()
    kept = make_silence(question=into)
    same = make_silence(question=gone, source=kept.source, author=kept.author)
    other = make_silence(question=gone, source=kept.source)
    Question.objects.filter(pk=gone.pk).merge(into=into, by=None)
    assert set(into.silences.standing()) == {kept, other}
    assert set(into.silences.all()) == {kept, other, same}


def test_merging_closes_no_circle_of_parts():
    gone, into, between = (make_question() for _ in range(3))
    make_part(whole=between, part=into)
    link = make_part(whole=gone, part=between)
    Question.objects.filter(pk=gone.pk).merge(into=into, by=None)
    link.refresh_from_db()
    assert link.retired_reason == "It would be a part of its own part."
    assert [one.part for one in between.parts.standing()] == [into]


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        ({"value_type": "date"}, {}, "is answered by a quantity"),
        ({"unit": "killed"}, {"unit": "wounded"}, "give them one unit first"),
    ],
)
def test_questions_that_are_not_alike_stay_two(one, other, sentence):
    into, gone = make_question(**one), make_question(**other)
    with pytest.raises(UnlikeError, match=sentence):
        Question.objects.merge(into=into, by=None)
    gone.refresh_from_db()
    assert not gone.is_retired


def test_merging_is_whole_or_not_at_all():
    into, whole = make_question("a"), make_question("b", is_count=True)
    make_claim(question=whole)
    make_question("c", value_type="date")
    with pytest.raises(UnlikeError):
        Question.objects.merge(into=into, by=None)
    assert into.claims.count() == 0
    assert Question.objects.standing().count() == 3


def rows_at(question):
    """Return how many rows of each table point to a question."""
    links = question._meta.get_fields(include_hidden=True)
    tables = [(one.related_model, one.field.name) for one in links if one.one_to_many]
    counts = {
        table._meta.label: table._base_manager.filter(**{name: question.pk}).count()
        for table, name in tables
        if not hasattr(table, "pgh_tracked_model")
    }
    return {label: count for label, count in counts.items() if count}


def test_merged_question_keeps_only_what_was_its_own():
    (gone, (option,)), (into, _) = _category("tanks"), _category()
    by, reader = make_user(), make_user()
    claim = make_claim(question=gone, options=[option], by=by)
    Claim.objects.review(by=reader)
    Claim.objects.withdraw(claim=make_claim(question=gone), reason="A slip.", by=by)
    for question in (gone, gone, into):
        Verdict.objects.give(
            question=question,
            by=by,
            options=[option] if question == gone else (),
            excluded=[claim],
            outcome="open",
            certainty="low",
            reasoning="So.",
        )
    make_silence(question=gone)
    make_cited_question(question=gone)
    gone.tags.add("dam")
    Question.objects.filter(pk__in=[gone.pk, into.pk]).merge(into=into, by=by)
    own = {"claims.Option": 1, "claims.CitedQuestion": 1, "claims.TaggedQuestion": 1}
    assert rows_at(gone) == own
    assert rows_at(into) == {
        "claims.Option": 1,
        "claims.TaggedQuestion": 1,
        "claims.Claim": 2,
        "claims.ClaimOption": 1,
        "claims.SilenceFinding": 1,
        "claims.Verdict": 3,
        "claims.VerdictOption": 2,
    }
    assert Verdict.objects.current().count() == 1
