"""Undoing what was just done to a claim, and doing it again."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from annotator import htmx
from annotator.views.claims import annotating, claimed_version
from claims.models import Claim, StaleError
from sources.numbers import whole

TAKEN_BACK = "Taken back by who entered it."


@require_POST
@annotating
def undo_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a claim back as it stood at the version ``to``; before the first, retire it.

    Answers 412 where somebody else has changed it since: nothing of theirs is undone.
    """
    claim = get_object_or_404(Claim, pk=pk)
    if not claim.may_be_changed_by(request.user):
        raise PermissionDenied("This claim was entered by somebody else, or reviewed.")
    version = claimed_version(request) or whole(request.POST.get("version")) or 0
    to = whole(request.POST.get("to"))
    try:
        _put_back(request, claim, version, to)
    except StaleError:
        sentence = "Not undone: somebody has changed this claim since."
        return HttpResponse(sentence, status=412, content_type="text/plain")
    except IntegrityError:
        sentence = "Not undone: this claim was reviewed since, and is fixed."
        return HttpResponse(sentence, status=409, content_type="text/plain")
    if not htmx.wants_piece(request):
        return redirect("annotator:claim", pk=pk)
    stood = Claim.objects.values_list("version", flat=True).get(pk=pk)
    card = reverse("annotator:claim-card", args=[pk])
    answer = htmx.leaving(HttpResponse())
    answer["ETag"] = f'"{stood}"'
    return htmx.telling(answer, "claim-undone", id=pk, version=stood, card=card)


def _put_back(request: HttpRequest, claim: Claim, version: int, to: int | None) -> None:
    if to:
        Claim.objects.put_back(claim=claim, version=version, to=to, by=request.user)
    elif claim.version != version:
        raise StaleError
    else:
        Claim.objects.withdraw(claim=claim, reason=TAKEN_BACK, by=request.user)
