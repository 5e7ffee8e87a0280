"""What a person may mean who has typed a few letters: questions and voices."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from claims.models import Question, Status
from sources.models import Source

MOST = 8


def question_choices(request: HttpRequest) -> HttpResponse:
    """List the questions near to the words typed; without words the newest."""
    words = " ".join(request.GET.get("question", "").split())[:300]
    standing = Question.objects.standing()
    found = Question.objects.resembling(words) if words else standing.order_by("-pk")
    current = Count("claims", filter=Q(claims__status=Status.CURRENT))
    return render(
        request,
        "annotator/_question_choices.html",
        {"questions": found.annotate(accounts=current)[:MOST], "words": words},
    )


def voice_choices(request: HttpRequest) -> HttpResponse:
    """List the sources whose names are near to the words typed."""
    words = request.GET.get("voice") or request.GET.get("second_voice") or ""
    words = " ".join(words.split())[:300]
    found = Source.objects.resembling(words)[:MOST] if words else []
    return render(
        request,
        "annotator/_voice_choices.html",
        {"sources": found, "words": words},
    )
