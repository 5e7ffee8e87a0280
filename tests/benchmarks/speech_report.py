"""Print how well speech is read in the casebook, with the failures.

Run as `python -m tests.benchmarks.speech_report`.
"""

import sys
from collections.abc import Iterator

from tests.claims.speech.casebook import ASKED, Compared, compared


def report() -> str:
    """Give the share of right answers to each question, then each failure."""
    rows = compared()
    if not rows:
        return "The casebook is not beside this checkout."
    lines = [
        f"{asked:11}{sum(row.right[asked] for row in rows):4} of {len(rows)}"
        for asked in ASKED
    ]
    return "\n".join([*lines, *(_failure(row) for row in rows if _failed(row))])


def lines(_site: object = None) -> Iterator[str]:
    """Give the report as one piece, for make bench."""
    yield report()


def _failed(row: Compared) -> list[str]:
    return [asked for asked in ASKED if not row.right[asked]]


def _failure(row: Compared) -> str:
    claim, speech = row.claim, row.speech
    wanted = [one["wording"] for one in claim["attributions"]]
    got = [voice.wording for voice in speech.voices]
    return (
        f"\n“{claim['exact']}”: wrong {', '.join(_failed(row))}\n"
        f"  wanted {claim['stance']}, {claim['commitment']}, {claim['hedge']!r},"
        f" {wanted}\n"
        f"  read   {speech.stance}, {speech.commitment}, {speech.hedge!r}, {got}"
    )


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
