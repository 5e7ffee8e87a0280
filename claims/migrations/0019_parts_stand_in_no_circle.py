"""A question is no part of its own part, however many lie between."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0018_rows_fit_rules_to_come"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="questionpart",
            trigger=pgtrigger.compiler.Trigger(
                name="question_part_in_no_circle",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."retired_at" IS NULL)',
                    func="\n            PERFORM pg_advisory_xact_lock('claims_questionpart'::regclass::int); IF NOT (NEW.whole_id = NEW.part_id OR NOT EXISTS (\n                    WITH RECURSIVE above(id) AS (\n                        SELECT NEW.whole_id\n                        UNION\n                        SELECT link.whole_id FROM claims_questionpart AS link\n                        JOIN above ON link.part_id = above.id\n                        WHERE link.retired_at IS NULL AND link.id <> NEW.id)\n                    SELECT FROM above WHERE id = NEW.part_id)) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'question_part_in_no_circle', MESSAGE = 'A question cannot be a part of its own part.';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="8dbfcfad70786e7673cf1d775be0ccd4b28ed8d4",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_question_part_in_no_circle_2210b",
                    table="claims_questionpart",
                    when="BEFORE",
                ),
            ),
        ),
    ]
