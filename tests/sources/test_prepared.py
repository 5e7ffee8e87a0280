"""Statements that a connection plans once."""

import pytest
from django.db import connection, models

from sources import prepared
from sources.models import Source, TextVersion
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


def test_text_comes_with_its_source_in_one_query(django_assert_num_queries):
    made = f.make_text("Fifteen were killed.")
    with django_assert_num_queries(1):
        text = TextVersion.objects.with_its_source(made.pk)
        assert (text, text.source.language) == (made, made.source.language)
    assert text.body == made.body
    assert TextVersion.objects.with_its_source(made.pk + 1) is None
