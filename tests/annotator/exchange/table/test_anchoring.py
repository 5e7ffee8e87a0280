"""Quotations of a table stand in the texts of their sources, where these are here."""

import pytest

from annotator.exchange.table import importing, undoing, words
from annotator.verification import CHECKS
from claims.models import Claim
from sources.models import Anchor, Passage, TextVersion
from tests import factories as f
from tests.annotator.exchange.table.tables import stored, taken_in

pytestmark = pytest.mark.django_db
HEADINGS = ("event", "source", "figure", "quotation", "page")
BODY = "Fifteen\nwere killed, they say. Later: two were hurt. And two were hurt."


def diary() -> TextVersion:
    return f.make_text(BODY, source=f.make_source("Diary"))


def row(quotation: str, source: str = "Diary", page: str = "") -> tuple[str, ...]:
    return ("Tiflis", source, "15", quotation, page)


def unsound() -> list[str]:
    """Return what does not hold in the database."""
    return [check.says for check in CHECKS if check.find().wrong]


def test_quotation_that_stands_once_is_anchored_in_its_words() -> None:
    text = diary()
    stored(HEADINGS, row("Fifteen were killed"))
    passage = Claim.objects.get().passage
    anchor = passage.anchors.get()
    assert (anchor.text_version, anchor.state) == (text, "exact")
    assert (anchor.start, anchor.end) == (0, 19)
    assert passage.exact == "Fifteen\nwere killed"
    assert passage.suffix != ""
    assert BODY.startswith(passage.exact + passage.suffix)
    assert unsound() == []


def test_others_are_told_by_row() -> None:
    diary()
    rows = [
        row("Fifteen were killed"),
        row("two were hurt"),
        row("never said"),
        row("two were hurt", "Wire"),
        row("", page="p. 3"),
    ]
    record = taken_in(HEADINGS, *rows)
    importing.check(record)
    assert record.report["anchoring"] == {
        "anchored": 1,
        "not_found": 1,
        "several": 1,
    }
    assert words.anchoring(record) == [
        "1 quotation stands in its text.",
        "1 is not in its text (row 4).",
        "1 stands several times in its text (row 3).",
        "Those without a page wait on the work list for who finds them.",
    ]
    assert Anchor.objects.count() == 0
    importing.store(record, by=None)
    assert Claim.objects.count() == 5
    found = Anchor.objects.values_list("passage__exact", "state")
    assert sorted(found) == [
        ("Fifteen\nwere killed", "exact"),
        ("never said", "lost"),
        ("two were hurt", "lost"),
    ]
    assert unsound() == []


def test_quotation_with_a_page_may_stand_elsewhere() -> None:
    diary()
    stored(HEADINGS, row("never said", page="p. 3"))
    assert Anchor.objects.count() == 0
    assert unsound() == []


def test_newest_text_counts() -> None:
    old = diary()
    new = f.make_text(f"A word before. {BODY}", source=old.source)
    stored(HEADINGS, row("Fifteen were killed"))
    assert Anchor.objects.get().text_version == new


def test_passage_that_is_here_serves_again() -> None:
    text = diary()
    there = Passage.objects.cite(text=text, start=0, end=19, by=None)
    stored(HEADINGS, row("Fifteen were killed"))
    claim = Claim.objects.get()
    assert (claim.passage, Anchor.objects.count()) == (there, 1)
    stored(HEADINGS, row("Fifteen were killed", page="p. 3"))
    assert Anchor.objects.count() == 2


def test_rows_of_one_quotation_share_its_passage() -> None:
    diary()
    other = ("Gori", "Diary", "16", "Fifteen were killed", "")
    stored(HEADINGS, row("Fifteen were killed"), other)
    assert (Claim.objects.count(), Passage.objects.count()) == (2, 1)


def test_anchors_have_a_history_and_are_undone_with_their_passages() -> None:
    diary()
    person = f.make_annotator()
    rows = [row("Fifteen were killed"), row("never said")]
    record = stored(HEADINGS, *rows, by=person)
    events = Anchor.pgh_event_models["insert"].objects.filter(pgh_label="insert")
    assert [event.state for event in events.order_by("id")] == ["exact", "lost"]
    assert {event.pgh_context.metadata["user"] for event in events} == {person.pk}
    undoing.undo(record, by=None)
    assert Passage.objects.standing().count() == 0


def test_page_of_an_import_says_what_became_of_quotations(client) -> None:
    client.force_login(f.make_annotator())
    diary()
    record = stored(HEADINGS, row("Fifteen were killed"), row("never said"))
    page = client.get(record.get_absolute_url()).content.decode()
    assert "1 quotation stands in its text." in page
    assert "1 is not in its text (row 3)." in page
