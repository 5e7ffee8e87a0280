"""What goes out as a table comes in again: the same claims, in any house."""

import pytest
from django.db import transaction

from annotator import demonstration
from annotator.exchange.table import importing
from claims.models import Claim, Option, Question
from sources.models import Passage, Source
from tests import factories as f
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, faults, stored
from tests.annotator.exchange.table.test_writing import exported, rows_of

pytestmark = pytest.mark.django_db


class Burnt(Exception):  # noqa: N818  # no error: it ends another house
    """A house is no more."""


def of_another_house(build):
    """Return the export of a house that is built, and is gone afterwards."""
    try:
        with transaction.atomic():
            build()
            data = exported()
            raise Burnt  # noqa: TRY301  # this is how a savepoint is given up
    except Burnt:
        assert not Claim.objects.exists()
    return data


def imported(data):
    record = importing.take_in(data, name="claims.csv", by=None)
    importing.store(record, by=None)
    return record


def but_for_numbers(data):
    return [{**row, "claim number": ""} for row in rows_of(data)]


def odd_claims():
    """Build what few claims have: signs in names, no kind, a reading of our own."""
    f.make_claim(as_stated="Many\n fell.", note="'=1+1")
    asked = {"subject": "Dam", "scope": "At night", "is_exclusive": True}
    who = f.make_question("Who?", value_type="category", **asked)
    denied = f.make_claim(question=who, value_type="category", polarity="denies")
    denied.hold_options([f.make_option("Police; army \\ navy", question=who)])
    f.make_claim(question=who, value_type="category")
    share = f.make_question("Share?", is_count=False, unit="per cent")
    bounds = {"form": "range", "low": "-0.5", "high": "1.25", "firm_low": "-2"}
    words = {"rule": "between", "convention": "1", "base": 3, "hedge": "maybe"}
    part = f.make_claim(question=share, value_type="quantity", **bounds, **words)
    for place, sure in ((1, "asserted"), (2, "suspected")):
        voice = {"position": place, "stance": "doubts", "certainty": sure}
        f.make_attribution(claim=part, source=f.make_source(f"A > {place}"), **voice)
    f.make_claim(question=share, value_type="quantity", as_stated="12")
    foreign = f.make_source("Heft", language="de", created_edtf="1956-03~")
    told = {"translation": "15 dead", "translator": "O. N.", "exact": "15 Tote"}
    passage = Passage.objects.create(source=foreign, **told)
    f.make_claim(passage=passage, read_from="translation", **f.exactly(15))


def demonstration_claims():
    demonstration.load()


@pytest.mark.parametrize("build", [demonstration_claims, odd_claims])
def test_export_imported_here_changes_nothing(build):
    build()
    before, kept = exported(), [model.objects.count() for model in COUNTED]
    counts = imported(before).report["counts"]
    assert (counts["here_already"], counts["claims"]) == (counts["rows"], 0)
    assert (counts["faults"], counts["left_out"]) == (0, 0)
    assert exported() == before
    assert [model.objects.count() for model in COUNTED] == kept


COUNTED = (Claim, Question, Source, Passage, Option)


@pytest.mark.parametrize("build", [demonstration_claims, odd_claims])
def test_export_fills_an_empty_house(build):
    data = of_another_house(build)
    counts = imported(data).report["counts"]
    assert (counts["claims"], counts["faults"]) == (counts["rows"], 0)
    assert but_for_numbers(exported()) == but_for_numbers(data)


def test_two_houses_number_their_claims_alike_and_keep_apart():
    data = of_another_house(lambda: f.make_claim(as_stated="Over there"))
    own = f.make_claim(as_stated="Here")
    key = rows_of(data)[0]["key"].partition("@")
    data = data.replace(key[0].encode() + b"@", f"claim:{own.pk}@".encode())
    assert imported(data).report["counts"]["claims"] == 1
    assert imported(data).report["counts"]["here_already"] == 1
    assert imported(exported()).report["counts"]["here_already"] == 2


def test_spaces_that_a_table_does_not_keep_are_no_change():
    f.make_claim(as_stated=" Many fell. ")
    assert imported(exported()).report["counts"]["here_already"] == 1


def test_words_changed_since_are_told_and_not_taken():
    claim = f.make_claim(question=f.make_question(), **f.exactly(15))
    data = exported()
    Claim.objects.update(as_stated="Sixteen")
    record = importing.take_in(data, name="claims.csv", by=None)
    importing.check(record)
    [(row, column, _, why)] = record.report["faults"]
    assert (row, column) == (2, "key")
    assert f"says “Sixteen”, not “{claim.as_stated}”" in why


def test_withdrawn_claims_are_left_out_and_counted():
    stored(HEADINGS, *ROWS)
    claim = Claim.objects.get(as_stated="15")
    Claim.objects.withdraw(claim=claim, reason="Misprint.", by=None)
    data = exported(all_of_them=True)
    Claim.objects.update(import_key=None)
    counts = imported(data).report["counts"]
    assert (counts["claims"], counts["not_standing"]) == (1, 1)


KINDS = ("question", "source", "value type", "figure")


def test_each_row_has_its_kind_of_value_else_that_of_the_form():
    stored(
        KINDS,
        ("When?", "Diary", "date", "9 March 1956"),
        ("Did they?", "Diary", "Yes or no", "yes"),
        ("Killed?", "Diary", "", "about 20"),
        ("Who?", "Diary", "category", "Police; army"),
    )
    found = Claim.objects.order_by("pk").values_list(
        "value_type", "edtf", "polarity", "low"
    )
    assert list(found) == [
        ("date", "1956-03-09", "", None),
        ("proposition", "", "affirms", None),
        ("quantity", "", "", 18),
        ("category", "", "", None),
    ]
    assert Option.objects.count() == 2


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("When?", "Diary", "day", "1956")], (2, "value type", "day")),
        ([("When?", "Diary", "none", "1956")], (2, "value type", "none")),
        (
            [("When?", "Diary", "date", "1956"), ("When?", "Wire", "quantity", "15")],
            (3, "value type", "quantity"),
        ),
        ([("", "Diary", "category", "Police")], (2, "figure", "Police")),
    ],
)
def test_kind_that_cannot_be_is_a_fault(rows, found):
    assert faults(KINDS, *rows) == [found]


READ = (
    "source", "value type", "as stated", "form as read", "low as read",
    "high as read", "low firmly", "high firmly", "date read",
)  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (("exact", "15", "16", "15", "16", ""), "form as read"),
        (("range", "17", "16", "15", "18", ""), "form as read"),
        (("range", "15", "16", "16", "18", ""), "form as read"),
        (("range", "15", "16", "15", "15", ""), "form as read"),
        (("range", "1.5", "16", "", "", ""), "form as read"),
        (("range", "x", "16", "", "", ""), "low as read"),
        (("sharp", "15", "15", "15", "15", ""), "form as read"),
        (("unstated", "1", "2", "", "", ""), "form as read"),
        (("", "", "", "", "", "1956-03"), "date read"),
    ],
)
def test_reading_that_cannot_be_is_a_fault(cells, column):
    [(row, found, _)] = faults(READ, ("Diary", "quantity", "fifteen", *cells))
    assert (row, found) == (2, column)


def test_reading_in_columns_is_not_read_again():
    cells = ("range", "1", "2", "0", "", "")
    stored(READ, ("Diary", "quantity", "fifteen", *cells))
    claim = Claim.objects.get()
    assert (claim.form, claim.low, claim.high) == ("range", 1, 2)
    assert (claim.firm_low, claim.firm_high) == (0, None)
