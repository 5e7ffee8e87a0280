"""One trigger keeps all claims of a statement; whole counts are seen at a glance."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0003_claims_come_from_tables"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="attribution",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="claim",
            name="claim_counts_whole_numbers",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="claim",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="question",
            name="insert_insert",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attribution",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_attributionevent" ("basis", "branch", "certainty", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "retired_at", "retired_by_id", "retired_reason", "source_id", "stance", "wording") SELECT new_values."basis", new_values."branch", new_values."certainty", new_values."claim_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."retired_at", new_values."retired_by_id", new_values."retired_reason", new_values."source_id", new_values."stance", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="06cbb91189f80d8db97a3f68cb8bdfad6413b6f3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_43dca",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_attribution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="claim_counts_whole_numbers",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.value_type = 'quantity' AND NEW.question_id IS NOT NULL\n                    AND (NEW.low <> trunc(NEW.low) OR NEW.high <> trunc(NEW.high)\n                         OR NEW.firm_low <> trunc(NEW.firm_low)\n                         OR NEW.firm_high <> trunc(NEW.firm_high)))",
                    func="\n            IF NOT (NOT EXISTS (SELECT FROM claims_question\n                    WHERE id = NEW.question_id AND is_count FOR SHARE)) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'claim_counts_whole_numbers', MESSAGE = 'Whole things are counted in whole numbers.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="80c3eacae620f088e4d06c201f525ad92a6f9f78",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_claim_counts_whole_numbers_13a35",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimevent" ("as_stated", "base", "basis", "commitment", "convention", "counted_to", "directness", "edtf", "end_earliest", "end_latest", "entered_at", "entered_by_id", "firm_end_earliest", "firm_end_latest", "firm_high", "firm_low", "firm_start_earliest", "firm_start_latest", "form", "hedge", "high", "id", "import_key", "low", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "question_id", "read_from", "reviewed_at", "reviewed_by_id", "rule", "scope", "scope_note", "source_id", "stance", "start_earliest", "start_latest", "status", "status_reason", "superseded_by_id", "value_type", "version") SELECT new_values."as_stated", new_values."base", new_values."basis", new_values."commitment", new_values."convention", new_values."counted_to", new_values."directness", new_values."edtf", new_values."end_earliest", new_values."end_latest", new_values."entered_at", new_values."entered_by_id", new_values."firm_end_earliest", new_values."firm_end_latest", new_values."firm_high", new_values."firm_low", new_values."firm_start_earliest", new_values."firm_start_latest", new_values."form", new_values."hedge", new_values."high", new_values."id", new_values."import_key", new_values."low", new_values."note", new_values."passage_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."polarity", new_values."question_id", new_values."read_from", new_values."reviewed_at", new_values."reviewed_by_id", new_values."rule", new_values."scope", new_values."scope_note", new_values."source_id", new_values."stance", new_values."start_earliest", new_values."start_latest", new_values."status", new_values."status_reason", new_values."superseded_by_id", new_values."value_type", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="595fd4563eb492da6fcf4a6b4616201677e8ff99",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_df8fa",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="question",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_questionevent" ("id", "is_count", "is_exclusive", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "scope", "slug", "subject", "title", "unit", "value_type", "version") SELECT new_values."id", new_values."is_count", new_values."is_exclusive", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."retired_at", new_values."retired_by_id", new_values."retired_reason", new_values."scope", new_values."slug", new_values."subject", new_values."title", new_values."unit", new_values."value_type", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9a32222aeb377342b65cad71f0a47044921cc350",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5cfbd",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_question",
                    when="AFTER",
                ),
            ),
        ),
    ]
