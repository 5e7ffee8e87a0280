"""The figures and the dates in the words of a passage. No Django."""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace

from annotator.proposals.days import is_day
from claims import quantities, readings, wording
from claims.quantities import Kind
from sources import dates

DATED = ("date", "period")
READ = ("quantity", *DATED)
# Further back than this no date lends its year to another.
CONTEXT = 20_000
LINE_BREAK = re.compile(r"\s*[\r\n]\s*")
# So many characters either side say what a figure counts.
NEAR = 300
PERSONS = {
    *("", "people", "person", "persons", "men", "women", "dead"),
    *("menschen", "personen", "tote", "opfer", "verletzte", "verwundete", "vermisste"),
    *("osób", "osoby", "ludzi", "ludzie", "человек", "человека", "людей"),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """The words of a passage that state a value, and what kind of value it is.

    ``start`` and ``end`` are code points of the text.
    """

    words: str = ""
    value_type: str = ""
    is_count: bool = True
    start: int = 0
    end: int = 0


def in_a_line(words: str) -> str:
    """Return words as a field of one line holds them: it swallows line breaks."""
    return LINE_BREAK.sub(" ", words)


def proposals(
    body: str, start: int, end: int, *, language: str = "en"
) -> list[Proposal]:
    """Return the values stated between two code points of a text, figures first."""
    return [*_figures(body, start, end, language), *_dates(body, start, end, language)]


def best(found: list[Proposal], value_type: str = "") -> Proposal:
    """Return the first of the wanted kind; an empty one where there is none."""
    wanted = DATED if value_type in DATED else (value_type,)
    fitting = (one for one in found if not value_type or one.value_type in wanted)
    return next(fitting, Proposal(value_type=value_type))


def kind_of(words: str, *, language: str = "en") -> str:
    """Return whether typed words are a figure or a date; '' when neither."""
    if not words.strip():
        return ""
    if readings.figure(words, language=language) is not None:
        return "quantity"
    edtf = dates.read(words, language=language) or dates.read(words) or _as_edtf(words)
    if edtf is None:
        return ""
    return "period" if dates.parse(edtf).is_period else "date"


def _as_edtf(words: str) -> str | None:
    try:
        return dates.parse(words.strip()).edtf
    except ValueError:
        return None


def before(body: str, start: int) -> str:
    """Return the text before a place, as far as it lends a date its year."""
    return body[max(0, start - CONTEXT) : start]


def unit_of(body: str, proposal: Proposal, *, language: str = "en") -> str:
    """Return what a proposed figure counts, as in "persons killed"; '' if unsaid."""
    if proposal.value_type != "quantity" or not proposal.words:
        return ""
    low = max(0, proposal.start - NEAR)
    near = body[low : proposal.end + NEAR]
    return _unit_at(near, proposal.start - low, quantities.readable(language))


# A form asks twice what the same figure counts.
@lru_cache(maxsize=32)
def _unit_at(near: str, here: int, language: str) -> str:
    for found in quantities.find(near, language=language):
        if found.start <= here < found.end:
            counted = quantities.counted(near, found, language=language)
            return _unit(counted, found.noun)
    return ""


def _unit(counted: quantities.Counted, noun: str) -> str:
    what = counted.category.replace("_", " ")
    noun = counted.noun or noun
    if what in ("", "casualties", "total", "cases", "present"):
        return "" if noun.lower() == "casualties" else noun
    is_of_persons = noun.lower() in PERSONS or noun.lower() == what
    return f"persons {what}" if is_of_persons else f"{noun} {what}"


def _figures(body: str, start: int, end: int, language: str) -> list[Proposal]:
    return [
        Proposal(
            words=in_a_line(body[start + found.start : start + found.end]),
            value_type="quantity",
            is_count=found.kind is Kind.COUNT,
            start=start + found.start,
            end=start + found.end,
        )
        for found in _counted(body[start:end], quantities.readable(language))
        if not is_day(body, start + found.start, start + found.end, language)
    ]


# A form asks for the figures and dates of the same words several times.
@lru_cache(maxsize=32)
def _counted(words: str, language: str) -> tuple[quantities.Found, ...]:
    return tuple(quantities.find(words, language=language))


def _dates(body: str, start: int, end: int, language: str) -> list[Proposal]:
    return [
        Proposal(
            words=in_a_line(body[start + found.start : start + found.end]),
            value_type="period" if dates.parse(found.edtf).is_period else "date",
            start=start + found.start,
            end=start + found.end,
        )
        for found in _dated(body[start:end], before(body, start), language)
    ]


@lru_cache(maxsize=32)
def _dated(words: str, context: str, language: str) -> tuple[dates.Found, ...]:
    return tuple(dates.find(words, context, language=language))


def echo(
    words: str,
    value_type: str,
    *,
    is_count: bool = True,
    context: str = "",
    language: str = "en",
) -> str:
    """Say in plain words how words are read; ValueError says why they cannot be."""
    columns = readings.typed(
        words, value_type, is_count=is_count, context=context, language=language
    )
    reading = SimpleNamespace(**columns)
    return wording.value(reading, as_stated=words)
