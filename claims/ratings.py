"""The two ratings in words, and which letter counts for a voice (METHOD.md 2, 7).

Letters and digits are never numbers: they are compared by their place in their order,
and F and 6 have none. No Django here.
"""

from collections.abc import Iterable
from typing import Any, Protocol

NOT_JUDGED = ("F", "6", "")


class Rating(Protocol):
    """A letter or a digit with its fixed words, as the models' choices are."""

    value: Any
    label: Any


def in_words(rating: Rating) -> str:
    """Return a rating as the screen shows it: "B, usually reliable"."""
    return f"{rating.value}, {rating.label[0].lower()}{rating.label[1:]}"


def lowest(ratings: Iterable[str]) -> str:
    """Return the lowest rating of those that judge, else F or 6, else ''."""
    given = list(ratings)
    judged = [rating for rating in given if rating not in NOT_JUDGED]
    return max(judged) if judged else max(given, default="")


def letter(views: Iterable[tuple[str, str]], subject: str = "") -> str:
    """Return the letter of a voice for a subject, '' where nobody has given one.

    ``views`` are the current (about, letter) of each assessor; those about the
    subject go before those of the source in general (METHOD.md 7).
    """
    held = [(about.strip().casefold(), given) for about, given in views]
    wanted = subject.strip().casefold()
    of_subject = [given for about, given in held if wanted and about == wanted]
    in_general = [given for about, given in held if not about]
    return lowest(of_subject or in_general)
