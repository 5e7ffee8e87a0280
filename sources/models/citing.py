"""Citing words of a text in one statement: their passage is found, or made."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from django.db import connection, models

from sources import prepared
from sources.models.keeping import Person, signed

if TYPE_CHECKING:
    from sources.models.text import Anchor, Passage

FOUND = """
    SELECT passage.id FROM sources_anchor AS anchor
    JOIN sources_passage AS passage ON passage.id = anchor.passage_id
    WHERE anchor.text_version_id = %s AND anchor.start = %s AND anchor."end" = %s
    AND anchor.state IN ('exact', 'moved') AND anchor.retired_at IS NULL
    AND passage.retired_at IS NULL"""


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a text whose passage is found or made when it is stored.

    ``passage`` and ``anchor`` are the rows to be made; ``details`` are what a passage
    there already must say besides to serve as well.
    """

    passage: "Passage"
    anchor: "Anchor"
    details: dict[str, str]

    @property
    def tables(self) -> tuple[str, list[Any]]:
        """The tables of a WITH, with their values; the passage's key is cited.id."""
        place = (self.anchor.text_version_id, self.anchor.start, self.anchor.end)
        also = "".join(f" AND passage.{name} = %s" for name in self.details)
        made, quoted = inserted(self.passage)
        placed, there = inserted(self.anchor, passage_id="made.id")
        sql = f"""
            WITH {prepared.TOLD},
            found AS ({FOUND}{also} ORDER BY passage.id LIMIT 1),
            made AS ({made} WHERE NOT EXISTS (SELECT FROM found) RETURNING id),
            placed AS ({placed} FROM made),
            cited AS (SELECT cited.id FROM told, (
                SELECT id FROM found UNION ALL SELECT id FROM made) AS cited) """  # noqa: S608  # columns are named by code
        values = [*place, *self.details.values(), *quoted, *there]
        return sql, [prepared.plain(value) for value in values]

    def store(self, *, by: Person | None) -> "Passage":
        """Return the passage of the words, found or made."""
        sql, values = self.tables
        with signed(by):
            found = prepared.first(sql + "SELECT id FROM cited", values)  # noqa: S608  # as above
        assert found is not None
        return type(self.passage).objects.get(pk=found[0])


def inserted(row: models.Model, **computed: str) -> tuple[str, list[Any]]:
    """Return the statement that stores a new row, up to its SELECT, and its values.

    ``computed`` columns are given as SQL instead; those that are NULL are left out, and
    empty words stand in the statement: they are most of a claim's columns.
    """
    stored = {
        field.column: field.get_db_prep_save(value, connection)
        for field in _fields(type(row))
        if (value := field.pre_save(row, add=True)) is not None
        and field.column not in computed
    }
    empty = dict.fromkeys([name for name in stored if stored[name] == ""], "''")
    given = {name: value for name, value in stored.items() if name not in empty}
    table = row._meta.db_table  # noqa: SLF001  # the documented way to a table
    known = tuple((computed | empty).items())
    return _insert(table, tuple(given), known), [*given.values()]


@cache
def _fields(model: type[models.Model]) -> list[Any]:
    found = model._meta.local_concrete_fields  # noqa: SLF001  # as above
    return [field for field in found if not field.primary_key]


@lru_cache(maxsize=512)
def _insert(
    table: str, given: tuple[str, ...], computed: tuple[tuple[str, str], ...]
) -> str:
    names = dict(computed)
    columns = ", ".join(f'"{name}"' for name in (*given, *names))
    values = ", ".join([*("%s" for _ in given), *names.values()])
    return f'INSERT INTO "{table}" ({columns}) SELECT {values}'
