"""What if this source used that one? Links that are supposed, and what they change.

Nothing is stored: the accounts are compared once as they are, once as supposed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claims.comparison.gathering import Gathering
from claims.comparison.listing import Listed, listed_lines
from claims.comparison.page import Comparison
from claims.lines import Lines
from claims.testimony import Descent

MOST = 12  # links supposed at once
POSITIONS = 40


@dataclass(frozen=True, slots=True)
class Changed:
    """The lines behind some accounts, as they are and as supposed."""

    words: str
    before: Lines
    after: Lines

    @property
    def is_changed(self) -> bool:
        """Whether the supposition makes a difference here."""
        return _counts(self.before) != _counts(self.after)


@dataclass(frozen=True, slots=True)
class Supposed:
    """A question compared twice: all accounts together, and each position."""

    whole: Changed
    positions: list[Changed]
    gone: list[str]
    come: list[str]
    listed: Listed

    @property
    def is_changed(self) -> bool:
        """Whether any number of lines, or any origin, is another."""
        changed = any(one.is_changed for one in (self.whole, *self.positions))
        return changed or bool(self.gone or self.come)


def suppose(gathering: Gathering, links: Iterable[Descent]) -> Supposed:
    """Compare a question's accounts as they are, and with links supposed."""
    before = Comparison(gathering)
    thought = replace(gathering, descents=[*gathering.descents, *links])
    after = Comparison(thought)
    listed = listed_lines(before, before.lines), listed_lines(after, after.lines)
    ends = [{line.name: None for line in one.shown} for one in listed]
    return Supposed(
        whole=Changed("All accounts together", before.lines, after.lines),
        positions=_positions(before, after),
        gone=[name for name in ends[0] if name not in ends[1]],
        come=[name for name in ends[1] if name not in ends[0]],
        listed=listed[1],
    )


def _positions(before: Comparison, after: Comparison) -> list[Changed]:
    """Return each position twice: a link changes no reading, so they are the same."""
    return [
        Changed(
            before.words_of(one.account),
            before.lines_of(one.supported_by),
            after.lines_of(one.supported_by),
        )
        for one in before.summary.positions[:POSITIONS]
        if one.stated_by
    ]


def _counts(lines: Lines) -> tuple[int, int | None, int, int]:
    return lines.least, lines.most, lines.unexamined_count, len(lines.circles)
