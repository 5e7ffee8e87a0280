"""Statements that a connection plans once: what each save of a claim asks first."""

from collections.abc import Sequence
from enum import Enum
from functools import cache
from typing import Any, Self, TypeVar

import psycopg
from django.db import connection, models
from psycopg.types.numeric import Int8

Row = TypeVar("Row", bound=models.Model)


# The first table of a statement that writes: what it must read, so that it is told who
# writes before the triggers ask. Nobody is told where no history is kept.
TOLD = "told AS (SELECT)"
HISTORY = "SELECT set_config('pghistory"


class PlannedOnce(psycopg.Cursor[Any]):
    """A cursor whose statements the server keeps with their plans."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Self:
        """Send the values apart from the statement, which is known the next time."""
        planned = _as_one(query)
        return super().execute(planned, params, **options | {"prepare": True})

    def _send_query_prepared(self, name: bytes, pgq: Any, **options: Any) -> None:
        """Remember the statement, which Django's log of queries asks for."""
        self._query = pgq
        super()._send_query_prepared(name, pgq, **options)


def _as_one(query: str) -> str:
    """Take into a statement the one that pghistory puts before it: two have no plan."""
    if not query.startswith(HISTORY):
        return query
    history, _, statement = query.partition("; ")
    if f"WITH {TOLD}" not in statement:
        raise ValueError("A planned statement that writes begins with what it is told.")
    return statement.replace(TOLD, f"told AS ({history})", 1)


def plain(value: Any) -> Any:
    """Return a value whose type is always the same, so that the plan serves again."""
    if isinstance(value, Enum):
        value = value.value
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return Int8(value) if is_number else value


def first(sql: str, values: Sequence[Any]) -> tuple[Any, ...] | None:
    """Return the first row that a prepared statement finds.

    It is counted and logged as Django's own queries are.
    """
    connection.ensure_connection()
    made = PlannedOnce(connection.connection)
    with connection._prepare_cursor(made) as cursor:  # type: ignore[attr-defined]  # noqa: SLF001  # how Django wraps its cursors
        cursor.execute(sql, values)
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row


@cache
def attributes(model: type[models.Model]) -> tuple[str, ...]:
    """Return the attributes of a row that come as they are stored, without the body."""
    return tuple(
        field.attname
        for field in model._meta.concrete_fields  # noqa: SLF001  # the documented way to a model's fields
        if not hasattr(field, "from_db_value") and field.attname != "body"
    )


@cache
def columns(model: type[models.Model], alias: str) -> str:
    """Return the columns of those attributes, for a SELECT."""
    wanted = attributes(model)
    found = model._meta.concrete_fields  # noqa: SLF001  # as above
    names = [field.column for field in found if field.attname in wanted]
    return ", ".join(f'{alias}."{name}"' for name in names)


def made(model: type[Row], values: Sequence[Any]) -> Row:
    """Return a row of a model from its columns; what is left out is read when asked."""
    return model.from_db(connection.alias, attributes(model), values)
