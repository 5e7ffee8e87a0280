"""What holds of every phrase and of every string."""

import json
from bisect import bisect_left
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.quantities import Kind, find, read, render
from claims.quantities.counting import counted_at
from claims.quantities.english import ENGLISH
from claims.quantities.finding import sightings
from claims.quantities.tokens import Tokens

from .phrases import AMOUNTS, HEDGED, JOINED, PHRASES, SOUP

MANY = settings(max_examples=200, deadline=None)
NAUGHTY = Path(__file__).parents[4] / "shared/testdata/blns.json"


@given(PHRASES | HEDGED, st.booleans())
@MANY
def test_rendered_quantity_reads_the_same(phrase: str, is_count: bool) -> None:
    got = read(phrase, is_count=is_count)
    assert got is not None
    assert read(render(got, is_count=is_count), is_count=is_count) == got


@given(SOUP | JOINED, st.booleans())
@MANY
def test_whatever_is_read_can_be_rendered(soup: str, is_count: bool) -> None:
    got = read(soup, is_count=is_count)
    if got is not None:
        assert read(render(got, is_count=is_count), is_count=is_count) == got


@given(PHRASES | SOUP | JOINED)
@MANY
def test_firm_interval_contains_the_reading(phrase: str) -> None:
    got = read(phrase)
    if got is None:
        return
    if got.low is not None and got.firm_low is not None:
        assert got.firm_low <= got.low
    if got.high is not None and got.firm_high is not None:
        assert got.firm_high >= got.high
    if got.low is not None and got.high is not None:
        assert got.low <= got.high


@given(AMOUNTS, st.sampled_from(["at least", "at most", "nearly", "about"]))
@MANY
def test_hedge_keeps_the_number_it_hedges(amount: str, hedge: str) -> None:
    plain, hedged = read(amount), read(f"{hedge} {amount}")
    assert plain is not None
    assert hedged is not None
    assert hedged.low is None or hedged.low <= plain.high  # type: ignore[operator]
    assert hedged.high is None or hedged.high >= plain.low  # type: ignore[operator]


@given(AMOUNTS)
@MANY
def test_over_a_number_is_never_below_it(amount: str) -> None:
    plain, over, under = read(amount), read(f"over {amount}"), read(f"under {amount}")
    assert plain is not None
    assert over is not None
    assert under is not None
    assert over.low > plain.low  # type: ignore[operator]
    assert under.high < plain.high  # type: ignore[operator]


@given(st.text() | SOUP | PHRASES)
@MANY
def test_found_quantities_stand_in_order_and_read_the_same(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(PHRASES, st.sampled_from(["people were killed", "delegates", "houses"]))
@MANY
def test_found_words_read_as_found(phrase: str, noun: str) -> None:
    text = f"It is said that {phrase} {noun}."
    for found in find(text):
        counts = found.kind is Kind.COUNT
        words = text[found.start : found.end]
        assert read(words, is_count=counts) == found.quantity


@given(st.text())
@MANY
def test_any_text_is_read_or_refused(text: str) -> None:
    got = read(text)
    assert got is None or got.rule


def test_naughty_strings_are_read_or_refused() -> None:
    if not NAUGHTY.exists():
        pytest.skip("the shared test data are not beside this checkout")
    for text in json.loads(NAUGHTY.read_text()):
        assert all(found.end <= len(text) for found in find(text))
        assert read(text) is None or find(f"{text} ") is not None


HOSTILE = [
    "1,",
    "1 234 ",
    "between ",
    "one hundred and ",
    "a ",
    "half of a third of ",
    "up to at least about ",
    "1-",
    "10^",
    "twenty-",
    "1,2,",
    "several ",
    "not more than ",
    "(",
    "1/2/",
    "and a half million ",
    "98 of ",
    "4, ",
    "hundreds of ",
    "5K/",
    "1 ",
    "1,x",
    "12 people, ",
    "killed and wounded ",
    "US 5K/6W; ",
    "by the ",
    "5, 6, ",
    "98 to ",
    "20% - ",
    "3:1",
    "all but ",
    "most of ",
    "a small group of ",
    "one point five ",
    "www.1/",
    "4 men, ",
    "4 men and ",
    "1000s of ",
    "killed and wounded: ",
    "rose from 19 to ",
    "37k 214w ",
    "half an ",
    "nineteen fifty ",
]


def _steps(text: str) -> int:
    """Count what is looked at to find the quantities of a text and what they count."""
    tokens = Tokens(text)
    for one in sightings(tokens, ENGLISH):
        if (found := one.found()) is not None:
            first = bisect_left(tokens.starts, found.start)
            after = bisect_left(tokens.starts, found.end)
            counted_at(tokens, ENGLISH, first, after, found)
    return tokens.steps


@pytest.mark.parametrize("piece", HOSTILE)
def test_reading_time_grows_in_a_straight_line(piece: str) -> None:
    once, twice = _steps(piece * 400), _steps(piece * 800)
    assert once > 0
    assert twice <= 2.1 * once


def test_row_of_figures_costs_little() -> None:
    assert _steps("1," * 50_000) < 4 * 50_000


@pytest.mark.parametrize("digits", ["9" * 16, "1" + "0" * 400, "10^99", "9e999"])
def test_figures_beyond_all_counting_are_refused(digits: str) -> None:
    assert read(digits) is None
    assert find(f"about {digits} people") == []
