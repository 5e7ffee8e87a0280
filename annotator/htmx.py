"""The only module that reads or writes an HX- header."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django_htmx.http import push_url, reselect, reswap, retarget, trigger_client_event
from django_htmx.middleware import HtmxDetails


def wants_piece(request: HttpRequest) -> bool:
    """Whether a script asks, to put the answer into the page that is open."""
    return bool(cast("HtmxDetails", request.htmx))  # type: ignore[attr-defined]  # set by django_htmx


def into(response: HttpResponse, target: str, how: str = "outerHTML") -> HttpResponse:
    """Send the answer to another place of the page than was asked for."""
    return reswap(retarget(response, target), how)  # type: ignore[arg-type]  # one of htmx's words


def instead_of(response: HttpResponse, target: str) -> HttpResponse:
    """Put the same place of a whole page that is sent into the page that is open."""
    return reselect(into(response, target), target)


def leaving(response: HttpResponse) -> HttpResponse:
    """Leave the page as it is."""
    return reswap(response, "none")


def telling(response: HttpResponse, event: str, **details: object) -> HttpResponse:
    """Let the page hear of an event once the answer stands in it."""
    return trigger_client_event(response, event, details, after="swap")


def at(response: HttpResponse, address: str) -> HttpResponse:
    """Send a piece, and let the page that takes it stand at this address."""
    return beside_pieces(push_url(response, address))


def beside_pieces(response: HttpResponse) -> HttpResponse:
    """Keep page and piece of one address apart, where answers are kept for later."""
    patch_vary_headers(response, ["HX-Request"])
    return response
