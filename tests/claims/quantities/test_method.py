"""Every row of METHOD.md 3, as words and the two intervals they give."""

from decimal import Decimal

import pytest

from claims.quantities import EDITION, Quantity, explain, read

ROWS = [
    # words, low, high, firm low, firm high, form, rule
    ("fifteen", 15, 15, 15, 15, "exact", "exact"),
    ("15", 15, 15, 15, 15, "exact", "exact"),
    ("54", 54, 54, 54, 54, "exact", "exact"),
    ("1,966", 1966, 1966, 1966, 1966, "exact", "exact"),
    ("100", 100, 100, 90, 110, "exact", "rounded"),
    ("3,000", 3000, 3000, 2700, 3300, "exact", "rounded"),
    ("680,500", 680500, 680500, 680450, 680550, "exact", "rounded"),
    ("over 80", 81, None, 81, None, "bounded", "more-than"),
    ("more than 80", 81, None, 81, None, "bounded", "more-than"),
    ("in excess of 80", 81, None, 81, None, "bounded", "more-than"),
    ("well over 80", 81, None, 81, None, "bounded", "more-than"),
    ("at least 80", 80, None, 80, None, "bounded", "at-least"),
    ("upwards of 80", 80, None, 80, None, "bounded", "at-least"),
    ("no fewer than 80", 80, None, 80, None, "bounded", "at-least"),
    ("80 or more", 80, None, 80, None, "bounded", "at-least"),
    ("up to 80", None, 80, None, 80, "bounded", "at-most"),
    ("as many as 80", None, 80, None, 80, "bounded", "at-most"),
    ("at most 80", None, 80, None, 80, "bounded", "at-most"),
    ("no more than 80", None, 80, None, 80, "bounded", "at-most"),
    ("under 80", None, 79, None, 79, "bounded", "less-than"),
    ("fewer than 80", None, 79, None, 79, "bounded", "less-than"),
    ("less than 80", None, 79, None, 79, "bounded", "less-than"),
    ("below 80", None, 79, None, 79, "bounded", "less-than"),
    ("between 80 and 150", 80, 150, 80, 150, "range", "between"),
    ("from 80 to 150", 80, 150, 80, 150, "range", "between"),
    ("100–300", 100, 300, 100, 300, "range", "between"),
    ("about 20", 18, 22, 10, 40, "approximate", "about"),
    ("around 20", 18, 22, 10, 40, "approximate", "about"),
    ("some 20", 18, 22, 10, 40, "approximate", "about"),
    ("roughly 20", 18, 22, 10, 40, "approximate", "about"),
    ("approximately 20", 18, 22, 10, 40, "approximate", "about"),
    ("c. 20", 18, 22, 10, 40, "approximate", "about"),
    ("~ 20", 18, 22, 10, 40, "approximate", "about"),
    ("about 15", 13, 17, 7, 30, "approximate", "about"),
    ("nearly 100", 90, 100, 50, 100, "approximate", "nearly"),
    ("almost 100", 90, 100, 50, 100, "approximate", "nearly"),
    ("some", 1, None, 1, None, "verbal", "some"),
    ("several", 3, 9, 2, 99, "verbal", "several"),
    ("a few", 3, 9, 2, 99, "verbal", "few"),
    ("dozens", 24, 99, 13, 999, "verbal", "dozens"),
    ("several dozen", 36, 99, 25, 999, "verbal", "several-dozen"),
    ("scores", 40, 99, 21, 999, "verbal", "scores"),
    ("tens", 20, 99, 11, 999, "verbal", "tens"),
    ("hundreds", 200, 999, 101, 9999, "verbal", "hundreds"),
    ("thousands", 2000, 9999, 1001, 99999, "verbal", "thousands"),
    ("several hundred", 300, 999, 201, 9999, "verbal", "several-hundred"),
    ("several thousand", 3000, 9999, 2001, 99999, "verbal", "several-thousand"),
    ("tens of thousands", 20000, 99999, 10001, 999999, "verbal", "tens-of-thousands"),
    (
        "hundreds of thousands",
        200000,
        999999,
        100001,
        9999999,
        "verbal",
        "hundreds-of-thousands",
    ),
    ("millions", 2000000, 9999999, 1000001, 99999999, "verbal", "millions"),
    ("none", 0, 0, 0, 0, "exact", "none"),
    ("no one", 0, 0, 0, 0, "exact", "none"),
    ("nobody", 0, 0, 0, 0, "exact", "none"),
    ("killed, number not given", 1, None, 1, None, "unstated", "number-not-given"),
    ("not given", None, None, None, None, "unstated", "not-given"),
    ("unknown", None, None, None, None, "unstated", "not-given"),
    ("countless", None, None, None, None, "unstated", "countless"),
]


@pytest.mark.parametrize(
    ("words", "low", "high", "firm_low", "firm_high", "form", "rule"), ROWS
)
def test_row_of_method_is_read(
    words: str,
    low: int | None,
    high: int | None,
    firm_low: int | None,
    firm_high: int | None,
    form: str,
    rule: str,
) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high) == (low, high)
    assert (got.firm_low, got.firm_high) == (firm_low, firm_high)
    assert (got.form, got.rule, got.base) == (form, rule, None)


@pytest.mark.parametrize("rule", sorted({row[-1] for row in ROWS}))
def test_every_rule_is_explained(rule: str) -> None:
    assert len(explain(rule).split()) > 3


def test_explanation_gives_both_intervals() -> None:
    assert explain("dozens") == (
        "our reading of “dozens”: 24 to 99; the words firmly allow 13 to 999"
    )


def test_explanation_of_unknown_rule_is_refused() -> None:
    with pytest.raises(KeyError, match=f"Edition {EDITION} .* no rule “odd”"):
        explain("odd")


def test_part_keeps_its_whole() -> None:
    assert read("98 of 139") == Quantity(
        *[Decimal(98)] * 4, form="exact", rule="of", base=Decimal(139)
    )


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("more than 80", 80, None),
        ("less than 80", None, 80),
        ("about 15", Decimal("13.5"), Decimal("16.5")),
        ("a third of 100", Decimal("33.3333"), Decimal("33.3334")),
    ],
)
def test_what_is_no_count_keeps_its_fractions(
    words: str, low: Decimal | None, high: Decimal | None
) -> None:
    got = read(words, is_count=False)
    assert got is not None
    assert (got.low, got.high) == (low, high)


def test_fraction_of_a_count_rounds_outward() -> None:
    got = read("a third of the 1,966")
    assert got is not None
    assert (got.low, got.high, got.base) == (655, 656, 1966)
