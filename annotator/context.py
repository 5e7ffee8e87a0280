"""What every page shows: the rooms of the house, and whether it shows examples."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from sources.models import TaggedSource

DEMONSTRATION = "demonstration"
ROOMS = (
    ("annotator:home", "Home"),
    ("annotator:questions", "Questions"),
    ("annotator:sources", "Sources"),
    ("annotator:work-list", "Work list"),
)


def page(request: HttpRequest) -> dict[str, Any]:
    """Return the rooms, the one the reader is in marked, and the stamp."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    return {
        "rooms": [
            {"url": reverse(name), "name": words, "is_here": name == here}
            for name, words in ROOMS
        ],
        "has_demonstration": SimpleLazyObject(_has_demonstration),
    }


def _has_demonstration() -> bool:
    found: bool = TaggedSource.objects.filter(tag__slug=DEMONSTRATION).exists()
    return found
