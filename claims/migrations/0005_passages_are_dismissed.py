"""Passages that are suggested as claims, and put aside."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0004_claims_come_in_by_thousands"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sources", "0004_anchors_by_place"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dismissal",
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
                    "retired_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                ("retired_reason", models.TextField(blank=True, editable=False)),
                (
                    "dismissed_at",
                    models.DateTimeField(default=django.utils.timezone.now),
                ),
                (
                    "dismissed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dismissals",
                        to="sources.passage",
                    ),
                ),
                (
                    "retired_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DismissalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "retired_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                ("retired_reason", models.TextField(blank=True, editable=False)),
                (
                    "dismissed_at",
                    models.DateTimeField(default=django.utils.timezone.now),
                ),
                (
                    "dismissed_by",
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
                    "passage",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
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
                        to="claims.dismissal",
                    ),
                ),
                (
                    "retired_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="dismissal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("retired_at__isnull", True), ("retired_reason", "")),
                    models.Q(
                        ("retired_at__isnull", False), ("retired_reason__regex", "\\S")
                    ),
                    _connector="OR",
                ),
                name="dismissal_retired_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="dismissal",
            constraint=models.UniqueConstraint(
                fields=("passage",), name="passage_dismissed_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dismissal",
            trigger=pgtrigger.compiler.Trigger(
                name="dismissal_never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                    hash="09808e3ce40f0f6ecadbf51b1a6c0c3fddc6eb7e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_dismissal_never_emptied_ed561",
                    table="claims_dismissal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dismissal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_dismissalevent" ("dismissed_at", "dismissed_by_id", "id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason") VALUES (NEW."dismissed_at", NEW."dismissed_by_id", NEW."id", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason"); RETURN NULL;',
                    hash="ab46fa2b9eec2abe20658630ae2a4ade767971a3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_22a21",
                    table="claims_dismissal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dismissal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_dismissalevent" ("dismissed_at", "dismissed_by_id", "id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason") VALUES (NEW."dismissed_at", NEW."dismissed_by_id", NEW."id", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason"); RETURN NULL;',
                    hash="cb05e45a183cd2a0d50196e9588b1dd67c9fd659",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9529b",
                    table="claims_dismissal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dismissal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_dismissalevent" ("dismissed_at", "dismissed_by_id", "id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason") VALUES (OLD."dismissed_at", OLD."dismissed_by_id", OLD."id", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason"); RETURN NULL;',
                    hash="86c5b399ca7b7bfe0c0de661c5bdadb8d6b30720",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_49270",
                    table="claims_dismissal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dismissalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3b71d6f59bcf361277caca517633ce6f75d6a4af",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3446c",
                    table="claims_dismissalevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
