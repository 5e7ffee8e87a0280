"""What the form proposes for the selected words."""

import pytest
from django.urls import reverse

from tests import factories as f
from tests.annotator.claim_form.typed import HTMX, place

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
