"""What one request stores of a new claim."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotator.forms import ClaimForm
from claims.models import Claim
from sources.models import Passage, Source
from tests import factories as f
from tests.annotator.claim_form.typed import HTMX, place, post

pytestmark = pytest.mark.django_db

# Session, person, text with question, and in a transaction of its own the claim.
SAVE_QUERIES = 6


def test_words_alone_make_a_claim(client, text, annotator):
    answer = post(client, text, **place("fifteen people were killed"))
    claim = Claim.objects.get()
    assert (claim.as_stated, claim.question) == ("fifteen people were killed", None)
    assert claim.entered_by == annotator
    assert answer.url == f"/texts/{text.pk}/?claim={claim.pk}#claim-{claim.pk}"


def test_figure_question_and_voice_are_stored_in_one_request(client, text, annotator):
    question = f.make_question("How many were killed?")
    typed = {"question": "how many were KILLED?", "figure": "fifteen"}
    voice = {"voice": "Official records", "stance": "doubts"}
    post(client, text, **place("fifteen people were killed"), **typed, **voice)
    claim = Claim.objects.get()
    assert (claim.question, claim.low, claim.firm_high) == (question, 15, 15)
    assert [v.source.title for v in claim.voices] == ["Official records"]
    assert claim.voices[0].source.access == Source.Access.CITED_ONLY
    assert claim.stance == "doubts"


def test_voice_that_is_known_is_not_made_twice(client, text, annotator):
    known = f.make_source("Records of the ministry", short_title="Official records")
    post(client, text, **place("54 were wounded"), voice="official records")
    assert Claim.objects.get().voices[0].source == known


def test_claim_of_a_named_voice_is_reported_unless_said_otherwise(
    client, text, annotator
):
    post(client, text, **place("54 were wounded"), voice="Official records")
    assert Claim.objects.get().stance == "reports"


def test_everything_behind_more_is_stored(client, text, annotator):
    more = {
        "commitment": "likely",
        "hedge": "it is thought",
        "directness": "implied",
        "note": "The next sentence shows it.",
        "basis": "derived",
        "scope": "narrower",
        "scope_note": "one morgue",
        "counted_to": "11 March 1956",
        "read_from": "translation",
    }
    post(client, text, **place("fifteen people"), **more)
    claim = Claim.objects.get()
    stored = {name: getattr(claim, name) for name in more}
    assert stored == {**more, "counted_to": "1956-03-11"}


def test_second_voice_stands_behind_the_first(client, text, annotator):
    typed = {"voice": "A paper", "second_voice": "A clerk", "second_wording": "says"}
    post(client, text, **place("fifteen people"), **typed)
    voices = Claim.objects.get().voices
    assert [(v.position, v.source.title) for v in voices] == [
        (1, "A paper"),
        (2, "A clerk"),
    ]


def test_form_sent_twice_makes_one_claim(client, text, annotator):
    sent = {**place("fifteen people"), "token": "0123456789abcdef"}
    first, second = post(client, text, **sent), post(client, text, **sent)
    assert first.url == second.url
    assert Claim.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_claim_is_one_statement_that_stores_all_or_nothing(client, text, annotator):
    question = f.make_question("How many were killed?")
    sent = {**place("fifteen people"), "question": question.title, "figure": "15"}
    with CaptureQueriesContext(connection) as asked:
        post(client, text, **sent, token="0123456789abcdef")
    said = [one["sql"].lstrip() for one in asked]
    assert {sql.split()[0] for sql in said} == {"SELECT", "WITH"}
    assert [n for sql in said if (n := sql.count("INSERT INTO"))] == [3]
    post(client, text, **sent, token="0123456789abcdef")
    assert (Claim.objects.count(), Passage.objects.count()) == (1, 1)


def test_forms_share_no_field_that_one_of_them_changes(text, annotator):
    asked = f.make_question("Which colour?", value_type="category")
    f.make_option("red", question=asked)
    data = {"question": asked.title}
    own = ClaimForm(data, text=None, source=text.source, by=annotator)
    other = ClaimForm({}, text=text, by=annotator)
    assert [label for _, label in own.fields["options"].choices] == ["red"]
    assert list(other.fields["options"].choices) == []
    assert own.fields["quote"].label != other.fields["quote"].label
    assert own.fields["note"] is other.fields["note"]


def test_token_of_another_person_tells_nothing(client, text, annotator):
    sent = {**place("fifteen people"), "token": "0123456789abcdef"}
    post(client, text, **sent)
    client.force_login(f.make_annotator("bob"))
    post(client, text, code=422, **sent)
    assert Claim.objects.count() == 1


def test_script_hears_of_the_claim_and_where_its_card_is(client, text, annotator):
    address = reverse("annotator:add-claim", args=[text.pk])
    answer = client.post(address, place("fifteen people"), headers=HTMX)
    claim = Claim.objects.get()
    assert (answer.headers["HX-Reswap"], answer.content) == ("none", b"")
    heard = json.loads(answer.headers["HX-Trigger-After-Swap"])["claim-saved"]
    assert (heard["id"], heard["replaces"]) == (claim.pk, None)
    card = client.get(heard["card"]).content.decode()
    assert f'id="claim-{claim.pk}"' in card
    assert "<html" not in card


def test_queries_of_a_save_are_few_and_do_not_grow(
    client, text, annotator, django_assert_num_queries
):
    question = f.make_question(unit="persons killed", is_count=True)
    address = reverse("annotator:add-claim", args=[text.pk])
    sent = {**place("fifteen people"), "question": question.title, "figure": "15"}
    client.post(address, sent, headers=HTMX)
    for _ in range(30):
        f.make_claim(question=question, **f.exactly(15))
    with django_assert_num_queries(SAVE_QUERIES):
        client.post(address, sent, headers=HTMX)
    assert Claim.objects.filter(question=question).count() == 32


@pytest.mark.parametrize("name", ["token", "question", "note", "voice"])
def test_character_that_no_database_keeps_is_no_error_of_ours(
    client, text, annotator, name
):
    address = reverse("annotator:add-claim", args=[text.pk])
    answer = client.post(address, {**place("fifteen people"), name: "a\0b"})
    assert answer.status_code in (302, 422)


def test_stranger_is_sent_to_sign_in_and_a_script_is_told(client, text):
    address = reverse("annotator:add-claim", args=[text.pk])
    assert client.get(address).url.startswith("/sign-in/")
    assert client.post(address, place("fifteen"), headers=HTMX).status_code == 403
    assert not Claim.objects.exists()
