"""Finding claims: the passages of a text that may be some, one after the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from annotator import htmx
from annotator.forms import ClaimForm
from annotator.forms.initial import of_nothing
from annotator.proposals import before, echo
from annotator.sifting import Sifted, sift
from annotator.views.claims import annotating
from annotator.views.paging import paged
from claims.models import Claim, Dismissal, StaleError
from claims.suggestions import Suggestion, parts, suggested
from sources.models import TextVersion
from sources.numbers import whole

PER_PAGE = 40
TAKEN_BACK = "Taken back at once after a suggestion was accepted."
LONGEST = 300
GONE = "These words are no longer suggested: somebody may have dealt with them."


@dataclass(frozen=True, slots=True)
class Row:
    """A suggestion as the list shows it: its words in their passage, and a reading."""

    one: Suggestion
    before: str
    after: str
    reading: str
    correct: str
    dismissal: int


@require_GET
@annotating
def suggestions(request: HttpRequest, pk: int) -> HttpResponse:
    """List the passages of a text that may be claims and wait for a look."""
    text = _text(pk)
    names = ("claim", "dismissal")
    undo = {name: found for name in names if (found := whole(request.GET.get(name)))}
    return _listed(request, text, undo=undo)


@require_GET
@annotating
def open_suggestions(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how many passages of a part of a text wait for a look, and of how many."""
    text = _text(pk)
    number, places = _part(request, text)
    waiting = _sifted(text, *places[number - 1]).waiting
    return JsonResponse({"waiting": len(waiting), "part": number, "parts": len(places)})


def _text(pk: int) -> TextVersion:
    return get_object_or_404(TextVersion.objects.select_related("source"), pk=pk)


def _listed(
    request: HttpRequest, text: TextVersion, *, undo: dict[str, int] | None = None
) -> HttpResponse:
    number, places = _part(request, text)
    sifted = _sifted(text, *places[number - 1])
    shows_dismissed = request.GET.get("show") == "dismissed"
    page: Page[Any] = (
        paged(request, sifted.dismissed, PER_PAGE)
        if shows_dismissed
        else _page_at(request, sifted.waiting)
    )
    rows = (
        [_row(text, one, dismissal=key) for one, key in page]
        if shows_dismissed
        else [_row(text, one) for one in page]
    )
    is_piece = htmx.wants_piece(request)
    name = "_suggestions" if is_piece else "suggestions"
    context = {
        "text": text,
        "source": text.source,
        "sifted": sifted,
        "page": page,
        "rows": rows,
        "part": number,
        "parts": len(places),
        "shows_dismissed": shows_dismissed,
        "undo": undo,
        "token": uuid4().hex,
    }
    return render(request, f"annotator/{name}.html", context)


def _page_at(request: HttpRequest, waiting: list[Suggestion]) -> Page[Suggestion]:
    """Return the page asked for, else where one goes on from a place of the text."""
    at = whole(request.GET.get("at") or request.POST.get("start")) or 0
    before = bisect_left(waiting, at, key=lambda one: one.start)
    return paged(request, waiting, PER_PAGE, otherwise=before // PER_PAGE + 1)


def _row(text: TextVersion, one: Suggestion, dismissal: int = 0) -> Row:
    body = text.body
    return Row(
        one=one,
        before=body[one.start : one.words_start],
        after=body[one.words_end : one.end],
        reading=_reading(text, one),
        correct=_correct(text, one),
        dismissal=dismissal,
    )


def _reading(text: TextVersion, one: Suggestion) -> str:
    """Return the proposed reading in plain words; '' where the words state no value."""
    if not one.value_type:
        return ""
    try:
        return echo(
            one.words,
            one.value_type,
            is_count=one.is_count,
            context=before(text.body, one.start),
            language=text.source.language,
        )
    except ValueError:
        return ""


def _part(request: HttpRequest, text: TextVersion) -> tuple[int, list[tuple[int, int]]]:
    """Return which part of a long text is asked for, and the places of all.

    It may be asked for by its number, or by a place that stands in it.
    """
    places = parts(text.body)
    at = whole(request.GET.get("at")) or 0
    here = 1 + bisect_right([end for _, end in places], at)
    asked = whole(request.GET.get("part") or request.POST.get("part")) or here
    return min(asked, len(places)), places


def _sifted(text: TextVersion, start: int, end: int) -> Sifted:
    language = text.source.language or "en"
    claimed = Claim.objects.of_text(text).filter(start__isnull=False)
    aside: Iterable[Any] = Dismissal.objects.in_text(text)
    return sift(
        suggested(text.body, start, end, language),
        claimed.values_list("start", "end"),
        [(one.start, one.end, one.pk) for one in aside],
    )


def _correct(text: TextVersion, one: Suggestion) -> str:
    """Return the address of the claim form at a passage."""
    asked: dict[str, Any] = {"start": one.start, "end": one.end}
    if one.value_type:
        asked["figure"] = one.words[:LONGEST]
    return f"{reverse('annotator:add-claim', args=[text.pk])}?{urlencode(asked)}"


@require_POST
@annotating
def accept_suggestion(request: HttpRequest, pk: int) -> HttpResponse:
    """Store a suggestion as a claim, as it is proposed; its question comes later."""
    text = _text(pk)
    one = _meant(request, text)
    if one is None:
        return _back(request, text, sentence=GONE)
    token = request.POST.get("token", "")[:32]
    data = QueryDict(urlencode(_typed(one, token)))
    form = ClaimForm(data, text=text, by=request.user)
    if not form.is_valid() and htmx.wants_piece(request):
        answer = htmx.leaving(HttpResponse())
        return htmx.telling(
            answer, "suggestion-incomplete", address=_correct(text, one)
        )
    if not form.is_valid():
        context = {"form": form, "text": text, "claim": None}
        return render(request, "annotator/claim_form.html", context, status=422)
    try:
        claim = form.save()
    except IntegrityError:
        if not Claim.objects.filter(import_key=form.key).exists():
            raise
        # Sent twice at once: the other one has stored it.
        return _back(request, text, sentence=GONE)
    told = {"claim": claim.pk, "version": claim.version}
    return _back(request, text, undo={"claim": claim.pk}, told=told)


def _meant(request: HttpRequest, text: TextVersion) -> Suggestion | None:
    """Return the suggestion that a person acts on, if it still waits."""
    start, at = (whole(request.POST.get(name)) for name in ("start", "words_start"))
    number, places = _part(request, text)
    waiting = _sifted(text, *places[number - 1]).waiting
    found = (one for one in waiting if (one.start, one.words_start) == (start, at))
    return next(found, None)


def _typed(one: Suggestion, token: str) -> dict[str, Any]:
    """Return what a person would type in the claim form for a suggestion."""
    typed = of_nothing({}) | {
        "start": one.start,
        "end": one.end,
        "token": f"{token}-{one.words_start}",
        "value_type": one.value_type or "proposition",
        "figure": one.words[:LONGEST] if one.value_type else "",
        "stance": one.stance,
        "commitment": one.commitment,
        "hedge": one.hedge[:LONGEST],
        **_voices(one),
    }
    if not one.is_count:
        del typed["is_count"]
    if len(one.words) <= LONGEST:
        typed["as_stated"] = one.words if not one.value_type else ""
    return {name: value for name, value in typed.items() if value != ""}


def _voices(one: Suggestion) -> dict[str, Any]:
    named = [voice for voice in one.voices if voice.name]
    if not named:
        return {}
    first = named[0]
    typed = {
        "voice": first.name,
        "voice_wording": first.wording[:LONGEST],
        "voice_kind": first.kind,
        "voice_stance": first.stance,
    }
    if len(named) > 1:
        typed["second_voice"] = named[1].name
        typed["second_wording"] = named[1].wording[:LONGEST]
    return typed


@require_POST
@annotating
def dismiss_suggestion(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a suggestion aside, in this text and in later ones with the same words."""
    text = _text(pk)
    one = _meant(request, text)
    if one is None:
        return _back(request, text, sentence=GONE)
    put_aside = Dismissal.objects.dismiss(
        text=text, start=one.words_start, end=one.words_end, by=request.user
    )
    undo = {"dismissal": put_aside.pk}
    told = undo | {"start": one.start, "words_start": one.words_start}
    return _back(request, text, undo=undo, told=told)


@require_POST
@annotating
def restore_suggestion(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo: suggest again what was put aside, or take back what was accepted."""
    text = _text(pk)
    accepted = whole(request.POST.get("claim"))
    is_done = _taken_back(request, text, accepted) if accepted else _brought_back(
        request, text
    )  # fmt: skip
    sentence = "" if is_done else "It was undone already."
    told = {"claim": accepted} if accepted else {}
    return _back(request, text, sentence=sentence, told=told)


def _brought_back(request: HttpRequest, text: TextVersion) -> bool:
    number = whole(request.POST.get("dismissal")) or 0
    found = Dismissal.objects.in_text(text).filter(pk=number).first()
    if found is not None:
        found.bring_back(by=request.user)
    return found is not None


def _taken_back(request: HttpRequest, text: TextVersion, number: int) -> bool:
    found = get_object_or_404(Claim.objects.in_text(text), pk=number)
    if not found.may_be_changed_by(request.user):
        raise PermissionDenied("This claim was entered by somebody else, or reviewed.")
    try:
        Claim.objects.withdraw(claim=found, reason=TAKEN_BACK, by=request.user)
    except StaleError:
        return False
    return True


def _back(
    request: HttpRequest,
    text: TextVersion,
    *,
    undo: dict[str, int] | None = None,
    sentence: str = "",
    told: dict[str, int] | None = None,
) -> HttpResponse:
    """Show the list as it stands now: the piece to a script, else the page again."""
    if sentence:
        messages.info(request, sentence)
    if htmx.wants_piece(request):
        answer = _listed(request, text, undo=undo)
        return htmx.telling(answer, "suggestion-dealt-with", **(told or {}))
    address = reverse("annotator:suggestions", args=[text.pk])
    asked = {"part": request.POST.get("part", "1"), **(undo or {})}
    if (start := whole(request.POST.get("start"))) is not None:
        asked["at"] = start
    return redirect(f"{address}?{urlencode(asked)}")
