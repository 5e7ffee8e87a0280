"""The questions at issue."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator.views.paging import paged
from annotator.views.seeking import sought
from claims.comparison.disputes import (
    MOST_COUNTED,
    InPages,
    disputes,
    waiting_for_comparison,
)
from claims.models import Question


def questions(request: HttpRequest) -> HttpResponse:
    """List the questions, most disputed first, or those that the words find."""
    asked = sought(request)
    found = Question.objects.resembling(asked.words) if asked.words else None
    if asked.tag:
        every = Question.objects.standing() if found is None else found
        found = every.filter(tags__slug=asked.tag)
    page = paged(request, InPages(found))
    page.object_list = disputes(page.object_list)
    context = {
        "page": page,
        "sought": asked,
        "query": asked.query,
        "waiting": waiting_for_comparison(),
        "most_counted": MOST_COUNTED,
    }
    return render(request, "annotator/questions.html", context)
