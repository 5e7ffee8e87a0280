"""Answers that a browser keeps: sent again only where they would be others."""

import json
from hashlib import sha256
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.middleware.csrf import get_token
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import parse_etags, quote_etag


def steady_page(request: HttpRequest, page: HttpResponse, token: str) -> HttpResponse:
    """Return a page, or that it is the same as the one the browser has.

    The token against forged requests looks different on every page and is left out;
    the secret behind it is not.
    """
    secret = str(request.META.get("CSRF_COOKIE", ""))
    content = page.content.replace(token.encode(), secret.encode())
    return _kept(request, page, _tag(content))


def steady_json(request: HttpRequest, data: Any) -> HttpResponse:
    """Return data, or that they are the same as those the browser has."""
    text = json.dumps(data, cls=DjangoJSONEncoder, separators=(",", ":"))
    answer = HttpResponse(text, content_type="application/json")
    return _kept(request, answer, _tag(text.encode()))


def tag_of(*parts: object) -> str:
    """Return the tag of an answer that hangs on these alone."""
    return _tag(repr(parts).encode())


def is_known(request: HttpRequest, tag: str) -> bool:
    """Whether the browser has the answer of this tag."""
    return tag in parse_etags(request.headers.get("If-None-Match", ""))


def unchanged(tag: str) -> HttpResponse:
    """Say that nothing is new."""
    answer = HttpResponseNotModified()
    answer["ETag"] = tag
    return answer


def token_of(request: HttpRequest) -> str:
    """Return the token that the page is to be rendered with."""
    return get_token(request)


def _tag(content: bytes) -> str:
    return "W/" + quote_etag(sha256(content).hexdigest()[:32])


def _kept(request: HttpRequest, answer: HttpResponse, tag: str) -> HttpResponse:
    answer["ETag"] = tag
    patch_cache_control(answer, private=True, no_cache=True)
    found = get_conditional_response(request, etag=tag, response=answer)
    assert isinstance(found, HttpResponse)
    return found
