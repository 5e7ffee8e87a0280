"""Remarks and ratings mark what the work list shows of a question as stale.

A remark lets the pairs be counted anew, a rating the concerns and the newest evidence;
neither touches the lines, which lists go on showing.
"""

from django.db import migrations

SUMMARY = "claims_questionsummary"
LOCKED = f"""(SELECT question_id FROM {SUMMARY} WHERE question_id IN ({{questions}})
        ORDER BY question_id FOR NO KEY UPDATE) AS locked
    WHERE summary.question_id = locked.question_id"""
# A whole is compared with what its parts come to.
WITH_WHOLES = """SELECT id FROM asked UNION
        SELECT part.whole_id FROM claims_questionpart AS part
        JOIN asked ON asked.id = part.part_id WHERE part.retired_at IS NULL"""


def _marking(name, column, asked):
    return f"""
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    WITH asked(id) AS ({asked})
    UPDATE {SUMMARY} AS summary SET {column} = true, revision = revision + 1
    FROM {LOCKED.format(questions=WITH_WHOLES)};
    RETURN NULL;
END $$
"""


REMARKED = """SELECT claim.question_id FROM claims_claim AS claim
        JOIN touched ON claim.id IN (touched.first_id, touched.second_id)"""
REMARKED_BEFORE = f"{REMARKED} UNION {REMARKED.replace('touched', 'former')}"
CLAIM_RATED = """SELECT claim.question_id FROM claims_claim AS claim
        JOIN touched ON claim.id = touched.claim_id"""
SOURCE_RATED = """SELECT claim.question_id FROM claims_claim AS claim
        JOIN touched ON claim.source_id = touched.source_id
        UNION SELECT claim.question_id FROM claims_attribution AS voice
        JOIN touched ON voice.source_id = touched.source_id
        JOIN claims_claim AS claim ON claim.id = voice.claim_id"""
FUNCTIONS = {
    "claims_summaries_mark_remarked": ("is_stale", REMARKED),
    "claims_summaries_mark_remarked_before": ("is_stale", REMARKED_BEFORE),
    "claims_summaries_mark_claim_rated": ("ratings_are_stale", CLAIM_RATED),
    "claims_summaries_mark_source_rated": ("ratings_are_stale", SOURCE_RATED),
}
NEW, OLD = "NEW TABLE AS touched", "OLD TABLE AS touched"
BOTH = "NEW TABLE AS touched OLD TABLE AS former"
TRIGGERS = (
    ("claims_pairnote", "INSERT", NEW, "claims_summaries_mark_remarked"),
    ("claims_pairnote", "UPDATE", BOTH, "claims_summaries_mark_remarked_before"),
    ("claims_pairnote", "DELETE", OLD, "claims_summaries_mark_remarked"),
    ("claims_claimassessment", "INSERT", NEW, "claims_summaries_mark_claim_rated"),
    ("sources_sourceassessment", "INSERT", NEW, "claims_summaries_mark_source_rated"),
)


def _function(name):
    return migrations.RunSQL(
        _marking(name, *FUNCTIONS[name]), f"DROP FUNCTION {name}()"
    )


def _trigger(table, event, rows, function):
    name = f"summaries_follow_{event.lower()}"
    return migrations.RunSQL(
        f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {rows}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()",
        f"DROP TRIGGER {name} ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [("claims", "0011_summaries_know_the_work")]

    operations = [
        *(_function(name) for name in FUNCTIONS),
        *(_trigger(*row) for row in TRIGGERS),
    ]
