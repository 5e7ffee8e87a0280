"""A verdict supersedes one of its author's on its question, and each only once."""

from django.conf import settings
from django.db import migrations, models

# Where one was superseded twice, the first successor keeps it.
ONCE = """
    UPDATE claims_verdict AS later SET supersedes_id = NULL
    FROM claims_verdict AS earlier WHERE later.supersedes_id = earlier.id
    AND (later.question_id <> earlier.question_id
         OR later.author_id <> earlier.author_id
         OR EXISTS (SELECT FROM claims_verdict AS other
                    WHERE other.supersedes_id = earlier.id AND other.id < later.id))
"""
# Deferred: a merge of questions moves verdicts one by one.
OWN = """
    ALTER TABLE claims_verdict ADD CONSTRAINT verdict_supersedes_its_authors
    FOREIGN KEY (supersedes_id, question_id, author_id)
    REFERENCES claims_verdict (id, question_id, author_id)
    DEFERRABLE INITIALLY DEFERRED
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0008_questions_get_summaries"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(
            [ONCE, "SET CONSTRAINTS ALL IMMEDIATE"], migrations.RunSQL.noop
        ),
        migrations.AddConstraint(
            "verdict",
            models.UniqueConstraint(
                fields=["id", "question", "author"], name="verdict_of_author"
            ),
        ),
        migrations.AddConstraint(
            "verdict",
            models.UniqueConstraint(
                fields=["supersedes"], name="verdict_superseded_once"
            ),
        ),
        migrations.RunSQL(
            OWN,
            "ALTER TABLE claims_verdict DROP CONSTRAINT verdict_supersedes_its_authors",
        ),
    ]
