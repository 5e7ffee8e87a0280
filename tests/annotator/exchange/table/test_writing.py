"""Claims as a table: whole, harmless in a spreadsheet, and read again."""

import csv
import io

import pytest

from annotator.exchange.table import importing
from annotator.exchange.table.writing import claims_as_csv
from claims.models import Claim
from tests import factories
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, stored

pytestmark = pytest.mark.django_db


def exported(**which):
    return b"".join(claims_as_csv(**which))


def rows_of(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_claim_is_a_row_with_its_reading_and_its_words():
    stored(HEADINGS, *ROWS)
    row = rows_of(exported())[0]
    words = ("Killed at Tiflis", "Diary", "dozens", "p. 3")
    assert (
        tuple(row[n] for n in ("question", "source", "as stated", "locator")) == words
    )
    bounds = ("low as read", "high as read", "low firmly", "high firmly")
    assert [row[name] for name in bounds] == ["24", "99", "13", "999"]


def test_no_cell_is_a_formula():
    row = ("=1+1", "@Diary", "15", "-p. 3")
    stored(HEADINGS, row)
    found = rows_of(exported())[0]
    cells = [found[name] for name in ("question", "source", "locator")]
    assert cells == ["'=1+1", "'@Diary", "'-p. 3"]


def test_an_export_is_imported_again_without_a_change():
    stored(HEADINGS, *ROWS, ("=1+1", "@Diary", "15", "-p. 3"))
    factories.make_claim(question=factories.make_question())
    record = importing.take_in(exported(), name="claims.csv", by=None)
    importing.store(record, by=None)
    assert record.report["counts"]["faults"] == 0
    assert record.report["counts"]["here_already"] == 4
    assert Claim.objects.count() == 4


def test_an_export_fills_an_empty_house():
    stored(HEADINGS, *ROWS, ("=1+1", "@Diary", "15", "-p. 3"))
    data = exported()
    Claim.objects.update(import_key=None, status="withdrawn", status_reason="Moved.")
    record = importing.take_in(data, name="claims.csv", by=None)
    importing.store(record, by=None)
    again = rows_of(exported())
    kept = set(again[0]) - {"claim number"}
    before = [{name: row[name] for name in kept} for row in rows_of(data)]
    assert [{name: row[name] for name in kept} for row in again] == before


def test_one_question_or_source_is_given_alone(client):
    stored(HEADINGS, *ROWS, ("Other", "Wire", "7", ""))
    question = Claim.objects.get(as_stated="7").question
    answer = client.get(f"/claims.csv?question={question.slug}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    rows = rows_of(b"".join(answer.streaming_content))
    assert [row["as stated"] for row in rows] == ["7"]
    diary = Claim.objects.get(as_stated="dozens").source
    answer = client.get(f"/claims.csv?source={diary.pk}")
    assert len(rows_of(b"".join(answer.streaming_content))) == 1


def test_withdrawn_claims_are_given_where_asked_for(client):
    stored(HEADINGS, *ROWS)
    claim = Claim.objects.get(as_stated="15")
    Claim.objects.withdraw(claim=claim, reason="Misprint.", by=None)
    assert len(rows_of(exported())) == 1
    rows = rows_of(exported(all_of_them=True))
    assert [row["status"] for row in rows] == ["current", "withdrawn"]


@pytest.mark.parametrize(
    "address", ["?source=0", "?question=none", "?source=" + "9" * 30, "?source=x"]
)
def test_what_is_not_here_is_not_found(client, address):
    assert client.get(f"/claims.csv{address}").status_code == 404
