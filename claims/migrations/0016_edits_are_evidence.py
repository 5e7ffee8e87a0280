"""Only what changes what a claim says marks its question; and edits are found.

A review, or a note, changed no line, and let lists and pages count all anew. What was
changed since a verdict is read from the history, of which updates are the fewest rows.
"""

from django.db import migrations

SUMMARY = "claims_questionsummary"
SAID = (
    "source_id", "question_id", "value_type", "as_stated", "form", "low", "high",
    "firm_low", "firm_high", "base", "edtf", "polarity", "stance", "commitment",
    "hedge", "directness", "basis", "scope", "scope_note", "counted_to", "status",
)  # fmt: skip
ALL = "SELECT question_id FROM touched UNION SELECT question_id FROM former"
SAYING_OTHERWISE = f"""
        SELECT unnest(ARRAY[touched.question_id, former.question_id])
        FROM touched JOIN former ON touched.id = former.id
        WHERE ROW({", ".join(f"touched.{name}" for name in SAID)})
        IS DISTINCT FROM ROW({", ".join(f"former.{name}" for name in SAID)})"""


def _count_anew(marked):
    return f"""
CREATE OR REPLACE FUNCTION claims_summaries_count_anew() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claims_summaries_mark(ARRAY({marked}));
    UPDATE {SUMMARY} AS summary
    SET account_count = GREATEST(summary.account_count + change.accounts, 0)
    FROM (SELECT question_id, sum(accounts) AS accounts FROM (
            SELECT question_id, (status = 'current')::int AS accounts FROM touched
            UNION ALL
            SELECT question_id, -(status = 'current')::int FROM former) AS each
        GROUP BY question_id HAVING sum(accounts) <> 0) AS change
    WHERE summary.question_id = change.question_id;
    RETURN NULL;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0015_work_list_walks_indexes")]

    operations = [
        migrations.RunSQL(_count_anew(SAYING_OTHERWISE), _count_anew(ALL)),
        migrations.RunSQL(
            "CREATE INDEX claim_edited ON claims_claimevent (question_id,"
            " pgh_created_at) WHERE pgh_label = 'update'",
            "DROP INDEX claim_edited",
        ),
    ]
