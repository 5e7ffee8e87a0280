"""Public cases: quotations of others, and one chapter in two states."""

import json
from pathlib import Path
from typing import Any

import pytest

from sources.anchors import Quote, describe, find

CASES = Path(__file__).parents[3] / "shared" / "testdata"
MATCHES = CASES / "hypothesis_match_quote_cases.json"
REVISION = CASES / "revision-pair" / "cases.json"

pytestmark = pytest.mark.skipif(
    not CASES.exists(), reason="the public cases do not lie beside the repository"
)


def loaded(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def by_hand(case: dict[str, Any]) -> Quote:
    return Quote(
        case["quote"],
        case.get("prefix") or "",
        case.get("suffix") or "",
        start=case.get("hint"),
    )


@pytest.mark.parametrize("case", loaded(MATCHES).get("cases", []), ids=str)
def test_find_points_where_others_point(case: dict[str, Any]) -> None:
    text = loaded(MATCHES)["fixtures"][case["text"]]
    anchored = find(by_hand(case), text)
    expected = case.get("expect")
    if "expect_start" in case:
        expected = [case["expect_start"], anchored.end]
    assert [anchored.start, anchored.end] == (expected or [None, None])
    assert (anchored.state == "lost") == (expected is None)
    if case.get("approximate"):
        assert anchored.state == "changed"


@pytest.mark.parametrize("case", loaded(MATCHES).get("orderings", []), ids=str)
def test_find_scores_the_nearer_higher(case: dict[str, Any]) -> None:
    text = loaded(MATCHES)["fixtures"][case["text"]]
    key = next(key for key in case if key.endswith("_descending_score"))
    field = {"quotes": "exact", "prefixes": "prefix", "suffixes": "suffix"}
    name = field[key.split("_")[0]]
    quotes = [Quote(**{"exact": case.get("quote"), name: one}) for one in case[key]]
    scores = [find(quote, text).score for quote in quotes]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


@pytest.fixture(scope="module")
def chapter() -> tuple[str, str]:
    folder, names = REVISION.parent, loaded(REVISION)
    old, new = (folder / names[which] for which in ("old", "new"))
    return old.read_text(encoding="utf-8"), new.read_text(encoding="utf-8")


KINDS = {"survives": {"moved", "changed"}, "edited": {"changed"}, "deleted": {"lost"}}


@pytest.mark.parametrize(
    "case", loaded(REVISION).get("cases", []), ids=lambda case: case["exact"][:40]
)
def test_find_follows_a_chapter_into_its_next_state(
    case: dict[str, Any], chapter: tuple[str, str]
) -> None:
    old, new = chapter
    anchored = find(describe(old, case["start"], case["end"]), new)
    assert [anchored.start, anchored.end] == (case["expect"] or [None, None])
    assert anchored.state in KINDS[case["kind"]]
    if anchored.state == "moved":
        assert new[anchored.start : anchored.end] == case["exact"]


def test_find_asks_about_no_more_of_the_chapter_than_needed(
    chapter: tuple[str, str],
) -> None:
    old, new = chapter
    survivors = [c for c in loaded(REVISION)["cases"] if c["kind"] == "survives"]
    states = [find(describe(old, c["start"], c["end"]), new).state for c in survivors]
    # The others stand in sentences where a figure, name or negation differs, or were
    # several before and have lost a part of their surroundings.
    assert states.count("moved") >= 33
