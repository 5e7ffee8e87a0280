"""How well claims are suggested: python -m tests.benchmarks.suggestions_report.

What is reached on the casebook's two texts is printed and asserted nowhere.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

from claims.suggestions import Suggestion, suggest
from tests.benchmarks.readings_report import CASEBOOK, SHARED

VALUED = {"quantity", "date", "period"}
LENGTH = 100_000
TIMES = 5
SENTENCE = (
    "On {n} May 1871, {n} miners died, the mayor said, because of the gas. The town "
    "lies in a valley, and its houses stand close together above the river. "
    "People come for the market and for the fair, and go home before dark. "
)


def claims() -> list[dict[str, Any]]:
    """List the casebook's claims with the kind of value each of them has."""
    if not CASEBOOK.exists():
        return []
    questions = json.loads(CASEBOOK.read_text("utf-8"))["questions"]
    return [
        claim | {"value_type": question["value_type"]}
        for question in questions
        for claim in question["claims"]
    ]


def is_overlapped(claim: dict[str, Any], found: list[Suggestion]) -> bool:
    """Say whether some suggestion shares words with a claim's passage."""
    start, end = claim["start"], claim["end"]
    return any(one.start < end and start < one.end for one in found)


def lines(_: object = None) -> Iterator[str]:
    """Give the shares of claims that are overlapped, and how long it takes."""
    rows = claims()
    yield from report(rows) if rows else ["The casebook is not beside this checkout."]
    yield speed()


def report(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Say how many claims are overlapped, by how many proposals, and which are not."""
    proposed, missed = 0, []
    for document in sorted({claim["document"] for claim in rows}):
        body = (SHARED / "seeds" / document).read_bytes().decode("utf-8")
        found = suggest(body)
        proposed += len(found)
        of_it = [claim for claim in rows if claim["document"] == document]
        missed += [claim for claim in of_it if not is_overlapped(claim, found)]
    yield _share(
        "figures and dates overlapped", *(_valued(some) for some in (rows, missed))
    )
    yield _share("claims overlapped", rows, missed)
    yield f"{'proposals for each claim':32}{proposed / len(rows):14.2f}"
    yield from (f"  not suggested: “{claim['exact']}”" for claim in missed)


def _valued(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [claim for claim in claims if claim["value_type"] in VALUED]


def _share(name: str, all_of_them: list[Any], missed: list[Any]) -> str:
    share = f"{len(all_of_them) - len(missed)} of {len(all_of_them)}"
    return f"{name:32}{share:>14}"


def speed() -> str:
    """Say how long 100,000 characters take, the median of five."""
    body = ""
    while len(body) < LENGTH:
        body += "".join(SENTENCE.format(n=n) for n in range(2, 12)) + "\n\n"
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        found = suggest(body)
        taken.append(time.perf_counter() - start)
    median = sorted(taken)[TIMES // 2]
    return f"{len(body):,} characters, {len(found):,} suggestions: {median:.2f} s"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
