"""Claims as a table: streamed from PostgreSQL as CSV, for the importer too.

What the importer needs to make the same claims again is in it: the reading stands in
columns of its own, and what a row says of its question and source beside it.
"""

from collections.abc import Iterator

from django.db import connection, transaction

from annotator.exchange.table.matching import OWN_KEY

YES_OR_NO = "CASE WHEN {0} THEN 'yes' WHEN NOT {0} THEN 'no' ELSE '' END"
# As annotator.exchange.table.stating and .voices read them: a sign that parts names
# is escaped within one.
NAME, WORDS = (
    rf"regexp_replace({column}, '([\\;>])', '\\\1', 'g')"
    for column in ("v.title", "a.wording")
)
LABEL = r"regexp_replace(o.label, '([\\;])', '\\\1', 'g')"
# heading: what stands below it. The headings are those that the importer proposes.
TEXTS = {
    "key": f"coalesce(c.import_key, {OWN_KEY})",
    "question": "coalesce(q.title, '')",
    "unit": "coalesce(q.unit, '')",
    "source": "s.title",
    "as stated": "c.as_stated",
    "options": f"""coalesce((
        SELECT string_agg({LABEL}, '; ' ORDER BY o.label COLLATE "C")
        FROM claims_claimoption co JOIN claims_option o ON o.id = co.option_id
        WHERE c.value_type = 'category' AND co.claim_id = c.id), '')""",  # noqa: S608  # of this module's own words
    "question subject": "coalesce(q.subject, '')",
    "question scope": "coalesce(q.scope, '')",
    "source author": "s.author",
    "quotation": "p.exact",
    "translation": "p.translation",
    "translator": "p.translator",
    "locator": "p.locator",
    "according to": "coalesce(voices.names, '')",
    "voice words": "coalesce(voices.words, '')",
    "hedge": "c.hedge",
    "scope note": "c.scope_note",
    "note": "c.note",
}
FIGURES = {
    "low as read": "c.low",
    "high as read": "c.high",
    "low firmly": "c.firm_low",
    "high firmly": "c.firm_high",
    "base as read": "c.base",
}
# Words of ours and dates, which no spreadsheet takes for a formula.
OURS = {
    "value type": "coalesce(nullif(c.value_type, ''), 'none')",
    "form as read": """CASE WHEN c.form <> '' THEN c.form
        WHEN c.edtf <> '' OR c.polarity <> '' THEN '' ELSE 'none' END""",
    "date read": "c.edtf",
    "polarity": "c.polarity",
    "rule as read": "c.rule",
    "convention as read": "c.convention",
    "counts whole things": YES_OR_NO.format("q.is_count"),
    "only one option": YES_OR_NO.format("q.is_exclusive"),
    "source date": "s.created_edtf",
    "source language": "s.language",
    "voice stance": "coalesce(voices.stances, '')",
    "voice basis": "coalesce(voices.bases, '')",
    "voice certainty": "coalesce(voices.certainties, '')",
    "stance": "c.stance",
    "commitment": "c.commitment",
    "directness": "c.directness",
    "basis": "c.basis",
    "scope": "c.scope",
    "as of": "c.counted_to",
    "read from": "c.read_from",
    "status": "c.status",
    "claim number": "c.id::text",
}
ORDER = (
    "key", "question", "value type", "unit", "source", "as stated",
    *FIGURES, "form as read", "date read", "polarity", "options",
    "quotation", "locator", "translation", "translator", "read from",
    "according to", "voice words", "voice stance", "voice basis", "voice certainty",
    "stance", "commitment", "hedge", "directness", "basis", "scope", "scope note",
    "as of", "note", "counts whole things", "only one option", "question subject",
    "question scope", "source author", "source date", "source language",
    "rule as read", "convention as read", "status", "claim number",
)  # fmt: skip
# Beside the names stand, where they say more than is taken for granted, the words for
# a voice, its stance, how it knew, and how sure it is that it spoke.
OF_A_VOICE = {
    "words": (WORDS, "a.wording <> ''"),
    "stances": ("a.stance", "a.stance <> 'asserts'"),
    "bases": ("a.basis", "a.basis <> 'unknown'"),
    "certainties": ("a.certainty", "a.certainty <> 'asserted'"),
}
CHAINS = ", ".join(
    f"string_agg({sql}, ' > ' ORDER BY a.position) AS {name},"
    f" bool_or({says_more}) AS has_{name}"
    for name, (sql, says_more) in OF_A_VOICE.items()
)
BESIDE = ", ".join(
    f"CASE WHEN bool_or(has_{name}) THEN string_agg({name}, '; ' ORDER BY branch) END"
    f" AS {name}"
    for name in OF_A_VOICE
)
VOICES = f"""
    SELECT claim_id, string_agg(names, '; ' ORDER BY branch) AS names, {BESIDE}
    FROM (SELECT a.claim_id, a.branch,
            string_agg({NAME}, ' > ' ORDER BY a.position) AS names, {CHAINS}
        FROM claims_attribution a JOIN sources_source v ON v.id = a.source_id
        WHERE a.retired_at IS NULL GROUP BY a.claim_id, a.branch) chains
    GROUP BY claim_id"""  # noqa: S608  # of this module's own words
ROWS = f"""FROM claims_claim c
    JOIN sources_source s ON s.id = c.source_id
    JOIN sources_passage p ON p.id = c.passage_id
    LEFT JOIN claims_question q ON q.id = c.question_id
    LEFT JOIN ({VOICES}) voices ON voices.claim_id = c.id"""


def _harmless(expression: str) -> str:
    """Return SQL for a text that no spreadsheet takes for a formula."""
    first = f"left({expression}, 1)"
    is_guarded = rf"{first} = '''' AND {expression} ~ '^''+[=+@\t\r-]'"
    return (
        f"CASE WHEN {first} IN ('=', '+', '-', '@', E'\\t', E'\\r') OR {is_guarded}"
        f" THEN '''' || {expression} ELSE {expression} END"
    )


def _columns() -> str:
    texts = {name: _harmless(sql) for name, sql in TEXTS.items()}
    figures = {name: f"trim_scale({sql})" for name, sql in FIGURES.items()}
    every = texts | figures | OURS
    return ", ".join(f'{every[name]} AS "{name}"' for name in ORDER)


def claims_as_csv(
    *, question: int | None = None, source: int | None = None, all_of_them: bool = False
) -> Iterator[bytes]:
    """Return the claims in pieces of CSV: standing ones, or all with their status.

    They begin with a byte-order mark, by which spreadsheets know UTF-8.
    """
    conditions = ["TRUE" if all_of_them else "c.status = 'current'"]
    values: list[int] = []
    for column, number in (("question_id", question), ("source_id", source)):
        if number is not None:
            conditions.append(f"c.{column} = %s")
            values.append(number)
    which = " AND ".join(conditions)
    select = f"SELECT {_columns()} {ROWS} WHERE {which} ORDER BY c.id"
    yield "\ufeff".encode()
    with transaction.atomic(), connection.cursor() as cursor:
        copying = cursor.copy(f"COPY ({select}) TO STDOUT (FORMAT csv, HEADER)", values)
        with copying as copy:
            for piece in copy:
                yield bytes(piece)
