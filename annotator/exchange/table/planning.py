"""Rows to statements: what each row of a table would become."""

from collections.abc import Callable, Sequence
from hashlib import blake2b

from annotator.exchange.table.cells import CellError, Reader, shown
from annotator.exchange.table.mapping import Group, Mapping
from annotator.exchange.table.plan import (
    MANNERS,
    Carrier,
    Fault,
    Issue,
    Plan,
    Voiced,
)
from annotator.exchange.table.sheets import Row, Table, letters
from annotator.exchange.table.stating import (
    DETAILS,
    Common,
    bounds_as_stated,
    keyed,
    same,
    taken,
)
from annotator.exchange.table.targets import (
    BY_NAME,
    CARRIED,
    OF_QUESTION,
    OF_SOURCE,
)
from annotator.exchange.table.voices import OF_THE_CLAIM, manners_in, voices_in

LONGEST_TITLE = {"source": 500, "question": 300}
# What spreadsheets show where they have no value.
ERRORS = frozenset(
    (
        "#CALC!", "#DIV/0!", "#FIELD!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!",
        "#SPILL!", "#VALUE!",
    )
)  # fmt: skip
EVERY = 1000  # rows between two words on the progress

Tick = Callable[[int, int], None]


def plan_of(
    table: Table,
    mapping: Mapping,
    file_name: str,
    tick: Tick = lambda *_: None,
    *,
    languages: dict[str, str] | None = None,
    here: dict[str, str] | None = None,
) -> Plan:
    """Return what a table would become; ``tick`` hears of rows done, of how many.

    ``languages`` are those of the sources that are here, by their names in the table;
    ``here`` has the words of the claims that are here, by their keys in the table.
    """
    planner = Planner(table.headings, mapping, file_name)
    planner.languages, planner.here = languages or {}, here or {}
    for done, row in enumerate(table.rows):
        if done % EVERY == 0:
            tick(done, len(table.rows))
        planner.add(row)
    planner.plan.rows = len(table.rows)
    return planner.plan


class Planner:
    """Turns rows into statements, and keeps what they have in common."""

    def __init__(
        self,
        headings: Sequence[str],
        mapping: Mapping,
        file_name: str,
    ) -> None:
        self.headings, self.mapping, self.file_name = headings, mapping, file_name
        self.languages: dict[str, str] = {}
        self.here: dict[str, str] = {}
        self.plan = Plan()
        self.reader = Reader(mapping)
        self.groups = mapping.groups(headings) or [Group("")]
        self.columns = {name: mapping.at(name) for name in BY_NAME}
        self.manners = [
            (at, name) for at, name in enumerate(MANNERS) if self.columns[name]
        ]
        self.carried = [self.columns[name] for name in CARRIED]
        self.is_carried = any(self.carried)
        self.of_source, self.of_question = (
            [(name, column) for name, column in told.items() if self.columns[name]]
            for told in (OF_SOURCE, OF_QUESTION)
        )
        self.is_detailed = any(self.columns[name] for name in DETAILS)
        self.rows: dict[tuple[str, ...], int] = {}
        self.sources: dict[tuple[str, str], int] = {}
        self.questions: dict[tuple[str, str], int] = {}
        self.keys: dict[str, int] = {}
        self.seen: dict[str, int] = {}
        self.spoken: dict[tuple[str, ...], tuple[Voiced, ...]] = {}

    def add(self, row: Row) -> None:
        """Add the statements of a row, or its faults; leave out what is here already.

        A row that repeats another letter by letter, without a key that tells them
        apart, is taken once.
        """
        cells = self._padded(row)
        before = len(self.plan.faults)
        if self.here and self._is_here(row.number, cells):
            return
        whole = tuple(cells)
        first = self.rows.get(whole)
        if first is not None and not self.cell(cells, "key"):
            self.plan.repeats[row.number] = first
            return
        if not ERRORS.isdisjoint(cells):
            self._refuse_errors(row.number, cells)
            if len(self.plan.faults) > before:
                return
        common = Common(self, row.number, cells)
        if common.status not in ("", "current"):
            self.plan.not_standing += 1
            return
        made = [
            statement
            for group in self.groups
            if (statement := common.statement(group)) is not None
        ]
        if len(self.plan.faults) == before:
            self.plan.statements += made
            self.plan.left_out += not made
            if made:
                self.rows[whole] = row.number

    def cell(self, cells: Sequence[str], name: str) -> str:
        """Return the cell of a row in the one column that is taken as this."""
        columns = self.columns[name]
        return cells[columns[0]] if columns else ""

    def stated(self, group: Group, cells: Sequence[str]) -> str:
        """Return the words of a row in a group of columns; '' where it says nothing."""
        words = "" if group.words is None else cells[group.words]
        low = "" if group.low is None else cells[group.low]
        high = "" if group.high is None else cells[group.high]
        if words or not (low or high):
            return words or ("" if group.label else self.cell(cells, "quotation"))
        return bounds_as_stated(self.headings, group, low, high)

    def _is_here(self, number: int, cells: Sequence[str]) -> bool:
        """Whether all claims of a row are here: they are not read again."""
        key = self.cell(cells, "key")
        if not key:
            return False
        said = {
            keyed(key, group): words
            for group in self.groups
            if (words := self.stated(group, cells))
        }
        if not said or any(not same(self.here.get(k), w) for k, w in said.items()):
            return False
        if any(k in self.keys for k in said):
            return False
        self.keys.update(dict.fromkeys(said, number))
        self.plan.here_already += len(said)
        self.plan.here_rows.add(number)
        return True

    def _refuse_errors(self, row: int, cells: Sequence[str]) -> None:
        """Refuse the errors of a spreadsheet in the columns that are taken."""
        for at, name in enumerate(self.mapping.columns):
            if name and cells[at] in ERRORS:
                why = "The spreadsheet has an error here instead of a value."
                self.fault(row, (at,), cells[at], why)

    def fault(self, row: int, columns: Sequence[int], cell: str, why: str) -> None:
        """Note what is wrong with a cell."""
        heading = self.headings[columns[0]] if columns else ""
        self.plan.faults.append(Fault(row, heading, shown(cell), why))

    def _padded(self, row: Row) -> Sequence[str]:
        width = len(self.headings)
        if len(row.cells) < width:
            return [*row.cells, *[""] * (width - len(row.cells))]
        for at, cell in enumerate(row.cells[width:], width):
            if cell:
                why = "The row has more cells than there are headings."
                fault = Fault(row.number, letters(at), shown(cell), why)
                self.plan.faults.append(fault)
        return row.cells

    def source(self, title: str, row: int, key: str = "") -> int:
        """Return the place of a source in the plan."""
        named = title.lower(), key
        at = self.sources.get(named)
        if at is None:
            at = self.sources[named] = len(self.plan.sources)
            fault = _too_long("source", title)
            self.plan.sources.append(Carrier(title, row, key, fault=fault))
        return at

    def voices(self, cells: tuple[str, ...], row: int) -> tuple[Voiced, ...]:
        """Return the voices that cells name, by their places in the plan.

        The cells are their names, their words, how each stands to what is said, and
        what is told of each as a source. CellError where that was told otherwise.
        """
        if cells not in self.spoken:
            named = voices_in(*cells[:2])
            manners = manners_in(cells[0], *cells[2:])
            self.spoken[cells] = tuple(
                Voiced(
                    one.branch,
                    one.position,
                    self._voice(one.title, row, manner[OF_THE_CLAIM:]),
                    one.words,
                    *manner[:OF_THE_CLAIM],
                )
                for one, manner in zip(named, manners, strict=True)
            )
        return self.spoken[cells]

    def _voice(self, title: str, row: int, manner: tuple[str, ...]) -> int:
        """Return the place of a voice among the sources, with what is told of it."""
        key, *told = manner
        at = self.source(title, row, key)
        for (name, column), cell in zip(OF_SOURCE.items(), told, strict=True):
            value = taken(name, cell, self.reader.language)
            if why := self.plan.sources[at].tell(column, value):
                raise CellError(why)
        return at

    def question(self, title: str, row: int, key: str = "") -> int:
        """Return the place of a question in the plan."""
        named = title.lower(), key
        at = self.questions.get(named)
        if at is None:
            at = self.questions[named] = len(self.plan.questions)
            issue = Issue(title, row, key, fault=_too_long("question", title))
            issue.is_count = self.mapping.is_count
            self.plan.questions.append(issue)
        return at

    def own_key(self, parts: Sequence[str]) -> str:
        """Return the key of a row that has none: of what it says, and how often."""
        digest = blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()
        times = self.seen[digest] = self.seen.get(digest, 0) + 1
        return f"row:{digest}:{times}"


def _too_long(kind: str, title: str) -> str:
    most = LONGEST_TITLE[kind]
    if len(title) <= most:
        return ""
    return (
        f"The name of the {kind} has {len(title):,} letters; at most {most} are kept."
    )
