"""One test per rule of the grammar: what a single phrase is read as."""

import pytest

from claims.quantities import read

CARDINALS = [
    ("1,108", 1108),
    ("1 108", 1108),
    ("1\u00a0108", 1108),
    ("1\u202f108", 1108),
    ("1'000'001", 1000001),
    ("1.000.001", 1000001),
    ("1,00,001", 100001),
    ("1.5 million", 1500000),
    ("1,5 million", 1500000),
    ("A$40", 40),
    ("13M", 13000000),
    ("37K", 37000),
    ("2bn", 2000000000),
    ("2x10^6", 2000000),
    ("2 × 10⁶", 2000000),
    ("10^6", 1000000),
    ("1e6", 1000000),
    ("15 thousand", 15000),
    ("two lakhs", 200000),
    ("1.2 lakh", 120000),
    ("3 crores", 30000000),
    ("2 hundred thousand", 200000),
    ("1½ million", 1500000),
    ("1 1/2 million", 1500000),
    ("one-and-a-half million", 1500000),
    ("a million and a half", 1500000),
    ("half a million", 500000),
    ("a quarter of a million", 250000),
    ("three quarters of a million", 750000),
    ("two and a half thousand", 2500),
    ("a hundred and thirty-nine", 139),
    ("twelve hundred", 1200),
    ("two million, three hundred thousand", 2300000),
    ("one hundred and twenty-three thousand four hundred and fifty-six", 123456),
    ("five-and-thirty", 35),
    ("three score", 60),
    ("three score and ten", 70),
    ("a dozen", 12),
    ("two dozen", 24),
    ("two dozens", 24),
    ("1 and a half million", 1500000),
    ("half a dozen", 6),
    ("half-dozen", 6),
    ("a couple", 2),
    ("a pair", 2),
    ("a single person", 1),
    ("minus ten", -10),
]


@pytest.mark.parametrize(("words", "number"), CARDINALS)
def test_cardinal_is_read(words: str, number: int) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high) == (number, number)


BOUNDS = [
    ("well over 200", 201, None),
    ("a little over 200", 201, None),
    ("over one-and-a-half million individuals arrested", 1500001, None),
    ("more than a dozen", 13, None),
    ("> 10", 11, None),
    ("as few as 15", 15, None),
    ("20 upwards", 20, None),
    ("over or equal to 5", 5, None),
    ("bigger or equal 30", 30, None),
    ("under or equal to 5", None, 5),
    ("10 at max", None, 10),
    ("less than 50 or equal", None, 50),
    ("more than 50 or equal to it", 50, None),
    ("50 or greater than that", 50, None),
    ("as few as 80 or as many as 150", 80, 150),
    ("just shy of 1,000", None, 999),
    ("20+", 20, None),
    ("20-plus", 20, None),
    ("≥ 5", 5, None),
    (">= 5", 5, None),
    ("greater than or equal to 5", 5, None),
    ("equal to or more than 5", 5, None),
    ("not less than 5", 5, None),
    ("5 people or more", 5, None),
    ("5 at least", 5, None),
    ("not even 5", None, 4),
    ("scarcely fewer than 5", 5, None),
    ("at least several hundred", 300, None),
    ("≤ 7", None, 7),
    ("less than or equal to 7", None, 7),
    ("not more than 7", None, 7),
    ("not exceeding 7", None, 7),
    ("can scarcely have exceeded 7", None, 7),
    ("never exceeded 7", None, 7),
    ("7 or fewer", None, 7),
    ("7 at the most", None, 7),
    ("< 7", None, 6),
    ("just under 7", None, 6),
    ("no more than a handful", None, 9),
    ("more than 10 but fewer than 20", 11, 19),
    ("not fewer than 7 nor more than 12", 7, 12),
    ("no less than 5, nor more than 9", 5, 9),
    (">10 and <20", 11, 19),
    ("larger than twenty and less or equal than thirty five", 21, 35),
    ("at least 5 and at most 10", 5, 10),
    ("between fewer than 5 and 10", None, 10),
    ("at least 5 to more than 10", 5, None),
]


@pytest.mark.parametrize(("words", "low", "high"), BOUNDS)
def test_bound_is_read(words: str, low: int | None, high: int | None) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high) == (low, high)


RANGES = [
    ("between 1 and 5", 1, 5),
    ("between 5 and 1", 1, 5),
    ("10 to 15", 10, 15),
    ("10-15 people", 10, 15),
    ("10—15", 10, 15),
    ("two or three", 2, 3),
    ("two to three hundred", 200, 300),
    ("3-4 million", 3000000, 4000000),
    ("500 to 2 thousand", 500, 2000),
    ("two hundred to three hundred thousand", 200000, 300000),
    ("between two hundred and three hundred", 200, 300),
    ("between a hundred and fifty and two hundred", 150, 200),
    ("anywhere from 10 to 20", 10, 20),
    ("between several dozen and 800", 36, 800),
    ("dozens, if not hundreds", 24, 999),
    ("hundreds or even thousands", 200, 9999),
    ("low numbers in the dozens and high numbers in the hundreds", 24, 999),
    ("between minus ten and fifteen", -10, 15),
    ("an estimated 10,000 to 15,000", 10000, 15000),
    ("a crowd estimated at between 2,000 and 3,000", 2000, 3000),
    ("as few as 15 and as many as 54", 15, 54),
    ("a dozen or two", 12, 24),
    ("500 ± 50", 450, 550),
    ("500 plus or minus 50", 450, 550),
    ("20～100", 20, 100),
    ("8, 9 or 10 men", 8, 10),
    ("eight, nine, or ten men", 8, 10),
    ("three, four or five thousand", 3000, 5000),
    ("98 to 102 votes", 98, 102),
    ("hundreds to several hundred thousand", 200, 999999),
]


@pytest.mark.parametrize(("words", "low", "high"), RANGES)
def test_range_is_read(words: str, low: int, high: int) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high, got.form) == (low, high, "range")


def test_hedge_on_vague_ends_changes_nothing() -> None:
    assert read("about several dozen to 800") == read("several dozen to 800")


def test_range_is_as_firm_as_its_ends() -> None:
    got = read("between several dozen and 800")
    assert got is not None
    assert (got.firm_low, got.firm_high) == (25, 800)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("low numbers in the dozens", "dozens"),
        ("in the low hundreds", "hundreds"),
        ("hundreds upon hundreds", "hundreds"),
        ("they came by the thousand", "thousands"),
        ("Unknown number killed", "number-not-given"),
        ("many thousands of people", "thousands"),
        ("a few hundred protesters", "several-hundred"),
        ("several tens of thousands", "several-tens-of-thousands"),
        ("lakhs of people", "hundreds-of-thousands"),
        ("crores", "tens-of-millions"),
        ("several hundred thousand", "several-hundred-thousand"),
        ("hundreds were killed and wounded", "hundreds"),
        ("a handful", "handful"),
        ("not a few", "many"),
        ("no casualties", "none"),
        ("not a single person", "none"),
        ("an unknown number of people were killed", "number-not-given"),
        ("Total unknown (US unknown; I 200)", "not-given"),
        ("no figures available", "not-given"),
    ],
)
def test_vague_words_name_their_rule(words: str, rule: str) -> None:
    got = read(words)
    assert got is not None
    assert got.rule == rule


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("some 300", 270, 330),
        ("a dozen or so", 10, 14),
        ("20-odd", 18, 22),
        ("twenty-some", 18, 22),
        ("an estimated 500", 450, 550),
        ("a couple of hundred", 180, 220),
        ("up to 200 or more", 180, 220),
        ("close to 500", 450, 500),
        ("about 300 to 400", 270, 440),
    ],
)
def test_approximation_is_read(words: str, low: int, high: int) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high, got.form) == (low, high, "approximate")


@pytest.mark.parametrize(
    ("words", "low", "high", "base"),
    [
        ("98 of 139 members and candidates", 98, 98, 139),
        ("98 out of the 139", 98, 98, 139),
        ("Of the 1,966 delegates, 1,108 were declared", 1108, 1108, 1966),
        ("a third of the 1,966", 655, 656, 1966),
        ("half of the 98 delegates", 49, 49, 98),
        ("three out of every four", 3, 3, 4),
        ("one in five", 1, 1, 5),
    ],
)
def test_whole_is_kept(words: str, low: int, high: int, base: int) -> None:
    got = read(words)
    assert got is not None
    assert (got.low, got.high, got.base) == (low, high, base)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("1.5 million", 1450000, 1550000),
        ("1.50 million", 1495000, 1505000),
        ("2.0 million", 1950000, 2050000),
        ("half a million", 450000, 550000),
        ("a hundred", 90, 110),
        ("two dozen", 24, 24),
    ],
)
def test_round_number_is_firm_to_its_last_digit(
    words: str, low: int, high: int
) -> None:
    got = read(words)
    assert got is not None
    assert (got.firm_low, got.firm_high) == (low, high)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "killed",
        "25 February",
        "4-10 of March 1956",
        "in 1956",
        "17th Congress",
        "twenty-first",
        "World War II",
        "June 4th Movement",
        "[12]",
        "10:30",
        "p. 25",
        "15 dead and 54 injured",
        "fifteen were killed in the city and fifty-four injured",
        "less than 4 and bigger than 30",
        "at most between 5 and more than 10",
        "not fifteen",
        "neither 40 nor 60",
        "not equal to 5",
        "30 percent of the delegates",
        "a third of the delegates",
        "98 to 2",
        "4, 5 or 6 March",
    ],
)
def test_what_is_no_count_is_not_read(words: str) -> None:
    assert read(words) is None


def test_share_is_read_where_parts_are_asked_for() -> None:
    got = read("more than 30 percent", is_count=False)
    assert got is not None
    assert (got.low, got.high) == (30, None)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("20%-30%", 20, 30),
        ("between 20 per cent and 30 per cent", 20, 30),
        ("5 km to 10 km", 5, 10),
        ("from two hours to three hours", 2, 3),
    ],
)
def test_unit_may_stand_at_both_ends_of_a_range(
    words: str, low: int, high: int
) -> None:
    got = read(words, is_count=False)
    assert got is not None
    assert (got.low, got.high, got.form) == (low, high, "range")


@pytest.mark.parametrize(
    ("words", "low", "base"),
    [
        ("98 to 2", 98, 2),
        ("a vote of 45 to 54", 45, 54),
        ("ten to one", 10, 1),
        ("3-to-2", 3, 2),
    ],
)
def test_sides_of_a_ratio_are_kept(words: str, low: int, base: int) -> None:
    got = read(words, is_count=False)
    assert got is not None
    assert (got.low, got.high, got.base, got.rule) == (low, low, base, "to")


def test_breakdown_in_brackets_is_left_aside() -> None:
    got = read("88 total (US 23; CS 65)")
    assert got is not None
    assert got.low == 88


def test_language_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        read("douze", language="fr")
