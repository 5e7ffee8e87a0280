"""Dates as people write them, for the screen (LOOK.md, "Words on the screen")."""

from calendar import month_name
from dataclasses import dataclass, replace

from sources.dates.edtf import parse
from sources.dates.moments import single_edtf, stepped
from sources.dates.notation import DATE, SEASONS
from sources.dates.parts import moment_of, part_of

SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUALIFIERS = {"": "", "~": "about ", "?": "probably ", "%": "perhaps about "}
ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True, slots=True)
class Label:
    """One date in words, in the pieces that a shared month or year may drop out of."""

    hedge: str
    day: str
    month: str
    year: str
    place: tuple[int, int] = (0, 0)
    """Its place within the year, by which a reader fills in a year left out."""

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
    place = SEASONS.get(int(month), int(month)), int(day or 0)
    return Label(hedge, str(place[1] or ""), name, shown_year, place)


def year_words(year: str) -> str:
    """Put a year, decade or century into words.

    The 1900s are a century to most readers, so 190X is the first decade of one.
    """
    if year.endswith("XXX"):
        return f"the {int(year[0]) + 1}{ordinal_ending(int(year[0]) + 1)} millennium"
    if year.endswith("XX"):
        number = int(year[:2]) + 1
        return f"the {number}{ordinal_ending(number)} century"
    if year.endswith("X"):
        if year[2] == "0" and year[:2] != "20":
            return f"the first decade of {year_words(year[:2] + 'XX')}"
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
    if not is_plain or labels != sorted(labels, key=lambda each: each.place):
        return labels
    is_one_month = all(each.day and each.month == last.month for each in labels)
    first = [replace(each, year="") for each in labels[:-1]]
    if is_one_month:
        first = [replace(each, month="") for each in first]
    return [*first, last]


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
    named = part_of(item)
    if named:
        name, holder = named
        whole = str(label(single_edtf(holder)))
        if "decade" not in whole:
            return name + whole.removeprefix("" if "the" in name else "the ")
    return "some time between {} and {}".format(*shortened([label(first), label(last)]))


def beyond(word: str, text: str, step: int) -> str:
    """Name the date just outside an open stretch: [..1956-11-03] is before the 4th."""
    try:
        outside = single_edtf(stepped(moment_of(text), step))
        parse(outside)
    except (ValueError, OverflowError):
        return f"{label(text)} or {'earlier' if step > 0 else 'later'}"
    return f"{word} {label(outside)}"
