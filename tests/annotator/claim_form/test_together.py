"""Several people who save at once in one text, on one question."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from claims.models import Claim, QuestionSummary
from sources.models import Anchor
from tests import factories as f
from tests.annotator.claim_form.typed import HTMX

PEOPLE, CLAIMS = 4, 6


def _saved(person, text, question):
    """Save some claims, each sent twice as where an answer was lost; return keys."""
    client, heard = Client(), []
    client.force_login(person)
    address = reverse("annotator:add-claim", args=[text.pk])
    try:
        for number in range(CLAIMS):
            sent = {"start": number * 3, "end": number * 3 + 2, "figure": "15"}
            sent |= {"question": question.title, "token": f"{person.pk}-{number}"}
            heard += [client.post(address, sent, headers=HTMX) for _ in range(2)]
    finally:
        connection.close()
    return [answer.status_code for answer in heard]


@pytest.mark.django_db(transaction=True)
def test_interleaved_saves_lose_nothing_and_double_nothing():
    text, question = f.make_text("15 " * CLAIMS + "dead"), f.make_question()
    people = [f.make_annotator() for _ in range(PEOPLE)]
    with ThreadPoolExecutor(PEOPLE) as threads:
        codes = threads.map(lambda person: _saved(person, text, question), people)
    assert [code for answers in codes for code in answers] == [200] * (
        2 * PEOPLE * CLAIMS
    )
    for person in people:
        assert Claim.objects.filter(entered_by=person).count() == CLAIMS
    anchors = Anchor.objects.select_related("passage")
    assert all(a.passage.exact == text.body[a.start : a.end] for a in anchors)
    summary = QuestionSummary.objects.get(pk=question.pk)
    assert summary.account_count == PEOPLE * CLAIMS
