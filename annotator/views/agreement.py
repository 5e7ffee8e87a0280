"""How far the raters of sources and of claims agree."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator.models import User
from annotator.views.paging import paged
from claims import agreement
from claims.comparison import ratings_together, views_of_claims, views_of_sources
from claims.models import Claim
from claims.ratings import in_words
from sources.models import Source


@dataclass(frozen=True, slots=True)
class Disputed:
    """Something on whose rating its raters differ."""

    rated: Source | Claim
    about: str
    views: Sequence[tuple[User, str]]


def agreement_page(request: HttpRequest) -> HttpResponse:
    """Show the coefficient, what the raters differ on, and the two ratings' tie."""
    is_of_sources = request.GET.get("of") == "sources"
    views: Any = views_of_sources() if is_of_sources else views_of_claims()
    order = agreement.RELIABILITY if is_of_sources else agreement.CREDIBILITY
    found = agreement.agreement(views, order)
    page = paged(request, found.disputed)
    shown = _of_sources if is_of_sources else _of_claims
    together = agreement.diagonal(ratings_together())
    context = {
        "is_of_sources": is_of_sources,
        "found": found,
        "fewest": agreement.FEWEST_ITEMS,
        "page": page,
        "rows": list(shown(views, page.object_list)),
        "query": "&of=sources" if is_of_sources else "",
        "together": together,
        "digits": agreement.CREDIBILITY,
        "grid": [(letter, together.row(letter)) for letter in agreement.RELIABILITY],
    }
    return render(request, "annotator/agreement.html", context)


def _of_sources(views: Any, keys: Iterable[Any]) -> Iterable[Disputed]:
    sources = Source.objects.in_bulk([pk for pk, _ in keys])
    people = _people(views, keys)
    for key in keys:
        source, about = sources[key[0]], key[1]
        yield Disputed(source, about, _signed(views[key], people))


def _of_claims(views: Any, keys: Iterable[Any]) -> Iterable[Disputed]:
    claims = Claim.objects.with_words().in_bulk(list(keys))
    people = _people(views, keys)
    for key in keys:
        yield Disputed(claims[key], "", _signed(views[key], people))


def _people(views: Any, keys: Iterable[Hashable]) -> dict[int, User]:
    return User.objects.in_bulk({person for key in keys for person in views[key]})


def _signed(given: dict[int, str], people: dict[int, User]) -> list[tuple[User, str]]:
    """Return who gave which rating, the best first."""
    ordered = sorted(given.items(), key=lambda one: (one[1], str(people[one[0]])))
    return [(people[person], in_words(rating)) for person, rating in ordered]
