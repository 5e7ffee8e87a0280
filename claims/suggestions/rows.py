"""Rows of figures: a line of a table or of a list states something by itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .values import Candidate, Kind

CELLS = re.compile(r"[|\t]|(?<=\S) {3,}(?=\S)")
LABELLED = re.compile(r"[^.:;!?]{2,60}:\s[^:]{1,60}(?<![.!?,;])")
NAME = re.compile(r"[^\W\d_]|(?<!\d)\d{4}(?!\d)")  # letters, or a year
DIGIT = re.compile(r"\d")
LONGEST = 400


def stretches(body: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Part a block into its rows and what stands between them; say which is a row.

    Offsets are code points, half open. A line with a label before its figure is a row
    where all the lines after the first are, so that no wrapped sentence is torn.
    """
    lines = list(_lines(body, start, end))
    listed = all(_is_labelled(body[low:high]) for low, high in lines[1:] or lines)
    first = start
    for low, high in lines:
        line = body[low:high]
        if _is_of_cells(line) or (listed and _is_labelled(line)):
            if first < low:
                yield first, low, False
            yield low, high, True
            first = high
    if first < end:
        yield first, end, False


def _lines(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = body.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield start, stop
        start = stop + 1


def _is_of_cells(line: str) -> bool:
    """Tungurahua | 3,200 | 4,000: a name and figures, in columns."""
    if len(line) > LONGEST:
        return False
    cells = [cell for cell in CELLS.split(line) if cell.strip()]
    return len(cells) > 1 and _is_figured(cells[0], "".join(cells[1:]))


def _is_labelled(line: str) -> bool:
    """Tungurahua: 3,200 dead."""
    line = line.strip()
    if len(line) > LONGEST or not LABELLED.fullmatch(line):
        return False
    return _is_figured(*line.split(":", 1))


def _is_figured(label: str, rest: str) -> bool:
    return bool(NAME.search(label) and DIGIT.search(rest))


def of_row(body: str, row: tuple[int, int], found: list[Candidate]) -> list[Candidate]:
    """The first figure of a row, and those beside it that say what they count."""
    figures = [one for one in found if one.kind is Kind.FIGURE]
    first = [
        replace(one, unit=one.unit if _says(body, one, row) else "", needs_voice=False)
        for one in figures[:1]
    ]
    return [*first, *(one for one in figures[1:] if _says(body, one, row))] or found


def _says(body: str, figure: Candidate, row: tuple[int, int]) -> bool:
    """Say whether a word behind a figure, in its own row, says what it counts."""
    return body[figure.end : row[1]].lstrip()[:1].isalpha() and figure.is_count
