"""The reading room: a text, and its claims beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from annotator.cards import Card, cards
from annotator.marking import Marked, marked
from claims.models import Claim
from sources.models import TextVersion
from sources.outline import Block, outline, sections

DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of the text as the page has it; the words of its parts are the text's.

    ``start`` is the code point of the text where it begins. A heading's marks stand
    in ``lead`` and ``tail``.
    """

    start: int
    kind: str
    level: int
    depth: int
    words: str
    lead: str = ""
    tail: str = ""


def reading_room(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a text with its claims; who may, selects words and enters claims."""
    text = get_object_or_404(_texts(), pk=pk)
    may_annotate = request.user.has_perm("claims.add_claim")
    return render(
        request,
        "annotator/reading_room.html",
        {
            "text": text,
            "source": text.source,
            "contents": [h for h in outline(text.body) if h.level <= DEEPEST],
            "sections": [
                [shown(text.body, block) for block in section.blocks]
                for section in sections(text.body)
            ],
            "cards": cards(text, request.user),
            "may_annotate": may_annotate,
            "is_new_here": may_annotate and not _has_entered(request),
        },
    )


def _texts() -> QuerySet[TextVersion]:
    return TextVersion.objects.select_related("source")


def _has_entered(request: HttpRequest) -> bool:
    return Claim.objects.filter(entered_by_id=request.user.pk).exists()


def shown(body: str, block: Block) -> Shown:
    """Return a block with its words; a heading's marks apart from its title."""
    first, last = block.start, block.end
    lead = tail = ""
    if block.kind == "heading":
        first, last = block.title_start, block.title_end
        lead, tail = body[block.start : first], body[last : block.end]
    return Shown(
        start=block.start,
        kind=block.kind,
        level=min(block.level + 1, 6),
        depth=block.depth,
        words=body[first:last],
        lead=lead,
        tail=tail,
    )


def printed_text(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a text with its claims marked in it, for paper and for no script."""
    text = get_object_or_404(_texts(), pk=pk)
    beside = cards(text, request.user)
    return render(
        request,
        "annotator/printed_text.html",
        {
            "text": text,
            "source": text.source,
            "blocks": list(_marked_blocks(text, beside)),
            "cards": beside,
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
    for section in sections(text.body):
        for block in section.blocks:
            yield block, marked(text.body, block.start, block.end, places)
