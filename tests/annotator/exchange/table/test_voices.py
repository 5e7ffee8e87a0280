"""Several voices in one cell: side by side, in chains, and with signs in names."""

import pytest

from annotator.exchange.table import importing
from annotator.exchange.table.cells import CellError
from annotator.exchange.table.voices import voices_in
from claims.models import Claim
from tests import factories as f
from tests.annotator.exchange.table.tables import csv_of, faults, stored
from tests.annotator.exchange.table.test_writing import exported, rows_of

HEADINGS = ("event", "source", "figure", "according to", "voice words")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", []),
        ("Police", [(1, 1, "Police")]),
        ("Police; Hospital", [(1, 1, "Police"), (2, 1, "Hospital")]),
        ("Police > a  clerk", [(1, 1, "Police"), (1, 2, "a clerk")]),
        ("A > B; C > D > E", [(1, 1, "A"), (1, 2, "B"), (2, 1, "C"), (2, 2, "D"),
                              (2, 3, "E")]),
        (r"Smith \& Sons\; Ltd", [(1, 1, r"Smith \& Sons; Ltd")]),
        (r"a \> b > c\\", [(1, 1, "a > b"), (1, 2, "c\\")]),
        ("; A;; > B >", [(1, 1, "A"), (2, 1, "B")]),
    ],
)  # fmt: skip
def test_cell_is_read(cell: str, expected: list[tuple[int, int, str]]) -> None:
    assert [one[:3] for one in voices_in(cell)] == expected


@pytest.mark.parametrize(
    ("cell", "words", "expected"),
    [
        ("A", "say; they", ["say; they"]),
        ("A; B", "A says; B adds", ["A says", "B adds"]),
        ("A > B; C", "; C adds", ["", "", "C adds"]),
        ("A > B; C", "A has it > of B", ["A has it", "of B", ""]),
    ],
)
def test_words_go_with_their_voices(cell: str, words: str, expected: list[str]) -> None:
    assert [one.words for one in voices_in(cell, words)] == expected


@pytest.mark.parametrize("words", ["a; b; c", "a > b; c", "a; " + "b" * 301])
def test_words_that_belong_to_nobody_are_refused(words: str) -> None:
    with pytest.raises(CellError):
        voices_in("A; B", words)


@pytest.mark.django_db
def test_voices_become_attributions() -> None:
    row = ("Tiflis", "Gazette", "15", "Police > a clerk; Hospital", "the police say")
    stored(HEADINGS, row)
    claim = Claim.objects.get()
    found = claim.attributions.values_list(
        "branch", "position", "source__title", "wording"
    )
    assert list(found) == [
        (1, 1, "Police", "the police say"),
        (1, 2, "a clerk", ""),
        (2, 1, "Hospital", ""),
    ]
    assert claim.stance == "reports"


@pytest.mark.django_db
def test_row_with_words_for_nobody_is_a_fault() -> None:
    row = ("Tiflis", "Gazette", "15", "Police; Hospital", "a; b; c")
    assert faults(HEADINGS, row) == [(2, "voice words", "a; b; c")]


@pytest.mark.django_db
def test_voices_come_out_as_they_went_in() -> None:
    cells = [
        ("Police > a clerk; Hospital", "the police say; doctors add"),
        (r"Smith \; Sons > who \> whom", ""),
        (r"Registry \\ annex", r"it says\; twice"),
        ("", ""),
    ]
    rows = [("Tiflis", f"Paper {n}", "15", *pair) for n, pair in enumerate(cells)]
    stored(HEADINGS, *rows)
    first = rows_of(exported())
    told = [(row["according to"], row["voice words"]) for row in first]
    assert told[0] == ("Police > a clerk; Hospital", "the police say > ; doctors add")
    assert told[1:] == cells[1:]
    before = voices_of()
    Claim.objects.update(import_key=None, status="withdrawn", status_reason="Moved.")
    record = importing.take_in(
        csv_of(first[0], *(row.values() for row in first)), name="again.csv", by=None
    )
    importing.store(record, by=None)
    assert record.report["counts"]["claims"] == 4
    assert voices_of(status="current") == before


def voices_of(**which: str) -> list[list[tuple[int, int, str, str]]]:
    """Return the voices of each claim, in the order of entry."""
    return [
        [(v.branch, v.position, v.source.title, v.wording) for v in claim.voices]
        for claim in Claim.objects.filter(**which).order_by("pk")
    ]


@pytest.mark.django_db
def test_retired_voice_does_not_come_out() -> None:
    claim = f.make_claim()
    voice = f.make_attribution(claim=claim, source=f.make_source("Police"))
    assert [row["according to"] for row in rows_of(exported())] == ["Police"]
    voice.retire(by=None, reason="A slip.")
    assert [row["according to"] for row in rows_of(exported())] == [""]


DETAILED = (*HEADINGS, "voice stance", "voice basis", "voice certainty")


@pytest.mark.django_db
def test_voices_have_a_stance_a_basis_and_a_certainty() -> None:
    told = ("doubts; ", "firsthand > derived", " ; suspected")
    row = ("Tiflis", "Gazette", "15", "Police > a clerk; Hospital", "", *told)
    stored(DETAILED, row)
    found = Claim.objects.get().attributions.values_list("stance", "basis", "certainty")
    assert list(found) == [
        ("doubts", "firsthand", "asserted"),
        ("asserts", "derived", "asserted"),
        ("asserts", "unknown", "suspected"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("stance", ["shouts", "doubts; doubts; doubts"])
def test_stance_that_no_voice_has_is_a_fault(stance: str) -> None:
    row = ("Tiflis", "Gazette", "15", "Police; Hospital", "", stance, "", "")
    assert faults(DETAILED, row) == [(2, "voice stance", stance)]
