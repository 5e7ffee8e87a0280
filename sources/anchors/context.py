"""How well the surroundings of a place agree with those a quotation remembers."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from sources.anchors.quotes import Quote

# Beyond this many code points surroundings are compared only word for word.
NEAR = 64
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
        touches=_meet(_LAST_WORD.search(prefix), _LAST_WORD.search(before))
        and _meet(_FIRST_WORD.match(suffix), _FIRST_WORD.match(after)),
    )


def _alike(known: str, found: str) -> float:
    return Indel.normalized_similarity(known, found) if known else 1.0


def _meet(known: re.Match[str] | None, found: re.Match[str] | None) -> bool:
    """Whether the nearest words are the same; a cut word may be longer."""
    if known is None:
        return True
    return found is not None and known.group(1) == found.group(1)
