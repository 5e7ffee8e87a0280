"""Reviewing the claims of an import, several at once."""

import pytest

from claims.models import Claim
from tests import factories
from tests.annotator.exchange.table.tables import HEADINGS, ROWS, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(client):
    person = factories.make_curator("cleo")
    client.force_login(person)
    return person


def record_of(maker="ole", rows=ROWS):
    return stored(HEADINGS, *rows, by=factories.make_annotator(maker))


def reviewed(client, record, **sent):
    """Return what is told, and the words of what is reviewed then."""
    address = f"{record.get_absolute_url()}review/"
    answer = client.post(address, sent, follow=True)
    assert answer.status_code == 200
    told = [str(message) for message in answer.context["messages"]]
    done = Claim.objects.filter(reviewed_at__isnull=False).order_by("pk")
    return told, list(done.values_list("as_stated", flat=True))


def test_ticked_claims_are_reviewed(client, curator):
    record = record_of()
    ticked = Claim.objects.get(as_stated="15").pk
    found = reviewed(client, record, claim=[ticked])
    assert found == (["Marked as reviewed: 1 claim."], ["15"])
    assert Claim.objects.get(pk=ticked).reviewed_by == curator


def test_whole_page_is_reviewed_but_for_what_cannot_be(client, curator):
    rows = [("Killed", "Diary", str(n), "") for n in range(1, 6)]
    record = record_of(rows=rows)
    claims = list(Claim.objects.order_by("pk"))
    Claim.objects.filter(pk=claims[0].pk).review(by=factories.make_curator())
    Claim.objects.withdraw(claim=claims[1], reason="A slip.", by=None)
    Claim.objects.filter(pk=claims[2].pk).update(entered_by=curator)
    shown = [claim.pk for claim in claims]
    told, done = reviewed(client, record, shown=shown, all="")
    said = (
        "Marked as reviewed: 2 claims. Left out: 1 that you entered yourself: "
        "somebody else reviews these; 1 reviewed already; 1 no longer standing."
    )
    assert told == [said]
    assert done == ["1", "4", "5"]


def test_claims_of_others_are_not_reached(client, curator):
    record = record_of()
    other = factories.make_claim()
    sent = {"shown": [other.pk, "x", "9" * 30], "all": ""}
    told, done = reviewed(client, record, **sent)
    assert told == ["Nothing was ticked: tick the claims you have read."]
    assert done == []


def test_page_offers_what_waits_and_comes_back_to_it(client, curator):
    record = record_of(rows=[("Killed", "Diary", str(n), "") for n in range(60)])
    address = f"{record.get_absolute_url()}?page=2"
    page = client.get(address).content.decode()
    assert page.count('type="checkbox" name="claim"') == 10
    sent = {"shown": list(Claim.objects.values_list("pk", flat=True)), "all": ""}
    answer = client.post(f"{record.get_absolute_url()}review/", {**sent, "page": "2"})
    assert answer.url == address
    assert "Mark all of this page" not in client.get(address).content.decode()


def test_withdrawn_claim_is_told_once_and_not_ticked(client, curator):
    record = record_of(rows=[("Killed", "Diary", str(n), "") for n in range(3)])
    gone = Claim.objects.order_by("pk")[:1]
    Claim.objects.filter(pk__in=gone).update(status="withdrawn", status_reason="No.")
    page = client.get(record.get_absolute_url()).content.decode()
    assert page.count("Withdrawn") == 1
    assert page.count('type="checkbox" name="claim"') == 2


def test_annotator_sees_no_ticks_and_may_not(client, curator):
    record = record_of()
    assert (
        "Mark all of this page"
        in client.get(record.get_absolute_url()).content.decode()
    )
    client.force_login(factories.make_annotator("anna"))
    page = client.get(record.get_absolute_url()).content.decode()
    assert "Mark all of this page" not in page
    answer = client.post(f"{record.get_absolute_url()}review/", {"all": ""})
    assert answer.status_code == 403


@pytest.mark.parametrize("rows", [1, 30])
def test_page_takes_as_many_queries_for_thirty(
    client, curator, rows, django_assert_num_queries
):
    record = record_of(rows=[("Killed", "Diary", str(n), "") for n in range(rows)])
    client.get(record.get_absolute_url())
    with django_assert_num_queries(8):
        client.get(record.get_absolute_url())
