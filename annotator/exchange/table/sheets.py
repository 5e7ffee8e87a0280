"""Tables as they were typed: headings, and rows numbered as a spreadsheet does."""

import contextlib
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from annotator.exchange.table import workbooks
from sources.readers import plain

DELIMITERS = (",", ";", "\t", "|")
LOOKED_AT = 20  # rows by which the delimiter and the headings are told
MOST_COLUMNS = 400
_SEPARATOR_NAMED = re.compile(r"sep=([,;\t|])\n", re.IGNORECASE)
# What our own export puts before a cell that a spreadsheet would take for a formula.
_GUARDED = re.compile(r"'(?='*[=+\-@\t\r])")


class DoubtError(ValueError):
    """A file does not say in which encoding it is; others are offered."""

    def __init__(self, candidates: tuple[tuple[str, str], ...]) -> None:
        """Keep the encodings to choose from, each with a sample."""
        self.candidates = candidates
        super().__init__(
            "The file does not say in which encoding it is. Choose the line that"
            " reads right; nothing is stored until then."
        )


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, each stripped, and the row's number in the file."""

    number: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of a table; rows without any cell are left out."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""


def open_table(
    data: bytes, *, encoding: str = "", sheet: str = "", limit: int
) -> Table:
    """Return the table in a CSV or XLSX file of at most ``limit`` bytes.

    DoubtError where the encoding is in doubt; ValueError with a sentence on what is
    too long, damaged, or no table.
    """
    if len(data) > limit:
        raise ValueError(
            f"The file has {len(data):,} bytes; more than {limit:,} are not taken."
        )
    if data.startswith(b"PK\x03\x04"):
        book = workbooks.read(data, sheet=sheet, limit=limit)
        return _table(book.rows, sheets=book.sheets, sheet=book.sheet)
    try:
        read = plain.read(data, encoding=encoding or None, limit=limit)
    except ValueError:
        _refuse_nul(data)
        raise
    if not read.is_certain:
        raise DoubtError(read.candidates)
    return _table(_records(read.text), encoding=read.encoding)


def _refuse_nul(data: bytes) -> None:
    """Say in which line of a text in UTF-8 stands what no text can have."""
    before, nul, _ = data.partition(b"\0")
    with contextlib.suppress(UnicodeDecodeError):
        if nul and data.decode():
            line = before.count(b"\n") + 1
            raise ValueError(
                f"Line {line:,} has a NUL character, which no text can have."
            )


def _table(rows: Iterable[Sequence[str]], **about: object) -> Table:
    numbered = _filled(rows)
    first = list(islice(numbered, LOOKED_AT))
    if not first:
        raise ValueError("The table is empty.")
    at = _below_titles(first)
    headings = _headings(first[at].cells)
    rest = chain(first[at + 1 :], numbered)
    return Table(headings, tuple(rest), **about)  # type: ignore[arg-type]  # by name


def _below_titles(rows: Sequence[Row]) -> int:
    """Return which row has the headings: a title above them fills one cell alone."""
    wide = [sum(map(bool, row.cells)) > 1 for row in rows]
    return wide.index(True) if sum(wide) * 2 > len(wide) else 0


def _filled(rows: Iterable[Sequence[str]]) -> Iterator[Row]:
    """Number the rows as a spreadsheet does; leave out those without any cell."""
    for number, cells in enumerate(rows, 1):
        kept = list(map(str.strip, cells))
        if "'" in "".join(kept):
            kept = list(map(_unguarded, kept))
        if any(kept):
            yield Row(number, kept)


def _unguarded(cell: str) -> str:
    return _GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell


def _headings(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the headings; a column without one is named by its letters."""
    filled = list(cells)
    while filled and not filled[-1]:
        filled.pop()
    if len(filled) > MOST_COLUMNS:
        raise ValueError(
            f"The table has {len(filled):,} columns; more than {MOST_COLUMNS} are"
            " not taken."
        )
    return tuple(
        " ".join(cell.split())[:200] or f"Column {letters(at)}"
        for at, cell in enumerate(filled)
    )


def letters(column: int) -> str:
    """Return a column's letters as spreadsheets count them: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _records(text: str) -> Iterator[Sequence[str]]:
    """Return the records of a CSV text, whatever parts its cells."""
    named = _SEPARATOR_NAMED.match(text)
    if named:
        yield ()  # the line counts, as the spreadsheet counts it
        yield from _parted(text[named.end() :], named[1])
    else:
        yield from _parted(text, _delimiter(text))


def _parted(text: str, delimiter: str) -> Iterator[Sequence[str]]:
    # As many letters as the file has may stand in one cell: the file is bounded.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begun = 1
    try:
        for record in reader:
            yield record
            begun = reader.line_num + 1
    except csv.Error as error:
        raise ValueError(
            f"The row that begins in line {begun:,} cannot be read as CSV ({error}, in"
            f" line {reader.line_num:,}): is a quotation mark not closed?"
        ) from None


def _delimiter(text: str) -> str:
    """Return what parts the cells: what gives most columns to the first rows."""
    return max(DELIMITERS, key=lambda one: _evenness(text, one))


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many of the first rows are as wide as the first, and how wide."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        widths = [len(row) for row in islice(reader, LOOKED_AT) if row]
    except csv.Error:
        return 0, 0
    width = widths[0] if widths else 0
    if width < 2:
        return 0, 0
    return sum(one == width for one in widths), width
