"""Pages of long lists."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

ROWS = 50


def paged(request: HttpRequest, rows: Any, per_page: int = ROWS) -> Page[Any]:
    """Return the page that the address asks for; a number beyond gives the last."""
    return Paginator(rows, per_page).get_page(request.GET.get("page"))
