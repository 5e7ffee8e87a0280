"""Ratings in words."""

import pytest

from claims.ratings import in_words, lowest


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        ("B", "B, usually reliable"),
        ("F", "F, reliability cannot be judged"),
        ("1", "1, confirmed by other sources"),
        ("", ""),
        ("Z", ""),
    ],
)
def test_in_words_says_the_rating(rating, words):
    assert in_words(rating) == words


@pytest.mark.parametrize(
    ("ratings", "found"),
    [("ABC", "C"), ("AF", "A"), ("F", "F"), ("", ""), ("61", "1"), ("66", "6")],
)
def test_lowest_leaves_not_judged_outside_the_order(ratings, found):
    assert lowest(ratings) == found
