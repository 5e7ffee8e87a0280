"""What is kept of questions is computed anew, with what the work list asks for."""

from django.db import migrations

STALE = """
UPDATE claims_questionsummary
SET is_stale = true, lines_are_stale = true, revision = revision + 1
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0012_remarks_and_ratings_mark_summaries")]

    operations = [migrations.RunSQL(STALE, migrations.RunSQL.noop)]
