"""What one row of a table states: each figure or answer of it is a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from annotator.exchange.table.carried import carried
from annotator.exchange.table.cells import DATES, TAKERS, CellError, edtf, shown
from annotator.exchange.table.lists import LISTS, labels_in
from annotator.exchange.table.mapping import Group
from annotator.exchange.table.plan import (
    Issue,
    Manner,
    Named,
    Statement,
    Voiced,
)
from annotator.exchange.table.targets import NONE, OF_VOICE
from claims import readings
from claims.models import ValueType
from claims.models.question import ONE_OPTION
from sources.forms.source import LANGUAGE_TAG

if TYPE_CHECKING:
    from annotator.exchange.table.planning import Planner

DEFAULTS: Manner = (
    "asserts", "flat", "", "stated", "unknown", "same", "", "", "original",
)  # fmt: skip
FOLDED = ("source", "question")
OF_VOICES = (
    "voice_words", "voice_stance", "voice_basis", "voice_certainty", "voice_key",
    *OF_VOICE,
)  # fmt: skip
DETAILS = (
    "status",
    "value_type",
    "counts_whole",
    "source_language",
    "translation",
    "translator",
)
_BARE_CASUALTIES = re.compile(r"\s*casualt(y|ies)\s*", re.IGNORECASE)


class Common:
    """What all statements of one row have in common."""

    def __init__(self, planner: Planner, number: int, cells: Sequence[str]) -> None:
        self.planner, self.number, self.cells = planner, number, cells
        self.question = self._joined("question") or planner.mapping.question
        self.source = self._joined("source") or planner.mapping.source
        self.quotation = self._joined("quotation")
        self.locator = self._taken("locator")
        self.note = self._joined("note", "\n")
        self.status, self.language = "", ""
        self.value_type = planner.mapping.value_type
        self.is_count = planner.mapping.is_count
        self.translated = ("", "")
        if planner.is_detailed:
            self._hold_details()
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
        stated = self.planner.stated(group, self.cells)
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
            translated=self.translated,
            value_type=self._kind(question, is_read=bool(words or low or high)),
            reading=reading,
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
        return " ".join(found.split()) if name in FOLDED else found

    def _taken(self, name: str) -> str:
        columns = self.planner.columns[name]
        if not columns:
            return ""
        cell = self._joined(name)
        try:
            return taken(name, cell, self.planner.reader.language)
        except CellError as error:
            self._fault(columns, cell, str(error))
            return ""

    def _fault(self, columns: Sequence[int], cell: str, why: str) -> None:
        self.planner.fault(self.number, columns, cell, why)

    def _hold_details(self) -> None:
        """Take what few tables but our own export say of each row."""
        self.status = self._taken("status")
        self.language = self._taken("source_language")
        self.value_type = self._taken("value_type") or self.value_type
        if counts := self._taken("counts_whole"):
            self.is_count = counts == "yes"
        self.translated = self._joined("translation"), self._taken("translator")

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

    def _kind(self, question: int | None, *, is_read: bool) -> str:
        """Return the kind of value; '' where nothing is asked and nothing is read."""
        is_known = question is not None or is_read
        return self.value_type if is_known and self.value_type != NONE else ""

    def _reading(
        self, group: Group, words: str, low: str, high: str, source: str
    ) -> dict[str, Any] | None:
        """Return the reading that the row carries, else of the bounds, else the words.

        The words are read in the language of their source, else of the table.
        """
        reader = self.planner.reader
        columns: list[int | None] = [group.low, group.high]
        try:
            if self.planner.is_carried:
                columns = [at for some in self.planner.carried for at in some]
                if (found := self._carried()) is not None:
                    return found
                columns = [group.low, group.high]
            if low or high:
                return self._of_bounds(low, high)
            columns = [group.words]
            if not words:
                return readings.empty()
            language = self.planner.languages.get(source) or self.language
            kind = self.value_type, self.is_count
            return reader.of_words(words, language or reader.language, kind)
        except CellError as error:
            known = [at for at in columns if at is not None]
            named = (at for at in known if self.cells[at])
            blamed = [at for at in named if self.cells[at] in str(error)] or known
            self._fault(blamed, self.cells[blamed[0]], str(error))
            return None

    def _carried(self) -> dict[str, Any] | None:
        cells = tuple(self.cells[at[0]] if at else "" for at in self.planner.carried)
        return carried(self.value_type, cells, is_count=self.is_count)

    def _of_bounds(self, low: str, high: str) -> dict[str, Any]:
        if self.value_type != ValueType.QUANTITY:
            raise CellError(
                "Lowest and highest are for quantities: give the answer as stated."
            )
        return self.planner.reader.of_bounds(low, high, is_count=self.is_count)

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
        at = self.planner.source(title, self.number, self._taken("source_key"))
        source = self.planner.plan.sources[at]
        source.is_carrier = True
        if source.fault:
            self._fault(columns, title, source.fault)
        self._tell(source, self.planner.of_source)
        return at

    def _tell(self, named: Named, columns: Sequence[tuple[str, str]]) -> None:
        """Keep what the row says of a source or question, unless another differs."""
        for name, column in columns:
            is_tag = name == "source_language"
            value = self.language if is_tag else self._taken(name)
            if why := named.tell(column, value):
                self._fault(self.planner.columns[name], value, why)

    def _question(self, title: str) -> int | None:
        if not title:
            return None
        at = self.planner.question(title, self.number, self._taken("question_key"))
        question = self.planner.plan.questions[at]
        if question.fault:
            self._fault(self.planner.columns["question"], title, question.fault)
        if self.unit and self.unit != question.unit:
            self._hold_unit(question)
        self._hold_kind(question)
        self._refuse_exclusive()
        self._tell(question, self.planner.of_question)
        return at

    def _hold_kind(self, question: Issue) -> None:
        """Give a question what the row says of it, or say why it cannot be so."""
        columns = self.planner.columns["value_type"]
        if self.value_type == NONE:
            why = "A claim that answers a question has a kind of value."
            self._fault(columns, NONE, why)
        elif question.value_type not in ("", self.value_type):
            kind = ValueType(question.value_type).label.lower()
            why = f"Another row says that “{question.title}” is answered by {kind}."
            self._fault(columns, self.value_type, why)
        elif not question.value_type:
            question.value_type, question.is_count = self.value_type, self.is_count

    def _refuse_exclusive(self) -> None:
        """Refuse that only one option can be true where there are no options."""
        said = self._taken("one_option")
        if said == "yes" and self.value_type != ValueType.CATEGORY:
            self._fault(self.planner.columns["one_option"], said, ONE_OPTION)

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
        words, *manner = (self._taken(name) for name in OF_VOICES)
        try:
            return self.planner.voices((self.voice, words, *manner), self.number)
        except CellError as error:
            cells = {name: self._taken(name) for name in OF_VOICES}
            named = (
                name for name, cell in cells.items() if cell and cell in str(error)
            )
            blamed = next(named, "voice_words")
            self._fault(self.planner.columns[blamed], cells[blamed], str(error))
            return ()

    def _key(
        self, group: Group, titles: tuple[str, str], said: tuple[str, str, str]
    ) -> str:
        """Return the key that makes a second import of the row harmless."""
        if not self.key:
            words = (title.casefold() for title in titles)
            place = (self.quotation, self.locator, self.voice)
            keys = map(self._taken, ("question_key", "source_key", "voice_key"))
            return self.planner.own_key((*words, *said, *place, *filter(None, keys)))
        key = keyed(self.key, group)
        first = self.planner.keys.setdefault(key, self.number)
        columns = self.planner.columns["key"]
        if first != self.number:
            self._fault(columns, self.key, f"Row {first} has this key already.")
        elif len(key) > 200:
            self._fault(columns, key, "The key is too long with its heading.")
        return key

    def _labels(self, group: Group, words: str) -> tuple[str, ...]:
        """Return the options that a cell names, parted by semicolons."""
        if self.value_type != ValueType.CATEGORY:
            return ()
        columns = self.planner.columns["options"]
        if columns:
            words = self.cells[columns[0]]
        elif group.words is not None:
            columns = (group.words,)
        try:
            kept = labels_in(words)
        except CellError as error:
            self._fault(columns, words, str(error))
            return ()
        if kept and not self._titles(group)[0]:
            why = "One of several options answers a question, and the row names none."
            self._fault(columns, words, why)
        return kept


def taken(name: str, cell: str, language: str) -> str:
    """Return what a cell is taken as; CellError where it cannot be that."""
    if name in DATES:
        return edtf(cell, language)
    if name in LISTS:
        LISTS[name](cell)
    if name == "source_language" and cell and not LANGUAGE_TAG.fullmatch(cell):
        raise CellError(
            f"“{shown(cell)}” is no language: name it by its tag, such as en, ka, or"
            " sr-Latn."
        )
    return TAKERS[name](cell)


def keyed(key: str, group: Group) -> str:
    """Return the key of a row's claim in a group of columns."""
    return f"{key}/{group.label}" if group.label else key


def same(words: str | None, others: str) -> bool:
    """Whether words are the same but for spaces, which tables do not keep."""
    return words is not None and words.split() == others.split()


def bounds_as_stated(headings: Sequence[str], group: Group, low: str, high: str) -> str:
    """Return the bounds as the cells have them; one alone with its heading."""
    if low and high:
        return low if low == high else f"{low}–{high}"
    at = group.low if low else group.high
    return "" if at is None else f"{headings[at]}: {low or high}"
