"""The two ratings in words (METHOD.md 2)."""

from collections.abc import Iterable

from claims.models import Credibility
from sources.models import Reliability

NOT_JUDGED = ("F", "6", "")
WORDS = {str(one.value): str(one.label) for one in (*Reliability, *Credibility)}


def in_words(rating: str) -> str:
    """Return a rating as the screen shows it, "B, usually reliable"; '' for none."""
    words = WORDS.get(rating)
    return f"{rating}, {words[0].lower()}{words[1:]}" if words else ""


def lowest(ratings: Iterable[str]) -> str:
    """Return the lowest rating of those that judge, else F or 6, else ''.

    They are compared by their place in their order, never as numbers.
    """
    given = list(ratings)
    judged = [rating for rating in given if rating not in NOT_JUDGED]
    return max(judged) if judged else max(given, default="")
