"""What a person may mean who has typed a few letters: questions and voices."""

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from claims.models import Claim, Question, Status
from sources.models import Source
from sources.numbers import whole

MOST = 8
# How near a title must be to what the words count.
NEAR = 0.35


def question_choices(request: HttpRequest) -> HttpResponse:
    """List the questions near to the words typed; without words the newest."""
    words = _typed(request, "question")
    found = Question.objects.resembling(words) if words else _likely(request)
    current = Count("claims", filter=Q(claims__status=Status.CURRENT))
    return render(
        request,
        "annotator/_question_choices.html",
        {"questions": found.annotate(accounts=current)[:MOST], "words": words},
    )


def _likely(request: HttpRequest) -> QuerySet[Question]:
    """Offer, before a word is typed, what the source answers, then what is near."""
    source = whole(request.GET.get("source"))
    about = request.GET.get("about", "")[:100]
    here = Claim.objects.current().filter(source=source, question=OuterRef("pk"))
    near = TrigramWordSimilarity(about, "title") if about else Value(0.0)
    standing: QuerySet[Question] = Question.objects.standing()
    is_near = ExpressionWrapper(Q(likeness__gt=NEAR), output_field=BooleanField())
    found = standing.annotate(is_here=Exists(here), likeness=near, is_near=is_near)
    return found.order_by("-is_near", "-is_here", "-likeness", "-pk")


def _typed(request: HttpRequest, field: str) -> str:
    """Return what stands in the field of this name, in whichever row of the form."""
    named = [name for name in request.GET if name.endswith(field)]
    typed = request.GET.get(named[0], "") if named else ""
    return " ".join(typed.split())[:300]


def voice_choices(request: HttpRequest) -> HttpResponse:
    """List the sources whose names are near to the words typed."""
    words = _typed(request, "voice")
    found = Source.objects.resembling(words)[:MOST] if words else []
    return render(
        request,
        "annotator/_voice_choices.html",
        {"sources": found, "words": words},
    )
