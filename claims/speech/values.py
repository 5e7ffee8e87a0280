"""The values that the reader of speech hands out (METHOD.md 2)."""

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    """How a carrier or a voice stands to what is said."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DOUBTS = "doubts"
    REJECTS = "rejects"


class Commitment(StrEnum):
    """How firmly it is said."""

    FLAT = "flat"
    LIKELY = "likely"
    POSSIBLE = "possible"


class VoiceKind(StrEnum):
    """Whether a voice is somebody, somebody unnamed, or many unnamed."""

    ONE = "one"
    UNNAMED = "unnamed"
    PLURAL_UNNAMED = "plural_unnamed"


class Kind(StrEnum):
    """What a mark in a text does to the statement it bears on."""

    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    HEARSAY = "hearsay"
    DISPUTE = "dispute"
    DOUBT = "doubt"
    DENIAL = "denial"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class Voice:
    """One whom the text names as its origin, in its place in a chain.

    `name` is the noun phrase without its leading "the", empty when nobody is named
    (a pronoun, a passive without agent). `wording` is `text[start:end]`. Branches and
    positions count from one (METHOD.md 2, Attribution).
    """

    name: str
    wording: str
    start: int
    end: int
    branch: int
    position: int
    kind: VoiceKind
    stance: Stance


@dataclass(frozen=True, slots=True)
class Found:
    """A mark in a text: `text[start:end]` are the words, `rule` is what found them."""

    start: int
    end: int
    words: str
    kind: Kind
    rule: str


@dataclass(frozen=True, slots=True)
class Speech:
    """How a passage is said: by whom, how firmly, and with which words around it.

    `hedge` is verbatim and `hedge_span` its code points; both empty when there is none.
    `outside` are the marks that bear on the passage and stand outside it.
    """

    voices: tuple[Voice, ...]
    stance: Stance
    commitment: Commitment
    hedge: str
    hedge_span: tuple[int, int] | None
    polarity_is_negated: bool
    outside: tuple[Found, ...]
