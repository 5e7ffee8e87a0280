"""Of a whole, claims and ratings of its parts are evidence too: it is computed anew."""

from django.db import migrations

STALE = """
UPDATE claims_questionsummary
SET lines_are_stale = true, revision = revision + 1
WHERE question_id IN
    (SELECT whole_id FROM claims_questionpart WHERE retired_at IS NULL)
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0021_silences_are_recorded_once")]

    operations = [migrations.RunSQL(STALE, migrations.RunSQL.noop)]
