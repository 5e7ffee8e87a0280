"""Numbers in digits and words with their letters, points and plurals."""

import pytest

from claims.quantities import find, read


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12 k", 12000),
        ("3.5 bn", 3500000000),
        ("4 m inhabitants", 4000000),
        ("three point five million", 3500000),
        ("zero point two five million", 250000),
        ("one point twenty-five million", 1250000),
        ("4 dozens", 48),
        ("20 thousands", 20000),
        ("3.2e+6", 3200000),
    ],
)
def test_letter_point_and_plural_are_read(words: str, number: int) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high) == (number, number)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("1000s", "thousands"),
        ("1,000's", "thousands"),
        ("100's of tents", "hundreds"),
        ("10,000s of tents", "tens-of-thousands"),
        ("100000s", "hundreds-of-thousands"),
    ],
)
def test_plural_of_a_figure_is_read(words: str, rule: str) -> None:
    got = read(words)
    assert got is not None
    assert got.rule == rule


def test_plural_of_a_thousand_may_be_a_century() -> None:
    assert find("It was built in the 1000s.") == []


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.kind.value) for f in find(text)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a wall 10 m high", [("10 m", "measure")]),
        ("10 m of rope", [("10 m", "measure")]),
        ("10 K. Marx", [("10", "count")]),
        ("for £10 m in all", [("£10 m", "money")]),
        ("6ft of water", [("6ft", "measure")]),
        ("up by 5pc", [("5pc", "percentage")]),
        ("twenty bucks", [("twenty bucks", "money")]),
        ("a 6.1-magnitude tremor", [("6.1-magnitude", "measure")]),
        ("from $5 m to $6 m", [("from $5 m to $6 m", "money")]),
    ],
)
def test_letter_gives_the_kind(text: str, seen: list[tuple[str, str]]) -> None:
    assert _kinds(text) == seen


@pytest.mark.parametrize(
    "text",
    ["37k, 214w, 13m", "37K 214W 13M", "37k 214w 13m", "37 KIA, 214 WIA, 13 MIA"],
)
def test_letters_of_a_list_stand_for_losses(text: str) -> None:
    assert [int(f.quantity.low or 0) for f in find(text)] == [37, 214, 13]
