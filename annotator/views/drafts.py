"""Unfinished claims: kept as they are typed, and given back."""

import json
import re
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_http_methods

from annotator.forms.claim import import_key
from annotator.models import Draft, User
from claims.models import Claim

PLACE = re.compile(r"(text|source|claim):\d{1,12}")
LONGEST = 200_000


@require_http_methods(["GET", "POST", "DELETE"])
def draft(request: HttpRequest) -> HttpResponse:
    """Keep what a person has typed at a place, give it back, or let go of it."""
    person = request.user
    if not (isinstance(person, User) and person.has_perm("claims.add_claim")):
        raise PermissionDenied
    place = request.GET.get("place", "")
    if not PLACE.fullmatch(place):
        return HttpResponseBadRequest("No such place.")
    if request.method == "GET":
        return _given(request, person, place)
    if request.method == "DELETE":
        Draft.objects.put_away(person=person, place=place)
        return HttpResponse(status=204)
    content = _content(request)
    if content is None:
        return HttpResponseBadRequest("This is no draft, or too long for one.")
    Draft.objects.keep(person=person, place=place, content=content)
    return HttpResponse(status=204)


def _given(request: HttpRequest, person: User, place: str) -> HttpResponse:
    """Answer the draft, and whether a form of this token is stored already."""
    kept = Draft.objects.filter(person=person, place=place).first()
    content = kept.content if kept else None
    tokens = [request.GET.get("token", ""), (content or {}).get("token", "")]
    keys = [import_key(token) for token in tokens if token and "\0" not in token]
    stored = Claim.objects.filter(import_key__in=keys).values_list("import_key")
    finished = {key for (key,) in stored}
    if content and import_key(content.get("token", "")) in finished:
        Draft.objects.put_away(person=person, place=place)
        content = None
    is_stored = bool(tokens[0]) and import_key(tokens[0]) in finished
    return JsonResponse({"draft": content, "is_stored": is_stored})


def _content(request: HttpRequest) -> dict[str, Any] | None:
    if len(request.body) > LONGEST:
        return None
    try:
        content = json.loads(request.body)
    except ValueError:
        return None
    is_kept = isinstance(content, dict) and isinstance(content.get("token", ""), str)
    return content if is_kept and "\\u0000" not in json.dumps(content) else None
