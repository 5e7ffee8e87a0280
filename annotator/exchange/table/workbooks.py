"""Workbooks (XLSX): the cells as they were last shown; formulas are not computed."""

import io
import posixpath
import re
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import unescape
from itertools import chain

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

MOST_TIMES = 10  # how many times larger than its file a workbook may unpack
MOST_CELLS = 20_000_000
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
# Cells that the reader takes for empty: those with an error, those with a formula whose
# result was not kept.
_ERROR = re.compile(
    rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>'
    rb"(?:<f\b[^>]*(?:/>|>[^<]*</f>))?<v>([^<]*)</v>"
)
_UNCOMPUTED = re.compile(
    rb'<c\b[^>]*\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*><f\b[^>]*>([^<]*)</f>(?:<v\s*/>|<v></v>)?</c>'
)
_LINKS = "xl/_rels/workbook.xml.rels"
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_PLACE = re.compile(rb'\br="([A-Z]{1,3})?([0-9]{1,7})"')

Cell = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Book:
    """One sheet of a workbook, and the names of them all."""

    rows: Iterator[Sequence[str]]
    sheets: tuple[str, ...]
    sheet: str


def read(data: bytes, *, sheet: str, limit: int) -> Book:
    """Return a sheet, else the first with a cell; ValueError with a sentence.

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
    sheets = map(book.get_sheet_by_name, [sheet] if sheet else names)
    chosen = next((one for one in sheets if one.start), None)
    if chosen is None:
        raise ValueError("The table is empty.")
    rows = _rows(chosen, _unread(data, chosen.name))
    return Book(_spanned(rows, chosen), names, chosen.name)


def _spanned(rows: Iterator[list[str]], sheet: CalamineSheet) -> Iterator[list[str]]:
    """Repeat what a merged cell says in each of the rows that it spans."""
    begin: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top:
            begin[top + 1].append((left, bottom + 1))
    lasting: dict[int, tuple[int, str]] = {}
    for number, cells in enumerate(rows, 1):
        lasting = {at: one for at, one in lasting.items() if one[0] >= number}
        for column, (_, words) in lasting.items():
            if column < len(cells) and not cells[column]:
                cells[column] = words
        for column, until in begin.get(number, ()):
            if column < len(cells):
                lasting[column] = until, cells[column]
        yield cells


def _unread(data: bytes, sheet: str) -> dict[int, dict[int, str]]:
    """Return the cells that have an error, or a formula without its result.

    By row and column, counted from 1 and 0: as errors stand there, and as "=1+2".
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        path = _path(archive, sheet)
        xml = archive.read(path) if path in archive.namelist() else b""
    found: dict[int, dict[int, str]] = {}
    for pattern, sign in ((_ERROR, ""), (_UNCOMPUTED, "=")):
        for place in pattern.finditer(xml):
            letters = place[1].rstrip(b"0123456789")
            row = found.setdefault(int(place[1][len(letters) :]), {})
            words = unescape(place[2].decode("utf-8", "replace"))
            row[_column(letters) - 1] = sign + words
    return found


def _path(archive: zipfile.ZipFile, sheet: str) -> str:
    """Return where in a workbook a sheet is kept; '' where it does not say so."""
    try:
        book, related = map(archive.read, ("xl/workbook.xml", _LINKS))
    except KeyError:
        return ""
    targets = {
        one.get("Id"): one.get("Target", "") for one in _named(b"Relationship", related)
    }
    names = {one.get("name"): one.get("id") for one in _named(b"sheet", book)}
    target = targets.get(names.get(sheet), "")
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _named(element: bytes, xml: bytes) -> Iterator[dict[str, str]]:
    """Yield the attributes of each such element, without their prefixes."""
    for found in re.finditer(rb"<(?:\w+:)?" + element + rb"\s([^>]*)>", xml):
        pairs = _ATTRIBUTE.findall(found[1].decode("utf-8", "replace"))
        yield {name: unescape(value) for name, value in pairs}


def _rows(
    sheet: CalamineSheet, unread: dict[int, dict[int, str]]
) -> Iterator[list[str]]:
    """Return the rows from the first on, the empty ones too."""
    top, left = sheet.start or (0, 0)
    empty: list[list[Cell]] = [[]] * top
    # The reader begins its rows at the first one and at its first cell.
    cells = sheet.to_python(skip_empty_area=True)
    for number, row in enumerate(chain(empty, cells), 1):
        margin = [""] * left if row else []
        texts = [*margin, *(_text(cell, number) for cell in row)]
        for column, words in unread.get(number, {}).items():
            if column < len(texts) and not texts[column]:
                texts[column] = words
        yield texts


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
