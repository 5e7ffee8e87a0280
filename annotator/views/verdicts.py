"""Giving a verdict on a question, in one's own name."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import dateformat
from django.utils.timezone import localtime

from annotator.forms.verdict import LAST, VerdictForm
from annotator.views.signing import retired
from claims.comparison import compare
from claims.models import Claim, Question, Verdict
from sources.views.storing import only_with, posted, stored


@only_with("claims.add_verdict")
def give_verdict(request: HttpRequest, slug: str) -> HttpResponse:
    """Give one's verdict; it supersedes one's own and stands beside the others'."""
    standing = Question.objects.standing().prefetch_related("options")
    question = get_object_or_404(standing, slug=slug)
    own = Verdict.objects.current().filter(question=question, author=request.user.pk)
    last = own.prefetch_related("options", "exclusions").first()
    form = VerdictForm(
        posted(request),
        comparison=compare(question),
        last=last,
        initial=_initial(last),
    )
    if form.is_valid() and _recorded(form, request.user):
        messages.success(request, "Your verdict is recorded.")
        return redirect(f"{question.get_absolute_url()}#verdicts")
    status = 422 if form.is_bound else 200
    page = {"form": form, "question": question, "last": last}
    return render(request, "annotator/give_verdict.html", page, status=status)


@only_with("claims.add_verdict")
def retire_verdict(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a verdict back, and say why; the one before it stays superseded."""
    rows = Verdict.objects.standing().select_related("question", "author")
    verdict = get_object_or_404(rows.filter(superseded_by__isnull=True), pk=pk)
    day = dateformat.format(localtime(verdict.made_at), "j F Y")
    outcome, words = verdict.get_outcome_display(), verdict.reading_in_words
    said = f"{outcome}: {words}" if words else outcome
    return retired(
        request,
        verdict,
        what="verdict",
        said=f"{said}. {verdict.author}, {day}",
        back=f"{verdict.question.get_absolute_url()}#verdicts",
    )


def _recorded(form: VerdictForm, by: Any) -> Verdict | None:
    return stored(form, lambda: _give(form, by))


def _give(form: VerdictForm, by: Any) -> Verdict:
    given, question = form.cleaned_data, form.comparison.question
    options = question.options.standing().filter(pk__in=given.get("options", []))
    return Verdict.objects.give(
        question=question,
        by=by,
        outcome=given["outcome"],
        certainty=given["certainty"],
        reasoning=given["reasoning"],
        options=list(options),
        excluded=Claim.objects.filter(pk__in=given["excluded"], question=question),
        **form.columns,
    )


def _initial(last: Verdict | None) -> dict[str, Any]:
    """Return what stands in the form at first: one's last verdict, to be revised."""
    if last is None:
        return {"position": ""}
    return {
        "outcome": last.outcome,
        "certainty": last.certainty,
        "reasoning": last.reasoning,
        "position": LAST if last.form or last.edtf else "",
        "polarity": last.polarity,
        "options": [str(option.pk) for option in last.options.all()],
        "excluded": [str(one.claim_id) for one in last.exclusions.all()],
    }
