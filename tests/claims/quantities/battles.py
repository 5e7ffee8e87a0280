"""The battle summaries: how many totals and sides are read as their compiler did."""

import json
from pathlib import Path
from typing import Any

from claims.quantities import Tallied, added, read, tally

SUMMARIES = Path(__file__).parents[4] / ("shared/testdata/acw_text_to_figures_dev.json")
SIDES = {"US": "US", "Confederate": "CS", "Native American": "I"}
WHOLES = {"", "total", "casualties"}


def summaries() -> list[dict[str, Any]]:
    """List the battles; none where the shared test data are not at hand."""
    if not SUMMARIES.exists():
        return []
    pairs: list[dict[str, Any]] = json.loads(SUMMARIES.read_text("utf-8"))["pairs"]
    return pairs


def misread_total(battle: dict[str, Any]) -> str:
    """Say how the total was misread; '' where it was read right."""
    got, expected = read(battle["casualties_text"]), battle["casualties_total"]
    if got is None:
        return "nothing was read"
    right = (None, None) if expected is None else (int(expected), int(expected))
    return "" if (got.low, got.high) == right else f"{got.low} to {got.high}"


def misread_sides(battle: dict[str, Any]) -> list[str]:
    """Say which sides were misread; a side's parts may be added (METHOD.md 2)."""
    if "None" in battle["casualties_text"]:
        return []
    rows = tally(battle["casualties_text"])
    wrong = []
    for side, facts in battle["by_side"].items():
        got = _figure([row for row in rows if row.side == SIDES[side]])
        if got != facts.get("casualties"):
            wrong.append(f"{side}: {got}, not {facts.get('casualties')}")
    return wrong


def _figure(rows: list[Tallied]) -> str | None:
    stated = [row for row in rows if row.quantity.low is not None]
    whole = [row for row in stated if row.category in WHOLES]
    parts = [row for row in stated if row.category not in WHOLES]
    got = whole[0].quantity if whole else added(parts)
    return None if got is None else str(got.low)
