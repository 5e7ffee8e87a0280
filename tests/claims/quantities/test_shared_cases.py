"""The casebook's quantities and the battle summaries, read as their compilers did."""

import json
from pathlib import Path
from typing import Any

import pytest

from claims.quantities import find, read

from .battles import misread_sides, misread_total

SHARED = Path(__file__).parents[4] / "shared"


def _load(name: str) -> Any:
    path = SHARED / name
    if not path.exists():
        return None
    return json.loads(path.read_text(encoding="utf-8"))


def _claims() -> list[dict[str, Any]]:
    book = _load("casebook/secret-speech.json") or {"questions": []}
    return [
        claim
        for question in book["questions"]
        if question["value_type"] == "quantity"
        for claim in question["claims"]
    ]


def _battles() -> list[dict[str, Any]]:
    return (_load("testdata/acw_text_to_figures_dev.json") or {"pairs": []})["pairs"]


def test_shared_cases_are_at_hand() -> None:
    if not SHARED.exists():
        pytest.skip("the shared test data are not beside this checkout")
    assert len(_claims()) == 8
    assert len(_battles()) == 76


@pytest.mark.parametrize("claim", _claims(), ids=lambda claim: claim["as_stated"])
def test_casebook_claim_is_read_as_its_compiler_did(claim: dict[str, Any]) -> None:
    got, reading = read(claim["as_stated"]), claim["reading"]
    assert got is not None
    assert (got.low, got.high) == (reading["low"], reading["high"])
    assert got.form == reading["form"]


@pytest.mark.parametrize("claim", _claims(), ids=lambda claim: claim["as_stated"])
def test_casebook_claim_is_found_in_its_passage(claim: dict[str, Any]) -> None:
    bounds = {(f.quantity.low, f.quantity.high) for f in find(claim["exact"])}
    assert (claim["reading"]["low"], claim["reading"]["high"]) in bounds


@pytest.mark.parametrize("battle", _battles(), ids=lambda battle: battle["battle"])
def test_casualties_of_a_battle_are_read(battle: dict[str, Any]) -> None:
    got, total = read(battle["casualties_text"]), battle["casualties_total"]
    assert got is not None
    if total is None:
        assert (got.form, got.low, got.high) == ("unstated", None, None)
    else:
        assert (got.low, got.high) == (int(total), int(total))


@pytest.mark.parametrize(
    "battle",
    [battle for battle in _battles() if battle["strength_total"]],
    ids=lambda battle: battle["battle"],
)
def test_strength_of_a_battle_is_read(battle: dict[str, Any]) -> None:
    got = read(battle["forces_text"])
    assert got is not None
    assert got.low == int(battle["strength_total"])


def test_totals_and_sides_of_the_battles_are_read() -> None:
    """The floor reached: all of the 76 phrases; a phrase that falls out is shown."""
    wrong = {
        battle["battle"]: [misread_total(battle), *misread_sides(battle)]
        for battle in _battles()
    }
    assert {name: said for name, said in wrong.items() if any(said)} == {}
