"""What all accounts have in common, as an account to compare with."""

from datetime import date

import pytest

from claims import quantities
from claims.relations import Reading
from claims.summaries import Account, Asked, common_account, relation_of
from sources import dates

FIGURES, DATES = Asked("quantity"), Asked("date")
PERIODS, YES_NO = Asked("period"), Asked("proposition")
OPTIONS = Asked(
    "category", is_exclusive=True, parents={"illness": None, "flu": "illness"}
)


def said(words, **columns):
    """Return an account of a figure in words."""
    found = quantities.read(words)
    reading = Reading(found.low, found.high, found.firm_low, found.firm_high)
    return Account(words, supporter=words, reading=reading, **columns)


def dated(edtf):
    return Account(edtf, supporter=edtf, span=dates.parse(edtf))


def chose(*options, polarity="affirms", **columns):
    return Account(
        str(options),
        supporter=1,
        options=frozenset(options),
        polarity=polarity,
        **columns,
    )


def answered(polarity, **columns):
    return Account(polarity, supporter=1, polarity=polarity, **columns)


def test_figures_meet_in_what_their_words_firmly_allow():
    found = common_account([said("dozens"), said("at least 80")], FIGURES)
    assert found.reading == Reading(80, 999, 80, 999)
    assert relation_of(said("dozens"), found, FIGURES).shown == "compatible"
    assert relation_of(said("15"), found, FIGURES).shown == "contradict"


@pytest.mark.parametrize("words", [("15", "22"), ("some",), ()])
def test_figures_without_common_ground(words):
    accounts = [said(one) for one in words]
    found = common_account(accounts, FIGURES)
    assert found is None or found.reading == Reading(1, None, 1, None)
    assert (found is None) is (words != ("some",))


def test_account_that_nobody_supports_takes_no_part():
    unsupported = Account(1, reading=Reading(22, 22, 22, 22))
    found = common_account([said("15"), unsupported], FIGURES)
    assert found.reading == Reading(15, 15, 15, 15)


def test_dates_meet_in_days():
    found = common_account([dated("1956-03"), dated("[1956-03-05..]")], DATES)
    span = found.span
    assert (span.firm_earliest, span.firm_latest) == (
        date(1956, 3, 5),
        date(1956, 3, 31),
    )
    assert relation_of(dated("1956-03-09"), found, DATES).shown == "compatible"
    assert common_account([dated("1956-03"), dated("1956-04")], DATES) is None


def test_periods_meet_at_either_end():
    found = common_account(
        [dated("1956-03-04/1956-03-10"), dated("1956-03/1956-03")], PERIODS
    )
    assert found.span.start.earliest == date(1956, 3, 4)
    assert found.span.end.latest == date(1956, 3, 10)
    assert relation_of(dated("1956-03-04/1956-03-10"), found, PERIODS).shown == "agree"


def test_yes_and_no_need_one_voice():
    yes, no = answered("affirms"), answered("denies")
    assert common_account([yes, yes], YES_NO).polarity == "affirms"
    assert common_account([yes, no], YES_NO) is None
    hedged = answered("denies", commitment="possible")
    assert common_account([yes, hedged], YES_NO).polarity == "affirms"


@pytest.mark.parametrize(
    ("accounts", "shared"),
    [
        ([chose("flu"), chose("illness")], {"illness"}),
        ([chose("flu"), chose("flu")], {"flu"}),
        ([chose("flu"), chose("shot")], None),
        ([chose("flu"), chose("flu", polarity="denies")], None),
    ],
)
def test_options_meet_in_the_sharpest_that_all_lie_under(accounts, shared):
    found = common_account(accounts, OPTIONS)
    assert (found.options if found else None) == shared
