"""A whole import is undone: withdrawn and retired, with a reason and its history."""

import pytest
from django.urls import reverse

from annotator.exchange.table import undoing, words
from claims.models import Claim, ClaimImport, Question
from sources.models import Passage, Source
from tests import factories
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, stored

pytestmark = pytest.mark.django_db


def test_what_was_made_is_withdrawn_and_retired():
    person = factories.make_annotator()
    record = stored(HEADINGS, *ROWS, by=person)
    done = undoing.undo(record, by=person, reason="Wrong table.")
    assert done["claims"] == done["passages"] == done["sources"] == 2
    claim = Claim.objects.first()
    named = f"The import of deaths.csv (number {record.pk}) was undone. Wrong table."
    assert (claim.status, claim.status_reason) == ("withdrawn", named)
    for model in (Passage, Question, Source):
        kept = set(model.objects.values_list("retired_reason", "retired_by"))
        assert kept == {(named, person.pk)}


def test_history_keeps_who_undid_it():
    record = stored(HEADINGS, *ROWS)
    person = factories.make_annotator()
    undoing.undo(record, by=person)
    events = Claim.pgh_event_models["update"].objects.filter(pgh_label="update")
    assert {event.pgh_context.metadata["user"] for event in events} == {person.pk}
    assert {event.status for event in events} == {"withdrawn"}


def test_curators_undo_imports_in_the_admin(client):
    record = stored(HEADINGS, *ROWS)
    client.force_login(factories.make_curator())
    address = reverse("admin:claims_claimimport_changelist")
    assert reverse("annotator:add-import") in client.get(address).content.decode()
    sent = {"action": "undo", "_selected_action": record.pk, "answered": "yes"}
    client.post(address, {**sent, "reason": "Wrong table."})
    record.refresh_from_db()
    assert record.state == "undone"
    assert Claim.objects.current().count() == 0


def test_what_others_use_stays():
    source = factories.make_source("Diary")
    record = stored(HEADINGS, *ROWS)
    question = Question.objects.get()
    factories.make_claim(question=question)
    undoing.undo(record, by=None)
    source.refresh_from_db()
    question.refresh_from_db()
    assert not source.is_retired
    assert not question.is_retired


def test_what_people_have_worked_on_stays_unless_the_whole_is_undone():
    record = stored(HEADINGS, *ROWS)
    edited = Claim.objects.get(as_stated="15")
    Claim.objects.filter(pk=edited.pk).update(note="Seen in the file.")
    factories.make_claim_assessment(claim=Claim.objects.get(as_stated="dozens"))
    assert undoing.worked_on(record) == 2
    told = words.undone(undoing.undo(record, by=None))
    assert Claim.objects.current().count() == 2
    assert told.endswith(" 2 claims stay, worked on by people since.")


def test_the_whole_is_undone_where_asked_for():
    record = stored(HEADINGS, *ROWS)
    Claim.objects.update(note="Seen in the file.")
    undoing.undo(record, by=None, whole=True)
    assert Claim.objects.current().count() == 0


def test_the_table_can_be_imported_again():
    undoing.undo(stored(HEADINGS, *ROWS), by=None)
    record = stored(HEADINGS, *ROWS)
    assert record.report["counts"]["claims"] == 2
    assert Claim.objects.current().count() == 2
    assert ClaimImport.objects.filter(state="undone").count() == 1
