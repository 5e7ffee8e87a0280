"""Statements about dates as EDTF, with what the context had to lend."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sources.dates.context import Frames, completed
from sources.dates.edtf import parse
from sources.dates.moments import (
    Moment,
    first_cell,
    last_cell,
    moment_edtf,
    plain,
    single_edtf,
    stepped,
)
from sources.dates.sharing import is_chain, shared
from sources.dates.stated import Shift, Stated

Moments = tuple[Moment, ...]

FROM_CONTEXT = "Year from the context."
MONTH_FROM_CONTEXT = "Month and year from the context."
CENTURY_FROM_CONTEXT = "Century from the context, or the twentieth."
FROM_LAST_DATE = "Counted from the last date named: {}."
FROM_BASE = "Counted from the date named with it."


@dataclass(frozen=True, slots=True)
class Written:
    """A statement as EDTF, the dates it was made of, and remarks on how."""

    edtf: str
    moments: tuple[Moment, ...]
    note: str
    is_derived: bool


def written(stated: Stated, frames: Frames) -> Written | None:
    """Write a statement as EDTF; None when a date is missing or impossible."""
    try:
        pieces = [completed(piece, frames) for piece in anchored(stated, frames)]
        moments = tuple(piece for piece in pieces if piece)
        if len(moments) < len(pieces):
            return None
        edtf = WRITERS[stated.link](moments)
        parse(edtf)
    except (ValueError, OverflowError):
        return None
    notes = [stated.note, *lent_notes(stated, frames)]
    is_derived = any(isinstance(piece, Shift) for piece in stated.moments)
    return Written(edtf, moments, " ".join(filter(None, notes)), is_derived)


def anchored(stated: Stated, frames: Frames) -> list[Moment | Shift]:
    """Complete the first date by the context and let it lend to the others."""
    first, *others = stated.moments
    rest = [each for each in others if isinstance(each, Moment)]
    start = completed(first, frames)
    return [*shared([start, *rest])] if rest and start else list(stated.moments)


def lent_notes(stated: Stated, frames: Frames) -> list[str]:
    """Say what the words left to the context."""
    notes = []
    for piece in stated.moments[:1]:
        if isinstance(piece, Shift):
            last = frames.last
            from_last = FROM_LAST_DATE.format(moment_edtf(last)) if last else ""
            notes.append(FROM_BASE if piece.base else from_last)
        elif not piece.has_month:
            notes.append(MONTH_FROM_CONTEXT)
        elif piece.is_short:
            notes.append(CENTURY_FROM_CONTEXT)
        elif piece.year is None:
            notes.append(FROM_CONTEXT)
    return notes


def whole(moment: Moment) -> str:
    """Write an end of a period; EDTF has no sets there, so a part gives its whole.

    A part that is one unit, the first decade of a century, is that unit.
    """
    if plain(first_cell(moment)) == plain(last_cell(moment)):
        return single_edtf(first_cell(moment))
    return single_edtf(replace(moment, part=None))


def one_date(moments: Moments) -> str:
    """Write a date alone."""
    return moment_edtf(moments[0])


def period(moments: Moments) -> str:
    """Write a period from the first date to the last."""
    return f"{whole(moments[0])}/{whole(moments[-1])}"


def within(moments: Moments) -> str:
    """Write one date between two."""
    first, last = first_cell(moments[0]), last_cell(moments[-1])
    return f"[{single_edtf(first)}..{single_edtf(last)}]"


def choice(moments: Moments) -> str:
    """Write one of several dates."""
    return f"[{','.join(moment_edtf(each).strip('[]') for each in moments)}]"


def chain(moments: Moments) -> str:
    """Write dates joined by "and", which must follow each other, as a period."""
    if not is_chain(moments):
        raise ValueError("Dates joined by “and” with a gap are no one date.")
    return period(moments)


def day_before(moment: Moment) -> str:
    """Write the unit before a date begins."""
    return single_edtf(stepped(first_cell(moment), -1))


def day_after(moment: Moment) -> str:
    """Write the unit after a date ends."""
    return single_edtf(stepped(last_cell(moment), 1))


Side = Callable[[Moment], str]
LOWER: dict[str, Side] = {
    "after": day_after,
    "not before": lambda moment: single_edtf(first_cell(moment)),
}
UPPER: dict[str, Side] = {
    "before": day_before,
    "by": lambda moment: single_edtf(last_cell(moment)),
}


def set_writer(low: Side | None, high: Side | None) -> Callable[[Moments], str]:
    """Make the writer of a one-of set with a lower bound, an upper one, or both."""
    return lambda moments: (
        f"[{low(moments[0]) if low else ''}..{high(moments[-1]) if high else ''}]"
    )


WRITERS: dict[str, Callable[[Moments], str]] = {
    "": one_date,
    "to": period,
    "within": within,
    "or": choice,
    "and": chain,
    "since": lambda moments: f"{whole(moments[0])}/..",
    "end unknown": lambda moments: f"{whole(moments[0])}/",
    "start unknown": lambda moments: f"/{whole(moments[0])}",
    "until": lambda moments: f"../{whole(moments[0])}",
    **{name: set_writer(low, None) for name, low in LOWER.items()},
    **{name: set_writer(None, high) for name, high in UPPER.items()},
    **{
        f"{first}, {second}": set_writer(low, high)
        for first, low in LOWER.items()
        for second, high in UPPER.items()
    },
}
