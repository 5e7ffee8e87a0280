"""Who gives a figure and says no more, and who only owns or hands out so many."""

import pytest

from claims.speech import read


def voices(sentence: str) -> list[tuple[str, str]]:
    """Give the voices of the words in brackets, with the words that name them."""
    text = sentence.replace("[", "").replace("]", "")
    found = read(text, sentence.index("["), sentence.index("]") - 1).voices
    return [(voice.name, voice.wording) for voice in found]


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("1,200 houses burned, whereas [Jones gives 1,500].", "Jones gives"),
        ("1,200 houses burned, while Jones lists [1,500 houses].", "Jones lists"),
        ("But Jones gives [fifteen].", "Jones gives"),
        ("But Jones gives [fifteen]", "Jones gives"),
        ("But Jones gives [forty-one].", "Jones gives"),
        ("Jones gives [about 1,500 dead].", "Jones gives"),
        ("Jones names [12 civilians killed].", "Jones names"),
        ("Jones gave [1,500].", "Jones gave"),
        ("Smith gives 1,200 houses, Jones has [1,500].", "Jones has"),
        ("According to Smith 1,200 burned; Jones has [1,500].", "Jones has"),
        ("Jones has [1,500], whereas Smith gives 1,200.", "Jones has"),
        ("Jones puts it at [80].", "Jones puts"),
        ("Jones puts them at [about 300].", "Jones puts"),
        ("Jones counts [300].", "Jones counts"),
        ("Jones reckons [1,500].", "Jones reckons"),
        ("Jones mentions [300 dead].", "Jones mentions"),
    ],
)
def test_who_gives_a_figure_is_a_voice(sentence: str, wording: str) -> None:
    assert voices(sentence) == [("Jones", wording)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The historian gives [1,500].", "historian"),
        ("The chronicle has [1,500].", "chronicle"),
        ("The chronicle has [1,500], but it is late.", "chronicle"),
        ("Two manuscripts have [1,500].", "Two manuscripts"),
    ],
)
def test_text_or_historian_gives_a_figure(sentence: str, name: str) -> None:
    assert [found for found, _ in voices(sentence)] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "[1,200 houses burned], whereas Jones gives 1,500.",
        "Jones gives [1956].",
        "Jones gives [one], but Smith does not.",
        "Jones gave [300 dollars] to the church.",
        "Jones gave [300 dollars], but Smith gave nothing.",
        "Jones gave [15 soldiers] water.",
        "Jones names [12 ships] every year.",
        "The law gives [15 days] for an appeal.",
        "The army has [3,000 men].",
        "The army has [3,000], but few are fit.",
        "Jones has [12 children].",
        "Jones has [1,500 men], whereas Smith has 300.",
        "While London has [9 million], Paris has 2 million.",
        "London has [9 million].",
        "Anna has [two], but Boris has none.",
        "Germany had [300], France 250.",
        "The ship has [12 guns], whereas the other has 20.",
        "The town has [1,500 inhabitants].",
        "He puts [300 men] at the gate.",
    ],
)
def test_who_owns_or_hands_out_is_no_voice(sentence: str) -> None:
    assert voices(sentence) == []
