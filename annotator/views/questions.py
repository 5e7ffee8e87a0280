"""The questions at issue."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator.views.paging import paged
from annotator.views.seeking import sought
from claims.comparison.disputes import by_dispute, disputes
from claims.models import Question


def questions(request: HttpRequest) -> HttpResponse:
    """List the questions, most disputed first, or those that the words find."""
    asked = sought(request)
    found = Question.objects.standing()
    if asked.words:
        found = Question.objects.resembling(asked.words)
    if asked.tag:
        found = found.filter(tags__slug=asked.tag)
    page = paged(request, by_dispute(found), count=found.order_by().count())
    page.object_list = disputes(page.object_list)
    context = {"page": page, "sought": asked, "query": asked.query}
    return render(request, "annotator/questions.html", context)
