"""Tables as they were typed: CSV of every kind, and workbooks."""

import contextlib

import pytest

from annotator.exchange.table import workbooks
from annotator.exchange.table.sheets import DoubtError, letters, open_table
from tests.annotator.exchange.table.workbook import cell, packed, row, workbook

LIMIT = 1_000_000


def opened(data, **how):
    table = open_table(data, limit=LIMIT, **how)
    rows = [(one.number, list(one.cells)) for one in table.rows]
    return list(table.headings), rows


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "a;b\r\n1;2\r\n",
        "a\tb\n1\t2",
        "a|b\n1|2\n",
        '"a","b"\n"1","2"\n',
        "\ufeffa,b\n 1 , 2 \n",
        "a;b\n1;2\n\n\n",
    ],
)
def test_cells_are_told_apart_whatever_parts_them(text):
    assert opened(text.encode()) == (["a", "b"], [(2, ["1", "2"])])


def test_a_table_may_name_what_parts_its_cells():
    assert opened(b"sep=;\na,1;b\n1;2\n") == (["a,1", "b"], [(3, ["1", "2"])])


def test_rows_have_the_numbers_of_a_spreadsheet():
    text = '\nevent,note\n,\nTiflis,"two\nlines"\n\nGori,x\n'
    found = [(4, ["Tiflis", "two\nlines"]), (6, ["Gori", "x"])]
    assert opened(text.encode()) == (["event", "note"], found)


@pytest.mark.parametrize(
    ("text", "headings", "first"),
    [
        ("The dead,,\n\nBy hand\na,b\n1,2\n3,4\n5,6\n", ["a", "b"], 5),
        ("a\n1\n2\n3\n4,and more\n", ["a"], 2),
        ("a,\n1\n", ["a"], 2),
    ],
)
def test_a_title_above_the_headings_is_none_of_them(text, headings, first):
    found, below = opened(text.encode())
    assert (found, below[0][0]) == (headings, first)


def test_columns_without_a_heading_are_named_by_their_letters():
    assert opened(b"a,,c,\n1,2,3,\n")[0] == ["a", "Column B", "c"]
    assert [letters(at) for at in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]


def test_what_guards_a_cell_from_a_spreadsheet_is_taken_off():
    found = [(2, ["=1+1", "'tis"]), (3, ["-5", "''"])]
    assert opened(b"a,b\n'=1+1,'tis\n'-5,''\n")[1] == found


def test_an_encoding_is_detected_or_asked_for():
    text = "Ort;Zahl\nСтрасть;fünf\n"
    assert opened(text.encode("utf-16"))[1] == [(2, ["Страсть", "fünf"])]
    with pytest.raises(DoubtError) as doubt:
        opened("Ort;Zahl\nStraße;5\n".encode("cp1252"))
    assert "cp1252" in dict(doubt.value.candidates)
    chosen = opened("Ort;Zahl\nStraße;5\n".encode("cp1252"), encoding="cp1252")
    assert chosen[1] == [(2, ["Straße", "5"])]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"a,b\n1,2\n" + b"x" * LIMIT, "more than 1,000,000 are not taken"),
        (b'a,b\n1,"2\n3,4\n', "The row that begins in line 2 cannot be read as CSV"),
        (b"a,b\n1,2\nx\0y,3\n", "Line 3 has a NUL character"),
        (b"a\0b", "NUL|binary|no table|does not look like text"),
        (b",,\n,,\n", "The table is empty."),
        (b"," * 500 + b"a\n1\n", "more than 400 are not taken"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_no_table_is_refused(data, sentence):
    with pytest.raises(ValueError, match=sentence):
        opened(data)


def test_a_workbook_is_read_as_it_was_last_shown():
    formula = '<c r="C2"><f>A2*2</f><v>30</v></c>'
    rows = row(1, "event", "figure", "twice") + row(2, "Tiflis", 1500.0).replace(
        "</row>", f"{formula}</row>"
    )
    data = workbook(Figures=rows + row(4, "Gori", 2.5), Other=row(1, "x"))
    headings, found = opened(data)
    assert headings == ["event", "figure", "twice"]
    assert found == [(2, ["Tiflis", "1500", "30"]), (4, ["Gori", "2.5", ""])]


def test_errors_and_formulas_without_a_result_are_seen():
    odd = (
        '<c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2" s="1"><f>A2&amp;"!"</f></c>'
        '<c r="D2" t="e"><f>1/0</f><v>#N/A</v></c><c r="E2"><f>2+3</f><v>5</v></c>'
        '<c r="F2"><f>2+3</f><v></v></c>'
    )
    rows = row(1, *"abcdef") + row(2, "Tiflis").replace("</row>", f"{odd}</row>")
    data = workbook(**{"First": row(1, "x"), "Second &amp; last": rows})
    found = opened(data, sheet="Second & last")[1]
    assert found == [(2, ["Tiflis", "#DIV/0!", '=A2&"!"', "#N/A", "5", "=2+3"])]


def test_first_sheet_with_a_cell_is_taken():
    data = workbook(Cover="", Figures=row(1, "a") + row(2, "b"))
    assert opened(data) == (["a"], [(2, ["b"])])
    with pytest.raises(ValueError, match="The table is empty"):
        opened(workbook(Cover="", Other=""))


def test_merged_cell_speaks_for_all_its_rows():
    rows = [("a", "b"), ("Diary", 15), ("", 16), ("", 17), ("Wire", "")]
    cells = "".join(row(n, *some) for n, some in enumerate(rows, 1))
    spans = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    found = [found for _, found in opened(workbook(behind=spans, S=cells))[1]]
    assert found == [["Diary", "15"], ["Diary", "16"], ["", "17"], ["Wire", ""]]


def test_a_sheet_is_chosen_by_its_name():
    data = workbook(First=row(1, "a"), Second=row(1, "b") + row(2, "c"))
    assert opened(data, sheet="Second") == (["b"], [(2, ["c"])])
    with pytest.raises(ValueError, match="no sheet named “Third”"):
        opened(data, sheet="Third")


def test_a_workbook_may_begin_below_and_beside_its_corner():
    data = workbook(S=f'<row r="3">{cell("C3", "a")}</row>' + row(4, "", "", "b"))
    headings, rows = opened(data)
    assert headings[-1] == "a"
    assert [number for number, _ in rows] == [4]
    assert rows[0][1][-1] == "b"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (packed({"a.txt": "0" * LIMIT * 11}), "unpacks to more than"),
        (packed({"a.txt": "words"}), "cannot be read"),
        (workbook(S=row(1, "a"))[:-30], "cannot be unpacked"),
        (
            workbook(S=f'<row r="1048576">{cell("XFD1048576", 1)}</row>'),
            "16,384 columns wide and 1,048,576 rows long",
        ),
    ],
)
def test_a_workbook_that_bursts_or_is_none_is_refused(data, sentence):
    with pytest.raises(ValueError, match=sentence):
        opened(data)


def test_a_workbook_damaged_at_any_byte_gives_a_sentence_or_a_table():
    whole = workbook(S=row(1, "event", "figure") + row(2, "Tiflis", 15))
    for at in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[at] ^= 0x55
        with contextlib.suppress(ValueError):
            assert opened(bytes(damaged))


def test_a_member_longer_than_it_says_is_refused(monkeypatch):
    monkeypatch.setattr(workbooks, "MOST_TIMES", 0)
    with pytest.raises(ValueError, match="unpacks to more than"):
        opened(workbook(S=row(1, "a")))
