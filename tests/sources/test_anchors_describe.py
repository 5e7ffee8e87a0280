"""A quotation is described so that it can be found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.anchors import describe, find
from sources.anchors.graphemes import is_border
from tests.steps import steps

TEXT = (
    "The square was full. Fifteen people were killed on the square, he wrote.\n\n"
    "A second paper has it that fifteen people were killed at the station. Rain fell."
)


def test_describe_keeps_words_place_and_sentence() -> None:
    start = TEXT.index("were killed at")
    quote = describe(TEXT, start, start + len("were killed at"))
    assert (quote.exact, quote.start) == ("were killed at", start)
    sentence = "A second paper has it that fifteen people were killed at the station."
    assert quote.sentence == sentence
    assert quote.prefix == "paper has it that fifteen people "
    assert quote.suffix == " the station. Rain fell."
    assert quote.is_unique is True


def test_describe_stays_in_the_paragraph_when_that_is_enough() -> None:
    start = TEXT.index("A second")
    assert describe(TEXT, start, start + 8).prefix == ""


def test_describe_leaves_the_paragraph_when_it_must() -> None:
    text = "Gori\n\nIt is so.\n\nPoti\n\nIt is so.\n\n"
    quote = describe(text, text.rindex("It"), text.rindex("It") + 9)
    assert quote.prefix.endswith("Poti\n\n")
    assert quote.is_unique is False


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        (0, 9, "The passage 0–9 lies outside the text, which has 4 characters."),
        (-2, 1, "The passage -2–1 lies outside the text"),
        (1, 1, "The passage 1–1 is empty."),
        (3, 1, "The passage 3–1 is empty."),
    ],
)
def test_describe_refuses_offsets_without_words(
    start: int, end: int, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        describe("abcd", start, end)


ALPHABET = "ab .\n3é\u0301👩\u200d👧🇬🇪한"


@given(st.text(st.sampled_from(ALPHABET), min_size=1, max_size=200), st.data())
def test_describe_grows_until_unique_and_ends_at_borders(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = describe(text, start, end)
    first, last = start - len(quote.prefix), end + len(quote.suffix)
    whole = quote.prefix + quote.exact + quote.suffix
    assert text[first:last] == whole
    assert text.find(whole) == first
    assert text.find(whole, first + 1) == -1
    assert not quote.prefix or is_border(text, first)
    assert not quote.suffix or is_border(text, last)
    assert quote.sentence in text


def test_describe_ends_at_word_borders() -> None:
    text = "Some words " * 40 + "here " + "and words thereafter " * 40
    start = text.index("here")
    quote = describe(text, start, start + 4)
    first, last = start - len(quote.prefix), start + 4 + len(quote.suffix)
    assert " " in text[first - 1 : first + 1]
    assert " " in text[last - 1 : last + 1]


HOSTILE = {
    "one letter": "a" * 1_000_000,
    "a refrain": "Fifteen were killed. " * 47_000,
    "empty lines": "\n" * 1_000_000,
    "full stops": ". " * 500_000,
    "reports": "".join(f"Report {n}: fifteen were killed.\n" for n in range(10_000)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_describe_and_find_stay_linear(kind: str) -> None:
    def count(text: str) -> int:
        return steps(lambda: _there_and_back(text))

    text = HOSTILE[kind]
    assert count(text) < 2.5 * count(text[: len(text) // 2]) + 1000


def _there_and_back(text: str) -> None:
    start = len(text) // 2
    quote = describe(text, start, start + 10)
    anchored = find(quote, text)
    find(quote, text[: start - 5] + "x" + text[start + 5 :])
    assert (anchored.start, anchored.state) == (start, "exact")
