"""What texts state, and what stands in only some of them: tables."""

import pytest

from claims.synopsis import Kind, Share, pieces, shares, values

FIGURE, DATE, HEDGE = Kind.FIGURE, Kind.DATE, Kind.HEDGE


def stated(text: str, before: str = "", language: str = "en") -> list[tuple[str, str]]:
    """Return the marked words of a text with their keys."""
    found = values(text, before, language=language)
    return [(text[one.start : one.end], one.key) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing is said.", []),
        ("Fifteen people were killed.", [("Fifteen", "15")]),
        ("15 people were killed.", [("15", "15")]),
        (
            "At least 80 people were killed on 9 March 1956.",
            [("At least 80", "80 or more"), ("9 March 1956", "9 March 1956")],
        ),
        (
            "Allegedly 54 people were wounded.",
            [("Allegedly", "allegedly"), ("54", "54")],
        ),
        ("According to the police 15 people were killed.", [("15", "15")]),
    ],
)
def test_words_are_marked_by_what_they_state(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert stated(text) == expected


def test_text_before_lends_a_date_its_year() -> None:
    assert stated("It happened on 9 March.", "In February 1956 nobody knew. ") == [
        ("9 March", "9 March 1956")
    ]


def test_words_known_to_hedge_are_marked() -> None:
    found = values("It is feared that 15 died.", hedges=["It is feared", "", "maybe"])
    assert [(one.kind, one.key) for one in found] == [
        (HEDGE, "it is feared"),
        (FIGURE, "15"),
    ]


def test_language_without_a_table_has_its_figures_read() -> None:
    assert stated("15 ludzi zginęło", language="xx") == [("15", "15")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["15 dead."], {}),
        (["15 dead.", "15 dead."], {"15": Share.ALL}),
        (["15 dead.", "22 dead."], {"15": Share.ONLY, "22": Share.ONLY}),
        (
            ["15 dead.", "15 dead.", "22 dead."],
            {"15": Share.SOME, "22": Share.ONLY},
        ),
        (["15 dead, 15 dead.", "Nothing."], {"15": Share.ONLY}),
    ],
)
def test_value_is_shared_by_all_by_some_or_by_none(
    texts: list[str], expected: dict[str, Share]
) -> None:
    found = shares([values(text) for text in texts])
    assert found == {(FIGURE, key): share for key, share in expected.items()}


def test_pieces_are_the_whole_text() -> None:
    text = "Allegedly fifteen people were killed on 9 March 1956."
    found = pieces(text, values(text), [(10, 36)])
    assert "".join(one.words for one in found) == text
    assert [(one.words, one.value and one.value.kind) for one in found] == [
        ("Allegedly", HEDGE),
        (" ", None),
        ("fifteen", FIGURE),
        (" people were killed", None),
        (" on ", None),
        ("9 March 1956", DATE),
        (".", None),
    ]
    assert "".join(one.words for one in found if one.is_cited) == text[10:36]


def test_cited_words_may_begin_within_a_mark() -> None:
    text = "at least 80 dead"
    found = pieces(text, values(text), [(9, 11)])
    assert [one.words for one in found if one.is_cited] == ["80"]
    assert [one.words for one in found if one.value] == ["at least ", "80"]


@pytest.mark.parametrize("text", ["", " ", "𝟙𝟝 dead"])
def test_any_text_is_cut(text: str) -> None:
    assert "".join(one.words for one in pieces(text, values(text))) == text
