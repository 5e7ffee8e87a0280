"""How well claims are suggested: python -m tests.benchmarks.suggestions_report.

What is reached on the casebook's two texts is printed and asserted nowhere.
"""

import json
import time
from typing import Any

from claims.suggestions import Suggestion, suggest
from tests.benchmarks.readings_report import CASEBOOK, SHARED

VALUED = {"quantity", "date", "period"}
LENGTH = 100_000
TIMES = 5
SENTENCE = "On {n} May 1871, {n} miners died, the mayor said, because of the gas. "


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


def report() -> None:
    """Print the shares of claims that are overlapped, and how many are proposed."""
    rows = claims()
    if not rows:
        print("The casebook is not beside this checkout.")
        return
    proposed, missed = 0, []
    for document in sorted({claim["document"] for claim in rows}):
        body = (SHARED / "seeds" / document).read_bytes().decode("utf-8")
        found = suggest(body)
        proposed += len(found)
        of_it = [claim for claim in rows if claim["document"] == document]
        missed += [claim for claim in of_it if not is_overlapped(claim, found)]
    valued = [claim for claim in rows if claim["value_type"] in VALUED]
    unvalued = [claim for claim in missed if claim["value_type"] in VALUED]
    share = f"{len(valued) - len(unvalued)} of {len(valued)}"
    print(f"{'figures and dates overlapped':32}{share:>14}")
    print(f"{'claims overlapped':32}{f'{len(rows) - len(missed)} of {len(rows)}':>14}")
    print(f"{'proposals for each claim':32}{proposed / len(rows):14.2f}")
    for claim in missed:
        print(f"  not suggested: “{claim['exact']}”")


def speed() -> None:
    """Print how long 100,000 characters take."""
    body = ""
    while len(body) < LENGTH:
        body += "".join(SENTENCE.format(n=n) for n in range(2, 12)) + "\n\n"
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        found = suggest(body)
        taken.append(time.perf_counter() - start)
    median = sorted(taken)[TIMES // 2]
    print(f"{len(body):,} characters, {len(found):,} suggestions: {median:.2f} s")


def main() -> None:
    """Print both."""
    report()
    speed()


if __name__ == "__main__":
    main()
