"""The steps of an import: taken in, checked, stored; each can be run again."""

import zlib
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.utils import timezone

from annotator.exchange.table import mapping as mappings
from annotator.exchange.table.anchoring import anchor
from annotator.exchange.table.copying import writing
from annotator.exchange.table.languages import languages_of
from annotator.exchange.table.mapping import Mapping
from annotator.exchange.table.matching import here, match
from annotator.exchange.table.plan import Plan
from annotator.exchange.table.planning import plan_of
from annotator.exchange.table.sheets import Table, open_table
from annotator.exchange.table.storing import Storing
from claims.comparison.keeping import keep_summaries
from claims.models import Claim, ClaimImport, ImportState, TableFile, Taking
from sources.models.keeping import Person, signed

MOST_FAULTS = 5000  # faults that a report lists
MOST_CAUSES = 30
MOST_UNANCHORED = 200  # rows of one kind that a report lists
MOST_REPEATS = 20

Tell = Callable[[str, int, int], None]


class FaultyError(ValueError):
    """Rows have faults and all were to be taken, or none."""


def quiet(_what: str, _done: int, _whole: int) -> None:
    """Tell nobody how far the work has come."""


def take_in(
    data: bytes, *, name: str, by: Person | None, encoding: str = "", sheet: str = ""
) -> ClaimImport:
    """Keep a table, with the columns that the person gave such a table last time.

    Raises what ``open_table`` does where it is none.
    """
    limit = settings.LONGEST_TEXT
    table = open_table(data, encoding=encoding, sheet=sheet, limit=limit)
    if not table.rows:
        raise ValueError("The table has headings, but no row below them.")
    key = mappings.header_key(table.headings)
    with signed(by):
        file = kept_file(data, by=by)
        last = ClaimImport.objects.like(header_key=key, by=by).first()
        kept = last and mappings.from_json(last.mapping, table.headings)
        return ClaimImport.objects.create(
            file=file,
            file_name=_file_name(name),
            encoding=table.encoding,
            sheet=table.sheet,
            headings=list(table.headings),
            header_key=key,
            mapping=(kept or mappings.proposed(table)).to_json(),
            made_by=by,
        )


def kept_file(data: bytes, *, by: Person | None) -> TableFile:
    """Return the bytes of a table as they are kept, once for equal ones."""
    with signed(by):
        file, _ = TableFile.objects.get_or_create(
            sha256=sha256(data).hexdigest(),
            defaults={"content": zlib.compress(data, 6), "size": len(data)},
        )
    return file


def remap(record: ClaimImport, mapping: Mapping, *, by: Person | None) -> None:
    """Take the columns of a table otherwise; an earlier check no longer holds."""
    with signed(by):
        record.mapping = mapping.to_json()
        record.state, record.report, record.failure = ImportState.MAPPING, {}, ""
        record.save(update_fields=["mapping", "state", "report", "failure"])


def _file_name(name: str) -> str:
    storable = name.encode("utf-8", "replace").decode().replace("\0", "")
    return " ".join(storable.split())[-200:] or "table"


def table_of(record: ClaimImport) -> Table:
    """Return the table that an import keeps."""
    data = zlib.decompress(record.file.content)
    return open_table(
        data,
        encoding=record.encoding,
        sheet=record.sheet,
        limit=max(settings.LONGEST_TEXT, len(data)),
    )


def mapping_of(record: ClaimImport) -> Mapping:
    """Return what an import takes its columns as, with what is wrong with that."""
    kept = mappings.from_json(record.mapping, record.headings)
    return mappings.checked(kept, record.headings)


def _planned(record: ClaimImport, tell: Tell) -> Plan:
    table, mapping = table_of(record), mapping_of(record)
    if mapping.faults:
        raise ValueError(" ".join(mapping.faults))
    return plan_of(
        table,
        mapping,
        record.file_name,
        lambda n, whole: tell("reading rows", n, whole),
        languages=languages_of(table, mapping),
        here=here(table, mapping),
    )


def check(record: ClaimImport, *, tell: Tell = quiet) -> None:
    """Read every row and keep the report; nothing else is written."""
    plan = _planned(record, tell)
    _matched(record, plan, tell)
    _keep(record, ImportState.CHECKED, plan)


def _matched(record: ClaimImport, plan: Plan, tell: Tell) -> bool:
    """Match the good rows with what is here; return whether others have faults."""
    tell("seeking what is here", 0, 0)
    match(plan, mapping_of(record), tuple(record.headings))
    plan.drop_faulty()
    anchor(plan, lambda done, whole: tell("seeking quotations", done, whole))
    return bool(plan.faults)


def store(record: ClaimImport, *, by: Person | None, tell: Tell = quiet) -> None:
    """Store the rows, in one transaction.

    Raises FaultyError, and keeps the report, where a row has a fault and all rows
    were to be taken; ValueError where the database refuses one.
    """
    plan = _planned(record, tell)
    with writing(by) as cursor:
        is_refused = _matched(record, plan, tell) and record.taking == Taking.ALL
        if not is_refused:
            storing = Storing(cursor, plan, record, by=by)
            storing.store(lambda what, n, whole: tell(f"writing {what}", n, whole))
            record.stored_at = timezone.now()
            _keep(record, ImportState.STORED, plan)
    if is_refused:
        _keep(record, ImportState.CHECKED, plan)
        faulty = len(plan.faulty_rows())
        raise FaultyError(
            f"{faulty:,} {'row has' if faulty == 1 else 'rows have'} errors, and all"
            " rows or none were to be taken: nothing was stored."
        )


def sum_up(record: ClaimImport, *, tell: Tell = quiet) -> int:
    """Compare anew the accounts of the questions that an import touched.

    This comes after the import: lists would do it question by question as they are
    opened, and nobody need wait for it to know that the rows are stored.
    """
    tell("comparing accounts", 0, 0)
    claims = Claim.objects.filter(imported__of=record, question__isnull=False)
    questions = claims.order_by().values_list("question_id", flat=True).distinct()
    return keep_summaries(questions)


def _keep(record: ClaimImport, state: str, plan: Plan) -> None:
    record.state, record.report, record.failure = state, report_of(plan), ""
    record.save(update_fields=["state", "report", "failure", "stored_at"])


def report_of(plan: Plan) -> dict[str, Any]:
    """Return what a plan counts and finds wrong, as JSON."""
    plan.faults.sort(key=lambda fault: fault.row)
    listed = plan.faults[:MOST_FAULTS]
    causes = sorted(plan.by_cause(), key=lambda cause: -cause[2])
    return {
        "counts": plan.counts(),
        "faults": [[f.row, f.column, f.value, f.why] for f in listed],
        "causes": [list(cause) for cause in causes[:MOST_CAUSES]],
        "repeats": [list(pair) for pair in list(plan.repeats.items())[:MOST_REPEATS]],
        "anchoring": {kind: len(rows) for kind, rows in plan.anchoring.items()},
        "unanchored": {
            kind: plan.anchoring[kind][:MOST_UNANCHORED]
            for kind in ("not_found", "several")
        },
    }
