"""Unfinished claims: kept as they are typed, and given back."""

import json
import re
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_http_methods

from annotator.forms.claim import import_key
from annotator.models import MOST_DRAFTS, Draft, User
from claims.models import Claim

PLACE = re.compile(r"(text|source|claim):\d{1,12}")
LONGEST = 200_000
LONGEST_TOKEN = 60


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
        token = request.GET.get("token", "").replace("\0", "")
        Draft.objects.put_away(person=person, place=place, tokens=[token])
        return HttpResponse(status=204)
    content = _content(request)
    if content is None:
        return HttpResponseBadRequest("This is no draft, or too long for one.")
    token = content.get("token", "")
    Draft.objects.keep(person=person, place=place, token=token, content=content)
    return HttpResponse(status=204)


def _given(request: HttpRequest, person: User, place: str) -> HttpResponse:
    """Answer the drafts, and the tokens of those whose claims are stored already."""
    kept = Draft.objects.filter(person=person, place=place).order_by("-kept_at")
    found = {one.token: one.content for one in kept}
    asked = request.GET.get("tokens", "").split(",")[:MOST_DRAFTS]
    stored = _stored({*asked, *found} - {""})
    Draft.objects.put_away(person=person, place=place, tokens=stored & found.keys())
    waiting = [content for token, content in found.items() if token not in stored]
    return JsonResponse({"drafts": waiting, "stored": sorted(stored)})


def _stored(tokens: set[str]) -> set[str]:
    """Return those of some forms' tokens under which a claim is stored."""
    keys = {import_key(token): token for token in tokens if "\0" not in token}
    found = Claim.objects.filter(import_key__in=keys)
    return {keys[key] for key in found.values_list("import_key", flat=True)}


def _content(request: HttpRequest) -> dict[str, Any] | None:
    if len(request.body) > LONGEST:
        return None
    try:
        content = json.loads(request.body)
    except ValueError:
        return None
    token = content.get("token", "") if isinstance(content, dict) else None
    is_kept = isinstance(token, str) and len(token) <= LONGEST_TOKEN
    return content if is_kept and "\\u0000" not in json.dumps(content) else None
