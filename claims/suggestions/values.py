"""What is suggested: a passage, why, and the reading that it proposes."""

from dataclasses import dataclass, replace
from enum import StrEnum

from claims.speech import Commitment, Speech, Stance, Voice


class Kind(StrEnum):
    """What makes a passage worth a look; the first that fits names it."""

    FIGURE = "figure"
    DATE = "date"
    RUMOUR = "rumour"
    DENIAL = "denial"
    DOUBT = "doubt"
    ATTRIBUTED = "attributed"
    HEDGED = "hedged"
    NEGATIVE = "negative"
    CAUSE = "cause"
    AGENT = "agent"
    SUPERLATIVE = "superlative"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that seem to state something: the core is what must be in the passage."""

    start: int
    end: int
    kind: Kind
    words: tuple[int, int] | None = None
    """The figure or date itself, or the words of speech to be left out."""
    value_type: str = ""
    unit: str = ""
    is_count: bool = True
    needs_voice: bool = False
    """Whether it counts nothing in sight, so that only a voice makes it a claim."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that may be a claim: `body[start:end]`, in code points, half open.

    `words` are those to be read, `body[words_start:words_end]`: the figure or the date,
    else what is said. `value_type` is quantity, date or period, empty where the
    words state no value. `voices` are the chain of the first branch, the nearest first,
    their own offsets those of the part that was looked through.
    """

    start: int
    end: int
    kind: Kind
    why: str
    words: str
    words_start: int
    value_type: str = ""
    unit: str = ""
    is_count: bool = True
    voices: tuple[Voice, ...] = ()
    stance: Stance = Stance.ASSERTS
    commitment: Commitment = Commitment.FLAT
    hedge: str = ""

    @property
    def voice(self) -> str:
        """Whose statement it is: the last voice of the chain; empty for nobody."""
        return self.voices[-1].name if self.voices else ""

    @property
    def words_end(self) -> int:
        """Where the words to be read end."""
        return self.words_start + len(self.words)

    def moved(self, by: int) -> "Suggestion":
        """Count from the beginning of a longer text."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            words_start=self.words_start + by,
        )


@dataclass(frozen=True, slots=True)
class Said:
    """A passage with its candidate and how it is said."""

    start: int
    end: int
    candidate: Candidate
    speech: Speech | None
