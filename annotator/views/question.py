"""The page of one question, where its accounts stand together."""

from collections import Counter
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from annotator import htmx
from annotator.forms.choosing import ChoosingForm
from annotator.views.paging import paged
from annotator.views.signing import retirable, signed_on
from claims.comparison import Comparison, compare, grid_of, picture_of
from claims.comparison.cautions import MOST, SHOWN, cautions_of
from claims.comparison.choosing import EVERYTHING
from claims.comparison.explained import cells_of
from claims.comparison.gathering import among
from claims.comparison.growth import growth_of
from claims.comparison.judged import judged
from claims.comparison.keeping import keep_compared
from claims.comparison.knowing import knowable
from claims.comparison.remarks import Noted
from claims.comparison.stemmata import stemma_of
from claims.models import PairNote, Question
from sources.models import TaggedSource

POSITIONS = 12
OFFERED = 200  # no select box is longer


def question(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one question with the accounts of it that the address asks for."""
    questions = Question.objects.select_related("summary").prefetch_related("options")
    found = get_object_or_404(questions, slug=slug)
    form = ChoosingForm(request.GET.dict(), found)
    comparison = compare(found, form.chosen)
    if form.chosen == EVERYTHING:
        keep_compared(found.summary, comparison)
    carriers = {told.source_id for told in comparison.gathering.claims}
    form.offer(_sources(comparison), tags_of(carriers))
    context = compared(request, comparison) | {"form": form, "query": form.query}
    if htmx.wants_piece(request):
        answer = render(request, "annotator/question/_compared.html", context)
        return htmx.at(answer, _address(found, form.query))
    page = render(
        request, "annotator/question.html", context | about(request, comparison)
    )
    return htmx.beside_pieces(page)


def of_source(_request: HttpRequest, pk: int, source: int) -> HttpResponse:
    """Lead from a short address, of which a page has thousands, to one source's words.

    The question is known by its number there.
    """
    return redirect(_address(get_object_or_404(Question, pk=pk), f"source={source}"))


def compared(request: HttpRequest, comparison: Comparison) -> dict[str, Any]:
    """Return what the sections show that a filter changes."""
    page = paged(request, comparison.order)
    positions = _positions(request, comparison)
    rows = comparison.rows_of(page.object_list)
    cautions = cautions_of(
        comparison,
        beside=list(page.object_list),
        shown=MOST if request.GET.get("beware") == "all" else SHOWN,
    )
    picture = picture_of(comparison)
    return {
        "question": comparison.question,
        "comparison": comparison,
        "picture": picture,
        "grid": grid_of(comparison, picture) if comparison.scale is None else None,
        "cells": cells_of(comparison, _noted(comparison.question)),
        "page": page,
        "rows": rows,
        "positions": positions,
        "held": comparison.held(positions.start_index() - 1, positions.end_index()),
        "cautions": cautions,
        "beside": {row.anchor: cautions.beside.get(row.id, []) for row in rows},
        "stemma": stemma_of(comparison),
        "growth": growth_of(comparison),
        "known_by": knowable(comparison),
    }


def about(request: HttpRequest, comparison: Comparison) -> dict[str, Any]:
    """Return what the page shows whatever is filtered."""
    found, held = comparison.question, judged(comparison)
    standing = [one.verdict for one in held.standing]
    return {
        "tags": list(found.tags.all()),
        "merged_into": Question.objects.filter(pk=found.merged_into).first()
        if found.merged_into
        else None,
        "parts": found.parts.standing().select_related("part"),
        "wholes": found.wholes.standing().select_related("whole"),
        "judged": held,
        "retirable_verdicts": retirable(request.user, standing),
        **signed_on(request, found),
    }


def _positions(request: HttpRequest, comparison: Comparison) -> Page[Any]:
    pages = Paginator(comparison.summary.positions, POSITIONS)
    return pages.get_page(request.GET.get("positions"))


def _sources(comparison: Comparison) -> list[tuple[int, str]]:
    """Return the sources that carry or voice most accounts, by name."""
    gathering = comparison.gathering
    often = Counter(
        source
        for told in gathering.claims
        for source in {told.source_id, *(voice.source for voice in told.voices)}
        if isinstance(source, int)
    )
    found = {pk for pk, _ in often.most_common(OFFERED)}
    if comparison.chosen.source in gathering.names:
        found.add(comparison.chosen.source)
    return sorted(((pk, str(gathering.names[pk])) for pk in found), key=itemgetter(1))


def tags_of(sources: Iterable[int]) -> list[tuple[str, str]]:
    """Return the tags of some sources, by name."""
    rows = TaggedSource.objects.filter(content_object__in=among(sources))
    return list(
        rows.order_by("tag__name").values_list("tag__slug", "tag__name").distinct()
    )


def _address(found: Question, query: str) -> str:
    return found.get_absolute_url() + (f"?{query}" if query else "")


def _noted(question: Question) -> Iterable[Noted]:
    """Return which pairs of a question's claims are explained, and how."""
    remarks = PairNote.objects.beneath(question).order_by("pk")
    return remarks.values_list("first_id", "second_id", "explanation")
