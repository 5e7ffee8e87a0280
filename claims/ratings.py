"""The two ratings in words (METHOD.md 2). No Django here."""

from typing import Any, Protocol


class Rating(Protocol):
    """A letter or a digit with its fixed words, as the models' choices are."""

    @property
    def value(self) -> Any:
        """The letter or the digit."""

    @property
    def label(self) -> Any:
        """Its fixed words."""


def in_words(rating: Rating) -> str:
    """Return a rating as the screen shows it: "B, usually reliable"."""
    return f"{rating.value}, {rating.label[0].lower()}{rating.label[1:]}"
