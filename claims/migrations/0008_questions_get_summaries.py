"""The questions there are get their summaries, to be compared when first listed."""

from django.db import migrations

GIVE = """
INSERT INTO claims_questionsummary (question_id, account_count, source_count,
    has_contradiction, has_divergence, contradicting_positions, relation, least,
    is_stale, lines_are_stale, revision)
SELECT question.id, count(claim.id), 0, false, false, 0, '', 0, true, true, 0
FROM claims_question AS question
LEFT JOIN claims_claim AS claim
    ON claim.question_id = question.id AND claim.status = 'current'
GROUP BY question.id
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0007_summaries_follow_their_rows")]

    operations = [migrations.RunSQL(GIVE, "DELETE FROM claims_questionsummary")]
