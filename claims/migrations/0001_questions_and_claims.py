"""Questions, claims and what is held of them."""

import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
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
        ("sources", "0002_sources_and_texts"),
        (
            "taggit",
            "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx",
        ),
    ]

    operations = [
        migrations.CreateModel(
            name="Question",
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
                ("title", models.CharField(max_length=300)),
                (
                    "slug",
                    models.SlugField(allow_unicode=True, max_length=100, unique=True),
                ),
                (
                    "subject",
                    models.CharField(
                        blank=True,
                        help_text="What it is about, in a word or two.",
                        max_length=200,
                    ),
                ),
                (
                    "value_type",
                    models.CharField(
                        choices=[
                            ("quantity", "A quantity"),
                            ("date", "A date"),
                            ("period", "A period"),
                            ("category", "One or more of several options"),
                            ("proposition", "Yes or no"),
                        ],
                        max_length=20,
                        verbose_name="answered by",
                    ),
                ),
                (
                    "is_count",
                    models.BooleanField(
                        default=True, verbose_name="counts whole things"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="Such as persons killed.", max_length=100
                    ),
                ),
                (
                    "scope",
                    models.TextField(
                        blank=True,
                        help_text="Who is counted, where, from when to when.",
                    ),
                ),
                (
                    "is_exclusive",
                    models.BooleanField(
                        default=False, verbose_name="only one option can be true"
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
                        name="question_title_trigrams",
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
                        name="question_retired_with_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title__regex", "\\S")),
                        name="question_has_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "value_type__in",
                                [
                                    "quantity",
                                    "date",
                                    "period",
                                    "category",
                                    "proposition",
                                ],
                            )
                        ),
                        name="question_value_type_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("id", "value_type"), name="question_of_value_type"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__iregex", "^\\s*casualt(y|ies)\\s*$"), _negated=True
                        ),
                        name="question_unit_says_of_whom",
                        violation_error_message="Casualties alone may mean killed, or killed and wounded: say which.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_raised",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_count" IS DISTINCT FROM (NEW."is_count") OR OLD."is_exclusive" IS DISTINCT FROM (NEW."is_exclusive") OR OLD."retired_at" IS DISTINCT FROM (NEW."retired_at") OR OLD."retired_by_id" IS DISTINCT FROM (NEW."retired_by_id") OR OLD."retired_reason" IS DISTINCT FROM (NEW."retired_reason") OR OLD."scope" IS DISTINCT FROM (NEW."scope") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."value_type" IS DISTINCT FROM (NEW."value_type"))',
                            func="NEW.version := OLD.version + 1; RETURN NEW;",
                            hash="0deb16b2ee8399e27cbb409d9c778101d91fbb9d",
                            operation="UPDATE",
                            pgid="pgtrigger_version_raised_34e1a",
                            table="claims_question",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="question_counts_whole_numbers",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."is_count" AND NOT OLD."is_count")',
                            func="\n            IF NOT (NOT EXISTS (\n                    SELECT FROM claims_claim WHERE question_id = NEW.id\n                    AND (low <> trunc(low) OR high <> trunc(high)\n                         OR firm_low <> trunc(firm_low)\n                         OR firm_high <> trunc(firm_high)))) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'question_counts_whole_numbers', MESSAGE = 'Accounts of this question have fractions: it is no count.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="ad135e9cafc4bebb696bb2cd245733b57539b958",
                            operation="UPDATE",
                            pgid="pgtrigger_question_counts_whole_numbers_13e1d",
                            table="claims_question",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="question_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="5b72fb8bee7246f1cca5e6b7eadaf25234503fc2",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_question_never_emptied_59386",
                            table="claims_question",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_questionevent" ("id", "is_count", "is_exclusive", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "scope", "slug", "subject", "title", "unit", "value_type", "version") VALUES (NEW."id", NEW."is_count", NEW."is_exclusive", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."scope", NEW."slug", NEW."subject", NEW."title", NEW."unit", NEW."value_type", NEW."version"); RETURN NULL;',
                            hash="16da898d5f959806917b37acf10931cd7c7a7e31",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5cfbd",
                            table="claims_question",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_questionevent" ("id", "is_count", "is_exclusive", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "scope", "slug", "subject", "title", "unit", "value_type", "version") VALUES (NEW."id", NEW."is_count", NEW."is_exclusive", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."scope", NEW."slug", NEW."subject", NEW."title", NEW."unit", NEW."value_type", NEW."version"); RETURN NULL;',
                            hash="d9e209d0d724024352fdc7e3862c4ab2ea048cdf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_25aad",
                            table="claims_question",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_questionevent" ("id", "is_count", "is_exclusive", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "scope", "slug", "subject", "title", "unit", "value_type", "version") VALUES (OLD."id", OLD."is_count", OLD."is_exclusive", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."scope", OLD."slug", OLD."subject", OLD."title", OLD."unit", OLD."value_type", OLD."version"); RETURN NULL;',
                            hash="337bcd517d2e122c826bc31e3e32bda7b557078a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4051f",
                            table="claims_question",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "Exactly"),
                            ("approximate", "About"),
                            ("bounded", "More or less than"),
                            ("range", "Between two figures"),
                            ("verbal", "In words, without a number"),
                            ("unstated", "Number not given"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "base",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "edtf",
                    models.CharField(blank=True, max_length=100, verbose_name="EDTF"),
                ),
                ("start_earliest", models.DateField(blank=True, null=True)),
                ("start_latest", models.DateField(blank=True, null=True)),
                ("end_earliest", models.DateField(blank=True, null=True)),
                ("end_latest", models.DateField(blank=True, null=True)),
                ("firm_start_earliest", models.DateField(blank=True, null=True)),
                ("firm_start_latest", models.DateField(blank=True, null=True)),
                ("firm_end_earliest", models.DateField(blank=True, null=True)),
                ("firm_end_latest", models.DateField(blank=True, null=True)),
                ("rule", models.CharField(blank=True, max_length=40)),
                ("convention", models.CharField(blank=True, max_length=40)),
                (
                    "polarity",
                    models.CharField(
                        blank=True,
                        choices=[("affirms", "Affirms"), ("denies", "Denies")],
                        max_length=10,
                    ),
                ),
                (
                    "import_key",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=200,
                        null=True,
                        unique=True,
                    ),
                ),
                (
                    "value_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("quantity", "A quantity"),
                            ("date", "A date"),
                            ("period", "A period"),
                            ("category", "One or more of several options"),
                            ("proposition", "Yes or no"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "as_stated",
                    models.TextField(
                        help_text="The words of the source, letter by letter."
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("asserts", "Asserts"),
                            ("reports", "Reports"),
                            ("doubts", "Doubts"),
                            ("rejects", "Rejects"),
                        ],
                        default="asserts",
                        max_length=10,
                    ),
                ),
                (
                    "commitment",
                    models.CharField(
                        choices=[
                            ("flat", "Flatly"),
                            ("likely", "As likely"),
                            ("possible", "As possible"),
                        ],
                        default="flat",
                        max_length=10,
                    ),
                ),
                ("hedge", models.CharField(blank=True, max_length=300)),
                (
                    "directness",
                    models.CharField(
                        choices=[("stated", "Stated"), ("implied", "Implied")],
                        default="stated",
                        max_length=10,
                    ),
                ),
                (
                    "read_from",
                    models.CharField(
                        choices=[
                            ("original", "The original"),
                            ("translation", "A translation"),
                        ],
                        default="original",
                        max_length=12,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("firsthand", "First hand"),
                            ("derived", "From others"),
                            ("inferred", "Inferred"),
                            ("unknown", "Unknown"),
                        ],
                        default="unknown",
                        max_length=10,
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("same", "The same"),
                            ("narrower", "Less"),
                            ("broader", "More"),
                            ("different", "Something else"),
                        ],
                        default="same",
                        max_length=10,
                    ),
                ),
                ("scope_note", models.TextField(blank=True)),
                (
                    "counted_to",
                    models.CharField(blank=True, max_length=100, verbose_name="as of"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("current", "Current"),
                            ("superseded", "Superseded"),
                            ("withdrawn", "Withdrawn"),
                            ("misread", "Misread"),
                        ],
                        default="current",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("status_reason", models.TextField(blank=True, editable=False)),
                (
                    "entered_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False
                    ),
                ),
                (
                    "reviewed_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims_entered",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="sources.passage",
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims_reviewed",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="sources.source",
                    ),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supersedes",
                        to="claims.claim",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.question",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["question", "status"], name="claim_by_question"
                    ),
                    models.Index(
                        condition=models.Q(
                            ("question__isnull", True), ("status", "current")
                        ),
                        fields=["-entered_at"],
                        name="claim_unsorted",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "form__in",
                                [
                                    "exact",
                                    "approximate",
                                    "bounded",
                                    "range",
                                    "verbal",
                                    "unstated",
                                    "",
                                ],
                            )
                        ),
                        name="claim_form_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("polarity__in", ["affirms", "denies", ""])),
                        name="claim_polarity_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("low__isnull", True),
                            ("high__isnull", True),
                            ("low__lte", models.F("high")),
                            _connector="OR",
                        ),
                        name="claim_low_to_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("firm_low__isnull", True),
                                models.Q(
                                    ("low__isnull", False),
                                    ("firm_low__lte", models.F("low")),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_high__isnull", True),
                                models.Q(
                                    ("high__isnull", False),
                                    ("firm_high__gte", models.F("high")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="claim_firm_contains_reading",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("form", "exact"), _negated=True),
                            models.Q(
                                ("high__isnull", False),
                                ("low", models.F("high")),
                                ("low__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="claim_exact_is_one_figure",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("form", "unstated"), _negated=True),
                            ("high__isnull", True),
                            _connector="OR",
                        ),
                        name="claim_unstated_has_no_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("form", ""), _negated=True),
                            models.Q(
                                ("base__isnull", True),
                                ("firm_high__isnull", True),
                                ("firm_low__isnull", True),
                                ("high__isnull", True),
                                ("low__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="claim_figure_has_form",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start_earliest__isnull", True),
                            ("start_latest__isnull", True),
                            ("start_earliest__lte", models.F("start_latest")),
                            _connector="OR",
                        ),
                        name="claim_start_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_earliest__isnull", True),
                            ("end_latest__isnull", True),
                            ("end_earliest__lte", models.F("end_latest")),
                            _connector="OR",
                        ),
                        name="claim_end_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("firm_start_earliest__isnull", True),
                                models.Q(
                                    ("start_earliest__isnull", False),
                                    (
                                        "firm_start_earliest__lte",
                                        models.F("start_earliest"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_start_latest__isnull", True),
                                models.Q(
                                    ("start_latest__isnull", False),
                                    (
                                        "firm_start_latest__gte",
                                        models.F("start_latest"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_end_earliest__isnull", True),
                                models.Q(
                                    ("end_earliest__isnull", False),
                                    (
                                        "firm_end_earliest__lte",
                                        models.F("end_earliest"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_end_latest__isnull", True),
                                models.Q(
                                    ("end_latest__isnull", False),
                                    ("firm_end_latest__gte", models.F("end_latest")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="claim_firm_contains_dates",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("edtf", ""), _negated=True),
                            models.Q(
                                ("end_earliest__isnull", True),
                                ("end_latest__isnull", True),
                                ("firm_end_earliest__isnull", True),
                                ("firm_end_latest__isnull", True),
                                ("firm_start_earliest__isnull", True),
                                ("firm_start_latest__isnull", True),
                                ("start_earliest__isnull", True),
                                ("start_latest__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="claim_dates_have_edtf",
                    ),
                    models.UniqueConstraint(
                        fields=("id", "question"), name="claim_of_question"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("as_stated__regex", "\\S")),
                        name="claim_has_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "value_type__in",
                                [
                                    "quantity",
                                    "date",
                                    "period",
                                    "category",
                                    "proposition",
                                    "",
                                ],
                            )
                        ),
                        name="claim_value_type_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stance__in", ["asserts", "reports", "doubts", "rejects"])
                        ),
                        name="claim_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("commitment__in", ["flat", "likely", "possible"])
                        ),
                        name="claim_commitment_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("directness__in", ["stated", "implied"])),
                        name="claim_directness_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("read_from__in", ["original", "translation"])
                        ),
                        name="claim_read_from_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "basis__in",
                                ["firsthand", "derived", "inferred", "unknown"],
                            )
                        ),
                        name="claim_basis_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("scope__in", ["same", "narrower", "broader", "different"])
                        ),
                        name="claim_scope_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["current", "superseded", "withdrawn", "misread"],
                            )
                        ),
                        name="claim_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("directness", "stated"),
                            ("note__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="claim_implied_with_note",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("scope", "same"),
                            ("scope_note__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="claim_scope_with_note",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "current"),
                            ("status_reason__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="claim_status_with_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status", "superseded"),
                                ("superseded_by__isnull", False),
                                models.Q(
                                    ("superseded_by", models.F("id")), _negated=True
                                ),
                            ),
                            models.Q(
                                models.Q(("status", "superseded"), _negated=True),
                                ("superseded_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="claim_superseded_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reviewed_by__isnull", True),
                            ("entered_by__isnull", True),
                            models.Q(
                                ("reviewed_by", models.F("entered_by")), _negated=True
                            ),
                            _connector="OR",
                        ),
                        name="claim_reviewed_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("reviewed_at__isnull", True),
                                ("reviewed_by__isnull", True),
                            ),
                            models.Q(
                                ("reviewed_at__isnull", False),
                                ("reviewed_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="claim_review_is_signed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value_type", ""),
                            models.Q(
                                ("edtf", ""),
                                ("polarity", ""),
                                ("value_type", "quantity"),
                            ),
                            models.Q(
                                ("form", ""),
                                ("polarity", ""),
                                ("value_type__in", ["date", "period"]),
                            ),
                            models.Q(
                                ("edtf", ""),
                                ("form", ""),
                                ("value_type__in", ["category", "proposition"]),
                            ),
                            _connector="OR",
                        ),
                        name="claim_reading_of_its_kind",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_raised",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."as_stated" IS DISTINCT FROM (NEW."as_stated") OR OLD."base" IS DISTINCT FROM (NEW."base") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."commitment" IS DISTINCT FROM (NEW."commitment") OR OLD."convention" IS DISTINCT FROM (NEW."convention") OR OLD."counted_to" IS DISTINCT FROM (NEW."counted_to") OR OLD."directness" IS DISTINCT FROM (NEW."directness") OR OLD."edtf" IS DISTINCT FROM (NEW."edtf") OR OLD."end_earliest" IS DISTINCT FROM (NEW."end_earliest") OR OLD."end_latest" IS DISTINCT FROM (NEW."end_latest") OR OLD."entered_at" IS DISTINCT FROM (NEW."entered_at") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."firm_end_earliest" IS DISTINCT FROM (NEW."firm_end_earliest") OR OLD."firm_end_latest" IS DISTINCT FROM (NEW."firm_end_latest") OR OLD."firm_high" IS DISTINCT FROM (NEW."firm_high") OR OLD."firm_low" IS DISTINCT FROM (NEW."firm_low") OR OLD."firm_start_earliest" IS DISTINCT FROM (NEW."firm_start_earliest") OR OLD."firm_start_latest" IS DISTINCT FROM (NEW."firm_start_latest") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."high" IS DISTINCT FROM (NEW."high") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."import_key" IS DISTINCT FROM (NEW."import_key") OR OLD."low" IS DISTINCT FROM (NEW."low") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."passage_id" IS DISTINCT FROM (NEW."passage_id") OR OLD."polarity" IS DISTINCT FROM (NEW."polarity") OR OLD."question_id" IS DISTINCT FROM (NEW."question_id") OR OLD."read_from" IS DISTINCT FROM (NEW."read_from") OR OLD."reviewed_at" IS DISTINCT FROM (NEW."reviewed_at") OR OLD."reviewed_by_id" IS DISTINCT FROM (NEW."reviewed_by_id") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."scope" IS DISTINCT FROM (NEW."scope") OR OLD."scope_note" IS DISTINCT FROM (NEW."scope_note") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stance" IS DISTINCT FROM (NEW."stance") OR OLD."start_earliest" IS DISTINCT FROM (NEW."start_earliest") OR OLD."start_latest" IS DISTINCT FROM (NEW."start_latest") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_reason" IS DISTINCT FROM (NEW."status_reason") OR OLD."superseded_by_id" IS DISTINCT FROM (NEW."superseded_by_id") OR OLD."value_type" IS DISTINCT FROM (NEW."value_type"))',
                            func="NEW.version := OLD.version + 1; RETURN NEW;",
                            hash="67661ac2e81e721d2f48fbcbbb72ee4981e3634a",
                            operation="UPDATE",
                            pgid="pgtrigger_version_raised_5e16a",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="claim_counts_whole_numbers",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."question_id" IS NOT NULL AND NEW."value_type" = \'quantity\')',
                            func="\n            IF NOT ((NEW.low IS NULL OR NEW.low = trunc(NEW.low))\n                    AND (NEW.high IS NULL OR NEW.high = trunc(NEW.high))\n                    AND (NEW.firm_low IS NULL OR NEW.firm_low = trunc(NEW.firm_low))\n                    AND (NEW.firm_high IS NULL\n                         OR NEW.firm_high = trunc(NEW.firm_high))\n                    OR NOT EXISTS (SELECT FROM claims_question\n                        WHERE id = NEW.question_id AND is_count FOR SHARE)) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'claim_counts_whole_numbers', MESSAGE = 'Whole things are counted in whole numbers.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="828b75d8ce3adf37d29d2f9559bf0d1dd0cce009",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_claim_counts_whole_numbers_13a35",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="claim_fixed_once_reviewed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."as_stated" IS DISTINCT FROM (NEW."as_stated") OR OLD."base" IS DISTINCT FROM (NEW."base") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."commitment" IS DISTINCT FROM (NEW."commitment") OR OLD."convention" IS DISTINCT FROM (NEW."convention") OR OLD."counted_to" IS DISTINCT FROM (NEW."counted_to") OR OLD."directness" IS DISTINCT FROM (NEW."directness") OR OLD."edtf" IS DISTINCT FROM (NEW."edtf") OR OLD."end_earliest" IS DISTINCT FROM (NEW."end_earliest") OR OLD."end_latest" IS DISTINCT FROM (NEW."end_latest") OR OLD."firm_end_earliest" IS DISTINCT FROM (NEW."firm_end_earliest") OR OLD."firm_end_latest" IS DISTINCT FROM (NEW."firm_end_latest") OR OLD."firm_high" IS DISTINCT FROM (NEW."firm_high") OR OLD."firm_low" IS DISTINCT FROM (NEW."firm_low") OR OLD."firm_start_earliest" IS DISTINCT FROM (NEW."firm_start_earliest") OR OLD."firm_start_latest" IS DISTINCT FROM (NEW."firm_start_latest") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."high" IS DISTINCT FROM (NEW."high") OR OLD."low" IS DISTINCT FROM (NEW."low") OR OLD."passage_id" IS DISTINCT FROM (NEW."passage_id") OR OLD."polarity" IS DISTINCT FROM (NEW."polarity") OR OLD."read_from" IS DISTINCT FROM (NEW."read_from") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."scope" IS DISTINCT FROM (NEW."scope") OR OLD."scope_note" IS DISTINCT FROM (NEW."scope_note") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stance" IS DISTINCT FROM (NEW."stance") OR OLD."start_earliest" IS DISTINCT FROM (NEW."start_earliest") OR OLD."start_latest" IS DISTINCT FROM (NEW."start_latest"))',
                            func="\n            IF NOT (OLD.reviewed_at IS NULL) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'claim_fixed_once_reviewed', MESSAGE = 'A reviewed claim is corrected by a new one that supersedes it.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="5795c399e4ef6bd2ddff387c11dfbb0fea395822",
                            operation="UPDATE",
                            pgid="pgtrigger_claim_fixed_once_reviewed_2086c",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="claim_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'claim_never_deleted', MESSAGE = 'A claim is withdrawn with a reason, not deleted.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="8f815ce63dab4da630e8de14e55bdfbeba43b7c4",
                            operation="DELETE",
                            pgid="pgtrigger_claim_never_deleted_22a7a",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="claim_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="c8e7bb19fc33ea1f1b60569efa8338722a54a09d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_claim_never_emptied_663df",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimevent" ("as_stated", "base", "basis", "commitment", "convention", "counted_to", "directness", "edtf", "end_earliest", "end_latest", "entered_at", "entered_by_id", "firm_end_earliest", "firm_end_latest", "firm_high", "firm_low", "firm_start_earliest", "firm_start_latest", "form", "hedge", "high", "id", "import_key", "low", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "question_id", "read_from", "reviewed_at", "reviewed_by_id", "rule", "scope", "scope_note", "source_id", "stance", "start_earliest", "start_latest", "status", "status_reason", "superseded_by_id", "value_type", "version") VALUES (NEW."as_stated", NEW."base", NEW."basis", NEW."commitment", NEW."convention", NEW."counted_to", NEW."directness", NEW."edtf", NEW."end_earliest", NEW."end_latest", NEW."entered_at", NEW."entered_by_id", NEW."firm_end_earliest", NEW."firm_end_latest", NEW."firm_high", NEW."firm_low", NEW."firm_start_earliest", NEW."firm_start_latest", NEW."form", NEW."hedge", NEW."high", NEW."id", NEW."import_key", NEW."low", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."polarity", NEW."question_id", NEW."read_from", NEW."reviewed_at", NEW."reviewed_by_id", NEW."rule", NEW."scope", NEW."scope_note", NEW."source_id", NEW."stance", NEW."start_earliest", NEW."start_latest", NEW."status", NEW."status_reason", NEW."superseded_by_id", NEW."value_type", NEW."version"); RETURN NULL;',
                            hash="d605f373469d161f991faa2f30fb97ba9fde622c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_df8fa",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_claimevent" ("as_stated", "base", "basis", "commitment", "convention", "counted_to", "directness", "edtf", "end_earliest", "end_latest", "entered_at", "entered_by_id", "firm_end_earliest", "firm_end_latest", "firm_high", "firm_low", "firm_start_earliest", "firm_start_latest", "form", "hedge", "high", "id", "import_key", "low", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "question_id", "read_from", "reviewed_at", "reviewed_by_id", "rule", "scope", "scope_note", "source_id", "stance", "start_earliest", "start_latest", "status", "status_reason", "superseded_by_id", "value_type", "version") VALUES (NEW."as_stated", NEW."base", NEW."basis", NEW."commitment", NEW."convention", NEW."counted_to", NEW."directness", NEW."edtf", NEW."end_earliest", NEW."end_latest", NEW."entered_at", NEW."entered_by_id", NEW."firm_end_earliest", NEW."firm_end_latest", NEW."firm_high", NEW."firm_low", NEW."firm_start_earliest", NEW."firm_start_latest", NEW."form", NEW."hedge", NEW."high", NEW."id", NEW."import_key", NEW."low", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."polarity", NEW."question_id", NEW."read_from", NEW."reviewed_at", NEW."reviewed_by_id", NEW."rule", NEW."scope", NEW."scope_note", NEW."source_id", NEW."stance", NEW."start_earliest", NEW."start_latest", NEW."status", NEW."status_reason", NEW."superseded_by_id", NEW."value_type", NEW."version"); RETURN NULL;',
                            hash="e722012ff326392aa20ed39b047d3561d09d0c04",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fe4ba",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimevent" ("as_stated", "base", "basis", "commitment", "convention", "counted_to", "directness", "edtf", "end_earliest", "end_latest", "entered_at", "entered_by_id", "firm_end_earliest", "firm_end_latest", "firm_high", "firm_low", "firm_start_earliest", "firm_start_latest", "form", "hedge", "high", "id", "import_key", "low", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "question_id", "read_from", "reviewed_at", "reviewed_by_id", "rule", "scope", "scope_note", "source_id", "stance", "start_earliest", "start_latest", "status", "status_reason", "superseded_by_id", "value_type", "version") VALUES (OLD."as_stated", OLD."base", OLD."basis", OLD."commitment", OLD."convention", OLD."counted_to", OLD."directness", OLD."edtf", OLD."end_earliest", OLD."end_latest", OLD."entered_at", OLD."entered_by_id", OLD."firm_end_earliest", OLD."firm_end_latest", OLD."firm_high", OLD."firm_low", OLD."firm_start_earliest", OLD."firm_start_latest", OLD."form", OLD."hedge", OLD."high", OLD."id", OLD."import_key", OLD."low", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."polarity", OLD."question_id", OLD."read_from", OLD."reviewed_at", OLD."reviewed_by_id", OLD."rule", OLD."scope", OLD."scope_note", OLD."source_id", OLD."stance", OLD."start_earliest", OLD."start_latest", OLD."status", OLD."status_reason", OLD."superseded_by_id", OLD."value_type", OLD."version"); RETURN NULL;',
                            hash="3e86ea6c5042ce2713dbf7428138b42b80346879",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dbf31",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attribution",
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
                ("branch", models.PositiveSmallIntegerField(default=1)),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "wording",
                    models.CharField(
                        blank=True,
                        help_text="Such as: official records state.",
                        max_length=300,
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("asserts", "Asserts"),
                            ("reports", "Reports"),
                            ("doubts", "Doubts"),
                            ("rejects", "Rejects"),
                        ],
                        default="asserts",
                        max_length=10,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("firsthand", "First hand"),
                            ("derived", "From others"),
                            ("inferred", "Inferred"),
                            ("unknown", "Unknown"),
                        ],
                        default="unknown",
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
                        related_name="attributions",
                        to="sources.source",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attributions",
                        to="claims.claim",
                    ),
                ),
            ],
            options={
                "ordering": ["claim", "branch", "position"],
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
                        name="attribution_retired_with_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("retired_at__isnull", True)),
                        fields=("claim", "branch", "position"),
                        name="attribution_has_its_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("branch__gte", 1), ("position__gte", 1)),
                        name="attribution_counted_from_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stance__in", ["asserts", "reports", "doubts", "rejects"])
                        ),
                        name="attribution_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "basis__in",
                                ["firsthand", "derived", "inferred", "unknown"],
                            )
                        ),
                        name="attribution_basis_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("certainty__in", ["asserted", "suspected"])
                        ),
                        name="attribution_certainty_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="attribution_fixed_once_reviewed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF NOT (NOT (EXISTS (\n    SELECT FROM claims_claim WHERE id IN (NEW.claim_id, OLD.claim_id)\n    AND reviewed_at IS NOT NULL))) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'attribution_fixed_once_reviewed', MESSAGE = 'A reviewed claim is corrected by a new one that supersedes it.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="c8214b4c06b9e823a643c9b4f4c67edada2e0c2d",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_attribution_fixed_once_reviewed_28228",
                            table="claims_attribution",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="attribution_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="73bc09ea88a7c21e5bd1c931b3e11abf459d534c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_attribution_never_emptied_e2bec",
                            table="claims_attribution",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_attributionevent" ("basis", "branch", "certainty", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "retired_at", "retired_by_id", "retired_reason", "source_id", "stance", "wording") VALUES (NEW."basis", NEW."branch", NEW."certainty", NEW."claim_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."source_id", NEW."stance", NEW."wording"); RETURN NULL;',
                            hash="6cb6073c708c112fb993c2e0fcf8531bd0623bef",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_43dca",
                            table="claims_attribution",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_attributionevent" ("basis", "branch", "certainty", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "retired_at", "retired_by_id", "retired_reason", "source_id", "stance", "wording") VALUES (NEW."basis", NEW."branch", NEW."certainty", NEW."claim_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."source_id", NEW."stance", NEW."wording"); RETURN NULL;',
                            hash="48ac5e5921285bf27c17d83559c5668470a7597e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_37070",
                            table="claims_attribution",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_attributionevent" ("basis", "branch", "certainty", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "retired_at", "retired_by_id", "retired_reason", "source_id", "stance", "wording") VALUES (OLD."basis", OLD."branch", OLD."certainty", OLD."claim_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."source_id", OLD."stance", OLD."wording"); RETURN NULL;',
                            hash="45bd58c482c4f92e8ed8be2e71faf1b0a1073a80",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_430b2",
                            table="claims_attribution",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttributionEvent",
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
                ("branch", models.PositiveSmallIntegerField(default=1)),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "wording",
                    models.CharField(
                        blank=True,
                        help_text="Such as: official records state.",
                        max_length=300,
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("asserts", "Asserts"),
                            ("reports", "Reports"),
                            ("doubts", "Doubts"),
                            ("rejects", "Rejects"),
                        ],
                        default="asserts",
                        max_length=10,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("firsthand", "First hand"),
                            ("derived", "From others"),
                            ("inferred", "Inferred"),
                            ("unknown", "Unknown"),
                        ],
                        default="unknown",
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
                        to="claims.attribution",
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
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
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
                            hash="5dea884e8b50b563034be8c1285b262de96e503f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9dd73",
                            table="claims_attributionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimAssessment",
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
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "Confirmed by other sources"),
                            ("2", "Probably true"),
                            ("3", "Possibly true"),
                            ("4", "Doubtful"),
                            ("5", "Improbable"),
                            ("6", "Truth cannot be judged"),
                        ],
                        max_length=1,
                    ),
                ),
                ("rationale", models.TextField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "assessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claim_assessments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="claims.claim",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "indexes": [
                    models.Index(
                        fields=["claim", "assessor", "-made_at", "-id"],
                        name="claim_assessment_latest",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("credibility__in", ["1", "2", "3", "4", "5", "6"])
                        ),
                        name="claim_assessment_digit_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rationale__regex", "\\S")),
                        name="claim_assessment_has_rationale",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="claim_assessment_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF NOT (FALSE) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'claim_assessment_append_only', MESSAGE = 'An assessment is not changed; give a new one.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="9fc206e04b38f3f566dfc7a74e33f135a23d9d90",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_claim_assessment_append_only_833a9",
                            table="claims_claimassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="claim_assessment_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="62827483d32153b067d8a6aea12f9aabb668ca42",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_claim_assessment_never_emptied_9927f",
                            table="claims_claimassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimassessmentevent" ("assessor_id", "claim_id", "credibility", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale") VALUES (NEW."assessor_id", NEW."claim_id", NEW."credibility", NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rationale"); RETURN NULL;',
                            hash="dadacb9a70662abe1ef2b9c9168d429a411b233d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bb240",
                            table="claims_claimassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_claimassessmentevent" ("assessor_id", "claim_id", "credibility", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale") VALUES (NEW."assessor_id", NEW."claim_id", NEW."credibility", NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rationale"); RETURN NULL;',
                            hash="dfbcc15df89254fc87fbdee705c1f99aa118598f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1d96d",
                            table="claims_claimassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimassessmentevent" ("assessor_id", "claim_id", "credibility", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale") VALUES (OLD."assessor_id", OLD."claim_id", OLD."credibility", OLD."id", OLD."made_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rationale"); RETURN NULL;',
                            hash="2e675b0c17ac24d342da050c2d7ffd84d167834e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_105b0",
                            table="claims_claimassessment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimAssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "Confirmed by other sources"),
                            ("2", "Probably true"),
                            ("3", "Possibly true"),
                            ("4", "Doubtful"),
                            ("5", "Improbable"),
                            ("6", "Truth cannot be judged"),
                        ],
                        max_length=1,
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
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
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
                        to="claims.claimassessment",
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
                            hash="40f73817e9126f4fb1d9be602ce0269b42345e4d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7600d",
                            table="claims_claimassessmentevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Option",
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
                ("label", models.CharField(max_length=200)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="narrower",
                        to="claims.option",
                        verbose_name="lies under",
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
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options",
                        to="claims.question",
                    ),
                ),
            ],
            options={
                "ordering": ["question", "position", "pk"],
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
                        name="option_retired_with_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("label__regex", "\\S")),
                        name="option_has_label",
                    ),
                    models.UniqueConstraint(
                        fields=("id", "question"), name="option_of_question"
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("label"),
                        models.F("question"),
                        condition=models.Q(("retired_at__isnull", True)),
                        name="option_offered_once",
                        violation_error_message="This question has an option of this name.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="option_not_under_itself",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."parent_id" IS NOT NULL)',
                            func="\n            IF NOT (NOT EXISTS (\n                    WITH RECURSIVE broader(id, parent_id) AS (\n                        SELECT NEW.parent_id, NULL::bigint\n                        UNION\n                        SELECT o.parent_id, NULL::bigint FROM claims_option o\n                        JOIN broader b ON o.id = b.id WHERE o.parent_id IS NOT NULL)\n                    SELECT FROM broader WHERE id = NEW.id)) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'option_not_under_itself', MESSAGE = 'An option cannot lie under itself.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="c3f7c9f1c02a610ac92f010e52a5e38b762259c1",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_option_not_under_itself_e5770",
                            table="claims_option",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="option_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="5237552ea78f3dcb69a8b936c23eeb5cd6727cb8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_option_never_emptied_23080",
                            table="claims_option",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_optionevent" ("id", "label", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "retired_at", "retired_by_id", "retired_reason") VALUES (NEW."id", NEW."label", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."question_id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason"); RETURN NULL;',
                            hash="6a91030f1239fbe2a617f914ed6746bd38c50be5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0d53e",
                            table="claims_option",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_optionevent" ("id", "label", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "retired_at", "retired_by_id", "retired_reason") VALUES (NEW."id", NEW."label", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."question_id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason"); RETURN NULL;',
                            hash="79a3153088a2fc96379eefcc1990ce13b6c24321",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_289f9",
                            table="claims_option",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_optionevent" ("id", "label", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "retired_at", "retired_by_id", "retired_reason") VALUES (OLD."id", OLD."label", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."question_id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason"); RETURN NULL;',
                            hash="cae79d38275fd530c74718dfad8125dedfbb758b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d381a",
                            table="claims_option",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimOption",
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claim_options",
                        to="claims.claim",
                    ),
                ),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.option",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.question",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "option"), name="claim_option_stated_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="claim_option_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="167cf175bb69d1617d8fe5445c339239e256473f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_claim_option_never_emptied_15152",
                            table="claims_claimoption",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimoptionevent" ("claim_id", "id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id") VALUES (NEW."claim_id", NEW."id", NEW."option_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id"); RETURN NULL;',
                            hash="bda2bb4ce1ec8c876d6f0f9fbd6b39dd8eb85139",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0fd7f",
                            table="claims_claimoption",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_claimoptionevent" ("claim_id", "id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id") VALUES (NEW."claim_id", NEW."id", NEW."option_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id"); RETURN NULL;',
                            hash="862a4d4c1ea641fa14e96bb374be9f7bdfe7da7e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fdf44",
                            table="claims_claimoption",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimoptionevent" ("claim_id", "id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id") VALUES (OLD."claim_id", OLD."id", OLD."option_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id"); RETURN NULL;',
                            hash="d7ea996b99b483078f8681e9b53eb2491755cd61",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b3bfa",
                            table="claims_claimoption",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PairNote",
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
                    "explanation",
                    models.CharField(
                        choices=[
                            ("event", "Different event"),
                            ("agent", "Different agent"),
                            ("definition", "Different definition"),
                            ("scope", "Different scope"),
                            ("calendar", "Different calendar"),
                            ("clock", "Clock boundary"),
                            ("misprint", "Misprint"),
                            ("translation", "Translation"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                ("note", models.TextField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pair_notes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
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
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
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
                        name="pairnote_retired_with_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first", models.F("second")), _negated=True
                        ),
                        name="pair_note_on_two_claims",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("first", "second"),
                        django.db.models.functions.comparison.Greatest(
                            "first", "second"
                        ),
                        models.F("author"),
                        models.F("explanation"),
                        condition=models.Q(("retired_at__isnull", True)),
                        name="pair_note_signed_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "explanation__in",
                                [
                                    "event",
                                    "agent",
                                    "definition",
                                    "scope",
                                    "calendar",
                                    "clock",
                                    "misprint",
                                    "translation",
                                    "other",
                                ],
                            )
                        ),
                        name="pair_note_explanation_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("note__regex", "\\S")),
                        name="pair_note_has_note",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="pair_note_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="7ff64cc9eabd786c6ec5e6b7dfbad7989d059261",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_pair_note_never_emptied_a1e3b",
                            table="claims_pairnote",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_pairnoteevent" ("author_id", "explanation", "first_id", "id", "made_at", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "second_id") VALUES (NEW."author_id", NEW."explanation", NEW."first_id", NEW."id", NEW."made_at", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."second_id"); RETURN NULL;',
                            hash="4e3cbc8c345b8794e714dc6d4127bcdc2cf3f5ba",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bddab",
                            table="claims_pairnote",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_pairnoteevent" ("author_id", "explanation", "first_id", "id", "made_at", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "second_id") VALUES (NEW."author_id", NEW."explanation", NEW."first_id", NEW."id", NEW."made_at", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."second_id"); RETURN NULL;',
                            hash="e71c18b556b4740cba1dc9558b8b656538e0df73",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_893a4",
                            table="claims_pairnote",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_pairnoteevent" ("author_id", "explanation", "first_id", "id", "made_at", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "second_id") VALUES (OLD."author_id", OLD."explanation", OLD."first_id", OLD."id", OLD."made_at", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."second_id"); RETURN NULL;',
                            hash="1e799b1f995ef8fc12fa45ddb6c1539609e8916f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_81917",
                            table="claims_pairnote",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PairNoteEvent",
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
                    "explanation",
                    models.CharField(
                        choices=[
                            ("event", "Different event"),
                            ("agent", "Different agent"),
                            ("definition", "Different definition"),
                            ("scope", "Different scope"),
                            ("calendar", "Different calendar"),
                            ("clock", "Clock boundary"),
                            ("misprint", "Misprint"),
                            ("translation", "Translation"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                ("note", models.TextField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "author",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
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
                        to="claims.pairnote",
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
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
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
                            hash="89c3676fb9169ebe077c722d1467779e82dd4459",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5fcea",
                            table="claims_pairnoteevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OptionEvent",
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
                ("label", models.CharField(max_length=200)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.option",
                        verbose_name="lies under",
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
                        to="claims.option",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1932514fb1f75be8f497fb2fcd4978447df0558d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a4721",
                            table="claims_optionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimOptionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
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
                        to="claims.claimoption",
                    ),
                ),
                (
                    "option",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.option",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9a250fb9cffd9d3bc5b2671bbfe594a080e464d5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_52e60",
                            table="claims_claimoptionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "Exactly"),
                            ("approximate", "About"),
                            ("bounded", "More or less than"),
                            ("range", "Between two figures"),
                            ("verbal", "In words, without a number"),
                            ("unstated", "Number not given"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "base",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "edtf",
                    models.CharField(blank=True, max_length=100, verbose_name="EDTF"),
                ),
                ("start_earliest", models.DateField(blank=True, null=True)),
                ("start_latest", models.DateField(blank=True, null=True)),
                ("end_earliest", models.DateField(blank=True, null=True)),
                ("end_latest", models.DateField(blank=True, null=True)),
                ("firm_start_earliest", models.DateField(blank=True, null=True)),
                ("firm_start_latest", models.DateField(blank=True, null=True)),
                ("firm_end_earliest", models.DateField(blank=True, null=True)),
                ("firm_end_latest", models.DateField(blank=True, null=True)),
                ("rule", models.CharField(blank=True, max_length=40)),
                ("convention", models.CharField(blank=True, max_length=40)),
                (
                    "polarity",
                    models.CharField(
                        blank=True,
                        choices=[("affirms", "Affirms"), ("denies", "Denies")],
                        max_length=10,
                    ),
                ),
                (
                    "import_key",
                    models.CharField(
                        blank=True, editable=False, max_length=200, null=True
                    ),
                ),
                (
                    "value_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("quantity", "A quantity"),
                            ("date", "A date"),
                            ("period", "A period"),
                            ("category", "One or more of several options"),
                            ("proposition", "Yes or no"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "as_stated",
                    models.TextField(
                        help_text="The words of the source, letter by letter."
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("asserts", "Asserts"),
                            ("reports", "Reports"),
                            ("doubts", "Doubts"),
                            ("rejects", "Rejects"),
                        ],
                        default="asserts",
                        max_length=10,
                    ),
                ),
                (
                    "commitment",
                    models.CharField(
                        choices=[
                            ("flat", "Flatly"),
                            ("likely", "As likely"),
                            ("possible", "As possible"),
                        ],
                        default="flat",
                        max_length=10,
                    ),
                ),
                ("hedge", models.CharField(blank=True, max_length=300)),
                (
                    "directness",
                    models.CharField(
                        choices=[("stated", "Stated"), ("implied", "Implied")],
                        default="stated",
                        max_length=10,
                    ),
                ),
                (
                    "read_from",
                    models.CharField(
                        choices=[
                            ("original", "The original"),
                            ("translation", "A translation"),
                        ],
                        default="original",
                        max_length=12,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("firsthand", "First hand"),
                            ("derived", "From others"),
                            ("inferred", "Inferred"),
                            ("unknown", "Unknown"),
                        ],
                        default="unknown",
                        max_length=10,
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("same", "The same"),
                            ("narrower", "Less"),
                            ("broader", "More"),
                            ("different", "Something else"),
                        ],
                        default="same",
                        max_length=10,
                    ),
                ),
                ("scope_note", models.TextField(blank=True)),
                (
                    "counted_to",
                    models.CharField(blank=True, max_length=100, verbose_name="as of"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("current", "Current"),
                            ("superseded", "Superseded"),
                            ("withdrawn", "Withdrawn"),
                            ("misread", "Misread"),
                        ],
                        default="current",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("status_reason", models.TextField(blank=True, editable=False)),
                (
                    "entered_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False
                    ),
                ),
                (
                    "reviewed_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "entered_by",
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
                        to="claims.claim",
                    ),
                ),
                (
                    "reviewed_by",
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
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.question",
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
                            hash="0342f9354d975fc258a2169f5a68f2fcb6b672f7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aeef3",
                            table="claims_claimevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionEvent",
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
                ("title", models.CharField(max_length=300)),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True, db_index=False, max_length=100
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        blank=True,
                        help_text="What it is about, in a word or two.",
                        max_length=200,
                    ),
                ),
                (
                    "value_type",
                    models.CharField(
                        choices=[
                            ("quantity", "A quantity"),
                            ("date", "A date"),
                            ("period", "A period"),
                            ("category", "One or more of several options"),
                            ("proposition", "Yes or no"),
                        ],
                        max_length=20,
                        verbose_name="answered by",
                    ),
                ),
                (
                    "is_count",
                    models.BooleanField(
                        default=True, verbose_name="counts whole things"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="Such as persons killed.", max_length=100
                    ),
                ),
                (
                    "scope",
                    models.TextField(
                        blank=True,
                        help_text="Who is counted, where, from when to when.",
                    ),
                ),
                (
                    "is_exclusive",
                    models.BooleanField(
                        default=False, verbose_name="only one option can be true"
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
                        to="claims.question",
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
                            hash="03da731058945ad8f2c43aad52d4132e4982b0f8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0fb58",
                            table="claims_questionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionPart",
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
                    "part",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wholes",
                        to="claims.question",
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
                    "whole",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="claims.question",
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
                        name="questionpart_retired_with_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("retired_at__isnull", True)),
                        fields=("whole", "part"),
                        name="question_part_stated_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("whole", models.F("part")), _negated=True),
                        name="question_part_of_another",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="question_part_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="1e57fdb71698e8b0f53696061880100ffcf26d85",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_question_part_never_emptied_cb24a",
                            table="claims_questionpart",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_questionpartevent" ("id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "whole_id") VALUES (NEW."id", NEW."part_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."whole_id"); RETURN NULL;',
                            hash="f6d630ecd1f34f5820004cce1d59daab6e413ccd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_efb58",
                            table="claims_questionpart",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_questionpartevent" ("id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "whole_id") VALUES (NEW."id", NEW."part_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."whole_id"); RETURN NULL;',
                            hash="e4ca2fcb9f272d8c0b8baf84bac8bd4cd66d5fd0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9d91d",
                            table="claims_questionpart",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_questionpartevent" ("id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "whole_id") VALUES (OLD."id", OLD."part_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."whole_id"); RETURN NULL;',
                            hash="20823c3342aca2631d14025f2ab1670943caeb13",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5fb09",
                            table="claims_questionpart",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionPartEvent",
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
                    "part",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.question",
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
                        to="claims.questionpart",
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
                    "whole",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f8466929754fdd29e6eef0ec86f3f7d83397d258",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aefaf",
                            table="claims_questionpartevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SilenceFinding",
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
                    "searched",
                    models.TextField(help_text="What was searched, and how far."),
                ),
                (
                    "survives",
                    models.BooleanField(
                        default=False,
                        verbose_name="the document survives, and does not mention it",
                    ),
                ),
                ("survives_note", models.TextField(blank=True)),
                (
                    "lists_all",
                    models.BooleanField(
                        default=False,
                        verbose_name="its author meant to list all such events",
                    ),
                ),
                ("lists_all_note", models.TextField(blank=True)),
                (
                    "not_overlooked",
                    models.BooleanField(
                        default=False,
                        verbose_name="it is of the kind the author would not have overlooked",
                    ),
                ),
                ("not_overlooked_note", models.TextField(blank=True)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="silence_findings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="silences",
                        to="claims.question",
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
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="silences",
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
                        name="silencefinding_retired_with_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("searched__regex", "\\S")),
                        name="silence_says_what_was_searched",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="silence_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="24e395ebdd2905c48c2d82a78f32ebd9e776c4dc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_silence_never_emptied_235bb",
                            table="claims_silencefinding",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_silencefindingevent" ("author_id", "id", "lists_all", "lists_all_note", "made_at", "not_overlooked", "not_overlooked_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "retired_at", "retired_by_id", "retired_reason", "searched", "source_id", "survives", "survives_note") VALUES (NEW."author_id", NEW."id", NEW."lists_all", NEW."lists_all_note", NEW."made_at", NEW."not_overlooked", NEW."not_overlooked_note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."searched", NEW."source_id", NEW."survives", NEW."survives_note"); RETURN NULL;',
                            hash="0e60f87663c9f6dc3374f6c7641540b21115be2b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d2423",
                            table="claims_silencefinding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_silencefindingevent" ("author_id", "id", "lists_all", "lists_all_note", "made_at", "not_overlooked", "not_overlooked_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "retired_at", "retired_by_id", "retired_reason", "searched", "source_id", "survives", "survives_note") VALUES (NEW."author_id", NEW."id", NEW."lists_all", NEW."lists_all_note", NEW."made_at", NEW."not_overlooked", NEW."not_overlooked_note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."searched", NEW."source_id", NEW."survives", NEW."survives_note"); RETURN NULL;',
                            hash="d1dedd15c4050618547652a624120cc4c3d4a729",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_48bb1",
                            table="claims_silencefinding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_silencefindingevent" ("author_id", "id", "lists_all", "lists_all_note", "made_at", "not_overlooked", "not_overlooked_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "retired_at", "retired_by_id", "retired_reason", "searched", "source_id", "survives", "survives_note") VALUES (OLD."author_id", OLD."id", OLD."lists_all", OLD."lists_all_note", OLD."made_at", OLD."not_overlooked", OLD."not_overlooked_note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."searched", OLD."source_id", OLD."survives", OLD."survives_note"); RETURN NULL;',
                            hash="23e0b4bc1c9a3d76ca317cf470a42c55055a2b49",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_523c0",
                            table="claims_silencefinding",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SilenceFindingEvent",
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
                    "searched",
                    models.TextField(help_text="What was searched, and how far."),
                ),
                (
                    "survives",
                    models.BooleanField(
                        default=False,
                        verbose_name="the document survives, and does not mention it",
                    ),
                ),
                ("survives_note", models.TextField(blank=True)),
                (
                    "lists_all",
                    models.BooleanField(
                        default=False,
                        verbose_name="its author meant to list all such events",
                    ),
                ),
                ("lists_all_note", models.TextField(blank=True)),
                (
                    "not_overlooked",
                    models.BooleanField(
                        default=False,
                        verbose_name="it is of the kind the author would not have overlooked",
                    ),
                ),
                ("not_overlooked_note", models.TextField(blank=True)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "author",
                    models.ForeignKey(
                        db_constraint=False,
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
                        to="claims.silencefinding",
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
                            hash="a330dc9c1c7ac3c50262390ea7728dc8b7be4fbd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_feb09",
                            table="claims_silencefindingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TaggedQuestion",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        to="claims.question",
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
                        fields=("content_object", "tag"), name="question_tagged_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="question_tag_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="7a8daebebe42cf9a3c1b312835ea316dab44b03d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_question_tag_never_emptied_96d4d",
                            table="claims_taggedquestion",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_taggedquestionevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (NEW."content_object_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tag_id"); RETURN NULL;',
                            hash="101d88e14af5d831c7c315f6bdf820e27f637229",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_81e49",
                            table="claims_taggedquestion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_taggedquestionevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (NEW."content_object_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tag_id"); RETURN NULL;',
                            hash="ba9a173457754b65e16a30baaea40d76477ea40c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fa871",
                            table="claims_taggedquestion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_taggedquestionevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (OLD."content_object_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tag_id"); RETURN NULL;',
                            hash="d26d1912848a8a0be0c2c01bfdb23222629d1625",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9da8b",
                            table="claims_taggedquestion",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaggedQuestionEvent",
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
                        to="claims.question",
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
                        to="claims.taggedquestion",
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
                            hash="92ef5458dce85b735d6488ed0b5db6019cb96cab",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_73570",
                            table="claims_taggedquestionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verdict",
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
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "Exactly"),
                            ("approximate", "About"),
                            ("bounded", "More or less than"),
                            ("range", "Between two figures"),
                            ("verbal", "In words, without a number"),
                            ("unstated", "Number not given"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "base",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "edtf",
                    models.CharField(blank=True, max_length=100, verbose_name="EDTF"),
                ),
                ("start_earliest", models.DateField(blank=True, null=True)),
                ("start_latest", models.DateField(blank=True, null=True)),
                ("end_earliest", models.DateField(blank=True, null=True)),
                ("end_latest", models.DateField(blank=True, null=True)),
                ("firm_start_earliest", models.DateField(blank=True, null=True)),
                ("firm_start_latest", models.DateField(blank=True, null=True)),
                ("firm_end_earliest", models.DateField(blank=True, null=True)),
                ("firm_end_latest", models.DateField(blank=True, null=True)),
                ("rule", models.CharField(blank=True, max_length=40)),
                ("convention", models.CharField(blank=True, max_length=40)),
                (
                    "polarity",
                    models.CharField(
                        blank=True,
                        choices=[("affirms", "Affirms"), ("denies", "Denies")],
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("established", "Established"),
                            ("probable", "Probable"),
                            ("open", "Open"),
                            ("undecidable", "Undecidable"),
                            ("no_traceable_basis", "No traceable basis"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("high", "High"),
                            ("moderate", "Moderate"),
                            ("low", "Low"),
                            ("very_low", "Very low"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reasoning", models.TextField()),
                (
                    "considered",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="The claims as they stood: their numbers, versions and words.",
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to="claims.question",
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
                    "supersedes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="claims.verdict",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "form__in",
                                [
                                    "exact",
                                    "approximate",
                                    "bounded",
                                    "range",
                                    "verbal",
                                    "unstated",
                                    "",
                                ],
                            )
                        ),
                        name="verdict_form_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("polarity__in", ["affirms", "denies", ""])),
                        name="verdict_polarity_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("low__isnull", True),
                            ("high__isnull", True),
                            ("low__lte", models.F("high")),
                            _connector="OR",
                        ),
                        name="verdict_low_to_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("firm_low__isnull", True),
                                models.Q(
                                    ("low__isnull", False),
                                    ("firm_low__lte", models.F("low")),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_high__isnull", True),
                                models.Q(
                                    ("high__isnull", False),
                                    ("firm_high__gte", models.F("high")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="verdict_firm_contains_reading",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("form", "exact"), _negated=True),
                            models.Q(
                                ("high__isnull", False),
                                ("low", models.F("high")),
                                ("low__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="verdict_exact_is_one_figure",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("form", "unstated"), _negated=True),
                            ("high__isnull", True),
                            _connector="OR",
                        ),
                        name="verdict_unstated_has_no_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("form", ""), _negated=True),
                            models.Q(
                                ("base__isnull", True),
                                ("firm_high__isnull", True),
                                ("firm_low__isnull", True),
                                ("high__isnull", True),
                                ("low__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="verdict_figure_has_form",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start_earliest__isnull", True),
                            ("start_latest__isnull", True),
                            ("start_earliest__lte", models.F("start_latest")),
                            _connector="OR",
                        ),
                        name="verdict_start_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_earliest__isnull", True),
                            ("end_latest__isnull", True),
                            ("end_earliest__lte", models.F("end_latest")),
                            _connector="OR",
                        ),
                        name="verdict_end_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("firm_start_earliest__isnull", True),
                                models.Q(
                                    ("start_earliest__isnull", False),
                                    (
                                        "firm_start_earliest__lte",
                                        models.F("start_earliest"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_start_latest__isnull", True),
                                models.Q(
                                    ("start_latest__isnull", False),
                                    (
                                        "firm_start_latest__gte",
                                        models.F("start_latest"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_end_earliest__isnull", True),
                                models.Q(
                                    ("end_earliest__isnull", False),
                                    (
                                        "firm_end_earliest__lte",
                                        models.F("end_earliest"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("firm_end_latest__isnull", True),
                                models.Q(
                                    ("end_latest__isnull", False),
                                    ("firm_end_latest__gte", models.F("end_latest")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="verdict_firm_contains_dates",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("edtf", ""), _negated=True),
                            models.Q(
                                ("end_earliest__isnull", True),
                                ("end_latest__isnull", True),
                                ("firm_end_earliest__isnull", True),
                                ("firm_end_latest__isnull", True),
                                ("firm_start_earliest__isnull", True),
                                ("firm_start_latest__isnull", True),
                                ("start_earliest__isnull", True),
                                ("start_latest__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="verdict_dates_have_edtf",
                    ),
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
                        name="verdict_retired_with_reason",
                    ),
                    models.UniqueConstraint(
                        fields=("id", "question"), name="verdict_of_question"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "outcome__in",
                                [
                                    "established",
                                    "probable",
                                    "open",
                                    "undecidable",
                                    "no_traceable_basis",
                                ],
                            )
                        ),
                        name="verdict_outcome_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("certainty__in", ["high", "moderate", "low", "very_low"])
                        ),
                        name="verdict_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reasoning__regex", "\\S")),
                        name="verdict_has_reasoning",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("supersedes__isnull", True),
                            models.Q(("supersedes", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="verdict_supersedes_another",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_raised",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."base" IS DISTINCT FROM (NEW."base") OR OLD."certainty" IS DISTINCT FROM (NEW."certainty") OR OLD."considered" IS DISTINCT FROM (NEW."considered") OR OLD."convention" IS DISTINCT FROM (NEW."convention") OR OLD."edtf" IS DISTINCT FROM (NEW."edtf") OR OLD."end_earliest" IS DISTINCT FROM (NEW."end_earliest") OR OLD."end_latest" IS DISTINCT FROM (NEW."end_latest") OR OLD."firm_end_earliest" IS DISTINCT FROM (NEW."firm_end_earliest") OR OLD."firm_end_latest" IS DISTINCT FROM (NEW."firm_end_latest") OR OLD."firm_high" IS DISTINCT FROM (NEW."firm_high") OR OLD."firm_low" IS DISTINCT FROM (NEW."firm_low") OR OLD."firm_start_earliest" IS DISTINCT FROM (NEW."firm_start_earliest") OR OLD."firm_start_latest" IS DISTINCT FROM (NEW."firm_start_latest") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."high" IS DISTINCT FROM (NEW."high") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."low" IS DISTINCT FROM (NEW."low") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."polarity" IS DISTINCT FROM (NEW."polarity") OR OLD."question_id" IS DISTINCT FROM (NEW."question_id") OR OLD."reasoning" IS DISTINCT FROM (NEW."reasoning") OR OLD."retired_at" IS DISTINCT FROM (NEW."retired_at") OR OLD."retired_by_id" IS DISTINCT FROM (NEW."retired_by_id") OR OLD."retired_reason" IS DISTINCT FROM (NEW."retired_reason") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."start_earliest" IS DISTINCT FROM (NEW."start_earliest") OR OLD."start_latest" IS DISTINCT FROM (NEW."start_latest") OR OLD."supersedes_id" IS DISTINCT FROM (NEW."supersedes_id"))',
                            func="NEW.version := OLD.version + 1; RETURN NEW;",
                            hash="86fcc7995b43079b12a448f03f7dc535166ba5aa",
                            operation="UPDATE",
                            pgid="pgtrigger_version_raised_d3a8c",
                            table="claims_verdict",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verdict_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="422758ee4f6580a2d2df70f8726d30b50b04ed1c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_verdict_never_emptied_f579c",
                            table="claims_verdict",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_verdictevent" ("author_id", "base", "certainty", "considered", "convention", "edtf", "end_earliest", "end_latest", "firm_end_earliest", "firm_end_latest", "firm_high", "firm_low", "firm_start_earliest", "firm_start_latest", "form", "high", "id", "low", "made_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "question_id", "reasoning", "retired_at", "retired_by_id", "retired_reason", "rule", "start_earliest", "start_latest", "supersedes_id", "version") VALUES (NEW."author_id", NEW."base", NEW."certainty", NEW."considered", NEW."convention", NEW."edtf", NEW."end_earliest", NEW."end_latest", NEW."firm_end_earliest", NEW."firm_end_latest", NEW."firm_high", NEW."firm_low", NEW."firm_start_earliest", NEW."firm_start_latest", NEW."form", NEW."high", NEW."id", NEW."low", NEW."made_at", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."polarity", NEW."question_id", NEW."reasoning", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."rule", NEW."start_earliest", NEW."start_latest", NEW."supersedes_id", NEW."version"); RETURN NULL;',
                            hash="ce51da2ef40b03310fde025f1c16e708b9b590e6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3cb73",
                            table="claims_verdict",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_verdictevent" ("author_id", "base", "certainty", "considered", "convention", "edtf", "end_earliest", "end_latest", "firm_end_earliest", "firm_end_latest", "firm_high", "firm_low", "firm_start_earliest", "firm_start_latest", "form", "high", "id", "low", "made_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "question_id", "reasoning", "retired_at", "retired_by_id", "retired_reason", "rule", "start_earliest", "start_latest", "supersedes_id", "version") VALUES (NEW."author_id", NEW."base", NEW."certainty", NEW."considered", NEW."convention", NEW."edtf", NEW."end_earliest", NEW."end_latest", NEW."firm_end_earliest", NEW."firm_end_latest", NEW."firm_high", NEW."firm_low", NEW."firm_start_earliest", NEW."firm_start_latest", NEW."form", NEW."high", NEW."id", NEW."low", NEW."made_at", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."polarity", NEW."question_id", NEW."reasoning", NEW."retired_at", NEW."retired_by_id", NEW."retired_reason", NEW."rule", NEW."start_earliest", NEW."start_latest", NEW."supersedes_id", NEW."version"); RETURN NULL;',
                            hash="085a3419928d883a958570469d33436f4953e0c1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_05fe6",
                            table="claims_verdict",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_verdictevent" ("author_id", "base", "certainty", "considered", "convention", "edtf", "end_earliest", "end_latest", "firm_end_earliest", "firm_end_latest", "firm_high", "firm_low", "firm_start_earliest", "firm_start_latest", "form", "high", "id", "low", "made_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "question_id", "reasoning", "retired_at", "retired_by_id", "retired_reason", "rule", "start_earliest", "start_latest", "supersedes_id", "version") VALUES (OLD."author_id", OLD."base", OLD."certainty", OLD."considered", OLD."convention", OLD."edtf", OLD."end_earliest", OLD."end_latest", OLD."firm_end_earliest", OLD."firm_end_latest", OLD."firm_high", OLD."firm_low", OLD."firm_start_earliest", OLD."firm_start_latest", OLD."form", OLD."high", OLD."id", OLD."low", OLD."made_at", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."polarity", OLD."question_id", OLD."reasoning", OLD."retired_at", OLD."retired_by_id", OLD."retired_reason", OLD."rule", OLD."start_earliest", OLD."start_latest", OLD."supersedes_id", OLD."version"); RETURN NULL;',
                            hash="c06a8a0bf21a9099ca5fd6b8b86ab9135229b2a7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_83861",
                            table="claims_verdict",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerdictEvent",
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
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "Exactly"),
                            ("approximate", "About"),
                            ("bounded", "More or less than"),
                            ("range", "Between two figures"),
                            ("verbal", "In words, without a number"),
                            ("unstated", "Number not given"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_low",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "firm_high",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "base",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=24, null=True
                    ),
                ),
                (
                    "edtf",
                    models.CharField(blank=True, max_length=100, verbose_name="EDTF"),
                ),
                ("start_earliest", models.DateField(blank=True, null=True)),
                ("start_latest", models.DateField(blank=True, null=True)),
                ("end_earliest", models.DateField(blank=True, null=True)),
                ("end_latest", models.DateField(blank=True, null=True)),
                ("firm_start_earliest", models.DateField(blank=True, null=True)),
                ("firm_start_latest", models.DateField(blank=True, null=True)),
                ("firm_end_earliest", models.DateField(blank=True, null=True)),
                ("firm_end_latest", models.DateField(blank=True, null=True)),
                ("rule", models.CharField(blank=True, max_length=40)),
                ("convention", models.CharField(blank=True, max_length=40)),
                (
                    "polarity",
                    models.CharField(
                        blank=True,
                        choices=[("affirms", "Affirms"), ("denies", "Denies")],
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("established", "Established"),
                            ("probable", "Probable"),
                            ("open", "Open"),
                            ("undecidable", "Undecidable"),
                            ("no_traceable_basis", "No traceable basis"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("high", "High"),
                            ("moderate", "Moderate"),
                            ("low", "Low"),
                            ("very_low", "Very low"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reasoning", models.TextField()),
                (
                    "considered",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="The claims as they stood: their numbers, versions and words.",
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "author",
                    models.ForeignKey(
                        db_constraint=False,
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
                        to="claims.verdict",
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
                    "supersedes",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.verdict",
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
                            hash="7e3bccbe8789fecec97555270aabcdaed8b4048e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_76d0a",
                            table="claims_verdictevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="VerdictExclusion",
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exclusions",
                        to="claims.verdict",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("verdict", "claim"), name="verdict_excludes_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="verdict_exclusion_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="77eeafd5a7d98e200cc57b680348dc18aeb11c57",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_verdict_exclusion_never_emptied_583bd",
                            table="claims_verdictexclusion",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_verdictexclusionevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."verdict_id"); RETURN NULL;',
                            hash="76a9feca7307f0618ecc680e2740959df5fae235",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_72095",
                            table="claims_verdictexclusion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_verdictexclusionevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."verdict_id"); RETURN NULL;',
                            hash="0f6206e9eaa453c247fe2dd509d31f7d47985826",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_63290",
                            table="claims_verdictexclusion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_verdictexclusionevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict_id") VALUES (OLD."claim_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."verdict_id"); RETURN NULL;',
                            hash="03cc59cd4b198b9e1aecd556655cf63bb9f62ddc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_61442",
                            table="claims_verdictexclusion",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerdictExclusionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
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
                        to="claims.verdictexclusion",
                    ),
                ),
                (
                    "verdict",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.verdict",
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
                            hash="b2f0eb19d5ddfb2d5fc96abd762e641bea4e8947",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9e7b1",
                            table="claims_verdictexclusionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="VerdictOption",
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
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.option",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.question",
                    ),
                ),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.verdict",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("verdict", "option"), name="verdict_option_stated_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="verdict_option_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
                            hash="c9cdf4894f8c75b9178f9f312c51b98c1dc5310c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_verdict_option_never_emptied_88f8e",
                            table="claims_verdictoption",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_verdictoptionevent" ("id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "verdict_id") VALUES (NEW."id", NEW."option_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id", NEW."verdict_id"); RETURN NULL;',
                            hash="d69b9aa356d5b2b71ea382b1d827bb9fb1f94805",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_811a0",
                            table="claims_verdictoption",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_verdictoptionevent" ("id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "verdict_id") VALUES (NEW."id", NEW."option_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."verdict_id"); RETURN NULL;',
                            hash="b3dd4f8ecf737f5871778dd65ab7dd39115f9d2b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_672e3",
                            table="claims_verdictoption",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_verdictoptionevent" ("id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "verdict_id") VALUES (OLD."id", OLD."option_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id", OLD."verdict_id"); RETURN NULL;',
                            hash="98be47fc5571b285364399fda409e44cfd49c9bd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a293f",
                            table="claims_verdictoption",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerdictOptionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "option",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.option",
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
                        to="claims.verdictoption",
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
                (
                    "verdict",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.verdict",
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
                            hash="e4c07bb5dad95f96e5cfefe612da6226b2d2d30c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c0164",
                            table="claims_verdictoptionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="options",
            field=models.ManyToManyField(
                blank=True,
                related_name="claims",
                through="claims.ClaimOption",
                to="claims.option",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="tags",
            field=taggit.managers.TaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="claims.TaggedQuestion",
                to="taggit.Tag",
                verbose_name="Tags",
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="excluded",
            field=models.ManyToManyField(
                blank=True,
                related_name="+",
                through="claims.VerdictExclusion",
                to="claims.claim",
                verbose_name="readings excluded",
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="options",
            field=models.ManyToManyField(
                blank=True,
                related_name="+",
                through="claims.VerdictOption",
                to="claims.option",
            ),
        ),
    ]
