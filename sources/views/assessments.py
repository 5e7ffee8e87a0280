"""Judging how reliable a source is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sources.forms import AssessmentForm
from sources.models import Passage, Source, SourceAssessment
from sources.numbers import whole
from sources.views.storing import only_with, posted, stored


@only_with("sources.add_sourceassessment")
def assess(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one's view of a source, beside the views that stand."""
    source = get_object_or_404(Source.objects.standing(), pk=pk)
    form = AssessmentForm(
        posted(request), source=source, by=request.user, passage=_passage(request)
    )
    if form.is_valid() and stored(form, form.save) is not None:
        messages.success(request, "Your view of this source is recorded.")
        return redirect(source)
    given = SourceAssessment.objects.filter(source=source)
    given = given.select_related("assessor", "passage__source")
    page = {
        "form": form,
        "source": source,
        "passage": form.instance.passage,
        "views": given.current(),
        "earlier": given.earlier(),
    }
    status = 422 if form.is_bound else 200
    return render(request, "sources/assess.html", page, status=status)


def _passage(request: HttpRequest) -> Passage | None:
    """Return the passage that the address names as criticising the source."""
    number = whole(request.GET.get("passage"))
    if number is None:
        return None
    return get_object_or_404(Passage.objects.standing(), pk=number)
