"""Rows of figures: a line of a table or of a list states something by itself."""

import re
from collections.abc import Iterator

CELLS = re.compile(r"[|\t]")
LABELLED = re.compile(r"[^.:;!?]{2,60}:\s[^:]{1,60}(?<![.!?,;])")
LETTER = re.compile(r"[^\W\d_]")
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
    """Tungurahua | 3,200 | 4,000: a name and figures, parted by bars or tabs."""
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
    return bool(LETTER.search(label) and DIGIT.search(rest))
