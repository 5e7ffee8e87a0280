"""What people have signed on a question, and taking it back.

One takes back what is one's own; a curator takes back what others have signed.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url

from claims.models import PairNote, Question, SilenceFinding, Verdict
from sources.forms import RetireForm
from sources.models import Source
from sources.models.keeping import signed
from sources.views.storing import OF_OTHERS, posted

Signed = PairNote | SilenceFinding | Verdict


def may_retire(person: Any, row: Signed) -> bool:
    """Whether a person may take a row back: its author may, and a curator."""
    return person.pk == row.author_id or bool(person.has_perm(OF_OTHERS))


def retirable(person: Any, rows: Iterable[Signed]) -> set[int]:
    """Return the numbers of the rows that a person may take back."""
    return {one.pk for one in rows if may_retire(person, one)}


def signed_on(request: HttpRequest, question: Question) -> dict[str, Any]:
    """Return the remarks and the silences of a question, for its page."""
    remarks = PairNote.objects.within(question).select_related(
        "first__source", "second__source", "author"
    )
    found = list(remarks)
    return {
        "remarks": found,
        "retirable": retirable(request.user, found),
        **silences_of(request, question),
    }


def silences_of(request: HttpRequest, about: Question | Source) -> dict[str, Any]:
    """Return the silences on a question, or those of a source, for its page."""
    found = list(about.silences.shown())
    return {
        "silences": found,
        "retirable_silences": retirable(request.user, found),
    }


def retired(
    request: HttpRequest, row: Signed, *, what: str, said: str, back: Any
) -> HttpResponse:
    """Ask why a row no longer stands, retire it and go back."""
    if not may_retire(request.user, row):
        raise PermissionDenied(f"Somebody else has signed this {what}.")
    form = RetireForm(posted(request))
    if form.is_valid():
        with signed(request.user):
            row.retire(by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, f"The {what} no longer stands; its reason is kept.")
        return redirect(back)
    context = {"form": form, "what": what, "said": said, "back": resolve_url(back)}
    status = 422 if form.is_bound else 200
    return render(request, "annotator/retire_signed.html", context, status=status)
