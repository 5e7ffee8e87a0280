"""Undoing an import: what it made is withdrawn or retired, and its history stays."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.utils import timezone

from annotator.exchange.table.copying import writing
from claims.models import ClaimImport, ImportState
from sources.models.keeping import Person

OF_IMPORT = "(SELECT {column} FROM claims_importedrow WHERE of_id = %(record)s)"
# A claim that people have worked on since: edited, reviewed, rated or remarked on.
WORKED_ON = """(c.version > 1
    OR EXISTS (SELECT FROM claims_claimassessment a WHERE a.claim_id = c.id)
    OR EXISTS (SELECT FROM claims_pairnote n
        WHERE c.id IN (n.first_id, n.second_id)))"""
STANDING = f"""
    SELECT count(*) FROM claims_claim c
    JOIN claims_importedrow r ON r.claim_id = c.id
    WHERE r.of_id = %s AND c.status = 'current' AND {WORKED_ON}"""  # noqa: S608  # of this module's own words
CLAIMS = f"""
    UPDATE claims_claim c SET status = 'withdrawn', status_reason = %(reason)s,
        import_key = NULL
    FROM claims_importedrow r
    WHERE r.of_id = %(record)s AND r.claim_id = c.id AND c.status = 'current'
        AND (%(all)s OR NOT {WORKED_ON})"""  # noqa: S608  # of this module's own words
RETIRED = """UPDATE {table} t SET retired_at = %(now)s, retired_by_id = %(by)s,
    retired_reason = %(reason)s WHERE retired_at IS NULL AND {which}"""
PASSAGES = """id IN (SELECT c.passage_id FROM claims_claim c
        JOIN claims_importedrow r ON r.claim_id = c.id WHERE r.of_id = %(record)s)
    AND NOT EXISTS (SELECT FROM claims_claim c
        WHERE c.passage_id = t.id AND c.status = 'current')
    AND NOT EXISTS (SELECT FROM sources_sourceassessment WHERE passage_id = t.id)"""
OPTIONS = f"""id IN {OF_IMPORT.format(column="option_id")}
    AND NOT EXISTS (SELECT FROM claims_claimoption o JOIN claims_claim c
        ON c.id = o.claim_id WHERE o.option_id = t.id AND c.status = 'current')
    AND NOT EXISTS (SELECT FROM claims_verdictoption WHERE option_id = t.id)
    AND NOT EXISTS (SELECT FROM claims_option WHERE parent_id = t.id)"""  # noqa: S608  # as above
QUESTIONS = f"""id IN {OF_IMPORT.format(column="question_id")}
    AND NOT EXISTS (SELECT FROM claims_claim c
        WHERE c.question_id = t.id AND c.status = 'current')
    AND NOT EXISTS (SELECT FROM claims_verdict WHERE question_id = t.id)
    AND NOT EXISTS (SELECT FROM claims_silencefinding WHERE question_id = t.id)
    AND NOT EXISTS (SELECT FROM claims_questionpart p
        WHERE t.id IN (p.whole_id, p.part_id) AND p.retired_at IS NULL)"""  # noqa: S608  # as above
SOURCES = f"""id IN {OF_IMPORT.format(column="source_id")}
    AND NOT EXISTS (SELECT FROM claims_claim c
        WHERE c.source_id = t.id AND c.status = 'current')
    AND NOT EXISTS (SELECT FROM claims_attribution a JOIN claims_claim c
        ON c.id = a.claim_id WHERE a.source_id = t.id AND a.retired_at IS NULL
        AND c.status = 'current')
    AND NOT EXISTS (SELECT FROM sources_textversion WHERE source_id = t.id)
    AND NOT EXISTS (SELECT FROM sources_sourceassessment WHERE source_id = t.id)
    AND NOT EXISTS (SELECT FROM sources_passage p
        WHERE p.source_id = t.id AND p.retired_at IS NULL)
    AND NOT EXISTS (SELECT FROM claims_silencefinding WHERE source_id = t.id)
    AND NOT EXISTS (SELECT FROM sources_derivation d
        WHERE t.id IN (d.child_id, d.parent_id) AND d.retired_at IS NULL)"""  # noqa: S608  # as above
RETIRING = (
    ("passages", "sources_passage", PASSAGES),
    ("options", "claims_option", OPTIONS),
    ("questions", "claims_question", QUESTIONS),
    ("sources", "sources_source", SOURCES),
)


def worked_on(record: ClaimImport) -> int:
    """Return how many standing claims of an import people have worked on since."""
    with connection.cursor() as cursor:
        cursor.execute(STANDING, [record.pk])
        return int(cursor.fetchone()[0])


def undo(
    record: ClaimImport,
    *,
    by: Person | None,
    reason: str = "",
    whole: bool = False,
    tell: Callable[[str, int, int], None] = lambda *_: None,
) -> dict[str, int]:
    """Withdraw an import's claims, and retire what it made that nothing else uses.

    Claims that people have worked on since stay, unless the ``whole`` is undone.
    Returns how many rows of each kind were taken out, and how many claims stayed. The
    withdrawn ones give up their keys, so that the table can be imported again.
    """
    said = f"The import of {record.file_name} (number {record.pk}) was undone."
    values: dict[str, Any] = {
        "record": record.pk,
        "reason": f"{said} {reason.strip()}".strip(),
        "now": timezone.now(),
        "by": by.pk if by else None,
        "all": whole,
    }
    with writing(by) as cursor:
        tell("withdrawing claims", 0, 1 + len(RETIRING))
        done = {"claims": _done(cursor, CLAIMS, values), "stayed": worked_on(record)}
        for at, (name, table, which) in enumerate(RETIRING, 1):
            tell(f"retiring {name}", at, 1 + len(RETIRING))
            sql = RETIRED.format(table=table, which=which)
            done[name] = _done(cursor, sql, values)
        _close(record, done, values, by)
    return done


def _close(
    record: ClaimImport, done: dict[str, int], values: dict[str, Any], by: Person | None
) -> None:
    """Keep with the import that it is undone, by whom and why."""
    record.state = ImportState.UNDONE
    record.report = {**record.report, "undone": done}
    record.retired_at, record.retired_by = values["now"], by
    record.retired_reason = values["reason"]
    retired = ("retired_at", "retired_by", "retired_reason")
    record.save(update_fields=["state", "report", *retired])


def _done(cursor: Any, sql: str, values: dict[str, Any]) -> int:
    cursor.execute(sql, values)
    return int(cursor.rowcount)
