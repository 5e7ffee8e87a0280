"""The claims of a text as compact rows: what highlights, map and filters need.

A row is an array under the names of ``COLUMNS``. ``start`` and ``end`` are code points
of the text, null where the words are lost; ``tint`` is a place in ``TINTS``, the
claim's worst relation to the other accounts of its question; ``question`` is 0 while
none is chosen, and ``by`` 0 where nobody signed; ``reviewed`` and ``changed`` (the
words are not those of the passage any more) are 0 or 1.
"""

from collections.abc import Collection
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, Subquery

from annotator.models import User
from annotator.room.news import ClaimEvent, News, last_change
from annotator.tints import class_of, fingerprinted, tints
from claims.models import Claim
from claims.relations import Relation
from sources.models import AnchorState

COLUMNS = (
    "id",
    "start",
    "end",
    "tint",
    "question",
    "reviewed",
    "changed",
    "by",
    "version",
)
TINTS = ("plain", "agree", "compatible", "diverge", "contradict", "not-comparable")
PLACES = {
    shown: TINTS.index(class_of(shown))
    for shown in ("", *(relation.shown for relation in Relation))
}
Row = list[int | None]


def rows(text: int, only: Q | None = None) -> dict[str, Any]:
    """Return the rows of the standing claims in the text of this key, with names.

    ``last`` is the number of the last change of any claim. As many queries for one
    claim as for thousands.
    """
    found = Claim.objects.of_text(text)
    found = found.filter(only) if only is not None else found
    last = ClaimEvent.objects.order_by("-pgh_id").values("pgh_id")[:1]
    listed = list(
        found.annotate(last=Subquery(last)).values_list(
            "pk",
            "start",
            "end",
            "question_id",
            "reviewed_at",
            "anchor_state",
            "version",
            "entered_by_id",
            "entered_by__first_name",
            "entered_by__last_name",
            "entered_by__username",
            "last",
        )
    )
    asked = _asked({one[3] for one in listed if one[3]})
    relations = tints(asked)
    return {
        "columns": COLUMNS,
        "tints": TINTS,
        "rows": [_row(one, relations) for one in listed],
        "questions": {one.pk: _question(one) for one in asked},
        "people": _people({one[7:11] for one in listed if one[7]}),
        "last": listed[0][-1] if listed else last_change(),
    }


def new_rows(text: int, heard: News) -> dict[str, Any]:
    """Return the rows that may be others than before, and which claims are gone."""
    found = rows(text, heard.affected)
    there = {row[0] for row in found["rows"]}
    return {**found, "gone": sorted(heard.claims - there), "last": heard.last}


def _row(found: tuple[Any, ...], relations: dict[int, str]) -> Row:
    pk, start, end, question, reviewed_at, state, version, by, *_ = found
    return [
        pk,
        start,
        end,
        PLACES[relations.get(pk, "")],
        question or 0,
        int(reviewed_at is not None),
        int(state == AnchorState.CHANGED),
        by or 0,
        version,
    ]


def _asked(found: Collection[int]) -> list[Any]:
    """Return questions with the names of their tags."""
    named = ArrayAgg(
        "taggedquestion__tag__name",
        filter=Q(taggedquestion__isnull=False),
        default=[],
    )
    return list(fingerprinted().filter(pk__in=found).annotate(named=named))


def _question(asked: Any) -> dict[str, Any]:
    return {
        "title": asked.title,
        "url": asked.get_absolute_url(),
        "tags": sorted(asked.named),
    }


def _people(found: set[tuple[Any, ...]]) -> dict[int, str]:
    """Return the names of people as their own rows show them."""
    return {
        pk: str(User(first_name=first, last_name=last, username=username))
        for pk, first, last, username in found
    }
