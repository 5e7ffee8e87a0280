"""Entering a claim from a source whose text is not here: a book on the shelf."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from annotator.forms import ClaimForm
from annotator.placing import keys_stored
from annotator.views.claims import (
    annotating,
    shown,
    stored,
)
from annotator.views.proposing import is_only_shown, of_quotation
from sources.models import Source


@annotating
def add_offline_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a claim by its typed quotation and where in the source it stands."""
    source = get_object_or_404(Source.objects.standing(), pk=pk)
    if is_only_shown(request):
        initial = of_quotation(request, source)
        form = ClaimForm(text=None, source=source, by=request.user, initial=initial)
        return shown(request, form)
    form = ClaimForm(request.POST, text=None, source=source, by=request.user)
    keys = keys_stored(request.POST.get("token", ""), request.user)
    return stored(request, form, keys)
