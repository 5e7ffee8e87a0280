"""Finding claims: the list of a text's suggestions, and what is made of each."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Dismissal
from tests.factories import (
    make_annotator,
    make_claim,
    make_passage,
    make_source,
    make_text,
)
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db

QUERIES = 6
YEARS = range(1800, 1860)
BODY = (
    "On 4 May 1871 nine miners died in the pit.\n\n"
    "The mayor said that forty men were hurt. The strike ended in 1873."
)


@pytest.fixture
def person(client: Client):
    found = make_annotator()
    client.force_login(found)
    return found


def address(text, what: str = "suggestions") -> str:
    return reverse(f"annotator:{what}", args=[text.pk])


def words(answer) -> list[str]:
    """List the words that the page proposes to read."""
    return [one.one("strong").words for one in page(answer).all(kind="suggestion")]


def page(answer) -> Element:
    return tree(answer.content.decode())


def typed(text, start_of: str, at: str) -> dict[str, object]:
    return {
        "start": text.body.index(start_of),
        "words_start": text.body.index(at),
        "token": "t" * 32,
        "part": 1,
    }


def test_suggestions_are_listed_in_text_order(client, person) -> None:
    answer = client.get(address(make_text(BODY)))
    assert words(answer) == ["nine", "forty", "1873"]
    assert "0 of 3 looked through" in page(answer).words


def test_suggestions_ask_to_sign_in(client) -> None:
    answer = client.get(address(make_text(BODY)))
    assert answer.status_code == 302


def test_open_suggestions_are_counted(client, person) -> None:
    text = make_text(BODY)
    make_claim(passage=make_passage("nine miners died", text=text))
    answer = client.get(address(text, "open-suggestions"))
    assert answer.json() == {"waiting": 2, "part": 1, "parts": 1}


def test_text_without_suggestions_says_so(client, person) -> None:
    answer = client.get(address(make_text("He walked home.")))
    assert "Nothing is suggested in this text." in page(answer).words


def test_reading_is_shown_in_the_language_of_the_text(client, person) -> None:
    body = "Am 9. März 1956 starben etwa 200 Menschen in Tiflis."
    text = make_text(body, source=make_source(language="de"))
    shown = client.get(address(text)).content.decode()
    assert "180–220" in shown


def test_accepted_suggestion_becomes_a_claim(client, person) -> None:
    text = make_text(BODY)
    sent = typed(text, "The mayor", "forty")
    answer = client.post(address(text, "accept-suggestion"), sent, follow=True)
    claim = Claim.objects.get()
    assert (claim.low, claim.high, claim.value_type) == (40, 40, "quantity")
    assert claim.passage.exact == "The mayor said that forty men were hurt"
    assert [row.source.title for row in claim.voices] == ["mayor"]
    assert (claim.stance, claim.question, claim.entered_by) == ("reports", None, person)
    assert words(answer) == ["nine", "1873"]
    assert "1 of 3 looked through" in page(answer).words


def test_suggestion_sent_twice_is_stored_once(client, person) -> None:
    text = make_text(BODY)
    sent = typed(text, "The mayor", "forty")
    for _ in range(2):
        client.post(address(text, "accept-suggestion"), sent)
    assert Claim.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_suggestion_stored_meanwhile_is_not_stored_again(client, person) -> None:
    text = make_text(BODY)
    sent = typed(text, "The mayor", "forty")
    client.post(address(text, "accept-suggestion"), sent)
    Claim.objects.update(status="withdrawn", status_reason="Twice.")
    answer = client.post(address(text, "accept-suggestion"), sent, follow=True)
    assert "no longer suggested" in page(answer).words
    assert Claim.objects.count() == 1


def test_accepted_suggestion_can_be_taken_back(client, person) -> None:
    text = make_text(BODY)
    client.post(address(text, "accept-suggestion"), typed(text, "On 4", "nine"))
    sent = {"claim": Claim.objects.get().pk}
    answer = client.post(address(text, "restore-suggestion"), sent, follow=True)
    assert Claim.objects.get().status == "withdrawn"
    assert words(answer) == ["nine", "forty", "1873"]


def test_claim_of_another_is_not_taken_back(client, person) -> None:
    text = make_text(BODY)
    claim = make_claim(passage=make_passage("nine", text=text), by=make_annotator())
    answer = client.post(address(text, "restore-suggestion"), {"claim": claim.pk})
    assert answer.status_code == 403


def test_suggestion_that_is_gone_says_so(client, person) -> None:
    text = make_text(BODY)
    sent = typed(text, "The mayor", "mayor")
    answer = client.post(address(text, "accept-suggestion"), sent, follow=True)
    assert "no longer suggested" in page(answer).words
    assert not Claim.objects.exists()


@pytest.mark.parametrize("sent", [{}, {"start": "x", "words_start": "9" * 40}])
@pytest.mark.parametrize("what", ["accept", "dismiss", "restore"])
def test_nonsense_changes_nothing(client, person, sent, what: str) -> None:
    text = make_text(BODY)
    answer = client.post(address(text, f"{what}-suggestion"), sent, follow=True)
    assert answer.status_code == 200
    assert not Claim.objects.exists()
    assert not Dismissal.objects.exists()


def test_dismissed_suggestion_stays_dismissed(client, person) -> None:
    text = make_text(BODY)
    client.post(address(text, "dismiss-suggestion"), typed(text, "On 4", "nine"))
    answer = client.get(address(text))
    assert words(answer) == ["forty", "1873"]
    assert Dismissal.objects.get().dismissed_by == person
    shown = client.get(address(text), {"show": "dismissed"})
    assert words(shown) == ["nine"]


def test_dismissed_suggestion_is_brought_back(client, person) -> None:
    text = make_text(BODY)
    client.post(address(text, "dismiss-suggestion"), typed(text, "On 4", "nine"))
    sent = {"dismissal": Dismissal.objects.get().pk}
    answer = client.post(address(text, "restore-suggestion"), sent, follow=True)
    assert words(answer) == ["nine", "forty", "1873"]
    again = client.post(address(text, "restore-suggestion"), sent, follow=True)
    assert "undone already" in page(again).words


def test_suggestion_in_a_claim_is_done(client, person) -> None:
    text = make_text(BODY)
    make_claim(passage=make_passage("nine miners", text=text))
    assert words(client.get(address(text))) == ["forty", "1873"]


def test_figure_proposes_its_reading_and_a_way_to_correct_it(client, person) -> None:
    text = make_text(BODY)
    first = page(client.get(address(text))).all(kind="suggestion")[0]
    assert first.one(kind="figure").words == "9, exactly"
    link = next(one for one in first.all("a") if "data-correct" in one.attributes)
    form = page(client.get(link.attributes["href"]))
    assert form.one("input", name="figure").attributes["value"] == "nine"


def test_list_costs_the_same_however_long(
    client, person, django_assert_num_queries
) -> None:
    short, long = make_text(BODY), make_text(BODY + "\n\nForty cats died." * 60)
    for text in (short, long):
        client.get(address(text))
    for text in (short, long):
        with django_assert_num_queries(QUERIES):
            client.get(address(text))


def test_list_is_paged(client, person) -> None:
    text = make_text("\n\n".join(f"In {year} the pit closed." for year in YEARS))
    assert len(words(client.get(address(text)))) == 40
    assert len(words(client.get(address(text), {"page": 2}))) == 20


def test_list_begins_and_goes_on_at_a_place_of_the_text(client, person) -> None:
    text = make_text("\n\n".join(f"In {year} the pit closed." for year in YEARS))
    place = text.body.index("In 1850")
    assert words(client.get(address(text), {"at": place}))[0] == "1840"
    sent = typed(text, "In 1850", "1850")
    dismiss = address(text, "dismiss-suggestion")
    piece = client.post(dismiss, sent, headers={"HX-Request": "true"})
    assert words(piece) == [
        str(year) for year in YEARS if year >= 1840 and year != 1850
    ]
    sent = typed(text, "In 1851", "1851")
    assert words(client.post(dismiss, sent, follow=True))[0] == "1840"


def test_place_deep_in_a_text_is_of_a_later_part(client, person) -> None:
    text = make_text("The pit was wide.\n\n" * 6000 + "In 1873 it closed.")
    last = {"at": len(text.body) - 1}
    counted = client.get(address(text, "open-suggestions"), last)
    assert counted.json() == {"waiting": 1, "part": 2, "parts": 2}
    assert words(client.get(address(text), last)) == ["1873"]
    assert words(client.get(address(text))) == []


LONG_NAMED = (
    f"According to the {' '.join(['Widelandgovernors'] * 35)}, nine miners died."
)


def test_suggestion_that_cannot_be_stored_opens_in_the_form(client, person) -> None:
    text = make_text(LONG_NAMED)
    sent = typed(text, "nine", "nine")
    answer = client.post(address(text, "accept-suggestion"), sent)
    assert answer.status_code == 422
    assert "at most 500 characters" in page(answer).words
    piece = client.post(
        address(text, "accept-suggestion"), sent, headers={"HX-Request": "true"}
    )
    assert "suggestion-incomplete" in piece["HX-Trigger-After-Swap"]
    assert not Claim.objects.exists()


def test_script_is_sent_the_list_and_told_of_the_claim(client, person) -> None:
    text = make_text(BODY)
    piece = client.post(
        address(text, "accept-suggestion"),
        typed(text, "The mayor", "forty"),
        headers={"HX-Request": "true"},
    )
    assert words(piece) == ["nine", "1873"]
    told = json.loads(piece["HX-Trigger-After-Swap"])
    claim = Claim.objects.get()
    assert told == {"suggestion-dealt-with": {"claim": claim.pk, "version": 1}}


def test_claim_of_another_text_is_not_taken_back_here(client, person) -> None:
    text = make_text(BODY)
    claim = make_claim(by=person)
    answer = client.post(address(text, "restore-suggestion"), {"claim": claim.pk})
    assert answer.status_code == 404
