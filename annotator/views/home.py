"""Where the work stands, and what waits."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator.views.paging import paged
from claims.comparison.disputes import by_dispute, disputes
from claims.models import Claim, Question
from sources.models import TextVersion

FEW = 6


def home(request: HttpRequest) -> HttpResponse:
    """Show what is disputed, what is new and what waits for the reader."""
    texts = TextVersion.objects.without_body().select_related("source")
    recent = Claim.objects.current().with_words().order_by("-entered_at", "-pk")
    mine = recent.filter(entered_by=request.user.pk, reviewed_at=None)
    return render(
        request,
        "annotator/home.html",
        {
            "question_count": Question.objects.standing().count(),
            "claim_count": Claim.objects.current().count(),
            "text_count": texts.count(),
            "unsorted_count": Claim.objects.unsorted().count(),
            "disputed": disputes(by_dispute()[:FEW]),
            "texts": texts.annotate(claim_count=_claims()).order_by(
                "-imported_at", "-pk"
            )[:FEW],
            "mine": mine[:FEW] if request.user.is_authenticated else [],
            "new_claims": recent[:FEW],
        },
    )


def _claims() -> Count:
    """Return the number of standing claims anchored in a text."""
    stands = Q(anchors__passage__claims__status=Claim.Status.CURRENT)
    return Count("anchors__passage__claims", filter=stands)


def work_list(request: HttpRequest) -> HttpResponse:
    """List the claims that wait for a question."""
    waiting = Claim.objects.unsorted().with_words().order_by("-entered_at", "-pk")
    page = paged(request, waiting)
    return render(request, "annotator/work_list.html", {"page": page})
