"""The reading room: a text, and its claims beside it."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_safe

from annotator.cards import Card, cards, chosen
from annotator.marking import Marked, marked_in_turn
from annotator.models import ReadingPlace
from annotator.room.layout import layout
from annotator.room.news import news
from annotator.room.rows import new_rows, rows
from annotator.room.steady import (
    is_known,
    steady_json,
    steady_page,
    tag_of,
    token_of,
    unchanged,
)
from claims.models import Claim
from sources.models import TextVersion
from sources.numbers import whole
from sources.outline import Block, sections

DEEPEST = 3
MOST_CARDS = 60
MOST_LINES = 200
LINE = 80  # characters, of which a line shows what fits


@gzip_page
@require_safe
def reading_room(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a text; its claims are fetched beside it. Who may, selects and enters."""
    text = get_object_or_404(_texts(request), pk=pk)
    found, token = layout(text), token_of(request)
    may_annotate = request.user.has_perm("claims.add_claim")
    context = {
        "text": text,
        "source": text.source,
        "layout": found,
        "contents": [one for one in found.titles if one.level <= DEEPEST],
        "may_annotate": may_annotate,
        "claim_asked": whole(request.GET.get("claim")),
        "is_new_here": may_annotate and not text.has_entered,
        "csrf_token": token,
    }
    has_messages = bool(messages.get_messages(request))
    page = render(request, "annotator/reading_room.html", context)
    return page if has_messages else steady_page(request, page, token)


def _texts(request: HttpRequest) -> QuerySet[Any]:
    """Return the texts without their bodies, and whether the reader enters claims."""
    texts = TextVersion.objects.without_body().select_related("source")
    if request.user.pk is None:
        return texts
    mine = Claim.objects.filter(entered_by_id=request.user.pk)
    return texts.annotate(has_entered=Exists(mine))


@require_http_methods(["GET", "POST"])
def reading_place(request: HttpRequest, pk: int) -> HttpResponse:
    """Remember how far who has signed in has read, and say it on another device."""
    if not request.user.is_authenticated:
        raise PermissionDenied("Sign in to have your place remembered.")
    if request.method == "GET":
        kept = ReadingPlace.objects.filter(person=request.user.pk, text=pk)
        return JsonResponse({"point": kept.values_list("point", flat=True).first()})
    point = whole(request.POST.get("point"))
    if point is None or point > settings.LONGEST_TEXT:
        return HttpResponseBadRequest("point must be a place in the text.")
    get_object_or_404(TextVersion.objects.without_body(), pk=pk)
    ReadingPlace.objects.keep(by=request.user, text=pk, point=point)
    return HttpResponse(status=204)


@gzip_page
@require_safe
def text_claims(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the text's claims as rows; with ?since=, those that may have changed."""
    since = whole(request.GET.get("since"))
    if since is None:
        found = rows(pk)
        if not found["rows"]:
            get_object_or_404(TextVersion.objects.without_body(), pk=pk)
        return steady_json(request, found)
    heard = news(pk, since)
    tag = tag_of(heard.last, heard.numbers)
    if is_known(request, tag):
        return unchanged(tag)
    answer = JsonResponse(new_rows(pk, heard))
    answer["ETag"] = tag
    return answer


@gzip_page
@require_safe
def text_cards(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the cards of the claims that ?ids= lists with commas, in text order."""
    text = get_object_or_404(TextVersion.objects.select_related("source"), pk=pk)
    ids = _ids(request, MOST_CARDS)
    if ids is None:
        return HttpResponseBadRequest(f"ids lists at most {MOST_CARDS} numbers.")
    found = chosen(text, ids, request.user)
    return render(request, "annotator/_cards.html", {"cards": found, "text": text})


@gzip_page
@require_safe
def text_lines(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the stated words, the reading and the voice of the claims that ?ids= lists.

    They are what a card shows where there is room for no more than a line, and what
    tells claims on the same words apart.
    """
    ids = _ids(request, MOST_LINES)
    if ids is None:
        return HttpResponseBadRequest(f"ids lists at most {MOST_LINES} numbers.")
    found = Claim.objects.of_text(pk).filter(pk__in=ids)
    lines = [
        [one.pk, one.as_stated[:LINE], one.reading_in_words, f"said by {one.said_by}"]
        for one in found.with_words()
    ]
    return JsonResponse({"lines": lines})


def _ids(request: HttpRequest, most: int) -> list[int] | None:
    typed = [one for one in request.GET.get("ids", "").split(",") if one]
    found = [pk for one in typed if (pk := whole(one)) is not None]
    return found if len(found) == len(typed) <= most else None


def printed_text(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a text with its claims marked in it, for paper and for no script."""
    text = get_object_or_404(TextVersion.objects.select_related("source"), pk=pk)
    beside = cards(text, request.user)
    return render(
        request,
        "annotator/printed_text.html",
        {
            "text": text,
            "source": text.source,
            "blocks": list(_marked_blocks(text, beside)),
            "cards": beside,
            "may_annotate": request.user.has_perm("claims.add_claim"),
        },
    )


def _marked_blocks(
    text: TextVersion, beside: list[Card]
) -> Iterator[tuple[Block, list[Marked]]]:
    places: list[tuple[int, int, Any]] = [
        (card.start, card.end, (number, card))
        for number, card in enumerate(beside, 1)
        if card.start is not None and card.end is not None
    ]
    blocks = [block for section in sections(text.body) for block in section.blocks]
    stretches = [(block.start, block.end) for block in blocks]
    pieces = marked_in_turn(text.body, stretches, places)
    yield from zip(blocks, pieces, strict=True)
