"""Signed remarks on why claims differ, or only seem to."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from annotator.forms.explaining import ExplainForm
from annotator.views.paging import paged
from annotator.views.signing import retirable, retired
from claims import wording
from claims.comparison import compare
from claims.comparison.contradictions import Contradictions
from claims.comparison.explained import Behind, behind
from claims.comparison.remarks import Noted
from claims.models import PairNote, Question, QuestionPart
from sources.numbers import whole
from sources.views.storing import only_with, posted, stored

PAIRS = 25
LARGEST = 10**6
WAITING = "show=waiting"
SHOWN = {"waiting": "waiting for a remark", "explained": "explained", "": "all"}


@only_with("claims.add_pairnote")
def explain_pair(
    request: HttpRequest, slug: str, first: int, second: int
) -> HttpResponse:
    """Explain why two positions differ, on one or on several of their pairs."""
    question = get_object_or_404(Question.objects.standing(), slug=slug)
    pairs = behind(compare(question), first, second)
    if pairs is None:
        raise Http404("No two positions of this question are held by these claims.")
    page = paged(request, pairs, PAIRS)
    listed = list(page.object_list)
    form = ExplainForm(posted(request), pairs=pairs, page=listed, by=request.user)
    if form.is_valid() and (made := stored(form, form.save)):
        many = wording.counted(len(made), "pair")
        messages.success(request, f"Explained: {many}. How they stand is unchanged.")
        return redirect(f"{question.get_absolute_url()}#relations")
    context = {"form": form, "page": page, **_shown(request, pairs, page)}
    status = 422 if form.is_bound else 200
    return render(request, "annotator/explain_pair.html", context, status=status)


@only_with("claims.add_pairnote")
def explain_next(request: HttpRequest, slug: str) -> HttpResponse:
    """Go to the first contradiction of a question that nobody has explained."""
    question = get_object_or_404(Question.objects.standing(), slug=slug)
    found = Contradictions(compare(question), _noted(question))
    if (cell := found.first_waiting()) is not None:
        return redirect("annotator:explain-pair", slug, cell.first, cell.second)
    if not found.is_looked_through:
        return redirect(f"{reverse('annotator:contradictions', args=[slug])}?{WAITING}")
    messages.info(request, "Every contradiction here is explained.")
    return redirect(f"{question.get_absolute_url()}#relations")


def contradictions(request: HttpRequest, slug: str) -> HttpResponse:
    """List the positions that contradict each other, explained or not."""
    questions = Question.objects.prefetch_related("options")
    question = get_object_or_404(questions, slug=slug)
    show = request.GET.get("show", "")
    comparison, noted = compare(question), list(_noted(question))
    context = {
        "question": question,
        "show": show if show in SHOWN else "",
        "shown": SHOWN.items(),
        "listed": Contradictions(comparison, noted, show).listed(_start(request)),
        "pairs": comparison.summary.relation_counts["contradict"],
        "parts": {one.part_id: one.part for one in _parts(question)},
    }
    return render(request, "annotator/contradictions.html", context)


def _noted(question: Question) -> Iterable[Noted]:
    remarks = PairNote.objects.beneath(question).order_by("pk")
    return remarks.values_list("first_id", "second_id", "explanation")


def _parts(question: Question) -> Iterable[QuestionPart]:
    return question.parts.standing().select_related("part")


def _start(request: HttpRequest) -> tuple[int, int]:
    """Return where the list begins, as the address has it: "3-12"."""
    row, _, column = request.GET.get("from", "").partition("-")
    numbers = whole(row), whole(column)
    if numbers[0] is None or numbers[1] is None:
        return 0, 1
    return min(numbers[0], LARGEST), min(numbers[1], LARGEST)


def _shown(request: HttpRequest, pairs: Behind, page: Any) -> dict[str, Any]:
    """Return what the page says of the cell, with the remarks made on it."""
    question = pairs.comparison.question
    standing = PairNote.objects.beneath(question).order_by("pk")
    remarks = [
        one
        for one in standing.select_related("first__source", "second__source", "author")
        if pairs.rests_on(one.first_id, one.second_id)
    ]
    noted = [(one.first_id, one.second_id, one.explanation) for one in remarks]
    return {
        "question": question,
        "pairs": pairs,
        "told": pairs.told(page.object_list, noted),
        "heads": [
            pairs.comparison.words_of(one.account) for one in (pairs.one, pairs.other)
        ],
        "remarks": remarks,
        "retirable": retirable(request.user, remarks),
    }


@only_with("claims.add_pairnote")
def retire_remark(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a remark back, and say why."""
    remarks = PairNote.objects.standing().select_related("first__question", "second")
    remark = get_object_or_404(remarks, pk=pk)
    question = remark.first.question
    back = f"{question.get_absolute_url()}#remarks" if question else remark.first
    said = f"{remark.get_explanation_display()}: {remark.note}"
    return retired(request, remark, what="remark", said=said, back=back)
