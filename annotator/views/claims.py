"""Entering claims, changing them and taking them back."""

import re
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import DataError, IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from annotator import htmx
from annotator.cards import card
from annotator.changes import choices, chosen, why_closed
from annotator.forms import ClaimForm
from annotator.forms.initial import of_passage, touched
from annotator.placing import text_question_and_keys
from annotator.views.proposing import asked, changed, is_only_shown
from claims.models import Claim, Question, StaleError, Status
from sources.models import TextVersion
from sources.numbers import whole
from sources.views.keeping import keep_sent, sent

View = Callable[..., HttpResponse]
# How many questions a page without a script offers while one is typed.
MOST_TITLES = 200
ETAG = re.compile(r'(?:W/)?"(\d{1,9})"')


def annotating(view: View) -> View:
    """Let those in who may enter claims; ask others to sign in, and tell a script."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.has_perm("claims.add_claim"):
            return view(request, *args, **kwargs)
        if request.user.is_authenticated or htmx.wants_piece(request):
            raise PermissionDenied
        if request.method == "POST":
            keep_sent(request)
        return redirect_to_login(request.get_full_path())

    return guarded


@annotating
def add_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a claim that rests on words of a text."""
    title, token = (request.POST.get(name, "") for name in ("question", "token"))
    text, known, keys = text_question_and_keys(pk, title, token=token, by=request.user)
    if text is None:
        raise Http404("There is no such text.")
    if is_only_shown(request):
        return _proposed(request, text)
    form = ClaimForm(request.POST, text=text, by=request.user, known=known)
    return stored(request, form, keys)


@annotating
def edit_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a claim, or move it to another question."""
    claim = get_object_or_404(Claim.objects.with_words(), pk=pk)
    text = _text_asked(request, claim)
    why = why_closed(claim, request.user)
    if why and request.method == "POST":
        return _kept(request, claim, text, why)
    if why and claim.is_current and not htmx.wants_piece(request):
        # A draft that is kept at this address comes back to be copied.
        messages.error(request, why)
        return shown(request, ClaimForm(text=text, by=request.user, claim=claim))
    _allow_change(request, claim)
    if not claim.is_current:
        messages.error(request, "This claim no longer stands.")
        return redirect("annotator:claim", pk=claim.pk)
    if is_only_shown(request):
        typed = changed(request, text)
        form = ClaimForm(text=text, by=request.user, claim=claim, initial=typed)
        return shown(request, form)
    if text and request.POST.get("text", str(text.pk)) != str(text.pk):
        return _in_new_text(request, claim, text)
    data = _received(request, claim, text)
    return stored(request, ClaimForm(data, text=text, by=request.user, claim=claim))


def _text_asked(request: HttpRequest, claim: Claim) -> TextVersion | None:
    """Return the text that has lost the words, where it is asked for; else theirs."""
    named = whole((request.POST or request.GET).get("text"))
    if named is None:
        return text_of(claim)
    lost = claim.passage.anchors.filter(text_version=named, state="lost")
    found = lost.select_related("text_version__source").first()
    return found.text_version if found else text_of(claim)


def _kept(
    request: HttpRequest, claim: Claim, text: TextVersion | None, why: str
) -> HttpResponse:
    """Say why a claim is not to be changed any more, and keep what was typed of it."""
    form = ClaimForm(request.POST, text=text, by=request.user, claim=claim)
    form.is_valid()
    # No reason given now would help.
    form.errors.pop("reason", None)
    form.add_error(None, why)
    return shown(request, form, status=200 if is_only_shown(request) else 412)


def _received(
    request: HttpRequest, claim: Claim, text: TextVersion | None
) -> QueryDict:
    """Return what was sent of a stored claim, and of which version it was made.

    The version stands in If-Match, or without a script in the form.
    """
    data = chosen(request.POST, claim, text)
    if version := claimed_version(request):
        data = data.copy()
        data["version"] = str(version)
    return data


def claimed_version(request: HttpRequest) -> int | None:
    """Return the version of a claim that If-Match names."""
    match = ETAG.fullmatch(request.headers.get("If-Match", "").strip())
    return int(match[1]) if match else None


def _in_new_text(request: HttpRequest, claim: Claim, text: TextVersion) -> HttpResponse:
    """Show what was typed beside the words as they stand in a text come meanwhile."""
    place = claim.passage.anchors.get(text_version=text)
    data: QueryDict = request.POST.copy()
    now = {"text": text.pk, "start": place.start, "end": place.end, "quote": ""}
    for name, value in now.items():
        data[name] = "" if value is None else str(value)
    form = ClaimForm(data, text=text, by=request.user, claim=claim)
    return shown(request, form, status=412, is_stale=True, choices=[])


def _changeable(request: HttpRequest, pk: int) -> Claim:
    claim = get_object_or_404(Claim.objects.with_words(), pk=pk)
    _allow_change(request, claim)
    return claim


def _allow_change(request: HttpRequest, claim: Claim) -> None:
    if not claim.may_be_changed_by(request.user):
        raise PermissionDenied("This claim was entered by somebody else, or reviewed.")


def _proposed(request: HttpRequest, text: TextVersion) -> HttpResponse:
    """Show the form for words of a text, with what they propose."""
    received = sent(request)
    if received.get("show") == "words" and not received.get("start"):
        form = ClaimForm(received, text=text, by=request.user)
        form.is_valid()
        if form.span is None:
            return shown(request, form, status=422)
        typed = touched(received) | {"quote": ""}
        initial = of_passage(text.body, *form.span, typed, text.source.language)
        form = ClaimForm(text=text, by=request.user, initial=initial)
        return shown(request, form)
    form = ClaimForm(text=text, by=request.user, initial=asked(request, text))
    return shown(request, form)


def _stored_already(request: HttpRequest, form: ClaimForm) -> HttpResponse | None:
    """Answer as before where what is sent was stored before, letter by letter."""
    mine = Claim.objects.filter(entered_by_id=request.user.pk)
    found = mine.filter(import_key=form.key or "").with_words().first()
    if found is None:
        return None
    rows = [row.key for _, row in form.beside]
    beside = mine.filter(import_key__in=rows).order_by("pk")
    return _answer(request, found, form.text, beside=list(beside))


def stored(
    request: HttpRequest, form: ClaimForm, keys: Sequence[str] = ()
) -> HttpResponse:
    """Store what was sent; ``keys`` are of claims that the form has stored before."""
    if not form.is_valid():
        before = _stored_already(request, form) if form.claim is None else None
        return before or shown(request, form, status=422)
    if form.key not in keys and len(keys) > (form.cleaned_data["again"] or 0):
        return _asked_again(request, form, keys)
    try:
        first, *beside = form.save_all()
        was = form.cleaned_data.get("version") or 0 if form.claim else 0
        replaced = _replaced(form, was)
        return _answer(request, first, form.text, replaced, beside, was)
    except StaleError:
        return _stale(request, form)
    except (IntegrityError, DataError) as error:
        if before := _stored_already(request, form):
            return before
        form.add_error(None, _sentence(error))
        return shown(request, form, status=422)


def _asked_again(
    request: HttpRequest, form: ClaimForm, keys: Sequence[str]
) -> HttpResponse:
    """Show what was typed, where the form has stored a claim of other words before."""
    data: QueryDict = request.POST.copy()
    data["again"] = str(len(keys))
    again = ClaimForm(data, text=form.text, source=form.source, by=request.user)
    before = Claim.objects.filter(import_key__in=keys).order_by("pk")
    return shown(request, again, status=412, before=before)


def _storable(typed: str) -> str:
    """Return what was sent without the one character that no database keeps."""
    return typed.replace("\0", "")


def _sentence(error: IntegrityError | DataError) -> str:
    """Return the sentence of the trigger or constraint that refused the write."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "message_primary", None) or "This cannot be stored."


def _stale(request: HttpRequest, form: ClaimForm) -> HttpResponse:
    """Show what was typed beside what somebody else has changed meanwhile."""
    assert form.claim
    now = get_object_or_404(Claim.objects.with_words(), pk=form.claim.pk)
    since = form.cleaned_data.get("version") or 0
    data: QueryDict = chosen(request.POST, form.claim, form.text).copy()
    differing = choices(data, now, form.text, since)
    if not differing and now.is_current:
        return _answer(request, now, form.text)
    data["version"] = str(now.version)
    again = ClaimForm(data, text=form.text, by=request.user, claim=now)
    return shown(request, again, status=412, is_stale=True, choices=differing)


def _answer(
    request: HttpRequest,
    claim: Claim,
    text: TextVersion | None,
    replaced: dict[str, int] | None = None,
    beside: Sequence[Claim] = (),
    was: int = 0,
) -> HttpResponse:
    """Tell a script which claims are stored; else show the text at the passage.

    The cards, which need every other account of the question, are asked for apart.
    """
    if text is None:
        return redirect("annotator:claim", pk=claim.pk)
    if not htmx.wants_piece(request):
        messages.success(request, f"Saved: “{claim.as_stated[:100]}”.")
        return redirect(_at(claim, text))
    return htmx.telling(
        htmx.leaving(HttpResponse()),
        "claim-saved",
        id=claim.pk,
        replaces=replaced,
        card=_card_of(claim),
        version=claim.version,
        was=was,
        beside=[
            {"id": one.pk, "card": _card_of(one), "version": one.version}
            for one in beside
        ],
    )


def _replaced(form: ClaimForm, was: int) -> dict[str, int] | None:
    """Tell which reviewed claim a new one corrects, and its versions."""
    if form.claim is None or not form.is_correction:
        return None
    stored = Claim.objects.values_list("version", flat=True)
    number = form.claim.pk
    return {"id": number, "version": stored.get(pk=number), "was": was}


def _card_of(claim: Claim) -> str:
    return reverse("annotator:claim-card", args=[claim.pk])


def _card(request: HttpRequest, claim: Claim, text: TextVersion) -> HttpResponse:
    made = card(claim, text, request.user)
    return render(request, "annotator/_claim_card.html", {"card": made, "text": text})


def _at(claim: Claim, text: TextVersion, *, is_scripted: bool = False) -> str:
    """Return where a claim stands; for who may have no script it is named twice."""
    room = reverse("annotator:reading-room", args=[text.pk])
    asked = "" if is_scripted else f"?claim={claim.pk}"
    return f"{room}{asked}#claim-{claim.pk}"


def shown(
    request: HttpRequest, form: ClaimForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    """Show the form: the piece to a script, else a page of its own."""
    is_piece = htmx.wants_piece(request)
    context = {"form": form, "text": form.text, "claim": form.claim, **more}
    if not is_piece:
        standing = Question.objects.standing().order_by("-pk")
        context["titles"] = standing.values_list("title", flat=True)[:MOST_TITLES]
    name = "_claim_form" if is_piece else "claim_form"
    answer = render(request, f"annotator/{name}.html", context, status=status)
    if form.claim is not None:
        answer["ETag"] = f'"{form.claim.version}"'
    return answer


def text_of(claim: Claim) -> TextVersion | None:
    """Return the newest text in which the claim's passage stands."""
    found = TextVersion.objects.filter(
        anchors__passage=claim.passage_id,
        anchors__start__isnull=False,
        anchors__retired_at__isnull=True,
    )
    return found.select_related("source").order_by("-number").first()


def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the text at the claim's passage; without one, a page of the claim."""
    found = get_object_or_404(Claim.objects.with_words(), pk=pk)
    text = text_of(found) if found.is_current else None
    if text is not None:
        # Who is known to have a script may have the page already, as it is.
        is_scripted = "scripted" in request.COOKIES
        return redirect(_at(found, text, is_scripted=is_scripted))
    context = {
        "claim": found,
        "may_change": found.may_be_changed_by(request.user),
        "may_review": found.may_be_reviewed_by(request.user),
        "is_offline": text is None,
    }
    return render(request, "annotator/claim.html", context)


def claim_card(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one claim's card."""
    found = get_object_or_404(Claim, pk=pk)
    text = text_of(found)
    if text is None:
        raise Http404("This claim stands in no text.")
    return _card(request, found, text)


@annotating
def withdraw_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a claim out of the comparison, with a reason; nothing is deleted."""
    found = _changeable(request, pk)
    reason = _storable(request.POST.get("reason", "")).strip()
    status = request.POST.get("status") or Status.WITHDRAWN
    if not reason or status not in (Status.WITHDRAWN, Status.MISREAD):
        return _reason_asked(request, found)
    try:
        Claim.objects.withdraw(
            claim=found, reason=reason, by=request.user, status=status
        )
    except StaleError as error:
        messages.error(request, str(error))
    return _changed(request, found)


def _reason_asked(request: HttpRequest, claim: Claim) -> HttpResponse:
    is_sent = request.method == "POST"
    name = "_withdraw" if htmx.wants_piece(request) else "withdraw_claim"
    context = {"claim": claim, "is_unreasoned": is_sent}
    status = 422 if is_sent else 200
    answer = render(request, f"annotator/{name}.html", context, status=status)
    return htmx.into(answer, f"#withdraw-{claim.pk}")


@require_POST
@annotating
def reinstate_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a withdrawn claim back."""
    found = _changeable(request, pk)
    try:
        Claim.objects.reinstate(claim=found, by=request.user)
    except StaleError as error:
        messages.error(request, str(error))
    return _changed(request, found)


def _changed(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Show the claim as it stands now: its card to a script, else its page."""
    text = text_of(claim)
    if text is None or not htmx.wants_piece(request):
        return redirect("annotator:claim", pk=claim.pk)
    piece = _card(request, claim, text)
    answer = htmx.into(piece, f"#claim-{claim.pk}")
    version = Claim.objects.values_list("version", flat=True).get(pk=claim.pk)
    return htmx.telling(
        answer, "claim-changed", id=claim.pk, version=version, was=claim.version
    )
