"""A position as the page shows it: who states it, who is against, its lines."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claims.comparison.rows import Row
from claims.lines import Lines
from claims.lines.records import Pair
from claims.lines.walks import reached
from claims.summaries import Position
from claims.testimony import SourceNode

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Voiced:
    """One voice with the first of the accounts behind which it stands."""

    name: str
    letter: str
    shown: list[Row]
    left_out: int


@dataclass(frozen=True)
class Held:
    """One position: a reading with the voices for it, those against, and its lines."""

    comparison: Comparison
    position: Position
    words: str
    lines: Lines

    @cached_property
    def rows(self) -> list[Row]:
        """The supported accounts of just this reading."""
        return self.comparison.rows_of(self.position.stated_by)

    @cached_property
    def against(self) -> list[Row]:
        """The first of those whose carrier doubts or rejects it."""
        return self.comparison.rows_of(self.position.against[:SHOWN])

    @property
    def against_left_out(self) -> int:
        """How many more of those there are."""
        return len(self.position.against) - len(self.against)

    @cached_property
    def sharper(self) -> list[Row]:
        """The accounts of sharper readings that bear this one out."""
        return self.comparison.rows_of(self._others[:SHOWN])

    @property
    def sharper_left_out(self) -> int:
        """How many more of those there are."""
        return len(self._others) - len(self.sharper)

    @cached_property
    def _others(self) -> list[Hashable]:
        """The accounts that support it without stating it."""
        own = set(self.position.stated_by)
        return [one for one in self.position.supported_by if one not in own]

    @cached_property
    def voices(self) -> list[Voiced]:
        """The first of the voices behind it, those that most accounts name before."""
        named = sorted(self._by_voice.values(), key=len, reverse=True)[:SHOWN]
        return [self._voiced(keys) for keys in named]

    @property
    def voices_left_out(self) -> int:
        """How many more voices there are."""
        return len(self._by_voice) - len(self.voices)

    @cached_property
    def _by_voice(self) -> dict[Hashable, list[Hashable]]:
        """The accounts of each voice; all whose voice nobody names together."""
        found: dict[Hashable, list[Hashable]] = {}
        for key in self.position.stated_by:
            found.setdefault(self._voice(key), []).append(key)
        return found

    def _voice(self, key: Hashable) -> Hashable:
        """Return what voices of one name have in common; None where nobody is named."""
        gathering = self.comparison.gathering
        last = {voice.branch: voice.source for voice in gathering.told[key].voices}
        if len(last) > 1:
            return tuple(last.values())
        supporter = gathering.accounts[key].supporter
        return supporter if isinstance(supporter, SourceNode) else None

    def _voiced(self, keys: list[Hashable]) -> Voiced:
        rows = self.comparison.rows_of(keys[:SHOWN])
        return Voiced(
            rows[0].voice_in_words, rows[0].letter, rows, len(keys) - len(rows)
        )

    @cached_property
    def reached(self) -> set[Hashable]:
        """The nodes that this position's accounts lead to."""
        return set(reached(self.position.supported_by, self.comparison.ways.arcs))

    @property
    def altered(self) -> list[Pair]:
        """Where a figure was altered on the way, child and parent."""
        return [pair for pair in self.lines.altered if pair[0] in self.reached]

    @property
    def hardened(self) -> list[Pair]:
        """Where reserve was dropped on the way, child and parent."""
        return [pair for pair in self.lines.hardened if pair[0] in self.reached]


def held(comparison: Comparison, position: Position) -> Held:
    """Return a position with its lines counted."""
    return Held(
        comparison,
        position,
        comparison.words_of(position.account),
        comparison.lines_of(position.supported_by),
    )
