"""The fields of the form: what is left empty, or as offered, needs no cleaning."""

import pytest
from django import forms
from django.http import QueryDict

from annotator.forms import ClaimForm
from annotator.forms.fields import ClaimFields
from claims.models import Claim
from tests import factories as f
from tests.annotator.claim_form.typed import place, post

pytestmark = pytest.mark.django_db


def _compared(_form):
    raise AssertionError("A new claim was compared with one that is stored.")


def test_new_claim_is_compared_with_none(client, text, annotator, monkeypatch):
    monkeypatch.setattr(ClaimForm, "changed_data", property(_compared))
    question = f.make_question("How many were killed?")
    sent = {"question": question.title, "figure": "15"}
    post(client, text, **place("fifteen people"), **sent)
    assert Claim.objects.get().low == 15


EMPTY = dict.fromkeys(ClaimFields.base_fields, "")
SENT = {
    "nothing": {},
    "every field empty": EMPTY,
    "what is offered": EMPTY | {"stance": "doubts", "basis": "firsthand"},
    "what is typed": EMPTY | {"start": "3", "low": "1.5", "note": " a note "},
    "boxes": EMPTY | {"is_count": "on", "is_exclusive": "false"},
    "what is wrong": EMPTY | {"stance": "sings", "start": "x", "voice": "\0"},
    "options": {"options": "7"},
}


@pytest.mark.parametrize("sent", SENT.values(), ids=SENT)
def test_fields_are_cleaned_as_django_cleans_them(sent):
    data = QueryDict(mutable=True)
    data.update(sent)
    ours, plain = ClaimFields(data), ClaimFields(data)
    ours.full_clean()
    plain._errors, plain.cleaned_data = type(ours.errors)(), {}
    forms.Form._clean_fields(plain)
    assert ours.cleaned_data == plain.cleaned_data
    assert ours.errors == plain._errors
