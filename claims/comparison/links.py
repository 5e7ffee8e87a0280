"""The links of a stemma as they are drawn: a line, the signs and the words on it."""

from dataclasses import dataclass
from typing import NamedTuple

from claims.comparison.ties import Tie
from claims.stemma import Port, Route
from claims.stemma.lettering import width

SIGNS, SIGN = 3, 15  # signs on one link, and how far they stand apart
LABELS = 4  # links into one box that have room for words
LINE = 16
ABOVE = {"down": 14, "over": 50, "under": 30, "loop": 14}
LEAVING = {"over": 30, "under": 12}  # where the first sign stands; it clears the words
WORDS = 2
LETTER, WIDEST = 13, 150  # pixels: the size of the words, and how far they may reach


class Sign(NamedTuple):
    """The sign of what a child does, where its link leaves the parent."""

    at: Port
    kind: str


class Label(NamedTuple):
    """Words beside a link, what became of a figure there, and where they stand."""

    at: Port
    words: str
    altered: str


@dataclass(frozen=True, slots=True)
class Link:
    """A tie as it is drawn."""

    tie: Tie
    route: Route
    is_circular: bool

    @property
    def kinds(self) -> str:
        """How it is drawn, as classes of the stylesheet."""
        shown = {
            "suspected": not self.tie.is_sure,
            "full": self.tie.is_full,
            "altered": self.tie.altered,
            "circular": self.is_circular,
        }
        return " ".join(kind for kind, is_so in shown.items() if is_so)

    @property
    def turn(self) -> int:
        """By how many degrees its arrowhead is turned from pointing down."""
        return {"under": 180, "loop": 90}.get(self.route.shape, 0)

    @property
    def signs(self) -> list[Sign]:
        """The signs of its kinds, the first nearest to the parent."""
        kinds = dict.fromkeys(act.kind for act in self.tie.acts)
        first = LEAVING.get(self.route.shape, SIGN)
        return [
            Sign(self.route.leaving_at(first + SIGN * place), kind)
            for place, kind in enumerate(list(kinds)[:SIGNS])
        ]

    @property
    def label(self) -> Label | None:
        """The words beside it; links into one box have theirs at different heights."""
        if self.route.rank >= LABELS:
            return None
        above = ABOVE[self.route.shape] + self.route.rank * LINE
        said = [
            act.words if is_sure else f"{act.words}?"
            for act, is_sure in self.tie.acts.items()
        ]
        many = 1 if self.tie.altered else WORDS
        words, others = ", ".join(said[:many]), len(said[many:])
        words += f" +{others}" if others else ""
        return Label(self.route.label_at(above), words, self._altered(words))

    def _altered(self, words: str) -> str:
        """Return what became of the figures, as far as there is room beside words."""
        if not self.tie.altered:
            return ""
        told = "; ".join(map(" → ".join, self.tie.altered)).replace(" or more", "+")
        has_room = width(f"{words} ✕ {told}", LETTER) <= WIDEST
        return told if has_room else "altered"
