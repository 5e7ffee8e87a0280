"""Pages of long lists."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

ROWS = 50


def paged(
    request: HttpRequest,
    rows: Any,
    per_page: int = ROWS,
    *,
    count: int | None = None,
    otherwise: int = 1,
) -> Page[Any]:
    """Return the page that the address asks for; a number beyond gives the last.

    ``count`` is the number of rows, where it is known at less cost; ``otherwise`` is
    the page that is shown where none is asked for.
    """
    pages = Paginator(rows, per_page)
    if count is not None:
        pages.count = count
    return pages.get_page(request.GET.get("page", otherwise))
