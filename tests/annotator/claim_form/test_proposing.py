"""What the form proposes for the selected words."""

import pytest
from django.urls import reverse

from claims.models import Claim
from tests import factories as f
from tests.annotator.claim_form.typed import BODY, HTMX, place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "typed", "figure", "echo"),
    [
        ("fifteen people were killed", {}, "fifteen", "15, exactly"),
        ("Dozens fled", {}, "Dozens", "certainly 13 to 999"),
        ("On the tenth, the army", {"value_type": "date"}, "the tenth", "10 March"),
        ("crowds", {"figure": "about 20", "value_type": "quantity"}, "about 20", "–22"),
        ("crowds", {"figure": "wibble", "value_type": "quantity"}, "wibble", "no fig"),
    ],
)  # fmt: skip
def test_form_proposes_the_figure_and_says_how_it_is_read(
    client, text, annotator, words, typed, figure, echo
):
    address = reverse("annotator:add-claim", args=[text.pk])
    form = client.get(address, {**place(words), **typed}, headers=HTMX).context["form"]
    assert form["figure"].value() == figure
    assert echo in form.echoed


def test_controls_follow_the_question_that_is_chosen(client, text, annotator):
    f.make_question("On which day?", value_type="date")
    sent = {"question": "On which day?", "figure": "fifteen"}
    words = "On the tenth, the army came. Official records state that fifteen"
    address = reverse("annotator:add-claim", args=[text.pk])
    form = client.get(address, {**place(words), **sent}, headers=HTMX).context["form"]
    assert (form.kind, form["figure"].value()) == ("date", "the tenth")


def test_all_figures_of_the_words_are_proposed(client, text, annotator):
    words = place("fifteen people were killed and 54 were wounded")
    address = reverse("annotator:add-claim", args=[text.pk])
    form = client.get(address, words, headers=HTMX).context["form"]
    assert form.others == ["fifteen", "54"]
    assert form["figure"].value() == "fifteen"


def opened(client, text, words, **typed):
    address = reverse("annotator:add-claim", args=[text.pk])
    at = text.body.index(words)
    whole = {"start": at, "end": at + len(words), **typed}
    return client.get(address, whole, headers=HTMX)


@pytest.mark.parametrize(
    ("body", "words", "proposed"),
    [
        (
            "According to the police, 9 died.",
            "9 died",
            {"voice": "police", "stance": "reports", "hedge": None},
        ),
        (
            (
                "Official records state that 15 were killed; however, these records "
                "are highly suspect."
            ),
            "15 were killed",
            {"voice": "Official records", "stance": "doubts"},
        ),
        (
            "Perhaps 20 died.",
            "20 died",
            {"stance": "asserts", "commitment": "possible", "hedge": "Perhaps"},
        ),
        (
            "He did not die of pneumonia.",
            "die of pneumonia",
            {"polarity": "denies", "stance": "asserts"},
        ),
    ],
)
def test_form_proposes_how_the_words_are_said(client, annotator, body, words, proposed):
    form = opened(client, f.make_text(body), words).context["form"]
    assert {name: form[name].value() for name in proposed} == proposed
    plain = {"stance": "asserts", "hedge": None}
    marked = {name for name in proposed if proposed[name] != plain.get(name, "")}
    assert marked <= set(form.because)


def test_voice_that_rejects_is_proposed_in_plain_sight(client, annotator):
    text = f.make_text("Officials denied that any soldier was killed.")
    form = opened(client, text, "any soldier was killed").context["form"]
    assert form["voice_stance"].value() == "rejects"
    assert "voice_stance" in form.spoken_out & form.because.keys()
    asserting = f.make_text("According to the police, 9 died.")
    plain = opened(client, asserting, "9 died").context["form"]
    assert "voice_stance" not in plain.spoken_out


def test_proposals_are_marked_and_a_correction_is_not(client, annotator):
    text = f.make_text("According to the police, 9 died.")
    page = opened(client, text, "9 died").content.decode()
    assert "Proposed from “According to the police”" in page
    corrected = opened(client, text, "9 died", voice="The army").context["form"]
    assert corrected["voice"].value() == "The army"
    assert "voice" not in corrected.because


def test_voice_is_found_by_its_name_or_proposed_as_new(client, annotator):
    text = f.make_text("According to the police, 9 died.")
    assert opened(client, text, "9 died").context["form"].voice_is_new
    f.make_source("Police of Tbilisi", short_title="Police")
    form = opened(client, text, "9 died").context["form"]
    assert (form["voice"].value(), form.voice_is_new) == ("Police of Tbilisi", False)


def test_parallel_voices_are_proposed_and_stored_side_by_side(client, annotator):
    text = f.make_text("Police and hospital sources say that 37 were killed.")
    form = opened(client, text, "37 were killed").context["form"]
    names = ("start", "end", "token", "voice", "beside_voice", "stance", "figure")
    client.post(
        reverse("annotator:add-claim", args=[text.pk]),
        {name: form[name].value() for name in names},
    )
    found = [(v.branch, v.position, v.source.title) for v in Claim.objects.get().voices]
    assert [place[:2] for place in found] == [(1, 1), (2, 1)]
    assert [name.lower() for *_, name in found] == ["police", "hospital sources"]


@pytest.mark.parametrize(
    ("body", "words", "outside", "whole"),
    [
        ("It was rumoured that 9 died.", "9 died", "It was rumoured", 0),
        ("He did not die of pneumonia.", "die of pneumonia", "not", 7),
        ("So it was. At first, 9 were counted.", "9 were counted", "At first", 11),
        ("So it was. 9 died to begin with.", "9 died", "to begin with", 11),
    ],
)
def test_words_just_outside_are_offered(client, annotator, body, words, outside, whole):
    text = f.make_text(body)
    answer = opened(client, text, words)
    [offer] = answer.context["form"].outside
    assert (offer.words, offer.start) == (outside, whole)
    taken = opened(client, text, body[offer.start : offer.end]).context["form"]
    assert taken.outside == ()
    assert f"Take in: {outside}" in answer.content.decode()


def test_what_limits_another_clause_is_not_offered(client, annotator):
    text = f.make_text("At first, 9 were counted; later 12 were.")
    assert opened(client, text, "12 were").context["form"].outside == ()


def test_language_that_is_not_read_proposes_no_voice(client, annotator):
    source = f.make_source(language="ka")
    text = f.make_text("According to the police, 9 died.", source=source)
    form = opened(client, text, "9 died").context["form"]
    assert (form["voice"].value(), form.because.keys()) == (None, {"figure"})


def test_words_that_were_typed_are_found_and_read(client, text, annotator):
    address = reverse("annotator:add-claim", args=[text.pk])
    typed = {"quote": "54 were wounded", "show": "words", "note": "kept"}
    form = client.post(address, typed).context["form"]
    assert (form["figure"].value(), form["note"].value()) == ("54", "kept")
    assert BODY[slice(*form.place_shown)] == "54 were wounded"
    assert not Claim.objects.exists()
    assert client.post(address, typed | {"quote": "No such"}).status_code == 422


def test_proposals_are_as_a_field_of_one_line_holds_them(client, annotator):
    body = "The official\nrecords state that at\nleast 54 fell."
    text = f.make_text(body)
    form = opened(client, text, "at\nleast 54 fell").context["form"]
    shown = {n: form[n].value() for n in ("figure", "voice", "hedge", "voice_wording")}
    assert shown["figure"] == "at least 54"
    assert shown["voice"] == "official records"
    assert "54 or more" in form.echoed
    assert "\n" not in "".join(filter(None, shown.values()))
    assert {"voice", "stance"} <= form.because.keys()


def test_voice_that_denies_what_another_says_is_stored_as_denying(client, annotator):
    text = f.make_text("The union said that 9 had died, but police denied it.")
    form = opened(client, text, text.body).context["form"]
    shown = ("voice", "voice_stance", "beside_voice", "beside_stance")
    assert [form[name].value() for name in shown] == [
        "union",
        "asserts",
        "police",
        "rejects",
    ]
    assert "beside_stance" in form.spoken_out
    values = {name: form[name].value() for name in form.fields}
    sent = {name: one for name, one in values.items() if one not in (None, "", [])}
    address = reverse("annotator:add-claim", args=[text.pk])
    assert client.post(address, sent, headers=HTMX).status_code == 200
    claim = Claim.objects.with_words().get()
    assert [(one.source.title, one.stance) for one in claim.voices] == [
        ("union", "asserts"),
        ("police", "rejects"),
    ]
    assert claim.said_by == f"union and police (rejecting it), in {text.source}"
