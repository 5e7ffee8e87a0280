"""Statements that a connection plans once."""

import pytest
from django.db import connection, models
from psycopg.types.numeric import Int8

from claims.models import Stance
from sources import prepared
from sources.models import Source
from sources.models.keeping import signed
from tests import factories as f

pytestmark = pytest.mark.django_db
NUMBER = "SELECT %s::integer + 1"


def _known() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s",
            ["SELECT $1::integer%"],
        )
        return cursor.fetchone()[0]


def test_statement_is_known_the_next_time():
    assert [prepared.first(NUMBER, [n]) for n in (1, 2, 3)] == [(2,), (3,), (4,)]
    assert _known() == 1


def test_nothing_found_is_none():
    assert prepared.first("SELECT 1 WHERE %s::integer = 0", [1]) is None


def test_statement_is_counted_as_a_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        prepared.first(NUMBER, [1])


def test_rows_are_those_of_the_model_without_what_is_converted():
    source = Source.objects.get(pk=f.make_source("A", author="B").pk)
    names = prepared.columns(Source, "source")
    asked = f"SELECT {names} FROM sources_source AS source WHERE id = %s"
    found = prepared.made(Source, prepared.first(asked, [source.pk]))
    assert found.get_deferred_fields() == {"csl"}
    every = Source._meta.concrete_fields
    assert [_of(found, one) for one in every] == [_of(source, one) for one in every]


def _of(row: Source, field: models.Field) -> object:
    return getattr(row, field.attname)


WRITTEN = f"""
    WITH {prepared.TOLD} INSERT INTO sources_source (title, version, {{more}})
    SELECT %s, %s, {{empty}} FROM told RETURNING id"""


def _source(title):
    """Store a source by a prepared statement; return its number."""
    given = {"title", "version"}
    fields = [one for one in Source._meta.concrete_fields if not one.null]
    names = [one.column for one in fields if not one.primary_key]
    more = [name for name in names if name not in given]
    plain = {"csl": "'{}'", "voice": "'one'", "kind": "'testimony'"}
    plain |= {"level": "'original'", "access": "'consulted'"}
    empty = [plain.get(name, "''") for name in more]
    sql = WRITTEN.format(more=", ".join(more), empty=", ".join(empty))
    return prepared.first(sql, [title, prepared.plain(1)])[0]


def test_write_is_planned_once_and_its_history_says_who_wrote():
    by = f.make_user()
    with signed(by):
        first, second = _source("A"), _source("B")
    assert first != second
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s",
            ["%told AS (SELECT set_config%INSERT INTO sources_source%"],
        )
        assert cursor.fetchone() == (1,)
    for pk in (first, second):
        event = Source.objects.get(pk=pk).events.get()
        assert event.pgh_context.metadata == {"user": by.pk}


def test_write_outside_any_context_has_a_history_without_a_person():
    assert Source.objects.get(pk=_source("A")).events.get().pgh_context is None


def test_write_that_would_not_be_told_who_writes_is_refused():
    with signed(f.make_user()), pytest.raises(ValueError, match="what it is told"):
        prepared.first("UPDATE sources_source SET note = %s", ["A"])


def test_numbers_and_choices_are_always_sent_alike():
    sent = [prepared.plain(one) for one in (1, 2**40, True, Stance.ASSERTS, "a", None)]
    assert sent == [1, 2**40, True, "asserts", "a", None]
    kinds = [type(one) for one in sent]
    assert kinds == [Int8, Int8, bool, str, str, type(None)]
