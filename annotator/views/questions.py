"""The questions at issue, and the page where the accounts of one stand together."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from annotator.views.paging import paged
from annotator.views.seeking import sought
from claims.comparison import compare, disputes, grid_of
from claims.models import PairNote, Question


def questions(request: HttpRequest) -> HttpResponse:
    """List the questions, most disputed first, or those that the words find."""
    asked = sought(request)
    found = Question.objects.standing()
    if asked.words:
        found = Question.objects.resembling(asked.words)
    if asked.tag:
        found = found.filter(tags__slug=asked.tag)
    page = paged(request, disputes(found))
    context = {"page": page, "sought": asked, "query": asked.query}
    return render(request, "annotator/questions.html", context)


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
            "remarks": _remarks(found),
            "silences": found.silences.standing().select_related("source", "author"),
        },
    )


def _remarks(question: Question) -> QuerySet[PairNote]:
    """Return the signed remarks on why two accounts of a question differ."""
    of_both = PairNote.objects.standing().filter(
        first__question=question, second__question=question
    )
    return of_both.select_related("first__source", "second__source", "author")
