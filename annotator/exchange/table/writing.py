"""Claims as a table: streamed from PostgreSQL as CSV, for the importer too.

What the importer needs to make the same claims again is in it: the reading stands in
columns of its own, and what a row says of its question and source beside it.
"""

from collections.abc import Iterator

from django.db import connection, transaction

from annotator.exchange.table.columns import (
    ALIKE_QUESTIONS,
    ALIKE_SOURCES,
    OPTIONS,
    ORDER,
    OURS,
    TAGS,
    TEXTS,
    VOICES,
)

SELECT = """
    WITH alike_sources AS MATERIALIZED ({alike_sources}),
        alike_questions AS MATERIALIZED ({alike_questions}),
        source_tags AS MATERIALIZED ({source_tags})
    SELECT {columns} FROM claims_claim c
    JOIN sources_source s ON s.id = c.source_id
    JOIN sources_passage p ON p.id = c.passage_id
    LEFT JOIN claims_question q ON q.id = c.question_id
    LEFT JOIN ({voices}) voices ON voices.claim_id = c.id
    LEFT JOIN alike_sources ON alike_sources.id = s.id
    LEFT JOIN alike_questions ON alike_questions.id = q.id
    LEFT JOIN source_tags ON source_tags.id = s.id
    LEFT JOIN ({question_tags}) question_tags ON question_tags.id = q.id
    LEFT JOIN ({options}) offered ON offered.id = q.id
    WHERE {which} ORDER BY c.id"""


def _harmless(expression: str) -> str:
    """Return SQL for a text that no spreadsheet takes for a formula."""
    first = f"left({expression}, 1)"
    is_guarded = rf"{first} = '''' AND {expression} ~ '^''+[=+@\t\r-]'"
    return (
        f"CASE WHEN {first} IN ('=', '+', '-', '@', E'\\t', E'\\r') OR {is_guarded}"
        f" THEN '''' || {expression} ELSE {expression} END"
    )


def _select(which: str) -> str:
    every = {name: _harmless(sql) for name, sql in TEXTS.items()} | OURS
    return SELECT.format(
        alike_sources=ALIKE_SOURCES,
        alike_questions=ALIKE_QUESTIONS,
        source_tags=TAGS.format(table="sources_taggedsource"),
        question_tags=TAGS.format(table="claims_taggedquestion"),
        options=OPTIONS,
        voices=VOICES,
        columns=", ".join(f'{every[name]} AS "{name}"' for name in ORDER),
        which=which,
    )


def claims_as_csv(
    *, question: int | None = None, source: int | None = None, all_of_them: bool = False
) -> Iterator[bytes]:
    """Return the claims in pieces of CSV: standing ones, or all with their status.

    They begin with a byte-order mark, by which spreadsheets know UTF-8.
    """
    conditions = ["TRUE" if all_of_them else "c.status = 'current'"]
    values: dict[str, int] = {}
    for column, number in (("question_id", question), ("source_id", source)):
        if number is not None:
            conditions.append(f"c.{column} = %({column})s")
            values[column] = number
    select = _select(" AND ".join(conditions))
    yield "\ufeff".encode()
    with transaction.atomic(), connection.cursor() as cursor:
        copying = cursor.copy(f"COPY ({select}) TO STDOUT (FORMAT csv, HEADER)", values)
        with copying as copy:
            for piece in copy:
                yield bytes(piece)
