"""Words of a table are read in the language of their source, else of the table."""

import pytest

from annotator.exchange.table import importing
from annotator.exchange.table.previews import previewed
from claims.models import Claim
from sources.models import Source
from tests import factories as f
from tests.annotator.exchange.table.tables import faults, stored, taken_in

pytestmark = pytest.mark.django_db
HEADINGS = ("event", "source", "figure", "as of", "source date")
DATED = {"value_type": "date"}


def edtf() -> list[str]:
    return list(Claim.objects.order_by("pk").values_list("edtf", flat=True))


def test_date_is_read_in_the_language_of_its_source() -> None:
    for title, language in (("Heft", "de"), ("Report", "en-US"), ("Paper", "")):
        f.make_source(title, language=language)
    rows = [("When?", "Heft", "9. M\xe4rz 1956", "", ""),
            ("When?", "Report", "3/4/1956", "", ""),
            ("When?", "heft", "3.4.1956", "", ""),
            ("When?", "Paper", "9 March 1956", "", "")]  # fmt: skip
    stored(HEADINGS, *rows, **DATED)
    assert edtf() == ["1956-03-09", "1956-03-04", "1956-04-03", "1956-03-09"]


def test_two_of_one_name_that_speak_otherwise_decide_nothing() -> None:
    sources = [f.make_source("Heft", language=tag) for tag in ("de", "en-US")]
    headings, words = (*HEADINGS, "source key"), "9. M\xe4rz 1956"
    row = ("When?", "Heft", words, "", "", f"source:{sources[0].pk}")
    assert faults(headings, row, **DATED) == [(2, "figure", words)]
    stored(headings, row, **DATED, language="de")
    assert edtf() == ["1956-03-09"]


def test_figure_too() -> None:
    f.make_source("Heft", language="de")
    stored(HEADINGS, ("Killed", "Heft", "\xfcber achtzig", "", ""))
    claim = Claim.objects.get()
    assert (claim.low, claim.high) == (81, None)


def test_table_has_a_language_for_what_is_new() -> None:
    row = ("When?", "Dziennik", "9 marca 1956", "10 marca 1956", "maj 1956")
    assert len(faults(HEADINGS, row, **DATED)) > 0
    stored(HEADINGS, row, **DATED, language="pl")
    claim = Claim.objects.get()
    assert (claim.edtf, claim.counted_to) == ("1956-03-09", "1956-03-10")
    assert (claim.source.language, claim.source.created_edtf) == ("pl", "1956-05")


def test_source_that_is_here_keeps_its_own() -> None:
    f.make_source("Report", language="en-US")
    stored(HEADINGS, ("When?", "Report", "3/4/1956", "", ""), **DATED, language="de")
    assert edtf() == ["1956-03-04"]
    assert Source.objects.get().language == "en-US"


def test_headings_may_name_the_sources() -> None:
    f.make_source("Heft", language="de")
    f.make_source("Report", language="en-US")
    rows = [("event", "Heft", "Report"), ("When?", "3/4/1956", "3/4/1956")]
    columns = ("question", "words", "words")
    stored(*rows, **DATED, headings_name="source", columns=columns)
    assert edtf() == ["1956-04-03", "1956-03-04"]


def test_first_rows_are_shown_in_the_same_language() -> None:
    f.make_source("Heft", language="de")
    record = taken_in(HEADINGS, ("When?", "Heft", "3.4.1956", "", ""), **DATED)
    table, mapping = importing.table_of(record), importing.mapping_of(record)
    [row] = previewed(record, table, mapping)
    assert [claim.reading for claim in row.claims] == ["3 April 1956"]


def test_language_that_is_none_is_refused(client) -> None:
    client.force_login(f.make_annotator("anna"))
    record = taken_in(HEADINGS, ("When?", "Heft", "1956", "", ""))
    record.made_by_id = f.User.objects.get(username="anna").pk
    record.save(update_fields=["made_by"])
    columns = {f"column-{at}": name for at, name in enumerate(("question", "source",
               "words", "counted_to", "source_date"))}  # fmt: skip
    answer = client.post(
        f"/imports/{record.pk}/columns/", {**columns, "language": "not a tag"}
    )
    assert answer.status_code == 422
    assert "named by its tag" in answer.content.decode()


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("etwa 20", (18, 22)),
        ("rund 1.500", (1350, 1650)),
        ("ponad 20", (21, None)),
        ("около 20", (18, 22)),
        ("20 oder mehr", (20, None)),
        ("about 20", (18, 22)),
        ("Total 20", (20, 20)),
        ("Union 1,384", (1384, 1384)),
        ("killed: 20", (20, 20)),
        ("gefallen sind: 20", (20, 20)),
    ],
)
def test_hedge_is_read_where_no_language_is_given(
    words: str, bounds: tuple[int, int | None]
) -> None:
    stored(HEADINGS, ("Killed", "Heft", words, "", ""))
    claim = Claim.objects.get()
    assert (claim.low, claim.high) == bounds


@pytest.mark.parametrize("words", ["environ 20", "Environ 20", "20 circa", "foo 20"])
def test_word_that_may_be_a_hedge_is_a_fault(words: str) -> None:
    row = ("Killed", "Heft", words, "", "")
    record = taken_in(HEADINGS, row)
    importing.check(record)
    word = words.replace("20", "").strip()
    [(number, column, cell, why)] = record.report["faults"]
    assert (number, column, cell) == (2, "figure", words)
    assert f"“{word}” is not understood" in why
