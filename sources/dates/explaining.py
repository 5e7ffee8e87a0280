"""How an EDTF string is read into days, in plain English sentences."""

import re

from sources.dates.edtf import parse
from sources.dates.notation import DATE, SEASONS
from sources.dates.parts import loose_part

SEASON = "A season is three months by our convention; firmly a month wider either way."
QUALIFIED = "In doubt or approximate: firmly one {} wider on either side."
SET = "One of these dates, it is not known which."
PART = "Early, mid, late: borders by our convention; firmly anywhere in the whole."
PERIOD = "A period: its start and its end are read each for itself."
UNSPECIFIED = "What is left open may be any; what is given stays firm."
OPEN_END = "An open end: there is no bound on that side."
UNKNOWN_END = "An end that is not known decides nothing."
YEARS = ("year", "decade", "century", "millennium")
WHOLE = {
    "day": "The day that is named, and no other.",
    "month": "Any day of the month that is named; no day outside it.",
    "year": "Any day of the year that is named; no day outside it.",
}


def explain(edtf: str) -> list[str]:
    """Say which rules of METHOD.md 3 read an EDTF string, each in one sentence.

    Raises ValueError for a string that `parse` refuses.
    """
    parse(edtf)
    said = []
    if edtf.startswith("["):
        said.append(SET)
        stretches = edtf[1:-1].split(",")
        said += [
            PART for each in stretches if ".." in each and loose_part(each.strip())
        ]
    if "/" in edtf:
        said.append(PERIOD)
    if ".." in edtf.split("/") or _is_half_open(edtf):
        said.append(OPEN_END)
    if edtf.startswith("/") or edtf.endswith("/"):
        said.append(UNKNOWN_END)
    for text in re.split(r"\.\.|[\[\],/]", edtf):
        said += _of_one(text.strip())
    return list(dict.fromkeys(said))


def _is_half_open(edtf: str) -> bool:
    return edtf.startswith("[..") or edtf.endswith("..]")


def _of_one(text: str) -> list[str]:
    """Say how one date, season or date with open digits is read."""
    match = DATE.fullmatch(text)
    if match is None:
        return []
    year, month, day, _time, qualifier = match.groups()
    said = [UNSPECIFIED] if "X" in text else []
    is_day, is_month = bool(day) and day != "XX", bool(month) and month != "XX"
    unit = "day" if is_day else "month" if is_month else YEARS[year.count("X")]
    if month and month.isdecimal() and int(month) in SEASONS:
        said.append(SEASON)
    elif qualifier:
        said.append(QUALIFIED.format(unit))
    elif not said:
        said.append(WHOLE[unit])
    return said
