"""Correcting what is known of a source."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sources.forms import EditSourceForm
from sources.models import Source
from sources.views.storing import only_with, posted, stored


class StaleError(Exception):
    """The row has been changed since the page was opened."""


@only_with("sources.change_source")
def edit_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is known of a source, unless somebody else was first."""
    source = get_object_or_404(Source, pk=pk)
    form = EditSourceForm(posted(request), instance=source)
    page: dict[str, Any] = {"form": form, "source": get_object_or_404(Source, pk=pk)}
    status = 422 if request.method == "POST" else 200
    if form.is_valid():
        try:
            if saved := stored(form, lambda: _saved(form)):
                messages.success(request, f"Saved. {form.dates_in_words}".strip())
                return redirect(saved)
        except StaleError:
            status, now = 412, Source.objects.get(pk=pk)
            page |= {"source": now, "differences": form.differences(now)}
            form.take_version(now.version)
    return render(request, "sources/edit_source.html", page, status=status)


def _saved(form: EditSourceForm) -> Source:
    """Store the source; StaleError where it is no longer the version shown."""
    locked = Source.objects.select_for_update().get(pk=form.instance.pk)
    if form.read_version != str(locked.version):
        raise StaleError
    return form.save()
