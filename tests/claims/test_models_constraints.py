"""Each rule of the first floor's tables, by its name: what it refuses and admits."""

from datetime import date

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from claims.models import Claim
from tests.factories import (
    exactly,
    make_attribution,
    make_claim,
    make_claim_assessment,
    make_concern,
    make_option,
    make_pair_note,
    make_part,
    make_question,
    make_silence,
    make_user,
    make_verdict,
)
from tests.refusals import refusal, sql

pytestmark = pytest.mark.django_db

NOW = timezone.now()
DAY = {"edtf": "1956-03-09", "start_earliest": date(1956, 3, 9)}
DAY |= {"start_latest": date(1956, 3, 9)}
DATED = {**DAY, "firm_start_earliest": date(1956, 3, 9)}
DATED |= {"firm_start_latest": date(1956, 3, 9)}


def _option():
    return make_option("tanks", question=make_question(value_type="category"))


ROWS = {
    "question": make_question,
    "questionpart": lambda: make_part(whole=make_question(), part=make_question()),
    "option": _option,
    "claim": make_claim,
    "attribution": lambda: make_attribution(claim=make_claim()),
    "pairnote": lambda: make_pair_note(first=make_claim(), second=make_claim()),
    "silencefinding": make_silence,
    "concern": make_concern,
    "verdict": make_verdict,
}
# the rule, the columns it refuses, and the nearest ones it admits
READINGS = [
    ("form_is_known", {"form": "vague"}, {"form": "verbal"}),
    ("polarity_is_known", {"polarity": "yes"}, {"polarity": "affirms"}),
    (
        "low_to_high",
        {"form": "range", "low": 16, "high": 15},
        {"form": "range", "low": 15, "high": 15},
    ),
    (
        "firm_contains_reading",
        {"form": "range", "low": 15, "firm_low": 16},
        {"form": "range", "low": 15, "firm_low": 15},
    ),
    (
        "firm_contains_reading",
        {"form": "range", "low": 15, "high": 20, "firm_high": 19},
        {"form": "range", "low": 15, "high": 20, "firm_high": None},
    ),
    (
        "firm_contains_reading",
        {"form": "bounded", "low": 15, "firm_low": 15, "firm_high": 30},
        {"form": "bounded", "low": 15, "firm_low": 15},
    ),
    ("exact_is_one_figure", {"form": "exact", "low": 15}, exactly(15)),
    ("exact_is_one_figure", {"form": "exact", "low": 15, "high": 16}, exactly(15)),
    (
        "unstated_has_no_high",
        {"form": "unstated", "low": 1, "high": 9},
        {"form": "unstated", "low": 1},
    ),
    ("figure_has_form", {"low": 15}, {"form": "bounded", "low": 15}),
    ("figure_has_form", {"base": 139}, {"form": "range", "base": 139}),
    (
        "start_in_order",
        {**DAY, "start_latest": date(1956, 3, 8)},
        {**DAY, "start_latest": date(1956, 3, 10)},
    ),
    (
        "end_in_order",
        {
            **DAY,
            "end_earliest": date(1957, 1, 2),
            "end_latest": date(1957, 1, 1),
        },
        {**DAY, "end_earliest": date(1957, 1, 1), "end_latest": date(1957, 1, 1)},
    ),
    (
        "firm_contains_dates",
        {**DATED, "firm_start_latest": date(1956, 3, 8)},
        {**DATED, "firm_start_latest": None},
    ),
    ("dates_have_edtf", {**DATED, "edtf": ""}, DATED),
]
CHECKS = [
    ("question_has_title", "question", {"title": " "}, {"title": "?"}),
    (
        "question_value_type_is_known",
        "question",
        {"value_type": "number"},
        {"value_type": "period"},
    ),
    (
        "question_unit_says_of_whom",
        "question",
        {"unit": " Casualties"},
        {"unit": "casualties, killed and wounded"},
    ),
    (
        "question_exclusive_of_options",
        "question",
        {"is_exclusive": True},
        {"is_exclusive": True, "value_type": "category"},
    ),
    ("option_has_label", "option", {"label": "\t"}, {"label": "T"}),
    ("claim_has_words", "claim", {"as_stated": ""}, {"as_stated": "15"}),
    ("claim_stance_is_known", "claim", {"stance": ""}, {"stance": "doubts"}),
    ("claim_commitment_is_known", "claim", {"commitment": "?"}, {"commitment": "flat"}),
    (
        "claim_directness_is_known",
        "claim",
        {"directness": "hinted", "note": "See p. 4."},
        {"directness": "implied", "note": "See p. 4."},
    ),
    (
        "claim_read_from_is_known",
        "claim",
        {"read_from": ""},
        {"read_from": "translation"},
    ),
    ("claim_basis_is_known", "claim", {"basis": ""}, {"basis": "inferred"}),
    (
        "claim_scope_is_known",
        "claim",
        {"scope": "wide", "scope_note": "One morgue."},
        {"scope": "narrower", "scope_note": "One morgue."},
    ),
    (
        "claim_status_is_known",
        "claim",
        {"status": "deleted", "status_reason": "A slip."},
        {"status": "misread", "status_reason": "A slip."},
    ),
    (
        "claim_implied_with_note",
        "claim",
        {"directness": "implied", "note": " "},
        {"directness": "stated", "note": ""},
    ),
    (
        "claim_scope_with_note",
        "claim",
        {"scope": "narrower"},
        {"scope": "narrower", "scope_note": "One morgue."},
    ),
    (
        "claim_status_with_reason",
        "claim",
        {"status": "withdrawn", "status_reason": " "},
        {"status": "withdrawn", "status_reason": "A slip."},
    ),
    (
        "claim_reading_of_its_kind",
        "claim",
        {"value_type": "quantity", "polarity": "affirms"},
        {"value_type": "proposition", "polarity": "affirms"},
    ),
    (
        "claim_reading_of_its_kind",
        "claim",
        {"value_type": "date", **exactly(15)},
        {"value_type": "quantity", **exactly(15)},
    ),
    (
        "claim_reading_of_its_kind",
        "claim",
        {"value_type": "category", **DATED},
        {"value_type": "period", **DATED},
    ),
    (
        "attribution_counted_from_one",
        "attribution",
        {"position": 0},
        {"position": 2},
    ),
    ("attribution_counted_from_one", "attribution", {"branch": 0}, {"branch": 2}),
    (
        "attribution_stance_is_known",
        "attribution",
        {"stance": ""},
        {"stance": "doubts"},
    ),
    ("attribution_basis_is_known", "attribution", {"basis": ""}, {"basis": "derived"}),
    (
        "attribution_certainty_is_known",
        "attribution",
        {"certainty": "likely"},
        {"certainty": "suspected"},
    ),
    (
        "pair_note_explanation_is_known",
        "pairnote",
        {"explanation": "error"},
        {"explanation": "misprint"},
    ),
    ("pair_note_has_note", "pairnote", {"note": ""}, {"note": "See p. 4."}),
    (
        "silence_says_what_was_searched",
        "silencefinding",
        {"searched": " "},
        {"searched": "All."},
    ),
    ("concern_kind_is_known", "concern", {"kind": "odd"}, {"kind": "altered"}),
    ("concern_of_claim_or_source", "concern", {"claim": None}, {"source": None}),
    ("verdict_outcome_is_known", "verdict", {"outcome": ""}, {"outcome": "probable"}),
    (
        "verdict_certainty_is_known",
        "verdict",
        {"certainty": "none"},
        {"certainty": "very_low"},
    ),
    ("verdict_has_reasoning", "verdict", {"reasoning": ""}, {"reasoning": "So."}),
    *(
        (f"{row}_{rule}", row, refused, admitted)
        for row in ("claim", "verdict")
        for rule, refused, admitted in READINGS
    ),
    *(
        (
            f"{row}_retired_with_reason",
            row,
            {"retired_at": NOW, "retired_reason": ""},
            {"retired_at": NOW, "retired_reason": "A double."},
        )
        for row in ROWS
        if row not in ("claim", "concern")
    ),
    *(
        (
            f"{row}_retired_with_reason",
            row,
            {"retired_reason": "A double."},
            {"retired_reason": ""},
        )
        for row in ROWS
        if row not in ("claim", "concern")
    ),
]
TESTED_ELSEWHERE = {
    "question_of_value_type",
    "question_tagged_once",
    "question_part_stated_once",
    "question_part_of_another",
    "option_of_question",
    "option_offered_once",
    "claim_of_question",
    "claim_value_type_is_known",
    "claim_superseded_by_another",
    "claim_reviewed_by_another",
    "claim_review_is_signed",
    "claim_option_stated_once",
    "attribution_has_its_place",
    "claim_assessment_digit_is_known",
    "claim_assessment_has_rationale",
    "dismissal_retired_with_reason",
    "passage_dismissed_once",
    "pair_note_on_two_claims",
    "pair_note_signed_once",
    "silence_recorded_once",
    "verdict_of_question",
    "verdict_supersedes_another",
    "verdict_of_author",
    "verdict_superseded_once",
    "cited_question_once_at_a_time",
    "cited_question_has_sha256",
    "verdict_option_stated_once",
    "verdict_excludes_once",
    "claimimport_retired_with_reason",
    "claimimport_state_is_known",
    "claimimport_taking_is_known",
    "claimimport_undone_is_retired",
    "claimimport_stored_at_a_time",
    "imported_row_made_one_thing",
}


@pytest.mark.parametrize(("rule", "row", "refused", "admitted"), CHECKS)
def test_row_keeps_rule(rule, row, refused, admitted):
    made = ROWS[row]()
    stored = type(made)._base_manager.filter(pk=made.pk)
    assert refusal(lambda: stored.update(**refused)) == rule
    assert refusal(lambda: stored.update(**admitted)) is None


def test_every_rule_is_tested():
    models = apps.get_app_config("claims").get_models()
    named = {rule.name for model in models for rule in model._meta.constraints}
    assert named == {row[0] for row in CHECKS} | TESTED_ELSEWHERE


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({"credibility": "7"}, "claim_assessment_digit_is_known"),
        ({"credibility": "6"}, None),
        ({"rationale": " "}, "claim_assessment_has_rationale"),
    ],
)
def test_claim_assessment_keeps_rule(columns, rule):
    claim, by = make_claim(), make_user()
    made = refusal(lambda: make_claim_assessment(claim=claim, assessor=by, **columns))
    assert made == rule


def test_value_type_of_a_claim_is_known():
    claim = make_claim()
    connection.check_constraints()
    sql("ALTER TABLE claims_claim DROP CONSTRAINT claim_reading_of_its_kind")
    stored = Claim.objects.filter(pk=claim.pk)
    broken = refusal(lambda: stored.update(value_type="number"))
    assert broken == "claim_value_type_is_known"
    assert refusal(lambda: stored.update(value_type="date")) is None
