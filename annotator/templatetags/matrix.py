"""The cells of the matrix: many thousands of one shape, so not a template each."""

from collections.abc import Iterator, Sequence
from functools import cache

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from claims.comparison.overview import Cell, QuestionRow
from sources.models import Source

register = template.Library()
LONGEST = 90
# Ten thousand cells would say again what stands at their heads: they refer to it.
CELL = (
    '{}<td><a class="relation {}" id="{}" href="{}/" title="{}"'
    ' aria-labelledby="{}"></a></td>'
)
Piece = tuple[str, str, str, str, str, str]


@register.simple_tag
def matrix_cells(
    row: QuestionRow, columns: Sequence[Source], number: int, band: str = ""
) -> str:
    """Return a row's cells from left to right; empty ones as gaps between them.

    A cell is named by the head of its column, that of its row, and its own words;
    ``band`` tells the tables of one page apart.
    """
    spoken = [place for place, one in enumerate(columns) if one.pk in row.cells]
    last = len(columns) - spoken[-1] - 1 if spoken else len(columns)
    cells = format_html_join("", CELL, _pieces(row, columns, spoken, number, band))
    return format_html("{}{}", cells, _gap(last))


def _pieces(
    row: QuestionRow,
    columns: Sequence[Source],
    spoken: Sequence[int],
    number: int,
    band: str,
) -> Iterator[Piece]:
    nowhere = reverse("annotator:question-of-source", args=[row.question.pk, 0])
    address = nowhere.removesuffix("0/")
    before = -1
    for place in spoken:
        source = columns[place].pk
        cell = row.cells[source]
        kind, own = cell.shown.replace(" ", "-"), f"{band}{number}.{place + 1}"
        gap, leads = _gap(place - before - 1), f"{address}{source}"
        heads = f"{band}c{place + 1} {band}r{number} {own}"
        yield gap, kind, own, leads, _words(cell), heads
        before = place


@cache
def _gap(many: int) -> str:
    """Return so many empty cells as one."""
    return format_html('<td colspan="{}"></td>', many) if many else ""


def _words(cell: Cell) -> str:
    """Return a cell's words in quotation marks, cut short, and how they stand."""
    words = "”, “".join(cell.words[:LONGEST])
    cut = "…" if len(words) > LONGEST else ""
    quoted = [f"“{words[:LONGEST]}{cut}”"] if words else []
    return f"{', '.join([*quoted, *cell.sums])}: {cell.shown}"
