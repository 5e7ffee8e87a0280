"""What each column of a table is taken as: proposed from headings, kept as JSON."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any

from annotator.exchange.table.sheets import Table
from annotator.exchange.table.targets import BY_NAME, CARRIED, FIGURES, TARGETS
from claims.models import ValueType

HEADS = {"question": "what is asked", "source": "the source"}
WORDY = frozenset({"words", "statement", "as stated", "stated"})
_APART = re.compile(r"[^\w]+|_")
_NO_FIGURE = re.compile(r"\b(id|no|nr|date|day|month|year|time|lat|lon|long|code)\b")
_BOUND = re.compile(
    r"\b(low|lower|lowest|min|minimum|high|higher|highest|upper|max|maximum|best"
    r"|estimate|est|from|to)\b"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that make one claim of each row; ``label`` where there are several."""

    label: str
    words: int | None = None
    low: int | None = None
    high: int | None = None

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns of the group."""
        known = (self.words, self.low, self.high)
        return tuple(column for column in known if column is not None)


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns are, in their order, and what holds of every row.

    ``headings_name`` says what the headings of several figure columns name.
    """

    columns: tuple[str, ...]
    value_type: str = ValueType.QUANTITY.value
    is_count: bool = True
    headings_name: str = "question"
    source: str = ""
    question: str = ""
    unit: str = ""
    language: str = ""
    faults: tuple[str, ...] = field(default=(), compare=False)

    def at(self, name: str) -> tuple[int, ...]:
        """Return the columns that are taken as this."""
        return tuple(n for n, taken in enumerate(self.columns) if taken == name)

    def groups(self, headings: Sequence[str]) -> list[Group]:
        """Return the groups of figure columns, in their order."""
        figures = [(n, name) for n, name in enumerate(self.columns) if name in FIGURES]
        counts = Counter(name for _, name in figures)
        stems = {_stem(headings[at]) for at, _ in figures} - {""}
        if len(stems) < 2 and max(counts.values(), default=0) < 2:
            single = {name: at for at, name in figures}
            return [Group("", **single)] if single else []
        groups: dict[str, Group] = {}
        for at, name in figures:
            stem = _stem(headings[at])
            group = groups.get(stem) or Group(_label(headings[at]))
            if getattr(group, name) is not None:  # two columns of one heading
                stem, group = f"{stem} {at}", Group(headings[at])
            groups[stem] = replace(group, **{name: at})  # type: ignore[arg-type]  # a figure  # type: ignore[arg-type]  # a figure
        return list(groups.values())

    def to_json(self) -> dict[str, Any]:
        """Return what the database keeps."""
        kept = asdict(self)
        del kept["faults"]
        return kept


def from_json(kept: dict[str, Any], headings: Sequence[str]) -> Mapping:
    """Return a mapping that was kept, fitted to the headings."""
    known = {name: kept[name] for name in Mapping.__slots__ if name in kept}
    taken = [name if name in BY_NAME else "" for name in known.pop("columns", ())]
    taken += [""] * (len(headings) - len(taken))
    known.pop("faults", None)
    return Mapping(columns=tuple(taken[: len(headings)]), **known)


def header_key(headings: Sequence[str]) -> str:
    """Return what tables with the same headings have in common."""
    words = "\x1f".join(_plain(heading) for heading in headings)
    return sha256(words.encode()).hexdigest()


def proposed(table: Table) -> Mapping:
    """Propose what the columns are, by their headings and a look at the cells."""
    taken: list[str] = []
    for at, heading in enumerate(table.headings):
        name = _by_heading(heading)
        is_taken = name in taken and not BY_NAME[name].may_repeat if name else False
        if is_taken or (name and not _fits(table, at, name)):
            name = ""
        taken.append(name)
    if taken.count("words") > 1 and "quotation" not in taken:
        taken = _quoted(taken, table.headings)
    if "words" not in taken and not _are_bounds_of_all(taken, table.headings):
        taken = [
            name or ("words" if _is_figure(table, at) else "")
            for at, name in enumerate(taken)
        ]
    return Mapping(columns=tuple(taken))


def _quoted(taken: list[str], headings: Sequence[str]) -> list[str]:
    """Take a column of words beside one of figures as the words that are quoted."""
    wordy = [at for at, one in enumerate(headings) if _plain(one) in WORDY]
    if len(wordy) != 1 or taken[wordy[0]] != "words":
        return taken
    return [*taken[: wordy[0]], "quotation", *taken[wordy[0] + 1 :]]


def checked(mapping: Mapping, headings: Sequence[str]) -> Mapping:
    """Return the mapping with a sentence for each thing that is wrong with it."""
    return replace(mapping, faults=tuple(_faults(mapping, headings)))


def _are_bounds_of_all(taken: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether there are bounds, and their headings name nothing in particular."""
    bounds = [at for at, name in enumerate(taken) if name in ("low", "high")]
    return bool(bounds) and not any(_stem(headings[at]) for at in bounds)


def _faults(mapping: Mapping, headings: Sequence[str]) -> list[str]:
    counts = Counter(mapping.columns)
    faults = [
        f"Only one column can be “{target.label}”; {counts[target.name]} are."
        for target in TARGETS
        if counts[target.name] > 1 and not target.may_repeat
    ]
    groups = mapping.groups(headings)
    by_heading = len(groups) > 1 and mapping.headings_name == "source"
    if not (counts["source"] or mapping.source or by_heading):
        faults.append(
            "Say which column is the source, or name one source for every row."
        )
    if not groups and not counts["quotation"]:
        faults.append(
            "Say which column has the figure or the answer: as stated, or its lowest"
            " and highest."
        )
    if len(groups) > 1 and any(counts[name] for name in CARRIED):
        faults.append(
            "Columns of a reading belong to one figure, and several columns have one."
        )
    return faults if counts["value_type"] else faults + _of_kind(mapping, groups)


def _of_kind(mapping: Mapping, groups: list[Group]) -> list[str]:
    """Return what does not fit the kind of value that all rows have."""
    faults = []
    is_figure = mapping.value_type == ValueType.QUANTITY
    if not is_figure and (mapping.at("low") or mapping.at("high")):
        faults.append("Lowest and highest are for quantities: choose as stated.")
    if mapping.value_type == ValueType.CATEGORY and not _has_question(mapping, groups):
        faults.append("One of several options answers a question: say which.")
    return faults


def _has_question(mapping: Mapping, groups: list[Group]) -> bool:
    by_heading = len(groups) > 1 and mapping.headings_name == "question"
    return bool(mapping.at("question") or mapping.question or by_heading)


def _plain(heading: str) -> str:
    return " ".join(_APART.sub(" ", heading.casefold()).split())


def _stem(heading: str) -> str:
    """Return what a heading counts: what is left without "low", "max" and the like."""
    words = " ".join(_BOUND.sub(" ", _plain(heading)).split())
    return "" if words in BY_NAME["words"].headings else words


def _label(heading: str) -> str:
    """Return a heading without "(low)", "max" and the like, as it is written."""
    spaced = heading.replace("_", " ")
    spaced = heading.replace("_", " ")
    bare = re.sub(_BOUND.pattern, " ", spaced, flags=re.IGNORECASE)
    words = re.sub(r"\(\s*\)|\[\s*\]", "", " ".join(bare.split()))
    return words.strip(" -–:,") or heading


def _by_heading(heading: str) -> str:
    """Return what a heading proposes: by the whole of it, else by its last words."""
    words = _plain(heading)
    for target in TARGETS:
        if words in target.headings or words == target.name.replace("_", " "):
            return target.name
    last = words.rpartition(" ")[2]
    if last in ("from", "to"):  # known from, attributed to
        return ""
    bounds = (target for target in TARGETS if target.name in ("low", "high"))
    return next((target.name for target in bounds if last in target.headings), "")


def _fits(table: Table, at: int, name: str) -> bool:
    """Whether the cells are what the heading promises, where it may promise more."""
    if name == "key":
        return _is_distinct(table, at)
    known = BY_NAME[name].known
    if known is None or not BY_NAME[name].for_known_cells:
        return True
    cells = (row.cells[at] for row in table.rows if at < len(row.cells))
    return all(cell.casefold() in known for cell in set(cells) if cell)


def _is_distinct(table: Table, at: int) -> bool:
    cells = [row.cells[at] if at < len(row.cells) else "" for row in table.rows]
    return all(cells) and len(set(cells)) == len(cells)


def _is_figure(table: Table, at: int) -> bool:
    """Whether most cells of a column have a digit and few letters, and are no dates."""
    if _NO_FIGURE.search(_plain(table.headings[at])):
        return False
    cells = [row.cells[at] for row in table.rows[:200] if at < len(row.cells)]
    filled = [cell for cell in cells if cell]
    numeric = [c for c in filled if any(map(str.isdigit, c)) and len(c) < 20]
    return bool(filled) and len(numeric) * 2 > len(filled)
