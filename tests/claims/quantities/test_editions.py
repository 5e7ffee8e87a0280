"""Editions of the convention table: an old one still reads as it did."""

import pytest

from claims.quantities import EDITION, conventions, explain, read
from claims.quantities.conventions import EDITIONS, Row
from claims.quantities.values import Form


@pytest.fixture
def _second(monkeypatch: pytest.MonkeyPatch) -> None:
    """Add an edition that reads dozens up to 60 and about n a fifth either way."""
    dozens = Row("dozens", Form.VERBAL, 24, 60, 13, 999)
    vague = {**conventions.VAGUE, "dozens": dozens}
    second = EDITIONS[EDITION]._replace(name="2", vague=vague, doubt=3)
    monkeypatch.setitem(EDITIONS, "2", second)


@pytest.mark.usefixtures("_second")
@pytest.mark.parametrize(
    ("edition", "words", "bounds"),
    [
        ("1", "dozens", (24, 99, 13, 999)),
        ("2", "dozens", (24, 60, 13, 999)),
        ("1", "about 30", (27, 33, 15, 60)),
        ("2", "about 30", (27, 33, 10, 90)),
        ("2", "fifteen", (15, 15, 15, 15)),
    ],
)
def test_words_are_read_by_the_edition_named(
    edition: str, words: str, bounds: tuple[int, ...]
) -> None:
    got = read(words, edition=edition)
    assert got is not None
    assert (got.low, got.high, got.firm_low, got.firm_high) == bounds


def test_edition_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no edition '9'"):
        read("dozens", edition="9")


def test_rule_there_is_not_is_not_explained() -> None:
    assert explain("dozens").startswith("our reading of “dozens”: 24 to 99")
    with pytest.raises(KeyError, match="no rule “nonesuch”"):
        explain("nonesuch")
