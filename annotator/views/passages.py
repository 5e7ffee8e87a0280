"""The passages of a question's sources side by side."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render

from annotator.forms.choosing import ChoosingForm
from annotator.views.question import tags_of
from claims.comparison.passages import FEWEST, MOST, columns, let_in, speaking
from claims.models import Question
from sources.models import Source

USUAL = 4  # columns, unless others are chosen


def passages(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what two to six sources say on a question, word for word."""
    questions = Question.objects.prefetch_related("options")
    found = get_object_or_404(questions, slug=slug)
    filters, asked = _asked(request.GET)
    form = ChoosingForm(filters, found)
    sources = _sources(found, form)
    form.offer(sources, tags_of(pk for pk, _ in sources))
    claims = let_in(found, form.chosen)
    offered = speaking(claims.claims)
    chosen, told = _chosen(asked, offered)
    context = {
        "question": found,
        "form": form,
        "let_in": claims,
        "query": form.query,
        "is_narrowed": form.chosen.is_narrowed,
        "offered": [(one, one in chosen) for one in offered],
        "asked": asked,
        "columns": columns(found, claims.claims, chosen),
        "told": told,
        "most": MOST,
    }
    return render(request, "annotator/passages.html", context)


def _asked(typed: QueryDict) -> tuple[dict[str, Any], list[str]]:
    """Return the filters of an address, and which columns it asks for.

    An address of before, when several of ``source`` were columns, is read as it was.
    """
    filters = typed.dict()
    if len(typed.getlist("source")) > 1:
        del filters["source"]
        return filters, typed.getlist("source")
    return filters, typed.getlist("beside")


def _sources(question: Question, form: ChoosingForm) -> list[tuple[int, str]]:
    """Return the sources in which accounts stand, and the one chosen, by name."""
    found = {one.pk: str(one) for one in speaking(let_in(question).claims)}
    if form.chosen.source and form.chosen.source not in found:
        for one in Source.objects.filter(pk=form.chosen.source):
            found[one.pk] = str(one)
    return sorted(found.items(), key=itemgetter(1))


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
