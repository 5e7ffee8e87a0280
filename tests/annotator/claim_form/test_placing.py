"""Which words of the text a claim rests on."""

import re

import pytest
from django.urls import reverse

from claims.models import Claim
from tests.annotator.claim_form.typed import BODY, HTMX, place, post

pytestmark = pytest.mark.django_db


def test_typed_quotation_is_found(client, text, annotator):
    post(client, text, quote=" fled. Dozens wept.\r\nA last line ")
    assert Claim.objects.get().as_stated == "fled. Dozens wept.\nA last line"


def test_quotation_in_several_places_asks_which(client, text, annotator):
    answer = post(client, text, code=422, quote="Dozens", note="kept")
    places = answer.context["form"].places
    assert [one.start for one in places] == [
        m.start() for m in re.finditer("Dozens", BODY)
    ]
    post(client, text, quote="Dozens", place=places[1].start)
    assert Claim.objects.get().passage.anchors.get().start == places[1].start


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("sixteen people", "do not stand in the text"),
        ("official RECORDS", "Did you mean “Official records”?"),
        ("", "Copy here the words"),
    ],
)
def test_quotation_not_found_keeps_everything(client, text, annotator, quote, sentence):
    answer = post(client, text, code=422, quote=quote, note="a note")
    page = answer.content.decode()
    assert sentence in page
    assert quote in page
    assert "a note" in page


@pytest.mark.parametrize(
    ("start", "end"), [(5, 5), (9, 4), (0, len(BODY) + 1), (-3, 4), (12, 13)]
)
def test_offsets_that_hold_no_words_are_refused(client, text, annotator, start, end):
    post(client, text, code=422, start=start, end=end)
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [("x", "9", 200), ("9" * 5000, "9", 200), ("²", "9", 200), ("9", "4", 404),
     ("0", "99999", 404), ("12", "13", 200)],
)  # fmt: skip
def test_address_without_words_asks_for_them(client, text, annotator, start, end, code):
    address = reverse("annotator:add-claim", args=[text.pk])
    answer = client.get(address, {"start": start, "end": end})
    assert answer.status_code == code
    assert ("copied from the text" in answer.content.decode()) == (code == 200)


def test_offsets_that_are_no_numbers_are_refused(client, text, annotator):
    post(client, text, code=422, start="9" * 5000, end="x")


def test_passage_is_widened_to_whole_graphemes(client, text, annotator):
    start = BODY.index("e\u0301")
    post(client, text, start=start + 1, end=start + 2)
    claim = Claim.objects.get()
    anchor = claim.passage.anchors.get()
    assert BODY[anchor.start : anchor.end] == claim.as_stated == "e\u0301"


def test_words_are_moved_by_one_at_either_end(client, text, annotator):
    address = reverse("annotator:add-claim", args=[text.pk])
    answer = client.get(address, place("fifteen people were"), headers=HTMX)
    moved = [BODY[one.start : one.end] for one in answer.context["form"].adjustments]
    assert moved == [
        "that fifteen people were",
        "people were",
        "fifteen people",
        "fifteen people were killed",
    ]
