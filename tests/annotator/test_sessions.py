"""Who comes back with the key of a session."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from annotator.sessions import SessionStore
from tests.factories import make_annotator

pytestmark = pytest.mark.django_db


def test_session_holds_what_was_stored_in_it():
    kept = SessionStore()
    kept["read"] = "to here"
    kept.save()
    assert SessionStore(kept.session_key)["read"] == "to here"


@pytest.mark.parametrize("key", ["12345678" * 4, "a'b;c--d" * 4, "\0" * 32, "ß" * 32])
def test_key_that_is_none_opens_pages_as_a_stranger(client, key):
    client.cookies["sessionid"] = key
    assert not client.get("/").wsgi_request.user.is_authenticated
    kept = SessionStore(key)
    assert kept.load() == {}
    assert kept.session_key is None


def test_session_that_is_over_lets_nobody_in(client):
    client.force_login(make_annotator("ann"))
    assert client.get("/").wsgi_request.user.is_authenticated
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not client.get("/").wsgi_request.user.is_authenticated
