"""Words that say how many without a number, and hedges on those that have one."""

import pytest

from claims.quantities import find, read


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("few", "few"),
        ("very few peasants", "few"),
        ("not many", "few"),
        ("a small group of peasants", "few"),
        ("small crowds", "few"),
        ("multiple", "several"),
        ("a large crowd", "many"),
        ("a huge gathering of peasants", "many"),
        ("large numbers", "many"),
        ("lots", "many"),
        ("droves of peasants", "many"),
        ("no information", "not-given"),
        ("no estimates", "not-given"),
        ("it was not clear how many died", "not-given"),
        ("unclear how many", "not-given"),
    ],
)
def test_word_has_its_row(words: str, rule: str) -> None:
    got = read(words)
    assert got is not None
    assert got.rule == rule


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("a small group of about 30", 27, 33),
        ("a large crowd of several hundred", 300, 999),
        ("possibly 60", 54, 66),
        ("probably 60", 54, 66),
        ("possibly as many as 60", None, 60),
        ("barely 60", 54, 66),
        ("60 (est.)", 54, 66),
        ("60 (approx)", 54, 66),
        ("a good 60", 60, None),
        ("topped 60", 61, None),
        ("a lone monk", 1, 1),
        ("a lone monk saw 60 men", 60, 60),
    ],
)
def test_number_beside_a_vague_word_is_read(
    words: str, low: int | None, high: int | None
) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high) == (low, high)


@pytest.mark.parametrize(
    ("words", "low", "high", "firm"),
    [
        ("most of the 140 monks", 71, 140, (71, 140)),
        ("a majority of the 140", 71, 140, (71, 140)),
        ("nearly all of the 140", 126, 140, (70, 140)),
        ("all but three of the 140", 137, 137, (137, 137)),
        ("dozens, perhaps as many as 140", 24, 140, (13, 140)),
        ("40 to 60,000 monks", 40000, 60000, (40000, 60000)),
    ],
)
def test_words_of_a_whole_and_of_a_limit_are_read(
    words: str, low: int, high: int, firm: tuple[int, int]
) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high) == (low, high)
    assert (got.firm_low, got.firm_high) == firm


@pytest.mark.parametrize("words", ["all but three", "most of 1956", "most of them"])
def test_what_is_left_out_is_no_count(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize(
    "words", ["how many peasants came", "as many wounded", "a group", "a crowd of them"]
)
def test_what_gives_no_number_is_not_read(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize("text", ["Few believed him.", "He had multiple reasons."])
def test_vague_word_that_counts_nobody_is_passed_by(text: str) -> None:
    assert find(text) == []
