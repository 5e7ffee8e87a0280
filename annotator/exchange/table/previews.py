"""What the first rows of a table would become, for the page to show."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.exchange.table.languages import languages_of
from annotator.exchange.table.mapping import Mapping
from annotator.exchange.table.matching import here
from annotator.exchange.table.plan import Fault, Plan, Statement, Voiced
from annotator.exchange.table.planning import plan_of
from annotator.exchange.table.sheets import Table
from claims import wording
from claims.models import ClaimImport
from sources import dates

ROWS = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """One claim that a row would become."""

    question: str
    source: str
    voice: str
    as_stated: str
    reading: str
    place: str


@dataclass(slots=True)
class ShownRow:
    """A row with its claims and its faults; ``left_out`` says why it has neither."""

    number: int
    left_out: str = "States nothing, and is left out."
    claims: list[Shown] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def previewed(record: ClaimImport, table: Table, mapping: Mapping) -> list[ShownRow]:
    """Return what the first rows would become."""
    if mapping.faults:
        return []
    some = Table(table.headings, table.rows[:ROWS])
    plan = plan_of(
        some,
        mapping,
        record.file_name,
        languages=languages_of(some, mapping),
        here=here(some, mapping),
    )
    rows: dict[int, ShownRow] = {row.number: ShownRow(row.number) for row in some.rows}
    for statement in plan.statements:
        rows[statement.row].claims.append(_shown(statement, plan))
    faults = defaultdict(list)
    for fault in plan.faults:
        faults[fault.row].append(fault)
    for number, found in faults.items():
        rows[number].faults = found
    for number in plan.here_rows:
        rows[number].left_out = "Is here already."
    for number, first in plan.repeats.items():
        rows[number].left_out = f"Repeats row {first}, and is taken once."
    return list(rows.values())


def _shown(one: Statement, plan: Plan) -> Shown:
    reading = one.reading
    read = wording.interval(reading["low"], reading["high"])
    if reading["edtf"]:
        read = dates.render(reading["edtf"])
    return Shown(
        question="" if one.question is None else plan.questions[one.question].title,
        source=plan.sources[one.source].title,
        voice=" and ".join(plan.sources[last.source].title for last in _last(one)),
        as_stated=one.as_stated,
        reading=read or reading["polarity"] or "; ".join(one.labels),
        place=one.locator,
    )


def _last(one: Statement) -> Iterator[Voiced]:
    """Yield the last voice of each chain."""
    chains = {voice.branch: voice for voice in one.voices}
    yield from chains.values()
