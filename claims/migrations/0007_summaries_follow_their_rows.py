"""Whatever changes how the accounts of a question stand marks its summary.

One trigger for each statement, so that a table of thousands costs one update of each
question. New claims are counted in, and what is asserted of the question's own scope
widens the extremes; all else is compared anew by the program.
"""

from django.db import migrations

SUMMARY = "claims_questionsummary"
ASSERTED = """status = 'current' AND value_type = 'quantity'
    AND stance = 'asserts' AND scope = 'same'"""
FIRM = f"{ASSERTED} AND directness = 'stated'"

MADE = f"""
CREATE FUNCTION claims_summary_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO {SUMMARY} (question_id, account_count, source_count,
        has_contradiction, has_divergence, contradicting_positions, relation,
        least, is_stale, lines_are_stale, revision)
    SELECT id, 0, 0, false, false, 0, '', 0, false, true, 0 FROM touched;
    RETURN NULL;
END $$
"""

# A whole is compared with what its parts come to.
WHOLES = """SELECT whole_id FROM claims_questionpart
    WHERE retired_at IS NULL AND part_id"""

# Rows are locked in one order, so that two statements never wait for one another.
MARK = f"""
CREATE FUNCTION claims_summaries_mark(questions bigint[]) RETURNS void
LANGUAGE sql AS $$
    UPDATE {SUMMARY} AS summary
    SET is_stale = true, lines_are_stale = true, revision = revision + 1
    FROM (SELECT question_id FROM {SUMMARY}
        WHERE question_id = ANY(questions || ARRAY({WHOLES} = ANY(questions)))
        ORDER BY question_id FOR NO KEY UPDATE) AS locked
    WHERE summary.question_id = locked.question_id
$$
"""

COUNT_IN = f"""
CREATE FUNCTION claims_summaries_count_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM {SUMMARY} WHERE question_id IN (SELECT question_id FROM touched)
        ORDER BY question_id FOR NO KEY UPDATE;
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
    WHERE summary.question_id = added.question_id;
    PERFORM claims_summaries_mark(ARRAY(
        {WHOLES} IN (SELECT question_id FROM touched)));
    RETURN NULL;
END $$
"""

COUNT_ANEW = f"""
CREATE FUNCTION claims_summaries_count_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claims_summaries_mark(ARRAY(
        SELECT question_id FROM touched UNION SELECT question_id FROM former));
    UPDATE {SUMMARY} AS summary
    SET account_count = GREATEST(summary.account_count + change.accounts, 0)
    FROM (SELECT question_id, sum(accounts) AS accounts FROM (
            SELECT question_id, (status = 'current')::int AS accounts FROM touched
            UNION ALL
            SELECT question_id, -(status = 'current')::int FROM former) AS each
        GROUP BY question_id HAVING sum(accounts) <> 0) AS change
    WHERE summary.question_id = change.question_id;
    RETURN NULL;
END $$
"""


def _marking(name, questions):
    return f"""
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claims_summaries_mark(ARRAY({questions}));
    RETURN NULL;
END $$
"""


OF_CLAIM = """SELECT DISTINCT claim.question_id FROM touched
    JOIN claims_claim AS claim ON claim.id = touched.claim_id"""

# Who uses a source, directly or by others, or names it: their lines may be others.
OF_SOURCES = f"""
CREATE FUNCTION claims_summaries_mark_lines(sources bigint[]) RETURNS void
LANGUAGE sql AS $$
    WITH RECURSIVE resting(id) AS (
        SELECT unnest(sources)
        UNION
        SELECT link.child_id FROM sources_derivation AS link
        JOIN resting ON link.parent_id = resting.id)
    UPDATE {SUMMARY} AS summary
    SET lines_are_stale = true, revision = revision + 1
    FROM (SELECT question_id FROM {SUMMARY} WHERE question_id IN (
            SELECT claim.question_id FROM claims_claim AS claim
            JOIN resting ON claim.source_id = resting.id
            UNION
            SELECT claim.question_id FROM claims_attribution AS voice
            JOIN resting ON voice.source_id = resting.id
            JOIN claims_claim AS claim ON claim.id = voice.claim_id
            UNION
            SELECT part.whole_id FROM claims_questionpart AS part
            WHERE part.part_id IN (
                SELECT claim.question_id FROM claims_claim AS claim
                JOIN resting ON claim.source_id = resting.id
                UNION
                SELECT claim.question_id FROM claims_attribution AS voice
                JOIN resting ON voice.source_id = resting.id
                JOIN claims_claim AS claim ON claim.id = voice.claim_id))
        ORDER BY question_id FOR NO KEY UPDATE) AS locked
    WHERE summary.question_id = locked.question_id
$$
"""


def _marking_lines(name, sources):
    return f"""
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claims_summaries_mark_lines(ARRAY({sources}));
    RETURN NULL;
END $$
"""


FUNCTIONS = {
    "claims_summary_made()": MADE,
    "claims_summaries_mark(bigint[])": MARK,
    "claims_summaries_count_in()": COUNT_IN,
    "claims_summaries_count_anew()": COUNT_ANEW,
    "claims_summaries_mark_own()": _marking(
        "claims_summaries_mark_own", "SELECT DISTINCT id FROM touched"
    ),
    "claims_summaries_mark_asked()": _marking(
        "claims_summaries_mark_asked", "SELECT DISTINCT question_id FROM touched"
    ),
    "claims_summaries_mark_wholes()": _marking(
        "claims_summaries_mark_wholes", "SELECT DISTINCT whole_id FROM touched"
    ),
    "claims_summaries_mark_claimed()": _marking(
        "claims_summaries_mark_claimed", OF_CLAIM
    ),
    "claims_summaries_mark_lines(bigint[])": OF_SOURCES,
    "claims_summaries_mark_linked()": _marking_lines(
        "claims_summaries_mark_linked",
        "SELECT child_id FROM touched UNION SELECT parent_id FROM touched",
    ),
    "claims_summaries_mark_sources()": _marking_lines(
        "claims_summaries_mark_sources", "SELECT id FROM touched"
    ),
}
NEW, OLD = "NEW TABLE AS touched", "OLD TABLE AS touched"
BOTH = "NEW TABLE AS touched OLD TABLE AS former"
TRIGGERS = (
    ("claims_question", "INSERT", NEW, "claims_summary_made"),
    ("claims_question", "UPDATE", NEW, "claims_summaries_mark_own"),
    ("claims_claim", "INSERT", NEW, "claims_summaries_count_in"),
    ("claims_claim", "UPDATE", BOTH, "claims_summaries_count_anew"),
    ("claims_questionpart", "INSERT", NEW, "claims_summaries_mark_wholes"),
    ("claims_questionpart", "UPDATE", NEW, "claims_summaries_mark_wholes"),
    ("claims_questionpart", "DELETE", OLD, "claims_summaries_mark_wholes"),
    ("claims_option", "INSERT", NEW, "claims_summaries_mark_asked"),
    ("claims_option", "UPDATE", NEW, "claims_summaries_mark_asked"),
    ("claims_option", "DELETE", OLD, "claims_summaries_mark_asked"),
    ("claims_claimoption", "INSERT", NEW, "claims_summaries_mark_asked"),
    ("claims_claimoption", "UPDATE", NEW, "claims_summaries_mark_asked"),
    ("claims_claimoption", "DELETE", OLD, "claims_summaries_mark_asked"),
    ("claims_attribution", "INSERT", NEW, "claims_summaries_mark_claimed"),
    ("claims_attribution", "UPDATE", NEW, "claims_summaries_mark_claimed"),
    ("claims_attribution", "DELETE", OLD, "claims_summaries_mark_claimed"),
    ("sources_derivation", "INSERT", NEW, "claims_summaries_mark_linked"),
    ("sources_derivation", "UPDATE", NEW, "claims_summaries_mark_linked"),
    ("sources_derivation", "DELETE", OLD, "claims_summaries_mark_linked"),
    ("sources_source", "UPDATE", NEW, "claims_summaries_mark_sources"),
)


def _function(signature):
    return migrations.RunSQL(FUNCTIONS[signature], f"DROP FUNCTION {signature}")


def _trigger(table, event, rows, function):
    name = f"summaries_follow_{event.lower()}"
    return migrations.RunSQL(
        f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {rows}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()",
        f"DROP TRIGGER {name} ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0006_questions_have_summaries"),
        ("sources", "0003_one_source_for_anchor"),
    ]

    operations = [
        *(_function(signature) for signature in FUNCTIONS),
        *(_trigger(*row) for row in TRIGGERS),
    ]
