"""The passages of a question's sources side by side."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from claims.comparison.passages import FEWEST, MOST, columns, speaking
from claims.models import Question
from sources.models import Source

USUAL = 4  # columns, unless others are chosen


def passages(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what two to six sources say on a question, word for word."""
    questions = Question.objects.prefetch_related("options")
    found = get_object_or_404(questions, slug=slug)
    offered = speaking(found)
    chosen, told = _chosen(request.GET.getlist("source"), offered)
    context = {
        "question": found,
        "offered": [(one, one in chosen) for one in offered],
        "columns": columns(found, chosen),
        "told": told,
        "most": MOST,
    }
    return render(request, "annotator/passages.html", context)


def _chosen(
    asked: Sequence[str], offered: Sequence[Source]
) -> tuple[list[Source], list[str]]:
    """Return the sources asked for, as far as can be, and what has to be told."""
    by_number = {str(one.pk): one for one in offered}
    found = [by_number[one] for one in dict.fromkeys(asked) if one in by_number]
    told = []
    if len(found) < len(dict.fromkeys(asked)):
        told.append("What is asked for besides says nothing on this question.")
    if len(found) > MOST:
        told.append(f"{MOST} columns can be read side by side: these are the first.")
    if len(found) == 1 and len(offered) >= FEWEST:
        told.append("Choose a second source to compare it with.")
    return found[:MOST] or list(offered[:USUAL]), told
