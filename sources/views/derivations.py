"""Recording what a source was made from, and taking it back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sources.forms import DerivationForm, RetireForm
from sources.forms.derivation import as_named
from sources.models import Derivation, Source
from sources.models.keeping import signed
from sources.numbers import whole
from sources.views.storing import OF_OTHERS, only_with, posted, stored


@only_with("sources.add_derivation")
def add_derivation(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what the source was made from; the address may propose it."""
    source = get_object_or_404(Source.objects.standing(), pk=pk)
    form = DerivationForm(
        posted(request), child=source, by=request.user, initial=_proposal(request)
    )
    if form.is_valid() and (link := stored(form, form.save)):
        said = link.get_kind_display().lower()
        messages.success(request, f"Recorded: {source} {said} {link.parent}.")
        return redirect(source)
    status = 422 if form.is_bound else 200
    page = {"form": form, "source": source}
    return render(request, "sources/add_derivation.html", page, status=status)


def _proposal(request: HttpRequest) -> dict[str, Any]:
    """Return what the address proposes, the other source by its name."""
    proposed: dict[str, Any] = request.GET.dict()
    number = whole(proposed.pop("parent", ""))
    if number is not None:
        parent = Source.objects.standing().filter(pk=number).first()
        proposed["parent"] = as_named(parent) if parent else ""
    return proposed


@only_with("sources.change_derivation")
def retire_derivation(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a derivation back, and say why."""
    links = Derivation.objects.standing().select_related("child", "parent")
    link = get_object_or_404(links, pk=pk)
    if link.made_by != request.user and not request.user.has_perm(OF_OTHERS):
        raise PermissionDenied("Somebody else has recorded this link.")
    form = RetireForm(posted(request))
    if form.is_valid():
        with signed(request.user):
            link.retire(by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, "The link no longer stands; its reason is kept.")
        return redirect(link.child)
    status = 422 if form.is_bound else 200
    page = {"form": form, "link": link}
    return render(request, "sources/retire_derivation.html", page, status=status)
