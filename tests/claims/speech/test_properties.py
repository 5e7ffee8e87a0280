"""What holds of every text, however hostile."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.speech import find, read, read_all
from claims.speech.english import ENGLISH
from claims.speech.finding import find_in
from claims.speech.tokens import Tokens
from claims.speech.words import Reader

MANY = settings(max_examples=200, deadline=None)
NAUGHTY = Path(__file__).parents[4] / "shared/testdata/blns.json"
WORDS = [
    *("police", "said", "that", "the", "minister", ",", "who", "claims", "reports"),
    *("of", "according", "to", "Times", "is", "are", "false", "believed", "thought"),
    *("by", "it", "I'm", "sure", "and", "but", "probably", "not", "highly", "suspect"),
    *("records", "state", "15", "were", "killed", "“", "”", '"', "'", ".", ";", ":"),
    *("\n\n", "\n-", "—", "In", "Rettie's", "view", "as", "quoted", "saying", "citing"),
    *("adding", "contrary", "may", "have", "rumours", "this", "İ", "𝔘", "é", "no"),
]
SOUP = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@given(st.text() | SOUP)
@MANY
def test_found_marks_stand_in_order_and_slice_their_words(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.words
        end = found.end


@given(SOUP.filter(bool), st.data())
@MANY
def test_everything_read_slices_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    speech = read(text, start, end)
    for voice in speech.voices:
        assert text[voice.start : voice.end] == voice.wording
    for mark in speech.outside:
        assert text[mark.start : mark.end] == mark.words
    if speech.hedge_span:
        assert text[slice(*speech.hedge_span)] == speech.hedge


@given(SOUP.filter(bool))
@MANY
def test_branches_and_positions_count_from_one_without_gaps(text: str) -> None:
    places = [(v.branch, v.position) for v in read(text, 0, len(text)).voices]
    assert len(places) == len(set(places))
    for branch, position in places:
        assert position == 1 or (branch, position - 1) in places


def test_naughty_strings_are_read_without_an_error() -> None:
    if not NAUGHTY.exists():
        pytest.skip("the shared test data are not beside this checkout")
    for text in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        assert isinstance(find(text), list)
        if text:
            assert read(text, 0, len(text)).voices is not None


HOSTILE = [
    "said that ",
    "according to ",
    "police, ",
    "it is thought that ",
    '"said ',
    "who cites ",
    "the claim that ",
    "much more ",
    "probably ",
    "low estimates ",
    "in the words of ",
    "and ",
    "\n ",
    "the records of ",
    "highly suspect ",
]


def _steps(text: str) -> int:
    reader = Reader(Tokens(text, ENGLISH), ENGLISH)
    find_in(reader, "en")
    return reader.tokens.steps + reader.tokens.size


@pytest.mark.parametrize("words", HOSTILE)
def test_finding_takes_steps_in_proportion_to_the_text(words: str) -> None:
    short, long = _steps(words * 200), _steps(words * 1000)
    assert long <= 5.5 * short


@pytest.mark.parametrize("words", ["citing ", "cited by "])
def test_citations_in_a_row_are_not_looked_through_for_each(words: str) -> None:
    text = words * 1000
    assert _steps(text) < 10 * Tokens(text, ENGLISH).size


def test_passage_across_two_paragraphs_lends_the_next_no_voice() -> None:
    text = "Holt said that\n\nit was cold"
    places = [(text.index("that"), text.index("cold")), (text.index("cold"), len(text))]
    assert [len(one.voices) for one in read_all(text, places)] == [1, 0]


@given(SOUP.filter(bool), st.data())
@settings(max_examples=60, deadline=None)
def test_passages_read_together_are_read_as_each_alone(
    text: str, data: st.DataObject
) -> None:
    starts = sorted(data.draw(st.lists(st.integers(0, len(text) - 1), max_size=4)))
    places = [(start, min(len(text), start + 9)) for start in starts]
    assert list(read_all(text, places)) == [read(text, *place) for place in places]
