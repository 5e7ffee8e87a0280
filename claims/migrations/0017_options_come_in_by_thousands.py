"""One trigger keeps all options, and all tags of questions, of a statement."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0016_edits_are_evidence"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="claimoption",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="option",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="taggedquestion",
            name="insert_insert",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimoption",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimoptionevent" ("claim_id", "id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id") SELECT new_values."claim_id", new_values."id", new_values."option_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."question_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b5a847de37718fbdafc6d5b85823e43850f844d4",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0fd7f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_claimoption",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="option",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_optionevent" ("id", "label", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "retired_at", "retired_by_id", "retired_reason") SELECT new_values."id", new_values."label", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."question_id", new_values."retired_at", new_values."retired_by_id", new_values."retired_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="95823e4017a242ed45c7bc4815bd69850d218d68",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0d53e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_option",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taggedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_taggedquestionevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") SELECT new_values."content_object_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."tag_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b808f7ec558e3cea512c03a03ca86fb2c26f8b21",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_81e49",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_taggedquestion",
                    when="AFTER",
                ),
            ),
        ),
    ]
