"""The forms of this floor: what is held of claims, and the words of a question."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from claims.forms import AssessClaim, EditQuestion
from claims.models import Claim, ClaimAssessment, Question
from sources.forms.versions import StaleFormError
from sources.views.storing import only_with, posted, stored


@only_with("claims.add_claimassessment")
def assess_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one's view of a claim's credibility, beside the views that stand."""
    claim = get_object_or_404(Claim.objects.with_words(), pk=pk)
    form = AssessClaim(posted(request), claim=claim, by=request.user)
    if form.is_valid() and stored(form, form.save) is not None:
        messages.success(request, "Your view of this claim is recorded.")
        return redirect(claim.question or claim)
    given = ClaimAssessment.objects.filter(claim=claim).select_related("assessor")
    page: dict[str, Any] = {"form": form, "claim": claim}
    page |= {"views": given.current(), "earlier": given.earlier()}
    status = 422 if form.is_bound else 200
    return render(request, "claims/assess_claim.html", page, status=status)


@only_with("claims.change_question")
def edit_question(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a question's words and limits, unless somebody else was first."""
    question = get_object_or_404(Question, slug=slug)
    form = EditQuestion(posted(request), instance=question)
    page: dict[str, Any] = {
        "form": form,
        "question": get_object_or_404(Question, slug=slug),
    }
    status = 422 if request.method == "POST" else 200
    if form.is_valid():
        try:
            if saved := stored(form, form.save_unless_stale):
                messages.success(request, "Saved.")
                return redirect(saved)
        except StaleFormError:
            status, now = 412, Question.objects.get(pk=question.pk)
            page |= {"question": now, "differences": form.differences(now)}
            form.take_version(now.version)
    return render(request, "claims/edit_question.html", page, status=status)
