"""A question's argument as a whole: to print, to take along, and to cite."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from annotator.exchange.argument import Document, argument_of, as_markdown, as_pdf
from annotator.exchange.argument.document import digest
from annotator.views.downloads import svg_of
from claims.comparison import compare
from claims.models import CitedQuestion, Question
from claims.models.cited import time_of

PRINTED = "annotator/argument.html"


def argument(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the whole argument on one page, made to be printed."""
    question = _question(slug)
    page = {"question": question, "document": _now(question), "at": timezone.now()}
    page["under"] = f"{question.get_absolute_url()}argument"
    return render(request, PRINTED, page)


def argument_file(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Send the argument as Markdown or PDF, or its picture as SVG."""
    return _file(request, _now(_question(slug)), slug, kind, timezone.now())


@require_POST
def cite(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep the question as it stands, under an address that will always show it so."""
    question = _question(slug)
    kept = _now(question).to_json()
    cited = CitedQuestion.objects.keep(
        question=question,
        document=kept,
        sha256=digest(kept),
        by=request.user if request.user.is_authenticated else None,
    )
    messages.success(request, "This state is kept: its address will always show it.")
    return redirect(cited)


def cited(request: HttpRequest, slug: str, stamp: str) -> HttpResponse:
    """Show a question as it stood when it was cited."""
    kept = _cited(slug, stamp)
    page = {
        "question": kept.question,
        "document": Document.from_json(kept.document),
        "at": kept.cited_at,
        "cited": kept,
        "citation": _citation(request, kept),
        "under": f"{kept.get_absolute_url()}argument",
    }
    return render(request, PRINTED, page)


def cited_file(request: HttpRequest, slug: str, stamp: str, kind: str) -> HttpResponse:
    """Send what was cited as Markdown or PDF, or its picture as SVG."""
    kept = _cited(slug, stamp)
    document = Document.from_json(kept.document)
    return _file(request, document, f"{slug}-{stamp}", kind, kept.cited_at)


def _question(slug: str) -> Question:
    return get_object_or_404(Question.objects.prefetch_related("options"), slug=slug)


def _now(question: Question) -> Document:
    comparison = compare(question)
    picture = svg_of(comparison) if comparison.order else ""
    return argument_of(comparison, picture)


def _cited(slug: str, stamp: str) -> CitedQuestion:
    at = time_of(stamp)
    if at is None:
        raise Http404
    rows = CitedQuestion.objects.select_related("question")
    return get_object_or_404(rows, question__slug=slug, cited_at=at)


def _citation(request: HttpRequest, kept: CitedQuestion) -> str:
    """Return the line to copy: title, date and address."""
    at, title = kept.cited_at, kept.document["title"]
    stop = "" if title.endswith(("?", ".", "!")) else "."
    address = request.build_absolute_uri(kept.get_absolute_url())
    return (
        f"“{title}{stop}” Annotator, as it stood on {at.day} {at:%B %Y} at"
        f" {at:%H:%M} UTC. {address}"
    )


def _file(
    request: HttpRequest, document: Document, name: str, kind: str, at: datetime
) -> HttpResponse:
    site = request.build_absolute_uri("/").rstrip("/")
    if kind == "md":
        picture = request.path.removesuffix("md") + "svg"
        content = as_markdown(document, site, picture).encode()
        media_type = "text/markdown; charset=utf-8"
    elif kind == "svg" and document.picture:
        content, media_type = document.picture.encode(), "image/svg+xml"
    elif kind == "pdf":
        content, media_type = as_pdf(document, site, at), "application/pdf"
    else:
        raise Http404
    bare = name.encode("ascii", "ignore").decode().strip("-") or "question"
    disposition = f'attachment; filename="{bare}-argument.{kind}"'
    return HttpResponse(
        content,
        content_type=media_type,
        headers={"Content-Disposition": disposition},
    )
