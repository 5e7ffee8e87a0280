"""The page of raters: the coefficient, what they differ on, the tie of ratings."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotator.models import User
from claims.models import Claim
from claims.models.entry import Naming
from tests import factories as f
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def main(client: Client, query: str = "") -> Element:
    answer = client.get(reverse("annotator:agreement") + query)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def rated(claim: Claim, by: User, credibility: str) -> None:
    f.make_claim_assessment(claim=claim, assessor=by, credibility=credibility)


def people() -> tuple[User, User]:
    return f.make_user("anna"), f.make_user("ben")


def rated_by_two(number: int, *digits: str) -> None:
    """Rate so many claims of one passage by two people, with these digits in turn."""
    both, passage = people(), f.make_passage()
    for at in range(number):
        claim = f.make_claim(passage=passage, as_stated=f"words {at}")
        rated(claim, both[0], digits[at % len(digits)])
        rated(claim, both[1], digits[(at // 2) % len(digits)])


def test_coefficient_is_given_for_ten_claims_and_two_raters(client: Client) -> None:
    rated_by_two(10, "1", "3")
    assert "α = 0.040 over 10 claims" in main(client).words
    assert "Nothing has been judged by two" in main(client, "?of=sources").words


def test_no_coefficient_for_nine_claims(client: Client) -> None:
    rated_by_two(9, "1", "3")
    words = main(client).words
    assert "9 claims judged by more than one rater" in words
    assert "α" not in words


def test_disagreement_names_raters_and_ratings(client: Client) -> None:
    anna, ben = people()
    for claim, digits in (
        (f.make_claim(as_stated="alike"), "22"),
        (f.make_claim(), "14"),
    ):
        rated(claim, anna, digits[0])
        rated(claim, ben, digits[1])
    (row,) = main(client).all("ul", "disagreements")[0].all("li")
    assert "1, confirmed by other sources anna 4, doubtful ben" in row.words


def test_later_view_of_a_rater_replaces_the_earlier(client: Client) -> None:
    anna, ben = people()
    claim = f.make_claim()
    for by, digit in ((anna, "1"), (ben, "4"), (ben, "1")):
        rated(claim, by, digit)
    assert "No two people differ." in main(client).words


def test_withdrawn_claim_is_not_compared(client: Client) -> None:
    anna, ben = people()
    claim = f.make_claim()
    rated(claim, anna, "1")
    rated(claim, ben, "4")
    Claim.objects.withdraw(claim=claim, reason="Not there.", by=None)
    assert "No two people differ." in main(client).words


def test_views_of_a_source_are_compared_by_subject(client: Client) -> None:
    anna, ben = people()
    source = f.make_source("Gazette")
    for by, letter, about in (
        (anna, "A", ""),
        (ben, "A", ""),
        (anna, "B", "troops"),
        (ben, "E", "Troops "),
    ):
        f.make_source_assessment(
            source=source, assessor=by, reliability=letter, about=about
        )
    (row,) = main(client, "?of=sources").all("ul", "disagreements")[0].all("li")
    assert row.words.startswith("Gazette about troops B, usually reliable anna E, unr")


def test_letter_of_the_voice_stands_beside_the_digit(client: Client) -> None:
    anna, _ = people()
    voice = f.make_source("Records", access="cited_only")
    claim = f.make_claim(voices=[Naming(voice, "official records")])
    f.make_source_assessment(source=claim.source, assessor=anna, reliability="A")
    rated(claim, anna, "2")
    assert "Nobody has rated both" in main(client).words
    f.make_source_assessment(source=voice, assessor=anna, reliability="B")
    assert "1 of 1 claim stand" in main(client).words


def test_queries_do_not_grow_with_the_ratings(client: Client) -> None:
    assert _queries(client, 1) == _queries(client, 30)


def _queries(client: Client, number: int) -> int:
    anna, ben = f.make_user(f"a{number}"), f.make_user(f"b{number}")
    passage = f.make_passage()
    for at in range(number):
        claim = f.make_claim(passage=passage, as_stated=f"words {at}")
        rated(claim, anna, "1")
        rated(claim, ben, "3")
        f.make_source_assessment(source=claim.source, assessor=anna)
    with CaptureQueriesContext(connection) as caught:
        main(client)
    return len(caught)
