"""Claims as a table: streamed from PostgreSQL as CSV, for the importer too."""

from collections.abc import Iterator

from django.db import connection, transaction

# heading: what stands below it. The headings are those that the importer proposes.
TEXTS = {
    "key": "coalesce(c.import_key, 'claim:' || c.id)",
    "question": "coalesce(q.title, '')",
    "unit": "coalesce(q.unit, '')",
    "source": "s.title",
    "as stated": "c.as_stated",
}
FIGURES = {
    "low as read": "c.low",
    "high as read": "c.high",
    "low firmly": "c.firm_low",
    "high firmly": "c.firm_high",
}
MORE = {
    "date read": "c.edtf",
    "polarity": "c.polarity",
    "options": """coalesce((SELECT string_agg(o.label, '; ' ORDER BY o.position)
        FROM claims_claimoption co JOIN claims_option o ON o.id = co.option_id
        WHERE co.claim_id = c.id), '')""",
    "quotation": "p.exact",
    "locator": "p.locator",
    "according to": "coalesce(voices.names, '')",
    "voice words": "coalesce(voices.words, '')",
    "stance": "c.stance",
    "commitment": "c.commitment",
    "hedge": "c.hedge",
    "directness": "c.directness",
    "basis": "c.basis",
    "scope": "c.scope",
    "scope note": "c.scope_note",
    "as of": "c.counted_to",
    "note": "c.note",
    "status": "c.status",
    "claim number": "c.id::text",
}
# As annotator.exchange.table.voices reads them: a sign within a name is escaped.
NAME, WORDS = (
    rf"regexp_replace({column}, '([\\;>])', '\\\1', 'g')"
    for column in ("v.title", "a.wording")
)
ROWS = f"""FROM claims_claim c
    JOIN sources_source s ON s.id = c.source_id
    JOIN sources_passage p ON p.id = c.passage_id
    LEFT JOIN claims_question q ON q.id = c.question_id
    LEFT JOIN (SELECT claim_id, string_agg(names, '; ' ORDER BY branch) AS names,
            CASE WHEN bool_or(is_worded)
                THEN string_agg(words, '; ' ORDER BY branch) END AS words
        FROM (SELECT a.claim_id, a.branch, bool_or(a.wording <> '') AS is_worded,
                string_agg({NAME}, ' > ' ORDER BY a.position) AS names,
                string_agg({WORDS}, ' > ' ORDER BY a.position) AS words
            FROM claims_attribution a JOIN sources_source v ON v.id = a.source_id
            WHERE a.retired_at IS NULL GROUP BY a.claim_id, a.branch) chains
        GROUP BY claim_id) voices
        ON voices.claim_id = c.id"""  # noqa: S608  # of this module's own words


def _harmless(expression: str) -> str:
    """Return SQL for a text that no spreadsheet takes for a formula."""
    return (
        f"CASE WHEN left({expression}, 1) IN ('=', '+', '-', '@', E'\\t', E'\\r')"
        f" THEN '''' || {expression} ELSE {expression} END"
    )


def _columns() -> str:
    texts = {name: _harmless(sql) for name, sql in (TEXTS | MORE).items()}
    figures = {name: f"trim_scale({sql})" for name, sql in FIGURES.items()}
    ordered = [*TEXTS, *FIGURES, *MORE]
    return ", ".join(f'{(texts | figures)[name]} AS "{name}"' for name in ordered)


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
