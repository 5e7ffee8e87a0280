"""The values that the reader of quantities hands out."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Form(StrEnum):
    """How the words state a figure (METHOD.md 2, Claim)."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    BOUNDED = "bounded"
    RANGE = "range"
    VERBAL = "verbal"
    UNSTATED = "unstated"


class Kind(StrEnum):
    """What sort of thing a quantity measures."""

    COUNT = "count"
    DURATION = "duration"
    PERCENTAGE = "percentage"
    RATIO = "ratio"
    MONEY = "money"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Quantity:
    """The interval we read and the interval the words firmly allow; null is open."""

    low: Decimal | None
    high: Decimal | None
    firm_low: Decimal | None
    firm_high: Decimal | None
    form: Form
    rule: str
    base: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity in a text, with the code points `start:end` that say it."""

    start: int
    end: int
    quantity: Quantity
    kind: Kind
    noun: str
