"""What an import is, does and did, in words for the command and the pages."""

from typing import Any

from claims.models import ClaimImport


def many(count: int, one: str, several: str = "") -> str:
    """Return a number of things in words, as in "1 claim" and "1,418 claims"."""
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def summary(record: ClaimImport) -> str:
    """Return what the rows are, or would be, in one sentence."""
    counts: dict[str, int] = record.report["counts"]
    claims = many(counts["claims"], "new claim")
    sources = _matched(counts, "source")
    questions = _matched(counts, "question")
    said = f"{many(counts['rows'], 'row')}: {claims}, {sources}, {questions}."
    return f"{said} {_besides(counts)}".strip()


def _matched(counts: dict[str, int], kind: str) -> str:
    """Return how many of a kind are new and how many were found here."""
    new = many(counts[f"new_{kind}s"], f"new {kind}")
    here = counts[f"matched_{kind}s"]
    return (
        f"{new} and {here:,} that {'is' if here == 1 else 'are'} here" if here else new
    )


def _besides(counts: dict[str, int]) -> str:
    """Return what became of the other rows."""
    said = []
    if counts["here_already"]:
        said.append(f"{many(counts['here_already'], 'claim')} here already.")
    if counts["left_out"]:
        rows = many(counts["left_out"], "row states", "rows state")
        said.append(f"{rows} nothing and are left out.")
    if counts["faults"]:
        where = many(counts["faulty_rows"], "row")
        said.append(f"{many(counts['faults'], 'error')} in {where}.")
    return " ".join(said)


def fault_line(fault: list[Any]) -> str:
    """Return one fault as a line: its row, its column, and the sentence."""
    row, column, value, why = fault
    place = f"Row {row}, {column}" if column else f"Row {row}"
    shown = f" (“{value}”)" if value and value not in why else ""
    return f"{place}: {why}{shown}"


def undone(done: dict[str, int]) -> str:
    """Return what was taken out again, in one sentence."""
    parts = [
        many(done["claims"], "claim") + " withdrawn",
        many(done["sources"], "source"),
        many(done["questions"], "question"),
        many(done["options"], "option"),
        f"{many(done['passages'], 'passage')} retired",
    ]
    return f"{', '.join(parts)}. The history keeps them all."
