"""A phrase under the glass: how it is read, bound by bound and by which rule.

No Django here, and no database.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from claims import quantities, readings, wording
from claims.charts import Mark
from claims.quantities import EDITION, Counted, Quantity, Tallied
from sources import dates

LANGUAGES = {
    "en": "English",
    "en-GB": "English (British)",
    "en-US": "English (American)",
    "de": "German",
    "pl": "Polish",
    "ru": "Russian",
}


@dataclass(frozen=True, slots=True)
class Specimen:
    """One reading: its value in words, its bounds, its rule, its picture."""

    words: str
    value: str
    glyph: Mark | None
    rows: list[tuple[str, str, str]] = field(default_factory=list)
    """Each bound by name, as it is read and as the words firmly allow it."""
    rules: list[str] = field(default_factory=list)
    rule: str = ""
    edition: str = ""
    edtf: str = ""


@dataclass(frozen=True, slots=True)
class Find:
    """One quantity or date of a text, with its code points and what it counts."""

    number: int
    start: int
    end: int
    kind: str
    specimen: Specimen
    counted: Counted = field(default_factory=Counted)
    side: str = ""

    @property
    def category(self) -> str:
        """What happened to those counted, in words."""
        return self.counted.category.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; numbered where it is one that was found."""

    text: str
    number: int = 0


def as_quantity(words: str, language: str) -> Specimen | None:
    """Read the whole of some words as one figure, of persons or else of anything."""
    for is_count in (True, False):
        read = quantities.read(words, language=language, is_count=is_count)
        if read is not None:
            return of_quantity(words, read)
    return None


def of_quantity(words: str, read: Quantity) -> Specimen:
    """Put a figure under the glass."""
    shown = SimpleNamespace(**readings.of_quantity(read))
    low, high = ("open", "open") if wording.interval(read.low, read.high) else ("", "")
    rows = [
        ("at least", _bound(read.low, low), _bound(read.firm_low, low)),
        ("at most", _bound(read.high, high), _bound(read.firm_high, high)),
    ]
    if read.base is not None:
        rows.append(("of a whole of", wording.number(read.base), ""))
    return Specimen(
        words=words,
        value=wording.figure(shown, words),
        glyph=wording.picture(shown),
        rows=rows if low else [],
        rules=[quantities.explain(read.rule)],
        rule=read.rule,
        edition=EDITION,
    )


def _bound(end: Decimal | None, otherwise: str) -> str:
    return otherwise if end is None else wording.number(end)


def as_date(words: str, language: str) -> Specimen | None:
    """Read the whole of some words as EDTF or as a date in words."""
    try:
        return of_date(words, dates.parse(words.strip()).edtf)
    except ValueError:
        in_words = dates.read(words, language=language)
        return None if in_words is None else of_date(words, in_words)


def of_date(words: str, edtf: str, note: str = "") -> Specimen:
    """Put a date under the glass, with a remark on how it was read."""
    span = dates.parse(edtf)
    ends = (
        [("", span.start)]
        if span.end is None
        else [
            ("start, ", span.start),
            ("end, ", span.end),
        ]
    )
    rows = [
        row
        for name, one in ends
        for row in (
            (f"{name}earliest", _day(one.earliest), _day(one.firm_earliest)),
            (f"{name}latest", _day(one.latest), _day(one.firm_latest)),
        )
    ]
    shown = SimpleNamespace(**readings.of_date(edtf))
    return Specimen(
        words=words,
        value=dates.render(edtf),
        glyph=wording.picture(shown),
        rows=rows,
        rules=[*dates.explain(edtf), *([note] if note else [])],
        edtf=edtf,
    )


def _day(day: date | None) -> str:
    return "open" if day is None else f"{day.day} {day:%B} {day.year}"


def finds(text: str, language: str) -> list[Find]:
    """List the quantities and dates of a text, in order."""
    sides = {(row.start, row.end): row for row in _tallied(text, language)}
    seen = [*_quantities(text, language, sides), *_dates(text, language)]
    ordered = sorted(seen, key=lambda one: (one.start, -one.end))
    apart: list[Find] = []
    for one in ordered:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return [replace(one, number=number) for number, one in enumerate(apart, start=1)]


def _tallied(text: str, language: str) -> list[Tallied]:
    return quantities.tally(text, language=language)


def _quantities(
    text: str, language: str, rows: dict[tuple[int, int], Tallied]
) -> list[Find]:
    """List the figures, those of lists with what they share and their side."""
    found = []
    for one in quantities.find(text, language=language):
        said = quantities.counted(text, one, language=language)
        row = rows.pop((one.start, one.end), None)
        if row is not None:
            said = Counted(row.noun, said.verb, row.category, row.scope_words)
        specimen = of_quantity(text[one.start : one.end], one.quantity)
        side = row.side if row else ""
        kind = str(one.kind)
        found.append(Find(0, one.start, one.end, kind, specimen, said, side))
    for (start, end), row in rows.items():
        said = Counted(row.noun, "", row.category, row.scope_words)
        specimen = of_quantity(text[start:end], row.quantity)
        found.append(Find(0, start, end, "count", specimen, said, row.side))
    return found


def _dates(text: str, language: str) -> list[Find]:
    return [
        Find(
            0,
            one.start,
            one.end,
            "date, anchored to the last one" if one.is_derived else "date",
            of_date(text[one.start : one.end], one.edtf, one.note),
        )
        for one in dates.find(text, language=language)
    ]


def pieces(text: str, found: list[Find]) -> list[Piece]:
    """Cut a text at what was found in it."""
    cut, at = [], 0
    for one in found:
        cut.append(Piece(text[at : one.start]))
        cut.append(Piece(text[one.start : one.end], one.number))
        at = one.end
    cut.append(Piece(text[at:]))
    return [piece for piece in cut if piece.text]


def our_sum(text: str, language: str) -> str:
    """Say what the parts of one account add up to: "69 = 15 + 54, our sum"; or ''."""
    rows = _tallied(text, language)
    total = quantities.added(rows)
    if total is None:
        return ""
    parts = " + ".join(
        wording.interval(row.quantity.low, row.quantity.high) for row in rows
    )
    return f"{wording.interval(total.low, total.high)} = {parts}, our sum"
