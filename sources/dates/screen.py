"""Dates as people write them, for the screen (LOOK.md, "Words on the screen")."""

from calendar import month_name
from dataclasses import dataclass, replace

from sources.dates.edtf import DATE, parse
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
    single_edtf,
    stepped,
)

SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUALIFIERS = {"": "", "~": "about ", "?": "probably ", "%": "perhaps about "}
ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
QUARTERS = 4
PARTS = {
    "early ": EARLY,
    "mid-": MIDDLE,
    "late ": LATE,
    "the first half of ": FIRST_HALF,
    "the second half of ": SECOND_HALF,
    **{
        f"the {name} quarter of ": Part(number, number + 1, QUARTERS, is_loose=False)
        for number, name in enumerate(("first", "second", "third", "last"))
    },
}


@dataclass(frozen=True, slots=True)
class Label:
    """One date in words, in the pieces that a shared month or year may drop out of."""

    hedge: str
    day: str
    month: str
    year: str

    def __str__(self) -> str:
        """Join the pieces that are there."""
        return self.hedge + " ".join(filter(None, (self.day, self.month, self.year)))


def render(edtf: str) -> str:
    """Write an EDTF string as people write dates: 4 to 10 March 1956, spring 1956.

    Total: a string that is no date we support is given back unchanged. LOOK.md.
    """
    try:
        parse(edtf)
    except ValueError:
        return edtf
    if edtf.startswith("["):
        return one_of(edtf[1:-1])
    if "/" in edtf:
        return period(*edtf.split("/"))
    return str(label(edtf))


def label(text: str) -> Label:
    """Put one EDTF date into words."""
    match = DATE.fullmatch(text)
    year, month, day, _time, qualifier = match.groups() if match else (text, *"    ")
    hedge = QUALIFIERS[qualifier or ""]
    if month == "XX" or not month:
        unspecified = "some time in " if month else ""
        return Label(hedge + unspecified, "", "", year_words(year))
    name = SEASON_NAMES.get(int(month)) or month_name[int(month)]
    if day == "XX":
        return Label(hedge + "a day in ", "", name, year_words(year))
    shown_year = winter(year) if name == "winter" else year_words(year)
    return Label(hedge, str(int(day)) if day else "", name, shown_year)


def year_words(year: str) -> str:
    """Put a year, decade or century into words."""
    if year.endswith("XXX"):
        return f"the {int(year[0]) + 1}{ordinal_ending(int(year[0]) + 1)} millennium"
    if year.endswith("XX"):
        number = int(year[:2]) + 1
        return f"the {number}{ordinal_ending(number)} century"
    if year.endswith("X"):
        return f"the {int(year[:3] + '0')}s"
    return str(int(year))


def ordinal_ending(number: int) -> str:
    """Give the letters after an ordinal: st, nd, rd or th."""
    is_teen = 10 < number % 100 < 20
    return "th" if is_teen else ORDINAL_ENDINGS.get(number % 10, "th")


def winter(year: str) -> str:
    """Name a winter by both its years: winter 1955–56."""
    return f"{int(year)}–{(int(year) + 1) % 100:02d}"


def period(start: str, end: str) -> str:
    """Put a period into words, its ends open or unknown as they are."""
    first, last = label_or_none(start), label_or_none(end)
    if first and last:
        return "{} to {}".format(*shortened([first, last]))
    if first:
        return f"since {first}" if end else f"from {first}, end unknown"
    if last:
        return f"until {last}" if start else f"until {last}, start unknown"
    opening = "no start" if start else "start unknown"
    return f"{opening}, {'no end' if end else 'end unknown'}"


def label_or_none(end: str) -> Label | None:
    """Put an end of a period into words, unless it is open or unknown."""
    return None if end in {"", ".."} else label(end)


def shortened(labels: list[Label]) -> list[Label]:
    """Drop from all but the last date the year, and the month, that all repeat."""
    last = labels[-1]
    is_plain = not any(each.hedge for each in labels) and all(
        each.year == last.year and each.month for each in labels
    )
    if not is_plain:
        return labels
    is_one_month = all(each.day and each.month == last.month for each in labels)
    month = {"month": ""} if is_one_month else {}
    return [*(replace(each, year="", **month) for each in labels[:-1]), last]


def one_of(inside: str) -> str:
    """Put a one-of set into words: 9 or 10 March 1956, before 4 November 1956."""
    items = [item.strip() for item in inside.split(",")]
    if len(items) == 1:
        return stretch(items[0])
    if any(".." in item for item in items):
        return alternatives([stretch(item) for item in items])
    return alternatives([str(each) for each in shortened([*map(label, items)])])


def alternatives(names: list[str]) -> str:
    """List names with "or" before the last one."""
    return f"{', '.join(names[:-1])} or {names[-1]}"


def stretch(item: str) -> str:
    """Put a date or a stretch of dates, one of which is meant, into words."""
    first, dots, last = item.partition("..")
    if not dots:
        return str(label(item))
    if not first:
        return beyond("before", last, 1)
    if not last:
        return beyond("after", first, -1)
    named = part_named(first, f"[{item}]")
    return named or "some time between {} and {}".format(
        *shortened([label(first), label(last)])
    )


def beyond(word: str, text: str, step: int) -> str:
    """Name the date just outside an open stretch: [..1956-11-03] is before the 4th."""
    try:
        outside = single_edtf(stepped(moment_of(text), step))
        parse(outside)
    except (ValueError, OverflowError):
        return f"{label(text)} or {'earlier' if step > 0 else 'later'}"
    return f"{word} {label(outside)}"


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


def part_named(first: str, edtf: str) -> str:
    """Name the part of a month, year, decade or century that a set is by convention."""
    cell = replace(moment_of(first), qualifier="")
    for holder in holders(cell):
        for name, part in PARTS.items():
            is_fit = part.shares != QUARTERS or holder.unit == "year"
            if is_fit and moment_edtf(replace(holder, part=part)) == edtf:
                whole = str(label(single_edtf(holder)))
                return name + whole.removeprefix("" if "the" in name else "the ")
    return ""


def holders(cell: Moment) -> list[Moment]:
    """Give the unit that a day, month, year or decade is a part of."""
    year = cell.year or 0
    if cell.day:
        return [Moment(year, cell.month)]
    if cell.month:
        return [Moment(year)]
    width = cell.width * 10
    return [Moment(year // width * width, width=width)] if width <= CENTURY else []
