"""Where the work stands, and what waits."""

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
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
    recent = Claim.objects.current().with_words().order_by("-pk")
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
            "texts": texts.annotate(claim_count=_claims()).order_by("-pk")[:FEW],
            "mine": mine[:FEW] if request.user.is_authenticated else [],
            "new_claims": recent[:FEW],
        },
    )


def _waiting() -> list[tuple[work.Kind, int]]:
    """Return the kinds of things that wait for somebody, and how many of each."""
    counts = work.counts()
    return [(kind, counts[kind.key]) for kind in work.KINDS if counts[kind.key]]


def _claims() -> Coalesce:
    """Return how many standing claims are anchored in a text."""
    place = "passage__anchors__text_version"
    mine = Claim.objects.current().filter(**{place: OuterRef("pk")})
    many = mine.order_by().values(place).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(many), 0)
