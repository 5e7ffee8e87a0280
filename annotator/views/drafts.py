"""Unfinished claims: kept as they are typed, and given back."""

import json
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

from django.core.exceptions import PermissionDenied
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    JsonResponse,
    QueryDict,
)
from django.views.decorators.http import require_http_methods

from annotator.changes import choices, chosen
from annotator.forms.keys import import_key
from annotator.models import MOST_DRAFTS, Draft, User
from annotator.views.claims import text_of
from claims.models import Claim

PLACE = re.compile(r"(text|source|claim):\d{1,12}")
LONGEST = 200_000
LONGEST_TOKEN = 60


@require_http_methods(["POST", "DELETE"])
def draft(request: HttpRequest) -> HttpResponse:
    """Keep what a person has typed at a place, give it back, or let go of it."""
    person = request.user
    if not (isinstance(person, User) and person.has_perm("claims.add_claim")):
        raise PermissionDenied
    place = request.GET.get("place", "")
    if not PLACE.fullmatch(place):
        return HttpResponseBadRequest("No such place.")
    if request.method == "DELETE":
        token = request.GET.get("token", "").replace("\0", "")
        Draft.objects.put_away(person=person, place=place, tokens=[token])
        return HttpResponse(status=204)
    if "find" in request.GET:
        return _waiting(request, person, place)
    content = _content(request)
    if content is None:
        return HttpResponseBadRequest("This is no draft, or too long for one.")
    token = content.get("token", "")
    Draft.objects.keep(person=person, place=place, token=token, content=content)
    return HttpResponse(status=204)


def _waiting(request: HttpRequest, person: User, place: str) -> HttpResponse:
    """Answer the drafts, and the tokens of those on the device that are stored.

    A draft that differs from what its form has stored waits all the same.
    """
    kept = Draft.objects.filter(person=person, place=place).order_by("-kept_at")
    found = {one.token: one.content for one in kept}
    done = _stored(found.values(), place)
    Draft.objects.put_away(person=person, place=place, tokens=done)
    waiting = [content for token, content in found.items() if token not in done]
    here = _told(request)
    return JsonResponse({"drafts": waiting, "stored": sorted(_stored(here, place))})


def _stored(drafts: Iterable[dict[str, Any]], place: str) -> set[str]:
    """Return the tokens of the drafts that are stored as they stand."""
    kind, _, number = place.partition(":")
    if kind == "claim":
        return _changed(drafts, Claim.objects.with_words().filter(pk=number).first())
    tokens = {_key(one): one.get("token", "") for one in drafts}
    found = Claim.objects.filter(import_key__in=tokens)
    return {tokens[key] for key in found.values_list("import_key", flat=True)}


def _changed(drafts: Iterable[dict[str, Any]], claim: Claim | None) -> set[str]:
    """Return the tokens of the drafts of a stored claim that now stands so.

    Where the other's values were chosen, what stands is what was chosen.
    """
    if claim is None:
        return set()
    text = text_of(claim)
    typed = {
        one.get("token", ""): chosen(QueryDict(one.get("values", "")), claim, text)
        for one in drafts
    }
    return {
        token
        for token, sent in typed.items()
        if not choices(sent, claim, text, claim.version)
    }


def _key(draft: dict[str, Any]) -> str:
    typed = parse_qsl(draft.get("values", ""), keep_blank_values=True)
    return import_key(draft.get("token", ""), typed)


def _told(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the drafts that the device has."""
    told = _read(request)
    return list(filter(_is_draft, told))[:MOST_DRAFTS] if isinstance(told, list) else []


def _content(request: HttpRequest) -> dict[str, Any] | None:
    content = _read(request) if len(request.body) <= LONGEST else None
    return content if _is_draft(content) else None


def _read(request: HttpRequest) -> Any:
    """Return what a script has sent, None where no database keeps it."""
    try:
        read = json.loads(request.body)
        sent = json.dumps(read, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return None if b"\\u0000" in sent else read


def _is_draft(content: Any) -> bool:
    if not isinstance(content, dict):
        return False
    token, values = content.get("token", ""), content.get("values", "")
    is_text = isinstance(token, str) and isinstance(values, str)
    return is_text and len(token) <= LONGEST_TOKEN
