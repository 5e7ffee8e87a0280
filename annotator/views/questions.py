"""The questions at issue, and the page where the accounts of one stand together."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from annotator.views.paging import paged
from claims.comparison import compare, disputes, grid_of
from claims.models import Question


def questions(request: HttpRequest) -> HttpResponse:
    """List the questions, most disputed first, or those that the words find."""
    words, tag = request.GET.get("words", "").strip(), request.GET.get("tag", "")
    found = Question.objects.standing()
    if words:
        found = Question.objects.resembling(words)
    if tag:
        found = found.filter(tags__slug=tag)
    page = paged(request, disputes(found))
    sought = {name: value for name, value in (("words", words), ("tag", tag)) if value}
    return render(
        request,
        "annotator/questions.html",
        {
            "page": page,
            "words": words,
            "tag": tag,
            "query": f"&{urlencode(sought)}" if sought else "",
        },
    )


def question(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one question with every account of it."""
    found = get_object_or_404(Question.objects.prefetch_related("options"), slug=slug)
    comparison = compare(found)
    return render(
        request,
        "annotator/question.html",
        {
            "question": found,
            "comparison": comparison,
            "grid": grid_of(comparison),
            "tags": list(found.tags.all()),
            "parts": found.parts.standing().select_related("part"),
            "wholes": found.wholes.standing().select_related("whole"),
            "verdicts": found.verdicts.standing()
            .select_related("author")
            .prefetch_related("options"),
            "silences": found.silences.standing().select_related("source", "author"),
        },
    )
