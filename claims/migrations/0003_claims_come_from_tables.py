"""Imports of claims, the tables they came in, and what each row made."""

import django.db.models.deletion
import django.db.models.lookups
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0002_rows_of_one_source_and_question"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sources", "0005_rows_come_in_by_thousands"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ClaimImport",
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("file_name", models.CharField(max_length=255)),
                ("encoding", models.CharField(blank=True, max_length=40)),
                ("sheet", models.CharField(blank=True, max_length=255)),
                ("headings", models.JSONField(default=list)),
                ("header_key", models.CharField(db_index=True, max_length=64)),
                (
                    "mapping",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="what its columns are"
                    ),
                ),
                (
                    "taking",
                    models.CharField(
                        choices=[
                            ("all", "All rows or none"),
                            ("good", "The good rows alone"),
                        ],
                        default="all",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("mapping", "Waits for its columns to be named"),
                            ("checking", "Being checked"),
                            ("checked", "Checked, not stored"),
                            ("storing", "Being stored"),
                            ("stored", "Stored"),
                            ("undoing", "Being undone"),
                            ("undone", "Undone"),
                        ],
                        default="mapping",
                        max_length=10,
                    ),
                ),
                ("report", models.JSONField(blank=True, default=dict)),
                ("failure", models.TextField(blank=True)),
                (
                    "began_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="work began at"
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("stored_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "import of claims",
                "verbose_name_plural": "imports of claims",
            },
        ),
        migrations.CreateModel(
            name="ClaimImportEvent",
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("file_name", models.CharField(max_length=255)),
                ("encoding", models.CharField(blank=True, max_length=40)),
                ("sheet", models.CharField(blank=True, max_length=255)),
                ("headings", models.JSONField(default=list)),
                ("header_key", models.CharField(max_length=64)),
                (
                    "mapping",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="what its columns are"
                    ),
                ),
                (
                    "taking",
                    models.CharField(
                        choices=[
                            ("all", "All rows or none"),
                            ("good", "The good rows alone"),
                        ],
                        default="all",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("mapping", "Waits for its columns to be named"),
                            ("checking", "Being checked"),
                            ("checked", "Checked, not stored"),
                            ("storing", "Being stored"),
                            ("stored", "Stored"),
                            ("undoing", "Being undone"),
                            ("undone", "Undone"),
                        ],
                        default="mapping",
                        max_length=10,
                    ),
                ),
                ("report", models.JSONField(blank=True, default=dict)),
                ("failure", models.TextField(blank=True)),
                (
                    "began_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="work began at"
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("stored_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImportedRow",
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
                ("number", models.PositiveIntegerField(verbose_name="row")),
            ],
        ),
        migrations.CreateModel(
            name="ImportedRowEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveIntegerField(verbose_name="row")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TableFile",
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
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("content", models.BinaryField()),
                ("size", models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="TableFileEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="claimimport",
            name="made_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claimimport",
            name="retired_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claimimportevent",
            name="made_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claimimportevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="claimimportevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.claimimport",
            ),
        ),
        migrations.AddField(
            model_name="claimimportevent",
            name="retired_by",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="importedrow",
            name="claim",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="imported",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="importedrow",
            name="of",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rows",
                to="claims.claimimport",
            ),
        ),
        migrations.AddField(
            model_name="importedrow",
            name="option",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="claims.option",
            ),
        ),
        migrations.AddField(
            model_name="importedrow",
            name="question",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="claims.question",
            ),
        ),
        migrations.AddField(
            model_name="importedrow",
            name="source",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="sources.source",
            ),
        ),
        migrations.AddField(
            model_name="importedrowevent",
            name="claim",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="importedrowevent",
            name="of",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claimimport",
            ),
        ),
        migrations.AddField(
            model_name="importedrowevent",
            name="option",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.option",
            ),
        ),
        migrations.AddField(
            model_name="importedrowevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="importedrowevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.importedrow",
            ),
        ),
        migrations.AddField(
            model_name="importedrowevent",
            name="question",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.question",
            ),
        ),
        migrations.AddField(
            model_name="importedrowevent",
            name="source",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="sources.source",
            ),
        ),
        migrations.AddField(
            model_name="claimimportevent",
            name="file",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.tablefile",
            ),
        ),
        migrations.AddField(
            model_name="claimimport",
            name="file",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="imports",
                to="claims.tablefile",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tablefile",
            trigger=pgtrigger.compiler.Trigger(
                name="table_file_immutable",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'table_file_immutable', MESSAGE = 'A table that was brought in never changes; bring in a new one.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="a0e292bf261d42986a768c57e98d241927f73aba",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_table_file_immutable_08cbb",
                    table="claims_tablefile",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tablefile",
            trigger=pgtrigger.compiler.Trigger(
                name="table_file_never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                    hash="e89d0485be3ceafd872efe54cc677e5e78d4b627",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_table_file_never_emptied_03127",
                    table="claims_tablefile",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tablefile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_tablefileevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."size"); RETURN NULL;',
                    hash="59aa032a480c756a5202d4e20de1309bbc018d27",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_05da8",
                    table="claims_tablefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tablefile",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."size" IS DISTINCT FROM (NEW."size"))',
                    func='INSERT INTO "claims_tablefileevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."size"); RETURN NULL;',
                    hash="a821c9ff9ef0e315c05ed5dac3631cb3d985c048",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b6958",
                    table="claims_tablefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tablefile",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_tablefileevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."size"); RETURN NULL;',
                    hash="2988bc6477e864aba33afe81edc3be36e0a9594a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2f0cd",
                    table="claims_tablefile",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="tablefileevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="tablefileevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.tablefile",
            ),
        ),
        migrations.AddConstraint(
            model_name="importedrow",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(
                        models.Func(
                            "claim",
                            "source",
                            "question",
                            "option",
                            function="num_nonnulls",
                            output_field=models.IntegerField(),
                        ),
                        1,
                    )
                ),
                name="imported_row_made_one_thing",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importedrow",
            trigger=pgtrigger.compiler.Trigger(
                name="imported_row_immutable",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'imported_row_immutable', MESSAGE = 'What an import has made is not changed afterwards.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="0832e11c5db28e02d62159de8dfd220c6a70d363",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_imported_row_immutable_8bf2a",
                    table="claims_importedrow",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importedrow",
            trigger=pgtrigger.compiler.Trigger(
                name="imported_row_never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                    hash="f4b0156540e1660dba6ac9007f6ab71271c6da70",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_imported_row_never_emptied_37154",
                    table="claims_importedrow",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importedrow",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_importedrowevent" ("claim_id", "id", "number", "of_id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "source_id") SELECT new_values."claim_id", new_values."id", new_values."number", new_values."of_id", new_values."option_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."question_id", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6b7697af0ee453ec04164a3fff4d06d8b8014873",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_adb07",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_importedrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importedrow",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_importedrowevent" ("claim_id", "id", "number", "of_id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "source_id") VALUES (NEW."claim_id", NEW."id", NEW."number", NEW."of_id", NEW."option_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."source_id"); RETURN NULL;',
                    hash="9940bf3767ba0c92c2dedada75ee754daf200482",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a7ad7",
                    table="claims_importedrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importedrow",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_importedrowevent" ("claim_id", "id", "number", "of_id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "source_id") VALUES (OLD."claim_id", OLD."id", OLD."number", OLD."of_id", OLD."option_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id", OLD."source_id"); RETURN NULL;',
                    hash="1b0b43bfc8fd1a5315fa2fb60e65e279f5fbd3fd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8d786",
                    table="claims_importedrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importedrowevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="88d35b4b8cbb7cafc9567cf84fbd02c0bc5e8471",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a65f6",
                    table="claims_importedrowevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimimportevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ececce788e13f66bddc670afc5572f019d0be7a0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_be24e",
                    table="claims_claimimportevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="claimimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("retired_at__isnull", True), ("retired_reason", "")),
                    models.Q(
                        ("retired_at__isnull", False), ("retired_reason__regex", "\\S")
                    ),
                    _connector="OR",
                ),
                name="claimimport_retired_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="claimimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "mapping",
                            "checking",
                            "checked",
                            "storing",
                            "stored",
                            "undoing",
                            "undone",
                        ],
                    )
                ),
                name="claimimport_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="claimimport",
            constraint=models.CheckConstraint(
                condition=models.Q(("taking__in", ["all", "good"])),
                name="claimimport_taking_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="claimimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "undone"), _negated=True),
                    ("retired_at__isnull", False),
                    _connector="OR",
                ),
                name="claimimport_undone_is_retired",
            ),
        ),
        migrations.AddConstraint(
            model_name="claimimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["stored", "undone"]), _negated=True),
                    ("stored_at__isnull", False),
                    _connector="OR",
                ),
                name="claimimport_stored_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimimport",
            trigger=pgtrigger.compiler.Trigger(
                name="version_raised",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."began_at" IS DISTINCT FROM (NEW."began_at") OR OLD."encoding" IS DISTINCT FROM (NEW."encoding") OR OLD."failure" IS DISTINCT FROM (NEW."failure") OR OLD."file_id" IS DISTINCT FROM (NEW."file_id") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."header_key" IS DISTINCT FROM (NEW."header_key") OR OLD."headings" IS DISTINCT FROM (NEW."headings") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."made_by_id" IS DISTINCT FROM (NEW."made_by_id") OR OLD."mapping" IS DISTINCT FROM (NEW."mapping") OR OLD."report" IS DISTINCT FROM (NEW."report") OR OLD."retired_at" IS DISTINCT FROM (NEW."retired_at") OR OLD."retired_by_id" IS DISTINCT FROM (NEW."retired_by_id") OR OLD."retired_reason" IS DISTINCT FROM (NEW."retired_reason") OR OLD."sheet" IS DISTINCT FROM (NEW."sheet") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."stored_at" IS DISTINCT FROM (NEW."stored_at") OR OLD."taking" IS DISTINCT FROM (NEW."taking"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="8df74f90c0f578aa75828e732ee2e1e5a4e0febc",
                    operation="UPDATE",
                    pgid="pgtrigger_version_raised_df5fa",
                    table="claims_claimimport",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimimport",
            trigger=pgtrigger.compiler.Trigger(
                name="claimimport_never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'claimimport_never_deleted', MESSAGE = 'An import is undone with a reason, not deleted.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="d1525c96f0b6bfbbc7736e066b1f63c0360d434e",
                    operation="DELETE",
                    pgid="pgtrigger_claimimport_never_deleted_8f85e",
                    table="claims_claimimport",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimimport",
            trigger=pgtrigger.compiler.Trigger(
                name="claimimport_never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                    hash="309828fb6e4d31257d1e15fc89087c9f2bcc440e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_claimimport_never_emptied_77206",
                    table="claims_claimimport",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimimport",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_claimimportevent" ("began_at", "encoding", "failure", "file_id", "file_name", "header_key", "headings", "id", "made_at", "made_by_id", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "retired_at", "retired_by_id", "retired_reason", "sheet", "state", "stored_at", "taking", "version") VALUES (NEW."began_at", NEW."encoding", NEW."failure", NEW."file_id", NEW."file_name", NEW."header_key", NEW."headings", NEW."id", NEW."made_at", NEW."made_by_id", NEW."mapping", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."sheet", NEW."state", NEW."stored_at", NEW."taking", NEW."version"); RETURN NULL;',
                    hash="65a0f73608aece3db5403acde2ddf050dda29b3b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8d8a8",
                    table="claims_claimimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimimport",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_claimimportevent" ("began_at", "encoding", "failure", "file_id", "file_name", "header_key", "headings", "id", "made_at", "made_by_id", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "retired_at", "retired_by_id", "retired_reason", "sheet", "state", "stored_at", "taking", "version") VALUES (NEW."began_at", NEW."encoding", NEW."failure", NEW."file_id", NEW."file_name", NEW."header_key", NEW."headings", NEW."id", NEW."made_at", NEW."made_by_id", NEW."mapping", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."sheet", NEW."state", NEW."stored_at", NEW."taking", NEW."version"); RETURN NULL;',
                    hash="22bb1cbc7814e6d8da46c2422ca16e89c80389b3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_32a94",
                    table="claims_claimimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimimport",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_claimimportevent" ("began_at", "encoding", "failure", "file_id", "file_name", "header_key", "headings", "id", "made_at", "made_by_id", "mapping", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "retired_at", "retired_by_id", "retired_reason", "sheet", "state", "stored_at", "taking", "version") VALUES (OLD."began_at", OLD."encoding", OLD."failure", OLD."file_id", OLD."file_name", OLD."header_key", OLD."headings", OLD."id", OLD."made_at", OLD."made_by_id", OLD."mapping", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."sheet", OLD."state", OLD."stored_at", OLD."taking", OLD."version"); RETURN NULL;',
                    hash="8638fedb934715fdbf2dac56c2cbe7f3f1f89122",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3c868",
                    table="claims_claimimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tablefileevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="133c6bdca41bbf44f9777ed6d17aaf4fa687eb1e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_60e1e",
                    table="claims_tablefileevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
