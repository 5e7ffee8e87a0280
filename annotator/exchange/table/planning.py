"""Rows to statements: what each row of a table would become."""

import re
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any

from annotator.exchange.table.cells import (
    DATES,
    TAKERS,
    CellError,
    Reader,
    edtf,
    shown,
)
from annotator.exchange.table.mapping import Group, Mapping
from annotator.exchange.table.plan import (
    MANNERS,
    Carrier,
    Fault,
    Issue,
    Manner,
    Plan,
    Statement,
    Voiced,
)
from annotator.exchange.table.sheets import Row, Table, letters
from annotator.exchange.table.targets import BY_NAME
from annotator.exchange.table.voices import voices_in
from claims import readings
from claims.models import ValueType

LONGEST_TITLE = {"source": 500, "question": 300}
DEFAULTS: Manner = ("asserts", "flat", "", "stated", "unknown", "same", "", "")
EVERY = 1000  # rows between two words on the progress
_BARE_CASUALTIES = re.compile(r"\s*casualt(y|ies)\s*", re.IGNORECASE)

Tick = Callable[[int, int], None]


def plan_of(
    table: Table,
    mapping: Mapping,
    file_name: str,
    tick: Tick = lambda *_: None,
    *,
    languages: dict[str, str] | None = None,
) -> Plan:
    """Return what a table would become; ``tick`` hears of rows done, of how many.

    ``languages`` are those of the sources that are here, by their names in the table.
    """
    planner = Planner(table.headings, mapping, file_name, languages or {})
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
        languages: dict[str, str],
    ) -> None:
        self.headings, self.mapping, self.file_name = headings, mapping, file_name
        self.languages = languages
        self.plan = Plan()
        self.reader = Reader(mapping)
        self.groups = mapping.groups(headings) or [Group("")]
        self.columns = {name: mapping.at(name) for name in BY_NAME}
        self.manners = [
            (at, name) for at, name in enumerate(MANNERS) if self.columns[name]
        ]
        self.sources: dict[str, int] = {}
        self.questions: dict[str, int] = {}
        self.keys: dict[str, int] = {}
        self.seen: dict[str, int] = {}
        self.spoken: dict[tuple[str, str], tuple[Voiced, ...]] = {}

    def add(self, row: Row) -> None:
        """Add the statements of a row, or its faults."""
        cells = self._padded(row)
        before = len(self.plan.faults)
        common = Common(self, row.number, cells)
        made = [
            statement
            for group in self.groups
            if (statement := common.statement(group)) is not None
        ]
        if len(self.plan.faults) == before:
            self.plan.statements += made
            self.plan.left_out += not made

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

    def source(self, title: str, row: int, *, is_carrier: bool) -> int:
        """Return the place of a source in the plan."""
        folded = title.casefold()
        at = self.sources.get(folded)
        if at is None:
            at = self.sources[folded] = len(self.plan.sources)
            fault = _too_long("source", title)
            self.plan.sources.append(Carrier(title, row, fault=fault))
        if is_carrier:
            self.plan.sources[at].is_carrier = True
        return at

    def voices(self, cell: str, words: str, row: int) -> tuple[Voiced, ...]:
        """Return the voices that a cell names, by their places in the plan."""
        if (cell, words) not in self.spoken:
            self.spoken[cell, words] = tuple(
                Voiced(
                    one.branch,
                    one.position,
                    self.source(one.title, row, is_carrier=False),
                    one.words,
                )
                for one in voices_in(cell, words)
            )
        return self.spoken[cell, words]

    def question(self, title: str, row: int) -> int:
        """Return the place of a question in the plan."""
        folded = title.casefold()
        at = self.questions.get(folded)
        if at is None:
            at = self.questions[folded] = len(self.plan.questions)
            issue = Issue(title, row, fault=_too_long("question", title))
            self.plan.questions.append(issue)
        return at

    def own_key(self, parts: Sequence[str]) -> str:
        """Return the key of a row that has none: of what it says, and how often."""
        digest = blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()
        times = self.seen[digest] = self.seen.get(digest, 0) + 1
        return f"row:{digest}:{times}"


class Common:
    """What all statements of one row have in common."""

    def __init__(self, planner: Planner, number: int, cells: Sequence[str]) -> None:
        self.planner, self.number, self.cells = planner, number, cells
        self.question = self._joined("question") or planner.mapping.question
        self.source = self._joined("source") or planner.mapping.source
        self.quotation = self._joined("quotation")
        self.locator = self._taken("locator")
        self.note = self._joined("note", "\n")
        self.voice = self._taken("voice")
        self.voices = self._voices()
        self.key = self._taken("key")
        self.unit = self._taken("unit") or planner.mapping.unit
        self.manner = self._manner()

    def statement(self, group: Group) -> Statement | None:
        """Return the statement of a group of columns; None where it has nothing."""
        words = self._cell(group.words)
        low, high = self._cell(group.low), self._cell(group.high)
        is_single = not group.label
        if not (words or low or high or (is_single and self.quotation)):
            return None
        titles = self._titles(group)
        reading = self._reading(group, words, low, high, titles[1])
        stated = words or (self.quotation if is_single else "")
        stated = stated or self._bounds_as_stated(group, low, high)
        source, question = self._source(titles[1]), self._question(titles[0])
        if source is None or reading is None:
            return None
        quotation = self.quotation
        place = f"{self.planner.file_name}, row {self.number}"
        return Statement(
            row=self.number,
            key=self._key(group, titles, (stated, low, high)),
            is_own_key=not self.key,
            source=source,
            question=question,
            voices=self.voices,
            as_stated=stated,
            note=self.note,
            exact=quotation,
            locator=self.locator or ("" if quotation else place),
            reading=reading,
            has_reading=bool(words or low or high),
            manner=self.manner,
            labels=self._labels(group, words),
        )

    def _cell(self, at: int | None) -> str:
        return "" if at is None else self.cells[at]

    def _joined(self, name: str, between: str = ", ") -> str:
        columns = self.planner.columns[name]
        if not columns:
            return ""
        if len(columns) == 1:
            found = self.cells[columns[0]]
        else:
            found = between.join(cell for at in columns if (cell := self.cells[at]))
        return " ".join(found.split()) if name in LONGEST_TITLE else found

    def _taken(self, name: str) -> str:
        columns = self.planner.columns[name]
        if not columns:
            return ""
        cell = self._joined(name)
        try:
            if name in DATES:
                return edtf(cell, self.planner.reader.language)
            return TAKERS[name](cell)
        except CellError as error:
            self._fault(columns, cell, str(error))
            return ""

    def _fault(self, columns: Sequence[int], cell: str, why: str) -> None:
        self.planner.fault(self.number, columns, cell, why)

    def _manner(self) -> Manner:
        """Return how it is said and what it covers; DEFAULTS where nothing says."""
        if not self.planner.manners and not self.voices:
            return DEFAULTS
        manner = list(DEFAULTS)
        if self.voices:
            manner[0] = "reports"
        for at, name in self.planner.manners:
            manner[at] = self._taken(name) or manner[at]
        if manner[3] == "implied" and not self.note.strip():
            why = "What is implied needs a note that says how."
            self._fault(self.planner.columns["directness"], manner[3], why)
        if manner[5] != "same" and not manner[6].strip():
            why = "Another scope needs words for what is covered."
            self._fault(self.planner.columns["scope"], manner[5], why)
        return tuple(manner)

    def _reading(
        self, group: Group, words: str, low: str, high: str, source: str
    ) -> dict[str, Any] | None:
        """Return the reading of the bounds where there are any, else of the words.

        The words are read in the language of their source, else of the table.
        """
        reader = self.planner.reader
        columns = [group.low, group.high]
        try:
            if low or high:
                return reader.of_bounds(low, high)
            columns = [group.words]
            if not words:
                return readings.empty()
            language = self.planner.languages.get(source, "")
            return reader.of_words(words, language or reader.language)
        except CellError as error:
            known = [at for at in columns if at is not None]
            blamed = [at for at in known if self.cells[at] in str(error)] or known
            self._fault(blamed, self.cells[blamed[0]], str(error))
            return None

    def _bounds_as_stated(self, group: Group, low: str, high: str) -> str:
        """Return the bounds as the cells have them; one alone with its heading."""
        if low and high:
            return low if low == high else f"{low}–{high}"
        at = group.low if low else group.high
        return "" if at is None else f"{self.planner.headings[at]}: {low or high}"

    def _titles(self, group: Group) -> tuple[str, str]:
        """Return what is asked and the source, with what the heading names."""
        if not group.label:
            return self.question, self.source
        if self.planner.mapping.headings_name == "source":
            return self.question, group.label
        parts = [self.question, group.label]
        return ", ".join(part for part in parts if part), self.source

    def _source(self, title: str) -> int | None:
        columns = self.planner.columns["source"]
        if not title:
            self._fault(columns, "", "The row names no source.")
            return None
        at = self.planner.source(title, self.number, is_carrier=True)
        source = self.planner.plan.sources[at]
        if source.fault:
            self._fault(columns, title, source.fault)
        source.author = source.author or self._taken("source_author")
        source.date = source.date or self._taken("source_date")
        return at

    def _question(self, title: str) -> int | None:
        if not title:
            return None
        at = self.planner.question(title, self.number)
        question = self.planner.plan.questions[at]
        if question.fault:
            self._fault(self.planner.columns["question"], title, question.fault)
        if self.unit and self.unit != question.unit:
            self._hold_unit(question)
        return at

    def _hold_unit(self, question: Issue) -> None:
        """Give a question its unit, or say why it cannot be its unit."""
        columns = self.planner.columns["unit"]
        if _BARE_CASUALTIES.fullmatch(self.unit):
            why = "Casualties alone may mean killed, or killed and wounded: say which."
            self._fault(columns, self.unit, why)
        elif question.unit:
            why = f"Another row says that “{question.title}” counts {question.unit}."
            self._fault(columns, self.unit, why)
        else:
            question.unit = self.unit

    def _voices(self) -> tuple[Voiced, ...]:
        """Return the voices that the row names."""
        if not self.voice:
            return ()
        words = self._taken("voice_words")
        try:
            return self.planner.voices(self.voice, words, self.number)
        except CellError as error:
            self._fault(self.planner.columns["voice_words"], words, str(error))
            return ()

    def _key(
        self, group: Group, titles: tuple[str, str], said: tuple[str, str, str]
    ) -> str:
        """Return the key that makes a second import of the row harmless."""
        if not self.key:
            words = (title.casefold() for title in titles)
            place = (self.quotation, self.locator, self.voice)
            return self.planner.own_key((*words, *said, *place))
        key = f"{self.key}/{group.label}" if group.label else self.key
        first = self.planner.keys.setdefault(key, self.number)
        columns = self.planner.columns["key"]
        if first != self.number:
            self._fault(columns, self.key, f"Row {first} has this key already.")
        elif len(key) > 200:
            self._fault(columns, key, "The key is too long with its heading.")
        return key

    def _labels(self, group: Group, words: str) -> tuple[str, ...]:
        """Return the options that a cell names, parted by semicolons."""
        if self.planner.mapping.value_type != ValueType.CATEGORY:
            return ()
        labels = [" ".join(part.split()) for part in words.split(";")]
        if any(len(label) > 200 for label in labels):
            columns = () if group.words is None else (group.words,)
            self._fault(columns, words, "An option has more than 200 letters.")
        kept = {label.casefold(): label for label in labels if label}
        return tuple(kept.values())


def _too_long(kind: str, title: str) -> str:
    most = LONGEST_TITLE[kind]
    if len(title) <= most:
        return ""
    return (
        f"The name of the {kind} has {len(title):,} letters; at most {most} are kept."
    )
