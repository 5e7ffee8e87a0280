"""The table of competing figures, where it is, and what plain Python makes of it."""

import csv
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[4]
FILE = "acw_competing_figures_dev.csv"


def competing_figures() -> Path:
    """Return the file; skip the test where it is not beside the project."""
    places = [above / "shared" / "testdata" / FILE for above in HOUSE.parents]
    found = next((place for place in places if place.exists()), None)
    if found is None:
        pytest.skip(f"{FILE} is not here: it is kept beside the project, in ../shared.")
    return found


def by_question(file: Path) -> dict[str, list[tuple[int, int]]]:
    """Return the bounds of every account by what it answers."""
    found = defaultdict(list)
    with file.open(newline="") as lines:
        for row in csv.DictReader(lines):
            asked = ", ".join((row["battle"], row["belligerent"], row["quantity"]))
            asked = " ".join(asked.split())  # one name has a line break in it
            found[asked].append((int(row["low"]), int(row["high"])))
    return found


def envelope(bounds: list[tuple[int, int]]) -> tuple[int, int]:
    """Return from the lowest to the highest of all accounts."""
    return min(low for low, _ in bounds), max(high for _, high in bounds)


def ground(bounds: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return what all accounts allow; None where nothing satisfies them all."""
    low, high = max(low for low, _ in bounds), min(high for _, high in bounds)
    return (low, high) if low <= high else None


def relations(bounds: list[tuple[int, int]]) -> Counter[str]:
    """Count the pairs of accounts: the same, one within reach of the other, apart."""
    counts: Counter[str] = Counter()
    for first, second in combinations(bounds, 2):
        if first == second:
            counts["agree"] += 1
        elif max(first[0], second[0]) <= min(first[1], second[1]):
            counts["compatible"] += 1
        else:
            counts["contradict"] += 1
    return counts
