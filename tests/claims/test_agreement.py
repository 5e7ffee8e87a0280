"""How far raters agree."""

import pytest

from claims.agreement import CREDIBILITY, RELIABILITY, agreement, diagonal

A = "* * * * * 3 4 1 2 1 1 3 3 * 3"
B = "1 * 2 1 3 3 4 3 * * * * * * *"
C = "* * 2 1 3 4 4 * 2 1 1 3 3 * 4"


def viewed(*vectors, missing="*"):
    """Return the views of raters a, b, c …, each with a vector of ratings."""
    rows = [vector.split() for vector in vectors]
    return {
        item: {
            rater: rating
            for rater, rating in zip("abc", ratings, strict=False)
            if rating != missing
        }
        for item, ratings in enumerate(zip(*rows, strict=True))
    }


def test_alpha_is_ordinal():
    found = agreement(viewed(A, B, C), CREDIBILITY)
    assert (found.raters, found.items) == (3, 12)
    assert found.alpha == pytest.approx(0.807, abs=0.0005)


def test_not_judged_is_missing():
    with_six = viewed(A.replace("*", "6"), B, C.replace("*", "6"))
    assert agreement(with_six, CREDIBILITY) == agreement(viewed(A, B, C), CREDIBILITY)


def test_letters_are_rated_like_digits():
    letters = str.maketrans("12345", RELIABILITY)
    found = agreement(viewed(*(v.translate(letters) for v in (A, B, C))), RELIABILITY)
    assert found.alpha == pytest.approx(0.807, abs=0.0005)


def test_full_agreement_is_one():
    assert agreement(viewed("1 2 " * 5, "1 2 " * 5), CREDIBILITY).alpha == 1


@pytest.mark.parametrize(
    ("vectors", "is_enough"),
    [
        (["1 2 " * 5, "1 3 " * 5], True),
        (["1 2 " * 4 + "1 *", "1 3 " * 4 + "1 3"], False),
        (["1 2 " * 5], False),
        (["1 6 " * 6, "1 3 " * 6], False),
    ],
)
def test_alpha_needs_two_raters_and_ten_items(vectors, is_enough):
    found = agreement(viewed(*vectors), CREDIBILITY)
    assert found.is_enough is is_enough
    assert (found.alpha is not None) is is_enough


def test_one_single_rating_ever_tells_no_agreement_from_chance():
    found = agreement(viewed("2 " * 10, "2 " * 10), CREDIBILITY)
    assert (found.is_enough, found.alpha) == (True, None)


def test_nothing_rated_is_no_agreement():
    found = agreement({}, CREDIBILITY)
    assert (found.raters, found.items, found.alpha, found.disputed) == (0, 0, None, ())


def test_disputed_items_furthest_apart_come_first():
    found = agreement(viewed("1 2 1 6 3", "2 2 5 1 1"), CREDIBILITY)
    assert found.disputed == (2, 4, 0)


def test_diagonal_counts_letters_that_go_with_their_digit():
    pairs = [("A", "1"), ("A", "1"), ("B", "2"), ("C", "1"), ("F", "6"), ("A", "6")]
    found = diagonal([*pairs, ("", "1"), ("E", "")])
    assert (found.on, found.of) == (3, 4)
    assert found.row("A") == [2, 0, 0, 0, 0]
    assert found.row("C") == [1, 0, 0, 0, 0]
