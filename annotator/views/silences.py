"""Recording that a source says nothing on a question, and taking that back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from annotator.forms.silence import SilenceForm
from annotator.views.signing import retired
from claims.models import Question, SilenceFinding
from sources.forms.derivation import as_named
from sources.models import Source
from sources.numbers import whole
from sources.views.storing import only_with, posted, stored


@only_with("claims.add_silencefinding")
def add_silence(request: HttpRequest, slug: str) -> HttpResponse:
    """Record on a question which source is silent; the address may name the source."""
    question = get_object_or_404(Question.objects.standing(), slug=slug)
    form = SilenceForm(
        posted(request), by=request.user, question=question, initial=_source(request)
    )
    return _recorded(request, form, about=question)


@only_with("claims.add_silencefinding")
def add_silence_of(request: HttpRequest, pk: int) -> HttpResponse:
    """Record of a source on which question it is silent."""
    source = get_object_or_404(Source.objects.standing(), pk=pk)
    form = SilenceForm(posted(request), by=request.user, source=source)
    return _recorded(request, form, about=source)


def _recorded(
    request: HttpRequest, form: SilenceForm, *, about: Question | Source
) -> HttpResponse:
    if form.is_valid() and (silence := stored(form, form.record)):
        messages.success(
            request,
            f"Recorded: {silence.source} says nothing here."
            " It enters no range and no line.",
        )
        return redirect(f"{about.get_absolute_url()}#silences")
    status = 422 if form.is_bound else 200
    page = {"form": form, "about": about}
    return render(request, "annotator/add_silence.html", page, status=status)


def _source(request: HttpRequest) -> dict[str, Any]:
    """Return the source that the address names, as the form shows it."""
    number = whole(request.GET.get("source"))
    found = number and Source.objects.standing().filter(pk=number).first()
    return {"source": as_named(found)} if found else {}


@only_with("claims.add_silencefinding")
def retire_silence(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a silence back, and say why."""
    rows = SilenceFinding.objects.standing().select_related("question", "source")
    silence = get_object_or_404(rows, pk=pk)
    return retired(
        request,
        silence,
        what="silence",
        said=f"{silence.source} says nothing. Searched: {silence.searched}",
        back=f"{silence.question.get_absolute_url()}#silences",
    )
