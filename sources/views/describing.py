"""Correcting what is known of a source."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sources.forms import EditSourceForm
from sources.forms.versions import StaleFormError
from sources.models import Source
from sources.views.storing import only_with, posted, stored


@only_with("sources.change_source")
def edit_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is known of a source, unless somebody else was first."""
    source = get_object_or_404(Source, pk=pk)
    form = EditSourceForm(posted(request), instance=source)
    page: dict[str, Any] = {"form": form, "source": get_object_or_404(Source, pk=pk)}
    status = 422 if request.method == "POST" else 200
    if form.is_valid():
        try:
            if saved := stored(form, form.save_unless_stale):
                messages.success(request, f"Saved. {form.dates_in_words}".strip())
                return redirect(saved)
        except StaleFormError:
            status, now = 412, Source.objects.get(pk=pk)
            page |= {"source": now, "differences": form.differences(now)}
            form.take_version(now.version)
    return render(request, "sources/edit_source.html", page, status=status)
