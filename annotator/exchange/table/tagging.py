"""The tags of new sources and questions, as rows tell them."""

from collections.abc import Sequence
from typing import Any

from django.db.models.functions import Lower
from taggit.models import Tag

from annotator.exchange.table.copying import copy_in, line
from annotator.exchange.table.lists import tags_in
from annotator.exchange.table.plan import Named
from claims.models.question import TaggedQuestion
from sources.models.source import TaggedSource


def tag(
    cursor: Any,
    through: type[TaggedQuestion | TaggedSource],
    named: Sequence[Named],
) -> None:
    """Give each the tags that are told of it, those that are new made first."""
    told = [
        (one.pk, name) for one in named for name in tags_in(one.told.get("tags", ""))
    ]
    lowered = {name.lower(): name for _, name in told}
    kept = Tag.objects.annotate(lowered=Lower("name")).filter(lowered__in=lowered)
    known = dict(kept.values_list("lowered", "pk"))
    for name in lowered.keys() - known.keys():
        known[name] = Tag.objects.create(name=lowered[name]).pk
    lines = (line((pk, known[name.lower()])) for pk, name in told)
    copy_in(cursor, through, ("content_object", "tag"), lines)
