"""The work list: all that waits for somebody, each row one click from its mending."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Page
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from annotator import htmx, work
from annotator.views.claims import claim_card
from annotator.views.paging import paged
from claims import wording
from claims.comparison.disputes import MOST_ACCOUNTS, MOST_COMPARED
from claims.comparison.keeping import keep_summaries, keep_waiting
from claims.models import Claim, QuestionSummary
from claims.models.claim import CHANGE_OF_OTHERS
from claims.models.curation import NotYoursToReviewError
from sources.views.storing import only_with

FEW = 5
AT_ONCE = 50
NOT_YOURS = "What you have entered is reviewed by somebody else."


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of thing that waits, with the rows of it that are shown."""

    kind: work.Kind
    count: int
    rows: list[Any]

    @property
    def left_out(self) -> int:
        """How many more there are than shown."""
        return self.count - len(self.rows)

    @property
    def piece(self) -> str:
        """The template of a row."""
        return f"annotator/work_list/{self.kind.piece}"


def work_list(request: HttpRequest) -> HttpResponse:
    """Show what waits: the first few of each kind, or one kind page by page."""
    key = request.GET.get("kind", "")
    if key and key not in work.BY_KEY:
        raise Http404("Nothing of this kind is on the work list.")
    keep_summaries(most=MOST_COMPARED, accounts=MOST_ACCOUNTS)
    counts = work.counts()
    context: dict[str, Any] = {
        "kinds": [(kind, counts[kind.key]) for kind in work.KINDS],
        "total": sum(counts.values()),
        "waiting": QuestionSummary.objects.waiting().count(),
        "at_once": AT_ONCE,
        "may_review": request.user.has_perm(CHANGE_OF_OTHERS),
    }
    if key:
        page = paged(request, work.BY_KEY[key].rows(), count=counts[key])
        section = _of_page(work.BY_KEY[key], page)
        context |= {"page": page, "sections": [section], "only": key}
    else:
        context["sections"] = [_first(kind, counts) for kind in work.KINDS]
        context["idle"] = [kind for kind in work.KINDS if not counts[kind.key]]
    return render(request, "annotator/work_list.html", context)


def _of_page(kind: work.Kind, page: Page[Any]) -> Section:
    return Section(kind, page.paginator.count, list(page.object_list))


def _first(kind: work.Kind, counts: dict[str, int]) -> Section:
    count = counts[kind.key]
    return Section(kind, count, list(kind.rows()[:FEW]) if count else [])


@only_with("claims.add_claim")
@require_POST
def compare_waiting(request: HttpRequest) -> HttpResponse:
    """Compute anew some of the questions whose evidence has changed."""
    done = wording.counted(keep_waiting(AT_ONCE), "question")
    messages.success(request, f"Compared anew: {done}.")
    return redirect("annotator:work-list")


@only_with(CHANGE_OF_OTHERS)
@require_POST
def review_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a claim that somebody else has entered, and go back to the list."""
    claim = get_object_or_404(Claim.objects.current(), pk=pk)
    level, told = messages.SUCCESS, f"Marked as reviewed: “{claim.as_stated[:100]}”."
    try:
        if not Claim.objects.filter(pk=pk).review(by=request.user):
            level, told = messages.INFO, "Somebody has reviewed this claim already."
    except NotYoursToReviewError:
        level, told = messages.ERROR, NOT_YOURS
    if htmx.wants_piece(request):
        piece = htmx.into(claim_card(request, pk), f"#claim-{pk}")
        return htmx.telling(piece, "claim-reviewed", id=pk, told=told)
    messages.add_message(request, level, told)
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    """Return the page of the list from which something was sent."""
    back = request.POST.get("back", "")
    is_ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, None)
    return back if is_ours else f"{reverse('annotator:work-list')}?kind=unreviewed"
