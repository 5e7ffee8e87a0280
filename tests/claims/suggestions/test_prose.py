"""What of a text is furniture, and what holds of every text."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.suggestions import parts, suggest, suggested
from claims.suggestions.parts import LONGEST
from tests.steps import steps

NAUGHTY = Path(__file__).parents[4] / "shared/testdata/blns.json"
STORY = "On 4 May 1871 nine miners died in the pit."


@pytest.mark.parametrize(
    "furniture",
    [
        "= Nine miners died =",
        "## Nine miners died on 4 May 1871",
        "Nine miners die in pit blast",
        "Photo: Nine miners died in this pit.",
        "By A. Writer\nPublished: 4 May 1871, 14:32 GMT",
        "* Holt, A. (1988). Nine Miners. Pit University Press, 312 pp.",
        "© 1998 The Nine Miners",
        "== References ==\nNine miners died in 1871.",
        "References\n\nNine miners died in 1871.",
    ],
)
def test_furniture_is_passed_by(furniture: str) -> None:
    text = f"{STORY}\n\n{furniture}"
    assert [text[one.start : one.end] for one in suggest(text)] == [STORY[:-1]]


@pytest.mark.parametrize(
    "after",
    [
        "== References ==\nHolt.\n\n== Later ==\n",
        "References\n\nHolt.\n\n== Later ==\n",
        "LOWER PIT, May 5 (Agency) - ",
        "1. ",
        "- ",
    ],
)
def test_story_around_furniture_is_read(after: str) -> None:
    text = f"{after}{STORY}"
    assert [text[one.start : one.end] for one in suggest(text)] == [STORY[:-1]]


@pytest.mark.parametrize("mark", [".¹⁴", ".12", ".[12]"])
def test_mark_of_a_footnote_ends_its_sentence(mark: str) -> None:
    text = f"{STORY[:-1]}{mark} Holt wrote that the gate was shut{mark}"
    first, second = suggest(text)
    assert (text[first.start : first.end], second.voice) == (STORY[:-1], "Holt")


@given(st.lists(st.sampled_from([
    "nine", "1,200", "died", "said", "that", "the", "pit", "on 4 May", "1871", ",", ".",
    "(", ")", "and", ";", "not", "\n\n", "=", "- ", "rumoured", "it was", "“", "𝔘", "İ",
    "because of", "were killed by", "according to", "References", ":",
]), max_size=60).map(" ".join) | st.text())  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_suggestions_stand_in_order_and_slice_the_text(text: str) -> None:
    found = suggest(text)
    assert found == suggest(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.words_start :].startswith(one.words)
        assert one.words


def test_naughty_strings_are_looked_through() -> None:
    if not NAUGHTY.exists():
        pytest.skip("the shared test data are not beside this checkout")
    for text in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        assert isinstance(suggest(text), list)


@pytest.mark.parametrize(
    "unit",
    [
        STORY + " ",
        "(1871, ",
        "said, and 9 men ",
        "; 40 ",
        "this was false; ",
        "Holt said so, and ",
        "a | 1\n",
    ],
)
def test_steps_grow_with_the_text(unit: str) -> None:
    short, long = unit * 30, unit * 150
    assert steps(lambda: suggest(long)) <= 7 * steps(lambda: suggest(short))


@pytest.mark.parametrize("language", ["", "de", "ru-RU", "ka", "en-GB"])
def test_figures_are_suggested_in_any_language(language: str) -> None:
    found = suggest("1871: 212 killed, 340 wounded.", language=language)
    assert len(found) >= 1


def test_long_text_is_looked_through_in_parts_that_cover_it() -> None:
    text = f"{STORY}\n\n" + "Nothing but words, and more of them. " * 8_000
    found = parts(text)
    assert [start for start, _ in found[1:]] == [end for _, end in found[:-1]]
    assert (found[0][0], found[-1][1]) == (0, len(text))
    assert max(end - start for start, end in found) <= LONGEST


def test_part_takes_its_year_from_the_text_before() -> None:
    text = "On 4 May 1871 the pit closed.\n\nOn 6 May it burned."
    (one,) = suggested(text, 31, len(text))
    assert text[one.start : one.end] == "On 6 May it burned"
