"""The day of a date in an unread language is proposed as no figure."""

import pytest

from annotator.proposals import proposals


def figures(words: str, language: str) -> list[str]:
    found = proposals(words, 0, len(words), language=language)
    return [one.words for one in found if one.value_type == "quantity"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "9 במרץ 1956"),
        ("he", "9–10 במרץ 1956"),
        ("ar", "9 آذار/مارس من عام 1956"),
        ("ar", "٩ مارس ١٩٥٦"),
        ("el", "στις 9 Μαρτίου 1956"),
        ("ka", "1956 წლის 9 მარტს"),
        ("", "9 במרץ 1956"),
        ("en", "He wrote: 9 במרץ 1956."),
        ("fr", "Le 9 mars 1956"),
        ("es", "el 9 de marzo de 1956"),
        ("da", "9. marts 1956"),
        ("hu", "1956. március 9-én"),
        ("uk", "9 березня 1956"),
    ],
)
def test_day_of_an_unread_date_counts_nothing(language: str, words: str) -> None:
    assert figures(words, language) == []


@pytest.mark.parametrize(
    ("language", "words", "figure"),
    [
        ("he", "ב-9 במרץ 1956 נהרגו 22 איש.", "22"),
        ("ar", "في 9 مارس 1956 قتل 22 شخصا.", "22"),
        ("he", "22 נהרגו", "22"),
        ("he", "45 במרץ 1956", "45"),
        ("he", "9 במרץ", "9"),
        ("fr", "Il y eut 9 morts en 1956.", "9"),
        ("es", "En 1956 murieron 9 personas.", "9"),
        ("it", "Nel 1956, 9 persone morirono", "9"),
        ("en", "In Gori 9 Georgians died by 1956.", "9"),
        ("de", "9 Tote 1956", "9"),
    ],
)
def test_other_figures_of_unread_words_are_proposed(
    language: str, words: str, figure: str
) -> None:
    assert figures(words, language) == [figure]


def test_year_beside_the_selection_is_seen() -> None:
    body = "ב-9 במרץ 1956 נהרגו"
    assert proposals(body, 0, body.index(" 1956"), language="he") == []
