"""One trigger keeps all sources, and all passages, of a statement."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0004_anchors_by_place"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="passage",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="source",
            name="insert_insert",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="passage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_passageevent" ("exact", "id", "locator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "retired_at", "retired_by_id", "retired_reason", "source_id", "suffix", "translation", "translator") SELECT new_values."exact", new_values."id", new_values."locator", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prefix", new_values."retired_at", new_values."retired_by_id", new_values."retired_reason", new_values."source_id", new_values."suffix", new_values."translation", new_values."translator" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="73544e90b675c052356dcf018cdf9b95dada648a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_af5cd",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="sources_passage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_sourceevent" ("access", "author", "available_edtf", "created_earliest", "created_edtf", "created_latest", "csl", "id", "issuer", "kind", "language", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_by_id", "retired_reason", "short_title", "title", "version", "voice") SELECT new_values."access", new_values."author", new_values."available_edtf", new_values."created_earliest", new_values."created_edtf", new_values."created_latest", new_values."csl", new_values."id", new_values."issuer", new_values."kind", new_values."language", new_values."level", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."retired_at", new_values."retired_by_id", new_values."retired_reason", new_values."short_title", new_values."title", new_values."version", new_values."voice" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4bade83563b3309cad05f0364fdb7aca6a85c2ab",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c3ed3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="sources_source",
                    when="AFTER",
                ),
            ),
        ),
    ]
