"""The question that a claim answers, and the value read from its words."""

import pytest
from django.urls import reverse

from claims.models import Claim, Question
from tests import factories as f
from tests.annotator.claim_form.typed import place, post

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "typed", "expected"),
    [
        ("fifteen people", {}, ("quantity", "")),
        ("On the tenth", {"figure": "On the tenth"}, ("date", "1956-03-10")),
        ("Dozens fled", {"figure": "4 to 10 March 1956"}, ("period", None)),
        ("crowds gathered", {}, ("proposition", "")),
        ("fifteen people", {"value_type": "category"}, ("category", "")),
    ],
)
def test_new_question_takes_its_kind_from_the_reading(
    client, text, annotator, words, typed, expected
):
    post(client, text, **place(words), question="What happened?", **typed)
    claim = Claim.objects.get()
    kind, edtf = expected
    assert claim.question.value_type == claim.value_type == kind
    assert edtf is None or claim.edtf == edtf


def test_new_question_keeps_what_is_said_of_it(client, text, annotator):
    typed = {"unit": "persons killed", "question_scope": "Tbilisi", "is_count": "on"}
    asked = {"question": "How many died?", "tags": "Georgia, casualty count"}
    post(client, text, **place("fifteen people"), figure="15", **asked, **typed)
    question = Question.objects.get()
    assert (question.unit, question.scope) == ("persons killed", "Tbilisi")
    assert question.is_count is True
    assert set(question.tags.names()) == {"Georgia", "casualty count"}


def test_answers_are_ticked_or_added(client, text, annotator):
    question = f.make_question("Who came?", value_type="category")
    army = f.make_option("the army", question=question)
    typed = {
        "question": "Who came?",
        "options": [army.pk],
        "answer": "police; The Army",
    }
    post(client, text, **place("the army came"), **typed)
    assert [one.label for one in Claim.objects.get().options.all()] == [
        "the army",
        "police",
    ]


def test_bounds_may_be_typed_beside_the_words(client, text, annotator):
    f.make_question("How many fled?")
    typed = {"question": "How many fled?", "figure": "dozens", "low": 30, "high": 60}
    post(client, text, **place("54 were wounded"), **typed)
    claim = Claim.objects.get()
    assert (claim.low, claim.high) == (30, 60)
    assert (claim.firm_low, claim.firm_high, claim.form) == (13, 999, "range")


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"figure": "wibble", "value_type": "quantity"}, "figure", "no figure"),
        ({"figure": "wibble", "value_type": "date"}, "figure", "no date"),
        ({"low": "2.5", "value_type": "quantity", "is_count": "on"}, "low", "no parts"),
        ({"value_type": "category"}, "question", "name it"),
        ({"directness": "implied"}, "note", "how the words imply"),
        ({"scope": "narrower"}, "scope_note", "covered instead"),
        ({"second_voice": "A clerk"}, "voice", "Name first"),
        ({"counted_to": "soon"}, "counted_to", "11 March 1956"),
        ({"as_stated": "sixteen"}, "as_stated", "do not stand"),
        ({"question": "How many?", "unit": "casualties"}, "unit", "killed"),
        (
            {"question": "How many?", "is_exclusive": "on"},
            "is_exclusive",
            "Only among options",
        ),
        ({"low": "9", "high": "3", "value_type": "quantity"}, "high", "below"),
        ({"figure": "9" * 40, "value_type": "quantity"}, "figure", ""),
    ],
)
def test_error_is_a_sentence_at_its_field_and_all_is_kept(
    client, text, annotator, typed, field, sentence
):
    kept = {"hedge": "kept words", **typed}
    answer = post(client, text, code=422, **place("fifteen people"), **kept)
    form = answer.context["form"]
    assert list(form.errors) == [field]
    assert sentence in form.errors[field][0]
    page = answer.content.decode()
    assert 'value="kept words"' in page
    assert f'id="id_{field}_error"' in page
    assert not Claim.objects.exists()


def test_period_does_not_answer_the_question_for_a_date(client, text, annotator):
    f.make_question("On which day?", value_type="date")
    typed = {"question": "On which day?", "figure": "4 to 10 March 1956"}
    answer = post(client, text, code=422, **place("On the tenth"), **typed)
    assert "This is a period" in answer.context["form"].errors["figure"][0]


def test_page_without_a_script_offers_the_questions(client, text, annotator):
    f.make_question("How many people were killed in Tbilisi?")
    page = client.get(reverse("annotator:add-claim", args=[text.pk])).content.decode()
    assert '<option value="How many people were killed in Tbilisi?">' in page
    assert 'list="titles"' in page


def test_near_questions_are_offered_and_the_new_one(client, annotator):
    f.make_question("How many people were killed in Tbilisi?")
    f.make_question("Who was premier?")
    address = reverse("annotator:question-choices")
    page = client.get(address, {"question": "people kiled Tbilisi"}).content.decode()
    assert "How many people were killed in Tbilisi?" in page
    assert "Who was premier?" not in page
    assert "Ask a new question: <em>people kiled Tbilisi</em>" in page


def test_known_voices_are_offered(client, annotator):
    f.make_source("Official records")
    page = client.get(reverse("annotator:voice-choices"), {"voice": "offic"})
    assert 'data-value="Official records"' in page.content.decode()


def test_new_question_is_asked_once_those_near_it_were_seen(client, text, annotator):
    near = f.make_question("How many people were killed in Tbilisi?", unit="killed")
    words = place("fifteen people")
    typed = {"question": "How many people were killed in Gori?", "figure": "15"}
    answer = post(client, text, code=422, **words, **typed)
    assert "stand already" in answer.context["form"].errors["question"][0]
    assert answer.context["form"].similar == [near]
    post(client, text, **words, **typed, same_as="new")
    assert Claim.objects.get().question.title == typed["question"]


def test_near_question_is_taken_instead_of_a_new_one(client, text, annotator):
    near = f.make_question("How many people were killed in Tbilisi?")
    typed = {"question": "How many people were killed in Gori?", "figure": "15"}
    post(client, text, **place("fifteen people"), **typed, same_as=near.pk)
    assert Claim.objects.get().question == near
    assert Question.objects.count() == 1


def test_questions_of_the_source_are_offered_before_a_word_is_typed(
    client, text, annotator
):
    here = f.make_question("Who came?", value_type="category")
    f.make_claim(passage=f.make_passage("army", text=text), question=here)
    f.make_question("Who was premier?", value_type="category")
    killed = f.make_question("How many were killed?")
    typed = {"source": text.source_id, "about": "persons killed", "also-1-question": ""}
    answer = client.get(reverse("annotator:question-choices"), typed)
    assert list(answer.context["questions"])[:2] == [killed, here]
