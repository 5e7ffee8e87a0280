"""Summaries know what the work list asks: explained pairs, concerns, newest evidence."""

import django.db.models.deletion
from django.db import migrations, models

TO_CLAIM = {
    "null": True,
    "on_delete": django.db.models.deletion.CASCADE,
    "related_name": "+",
    "to": "claims.claim",
}


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0003_one_source_for_anchor"),
        ("claims", "0010_questions_are_cited"),
    ]

    operations = [
        migrations.AddField(
            "questionsummary",
            "contradicting_pairs",
            models.PositiveBigIntegerField(db_default=0),
        ),
        migrations.AddField(
            "questionsummary",
            "explained_pairs",
            models.PositiveIntegerField(db_default=0),
        ),
        migrations.AddField(
            "questionsummary",
            "newest_evidence",
            models.DateTimeField(null=True),
        ),
        migrations.AddField(
            "questionsummary",
            "ratings_are_stale",
            models.BooleanField(db_default=False),
        ),
        migrations.AddIndex(
            "questionsummary",
            models.Index(
                condition=models.Q(
                    ("is_stale", True),
                    ("lines_are_stale", True),
                    ("ratings_are_stale", True),
                    _connector="OR",
                ),
                fields=["question"],
                name="summary_waiting",
            ),
        ),
        migrations.CreateModel(
            name="QuestionConcern",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("circular", "Circular reporting"),
                            ("altered", "Altered in transmission"),
                            ("confirmed", "Rated 1 without two lines"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("claim", models.ForeignKey(**TO_CLAIM)),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="concerns",
                        to="claims.question",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "ordering": ["question", "pk"],
                "indexes": [
                    models.Index(fields=["kind", "question"], name="concern_by_kind")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["circular", "altered", "confirmed"])
                        ),
                        name="concern_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("claim__isnull", False), ("source__isnull", True)
                            ),
                            models.Q(
                                ("claim__isnull", True), ("source__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="concern_of_claim_or_source",
                    ),
                ],
            },
        ),
    ]
