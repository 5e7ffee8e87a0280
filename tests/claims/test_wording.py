"""Readings in plain words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from claims.wording import (
    bounds,
    counted,
    interval,
    number,
    picture,
    said_by,
    value,
    voiced,
)


@dataclass
class Columns:
    """The columns of a reading, as a row has them."""

    form: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    firm_low: Decimal | None = None
    firm_high: Decimal | None = None
    base: Decimal | None = None
    edtf: str = ""
    polarity: str = ""


def figure(form, low, high, firm_low, firm_high, base=None):
    bounds = (
        None if n is None else Decimal(n) for n in (low, high, firm_low, firm_high)
    )
    return Columns(form, *bounds, base=None if base is None else Decimal(base))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("15", "15"),
        ("680501", "680\u202f501"),
        ("1500.5000", "1\u202f500.5"),
        ("0", "0"),
        ("-5000", "−5\u202f000"),
    ],
)
def test_number_has_thin_spaces(given, shown):
    assert number(Decimal(given)) == shown


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (15, 15, "15"),
        (24, 99, "24–99"),
        (80, None, "80 or more"),
        (None, 20, "up to 20"),
        (None, None, ""),
    ],
)
def test_interval_says_open_ends(low, high, words):
    assert interval(low, high) == words


@pytest.mark.parametrize(
    ("reading", "as_stated", "words"),
    [
        (figure("exact", 15, 15, 15, 15), "fifteen", "15, exactly"),
        (figure("exact", 98, 98, 98, 98, 2), "98 to 2", "98 to 2, exactly"),
        (
            figure("exact", 3000, 3000, 2700, 3300),
            "3,000",
            "3\u202f000, a round figure; certainly 2\u202f700 to 3\u202f300",
        ),
        (
            figure("verbal", 24, 99, 13, 999),
            "dozens",
            "24–99, our reading of “dozens”; certainly 13 to 999",
        ),
        (figure("bounded", 680501, None, 680501, None), "over", "680\u202f501 or more"),
        (figure("exact", 98, 98, 98, 98, 139), "98 of 139", "98 of 139, exactly"),
        (figure("unstated", 1, None, 1, None), "killed", "number not given; 1 or more"),
        (figure("unstated", None, None, None, None), "unknown", "number not given"),
        (Columns(edtf="1956-03-09"), "", "9 March 1956"),
        (Columns(polarity="denies"), "", "no"),
        (Columns(), "nothing read", ""),
    ],
)
def test_value_says_the_reading_and_its_convention(reading, as_stated, words):
    assert value(reading, as_stated=as_stated) == words


def test_value_joins_options_as_the_question_takes_them():
    told = ("Pneumonia", "Heart attack")
    assert value(Columns(), options=told) == "Pneumonia, Heart attack"
    assert value(Columns(), options=told, is_exclusive=True) == (
        "Pneumonia or Heart attack"
    )
    assert value(Columns(polarity="denies"), options=told[:1]) == "not Pneumonia"


def test_picture_is_drawn_for_figures_and_dates_alone():
    assert picture(figure("exact", 15, 15, 15, 15)).is_point
    assert not picture(Columns(edtf="1956-03")).is_point
    assert picture(Columns(polarity="affirms")) is None


@pytest.mark.parametrize(
    ("voices", "stance", "words"),
    [
        ([], "asserts", "Encyclopedia"),
        ([], "reports", "somebody not named, in Encyclopedia"),
        (["official records"], "reports", "official records, in Encyclopedia"),
        (
            ["official records"],
            "doubts",
            "official records, in Encyclopedia; the text doubts it",
        ),
        (["police", "hospitals"], "reports", "police and hospitals, in Encyclopedia"),
        ([], "rejects", "Encyclopedia; the text rejects it"),
    ],
)
def test_said_by_names_voice_and_carrier(voices, stance, words):
    assert said_by(voices, "Encyclopedia", stance) == words


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        ("asserts", "police"),
        ("reports", "police"),
        ("doubts", "police (doubting it)"),
        ("rejects", "police (rejecting it)"),
    ],
)
def test_voice_that_speaks_against_it_says_so(stance, words):
    assert voiced("police", stance) == words


@pytest.mark.parametrize(
    ("many", "noun", "several", "said"),
    [
        (0, "claim", "", "0 claims"),
        (1, "claim", "", "1 claim"),
        (1418, "claim", "", "1\u202f418 claims"),
        (2, "row states", "rows state", "2 rows state"),
    ],
)
def test_number_with_its_noun(many, noun, several, said):
    assert counted(many, noun, several) == said


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (date(1931, 11, 13), date(1931, 11, 13), "13 November 1931"),
        (date(1931, 11, 13), date(1931, 11, 14), "13 to 14 November 1931"),
        (date(1931, 11, 13), date(1932, 1, 2), "13 November 1931 to 2 January 1932"),
        (date(1931, 11, 13), None, "13 November 1931 or later"),
        (None, date(1931, 11, 13), "13 November 1931 or earlier"),
        (Decimal(24), Decimal(99), "24 to 99"),
        (None, None, "open at both ends"),
    ],
)
def test_bounds_of_a_range_are_said_shortly(low, high, words):
    assert bounds(low, high) == words
