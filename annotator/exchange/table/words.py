"""What an import is, does and did, in words for the command and the pages."""

from typing import Any

from claims.models import ClaimImport
from claims.models.curation import Reviewed
from claims.wording import counted, number

SHOWN_ROWS = 40


def summary(record: ClaimImport) -> str:
    """Return what the rows are, or would be, in one sentence."""
    counts: dict[str, int] = record.report["counts"]
    claims = counted(counts["claims"], "new claim")
    sources = _matched(counts, "source")
    questions = _matched(counts, "question")
    said = f"{counted(counts['rows'], 'row')}: {claims}, {sources}, {questions}."
    return f"{said} {_besides(record, counts)}".strip()


def _matched(counts: dict[str, int], kind: str) -> str:
    """Return how many of a kind are new and how many were found here."""
    new = counted(counts[f"new_{kind}s"], f"new {kind}")
    here = counts[f"matched_{kind}s"]
    return (
        f"{new} and {number(here)} that {'is' if here == 1 else 'are'} here"
        if here
        else new
    )


def _besides(record: ClaimImport, counts: dict[str, int]) -> str:
    """Return what became of the other rows."""
    said = []
    if counts["here_already"]:
        said.append(f"{counted(counts['here_already'], 'claim')} here already.")
    if counts["left_out"]:
        one, more = "row states nothing and is", "rows state nothing and are"
        said.append(f"{counted(counts['left_out'], one, more)} left out.")
    if counts.get("not_standing"):
        rows = counted(counts["not_standing"], "row", "rows")
        said.append(f"{rows} withdrawn or superseded: left out.")
    if many := counts.get("repeated"):
        listed = record.report.get("repeats", [])
        pairs = ", ".join(f"row {row} repeats row {first}" for row, first in listed)
        more = " …" if many > len(listed) else ""
        rows = counted(many, "row is", "rows are")
        said.append(f"{rows} the same as another, taken once ({pairs}{more}).")
    if counts["faults"]:
        where = counted(counts["faulty_rows"], "row")
        said.append(f"{counted(counts['faults'], 'error')} in {where}.")
    return " ".join(said)


def anchoring(record: ClaimImport) -> list[str]:
    """Return what became of the quotations whose source has a text here."""
    many: dict[str, int] = record.report.get("anchoring", {})
    listed: dict[str, list[int]] = record.report.get("unanchored", {})
    said = {
        "anchored": ("quotation stands in its text", "quotations stand in their texts"),
        "not_found": ("is not in its text", "are not in their texts"),
        "several": (
            "stands several times in its text",
            "stand several times in their texts",
        ),
    }
    found = []
    for kind, (one, more) in said.items():
        if many.get(kind):
            sentence = counted(many[kind], one, more)
            found.append(sentence + _rows(listed.get(kind, []), many[kind]))
    if many.get("not_found") or many.get("several"):
        found.append("Those without a page wait on the work list for who finds them.")
    return found


def _rows(rows: list[int], whole: int) -> str:
    """Return which rows these are, the first of them."""
    if not rows:
        return "."
    shown = ", ".join(map(str, rows[:SHOWN_ROWS]))
    more = " …" if whole > SHOWN_ROWS else ""
    return f" ({'row' if whole == 1 else 'rows'} {shown}{more})."


def fault_line(fault: list[Any]) -> str:
    """Return one fault as a line: its row, its column, and the sentence."""
    row, column, value, why = fault
    place = f"Row {row}, {column}" if column else f"Row {row}"
    shown = f" (“{value}”)" if value and value not in why else ""
    return f"{place}: {why}{shown}"


def undone(done: dict[str, int]) -> str:
    """Return what was taken out again, in one sentence."""
    parts = [
        counted(done["claims"], "claim") + " withdrawn",
        counted(done["sources"], "source"),
        counted(done["questions"], "question"),
        counted(done["options"], "option"),
        f"{counted(done['passages'], 'passage')} retired",
    ]
    said = f"{', '.join(parts)}. The history keeps them all."
    if many := done.get("stayed"):
        stay = counted(many, "claim stays", "claims stay")
        said += f" {stay}, worked on by people since."
    return said


def reviewed(many: Reviewed) -> str:
    """Return how many claims were reviewed, how many were left out, and why."""
    why = (
        (many.own, "that you entered yourself: somebody else reviews these"),
        (many.earlier, "reviewed already"),
        (many.fallen, "no longer standing"),
    )
    left_out = "; ".join(f"{number(count)} {reason}" for count, reason in why if count)
    said = f"Marked as reviewed: {counted(many.done, 'claim')}."
    return f"{said} Left out: {left_out}." if left_out else said
