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
# What stands at its head need not be said in a cell again: ten thousand would say it.
CELL = '{}<td><a class="relation {}" href="{}{}/" title="{}" aria-label="{}"></a></td>'
Piece = tuple[str, str, str, int, str, str]


@register.simple_tag
def matrix_cells(row: QuestionRow, columns: Sequence[Source]) -> str:
    """Return a row's cells from left to right; empty ones as gaps between them."""
    spoken = [place for place, one in enumerate(columns) if one.pk in row.cells]
    last = len(columns) - spoken[-1] - 1 if spoken else len(columns)
    cells = format_html_join("", CELL, _pieces(row, columns, spoken))
    return format_html("{}{}", cells, _gap(last))


def _pieces(
    row: QuestionRow, columns: Sequence[Source], spoken: Sequence[int]
) -> Iterator[Piece]:
    number = reverse("annotator:question-of-source", args=[row.question.pk, 0])
    address = number.removesuffix("0/")
    before = -1
    for place in spoken:
        source = columns[place].pk
        cell = row.cells[source]
        kind = cell.shown.replace(" ", "-")
        gap = _gap(place - before - 1)
        yield gap, kind, address, source, _words(cell), cell.shown
        before = place


@cache
def _gap(many: int) -> str:
    """Return so many empty cells as one."""
    return format_html('<td colspan="{}"></td>', many) if many else ""


def _words(cell: Cell) -> str:
    """Return the words of the cell's claims in quotation marks, cut short."""
    words = "”, “".join(cell.words[:LONGEST])
    return f"“{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}”"
