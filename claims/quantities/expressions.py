"""What a phrase says, before any convention turns it into intervals."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number; `unit` is its last significant unit as written."""

    value: Decimal
    unit: Decimal


@dataclass(frozen=True, slots=True)
class Multiple:
    """Dozens, hundreds, several thousand: at least `least` times `size`."""

    size: int
    least: int = 2


@dataclass(frozen=True, slots=True)
class Vague:
    """A word with a row of its own in the convention table: several, none, unknown."""

    rule: str


@dataclass(frozen=True, slots=True)
class Hedged:
    """A bound or an approximation laid on another expression."""

    rule: str
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Range:
    """From one expression to another."""

    first: "Expression"
    last: "Expression"


@dataclass(frozen=True, slots=True)
class Part:
    """So many of a whole: 98 of 139; three out of every four; 98 to 2."""

    inner: "Expression"
    base: Decimal
    rule: str = "of"
    """`of`, or `of-every` and `to`, which are ratios and count nothing."""


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction of a whole that is named (`base`) or not: a third of the 1,966."""

    top: Decimal
    bottom: Decimal
    base: Decimal | None = None


Expression = Number | Multiple | Vague | Hedged | Range | Part | Share
