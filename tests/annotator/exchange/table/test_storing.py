"""Rows become claims: with their sources, questions, voices and history."""

import pytest

from annotator.exchange.table import importing, words
from claims.models import (
    Claim,
    ClaimImport,
    ClaimOption,
    ImportedRow,
    Option,
    Question,
    TableFile,
)
from sources.models import Passage, Source
from tests import factories
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, stored, taken_in
from tests.refusals import refusal

pytestmark = pytest.mark.django_db


def test_a_row_becomes_a_claim_as_stated_and_read():
    stored(HEADINGS, *ROWS)
    claim = Claim.objects.get(as_stated="dozens")
    assert (claim.low, claim.high, claim.firm_low) == (24, 99, 13)
    assert claim.question.title == "Killed at Tiflis"
    assert (claim.source.title, claim.passage.locator) == ("Diary", "p. 3")
    assert (claim.stance, claim.value_type) == ("asserts", "quantity")


def test_a_row_without_a_place_is_found_by_file_and_row():
    stored(HEADINGS, *ROWS)
    assert Claim.objects.get(as_stated="15").passage.locator == "deaths.csv, row 3"


def test_a_row_of_bounds_has_its_cells_as_words():
    rows = [("event", "source", "low", "high"), ("Tiflis", "Diary", "10", "1,500")]
    stored(*rows, ("Tiflis", "Gazette", "7", "7"), ("Tiflis", "Wire", "12", ""))
    words = list(Claim.objects.order_by("pk").values_list("as_stated", "form"))
    assert words == [("10–1,500", "range"), ("7", "exact"), ("low: 12", "bounded")]


def test_sources_and_questions_that_are_here_are_matched():
    source = factories.make_source("A long title", short_title="Diary")
    question = factories.make_question("Killed  at tiflis")
    Question.objects.filter(pk=question.pk).update(title="Killed at tiflis")
    record = stored(HEADINGS, *ROWS)
    assert record.report["counts"]["matched_sources"] == 1
    assert Claim.objects.filter(source=source, question=question).count() == 1
    assert Source.objects.count() == 2


def test_a_voice_reports_and_is_known_as_cited():
    stored(
        ("event", "source", "figure", "according to"),
        ("Tiflis", "Gazette", "15", "official records"),
    )
    claim = Claim.objects.get()
    assert claim.stance == "reports"
    assert claim.voices[0].source.access == "cited_only"
    assert claim.source.access == "consulted"


def test_options_are_made_once_and_held():
    rows = [("event", "source", "answer"), ("Who fired?", "Diary", "Police; army")]
    stored(*rows, ("Who fired?", "Wire", "police"), value_type="category")
    labels = [sorted(map(str, c.options.all())) for c in Claim.objects.order_by("pk")]
    assert labels == [["Police", "army"], ["Police"]]


def test_history_has_the_person_and_every_row():
    person = factories.make_annotator()
    stored(HEADINGS, *ROWS, by=person)
    for model in (Claim, Passage, Source, Question):
        events = model.pgh_event_models["insert"].objects.filter(pgh_label="insert")
        assert events.count() == model.objects.count() > 0
        assert {e.pgh_context.metadata["user"] for e in events} == {person.pk}


def test_history_of_options_has_the_person_and_every_row():
    person = factories.make_annotator()
    rows = [("event", "source", "answer"), ("Who fired?", "Diary", "Police; army")]
    stored(*rows, by=person, value_type="category")
    for model in (Option, ClaimOption):
        events = model.pgh_event_models["insert"].objects.filter(pgh_label="insert")
        assert events.count() == model.objects.count() == 2
        assert {e.pgh_context.metadata["user"] for e in events} == {person.pk}


def test_what_was_made_is_listed_by_row():
    record = stored(HEADINGS, *ROWS)
    rows = ImportedRow.objects.filter(of=record)
    made = rows.values_list(
        "number", "claim__as_stated", "source__title", "question__title"
    )
    assert set(made) == {
        (2, "dozens", None, None),
        (3, "15", None, None),
        (2, None, "Diary", None),
        (3, None, "Gazette", None),
        (2, None, None, "Killed at Tiflis"),
    }


def test_a_second_run_is_harmless_even_of_a_longer_table():
    stored(HEADINGS, *ROWS)
    record = stored(HEADINGS, ("Killed at Tiflis", "Wire", "80", ""), *ROWS)
    assert record.report["counts"]["here_already"] == 2
    assert Claim.objects.count() == 3


def test_row_that_repeats_another_is_taken_once_and_told():
    record = taken_in(HEADINGS, ROWS[0], ROWS[1], ROWS[0], ROWS[0])
    importing.check(record)
    assert record.report["repeats"] == [[4, 2], [5, 2]]
    said = "2 rows are the same as another, taken once (row 4 repeats row 2, "
    assert said + "row 5 repeats row 2)." in words.summary(record)
    importing.store(record, by=None)
    assert Claim.objects.count() == 2


def test_rows_that_differ_in_a_column_left_out_are_each_a_claim():
    rows = [("Event", "Source", "Figure", "Sheet"), ("Tiflis", "Diary", "15", "1")]
    stored(*rows, ("Tiflis", "Diary", "15", "2"))
    assert Claim.objects.count() == 2


def test_equal_rows_that_state_nothing_repeat_nothing():
    record = stored(HEADINGS, ROWS[0], *[("Tiflis", "Diary", "", "")] * 2)
    counts = record.report["counts"]
    assert (counts["left_out"], counts["repeated"]) == (2, 0)


def test_addresses_of_questions_differ():
    factories.make_question("Killed")
    rows = [(f"Killed{'!' * n}", "Diary", "15", "") for n in range(1, 4)]
    stored(HEADINGS, *rows)
    slugs = Question.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["killed", "killed-2", "killed-3", "killed-4"]


def test_addresses_with_numbers_are_passed_over():
    for slug in ("killed-2", "killed-3-2", "killed-3-3-2"):
        factories.make_question(slug)
    titles = ("Killed", "Killed!", "Killed 3", "Killed 3 3", "Wounded 7")
    stored(HEADINGS, *[(title, "Diary", "15", "") for title in titles])
    slugs = Question.objects.order_by("pk").values_list("slug", flat=True)
    found = ["killed", "killed-3", "killed-3-3", "killed-3-3-3", "wounded-7"]
    assert list(slugs)[3:] == found


def test_all_rows_or_none_are_stored():
    record = taken_in(HEADINGS, *ROWS, ("Tiflis", "Wire", "a pity", ""))
    with pytest.raises(importing.FaultyError, match="1 row has errors"):
        importing.store(record, by=None)
    assert Claim.objects.count() == Source.objects.count() == 0
    assert ClaimImport.objects.get().state == "checked"


def test_good_rows_alone_are_stored_where_asked_for():
    record = taken_in(HEADINGS, *ROWS, ("Tiflis", "Wire", "a pity", ""))
    record.taking = "good"
    importing.store(record, by=None)
    assert Claim.objects.count() == 2
    assert not Source.objects.filter(title="Wire").exists()


def test_what_the_database_refuses_names_the_row(monkeypatch):
    record = taken_in(HEADINGS, *ROWS)
    monkeypatch.setattr(
        "annotator.exchange.table.stating.DEFAULTS",
        ("shouts", "flat", "", "stated", "unknown", "same", "", "", "original"),
    )
    with pytest.raises(ValueError, match="Row 2: The database refuses"):
        importing.store(record, by=None)
    assert Claim.objects.count() == 0


@pytest.mark.parametrize(
    ("write", "rule"),
    [
        (lambda: TableFile.objects.update(size=1), "table_file_immutable"),
        (lambda: ImportedRow.objects.update(number=1), "imported_row_immutable"),
        (
            lambda: ClaimImport.objects.all()._raw_delete("default"),
            "claimimport_never_deleted",
        ),
        (
            lambda: ClaimImport.objects.update(state="undone"),
            "claimimport_undone_is_retired",
        ),
        (
            lambda: ClaimImport.objects.update(stored_at=None),
            "claimimport_stored_at_a_time",
        ),
        (
            lambda: ClaimImport.objects.update(state="lost"),
            "claimimport_state_is_known",
        ),
        (
            lambda: ClaimImport.objects.update(taking="some"),
            "claimimport_taking_is_known",
        ),
        (
            lambda: ClaimImport.objects.update(retired_reason="A slip."),
            "claimimport_retired_with_reason",
        ),
        (
            lambda: ImportedRow.objects.create(of=ClaimImport.objects.get(), number=2),
            "imported_row_made_one_thing",
        ),
    ],
)
def test_the_database_refuses(write, rule):
    stored(HEADINGS, *ROWS)
    assert refusal(write) == rule
