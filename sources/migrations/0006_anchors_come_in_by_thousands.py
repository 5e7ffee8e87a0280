"""One trigger keeps all anchors, and all tags of sources, of a statement."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0005_rows_come_in_by_thousands"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="anchor",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="taggedsource",
            name="insert_insert",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="anchor",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_anchorevent" ("end", "id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "source_id", "start", "state", "text_version_id") SELECT new_values."end", new_values."id", new_values."passage_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."retired_at", new_values."retired_by_id", new_values."retired_reason", new_values."source_id", new_values."start", new_values."state", new_values."text_version_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b98656a915e8da2024ffc1c7f117db2a08eaddf8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3f849",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="sources_anchor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taggedsource",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_taggedsourceevent" ("content_object_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") SELECT new_values."content_object_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."tag_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b66bd041f70891e5603342793f7ac6aef7933a5a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_46185",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="sources_taggedsource",
                    when="AFTER",
                ),
            ),
        ),
    ]
