"""Tables of claims in and out: how many rows a second, at two sizes."""

import csv
import io
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from tests.benchmarks.site import Site

SIZES = (5_000, 100_000)
COMPETING = "acw_competing_figures_dev.csv"
PAPERS = 50
GOALS = {"in": 5_000, "out": 50_000}


class Taken(NamedTuple):
    """The claims of a table and the seconds from the file to the last row of it.

    And how many questions were compared then, for the lists, in how many seconds.
    """

    claims: int
    taken: float
    questions: int
    compared: float


def lines(site: Site) -> Iterator[str]:
    """Give a line for each table in, then one for all claims out."""
    assert site.pages  # the tables of the database are made
    if file := _competing():
        found = _import(file.read_bytes(), file.name)
        yield (
            f"{'competing figures':24}{found.claims:>8} claims in {found.taken:.2f} s"
            f" (goal 1 s), compared in {found.compared:.2f} s"
        )
    for size in SIZES:
        found = _import(_table(size), f"{size}.csv")
        stored = _line("table in, history kept", found.claims, found.taken, GOALS["in"])
        yield f"{stored}, {found.questions:,} questions in {found.compared:.2f} s"
    found = _import(_quoting(SIZES[0]), "quotations.csv")
    yield _line("table in, quotes found", found.claims, found.taken, GOALS["in"])
    yield _export()


def _quoting(size: int) -> bytes:
    """Return a table whose quotations stand in fifty texts of a hundred each."""
    from sources.models import Source, TextVersion

    run = uuid4().hex[:8]
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(("event", "source", "figure", "quotation"))
    for paper in range(PAPERS):
        source = Source.objects.create(title=f"Quoted {run}-{paper}")
        said = [f"In case {n} about {n + 10} fell." for n in range(size // PAPERS)]
        body = ("So it went on. " * 50).join(said)
        TextVersion.objects.import_text(source=source, body=body, by=None)
        for n, words in enumerate(said):
            event = f"Case {run}-{paper}-{n // 10}"
            rows.writerow((event, str(source), f"about {n + 10}", words))
    return written.getvalue().encode()


def _competing() -> Path | None:
    house = Path(__file__).resolve().parents[2]
    places = [up / "shared" / "testdata" / COMPETING for up in house.parents]
    return next((place for place in places if place.exists()), None)


def _table(size: int) -> bytes:
    """Return a table of figures in words and in bounds, ten to a question."""
    run = uuid4().hex[:8]
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(("event", "source", "figure", "low", "high", "note"))
    for n in range(size):
        event, source = f"Event {run}-{n // 10}", f"Paper {run}-{n % 50}"
        words = f"about {n % 997 + 10}" if n % 2 else ""
        bounds = ("", "") if words else (n % 997, n % 997 + n % 5)
        rows.writerow((event, source, words, *bounds, f"Row {n}"))
    return written.getvalue().encode()


def _import(data: bytes, name: str) -> Taken:
    """Take a table in and sum up its questions; undo it, so that the next run can."""
    from annotator.exchange.table import importing, undoing

    start = time.perf_counter()
    record = importing.take_in(data, name=name, by=None)
    importing.store(record, by=None)
    stored = time.perf_counter()
    questions = importing.sum_up(record)
    compared = time.perf_counter() - stored
    undoing.undo(record, by=None, whole=True)
    claims = record.report["counts"]["claims"]
    return Taken(claims, stored - start, questions, compared)


def _export() -> str:
    from annotator.exchange.table.writing import claims_as_csv

    start = time.perf_counter()
    pieces = claims_as_csv(all_of_them=True)
    rows = sum(piece.count(b"\n") for piece in pieces) - 1
    return _line("all claims out", rows, time.perf_counter() - start, GOALS["out"])


def _line(name: str, rows: int, taken: float, goal: int) -> str:
    rate = rows / taken
    return f"{name:24}{rows:>8} rows in {taken:6.2f} s: {rate:>8,.0f}/s (goal {goal:,})"
