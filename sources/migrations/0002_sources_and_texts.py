"""Sources, texts, passages, anchors, derivations and assessments."""

import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import pgtrigger.compiler
import taggit.managers
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("annotator", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sources", "0001_search_extensions"),
        (
            "taggit",
            "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx",
        ),
    ]

    operations = [
        migrations.CreateModel(
            name="Source",
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
                ("title", models.CharField(max_length=500)),
                (
                    "short_title",
                    models.CharField(
                        blank=True,
                        help_text="Its siglum: the name in lists.",
                        max_length=100,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("publication", "Publication"),
                            ("archival", "Archival file"),
                            ("testimony", "Testimony of a person or body"),
                            ("dataset", "Dataset"),
                            ("relic", "Relic"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("original", "Original"),
                            ("derivative", "Derivative"),
                            ("authored", "Authored narrative"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "access",
                    models.CharField(
                        choices=[
                            ("consulted", "Consulted"),
                            ("cited_only", "Known only as cited"),
                            ("lost", "Lost"),
                        ],
                        default="consulted",
                        max_length=20,
                    ),
                ),
                (
                    "voice",
                    models.CharField(
                        choices=[
                            ("one", "One voice"),
                            ("unnamed", "One voice, not named"),
                            ("plural_unnamed", "Several voices, not named"),
                        ],
                        default="one",
                        max_length=20,
                    ),
                ),
                ("author", models.CharField(blank=True, max_length=300)),
                ("issuer", models.CharField(blank=True, max_length=300)),
                (
                    "created_edtf",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="date of origin"
                    ),
                ),
                (
                    "created_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "created_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "available_edtf",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="could be known from"
                    ),
                ),
                (
                    "csl",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="bibliographic record"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A language tag, such as en or ka.",
                        max_length=35,
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
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["title"],
                        name="source_title_trigrams",
                        opclasses=["gin_trgm_ops"],
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("retired_at__isnull", True), ("retired_reason", "")
                            ),
                            models.Q(
                                ("retired_at__isnull", False),
                                ("retired_reason__regex", "\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="source_retired_with_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title__regex", "\\S")),
                        name="source_has_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "publication",
                                    "archival",
                                    "testimony",
                                    "dataset",
                                    "relic",
                                    "",
                                ],
                            )
                        ),
                        name="source_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("level__in", ["original", "derivative", "authored", ""])
                        ),
                        name="source_level_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("access__in", ["consulted", "cited_only", "lost"])
                        ),
                        name="source_access_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voice__in", ["one", "unnamed", "plural_unnamed"])
                        ),
                        name="source_voice_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("created_earliest__isnull", True),
                            ("created_latest__isnull", True),
                            ("created_earliest__lte", models.F("created_latest")),
                            _connector="OR",
                        ),
                        name="source_created_in_order",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_raised",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."access" IS DISTINCT FROM (NEW."access") OR OLD."author" IS DISTINCT FROM (NEW."author") OR OLD."available_edtf" IS DISTINCT FROM (NEW."available_edtf") OR OLD."created_earliest" IS DISTINCT FROM (NEW."created_earliest") OR OLD."created_edtf" IS DISTINCT FROM (NEW."created_edtf") OR OLD."created_latest" IS DISTINCT FROM (NEW."created_latest") OR OLD."csl" IS DISTINCT FROM (NEW."csl") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issuer" IS DISTINCT FROM (NEW."issuer") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."retired_at" IS DISTINCT FROM (NEW."retired_at") OR OLD."retired_by_id" IS DISTINCT FROM (NEW."retired_by_id") OR OLD."retired_reason" IS DISTINCT FROM (NEW."retired_reason") OR OLD."short_title" IS DISTINCT FROM (NEW."short_title") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."voice" IS DISTINCT FROM (NEW."voice"))',
                            func="NEW.version := OLD.version + 1; RETURN NEW;",
                            hash="9f32c66a963940b6ad1ac0c1db1a6401f355923f",
                            operation="UPDATE",
                            pgid="pgtrigger_version_raised_88c38",
                            table="sources_source",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="source_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="7a55131aee03d6893ec02c5c81fe8a0f1855efa6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_source_never_emptied_03484",
                            table="sources_source",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_sourceevent" ("access", "author", "available_edtf", "created_earliest", "created_edtf", "created_latest", "csl", "id", "issuer", "kind", "language", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "short_title", "title", "version", "voice") VALUES (NEW."access", NEW."author", NEW."available_edtf", NEW."created_earliest", NEW."created_edtf", NEW."created_latest", NEW."csl", NEW."id", NEW."issuer", NEW."kind", NEW."language", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."short_title", NEW."title", NEW."version", NEW."voice"); RETURN NULL;',
                            hash="250622b98dba5e230f6cad5c4a7679ad7341162e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c3ed3",
                            table="sources_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_sourceevent" ("access", "author", "available_edtf", "created_earliest", "created_edtf", "created_latest", "csl", "id", "issuer", "kind", "language", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "short_title", "title", "version", "voice") VALUES (NEW."access", NEW."author", NEW."available_edtf", NEW."created_earliest", NEW."created_edtf", NEW."created_latest", NEW."csl", NEW."id", NEW."issuer", NEW."kind", NEW."language", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."short_title", NEW."title", NEW."version", NEW."voice"); RETURN NULL;',
                            hash="7a25faf0088350ff4ae9b8bbe4542de93096356b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e6185",
                            table="sources_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_sourceevent" ("access", "author", "available_edtf", "created_earliest", "created_edtf", "created_latest", "csl", "id", "issuer", "kind", "language", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "short_title", "title", "version", "voice") VALUES (OLD."access", OLD."author", OLD."available_edtf", OLD."created_earliest", OLD."created_edtf", OLD."created_latest", OLD."csl", OLD."id", OLD."issuer", OLD."kind", OLD."language", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."short_title", OLD."title", OLD."version", OLD."voice"); RETURN NULL;',
                            hash="11749b5f45a13991f2d1a2aa49a53d1d86d92526",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fde77",
                            table="sources_source",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Derivation",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("quotation", "Quotes"),
                            ("paraphrase", "Paraphrases"),
                            ("translation", "Translates"),
                            ("revision", "Revises"),
                            ("copy", "Copies"),
                            ("use", "Uses"),
                            ("shared_conditions", "Made under the same conditions as"),
                            ("independent", "Argued to be independent of"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "extent",
                    models.CharField(
                        choices=[("full", "In full"), ("partial", "In part")],
                        default="partial",
                        max_length=10,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[("asserted", "Asserted"), ("suspected", "Suspected")],
                        default="asserted",
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(help_text="What shows it.")),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="derivations",
                        to="sources.source",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uses",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("retired_at__isnull", True), ("retired_reason", "")
                            ),
                            models.Q(
                                ("retired_at__isnull", False),
                                ("retired_reason__regex", "\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="derivation_retired_with_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("retired_at__isnull", True)),
                        fields=("child", "parent", "kind"),
                        name="derivation_stated_once",
                        violation_error_message="This link is recorded already.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("child", "parent"),
                        django.db.models.functions.comparison.Greatest(
                            "child", "parent"
                        ),
                        models.F("kind"),
                        condition=models.Q(
                            ("kind__in", ("shared_conditions", "independent")),
                            ("retired_at__isnull", True),
                        ),
                        name="derivation_pair_stated_once",
                        violation_error_message="This is recorded of the two already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind__in", ("shared_conditions", "independent")),
                                _negated=True,
                            ),
                            models.Q(("child", models.F("parent")), _negated=True),
                            _connector="OR",
                        ),
                        name="derivation_pair_of_two",
                        violation_error_message="This needs two different sources.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "quotation",
                                    "paraphrase",
                                    "translation",
                                    "revision",
                                    "copy",
                                    "use",
                                    "shared_conditions",
                                    "independent",
                                ],
                            )
                        ),
                        name="derivation_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("extent__in", ["full", "partial"])),
                        name="derivation_extent_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("certainty__in", ["asserted", "suspected"])
                        ),
                        name="derivation_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")),
                        name="derivation_has_reason",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_raised",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."certainty" IS DISTINCT FROM (NEW."certainty") OR OLD."child_id" IS DISTINCT FROM (NEW."child_id") OR OLD."extent" IS DISTINCT FROM (NEW."extent") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."made_by_id" IS DISTINCT FROM (NEW."made_by_id") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."retired_at" IS DISTINCT FROM (NEW."retired_at") OR OLD."retired_by_id" IS DISTINCT FROM (NEW."retired_by_id") OR OLD."retired_reason" IS DISTINCT FROM (NEW."retired_reason"))',
                            func="NEW.version := OLD.version + 1; RETURN NEW;",
                            hash="4db709a05c0a8185cdd2f858009ed4b856f7351e",
                            operation="UPDATE",
                            pgid="pgtrigger_version_raised_15413",
                            table="sources_derivation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="derivation_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="ea138b2ef465ed0d7ce82748ff0e57e837d1f3fb",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_derivation_never_emptied_c7495",
                            table="sources_derivation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_derivationevent" ("certainty", "child_id", "extent", "id", "kind", "made_at", "made_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "retired_at", "retired_by_id", "retired_reason", "version") VALUES (NEW."certainty", NEW."child_id", NEW."extent", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."version"); RETURN NULL;',
                            hash="5279528995cd571f2977331c7a2c308972fb4593",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ddcea",
                            table="sources_derivation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_derivationevent" ("certainty", "child_id", "extent", "id", "kind", "made_at", "made_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "retired_at", "retired_by_id", "retired_reason", "version") VALUES (NEW."certainty", NEW."child_id", NEW."extent", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."version"); RETURN NULL;',
                            hash="298b35bf078a44fbb1a7bad0c76b51d1d79ade0a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_734f9",
                            table="sources_derivation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_derivationevent" ("certainty", "child_id", "extent", "id", "kind", "made_at", "made_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "retired_at", "retired_by_id", "retired_reason", "version") VALUES (OLD."certainty", OLD."child_id", OLD."extent", OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."version"); RETURN NULL;',
                            hash="8a154fdc910ec7ad6c3b5afa552ee090a4938037",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7dfb7",
                            table="sources_derivation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passage",
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
                ("exact", models.TextField(blank=True, verbose_name="quotation")),
                ("prefix", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Page, folio or time, as one would cite it.",
                        max_length=300,
                    ),
                ),
                ("translation", models.TextField(blank=True)),
                ("translator", models.CharField(blank=True, max_length=300)),
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
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("retired_at__isnull", True), ("retired_reason", "")
                            ),
                            models.Q(
                                ("retired_at__isnull", False),
                                ("retired_reason__regex", "\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="passage_retired_with_reason",
                    ),
                    models.UniqueConstraint(
                        fields=("id", "source"), name="passage_of_source"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("exact__regex", "\\S"),
                            ("locator__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="passage_quotes_or_locates",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="passage_quotation_fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."suffix" IS DISTINCT FROM (NEW."suffix"))',
                            func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'passage_quotation_fixed', MESSAGE = 'The words of a passage never change; cite a new passage.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="1b3aeeae053df07c7d7c5519ed051fa7413e0341",
                            operation="UPDATE",
                            pgid="pgtrigger_passage_quotation_fixed_f7578",
                            table="sources_passage",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="passage_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="a991d7064a61160c95c273f0b3f11c16c3c37f3d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_passage_never_emptied_ffd15",
                            table="sources_passage",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_passageevent" ("exact", "id", "locator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "retired_at", "retired_by_id", "retired_reason", "source_id", "suffix", "translation", "translator") VALUES (NEW."exact", NEW."id", NEW."locator", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."source_id", NEW."suffix", NEW."translation", NEW."translator"); RETURN NULL;',
                            hash="404fee5b69de88cc07fc865e1f302acb3afd82f3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_af5cd",
                            table="sources_passage",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_passageevent" ("exact", "id", "locator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "retired_at", "retired_by_id", "retired_reason", "source_id", "suffix", "translation", "translator") VALUES (NEW."exact", NEW."id", NEW."locator", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."source_id", NEW."suffix", NEW."translation", NEW."translator"); RETURN NULL;',
                            hash="c8b3da9e17926f1b40326f6dfada212224bc6d50",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1d8d7",
                            table="sources_passage",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_passageevent" ("exact", "id", "locator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "retired_at", "retired_by_id", "retired_reason", "source_id", "suffix", "translation", "translator") VALUES (OLD."exact", OLD."id", OLD."locator", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prefix", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."source_id", OLD."suffix", OLD."translation", OLD."translator"); RETURN NULL;',
                            hash="9b792c2a10d6cc66ad60099b8196fb7279e814d0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cbe2a",
                            table="sources_passage",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PassageEvent",
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
                ("exact", models.TextField(blank=True, verbose_name="quotation")),
                ("prefix", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Page, folio or time, as one would cite it.",
                        max_length=300,
                    ),
                ),
                ("translation", models.TextField(blank=True)),
                ("translator", models.CharField(blank=True, max_length=300)),
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
                        to="sources.passage",
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
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a33021aae1f4288af48c83a7580a5519bdae747d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a3092",
                            table="sources_passageevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DerivationEvent",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("quotation", "Quotes"),
                            ("paraphrase", "Paraphrases"),
                            ("translation", "Translates"),
                            ("revision", "Revises"),
                            ("copy", "Copies"),
                            ("use", "Uses"),
                            ("shared_conditions", "Made under the same conditions as"),
                            ("independent", "Argued to be independent of"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "extent",
                    models.CharField(
                        choices=[("full", "In full"), ("partial", "In part")],
                        default="partial",
                        max_length=10,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[("asserted", "Asserted"), ("suspected", "Suspected")],
                        default="asserted",
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(help_text="What shows it.")),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "made_by",
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
                        to="sources.derivation",
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
                (
                    "child",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="09f4990a9bdb44d71df433873016263bda74209c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5b50e",
                            table="sources_derivationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TextVersion",
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
                ("number", models.PositiveIntegerField()),
                ("body", models.TextField()),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("media_type", models.CharField(default="text/plain", max_length=100)),
                ("file_name", models.CharField(blank=True, max_length=255)),
                ("note", models.TextField(blank=True)),
                (
                    "imported_at",
                    models.DateTimeField(default=django.utils.timezone.now),
                ),
                (
                    "imported_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="texts",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "ordering": ["source", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "number"), name="text_version_numbered_once"
                    ),
                    models.UniqueConstraint(
                        fields=("id", "source"), name="text_version_of_source"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("body__regex", "\\S")),
                        name="text_version_has_body",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "sha256",
                                models.Func(
                                    models.Func(
                                        models.Func(
                                            models.F("body"),
                                            models.Value("UTF8"),
                                            function="convert_to",
                                        ),
                                        function="sha256",
                                    ),
                                    models.Value("hex"),
                                    function="encode",
                                    output_field=models.TextField(),
                                ),
                            )
                        ),
                        name="text_version_hashed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("body__contains", "\r"), _negated=True),
                        name="text_version_has_plain_newlines",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="text_version_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'text_version_immutable', MESSAGE = 'A stored text never changes; a corrected text is a new version.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="d655b806afc0050ed435979ebfc7301439459122",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_text_version_immutable_7726c",
                            table="sources_textversion",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="text_version_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="3d8e9293eb44d6da5181da6ec6d0cce0f212a44e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_text_version_never_emptied_a3b38",
                            table="sources_textversion",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_textversionevent" ("file_name", "id", "imported_at", "imported_by_id", "media_type", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source_id") VALUES (NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", NEW."media_type", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."source_id"); RETURN NULL;',
                            hash="8df9ff6132af7f7b5a71b85dcd586e32022d0144",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9e94f",
                            table="sources_textversion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."imported_at" IS DISTINCT FROM (NEW."imported_at") OR OLD."imported_by_id" IS DISTINCT FROM (NEW."imported_by_id") OR OLD."media_type" IS DISTINCT FROM (NEW."media_type") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id"))',
                            func='INSERT INTO "sources_textversionevent" ("file_name", "id", "imported_at", "imported_by_id", "media_type", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source_id") VALUES (NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", NEW."media_type", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."source_id"); RETURN NULL;',
                            hash="f9a447c3e940992af4f844e78ed6cc0f3c39f4e3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb4cc",
                            table="sources_textversion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_textversionevent" ("file_name", "id", "imported_at", "imported_by_id", "media_type", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source_id") VALUES (OLD."file_name", OLD."id", OLD."imported_at", OLD."imported_by_id", OLD."media_type", OLD."note", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."source_id"); RETURN NULL;',
                            hash="d2804ca5abe380abe6699f7dcb76566e5c77a5eb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8c2dd",
                            table="sources_textversion",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Anchor",
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
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("exact", "Found where it was"),
                            ("moved", "Found at another place"),
                            ("changed", "The words around or in it have changed"),
                            ("lost", "Not found"),
                        ],
                        max_length=10,
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
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="anchors",
                        to="sources.passage",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                    ),
                ),
                (
                    "text_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="anchors",
                        to="sources.textversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("retired_at__isnull", True), ("retired_reason", "")
                            ),
                            models.Q(
                                ("retired_at__isnull", False),
                                ("retired_reason__regex", "\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="anchor_retired_with_reason",
                    ),
                    models.UniqueConstraint(
                        fields=("passage", "text_version"), name="passage_anchored_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["exact", "moved", "changed", "lost"])
                        ),
                        name="anchor_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end__isnull", True),
                                ("start__isnull", True),
                                ("state", "lost"),
                            ),
                            models.Q(
                                models.Q(("state", "lost"), _negated=True),
                                ("end__isnull", False),
                                ("start__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="anchor_lost_or_placed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("start__lt", models.F("end")),
                            _connector="OR",
                        ),
                        name="anchor_ends_after_start",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="anchor_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="168625186ea44f919a288eb23daf2cac83b972e4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_anchor_never_emptied_bcad8",
                            table="sources_anchor",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_anchorevent" ("end", "id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "source_id", "start", "state", "text_version_id") VALUES (NEW."end", NEW."id", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."source_id", NEW."start", NEW."state", NEW."text_version_id"); RETURN NULL;',
                            hash="1448c8ff4660cd992f38bf5e01733642a064dd7b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3f849",
                            table="sources_anchor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_anchorevent" ("end", "id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "source_id", "start", "state", "text_version_id") VALUES (NEW."end", NEW."id", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."source_id", NEW."start", NEW."state", NEW."text_version_id"); RETURN NULL;',
                            hash="cdb3ba00503e4ef750cf7b69136ecf81b31a1640",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7eed3",
                            table="sources_anchor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_anchorevent" ("end", "id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "source_id", "start", "state", "text_version_id") VALUES (OLD."end", OLD."id", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."source_id", OLD."start", OLD."state", OLD."text_version_id"); RETURN NULL;',
                            hash="b12c5352fc3ee89b2300a5e34c617e04f1b73871",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_600d1",
                            table="sources_anchor",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceAssessment",
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
                    "about",
                    models.CharField(
                        blank=True,
                        help_text="A subject the view is limited to; empty for the source in general.",
                        max_length=200,
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "Completely reliable"),
                            ("B", "Usually reliable"),
                            ("C", "Fairly reliable"),
                            ("D", "Not usually reliable"),
                            ("E", "Unreliable"),
                            ("F", "Reliability cannot be judged"),
                        ],
                        max_length=1,
                    ),
                ),
                (
                    "authenticity",
                    models.TextField(
                        blank=True, help_text="Is it what it claims to be, and whole?"
                    ),
                ),
                (
                    "time",
                    models.TextField(
                        blank=True, help_text="How long after the event was it made?"
                    ),
                ),
                (
                    "dependence",
                    models.TextField(
                        blank=True, help_text="On whose word does it rest?"
                    ),
                ),
                (
                    "tendency",
                    models.TextField(
                        blank=True, help_text="Who had an interest in its saying so?"
                    ),
                ),
                ("rationale", models.TextField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "assessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="source_assessments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="A passage that criticises the source.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "indexes": [
                    models.Index(
                        fields=["source", "assessor", "about", "-made_at", "-id"],
                        name="source_assessment_latest",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reliability__in", ["A", "B", "C", "D", "E", "F"])
                        ),
                        name="source_assessment_letter_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rationale__regex", "\\S")),
                        name="source_assessment_has_rationale",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="source_assessment_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'source_assessment_append_only', MESSAGE = 'An assessment is not changed; give a new one.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="4b1016af90e71bce6515b4a20dba957487c06b02",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_source_assessment_append_only_18f27",
                            table="sources_sourceassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="source_assessment_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="17370afb866bb80572b73b250f77326e11d2c3d0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_source_assessment_never_emptied_2547f",
                            table="sources_sourceassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_sourceassessmentevent" ("about", "assessor_id", "authenticity", "dependence", "id", "made_at", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "reliability", "source_id", "tendency", "time") VALUES (NEW."about", NEW."assessor_id", NEW."authenticity", NEW."dependence", NEW."id", NEW."made_at", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rationale", NEW."reliability", NEW."source_id", NEW."tendency", NEW."time"); RETURN NULL;',
                            hash="b84312fd3d32dc7f891439541bb5c4fa5b62a98f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_73e89",
                            table="sources_sourceassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_sourceassessmentevent" ("about", "assessor_id", "authenticity", "dependence", "id", "made_at", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "reliability", "source_id", "tendency", "time") VALUES (NEW."about", NEW."assessor_id", NEW."authenticity", NEW."dependence", NEW."id", NEW."made_at", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rationale", NEW."reliability", NEW."source_id", NEW."tendency", NEW."time"); RETURN NULL;',
                            hash="b223550179c70b45ea84edc062974563335356b5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c8ddf",
                            table="sources_sourceassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_sourceassessmentevent" ("about", "assessor_id", "authenticity", "dependence", "id", "made_at", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "reliability", "source_id", "tendency", "time") VALUES (OLD."about", OLD."assessor_id", OLD."authenticity", OLD."dependence", OLD."id", OLD."made_at", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rationale", OLD."reliability", OLD."source_id", OLD."tendency", OLD."time"); RETURN NULL;',
                            hash="e684724b4f65fd20eaf74b3d9e11e46f4ec86703",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10334",
                            table="sources_sourceassessment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceAssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "about",
                    models.CharField(
                        blank=True,
                        help_text="A subject the view is limited to; empty for the source in general.",
                        max_length=200,
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "Completely reliable"),
                            ("B", "Usually reliable"),
                            ("C", "Fairly reliable"),
                            ("D", "Not usually reliable"),
                            ("E", "Unreliable"),
                            ("F", "Reliability cannot be judged"),
                        ],
                        max_length=1,
                    ),
                ),
                (
                    "authenticity",
                    models.TextField(
                        blank=True, help_text="Is it what it claims to be, and whole?"
                    ),
                ),
                (
                    "time",
                    models.TextField(
                        blank=True, help_text="How long after the event was it made?"
                    ),
                ),
                (
                    "dependence",
                    models.TextField(
                        blank=True, help_text="On whose word does it rest?"
                    ),
                ),
                (
                    "tendency",
                    models.TextField(
                        blank=True, help_text="Who had an interest in its saying so?"
                    ),
                ),
                ("rationale", models.TextField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "assessor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="A passage that criticises the source.",
                        null=True,
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
                        to="sources.sourceassessment",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6efc7aa095a0adc55abfd6375acd498940fc6add",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8a411",
                            table="sources_sourceassessmentevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceEvent",
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
                ("title", models.CharField(max_length=500)),
                (
                    "short_title",
                    models.CharField(
                        blank=True,
                        help_text="Its siglum: the name in lists.",
                        max_length=100,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("publication", "Publication"),
                            ("archival", "Archival file"),
                            ("testimony", "Testimony of a person or body"),
                            ("dataset", "Dataset"),
                            ("relic", "Relic"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("original", "Original"),
                            ("derivative", "Derivative"),
                            ("authored", "Authored narrative"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "access",
                    models.CharField(
                        choices=[
                            ("consulted", "Consulted"),
                            ("cited_only", "Known only as cited"),
                            ("lost", "Lost"),
                        ],
                        default="consulted",
                        max_length=20,
                    ),
                ),
                (
                    "voice",
                    models.CharField(
                        choices=[
                            ("one", "One voice"),
                            ("unnamed", "One voice, not named"),
                            ("plural_unnamed", "Several voices, not named"),
                        ],
                        default="one",
                        max_length=20,
                    ),
                ),
                ("author", models.CharField(blank=True, max_length=300)),
                ("issuer", models.CharField(blank=True, max_length=300)),
                (
                    "created_edtf",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="date of origin"
                    ),
                ),
                (
                    "created_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "created_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "available_edtf",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="could be known from"
                    ),
                ),
                (
                    "csl",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="bibliographic record"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A language tag, such as en or ka.",
                        max_length=35,
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
                        to="sources.source",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f130dee5c0afd9f03250b1f9000e554b81c5c4ae",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_add2d",
                            table="sources_sourceevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TaggedSource",
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
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="sources.source"
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(app_label)s_%(class)s_items",
                        to="taggit.tag",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_object", "tag"), name="source_tagged_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="source_tag_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="4e06e4cbedaf0b8d73495db1e14906c8c9e8145d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_source_tag_never_emptied_12be5",
                            table="sources_taggedsource",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_taggedsourceevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (NEW."content_object_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tag_id"); RETURN NULL;',
                            hash="65bf45bae230a721d698488b0d15b5eaf42577e7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_46185",
                            table="sources_taggedsource",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_taggedsourceevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (NEW."content_object_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tag_id"); RETURN NULL;',
                            hash="6684c5e849e106b25a0b07d5a89f61071c4b300d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_08a70",
                            table="sources_taggedsource",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_taggedsourceevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (OLD."content_object_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tag_id"); RETURN NULL;',
                            hash="302862e0252ba381ed56f6f298c751f34c1f26bd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b9361",
                            table="sources_taggedsource",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaggedSourceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "content_object",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
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
                        to="sources.taggedsource",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="taggit.tag",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f4a4ac6587f12ccfea1b7a1d5e02e9f732a99e22",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cb5f5",
                            table="sources_taggedsourceevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AnchorEvent",
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
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("exact", "Found where it was"),
                            ("moved", "Found at another place"),
                            ("changed", "The words around or in it have changed"),
                            ("lost", "Not found"),
                        ],
                        max_length=10,
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
                        to="sources.anchor",
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
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
                (
                    "text_version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.textversion",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e5455a7e941bd247efb3b0c2d1035c0b29a37222",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_97e55",
                            table="sources_anchorevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TextVersionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("media_type", models.CharField(default="text/plain", max_length=100)),
                ("file_name", models.CharField(blank=True, max_length=255)),
                ("note", models.TextField(blank=True)),
                (
                    "imported_at",
                    models.DateTimeField(default=django.utils.timezone.now),
                ),
                (
                    "imported_by",
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
                        to="sources.textversion",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f81f3b3ef78dc230391ec1d0880d08d7124f576c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b849a",
                            table="sources_textversionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="source",
            name="tags",
            field=taggit.managers.TaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="sources.TaggedSource",
                to="taggit.Tag",
                verbose_name="Tags",
            ),
        ),
    ]
