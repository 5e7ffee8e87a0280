"""Where typed words stand in a text, letter by letter but for the white space."""

import pytest

from sources.anchors import Body

TEXT = "Fifteen dead.\nSome say fifteen\n  dead, or 115 dead; 15 dead lay there."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Some say", ["Some say"]),
        ("fifteen dead", ["fifteen\n  dead"]),
        ("15 dead", ["15 dead"]),
        ("dead", ["dead", "dead"]),
        ("fift", []),
        ("5 dead", []),
        ("Fifteen  dead.", ["Fifteen dead."]),
        ("was never said", []),
        ("", []),
    ],
)
def test_words_are_found_as_whole_words(words: str, found: list[str]) -> None:
    body = Body(TEXT)
    assert [TEXT[start:end] for start, end in body.places(words)] == found


def test_offsets_are_code_points() -> None:
    text = "\U0001f4a5 \U0001f4a5 fifteen dead"
    [(start, end)] = Body(text).places("fifteen dead")
    assert (start, text[start:end]) == (4, "fifteen dead")
