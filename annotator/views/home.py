"""Where the work stands, and what waits."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator import work
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
            "waiting": _waiting(),
            "disputed": disputes(by_dispute()[:FEW]),
            "texts": texts.annotate(claim_count=_claims()).order_by(
                "-imported_at", "-pk"
            )[:FEW],
            "mine": mine[:FEW] if request.user.is_authenticated else [],
            "new_claims": recent[:FEW],
        },
    )


def _waiting() -> list[tuple[work.Kind, int]]:
    """Return the kinds of things that wait for somebody, and how many of each."""
    counts = work.counts()
    return [(kind, counts[kind.key]) for kind in work.KINDS if counts[kind.key]]


def _claims() -> Count:
    """Return the number of standing claims anchored in a text."""
    stands = Q(anchors__passage__claims__status=Claim.Status.CURRENT)
    return Count("anchors__passage__claims", filter=stands)
