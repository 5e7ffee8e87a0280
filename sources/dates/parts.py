"""Parts of a month, year, decade or century, known again by their bounds."""

from dataclasses import replace

from sources.dates.moments import (
    CENTURY,
    EARLY,
    FIRST_HALF,
    LATE,
    MIDDLE,
    SECOND_HALF,
    Moment,
    Part,
    moment_edtf,
)
from sources.dates.notation import DATE

QUARTERS = 4
PARTS = {
    "early ": EARLY,
    "mid-": MIDDLE,
    "late ": LATE,
    "early to mid-": Part(0, 2, 3),
    "mid- to late ": Part(1, 3, 3),
    "the first half of ": FIRST_HALF,
    "the second half of ": SECOND_HALF,
    **{
        f"the {name} quarter of ": Part(number, number + 1, QUARTERS, is_loose=False)
        for number, name in enumerate(("first", "second", "third", "last"))
    },
}


def moment_of(text: str) -> Moment:
    """Read one EDTF date as the units it states."""
    match = DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text} is no single date.")
    year, month, day, _time, qualifier = match.groups()
    number = int(year.replace("X", "0"))
    width = int(10 ** year.count("X"))
    named_month, named_day = (int(n) if n and n != "XX" else None for n in (month, day))
    return Moment(number, named_month, named_day, width, qualifier=qualifier or "")


def part_of(item: str) -> tuple[str, Moment] | None:
    """Name the part that a stretch such as 1957-01..1957-04~ is, and give its whole."""
    first, dots, last = item.partition("..")
    if not (first and dots and last):
        return None
    cell = moment_of(first)
    for holder in holders(replace(cell, qualifier="")):
        for name, part in PARTS.items():
            is_fit = part.shares != QUARTERS or holder.unit == "year"
            if is_fit and is_written(holder, part, item):
                return name, holder
    return None


def is_written(holder: Moment, part: Part, item: str) -> bool:
    """Say whether a stretch is what a part of a whole is written as."""
    return moment_edtf(replace(holder, part=part)) == f"[{item}]"


def loose_part(item: str) -> tuple[str, Moment] | None:
    """Name the part, and give the whole, where the part has borders by convention.

    Both ends may be in doubt: about early 1957.
    """
    first, _dots, last = item.partition("..")
    if "~" not in first + last:
        return None
    ends = [end.rstrip("~") for end in (first, last)]
    hedged = f"{ends[0]}~..{ends[1]}~"
    found = part_of(item)
    if found or item != hedged:
        return found
    for bare in (f"{ends[0]}..{ends[1]}~", f"{ends[0]}~..{ends[1]}"):
        if found := part_of(bare):
            return found
    return None


def holders(cell: Moment) -> list[Moment]:
    """Give the unit that a day, month, year or decade is a part of."""
    year = cell.year or 0
    if cell.day:
        return [Moment(year, cell.month)]
    if cell.month:
        return [Moment(year)]
    width = cell.width * 10
    return [Moment(year // width * width, width=width)] if width <= CENTURY else []
