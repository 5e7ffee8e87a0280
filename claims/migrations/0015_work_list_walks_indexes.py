"""The work list finds claims to review and voices to judge by indexes alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0014_lists_walk_an_index")]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(
                    ("reviewed_at__isnull", True), ("status", "current")
                ),
                fields=["entered_at", "id"],
                name="claim_unreviewed",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("stance", "asserts"), ("status", "current")),
                fields=["source", "id"],
                name="claim_asserted",
            ),
        ),
        migrations.RemoveIndex(model_name="questionconcern", name="concern_by_kind"),
        migrations.AddIndex(
            model_name="questionconcern",
            index=models.Index(
                fields=["kind", "-question", "id"], name="concern_in_order"
            ),
        ),
        migrations.AddIndex(
            model_name="questionsummary",
            index=models.Index(
                condition=models.Q(
                    ("account_count__gt", 0),
                    ("lines_are_stale", False),
                    ("most__lte", 1),
                ),
                fields=["-account_count", "question"],
                name="summary_one_line",
            ),
        ),
    ]
