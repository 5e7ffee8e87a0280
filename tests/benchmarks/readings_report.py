"""How well quantities and dates are read: python -m tests.benchmarks.readings_report.

The casebook and the battle summaries are shared test data; without them a line says so.
"""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from claims.quantities import find, read
from sources import dates
from tests.claims.quantities.battles import misread_sides, misread_total, summaries

SHARED = Path(__file__).resolve().parents[3] / "shared"
CASEBOOK = SHARED / "casebook/secret-speech.json"
FLOOR = 0.9
ENOUGH = 2_000_000  # characters, for a steady rate


class Score(NamedTuple):
    """How many of a kind were read as their compiler read them, and the others."""

    kind: str
    of: int
    wrong: list[str]

    @property
    def right(self) -> int:
        """How many were read right."""
        return self.of - len(self.wrong)


def casebook() -> list[dict[str, Any]]:
    """List the claims of the casebook; none where it is not at hand."""
    if not CASEBOOK.exists():
        return []
    questions = json.loads(CASEBOOK.read_text("utf-8"))["questions"]
    return [claim for question in questions for claim in question["claims"]]


def scores() -> Iterator[Score]:
    """Judge the readings, kind by kind."""
    claims = [claim for claim in casebook() if claim.get("reading")]
    figures = [claim for claim in claims if "form" in claim["reading"]]
    dated = [claim for claim in claims if "edtf" in claim["reading"]]
    yield Score("casebook, figures read", len(figures), _wrong(figures, _figure))
    yield Score("casebook, figures found", len(figures), _wrong(figures, _found))
    yield Score("casebook, dates read", len(dated), _wrong(dated, _date))
    battles = summaries()
    totals = [f"{b['battle']}: {said}" for b in battles if (said := misread_total(b))]
    sides = [f"{b['battle']}, {said}" for b in battles for said in misread_sides(b)]
    yield Score("battles, totals", len(battles), totals)
    yield Score("battles, sides", sum(len(b["by_side"]) for b in battles), sides)


def _wrong(claims: list[dict[str, Any]], judge: Any) -> list[str]:
    return [
        f"“{claim['as_stated']}”: {said}" for claim in claims if (said := judge(claim))
    ]


def _figure(claim: dict[str, Any]) -> str:
    got, meant = read(claim["as_stated"]), claim["reading"]
    wanted = (meant["form"], meant["low"], meant["high"])
    said = None if got is None else (got.form.value, got.low, got.high)
    return "" if said == wanted else f"{said}, not {wanted}"


def _found(claim: dict[str, Any]) -> str:
    wanted = (claim["reading"]["low"], claim["reading"]["high"])
    seen = [(one.quantity.low, one.quantity.high) for one in find(claim["exact"])]
    return "" if wanted in seen else f"{seen} without {wanted}"


def _date(claim: dict[str, Any]) -> str:
    text = (SHARED / "seeds" / claim["document"]).read_text("utf-8")
    start = claim["start"] + claim["exact"].index(claim["as_stated"])
    got = dates.read(claim["as_stated"], text[:start])
    wanted = claim["reading"]["edtf"]
    return "" if got == wanted else f"{got}, not {wanted}"


def rate(finder: Callable[[str], object]) -> float | None:
    """Measure for how many megabytes of prose a processor's second is enough."""
    prose = "\n\n".join(battle["prose"] for battle in summaries())
    if not prose:
        return None
    text = prose * (ENOUGH // len(prose) + 1)
    start = time.process_time()
    finder(text)
    return len(text.encode()) / 1e6 / (time.process_time() - start)


def lines(_site: object = None) -> Iterator[str]:
    """Give a line for each kind, with the failures under it, and the rate."""
    for score in scores():
        if not score.of:
            yield f"{score.kind:28} the shared test data are not at hand"
            continue
        share = score.right / score.of
        below = "" if share >= FLOOR else f"  below {FLOOR:.0%}"
        yield f"{score.kind:28}{score.right:4} of {score.of:4}{share:7.0%}{below}"
        yield from (f"    {failure}" for failure in score.wrong)
    for name, finder in (("find figures", find), ("find dates", dates.find)):
        if (found := rate(finder)) is not None:
            yield f"{name:28}{found:7.1f} MB a second"


if __name__ == "__main__":
    print(*lines(), sep="\n")
