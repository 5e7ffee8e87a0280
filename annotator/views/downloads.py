"""A question's picture and table as files: SVG, PNG, PDF and CSV."""

import csv
from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control

from annotator.exchange.converting import pdf_of, png_of
from annotator.forms.choosing import ChoosingForm
from annotator.palette import colours
from claims.comparison import Comparison, compare, grid_of, picture_of
from claims.comparison.sheets import sheet_of
from claims.comparison.tables import HEADINGS, table_of
from claims.models import Question

PNG_SCALE = 2  # pixels for one on the sheet, for screens and print


def picture_svg(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the picture of the accounts as SVG."""
    return _file(
        svg_of(_compared(request, slug)).encode(), slug, "svg", "image/svg+xml"
    )


def picture_png(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the picture of the accounts as PNG."""
    return _file(_converted(_compared(request, slug), "png"), slug, "png", "image/png")


def picture_pdf(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the picture of the accounts as PDF."""
    found = _converted(_compared(request, slug), "pdf")
    return _file(found, slug, "pdf", "application/pdf")


def accounts_csv(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """Send the table of the accounts, with the line each belongs to."""
    comparison = _compared(request, slug)
    rows = (HEADINGS, *table_of(comparison))
    answer = StreamingHttpResponse(
        _lines(rows), content_type="text/csv; charset=utf-8; header=present"
    )
    answer["Content-Disposition"] = f'attachment; filename="{_name(slug)}.csv"'
    patch_cache_control(answer, private=True)
    return answer


def _compared(request: HttpRequest, slug: str) -> Comparison:
    """Return the comparison with the filters that the address has."""
    found = get_object_or_404(Question.objects.prefetch_related("options"), slug=slug)
    return compare(found, ChoosingForm(request.GET.dict(), found).chosen)


def svg_of(comparison: Comparison) -> str:
    """Return the picture of the accounts as SVG."""
    picture = picture_of(comparison)
    grid = grid_of(comparison, picture) if comparison.scale is None else None
    return render_to_string(
        "annotator/question/picture.svg",
        {"sheet": sheet_of(comparison, picture, grid), "colours": colours()},
    )


def _converted(comparison: Comparison, kind: str) -> bytes:
    svg = svg_of(comparison)
    return png_of(svg, PNG_SCALE) if kind == "png" else pdf_of(svg)


class _Echo:
    """What a writer of CSV writes to, when each line is wanted at once."""

    def write(self, line: str) -> str:
        return line


def _lines(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    write: Callable[[tuple[str, ...]], str] = csv.writer(_Echo()).writerow
    yield "\ufeff"  # by it spreadsheets see that the letters are UTF-8
    yield from map(write, rows)


def _file(content: bytes, slug: str, ending: str, media_type: str) -> HttpResponse:
    name = f"{_name(slug)}.{ending}"
    return HttpResponse(
        content,
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _name(slug: str) -> str:
    """Return a question's address as a name that every system can keep."""
    return slug.encode("ascii", "ignore").decode().strip("-") or "question"
