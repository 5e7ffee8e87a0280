"""Two or more sources side by side, on every question that one of them speaks to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator.views.paging import paged
from claims.comparison import ONE, Beside, beside, totals
from sources.models import Source
from sources.numbers import whole

# More columns than this cannot be read side by side.
MOST = 6
NEAR = 8
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the address asks for: the sources, in their order, and which rows."""

    sources: Sequence[Source]
    only: str = ""

    @property
    def query(self) -> str:
        """The same as a part of an address: "source=1&source=2&only=agree"."""
        parts = [("source", str(one.pk)) for one in self.sources]
        return urlencode([*parts, *([("only", self.only)] if self.only else [])])

    def without(self, source: Source) -> str:
        """Return the address of the others."""
        others = [one for one in self.sources if one.pk != source.pk]
        return f"?{replace(self, sources=others).query}"

    def shown(self, how: str) -> str:
        """Return the address of the rows in which the sources stand so."""
        return f"?{replace(self, only=how).query}"

    def shows(self, row: Beside) -> bool:
        """Whether a row is asked for: all, those of a relation, or one alone."""
        if not self.only.isdecimal():
            return self.only in ("", row.how)
        return row.how == ONE and str(row.speakers[0].pk) == self.only


def compare_sources(request: HttpRequest) -> HttpResponse:
    """Show the chosen sources beside each other, or offer sources to choose."""
    words = " ".join(request.GET.get("add", "").split())[:LONGEST].replace("\0", "")
    chosen = _chosen(request)
    near: list[tuple[Source, str]] = []
    if words:
        chosen, near = _added(chosen, words)
    context = {
        "chosen": chosen,
        "near": near,
        "added": words,
        "is_full": len(chosen.sources) == MOST,
        "removals": [(one, chosen.without(one)) for one in chosen.sources],
    }
    if len(chosen.sources) > 1:
        context |= _compared(request, chosen)
    return render(request, "annotator/compare_sources.html", context)


def _compared(request: HttpRequest, chosen: Chosen) -> dict[str, object]:
    """Return the rows that are asked for and the totals of all."""
    rows = beside(chosen.sources)
    total = totals(rows, chosen.sources)
    return {
        "page": paged(request, [row for row in rows if chosen.shows(row)]),
        "query": f"&{chosen.query}",
        "row_count": len(rows),
        "total": total,
        "everything": chosen.shown(""),
        "relations": [
            (how, count, chosen.shown(how)) for how, count in total.by_relation
        ],
        "alone": [
            (source, count, chosen.shown(str(source.pk)))
            for source, count in total.alone
        ],
    }


def _chosen(request: HttpRequest) -> Chosen:
    """Return the sources that the address names by number, and the rows it names."""
    named = map(whole, request.GET.getlist("source"))
    numbers = [pk for pk in dict.fromkeys(named) if pk is not None][:MOST]
    found = Source.objects.in_bulk(numbers)
    only = request.GET.get("only", "").replace("\0", "")[:LONGEST]
    return Chosen([found[pk] for pk in numbers if pk in found], only)


def _added(chosen: Chosen, words: str) -> tuple[Chosen, list[tuple[Source, str]]]:
    """Return the choice with the source of this name, or the sources near to it."""
    held = {one.pk for one in chosen.sources}
    found = Source.objects.standing().exclude(pk__in=held)
    named = found.called(words).first()
    if named and len(held) < MOST:
        return replace(chosen, sources=[*chosen.sources, named]), []
    near = Source.objects.resembling(words).exclude(pk__in=held)[:NEAR]
    query = f"{chosen.query}&" if chosen.sources else ""
    return chosen, [(one, f"?{query}source={one.pk}") for one in near]
