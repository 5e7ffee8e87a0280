"""A row for each question keeps how its accounts stand."""

import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0005_passages_are_dismissed"),
    ]

    operations = [
        migrations.CreateModel(
            name="QuestionSummary",
            fields=[
                (
                    "question",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="summary",
                        serialize=False,
                        to="claims.question",
                    ),
                ),
                ("account_count", models.PositiveIntegerField(default=0)),
                ("source_count", models.PositiveIntegerField(default=0)),
                ("newest", models.DateTimeField(null=True)),
                (
                    "lowest_high",
                    models.DecimalField(decimal_places=4, max_digits=24, null=True),
                ),
                (
                    "highest_low",
                    models.DecimalField(decimal_places=4, max_digits=24, null=True),
                ),
                (
                    "lowest_firm_high",
                    models.DecimalField(decimal_places=4, max_digits=24, null=True),
                ),
                (
                    "highest_firm_low",
                    models.DecimalField(decimal_places=4, max_digits=24, null=True),
                ),
                ("has_contradiction", models.BooleanField(default=False)),
                ("has_divergence", models.BooleanField(default=False)),
                ("contradicting_positions", models.PositiveIntegerField(default=0)),
                ("relation", models.CharField(blank=True, max_length=20)),
                ("least", models.PositiveIntegerField(default=0)),
                ("most", models.PositiveIntegerField(null=True)),
                ("is_stale", models.BooleanField(default=False)),
                ("lines_are_stale", models.BooleanField(default=True)),
                ("revision", models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_by_question",
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["question", "status", "id"], name="claim_in_question"
            ),
        ),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                django.db.models.functions.text.Upper("title"), name="question_by_title"
            ),
        ),
        migrations.AddIndex(
            model_name="questionsummary",
            index=models.Index(
                models.OrderBy(models.F("has_contradiction"), descending=True),
                models.OrderBy(models.F("has_divergence"), descending=True),
                models.OrderBy(models.F("contradicting_positions"), descending=True),
                models.OrderBy(models.F("newest"), descending=True, nulls_last=True),
                models.OrderBy(models.F("question"), descending=True),
                name="summary_by_dispute",
            ),
        ),
        migrations.AddIndex(
            model_name="questionsummary",
            index=models.Index(
                condition=models.Q(("is_stale", True)),
                fields=["question"],
                name="summary_stale",
            ),
        ),
    ]
