"""What the claim form shows before it is sent: what is proposed, and what was typed."""

from typing import Any

from django.http import Http404, HttpRequest

from annotator.forms.initial import as_typed, of_nothing, of_passage, touched
from annotator.forms.place import plain
from sources import anchors
from sources.models import Source, TextVersion
from sources.numbers import whole
from sources.views.keeping import sent

# What other words of a stored claim change of themselves.
READ_ANEW = ("start", "end", "value_type", "figure")
LONGEST_QUOTATION = 20_000


def is_only_shown(request: HttpRequest) -> bool:
    """Whether the form is asked for, with or without what was typed, to be shown."""
    return request.method != "POST" or "show" in request.POST


def asked(request: HttpRequest, text: TextVersion) -> dict[str, Any]:
    """Return what the form shows at first for the words that were named."""
    typed = as_typed(sent(request))
    first, last = (whole(typed.pop(name, None)) for name in ("start", "end"))
    if first is None or last is None:
        return of_nothing(typed)
    if not first < last <= len(text.body):
        raise Http404("These words lie outside the text.")
    first, last = anchors.snap(text.body, first, last)
    if first == last:
        return of_nothing(typed)
    return of_passage(text.body, first, last, typed, text.source.language)


def changed(request: HttpRequest, text: TextVersion | None) -> dict[str, Any]:
    """Return what was typed of a stored claim, and the reading of its words anew."""
    received = sent(request)
    typed = as_typed(received)
    if text is not None and "start" in received:
        found = asked(request, text)
        typed = {name: found[name] for name in {*READ_ANEW, *typed} if name in found}
    is_kept = received.get("show") == "kept"
    if is_kept and any(name.startswith("keep-") for name in received):
        typed["version"] = 0  # nothing was chosen yet of what another has changed
    unkept = ("token",) if is_kept else ("token", "as_stated")
    return {name: value for name, value in typed.items() if name not in unkept}


def of_quotation(request: HttpRequest, source: Source) -> dict[str, Any]:
    """Return what the typed words of a source propose whose text is not here."""
    received = sent(request)
    quote = plain(received.get("quote", ""))
    typed = touched(received) if received.get("show") == "words" else as_typed(received)
    if not 0 < len(quote) <= LONGEST_QUOTATION:
        return of_nothing(typed)
    found = of_passage(quote, 0, len(quote), typed, source.language)
    return found | {"start": None, "end": None}
