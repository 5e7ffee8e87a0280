"""What a rule hands on: a mark by its tokens, and how far it reaches."""

from dataclasses import dataclass
from enum import Enum, auto

from .values import Commitment, Kind, Stance, VoiceKind


class Reach(Enum):
    """Which words a mark bears on."""

    AFTER = auto()
    """What follows, to the end of what is said."""
    AROUND = auto()
    """The sentence it stands in, between its strong borders."""
    CLAUSE = auto()
    FIGURE = auto()
    """What follows, up to the next figure of the same sort."""
    WITHIN = auto()
    """The words from `anchor` to `limit`."""


@dataclass(frozen=True, slots=True)
class Name:
    """A noun phrase that names an origin: tokens `start:end`, and the kind of voice."""

    text: str
    kind: VoiceKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mark: its tokens, what it does, whom it names and how far it reaches."""

    rule: str
    kind: Kind
    start: int
    end: int
    reach: Reach
    anchor: int = 0
    limit: int = 0
    names: tuple[Name, ...] = ()
    stance: Stance = Stance.ASSERTS
    commitment: Commitment = Commitment.FLAT
    hedge: tuple[int, int] | None = None
    is_cited: bool = False
    """Whether the one named is the source of the voice that names it."""
    about: tuple[int, int] | None = None
    """The noun phrase a doubt is about: these records."""
