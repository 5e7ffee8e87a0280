"""Suggestions beside what has been made of them: which wait, and how far one is.

No Django.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from claims.suggestions import Suggestion

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sifted:
    """The suggestions of a part of a text, by what has been made of them."""

    waiting: list[Suggestion]
    dismissed: list[tuple[Suggestion, int]]
    """Those put aside, each with the number of its dismissal."""
    done: int
    """How many share words with a claim that stands."""

    @property
    def total(self) -> int:
        """How many suggestions there are in all."""
        return len(self.waiting) + len(self.dismissed) + self.done

    @property
    def looked_through(self) -> int:
        """How many need no further look."""
        return self.total - len(self.waiting)


def sift(
    found: Iterable[Suggestion],
    claimed: Iterable[Span],
    put_aside: Iterable[tuple[int, int, int]],
) -> Sifted:
    """Part suggestions by the places of claims and of dismissals (start, end, key).

    A suggestion that shares words with a claim is done; one whose words to be read all
    stand in words put aside is dismissed.
    """
    waiting: list[Suggestion] = []
    dismissed: list[tuple[Suggestion, int]] = []
    done = 0
    spans = _joined(claimed)
    aside = {(start, end): key for start, end, key in put_aside}
    for one in found:
        key = aside.get((one.words_start, one.words_end))
        if _is_touched(one, spans):
            done += 1
        elif key is not None:
            dismissed.append((one, key))
        else:
            waiting.append(one)
    return Sifted(waiting, dismissed, done)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Join what overlaps, so that one look is enough for each suggestion."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _is_touched(one: Suggestion, spans: list[Span]) -> bool:
    place = bisect_left(spans, (one.end, 0)) - 1
    return place >= 0 and spans[place][1] > one.start
