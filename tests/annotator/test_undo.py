"""Undoing what was saved, changed or retired."""

import pytest
from django.urls import reverse

from claims.models import Claim, Status
from tests import factories as f
from tests.annotator.claim_form.typed import HTMX

pytestmark = pytest.mark.django_db


@pytest.fixture
def annotator(client):
    person = f.make_annotator("ann")
    client.force_login(person)
    return person


@pytest.fixture
def claim(annotator):
    return f.make_claim(by=annotator, **f.exactly(15))


def undo(client, claim, to, version):
    return client.post(
        reverse("annotator:undo-claim", args=[claim.pk]),
        {"to": to},
        headers={**HTMX, "If-Match": f'"{version}"'},
    )


def test_saved_claim_is_taken_back_and_saved_again(client, claim):
    answer = undo(client, claim, 0, 1)
    assert (answer.status_code, answer.headers["ETag"]) == (200, '"2"')
    claim.refresh_from_db()
    assert (claim.status, claim.status_reason) == (
        Status.WITHDRAWN,
        "Taken back by who entered it.",
    )
    assert undo(client, claim, 1, 2).status_code == 200
    claim.refresh_from_db()
    assert (claim.status, claim.version) == (Status.CURRENT, 3)


def test_change_of_somebody_else_is_not_undone(client, claim, annotator):
    Claim.objects.revise(
        claim=claim, version=1, by=annotator, question=None, note="new"
    )
    for to in (0, 1):
        answer = undo(client, claim, to, 1)
        assert answer.status_code == 412
        assert "somebody has changed" in answer.content.decode()
    claim.refresh_from_db()
    assert (claim.note, claim.is_current) == ("new", True)


def test_claim_that_was_reviewed_is_fixed(client, claim, annotator):
    Claim.objects.revise(
        claim=claim, version=1, by=annotator, question=None, as_stated="x"
    )
    curator = f.make_curator("cur")
    Claim.objects.filter(pk=claim.pk).review(by=curator)
    assert undo(client, claim, 1, 3).status_code == 403
    client.force_login(curator)
    answer = undo(client, claim, 1, 3)
    assert (answer.status_code, b"reviewed" in answer.content) == (409, True)


def test_only_who_may_change_a_claim_undoes_it(client, claim):
    client.force_login(f.make_annotator("bob"))
    assert undo(client, claim, 0, 1).status_code == 403
    assert (
        client.get(reverse("annotator:undo-claim", args=[claim.pk])).status_code == 405
    )


@pytest.mark.parametrize("to", ["", "x", "-1", "9" * 30, "7"])
def test_nonsense_is_refused_or_takes_back(client, claim, to):
    assert undo(client, claim, to, 9).status_code == 412
