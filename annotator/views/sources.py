"""The shelf of sources, and the page of one."""

from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from annotator.views.paging import paged
from annotator.views.seeking import sought
from annotator.views.signing import silences_of
from claims.comparison import answers, contradicting_itself, letters_of
from claims.comparison.profiles import naming_it, voices_named_in
from claims.models import Attribution, Claim, Status
from claims.ratings import in_words
from sources import dates
from sources.models import (
    Derivation,
    Source,
    SourceAssessment,
    TextVersion,
)


def sources(request: HttpRequest) -> HttpResponse:
    """List the sources by name, or those that the words or the tag find."""
    asked = sought(request)
    found = Source.objects.standing().in_order_of_name()
    if asked.words:
        found = Source.objects.resembling(asked.words)
    if asked.tag:
        found = found.filter(tags__slug=asked.tag)
    page = paged(request, _with_counts(found))
    letters = _letters(list(page.object_list))
    rows = [
        {"source": source, "letter": letters.get(source.pk, "")}
        for source in page.object_list
    ]
    return render(
        request,
        "annotator/sources.html",
        {"page": page, "rows": rows, "sought": asked, "query": asked.query},
    )


def _with_counts(found: QuerySet[Source]) -> QuerySet[Source]:
    """Add how many texts a source has, and how many claims it carries or voices."""

    def counted(rows: QuerySet[Any], each: str = "pk") -> Coalesce:
        mine = rows.filter(source=OuterRef("pk")).order_by().values("source")
        many = mine.annotate(n=Count(each, distinct=True)).values("n")
        return Coalesce(Subquery(many), 0)

    voiced = Attribution.objects.standing().filter(claim__status=Status.CURRENT)
    of_others = voiced.exclude(claim__source=F("source"))
    return found.annotate(
        claim_count=counted(Claim.objects.current()) + counted(of_others, "claim"),
        text_count=counted(TextVersion.objects.all()),
    )


def _letters(shown: list[Source]) -> dict[int, str]:
    """Return the lowest current letter in general of each source, in words."""
    found = letters_of([source.pk for source in shown])
    return {pk: in_words(letter) for pk, letter in found.items()}


def source(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one source: its texts, claims, derivations and assessments."""
    found = get_object_or_404(Source.objects.prefetch_related("tags"), pk=pk)  # type: ignore[misc]  # taggit is untyped
    page = paged(request, _claims(found))
    given = SourceAssessment.objects.filter(source=found)
    given = given.select_related("assessor", "passage__source")
    return render(
        request,
        "annotator/source.html",
        {
            "source": found,
            "created": dates.render(found.created_edtf) if found.created_edtf else "",
            "known_from": dates.render(found.known_from) if found.known_from else "",
            "texts": found.texts.without_body().order_by("-number"),
            "page": page,
            "answers": answers(list(page.object_list)),
            "amiss": contradicting_itself(found),
            "uses": _links(found.derivations.standing().select_related("parent")),
            "used_by": _links(found.uses.standing().select_related("child")),
            "voices": voices_named_in(found),
            "naming": naming_it(found),
            "assessments": given.current(),
            "earlier": given.earlier(),
            **silences_of(request, found),
        },
    )


def _claims(source: Source) -> QuerySet[Claim]:
    """Return the claims that a source carries, and those that name it, by question."""
    voiced = Attribution.objects.standing().filter(source=source)
    told = Q(source=source) | Q(pk__in=voiced.values("claim"))
    found = Claim.objects.current().filter(told)
    return found.with_words().order_by("question__title", "question", "pk")


def _links(rows: QuerySet[Derivation]) -> list[Derivation]:
    return list(rows.select_related("made_by").order_by("made_at", "pk"))
