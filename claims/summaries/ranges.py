"""Three ranges, never a mean; and the ground that all accounts have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from claims.lines import Lines
from claims.lines.records import Id
from claims.summaries.accounts import JUDGED, Account, Asked, is_comparable

if TYPE_CHECKING:
    from sources.dates import Bounds, Span

MEASURED = ("quantity", "date", "period")
Value = Decimal | int | date | None


@dataclass(frozen=True, slots=True)
class Range:
    """From the lowest low to the highest high, and every claim that is not in it.

    `low` or `high` None is open; dates are days. Shown and left out together are all
    current claims.
    """

    low: Value
    high: Value
    shown: tuple[Id, ...]
    without_supporter: tuple[Id, ...] = ()
    not_comparable: tuple[Id, ...] = ()
    not_judged: tuple[Id, ...] = ()
    below_threshold: tuple[Id, ...] = ()
    further_on_line: tuple[Id, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no claim is in it: then its ends are not open, there are none."""
        return not self.shown


@dataclass(frozen=True, slots=True)
class Ground:
    """What the words of all accounts firmly allow; for a period, where it starts.

    `exists` is False where no single value satisfies all accounts.
    """

    low: Value
    high: Value
    exists: bool
    end: Ground | None = None


@dataclass(frozen=True, slots=True)
class Parted:
    """The comparable accounts that somebody supports, and all the others."""

    asked: Asked
    entering: Sequence[Account]
    left_out: Mapping[str, tuple[Id, ...]]

    def whole(self) -> Range:
        """Span all that enter."""
        return self._spanned(self.entering)

    def reliable(self, threshold: str) -> Range:
        """Span those whose voice is judged at or above a letter."""
        judged = [one for one in self.entering if one.is_judged]
        return self._spanned(
            [one for one in judged if one.letter <= threshold],
            not_judged=_ids(one for one in self.entering if not one.is_judged),
            below_threshold=_ids(one for one in judged if one.letter > threshold),
        )

    def independent(self, found: Lines) -> Range:
        """Span one reading for each line, that of the claim nearest its origin."""
        known = {one.id for one in self.entering}
        nearest = {
            found.nearest(node, known) for node in _one_for_each_voice(found, known)
        }
        return self._spanned(
            [one for one in self.entering if one.id in nearest],
            further_on_line=_ids(o for o in self.entering if o.id not in nearest),
        )

    def common_ground(self) -> Ground | None:
        """Intersect what they firmly allow; an implied reading allows everything."""
        if self.asked.value_type not in MEASURED:
            return None
        if self.asked.value_type == "period":
            spans = [one.span for one in self.entering if one.span and not one.implied]
            return _shared_period(spans) if spans else None
        firm = [one for one in self.entering if not one.implied]
        if not firm:
            return None
        found = _shared(map(_firm, firm))
        lists = [one.span.members for one in firm if one.span and one.span.members]
        return _shared_members(found, lists) if found.exists and lists else found

    def _spanned(self, accounts: Sequence[Account], **others: tuple[Id, ...]) -> Range:
        low = high = None
        if accounts and self.asked.value_type in MEASURED:
            pairs = [_read(one) for one in accounts]
            low = _end([low for low, _ in pairs], min)
            high = _end([high for _, high in pairs], max)
        return Range(low, high, _ids(accounts), **self.left_out, **others)


def parted(accounts: Iterable[Account], asked: Asked) -> Parted:
    """Part the comparable accounts that somebody supports from all the others."""
    entering: list[Account] = []
    alone: list[Account] = []
    others: list[Account] = []
    for one in accounts:
        if one.supporter is None:
            alone.append(one)
        else:
            (entering if is_comparable(one, asked) else others).append(one)
    left_out = {"without_supporter": _ids(alone), "not_comparable": _ids(others)}
    return Parted(asked, entering, left_out)


def whole_range(accounts: Iterable[Account], asked: Asked) -> Range:
    """Span all comparable accounts that somebody supports (METHOD.md 7)."""
    return parted(accounts, asked).whole()


def reliable_range(
    accounts: Iterable[Account], asked: Asked, threshold: str = "C"
) -> Range:
    """Span those whose voice is judged at or above a letter, A to E (METHOD.md 7).

    Raises ValueError for a threshold that is none of the five.
    """
    if threshold not in tuple(JUDGED):
        raise ValueError(f"{threshold!r} is no threshold; choose one of A to E.")
    return parted(accounts, asked).reliable(threshold)


def independent_range(accounts: Iterable[Account], asked: Asked, found: Lines) -> Range:
    """Span one reading for each line: that of the claim nearest its origin."""
    return parted(accounts, asked).independent(found)


def common_ground(accounts: Iterable[Account], asked: Asked) -> Ground | None:
    """Intersect what the accounts firmly allow; None where nothing is measured.

    An implied reading allows everything.
    """
    return parted(accounts, asked).common_ground()


def _one_for_each_voice(found: Lines, known: Collection[Id]) -> list[Id]:
    """Choose, for each voice that counts, an end that some known claim leads to."""
    chosen: dict[Id, Id] = {}
    for node in found.counting:
        voice = found.laid.nodes[node].voice
        voice = node if voice is None else voice
        if voice not in chosen or (node in known and chosen[voice] not in known):
            chosen[voice] = node
    return list(chosen.values())


def _end(values: Collection[Any], extreme: Any) -> Any:
    return None if None in values or not values else extreme(values)


def _read(account: Account) -> tuple[Value, Value]:
    if account.span is not None:
        return account.span.earliest, account.span.latest
    assert account.reading is not None
    return account.reading.low, account.reading.high


def _firm(account: Account) -> tuple[Value, Value]:
    if account.span is not None:
        return account.span.firm_earliest, account.span.firm_latest
    assert account.reading is not None
    return account.reading.firm_low, account.reading.firm_high


def _shared(pairs: Iterable[tuple[Any, Any]]) -> Ground:
    pairs = list(pairs)
    low = max((low for low, _ in pairs if low is not None), default=None)
    high = min((high for _, high in pairs if high is not None), default=None)
    return Ground(low, high, low is None or high is None or low <= high)


def _shared_members(whole: Ground, lists: Iterable[Iterable[Bounds]]) -> Ground:
    """Keep of the days that all hulls share what is in a member of every list too."""
    kept = [whole]
    for members in lists:
        pairs = [(one.firm_earliest, one.firm_latest) for one in members]
        met = [_shared([(o.low, o.high), pair]) for o in kept for pair in pairs]
        kept = list(dict.fromkeys(one for one in met if one.exists))
    if not kept:
        return replace(whole, exists=False)
    lows, highs = [one.low for one in kept], [one.high for one in kept]
    return Ground(_end(lows, min), _end(highs, max), exists=True)


def _shared_period(spans: Sequence[Span]) -> Ground:
    start = _shared([(s.start.firm_earliest, s.start.firm_latest) for s in spans])
    ends = [span.end or span.start for span in spans]
    end = _shared([(limit.firm_earliest, limit.firm_latest) for limit in ends])
    return Ground(start.low, start.high, start.exists and end.exists, end)


def _ids(accounts: Iterable[Account]) -> tuple[Id, ...]:
    return tuple(one.id for one in accounts)
