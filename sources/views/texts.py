"""Taking texts in: a new source with its text, and a new text of a source."""

from collections import Counter

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from sources.forms import SourceForm, TextForm
from sources.models import Anchor, Source, TextVersion, UnchangedTextError
from sources.views.storing import only_with, posted, stored

FOUND = {
    "exact": ("stands where it stood", "stand where they stood"),
    "moved": ("stands at another place", "stand at another place"),
    "changed": ("has changed and waits for a person", "have changed and wait"),
    "lost": ("was not found", "were not found"),
}


@only_with("sources.add_source")
def add_source(request: HttpRequest) -> HttpResponse:
    """Take in a new source, with its text if there is one."""
    sent = posted(request)
    form = SourceForm(sent)
    text_form = TextForm(sent, request.FILES or None, needs_text=False)
    are_valid = form.is_valid() & text_form.is_valid()

    def store() -> tuple[Source, TextVersion | None]:
        source = form.save()
        return source, _taken_in(request, source, text_form)

    done = stored(form, store) if are_valid else None
    if done is None:
        return _page(request, "sources/add_source.html", form=form, text_form=text_form)
    messages.success(request, f"“{done[0]}” is stored. {form.dates_in_words}".strip())
    return _onward(request, *done)


@only_with("sources.add_textversion")
def add_text(request: HttpRequest, pk: int) -> HttpResponse:
    """Take in a text of a source, and look for its passages again."""
    source = get_object_or_404(Source.objects.standing(), pk=pk)
    form = TextForm(posted(request), request.FILES or None)
    if form.is_valid():
        try:
            with transaction.atomic():
                text = _taken_in(request, source, form)
            return _onward(request, source, text)
        except UnchangedTextError as error:
            form.add_error("upload" if form.file_name else "pasted", str(error))
    latest = source.texts.without_body().order_by("-number").first()
    page = {"source": source, "latest": latest, "text_form": form}
    return _page(request, "sources/add_text.html", **page)


def _page(request: HttpRequest, template: str, **page: object) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, template, page, status=status)


def _taken_in(
    request: HttpRequest, source: Source, form: TextForm
) -> TextVersion | None:
    """Store the text that the form has read, and say what became of passages."""
    if not form.body:
        return None
    text = TextVersion.objects.import_text(
        source=source,
        body=form.body,
        by=request.user,
        file_name=form.file_name,
        note=form.cleaned_data["note"],
    )
    states = Anchor.objects.carry_over(text=text, by=request.user)
    if form.how_read:
        messages.info(request, form.how_read)
    if states:
        waiting = states["changed"] + states["lost"]
        tell = messages.warning if waiting else messages.success
        tell(request, _account(states))
    return text


def _account(states: Counter[str]) -> str:
    """Return what became of a source's passages, as a sentence."""
    found = [
        f"{states[state]} {words[states[state] > 1]}"
        for state, words in FOUND.items()
        if states[state]
    ]
    return f"Its passages were looked for in the new text: {', '.join(found)}."


def _onward(
    request: HttpRequest, source: Source, text: TextVersion | None
) -> HttpResponse:
    """Go to the source, or first to the copy that its text may be."""
    same = text and TextVersion.objects.of_same_words(text).order_by("pk").first()
    if not same:
        return redirect(text or source)
    messages.warning(
        request,
        f"The text is stored. Letter by letter it is that of “{same.source}”: does"
        " one copy the other? If so, record it here with one press.",
    )
    proposal: dict[str, str | int] = {
        "parent": same.source_id,
        "kind": "copy",
        "extent": "full",
        "reason": f"The text is letter by letter that of “{same.source}”.",
    }
    page = reverse("sources:add-derivation", args=[source.pk])
    return redirect(f"{page}?{urlencode(proposal)}")
