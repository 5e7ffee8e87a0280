"""Which rating counts, and its words."""

import pytest

from claims.models import Credibility
from claims.ratings import in_words
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
