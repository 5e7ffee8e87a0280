"""The command that brings in a table of claims."""

import pytest
from django.core.management import CommandError, call_command

from claims.models import Claim, ClaimImport
from tests import factories
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, csv_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "deaths.csv"
    path.write_bytes(csv_of(HEADINGS, *ROWS))
    return path


def run(*arguments: object) -> None:
    call_command("import_claims", *map(str, arguments))


def test_a_table_is_brought_in_and_signed(file, capsys):
    person = factories.make_annotator("ida")
    run(file, "--by", "ida")
    assert Claim.objects.filter(entered_by=person).count() == 2
    assert ClaimImport.objects.get().made_by == person
    said = capsys.readouterr().out
    assert "Figure: Figure or answer, as stated" in said
    assert "2 rows: 2 new claims, 2 new sources, 1 new question." in said


def test_a_dry_run_stores_nothing(file, capsys):
    run(file, "--dry-run")
    assert Claim.objects.count() == 0
    assert "Nothing was stored." in capsys.readouterr().out


def test_columns_and_what_holds_of_every_row_are_given(file):
    run(file, "--column", "Source=", "--column", "Event=note", "--source", "A list")
    claims = Claim.objects.values_list("source__title", "note", "question")
    assert set(claims) == {("A list", "Killed at Tiflis", None)}


def test_columns_are_remembered(file):
    run(file, "--column", "Page=note")
    run(file)
    kept = [one.mapping["columns"] for one in ClaimImport.objects.order_by("pk")]
    assert kept[0] == kept[1] == ["question", "source", "words", "note"]


def test_errors_are_listed_by_row_and_column(tmp_path, capsys):
    path = tmp_path / "deaths.csv"
    path.write_bytes(csv_of(HEADINGS, *ROWS, ("Tiflis", "Wire", "a pity", "")))
    with pytest.raises(CommandError, match="1 row has errors"):
        run(path)
    assert "Row 4, Figure: “a pity” is no figure we can read" in capsys.readouterr().out
    run(path, "--good-rows")
    assert Claim.objects.count() == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--column", "Where=note"], "The table has no column “Where”."),
        (["--column", "Page=page"], "“page” is no kind of column known here."),
        (["--by", "nobody"], "Nobody here signs in as “nobody”."),
        (["--column", "Source="], "Say which column is the source"),
    ],
)
def test_what_cannot_be_done_is_said(file, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        run(file, *arguments)
    assert Claim.objects.count() == 0


def test_a_file_that_is_absent_is_named(tmp_path):
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        run(tmp_path / "none.csv")
