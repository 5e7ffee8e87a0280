"""What a table would become: statements, the names they use, and the faults found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from annotator.exchange.table.cells import shown

ANCHORING = ("anchored", "not_found", "several")
Manner = tuple[str, ...]  # stance, commitment, hedge, … as in ``MANNERS``
MANNERS = (
    "stance",
    "commitment",
    "hedge",
    "directness",
    "basis",
    "scope",
    "scope_note",
    "counted_to",
    "read_from",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell, and where it stands."""

    row: int
    column: str
    value: str
    why: str


@dataclass(slots=True)
class Named:
    """What a table names, in which row first, and what its rows tell of it.

    A key tells those of one title apart.
    """

    title: str
    row: int
    key: str = ""
    told: dict[str, str] = field(default_factory=dict)
    pk: int = 0
    is_new: bool = False
    fault: str = ""

    def tell(self, column: str, value: str) -> str:
        """Keep what a row says, if anything; return why it cannot be, or ''."""
        known = self.told.setdefault(column, value) if value else value
        if known == value:
            return ""
        return (
            f"Another row says “{shown(known)}” of “{shown(self.title)}”, and this one"
            f" “{shown(value)}”: where two have one title, give each a key."
        )

    def compared(self) -> dict[str, str]:
        """Return what a row here has to agree with, where several have the title."""
        return self.told


@dataclass(slots=True)
class Carrier(Named):
    """A source that the table names, as a carrier or as a voice."""

    is_carrier: bool = False


@dataclass(slots=True)
class Issue(Named):
    """A question that the table names."""

    unit: str = ""
    value_type: str = ""
    is_count: bool = True

    def compared(self) -> dict[str, str]:
        """Return what is told of it, with its kind of value and unit where given."""
        asked = {"value_type": self.value_type, "unit": self.unit}
        return self.told | {name: told for name, told in asked.items() if told}


class Voiced(NamedTuple):
    """A voice of a claim by its place in the plan, among the others and in a chain."""

    branch: int
    position: int
    source: int
    words: str
    stance: str
    basis: str
    certainty: str


@dataclass(slots=True)
class Statement:
    """One claim as the table has it; its names by their places in the plan."""

    row: int
    key: str
    is_own_key: bool
    source: int
    question: int | None
    voices: tuple[Voiced, ...]
    as_stated: str
    note: str
    exact: str
    locator: str
    translated: tuple[str, str]  # the translation, and by whom
    value_type: str
    reading: Mapping[str, Any]
    manner: Manner
    labels: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """All that a table would become."""

    statements: list[Statement] = field(default_factory=list)
    sources: list[Carrier] = field(default_factory=list)
    questions: list[Issue] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    rows: int = 0
    left_out: int = 0
    not_standing: int = 0
    here_already: int = 0
    here_rows: set[int] = field(default_factory=set)  # whose claims are all here
    repeats: dict[int, int] = field(default_factory=dict)  # which row each one repeats
    # Where quotations stand, by source and words; in which text those do not that are
    # nowhere, or at several places; and the rows that have such words.
    standing: dict[tuple[int, str], Any] = field(default_factory=dict)
    lost: dict[tuple[int, str], int] = field(default_factory=dict)
    anchoring: dict[str, list[int]] = field(
        default_factory=lambda: {kind: [] for kind in ANCHORING}
    )

    def faulty_rows(self) -> set[int]:
        """Return the numbers of the rows that have a fault."""
        return {fault.row for fault in self.faults}

    def drop_faulty(self) -> None:
        """Keep the statements of the good rows alone."""
        bad = self.faulty_rows()
        if bad:
            self.statements = [one for one in self.statements if one.row not in bad]

    def used(self) -> tuple[set[int], set[int]]:
        """Return the places of the sources and questions that statements use."""
        sources = {one.source for one in self.statements}
        sources.update(one.source for s in self.statements for one in s.voices)
        questions = {s.question for s in self.statements if s.question is not None}
        return sources, questions

    def counts(self) -> dict[str, int]:
        """Return the counts of the report."""
        sources, questions = self.used()
        new_sources = sum(self.sources[at].is_new for at in sources)
        new_questions = sum(self.questions[at].is_new for at in questions)
        return {
            "rows": self.rows,
            "claims": len(self.statements),
            "good_rows": len({one.row for one in self.statements}),
            "here_already": self.here_already,
            "left_out": self.left_out,
            "not_standing": self.not_standing,
            "repeated": len(self.repeats),
            "new_sources": new_sources,
            "matched_sources": len(sources) - new_sources,
            "new_questions": new_questions,
            "matched_questions": len(questions) - new_questions,
            "faults": len(self.faults),
            "faulty_rows": len(self.faulty_rows()),
        }

    def by_cause(self) -> Iterator[tuple[str, str, int]]:
        """Return each cause of faults with its column and how many there are."""
        causes: dict[tuple[str, str], int] = {}
        for fault in self.faults:
            cause = fault.column, fault.why
            causes[cause] = causes.get(cause, 0) + 1
        return ((column, why, n) for (column, why), n in causes.items())
