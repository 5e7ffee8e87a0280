"""A list of questions is counted and paged by indexes; a claim is counted in for less.

Of one question there is nothing to lock in order, and wholes are looked for before
they are marked.
"""

from django.db import migrations, models

SUMMARY = "claims_questionsummary"
ASSERTED = """status = 'current' AND value_type = 'quantity'
    AND stance = 'asserts' AND scope = 'same'"""
FIRM = f"{ASSERTED} AND directness = 'stated'"
LOCKED = f"""
    PERFORM FROM {SUMMARY} WHERE question_id IN (SELECT question_id FROM touched)
        ORDER BY question_id FOR NO KEY UPDATE;"""
LOCKED_IF_SEVERAL = f"""
    SELECT min(question_id), max(question_id) INTO least, most FROM touched;
    IF least IS NULL THEN
        RETURN NULL;
    END IF;
    IF least <> most THEN {LOCKED}
    END IF;"""
MARKED = """
    PERFORM claims_summaries_mark(ARRAY(SELECT whole_id FROM claims_questionpart
        WHERE retired_at IS NULL AND part_id IN (SELECT question_id FROM touched)));"""
MARKED_IF_ANY = f"""
    IF EXISTS (SELECT FROM claims_questionpart WHERE retired_at IS NULL
        AND part_id IN (SELECT question_id FROM touched)) THEN {MARKED}
    END IF;"""


def _count_in(declared, locked, marked):
    return f"""
CREATE OR REPLACE FUNCTION claims_summaries_count_in() RETURNS trigger
LANGUAGE plpgsql AS $$
{declared}
BEGIN {locked}
    UPDATE {SUMMARY} AS summary SET
        account_count = summary.account_count + added.accounts,
        newest = GREATEST(summary.newest, added.newest),
        lowest_high = LEAST(summary.lowest_high, added.lowest_high),
        highest_low = GREATEST(summary.highest_low, added.highest_low),
        lowest_firm_high = LEAST(summary.lowest_firm_high, added.lowest_firm_high),
        highest_firm_low = GREATEST(summary.highest_firm_low, added.highest_firm_low),
        has_contradiction = summary.has_contradiction OR COALESCE(
            LEAST(summary.lowest_firm_high, added.lowest_firm_high)
            < GREATEST(summary.highest_firm_low, added.highest_firm_low), false),
        has_divergence = summary.has_divergence OR COALESCE(
            LEAST(summary.lowest_high, added.lowest_high)
            < GREATEST(summary.highest_low, added.highest_low), false)
            AND NOT COALESCE(
            LEAST(summary.lowest_firm_high, added.lowest_firm_high)
            < GREATEST(summary.highest_firm_low, added.highest_firm_low), false),
        is_stale = true, lines_are_stale = true, revision = summary.revision + 1
    FROM (SELECT question_id,
            count(*) FILTER (WHERE status = 'current') AS accounts,
            max(entered_at) FILTER (WHERE status = 'current') AS newest,
            min(high) FILTER (WHERE {ASSERTED}) AS lowest_high,
            max(low) FILTER (WHERE {ASSERTED}) AS highest_low,
            min(firm_high) FILTER (WHERE {FIRM}) AS lowest_firm_high,
            max(firm_low) FILTER (WHERE {FIRM}) AS highest_firm_low
        FROM touched WHERE question_id IS NOT NULL GROUP BY question_id) AS added
    WHERE summary.question_id = added.question_id; {marked}
    RETURN NULL;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0013_summaries_are_kept_anew")]

    operations = [
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                condition=models.Q(("retired_at__isnull", False)),
                fields=["id"],
                name="question_retired",
            ),
        ),
        migrations.RunSQL(
            _count_in(
                "DECLARE least bigint; most bigint;", LOCKED_IF_SEVERAL, MARKED_IF_ANY
            ),
            _count_in("", LOCKED, MARKED),
        ),
    ]
