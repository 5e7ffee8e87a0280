"""COPY into tables: rows as lines of text, with their numbers drawn beforehand."""

import contextlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db import DatabaseError, connection, models, transaction
from pghistory import config

from sources.models.keeping import Person, signed

NULL = "\\N"
CHUNK = 2000  # rows that are handed over at once
STEP = 10_000  # rows that are added before a word on the progress
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_ESCAPED = frozenset("\\\t\n\r")
ONE_AT_A_TIME = 5_140_001  # any number that nobody else locks


class RefusedError(ValueError):
    """The database refuses a row; ``line`` is which of those handed over, from 1."""

    def __init__(self, error: DatabaseError) -> None:
        """Say why, as the database does."""
        diagnosis = getattr(error.__cause__, "diag", None)
        where = getattr(diagnosis, "context", None) or ""
        number = where.partition(", line ")[2].partition(":")[0].partition(",")[0]
        self.line = int(number) if number.isdigit() else 0
        self.why = getattr(diagnosis, "message_primary", None) or str(error)
        super().__init__(f"The database refuses this ({self.why}).")


@contextlib.contextmanager
def writing(by: Person | None) -> Iterator[Any]:
    """Return a cursor for writing many rows in one transaction, signed.

    Foreign keys are checked row by row and the settings that the triggers of the
    history read are set: otherwise each row raises and catches an exception while the
    deferred checks pile up, and the work grows with the square of the rows.
    """
    with transaction.atomic(), signed(by) as context, connection.cursor() as cursor:
        metadata = json.dumps(context.metadata, cls=config.json_encoder())
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', %s, true),"
            " set_config('pgtrigger.ignore', '{}', true)",
            [str(context.id), metadata],
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        yield cursor
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def numbers(cursor: Any, model: type[models.Model], count: int) -> list[int]:
    """Draw numbers for so many new rows of a table."""
    cursor.execute(
        "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
        [model._meta.db_table, count],  # noqa: SLF001  # the documented way to a table
    )
    return [row[0] for row in cursor.fetchall()]


def line(values: Iterable[Any]) -> str:
    """Return values as they stand in a line of COPY, without its end."""
    return "\t".join(map(_text, values))


def escaped(words: str) -> str:
    """Return words as they stand in a line of COPY."""
    return words if _ESCAPED.isdisjoint(words) else words.translate(_ESCAPES)


def _text(value: object) -> str:
    if value is None:
        return NULL
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def copy_in(
    cursor: Any,
    model: type[models.Model],
    columns: Sequence[str],
    lines: Iterable[str],
) -> None:
    """Add rows, each a line of COPY with these columns in their order.

    Raises RefusedError.
    """
    fields = [model._meta.get_field(name).column for name in columns]  # type: ignore[union-attr]  # columns of the model  # noqa: SLF001  # as above
    names = ", ".join(f'"{field}"' for field in fields)
    table = model._meta.db_table  # noqa: SLF001  # as above
    try:
        with (
            connection.wrap_database_errors,
            cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy,
        ):
            for some in _chunks(lines):
                copy.write("\n".join(some) + "\n")
    except DatabaseError as error:
        raise RefusedError(error) from None


def copy_in_steps(
    cursor: Any,
    model: type[models.Model],
    columns: Sequence[str],
    lines: Iterable[str],
    tell: Callable[[int], None],
) -> None:
    """Add rows as ``copy_in`` does; ``tell`` hears now and then how many are added."""
    done = 0
    for some in _chunks(lines, STEP):
        tell(done)
        try:
            copy_in(cursor, model, columns, some)
        except RefusedError as error:
            error.line += done if error.line else 0
            raise
        done += len(some)


def _chunks(lines: Iterable[str], size: int = CHUNK) -> Iterator[list[str]]:
    remaining = iter(lines)
    while some := list(islice(remaining, size)):
        yield some
