"""Carrying anchors over: the passages of a source, found again in another text."""

from collections import Counter
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import transaction

from sources import anchors
from sources.models.keeping import Person, RetirableQuerySet, signed

if TYPE_CHECKING:
    from sources.models.text import Anchor, Passage, TextVersion  # noqa: F401  # named in a type

SURELY = ("exact", "moved")


class AnchorCarrying(RetirableQuerySet["Anchor"]):
    """The verb that anchors passages again; a mixin for the anchors' QuerySet."""

    def carry_over(self, *, text: "TextVersion", by: Person | None) -> Counter[str]:
        """Anchor in a text the passages of its source that are not anchored there.

        Returns how many came out in each state (METHOD.md 5). A passage known by its
        locator alone has no words to look for, and stays without an anchor.
        """
        states: Counter[str] = Counter()
        bodies: dict[int, str] = {}
        with transaction.atomic(), signed(by):
            for passage in _waiting_for(text):
                quote = _quote(passage, text, bodies)
                found = anchors.find(quote, text.body)
                anchor = self.model.objects.place(
                    passage=passage,
                    text=text,
                    start=found.start,
                    end=found.end,
                    state=found.state.value,
                )
                states[anchor.state] += 1
        return states


def _waiting_for(text: "TextVersion") -> "list[Passage]":
    """Return the passages with words that have no anchor in the text yet."""
    passages = apps.get_model("sources", "Passage").objects
    return list(
        passages.standing()
        .filter(source_id=text.source_id)
        .exclude(exact="")
        .exclude(anchors__text_version=text)
        .order_by("pk")
    )


def _quote(
    passage: "Passage", text: "TextVersion", bodies: dict[int, str]
) -> anchors.Quote:
    """Return the passage as it surely stood last before the text, or after it."""
    known = list(
        passage.anchors.standing()
        .filter(state__in=SURELY)
        .order_by("text_version__number")
        .values_list("text_version_id", "text_version__number", "start", "end")
    )
    if not known:
        return anchors.Quote(passage.exact, passage.prefix, passage.suffix)
    earlier = [row for row in known if row[1] < text.number]
    version, _, start, end = earlier[-1] if earlier else known[0]
    if version not in bodies:
        bodies[version] = type(text).objects.values_list("body").get(pk=version)[0]
    return anchors.describe(bodies[version], start, end)
