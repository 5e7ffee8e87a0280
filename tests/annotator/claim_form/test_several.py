"""Several figures in one selection become several claims, saved together or not."""

import pytest
from django.urls import reverse

from claims.models import Claim, Question
from tests import factories as f
from tests.annotator.claim_form.typed import BODY, HTMX, place, post

pytestmark = pytest.mark.django_db
TWO = "fifteen people were killed and 54 were wounded"


def opened(client, text, words=TWO, **typed):
    address = reverse("annotator:add-claim", args=[text.pk])
    return client.get(address, {**place(words), **typed}, headers=HTMX).context["form"]


def sent(form):
    """Return what the browser sends of a form that nobody has typed in."""
    names = ("start", "end", "first_start", "first_end", "token", "figure", "stance")
    fields = [form[name] for name in names]
    fields += [field for row in form.rows.shown for field in row]
    data = {field.html_name: field.value() for field in fields}
    return {k: "" if v is None else v for k, v in data.items() if v != ""}


def test_each_figure_of_a_selection_is_a_row_with_its_own_words(
    client, text, annotator
):
    form = opened(client, text)
    assert form.first_part == "fifteen people were killed"
    [row] = form.rows.shown
    shown = [row[name].value() for name in ("take", "words", "figure", "unit")]
    assert shown == [True, "54 were wounded", "54", "persons wounded"]
    assert row.echoed == "54, exactly"


def test_rows_become_claims_in_one_go(client, text, annotator):
    data = sent(opened(client, text))
    f.make_question("How many were killed?")
    data |= {"question": "How many were killed?", "also-1-question": "How many hurt?"}
    answer = client.post(
        reverse("annotator:add-claim", args=[text.pk]), data, headers=HTMX
    )
    first, second = Claim.objects.order_by("pk")
    assert (first.as_stated, first.low) == ("fifteen people were killed", 15)
    assert (second.as_stated, second.low) == ("54 were wounded", 54)
    assert second.question.title == "How many hurt?"
    assert second.question.unit == "persons wounded"
    told = answer.headers["HX-Trigger-After-Swap"]
    assert f'"id": {first.pk}' in told
    assert (
        f'"beside": [{{"id": {second.pk}, "card": "/claims/{second.pk}/card/"' in told
    )


def test_row_that_is_not_taken_leaves_the_selection_whole(client, text, annotator):
    data = sent(opened(client, text))
    del data["also-1-take"]
    post(client, text, **data)
    assert [claim.as_stated for claim in Claim.objects.all()] == [TWO]


def test_bad_row_keeps_all_and_stores_none(client, text, annotator):
    data = sent(opened(client, text))
    data |= {"also-1-figure": "wibble", "question": "How many died?"}
    answer = post(client, text, code=422, **data)
    [row] = answer.context["form"].rows.shown
    assert "no figure we can read" in row.errors["figure"][0]
    assert answer.content.decode().count("no figure we can read") == 1
    assert row["take"].value()
    assert not Claim.objects.exists()
    assert not Question.objects.exists()


def test_row_that_the_database_refuses_undoes_the_first(client, text, annotator):
    data = sent(opened(client, text))
    post(client, text, **data)
    first, taken = Claim.objects.order_by("pk")
    Claim.objects.filter(pk=first.pk).update(import_key=None)
    post(client, text, code=422, **data)
    assert list(Claim.objects.order_by("pk")) == [first, taken]


def test_rows_sent_twice_make_each_claim_once(client, text, annotator):
    data = sent(opened(client, text))
    post(client, text, **data)
    address = reverse("annotator:add-claim", args=[text.pk])
    again = client.post(address, data, headers=HTMX)
    first, second = Claim.objects.order_by("pk")
    told = again.headers["HX-Trigger-After-Swap"]
    assert f'"id": {first.pk}, ' in told
    assert f'"beside": [{{"id": {second.pk}, ' in told


def test_words_of_a_row_may_be_chosen_in_the_selection(client, text, annotator):
    data = sent(opened(client, text)) | {"also-1-words": "and 54 were wounded"}
    post(client, text, **data)
    assert Claim.objects.order_by("pk").last().as_stated == "and 54 were wounded"
    data |= {"also-1-words": "sixty", "token": "another"}
    answer = post(client, text, code=422, **data)
    assert "words" in answer.context["form"].rows.shown[0].errors


def test_two_rows_ask_one_new_question_once(client, text, annotator):
    data = sent(opened(client, text)) | {"also-1-question": "Was it so?"}
    post(client, text, **data, question="Was it so?")
    question = Question.objects.get()
    assert question.claims.count() == 2


NEAR = "How many people were wounded in Tbilisi?"
TYPED = "How many people were wounded in Gori?"


def test_row_offers_the_near_questions_before_a_new_one_is_asked(
    client, text, annotator
):
    near = f.make_question(NEAR, unit="wounded")
    data = sent(opened(client, text)) | {"also-1-question": TYPED}
    answer = post(client, text, code=422, **data)
    [row] = answer.context["form"].rows.shown
    assert "stand already" in row.errors["question"][0]
    assert row.similar == [near]
    assert f'name="also-1-same_as" value="{near.pk}"' in answer.content.decode()
    assert not Claim.objects.exists()


@pytest.mark.parametrize("is_new", [True, False])
def test_row_takes_the_near_question_or_asks_a_new_one(client, text, annotator, is_new):
    near = f.make_question(NEAR, unit="wounded")
    data = sent(opened(client, text)) | {"also-1-question": TYPED}
    post(client, text, **data, **{"also-1-same_as": "new" if is_new else near.pk})
    asked = Claim.objects.order_by("pk").last().question
    assert asked.title == (TYPED if is_new else NEAR)


def test_choice_of_a_row_stays_where_another_row_is_refused(client, text, annotator):
    near = f.make_question(NEAR, unit="wounded")
    data = sent(opened(client, text)) | {"also-1-question": TYPED}
    data |= {"also-1-same_as": near.pk, "also-1-figure": "wibble"}
    answer = post(client, text, code=422, **data)
    assert answer.context["form"].rows.shown[0].known == near
    shown = opened(client, text, **{k: v for k, v in data.items() if "also" in k})
    assert shown.rows.shown[0].known == near


def test_row_of_the_same_new_question_goes_by_the_first_choice(client, text, annotator):
    near = f.make_question(NEAR)
    data = sent(opened(client, text)) | {"also-1-question": TYPED}
    post(client, text, **data, question=TYPED, same_as=near.pk)
    assert near.claims.count() == 2


def test_row_that_is_said_in_another_way_has_a_voice_of_its_own(client, annotator):
    text = f.make_text("Fifteen were killed. According to the hospital, 54 were hurt.")
    whole = {"start": 0, "end": len(text.body) - 1}
    address = reverse("annotator:add-claim", args=[text.pk])
    form = client.get(address, whole, headers=HTMX).context["form"]
    [row] = form.rows.shown
    assert row.says_otherwise
    assert (row["voice"].value(), row["stance"].value()) == ("hospital", "reports")
    assert form["voice"].value() in (None, "")
    client.post(address, sent(form))
    first, second = Claim.objects.order_by("pk")
    assert (first.stance, first.voices) == ("asserts", [])
    assert [voice.source.title for voice in second.voices] == ["hospital"]


def test_date_beside_a_figure_is_offered_and_not_taken(client, annotator):
    text = f.make_text("On 9 March 1956 fifteen people were killed.")
    address = reverse("annotator:add-claim", args=[text.pk])
    form = client.get(address, {"start": 0, "end": 42}, headers=HTMX).context["form"]
    [row] = form.rows.shown
    assert (row["take"].value(), row["figure"].value()) == (False, "9 March 1956")
    client.post(address, sent(form) | {"also-1-take": "on"})
    stated = {claim.value_type: claim.as_stated for claim in Claim.objects.all()}
    assert stated == {"quantity": text.body[:42], "date": text.body[:42]}


@pytest.mark.parametrize("words", [f"that {TWO}", TWO.removesuffix(" wounded")])
def test_what_is_typed_in_a_row_goes_with_its_value_to_other_words(
    client, text, annotator, words
):
    shown = opened(client, text)
    at = shown.rows.shown[0]["at"].value()
    typed = {"also-7-at": at, "also-7-question": "How many hurt?"}
    [row] = opened(client, text, words, **typed).rows.shown
    told = [row[name].value() for name in ("question", "take", "figure")]
    assert told == ["How many hurt?", "", "54"]
    [row] = opened(client, text, words, **typed, **{"also-7-take": "on"}).rows.shown
    assert row["take"].value() == "on"


def sent_of(client, body, words):
    """Return what a browser sends for words of a text, and where it sends it."""
    text = f.make_text(body)
    address = reverse("annotator:add-claim", args=[text.pk])
    start = text.body.index(words)
    place = {"start": start, "end": start + len(words)}
    return address, sent(client.get(address, place, headers=HTMX).context["form"])


def test_words_over_a_line_break_are_saved_as_they_are_proposed(client, annotator):
    body = "Fifteen people\nwere killed and 54 of\nthe crowd were hurt."
    address, data = sent_of(client, body, body)
    assert data["also-1-words"] == "54 of the crowd were hurt"
    assert client.post(address, data).status_code == 302
    stated = [claim.as_stated for claim in Claim.objects.order_by("pk")]
    assert stated == ["Fifteen people\nwere killed", "54 of\nthe crowd were hurt"]


def test_no_value_has_the_words_of_another_paragraph(client, annotator):
    body = "It began.\n\n15 fell\n\n== Later ==\n\n54 fell. So it was.\n\nAll ended."
    address, data = sent_of(client, body, body)
    assert client.post(address, data).status_code == 302
    stated = [claim.as_stated for claim in Claim.objects.order_by("pk")]
    assert stated == ["15 fell", "54 fell. So it was"]


def test_values_of_two_rows_of_a_table_are_parted_between_them(client, annotator):
    address, data = sent_of(client, "Tbilisi\t15\nGori\t54", "Tbilisi\t15\nGori\t54")
    assert client.post(address, data).status_code == 302
    stated = [claim.as_stated for claim in Claim.objects.order_by("pk")]
    assert stated == ["Tbilisi\t15", "Gori\t54"]


def test_several_rows_that_are_refused_are_told_of_once(client, text, annotator):
    body = "15 were killed, 54 were hurt, 7 were lost"
    address, data = sent_of(client, body, body)
    data |= {"also-1-figure": "wibble", "also-2-words": "nowhere"}
    form = client.post(address, data).context["form"]
    assert form.non_field_errors() == ["Some of the further claims need a look."]
    assert [list(row.errors) for row in form.rows.shown] == [["figure"], ["words"]]


def test_body_of_the_tests_states_two_values():
    assert TWO in BODY
