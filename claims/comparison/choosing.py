"""Which accounts a reader wants to see, and how many are left out for which reason."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator
from dataclasses import dataclass, fields
from datetime import date

from claims.comparison.gathering import Gathering
from claims.comparison.told import parsed
from claims.ratings import lowest
from claims.testimony import Descent, Statement

JUDGED_DIGITS = "12345"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader narrows the accounts to; what is empty leaves all in.

    ``source`` is a carrier or a voice, ``level`` that of the carrier; ``reliability``
    and ``credibility`` are the lowest let in. ``known_by`` is the last day by which an
    account could be known. ``threshold`` leaves nothing out: it says whose letter
    enters the range of the reliable.
    """

    source: int | None = None
    level: str = ""
    reliability: str = ""
    credibility: str = ""
    stance: str = ""
    tag: str = ""
    known_by: date | None = None
    status: str = "current"
    threshold: str = "C"

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but all current claims is asked for."""
        kept = (f.name for f in fields(self) if f.name != "threshold")
        return any(getattr(self, name) != getattr(EVERYTHING, name) for name in kept)


EVERYTHING = Chosen()
Reason = str


@dataclass(frozen=True, slots=True)
class Sifted:
    """The accounts let in, in order, and how many were left out for which reason."""

    kept: tuple[Hashable, ...]
    left_out: dict[Reason, int]
    statements: list[Statement]
    descents: list[Descent]

    @property
    def left_out_in_words(self) -> str:
        """The counts in words: "2 not judged, 1 below C"; '' for none."""
        return ", ".join(f"{many} {reason}" for reason, many in self.left_out.items())

    @property
    def left_out_count(self) -> int:
        """How many accounts were left out."""
        return sum(self.left_out.values())


def sifted(
    gathering: Gathering, chosen: Chosen, tagged: Collection[int] = ()
) -> Sifted:
    """Let in what a reader has chosen; each account left out is counted once.

    ``tagged`` are the sources that have the chosen tag. What could not be known by the
    chosen day is no way station of a line either; what is only hidden still is.
    """
    if not chosen.is_narrowed:
        everything = tuple(gathering.told)
        return Sifted(everything, {}, gathering.statements, gathering.descents)
    sieve = _Sieve(gathering, chosen, tagged)
    reasons = {key: sieve.reason(key) for key in gathering.told}
    hidden = {key for key in reasons if sieve.untimely(key)} if chosen.known_by else {}
    late = {pk for pk in gathering.names if sieve.is_late(pk)}
    return Sifted(
        kept=tuple(key for key, reason in reasons.items() if not reason),
        left_out=dict(Counter(filter(None, reasons.values()))),
        statements=[one for one in gathering.statements if one.id not in hidden],
        descents=[one for one in gathering.descents if one.child not in late],
    )


class _Sieve:
    def __init__(
        self, gathering: Gathering, chosen: Chosen, tagged: Collection[int]
    ) -> None:
        self.gathering, self.chosen, self.tagged = gathering, chosen, tagged

    def reason(self, key: Hashable) -> Reason:
        """Say why an account is left out; '' where it is let in."""
        return next(filter(None, (test(key) for test in self._tests())), "")

    def _tests(self) -> Iterator[Callable[[Hashable], Reason]]:
        chosen = self.chosen
        wanted: dict[str, Callable[[Hashable], Reason]] = {
            "known_by": self.untimely,
            "source": self._of_others,
            "level": self._of_another_level,
            "tag": self._untagged,
            "stance": self._of_another_stance,
            "reliability": self._below_reliability,
            "credibility": self._below_credibility,
        }
        return (test for name, test in wanted.items() if getattr(chosen, name))

    def untimely(self, key: Hashable) -> Reason:
        """Say why an account could not be known by the day, or not for certain."""
        carrier = self.gathering.told[key].source_id
        known_from = self.gathering.names[carrier].known_from
        if not known_from:
            return "of unknown date"
        if self.is_late(carrier):
            return "known only later"
        latest, day = parsed(known_from).latest, self.chosen.known_by
        is_sure = latest is not None and day is not None and latest <= day
        return "" if is_sure else "known perhaps only later"

    def is_late(self, source: int) -> bool:
        """Whether a source certainly could not be known by the day."""
        if self.chosen.known_by is None:
            return False
        known_from = self.gathering.names[source].known_from
        if not known_from:
            return False
        earliest = parsed(known_from).earliest
        return earliest is not None and earliest > self.chosen.known_by

    def _of_others(self, key: Hashable) -> Reason:
        told = self.gathering.told[key]
        speaking = {told.source_id, *(voice.source for voice in told.voices)}
        return "" if self.chosen.source in speaking else "of other sources"

    def _of_another_level(self, key: Hashable) -> Reason:
        carrier = self.gathering.names[self.gathering.told[key].source_id]
        return "" if carrier.level == self.chosen.level else "of another level"

    def _untagged(self, key: Hashable) -> Reason:
        is_tagged = self.gathering.told[key].source_id in self.tagged
        return "" if is_tagged else "without this tag"

    def _of_another_stance(self, key: Hashable) -> Reason:
        stance = self.gathering.told[key].stance
        return "" if stance == self.chosen.stance else "of another stance"

    def _below_reliability(self, key: Hashable) -> Reason:
        account = self.gathering.accounts[key]
        if not account.is_judged:
            return "not judged"
        wanted = self.chosen.reliability
        return "" if account.letter <= wanted else f"below {wanted}"

    def _below_credibility(self, key: Hashable) -> Reason:
        digit = lowest(self.gathering.digits.get(self.gathering.told[key].pk, ()))
        if digit not in tuple(JUDGED_DIGITS):
            return "of credibility not judged"
        wanted = self.chosen.credibility
        return "" if digit <= wanted else f"below {wanted}"
