"""The cells of the matrix: many thousands of one shape, so not a template each."""

from collections.abc import Iterator, Sequence

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join

from claims.comparison.overview import Cell, QuestionRow
from sources.models import Source

register = template.Library()
LONGEST = 90


@register.simple_tag
def escaped_names(columns: Sequence[Source]) -> list[tuple[int, str]]:
    """Return the sources of the columns by number, with names made fit for markup."""
    return [(source.pk, conditional_escape(str(source))) for source in columns]


@register.simple_tag
def matrix_cells(row: QuestionRow, columns: Sequence[tuple[int, str]]) -> str:
    """Return a row's cells from left to right; empty ones as gaps between them."""
    return format_html_join("", "{}", ((cell,) for cell in _cells(row, columns)))


def _cells(row: QuestionRow, columns: Sequence[tuple[int, str]]) -> Iterator[str]:
    address, gap = conditional_escape(row.question.get_absolute_url()), 0
    for column, (source, name) in enumerate(columns):
        if (cell := row.cells.get(source)) is None:
            gap += 1
            continue
        if gap:
            yield format_html('<td colspan="{}"></td>', gap)
            gap = 0
        yield format_html(
            '<td><a class="relation {}" data-column="{}" href="{}?source={}"'
            ' title="{}: {}" aria-label="{}: {}"></a></td>',
            *(cell.shown.replace(" ", "-"), column, address, source),
            *(name, _words(cell), name, cell.shown),
        )
    if gap:
        yield format_html('<td colspan="{}"></td>', gap)


def _words(cell: Cell) -> str:
    """Return the words of the cell's claims in quotation marks, cut short."""
    words = "”, “".join(cell.words[:LONGEST])
    return f"“{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}”"
