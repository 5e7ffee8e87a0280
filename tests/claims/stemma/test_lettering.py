"""How much room words need: rather too much than too little."""

import pytest

from claims.stemma import lines_of
from claims.stemma.lettering import width


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("", 1),
        ("Wire", 1),
        ("November to December 1931", 2),
        ("some time between 14 November and 24 December 1931", 3),
        ("Donaudampfschifffahrtsgesellschaft", 2),
        ("一九五六年三月的第比利斯事件", 2),
    ],
)
def test_words_take_the_lines_they_need(words: str, lines: int) -> None:
    assert lines_of(words, 13, 166) == lines


def test_combining_letter_takes_hardly_any_room() -> None:
    assert width("é", 10) == 6
    assert width("e\u0301", 10) < 10
    assert width("WM", 10) > 2 * width("nn", 10) / 2
