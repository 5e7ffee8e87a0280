"""One source for claim and passage, one question for claim and option: in SQL too."""

from decimal import Decimal

import pytest
from django.utils import timezone

from claims.models import READING_FIELDS, Claim, Question, VerdictOption
from claims.models.claim import FIXED_ON_REVIEW
from tests.factories import (
    exactly,
    make_attribution,
    make_claim,
    make_option,
    make_passage,
    make_question,
    make_source,
    make_text,
    make_user,
    make_verdict,
)
from tests.refusals import refusal, sql

pytestmark = pytest.mark.django_db


def _update(row, column, value):
    table = row._meta.db_table
    statement = f"UPDATE {table} SET {column} = %s WHERE id = %s"
    return refusal(lambda: sql(statement, value, row.pk))


def _category():
    question = make_question(value_type="category")
    return question, make_option("tanks", question=question)


def test_claim_and_passage_are_of_one_source():
    claim, other = make_claim(), make_source()
    there = make_passage(text=make_text(source=other))
    here = make_passage("people", text=claim.passage.anchors.get().text_version)
    rule = "claim_passage_of_source"
    assert _update(claim, "source_id", other.pk) == rule
    assert _update(claim, "passage_id", there.pk) == rule
    assert _update(claim, "passage_id", here.pk) is None


def test_claim_has_the_value_type_of_its_question():
    claim, rule = make_claim(question=make_question()), "claim_value_type_of_question"
    dated = make_question(value_type="date")
    assert _update(claim, "value_type", "date") == rule
    assert _update(claim, "question_id", dated.pk) == rule
    assert _update(claim, "question_id", make_question().pk) is None


def test_value_type_of_a_question_is_fixed_once_claims_exist():
    question = make_question()
    assert _update(question, "value_type", "date") is None
    make_claim(question=question)
    assert _update(question, "value_type", "date") == "claim_value_type_of_question"


def test_claim_and_option_are_of_one_question():
    (question, option), (other, foreign) = _category(), _category()
    claim = make_claim(question=question, options=[option])
    row = claim.claim_options.get()
    assert _update(row, "option_id", foreign.pk) == "claim_option_of_options_question"
    assert _update(row, "question_id", other.pk) == "claim_option_of_claims_question"
    assert _update(claim, "question_id", other.pk) == "claim_option_of_claims_question"
    second = make_option("infantry", question=question)
    assert _update(row, "option_id", second.pk) is None


def test_option_lies_under_one_of_its_own_question():
    (question, option), (_, foreign) = _category(), _category()
    broader = make_option("armour", question=question)
    rule = "option_under_one_of_its_question"
    assert _update(option, "parent_id", foreign.pk) == rule
    assert _update(option, "parent_id", broader.pk) is None


def test_verdict_and_option_are_of_one_question():
    (question, option), (other, foreign) = _category(), _category()
    row = VerdictOption.objects.create(
        verdict=make_verdict(question=question), option=option, question=question
    )
    rule = "verdict_option_of_verdicts_question"
    assert _update(row, "question_id", other.pk) == rule
    assert _update(row.verdict, "question_id", other.pk) == rule
    rule = "verdict_option_of_options_question"
    assert _update(row, "option_id", foreign.pk) == rule
    second = make_option("infantry", question=question)
    assert _update(row, "option_id", second.pk) is None


@pytest.mark.parametrize("column", ["low", "firm_low"])
@pytest.mark.parametrize(
    ("is_count", "rule"), [(True, "claim_counts_whole_numbers"), (False, None)]
)
def test_counts_are_whole_numbers(is_count, rule, column):
    question = make_question(is_count=is_count)
    columns = {"form": "bounded", "low": 3, "firm_low": 2, column: Decimal("2.5")}
    columns["low"] = max(columns["low"], columns["firm_low"])
    passage = make_passage()
    made = refusal(lambda: make_claim(passage=passage, question=question, **columns))
    assert made == rule


def test_question_with_fractions_becomes_no_count():
    question = make_question(is_count=False)
    make_claim(question=question, **exactly(15))
    stored = Question.objects.filter(pk=question.pk)
    assert refusal(lambda: stored.update(is_count=True)) is None
    make_claim(question=question, **exactly(Decimal("1.5")))
    broken = refusal(lambda: stored.update(is_count=True))
    assert broken == "question_counts_whole_numbers"


OTHER = {
    "as_stated": "sixteen",
    "form": "verbal",
    "edtf": "1956",
    "polarity": "denies",
    "rule": "by hand",
    "convention": "another",
    "stance": "doubts",
    "commitment": "likely",
    "hedge": "perhaps",
    "directness": "implied",
    "read_from": "translation",
    "basis": "inferred",
    "scope": "narrower",
    "scope_note": "One morgue.",
    "counted_to": "1956-03-11",
}


@pytest.mark.parametrize("column", FIXED_ON_REVIEW)
def test_reviewed_claim_is_fixed(column):
    claim = make_claim(note="The next sentence says so.", by=make_user())
    stored = Claim.objects.filter(pk=claim.pk)
    stored.update(reviewed_by=make_user(), reviewed_at=timezone.now())
    other = make_claim()
    date = "1956-03-09" if column.endswith(("earliest", "latest")) else 15
    carried = {"passage": other.passage, "source": other.source}
    value = {**OTHER, **carried}.get(column, date)
    broken = refusal(lambda: stored.update(**{column: value}))
    assert broken == "claim_fixed_once_reviewed"


def test_reviewed_claim_may_be_annotated_moved_and_withdrawn():
    claim = make_claim()
    stored = Claim.objects.filter(pk=claim.pk)
    stored.update(reviewed_by=make_user(), reviewed_at=timezone.now())
    assert refusal(lambda: stored.update(note="See also p. 4.")) is None
    question = make_question()
    moved = {"question": question, "value_type": question.value_type}
    assert refusal(lambda: stored.update(**moved)) is None


def test_every_reading_column_is_fixed_on_review():
    assert set(READING_FIELDS) < set(FIXED_ON_REVIEW)


def _reviewed(claim):
    stored = Claim.objects.filter(pk=claim.pk)
    stored.update(reviewed_by=make_user(), reviewed_at=timezone.now())
    return claim


def test_voices_of_a_reviewed_claim_are_fixed():
    voice = make_attribution(claim=make_claim())
    claim, fixed = _reviewed(voice.claim), "attribution_fixed_once_reviewed"
    assert refusal(lambda: make_attribution(claim=claim, position=2)) == fixed
    assert _update(voice, "wording", "records state") == fixed
    assert refusal(lambda: sql("DELETE FROM claims_attribution")) == fixed


def test_voices_of_a_claim_not_yet_reviewed_may_change():
    voice = make_attribution(claim=make_claim())
    assert refusal(lambda: make_attribution(claim=voice.claim, position=2)) is None
    assert _update(voice, "wording", "records state") is None


def test_voice_cannot_be_moved_to_a_reviewed_claim():
    voice, reviewed = make_attribution(claim=make_claim()), _reviewed(make_claim())
    broken = _update(voice, "claim_id", reviewed.pk)
    assert broken == "attribution_fixed_once_reviewed"


def test_version_counts_changes_and_nothing_else():
    question = make_question()
    question.save()
    question.refresh_from_db()
    assert question.version == 1
    question.save(update_fields=["title"])
    Question.objects.filter(pk=question.pk).update(title="Another title")
    question.refresh_from_db()
    assert question.version == 2
