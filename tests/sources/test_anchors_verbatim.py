"""Where typed words stand in a text, letter by letter but for the white space."""

import pytest

from sources.anchors import Body, surroundings

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


PARTED = f"One.\n\n{'Then so it went on. ' * 9}\n{TEXT}\n\n- Fifteen men. - End."


@pytest.mark.parametrize(
    "words", ["One.", "fifteen dead", "15 dead", "dead", "Fifteen", "Fifteen men"]
)
def test_surroundings_are_those_of_each_place(words: str) -> None:
    body = Body(PARTED)
    body.places("Fifteen dead.")  # these begin where a shorter quotation does
    places = body.places(words)
    assert places
    for place in places:
        assert body.around(place) == surroundings(PARTED, *place)
