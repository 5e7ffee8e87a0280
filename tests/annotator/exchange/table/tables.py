"""Small tables for tests, and short ways through an import."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from annotator.exchange.table import importing
from claims.models import ClaimImport

HEADINGS = ("Event", "Source", "Figure", "Page")
ROWS = (
    ("Killed at Tiflis", "Diary", "dozens", "p. 3"),
    ("Killed at Tiflis", "Gazette", "15", ""),
)


def csv_of(*rows: Sequence[str], delimiter: str = ",") -> bytes:
    """Return rows as a CSV file in UTF-8."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode()


def taken_in(*rows: Sequence[str], by: Any = None, **mapping: Any) -> ClaimImport:
    """Return the import of a table, its columns as proposed but for ``mapping``."""
    record = importing.take_in(csv_of(*rows), name="deaths.csv", by=by)
    changed = replace(importing.mapping_of(record), **mapping)
    record.mapping = changed.to_json()
    record.save(update_fields=["mapping"])
    return record


def stored(*rows: Sequence[str], by: Any = None, **mapping: Any) -> ClaimImport:
    """Return the import of a table that has been stored."""
    record = taken_in(*rows, by=by, **mapping)
    importing.store(record, by=by)
    return record


def faults(*rows: Sequence[str], **mapping: Any) -> list[tuple[int, str, str]]:
    """Return row, column and value of each fault that a check of a table finds."""
    record = taken_in(*rows, **mapping)
    importing.check(record)
    return [(row, column, value) for row, column, value, _ in record.report["faults"]]
