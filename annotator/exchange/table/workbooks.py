"""Workbooks (XLSX): the cells as they were last shown; formulas are not computed."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

MOST_TIMES = 10  # how many times larger than its file a workbook may unpack
MOST_CELLS = 20_000_000
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})?([0-9]{1,7})"')

Cell = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Book:
    """One sheet of a workbook, and the names of them all."""

    rows: Iterator[Sequence[str]]
    sheets: tuple[str, ...]
    sheet: str


def read(data: bytes, *, sheet: str, limit: int) -> Book:
    """Return a sheet, the first if none is named; ValueError with a sentence.

    What unpacks to more than ten times ``limit``, or spreads its cells over a sheet
    too large to hold, is refused before it is opened.
    """
    _refuse_swollen(data, limit)
    try:
        return _read(data, sheet)
    except CalamineError as error:
        raise ValueError(f"The workbook cannot be read: {error}.") from None
    except BaseException as error:
        # The reader is written in Rust: where it gives up it raises no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise ValueError("The workbook is damaged and cannot be read.") from None


def _read(data: bytes, sheet: str) -> Book:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    names = tuple(book.sheet_names)
    if not names:
        raise ValueError("The workbook has no sheet.")
    if sheet and sheet not in names:
        raise ValueError(f"The workbook has no sheet named “{sheet}”.")
    chosen = sheet or names[0]
    return Book(_rows(book.get_sheet_by_name(chosen)), names, chosen)


def _rows(sheet: CalamineSheet) -> Iterator[Sequence[str]]:
    """Return the rows from the first on, the empty ones too."""
    top, left = sheet.start or (0, 0)
    empty: list[list[Cell]] = [[]] * top
    # The reader begins its rows at the first one and at its first cell.
    cells = sheet.to_python(skip_empty_area=True)
    for number, row in enumerate(chain(empty, cells), 1):
        margin = [""] * left if row else []
        yield [*margin, *(_text(cell, number) for cell in row)]


def _text(cell: Cell, row: int) -> str:
    """Return a cell as words: a whole number without a point, a date as EDTF."""
    if isinstance(cell, str):
        if "\0" in cell:
            raise ValueError(f"Row {row} has a NUL character, which no text can have.")
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        is_day = cell.time() == time()
        return cell.date().isoformat() if is_day else cell.isoformat(sep=" ")
    return str(cell)


def _refuse_swollen(data: bytes, limit: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if sum(one.file_size for one in members) > MOST_TIMES * limit:
                raise ValueError(_swollen(limit))
            for one in members:
                _refuse_liar(archive, one, limit)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as error:
        why = str(error) or "it ends too soon"
        raise ValueError(f"The workbook cannot be unpacked: {why}.") from None


def _swollen(limit: int) -> str:
    return (
        f"The workbook unpacks to more than {MOST_TIMES * limit:,} bytes, which are"
        " not taken."
    )


def _refuse_liar(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> None:
    """Refuse a member that is longer than it says, or a sheet spread too wide."""
    with archive.open(member) as packed:
        content = packed.read(member.file_size + 1)
    if len(content) > member.file_size:
        raise ValueError(_swollen(limit))
    if _SHEET.fullmatch(member.filename):
        _refuse_spread(content)


def _refuse_spread(xml: bytes) -> None:
    """Refuse cells so far apart that the sheet between them cannot be held."""
    columns, rows = {b"A"}, {b"1"}
    for place in _PLACE.finditer(xml):
        columns.add(place[1] or b"A")
        rows.add(place[2])
    width, height = max(map(_column, columns)), max(map(int, rows))
    if width * height > MOST_CELLS:
        raise ValueError(
            f"The sheet is {width:,} columns wide and {height:,} rows long; delete"
            " the cells far off at its edges and save it again."
        )


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number
