"""What if this source used that one? Compared anew, and nothing stored."""

from operator import itemgetter
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from annotator.forms.supposing import SupposingForm, read, written
from claims.comparison import Gathering, gather
from claims.comparison.suppose import MOST, suppose
from claims.models import Question
from claims.testimony import Descent
from sources.models import DerivationKind
from sources.models.derivation import SYMMETRIC

OFFERED = 300  # sources, the first by name
FIELDS = ("child", "parent", "kind", "extent")


def suppose_links(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what the lines would be if some sources had used others."""
    questions = Question.objects.prefetch_related("options")
    question = get_object_or_404(questions, slug=slug)
    gathering = gather(question)
    links = read(request.GET.getlist("suppose"), gathering.names)
    names = sorted(
        ((pk, str(one)) for pk, one in gathering.names.items()), key=itemgetter(1)
    )
    form = SupposingForm(_asked(request), sources=names[:OFFERED])
    if form.link and form.link not in links and len(links) < MOST:
        links.append(form.link)
        form = SupposingForm({}, sources=names[:OFFERED])
    page = {
        "question": question,
        "form": form,
        "kept": [written(link) for link in links],
        "links": [_shown(question, gathering, links, link) for link in links],
        "supposed": suppose(gathering, links) if links else None,
        "is_full": len(links) >= MOST,
    }
    return render(request, "annotator/suppose.html", page)


def _asked(request: HttpRequest) -> dict[str, Any]:
    return {name: request.GET[name] for name in FIELDS if name in request.GET}


def _shown(
    question: Question, gathering: Gathering, links: list[Descent], link: Descent
) -> dict[str, str]:
    """Return a link in words, with where to record it and how to drop it."""
    others = [("suppose", written(one)) for one in links if one != link]
    here = reverse("annotator:suppose", args=[question.slug])
    proposal = {"parent": link.parent, "kind": link.kind, "extent": link.extent}
    record = reverse("sources:add-derivation", args=[link.child])
    how = DerivationKind(link.kind).label.lower()
    child, parent = (gathering.names[pk] for pk in _ends(link))
    extent = " in full" if link.extent == "full" else " in part"
    return {
        "words": f"{child} {how} {parent}{'' if link.kind in SYMMETRIC else extent}",
        "record": f"{record}?{urlencode(proposal)}",
        "without": f"{here}?{urlencode(others)}" if others else here,
    }


def _ends(link: Descent) -> tuple[int, int]:
    """Return the numbers of both sources: the ids of records are of any kind."""
    assert isinstance(link.child, int)
    assert isinstance(link.parent, int)
    return link.child, link.parent
