"""What a passage seems to answer: the figure or the date in its words. No Django."""

from dataclasses import dataclass
from types import SimpleNamespace

from claims import quantities, readings, wording
from claims.quantities import Kind
from sources import dates

DATED = ("date", "period")
READ = ("quantity", *DATED)
# Further back than this no date lends its year to another.
CONTEXT = 20_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """The words of a passage that state a value, and what kind of value it is."""

    words: str = ""
    value_type: str = ""
    unit: str = ""
    is_count: bool = True


def proposals(
    body: str, start: int, end: int, *, language: str = "en"
) -> list[Proposal]:
    """Return the values stated between two code points of a text, figures first."""
    return [*_figures(body[start:end]), *_dates(body, start, end, language)]


def best(found: list[Proposal], value_type: str = "") -> Proposal:
    """Return the first of the wanted kind; an empty one where there is none."""
    wanted = DATED if value_type in DATED else (value_type,)
    fitting = (one for one in found if not value_type or one.value_type in wanted)
    return next(fitting, Proposal(value_type=value_type))


def kind_of(words: str, *, language: str = "en") -> str:
    """Return whether typed words are a figure or a date; '' when neither."""
    if not words.strip():
        return ""
    if quantities.read(words) is not None:
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


def _figures(words: str) -> list[Proposal]:
    return [
        Proposal(
            words=words[found.start : found.end],
            value_type="quantity",
            unit=found.noun,
            is_count=found.kind is Kind.COUNT,
        )
        for found in quantities.find(words)
    ]


def _dates(body: str, start: int, end: int, language: str) -> list[Proposal]:
    words = body[start:end]
    return [
        Proposal(
            words=words[found.start : found.end],
            value_type="period" if dates.parse(found.edtf).is_period else "date",
        )
        for found in dates.find(words, before(body, start), language=language)
    ]


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
