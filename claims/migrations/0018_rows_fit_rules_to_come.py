"""Rows that rules to come would refuse are retired, or lose what meant nothing.

A link that closed a circle of parts is retired, the earlier ones stay; of a silence that
one author recorded twice the last stays. Whether one option alone can be true was never
asked but of options.
"""

from django.db import migrations

CIRCLE = "It closed a circle: a question is no part of its own part."
AGAIN = "Its author has recorded it again since."
ANCESTRY = """
    WITH RECURSIVE above(id) AS (
        SELECT link.whole_id
        UNION
        SELECT earlier.whole_id FROM claims_questionpart AS earlier
        JOIN above ON earlier.part_id = above.id
        WHERE earlier.retired_at IS NULL AND earlier.id < link.id)
    SELECT FROM above WHERE id = link.part_id"""
CIRCLES = f"""
DO $$
DECLARE link record;
BEGIN
    FOR link IN SELECT id, whole_id, part_id FROM claims_questionpart
        WHERE retired_at IS NULL ORDER BY id
    LOOP
        IF EXISTS ({ANCESTRY}) THEN
            UPDATE claims_questionpart
            SET retired_at = now(), retired_reason = '{CIRCLE}' WHERE id = link.id;
        END IF;
    END LOOP;
END $$
"""
EXCLUSIVE = """
    UPDATE claims_question SET is_exclusive = false
    WHERE is_exclusive AND value_type <> 'category'
"""
SILENCES = f"""
    UPDATE claims_silencefinding AS found
    SET retired_at = now(), retired_reason = '{AGAIN}'
    WHERE retired_at IS NULL AND EXISTS (
        SELECT FROM claims_silencefinding AS later
        WHERE later.question_id = found.question_id
        AND later.source_id = found.source_id AND later.author_id = found.author_id
        AND later.retired_at IS NULL
        AND (later.made_at, later.id) > (found.made_at, found.id))
"""


def _reinstated(table, reason):
    return (
        f"UPDATE {table} SET retired_at = NULL, retired_reason = ''"
        f" WHERE retired_reason = '{reason}'"
    )


class Migration(migrations.Migration):
    dependencies = [("claims", "0017_options_come_in_by_thousands")]

    operations = [
        migrations.RunSQL(CIRCLES, _reinstated("claims_questionpart", CIRCLE)),
        migrations.RunSQL(EXCLUSIVE, migrations.RunSQL.noop),
        migrations.RunSQL(SILENCES, _reinstated("claims_silencefinding", AGAIN)),
    ]
