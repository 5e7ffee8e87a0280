"""What has happened to the claims of a text since a reader's page last heard.

The history of claims numbers every change. A transaction numbers its changes early and
may commit late; so a page that asks is also told of the changes just before the number
it knows, while they are new.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, Max, OuterRef, Q
from django.utils import timezone

from claims.models import Claim
from sources.models import Anchor

ClaimEvent = Claim.pgh_event_model  # type: ignore[attr-defined]  # made by pghistory
OVERLAP = 1000
LONGEST_WRITE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class News:
    """The changes that bear on a text: of claims in it, or on a question asked in it.

    ``last`` is the number of the last change of any claim.
    """

    last: int
    numbers: tuple[int, ...]
    claims: frozenset[int]
    questions: frozenset[int]

    @property
    def affected(self) -> Q:
        """The claims whose rows may be others than before."""
        return Q(pk__in=self.claims) | Q(question__in=self.questions)


def last_change() -> int:
    """Return the number of the last change of any claim."""
    return ClaimEvent.objects.aggregate(last=Max("pgh_id"))["last"] or 0


def news(text: int, since: int) -> News:
    """Return what has changed after a number, by two queries along the numbers.

    A claim that was moved bears on the question it has left as well.
    """
    last = last_change()
    here = Anchor.objects.filter(
        text_version=text, retired_at__isnull=True, passage=OuterRef("passage_id")
    )
    asked = Claim.objects.of_text(text).order_by().values("question")
    is_late = Q(pgh_created_at__gt=timezone.now() - LONGEST_WRITE)
    found = list(
        ClaimEvent.objects.filter(pgh_id__gt=since - OVERLAP, pgh_id__lte=last)
        .filter(Q(pgh_id__gt=since) | is_late)
        .annotate(is_here=Exists(here))
        .filter(Q(is_here=True) | Q(pgh_obj__events__question__in=asked))
        .order_by("pgh_id")
        .values_list("pgh_id", "pgh_obj", "pgh_obj__events__question", "is_here")
        .distinct()
    )
    return News(
        last=last,
        numbers=tuple(dict.fromkeys(number for number, *_ in found)),
        claims=frozenset(claim for _, claim, _, is_here in found if is_here),
        questions=frozenset(question for _, _, question, _ in found if question),
    )
