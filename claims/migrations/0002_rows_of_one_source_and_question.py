"""A claim's passage is of its source, its options of its question: composite keys."""

from django.db import migrations

# constraint: (table, columns, the table referred to, its columns)
KEYS = {
    "claim_passage_of_source": (
        "claims_claim",
        "passage_id, source_id",
        "sources_passage",
        "id, source_id",
    ),
    "claim_value_type_of_question": (
        "claims_claim",
        "question_id, value_type",
        "claims_question",
        "id, value_type",
    ),
    "claim_option_of_claims_question": (
        "claims_claimoption",
        "claim_id, question_id",
        "claims_claim",
        "id, question_id",
    ),
    "claim_option_of_options_question": (
        "claims_claimoption",
        "option_id, question_id",
        "claims_option",
        "id, question_id",
    ),
    "option_under_one_of_its_question": (
        "claims_option",
        "parent_id, question_id",
        "claims_option",
        "id, question_id",
    ),
    "verdict_option_of_verdicts_question": (
        "claims_verdictoption",
        "verdict_id, question_id",
        "claims_verdict",
        "id, question_id",
    ),
    "verdict_option_of_options_question": (
        "claims_verdictoption",
        "option_id, question_id",
        "claims_option",
        "id, question_id",
    ),
}


def _key(name):
    table, columns, other, others = KEYS[name]
    return migrations.RunSQL(
        f"ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({columns})"
        f" REFERENCES {other} ({others}) DEFERRABLE INITIALLY IMMEDIATE",
        f"ALTER TABLE {table} DROP CONSTRAINT {name}",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0001_questions_and_claims"),
        ("sources", "0003_one_source_for_anchor"),
    ]

    operations = [_key(name) for name in KEYS]
