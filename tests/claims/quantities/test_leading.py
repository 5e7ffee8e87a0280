"""Words beside a figure that may make it less than exact."""

import pytest

from claims.quantities import spoken, strange


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("etwa 20", "en", "de"),
        ("rund 1.500", "en", "de"),
        ("ponad 20 osób", "en", "pl"),
        ("около 20", "de", "ru"),
        ("mindestens 20 Tote", "en", "de"),
        ("20 oder mehr", "en", "de"),
        ("over 20", "en", "en"),
        ("over 20", "de", "de"),
        ("20", "en", ""),
        ("Total 20", "en", ""),
        ("etwa 15 bis 20", "en", ""),
        ("dozens", "en", ""),
    ],
)
def test_language_of_a_hedge_is_found(text: str, language: str, expected: str) -> None:
    assert spoken(text, language=language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("environ 20", "environ"),
        ("Environ 20", "Environ"),
        ("env. 20", "env"),
        ("unos 1.500 muertos", "unos"),
        ("20 circa", "circa"),
        ("约20", "约"),
        ("foo 20", "foo"),
        ("foo: 20", ""),
        ("foo (20)", ""),
        ("foo’s 20", ""),
        ("killed 20", ""),
        ("Total 20", ""),
        ("there were 20", ""),
        ("US 20", ""),
        ("losses of 20 men", ""),
        ("$20", ""),
        ("20 Tote", ""),
        ("20", ""),
        ("dozens", ""),
    ],
)
def test_word_that_is_not_understood_is_named(text: str, expected: str) -> None:
    assert strange(text, language="en") == expected


def test_words_of_a_language_lead_in_to_its_figures() -> None:
    assert strange("gefallen 20", language="de") == ""
    assert strange("gefallen 20", language="pl") == "gefallen"
