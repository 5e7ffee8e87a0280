"""The ratings that stand, by what is rated and by whom.

A constant number of queries, whatever the number of ratings.
"""

from collections import defaultdict
from collections.abc import Iterator

from claims.comparison.gathering import sources_behind
from claims.models import Claim, ClaimAssessment, Status
from claims.summaries import voice_letter
from sources.models import SourceAssessment

# What is rated, by its assessors' numbers and in their ratings.
Rated = dict[int, str]


def views_of_sources() -> dict[tuple[int, str], Rated]:
    """Return the current letters of each standing source and subject."""
    found: dict[tuple[int, str], Rated] = defaultdict(dict)
    for view in SourceAssessment.objects.current().filter(source__retired_at=None):
        subject = view.about.strip().casefold()
        found[view.source_id, subject][view.assessor_id] = view.reliability
    return found


def views_of_claims() -> dict[int, Rated]:
    """Return the current digits of each claim that stands."""
    found: dict[int, Rated] = defaultdict(dict)
    standing = ClaimAssessment.objects.current().filter(claim__status=Status.CURRENT)
    for view in standing:
        found[view.claim_id][view.assessor_id] = view.credibility
    return found


def ratings_together() -> Iterator[tuple[str, str]]:
    """Give the letter and the digit that one person gave to a claim and its voice.

    The letter is the person's own view of the voice, on the question's subject
    before the general one.
    """
    digits = views_of_claims()
    letters: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for (source, about), given in views_of_sources().items():
        for assessor, letter in given.items():
            letters[source, assessor].append((about, letter))
    rated = Claim.objects.filter(pk__in=digits).select_related("question")
    for claim in rated.prefetch_related("options", "attributions"):
        subject = claim.question.subject if claim.question else ""
        for assessor, digit in digits[claim.pk].items():
            for source in sources_behind(claim)[:1]:
                yield voice_letter(letters[source, assessor], subject), digit
