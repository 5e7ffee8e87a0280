"""Three ranges, never a mean; and the ground that all accounts have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from claims.lines import Lines
from claims.lines.records import Id
from claims.summaries.accounts import JUDGED, Account, Asked, is_comparable

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


def whole_range(accounts: Iterable[Account], asked: Asked) -> Range:
    """Span all comparable accounts that somebody supports (METHOD.md 7)."""
    entering, left_out = _entering(accounts, asked)
    return _spanned(entering, asked, **left_out)


def reliable_range(
    accounts: Iterable[Account], asked: Asked, threshold: str = "C"
) -> Range:
    """Span those whose voice is judged at or above a letter, A to E (METHOD.md 7).

    Raises ValueError for a threshold that is none of the five.
    """
    if threshold not in tuple(JUDGED):
        raise ValueError(f"{threshold!r} is no threshold; choose one of A to E.")
    entering, left_out = _entering(accounts, asked)
    not_judged = [one for one in entering if not one.is_judged]
    below = [one for one in entering if one.is_judged and one.letter > threshold]
    reliable = [one for one in entering if one.is_judged and one.letter <= threshold]
    left_out |= {"not_judged": _ids(not_judged), "below_threshold": _ids(below)}
    return _spanned(reliable, asked, **left_out)


def independent_range(accounts: Iterable[Account], asked: Asked, found: Lines) -> Range:
    """Span one reading for each line: that of the claim nearest its origin."""
    entering, left_out = _entering(accounts, asked)
    known = {one.id for one in entering}
    nearest = {
        found.origins[node].nearest(known) for node in _one_for_each_voice(found, known)
    }
    left_out["further_on_line"] = _ids(o for o in entering if o.id not in nearest)
    return _spanned([one for one in entering if one.id in nearest], asked, **left_out)


def common_ground(accounts: Iterable[Account], asked: Asked) -> Ground | None:
    """Intersect what the accounts firmly allow; None where nothing is measured.

    An implied reading allows everything.
    """
    if asked.value_type not in ("quantity", "date", "period"):
        return None
    entering, _ = _entering(accounts, asked)
    firm = [_firm(one) for one in entering if not one.implied]
    if asked.value_type != "period":
        return _shared(firm) if firm else None
    spans = [one.span for one in entering if one.span and not one.implied]
    if not spans:
        return None
    start = _shared([(s.start.firm_earliest, s.start.firm_latest) for s in spans])
    ends = [span.end or span.start for span in spans]
    end = _shared([(limit.firm_earliest, limit.firm_latest) for limit in ends])
    return Ground(start.low, start.high, start.exists and end.exists, end)


def _entering(
    accounts: Iterable[Account], asked: Asked
) -> tuple[list[Account], dict[str, tuple[Id, ...]]]:
    """Part the comparable accounts that somebody supports from all the others."""
    accounts = list(accounts)
    alone = [one for one in accounts if one.supporter is None]
    supported = [one for one in accounts if one.supporter is not None]
    entering = [one for one in supported if is_comparable(one, asked)]
    others = [one for one in supported if not is_comparable(one, asked)]
    return entering, {"without_supporter": _ids(alone), "not_comparable": _ids(others)}


def _one_for_each_voice(found: Lines, known: Collection[Id]) -> list[Id]:
    """Choose, for each voice that counts, an end that some known claim leads to."""
    chosen: dict[Id, Id] = {}
    for node, origin in found.origins.items():
        voice = node if origin.node.voice is None else origin.node.voice
        is_better = voice not in chosen or (
            node in known and chosen[voice] not in known
        )
        if origin.counts_in_most and is_better:
            chosen[voice] = node
    return list(chosen.values())


def _spanned(
    accounts: Sequence[Account], asked: Asked, **left_out: tuple[Id, ...]
) -> Range:
    lows, highs = [], []
    if asked.value_type in ("quantity", "date", "period"):
        pairs = [_read(one) for one in accounts]
        lows, highs = [low for low, _ in pairs], [high for _, high in pairs]
    return Range(_end(lows, min), _end(highs, max), _ids(accounts), **left_out)


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


def _ids(accounts: Iterable[Account]) -> tuple[Id, ...]:
    return tuple(one.id for one in accounts)
