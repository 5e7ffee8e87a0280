"""Which rating counts, and its words."""

import pytest

from claims.models import Credibility
from claims.ratings import in_words, letter, lowest
from sources.models import Reliability


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        (Reliability.B, "B, usually reliable"),
        (Reliability.F, "F, reliability cannot be judged"),
        (Credibility.CONFIRMED, "1, confirmed by other sources"),
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


@pytest.mark.parametrize(
    ("views", "subject", "found"),
    [
        ([("", "A"), ("the dead", "D")], "The dead", "D"),
        ([("", "A"), ("the dead", "D")], "troops", "A"),
        ([("", "A"), ("the dead", "D")], "", "A"),
        ([("", "B"), ("", "E")], "troops", "E"),
        ([("the dead", "D")], "troops", ""),
        ([("the dead", "F"), ("", "A")], "the dead", "F"),
    ],
)
def test_letter_about_the_subject_goes_before_the_general(views, subject, found):
    assert letter(views, subject) == found
