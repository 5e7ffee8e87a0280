"""What the eye takes for one character is never split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.anchors import snap
from sources.anchors.graphemes import is_border

# One row is one grapheme (UAX 29).
GRAPHEMES = [
    "a",
    "e\u0301",
    "e\u0301\u0323\u0302",
    "\r\n",
    "👩🏽",
    "👩\u200d👧\u200d👦",
    "❤\ufe0f\u200d🔥",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "🇬🇪",
    "1\ufe0f\u20e3",
    "\u1112\u1161\u11ab",
    "한",
    "하\u11ab",
    "कि",
    "क्षि",
    "ক্ষ",
    "\u0e01\u0e33",
    "שׁ",
    "بّ",
    "a\u200d",
    "\u0600١",
]


@pytest.mark.parametrize("grapheme", GRAPHEMES)
def test_snap_widens_to_the_whole_grapheme(grapheme: str) -> None:
    text = f"x {grapheme} y"
    start, end = 2, 2 + len(grapheme)
    for at in range(start, end):
        low, high = snap(text, at, at + 1)
        if grapheme.strip():
            assert (low, high) == (start, end)
        else:
            assert low == high
    assert [at for at in range(start, end + 1) if is_border(text, at)] == [start, end]


@pytest.mark.parametrize(
    ("parts", "count"),
    [
        ("🇬🇪🇺🇦", 2),
        ("🇬🇪🇺", 2),
        ("👩👧", 2),
        ("a\u200d👧", 2),
        ("한국", 2),
        ("각ᆨ", 1),
        ("e\u0301e\u0301", 2),
        ("\n\u0301", 2),
        ("\r\r\n\n", 3),
        ("👩\u200d", 1),
        ("कa", 2),
        ("漢字", 2),
    ],
)
def test_is_border_counts_graphemes(parts: str, count: int) -> None:
    assert sum(is_border(parts, at) for at in range(len(parts))) == count


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ((0, 8), (2, 6)),
        ((1, 3), (2, 3)),
        ((6, 8), (6, 6)),
        ((3, 3), (3, 3)),
    ],
)
def test_snap_trims_outer_white_space(
    passage: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert snap("\n abcd\u2003\t", *passage) == expected


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 5), (3, 2)])
def test_snap_refuses_offsets_outside(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="lies outside the text"):
        snap("abcd", start, end)


TEXTS = st.text(st.sampled_from("".join(GRAPHEMES) + " ab"), min_size=1, max_size=30)


@given(TEXTS, st.data())
def test_snap_ends_at_borders_and_is_stable(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    low, high = snap(text, start, end)
    assert is_border(text, low) or low == high
    assert is_border(text, high) or low == high
    assert text[start:end].strip() in text[low:high]


def test_snap_is_linear_in_the_length_of_a_grapheme() -> None:
    text = "e" + "\u0301" * 200_000
    assert snap(text, 100_000, 100_001) == (0, len(text))
