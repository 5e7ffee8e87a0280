"""How well the surroundings of a place agree with those a quotation remembers."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from sources.anchors.quotes import Quote

# Beyond this many code points surroundings are compared only word for word.
NEAR = 64
# A script without spaces has words of this length, cut where the context ends.
_CUT = 8
_FIRST_WORD = re.compile(r"\W*(\w+)")
_LAST_WORD = re.compile(r"(\w+)\W*$")


@dataclass(frozen=True)
class Agreement:
    """How alike the surroundings are (0..1 a side), and whether they touch alike."""

    left: float
    right: float
    touches: bool

    @property
    def mean(self) -> float:
        return (self.left + self.right) / 2

    @property
    def is_own(self) -> bool:
        """Enough to say: edited, but the same surroundings."""
        return self.touches and self.mean >= 0.75

    @property
    def is_near(self) -> bool:
        return self.mean >= 0.5


def agreement(quote: Quote, text: str, start: int, end: int) -> Agreement:
    """Compare what stands around `start`–`end` with what the quotation remembers.

    A side the quotation does not remember counts as agreeing.
    """
    prefix, suffix = quote.prefix[-NEAR:], quote.suffix[:NEAR]
    before = text[max(0, start - len(prefix) - 8) : start]
    after = text[end : end + len(suffix) + 8]
    return Agreement(
        left=_alike(prefix.strip(), before.rstrip()[-len(prefix.strip()) :]),
        right=_alike(suffix.strip(), after.lstrip()[: len(suffix.strip())]),
        touches=_touches_left(prefix, before) and _touches_right(suffix, after),
    )


def _touches_left(known: str, found: str) -> bool:
    """Whether the nearest words are the same; a long cut word may go on."""
    old, new = _LAST_WORD.search(known), _LAST_WORD.search(found)
    if old is None or new is None:
        return old is None
    is_cut = old.start(1) == 0 and len(old[1]) >= _CUT
    return new[1].endswith(old[1]) if is_cut else old[1] == new[1]


def _touches_right(known: str, found: str) -> bool:
    old, new = _FIRST_WORD.match(known), _FIRST_WORD.match(found)
    if old is None or new is None:
        return old is None
    is_cut = old.end(1) == len(known) and len(old[1]) >= _CUT
    return new[1].startswith(old[1]) if is_cut else old[1] == new[1]


def _alike(known: str, found: str) -> float:
    return Indel.normalized_similarity(known, found) if known else 1.0
