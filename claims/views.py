"""The forms of this floor: what is held of claims, and the words of a question."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from claims.forms import AssessClaim, EditQuestion
from claims.models import Claim, ClaimAssessment, Question, StaleError


@login_required
@permission_required("claims.add_claimassessment", raise_exception=True)
def assess_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one's view of a claim's credibility."""
    claim = get_object_or_404(Claim.objects.with_words(), pk=pk)
    form = AssessClaim(request.POST or None, claim=claim, by=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Your view of this claim is recorded.")
        return redirect(claim.question or claim)
    views = ClaimAssessment.objects.current().filter(claim=claim)
    return render(
        request,
        "claims/assess_claim.html",
        {"form": form, "claim": claim, "views": views.select_related("assessor")},
        status=422 if form.is_bound else 200,
    )


@login_required
@permission_required("claims.change_question", raise_exception=True)
def edit_question(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the words and the limits of a question."""
    question = get_object_or_404(Question, slug=slug)
    form = EditQuestion(request.POST or None, instance=question)
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            with transaction.atomic():
                return redirect(form.stored())
        except StaleError as error:
            form.add_error(None, str(error))
            status = 412
        except IntegrityError as error:
            form.add_error(None, _sentence(error))
    return render(
        request,
        "claims/edit_question.html",
        {"form": form, "question": question},
        status=status,
    )


def _sentence(error: IntegrityError) -> str:
    """Return the sentence of the trigger or constraint that refused a write."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "message_primary", None) or "This cannot be stored."
