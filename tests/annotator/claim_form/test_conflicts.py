"""Two people change one claim: both versions are shown, and nothing is overwritten."""

from threading import Barrier, Thread

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse

from claims.models import Claim
from tests import factories as f
from tests.annotator.claim_form.typed import BODY, HTMX, edited, place, post

pytestmark = pytest.mark.django_db
ROUNDS = 50
HANDS = 2


@pytest.fixture
def claim(client, text, annotator):
    post(client, text, **place("fifteen people"), figure="fifteen", note="first")
    return Claim.objects.get()


def change(client, claim, *, of=None, **typed):
    """Send the edit form as of a version; as a script does where it is ``of``."""
    address = reverse("annotator:edit-claim", args=[claim.pk])
    headers = {**HTMX, "If-Match": f'"{of}"'} if of else {}
    return client.post(address, edited(claim, **typed), headers=headers)


def test_form_says_its_version(client, claim):
    address = reverse("annotator:edit-claim", args=[claim.pk])
    answer = client.get(address, headers=HTMX)
    assert answer.headers["ETag"] == '"1"'
    assert "If-Match" in answer.content.decode()


def test_version_in_the_header_is_checked(client, claim):
    assert change(client, claim, of=1, note="second").status_code == 200
    stale = change(client, claim, of=1, note="third")
    assert (stale.status_code, stale.headers["ETag"]) == (412, '"2"')
    assert change(client, claim, of=2, note="third").status_code == 200
    assert Claim.objects.get().note == "third"


@pytest.mark.django_db(transaction=True)
def test_each_field_that_differs_is_shown_with_what_is_likelier(client, claim):
    change(client, claim, note="second", voice="The police")
    answer = change(client, claim, note="mine", hedge="perhaps", voice="", of=1)
    shown = {c.name: (c.mine, c.theirs, c.pick) for c in answer.context["choices"]}
    assert shown == {
        "note": ("mine", "second", "mine"),
        "voice": ("nothing", "The police", "theirs"),
        "hedge": ("perhaps", "flatly", "mine"),
    }
    page = answer.content.decode()
    assert "yours: <ins>mine</ins>" in page
    assert "as it was: <ins>nothing</ins>" in page


def test_choices_and_dates_that_differ_are_shown_in_words(client, claim):
    theirs = {"counted_to": "11 March 1956", "basis": "derived", "scope": "narrower"}
    change(client, claim, scope_note="At one morgue.", **theirs)
    mine = {"counted_to": "12 March 1956", "basis": "firsthand", "scope": "same"}
    answer = change(client, claim, of=1, scope_note="", **mine)
    shown = {c.name: (c.mine, c.theirs) for c in answer.context["choices"]}
    assert shown == {
        "basis": ("first hand", "from others"),
        "scope": (
            "what the question asks",
            "less than the question asks · At one morgue.",
        ),
        "counted": ("12 March 1956", "11 March 1956"),
    }


def test_what_is_chosen_is_stored_field_by_field(client, claim):
    change(client, claim, note="second", figure="16", voice="The police")
    picks = {"keep-note": "mine", "keep-reading": "theirs", "keep-voice": "theirs"}
    typed = {"note": "mine", "figure": "17", "voice": ""}
    assert change(client, claim, of=2, **picks, **typed).status_code == 200
    stored = Claim.objects.with_words().get()
    assert (stored.note, stored.low, stored.version) == ("mine", 16, 3)
    assert [voice.source.title for voice in stored.voices] == ["The police"]


def test_change_of_a_voice_alone_is_not_overwritten(client, claim):
    change(client, claim, note="first", voice="The police")
    stale = change(client, claim, of=1, note="first", voice="The army")
    assert stale.status_code == 412


def test_same_change_sent_again_is_stored_already(client, claim):
    typed = {"note": "second", "voice": "The police", "stance": "reports"}
    assert change(client, claim, of=1, **typed).status_code == 200
    again = change(client, claim, of=1, **typed)
    assert again.status_code == 200
    assert f'"id": {claim.pk}' in again.headers["HX-Trigger-After-Swap"]
    assert Claim.objects.get().version == 2


def test_claim_retired_meanwhile_keeps_what_was_typed(client, claim, annotator):
    Claim.objects.withdraw(claim=claim, reason="A slip.", by=annotator)
    answer = change(client, claim, of=1, note="Not to be lost.")
    page = answer.content.decode()
    assert answer.status_code == 412
    assert "no longer stands. Withdrawn: A slip." in page
    assert "Not to be lost." in page


REVIEWED = "Ada has reviewed this claim meanwhile"


@pytest.mark.parametrize(("more", "code"), [({}, 412), ({"show": "kept"}, 200)])
def test_claim_reviewed_meanwhile_keeps_what_its_author_typed(
    client, claim, more, code
):
    reviewer = f.make_curator("ada", first_name="Ada")
    Claim.objects.filter(pk=claim.pk).review(by=reviewer)
    answer = change(client, claim, of=1, note="Not to be lost.", **more)
    page = answer.content.decode()
    assert answer.status_code == code
    assert REVIEWED in page
    assert "Not to be lost." in page
    assert "Say why the reviewed claim" not in page
    claim.refresh_from_db()
    assert (claim.note, claim.superseded_by) == ("first", None)


def test_form_of_a_claim_reviewed_meanwhile_opens_for_what_is_kept_of_it(client, claim):
    reviewer = f.make_curator("ada", first_name="Ada")
    Claim.objects.filter(pk=claim.pk).review(by=reviewer)
    address = reverse("annotator:edit-claim", args=[claim.pk])
    answer = client.get(address)
    assert answer.status_code == 200
    assert REVIEWED in answer.content.decode()
    assert client.get(address, headers=HTMX).status_code == 403


def test_claim_of_another_that_is_reviewed_is_not_shown_to_be_changed(client, claim):
    Claim.objects.filter(pk=claim.pk).review(by=f.make_curator("ada"))
    client.force_login(f.make_annotator("other"))
    assert change(client, claim, of=1, note="Not mine.").status_code == 403


def test_draft_of_a_claim_retired_meanwhile_comes_back(client, claim, annotator):
    Claim.objects.withdraw(claim=claim, reason="A slip.", by=annotator)
    answer = change(client, claim, note="Not to be lost.", show="kept")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "no longer stands. Withdrawn: A slip." in page
    assert "Not to be lost." in page


@pytest.mark.django_db(transaction=True)
def test_two_hundred_saves_of_two_browsers_lose_nothing_and_double_nothing():
    """Half of them enter claims, some sent twice; half add a word to one note."""
    text = f.make_text(BODY)
    person = f.make_annotator("ann")
    shared = f.make_claim(passage=f.make_passage("Dozens fled", text=text), by=person)
    begin, failed = Barrier(HANDS), []

    def work(hand):
        try:
            client = Client()
            client.force_login(person)
            begin.wait()
            for turn in range(ROUNDS):
                times = 1 if turn % 5 else 2
                enter(client, text, f"hand{hand}turn{turn}", times)
                add_line(client, shared.pk, f"{hand}.{turn}")
        except Exception as error:  # noqa: BLE001  # told by the test
            failed.append(repr(error))
        finally:
            connections.close_all()

    hands = [Thread(target=work, args=[hand]) for hand in range(HANDS)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert failed == []
    assert Claim.objects.count() == 1 + HANDS * ROUNDS
    lines = Claim.objects.get(pk=shared.pk).note.split()
    turns = [f"{hand}.{turn}" for hand in range(HANDS) for turn in range(ROUNDS)]
    assert sorted(lines) == sorted(turns)


def test_form_brought_back_before_anything_was_chosen_asks_again(client, claim):
    change(client, claim, note="second")
    address = reverse("annotator:edit-claim", args=[claim.pk])
    kept = edited(claim, note="mine", version=2) | {"keep-note": "mine", "show": "kept"}
    form = client.post(address, kept, headers=HTMX).context["form"]
    assert (form["note"].value(), form["version"].value()) == ("mine", 0)
    answer = change(client, claim, note="mine", version=0)
    assert answer.status_code == 412
    assert [c.theirs for c in answer.context["choices"]] == ["second"]


def enter(client, text, token, times):
    address = reverse("annotator:add-claim", args=[text.pk])
    sent = {**place("fifteen people"), "token": token, "figure": "fifteen"}
    for _ in range(times):
        assert client.post(address, sent, headers=HTMX).status_code == 200


def add_line(client, pk, line):
    """Add a line to the note of a claim, reading it again while others were first."""
    for _ in range(HANDS * ROUNDS):
        claim = Claim.objects.get(pk=pk)
        note = f"{claim.note} {line}".strip()
        answer = change(client, claim, of=claim.version, note=note, figure="")
        if answer.status_code == 200:
            return
        assert answer.status_code == 412
    pytest.fail("Never came through.")
