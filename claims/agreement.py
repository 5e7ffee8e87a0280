"""How far raters agree: Krippendorff's alpha, and where they do not. No Django."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from math import nan

import krippendorff

RELIABILITY = "ABCDE"
CREDIBILITY = "12345"
# Fewer raters, or fewer items rated by two, and a coefficient would say nothing.
FEWEST_RATERS = 2
FEWEST_ITEMS = 10
# By one vector for each item: who rated it, and how.
Views = Mapping[Hashable, Mapping[Hashable, str]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the ratings of several raters come to.

    ``raters`` counts those who rated an item that another rated too, ``items`` those
    jointly rated items. ``alpha`` is 1 for full agreement and 0 for what chance would
    give; None where it is not shown. ``disputed`` lists the items on which the raters
    differ, those furthest apart first.
    """

    raters: int
    items: int
    alpha: float | None
    disputed: tuple[Hashable, ...]

    @property
    def is_enough(self) -> bool:
        """Whether a coefficient may be given (METHOD.md 7)."""
        return self.raters >= FEWEST_RATERS and self.items >= FEWEST_ITEMS


def agreement(views: Views, order: str) -> Agreement:
    """Say how far raters agree on items that are rated in an order.

    ``order`` has the ratings from best to worst; anything else, such as F and 6, is
    a missing rating (METHOD.md 7).
    """
    judged = {
        item: {rater: one for rater, one in given.items() if one in order and one}
        for item, given in views.items()
    }
    joint = {item: given for item, given in judged.items() if len(given) > 1}
    raters = set(chain.from_iterable(joint.values()))
    found = Agreement(len(raters), len(joint), None, _disputed(joint, order))
    if not found.is_enough:
        return found
    return Agreement(found.raters, found.items, _alpha(joint, order), found.disputed)


def _alpha(joint: Views, order: str) -> float | None:
    """Return the ordinal coefficient; None where one single rating was ever given."""
    raters = sorted(set(chain.from_iterable(joint.values())), key=str)
    places = {rating: float(place) for place, rating in enumerate(order)}
    rows = [
        [places[given[rater]] if rater in given else nan for given in joint.values()]
        for rater in raters
    ]
    if len({place for row in rows for place in row if place == place}) < 2:
        return None
    found = krippendorff.alpha(
        reliability_data=rows,
        value_domain=list(places.values()),
        level_of_measurement="ordinal",
    )
    return float(found)


def _disputed(joint: Views, order: str) -> tuple[Hashable, ...]:
    """Return the items with unlike ratings, those furthest apart in order first."""

    def between(item: Hashable) -> tuple[int, str]:
        places = [order.index(rating) for rating in joint[item].values()]
        return min(places) - max(places), str(item)

    unlike = (item for item, given in joint.items() if len(set(given.values())) > 1)
    return tuple(sorted(unlike, key=between))


@dataclass(frozen=True, slots=True)
class Diagonal:
    """How often a letter goes with the digit of the same place: A with 1, B with 2.

    A large share says that raters let the source set the statement, or the other way
    round (METHOD.md 8). ``counts`` has each pair that occurs.
    """

    counts: Mapping[tuple[str, str], int]
    on: int
    of: int

    def row(self, letter: str) -> list[int]:
        """Return how often a letter goes with each digit in order."""
        return [self.counts.get((letter, digit), 0) for digit in CREDIBILITY]


def diagonal(pairs: Iterable[tuple[str, str]]) -> Diagonal:
    """Count pairs of letter and digit; those with F or 6, or one missing, are none."""
    counts = Counter(
        (letter, digit)
        for letter, digit in pairs
        if letter and letter in RELIABILITY and digit and digit in CREDIBILITY
    )
    on = sum(counts[pair] for pair in zip(RELIABILITY, CREDIBILITY, strict=True))
    return Diagonal(counts, on, counts.total())
