"""Who may read, and which addresses are none, or none to open.

Anyone may read, or with READING_IS_OPEN off only who has signed in.
"""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import Resolver404, resolve

OPEN = {"annotator:sign-in", "annotator:help"}

Handler = Callable[[HttpRequest], HttpResponseBase]


def closed_reading(get_response: Handler) -> Handler:
    """Send strangers to the sign-in page where reading is closed."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        return get_response(request)

    def process_view(
        request: HttpRequest, *_the_view: object
    ) -> HttpResponseBase | None:
        match = request.resolver_match
        is_open = settings.READING_IS_OPEN or (match and match.view_name in OPEN)
        if is_open or request.user.is_authenticated:
            return None
        return redirect_to_login(request.get_full_path())

    answer.process_view = process_view  # type: ignore[attr-defined]  # Django's hook
    return answer


def whole_addresses(get_response: Handler) -> Handler:
    """Refuse an address with a NUL in it, which the database cannot look for."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if "\0" in request.path_info:
            raise Http404
        if "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("The address has a NUL in it.")
        return get_response(request)

    return answer


def only_to_send_to(get_response: Handler) -> Handler:
    """Say so where an address that a form is sent to was opened, and lead back.

    One comes there by a reload, or by signing in again before a form is sent.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        is_opened = request.method == "GET" and response.status_code == 405
        if not is_opened or not isinstance(response, HttpResponse) or response.content:
            return response
        page = render(request, "405.html", {"back": _above(request.path)}, status=405)
        page["Allow"] = response["Allow"]
        return page

    return answer


def _above(path: str) -> str:
    """Return the nearest address above one that is a page."""
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        try:
            resolve(path)
        except Resolver404:
            continue
        break
    return path
