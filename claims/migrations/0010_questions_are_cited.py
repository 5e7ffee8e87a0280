"""What stood of a question when it was cited, kept as it was."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0009_verdicts_supersede_their_authors"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CitedQuestion",
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
                ("cited_at", models.DateTimeField()),
                ("document", models.JSONField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "cited_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cited",
                        to="claims.question",
                    ),
                ),
            ],
            options={
                "ordering": ["-cited_at"],
            },
        ),
        migrations.CreateModel(
            name="CitedQuestionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("cited_at", models.DateTimeField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "cited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.citedquestion",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.question",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="citedquestion",
            constraint=models.UniqueConstraint(
                fields=("question", "cited_at"), name="cited_question_once_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="citedquestion",
            constraint=models.CheckConstraint(
                condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")),
                name="cited_question_has_sha256",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="cited_question_append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'cited_question_append_only', MESSAGE = 'What was cited is not changed.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="103a4a7081c2f4e0b63c26347dc90ff3c5d1c10f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_cited_question_append_only_27642",
                    table="claims_citedquestion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="cited_question_never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                    hash="ad66a0cbc8f3cdaedfe8658203adfabd3fe2d32a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_cited_question_never_emptied_153a6",
                    table="claims_citedquestion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_citedquestionevent" ("cited_at", "cited_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sha256") VALUES (NEW."cited_at", NEW."cited_by_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id", NEW."sha256"); RETURN NULL;',
                    hash="8b0878f74cbe129aa696786a2fd33231c04c297b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d8df9",
                    table="claims_citedquestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."cited_at" IS DISTINCT FROM (NEW."cited_at") OR OLD."cited_by_id" IS DISTINCT FROM (NEW."cited_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."question_id" IS DISTINCT FROM (NEW."question_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256"))',
                    func='INSERT INTO "claims_citedquestionevent" ("cited_at", "cited_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sha256") VALUES (NEW."cited_at", NEW."cited_by_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."sha256"); RETURN NULL;',
                    hash="db09d882e111a9e5fb644ed3f28d8f348d6fc00c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_247bd",
                    table="claims_citedquestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_citedquestionevent" ("cited_at", "cited_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sha256") VALUES (OLD."cited_at", OLD."cited_by_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id", OLD."sha256"); RETURN NULL;',
                    hash="c8c15ebe22b4f25f2fb0e0ab30e2b466c065c190",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f8b01",
                    table="claims_citedquestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citedquestionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0f8d1658c99523560e016e1242d7a149e989ea5c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_08f95",
                    table="claims_citedquestionevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
