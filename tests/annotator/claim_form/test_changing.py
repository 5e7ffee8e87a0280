"""Changing claims, and taking them back."""

import json

import pytest
from django.urls import reverse

from claims.models import Claim
from sources.models import Anchor
from tests import factories as f
from tests.annotator.claim_form.typed import HTMX, edited, place, post

pytestmark = pytest.mark.django_db


def test_claim_is_edited_and_moved_to_another_question(client, text, annotator):
    post(client, text, **place("fifteen people"), question="How many?", figure="15")
    claim = Claim.objects.get()
    f.make_question("How many in all?")
    typed = edited(claim, question="How many in all?", note="Moved.", figure="16")
    address = reverse("annotator:edit-claim", args=[claim.pk])
    assert client.post(address, typed).status_code == 302
    claim.refresh_from_db()
    assert (claim.question.title, claim.note, claim.low) == (
        "How many in all?",
        "Moved.",
        16,
    )


def test_note_is_edited_and_the_reading_is_left_alone(client, text, annotator):
    passage = f.make_passage("fifteen people", text=text)
    bounds = {"form": "range", "low": 3, "high": 30, "firm_low": 1, "firm_high": 40}
    claim = f.make_claim(
        passage=passage, question=f.make_question(), by=annotator, **bounds
    )
    typed = edited(claim, figure="", low="3", high="30", note="Only this.")
    client.post(reverse("annotator:edit-claim", args=[claim.pk]), typed)
    claim.refresh_from_db()
    assert {name: getattr(claim, name) for name in bounds} == bounds
    assert claim.note == "Only this."


def test_date_that_the_words_do_not_give_is_shown_as_people_write_it(
    client, text, annotator
):
    typed = {"question": "When?", "value_type": "date", "figure": "4 May 1921"}
    post(client, text, **place("fifteen people"), **typed)
    claim = Claim.objects.get()
    page = client.get(reverse("annotator:edit-claim", args=[claim.pk]))
    assert page.context["form"]["figure"].value() == "4 May 1921"


def test_voices_that_the_form_does_not_show_are_kept(client, text, annotator):
    post(client, text, **place("fifteen people"), voice="A paper")
    claim = Claim.objects.get()
    f.make_attribution(claim=claim, branch=2, wording="hospitals")
    typed = edited(claim, voice="A paper", note="x", figure="")
    client.post(reverse("annotator:edit-claim", args=[claim.pk]), typed)
    found = Claim.objects.with_words().get().voices
    assert [(v.branch, v.source.title == "A paper") for v in found] == [
        (1, True),
        (2, False),
    ]


def test_stale_edit_answers_412_keeps_the_text_and_says_what_changed(
    client, text, annotator
):
    post(client, text, **place("fifteen people"), note="first")
    claim = Claim.objects.get()
    address = reverse("annotator:edit-claim", args=[claim.pk])
    old = edited(claim, figure="")
    client.post(address, {**old, "note": "second"})
    answer = client.post(address, {**old, "note": "mine"}, headers=HTMX)
    page = answer.content.decode()
    assert answer.status_code == 412
    assert "yours: <ins>mine</ins>" in page
    assert "theirs: <ins>second</ins>" in page
    assert "mine</textarea>" in page
    again = {
        **old,
        "note": "mine",
        "version": answer.context["form"]["version"].value(),
    }
    assert client.post(address, again).status_code == 302


def test_reviewed_claim_is_corrected_by_another_that_takes_its_place(client, text):
    claim = f.make_claim(
        passage=f.make_passage("fifteen people", text=text), by=f.make_annotator("ann")
    )
    curator = f.make_curator("cur")
    claim.reviewed_by, claim.reviewed_at = curator, claim.entered_at
    claim.save(update_fields=["reviewed_by", "reviewed_at"])
    claim.refresh_from_db()
    client.force_login(curator)
    address = reverse("annotator:edit-claim", args=[claim.pk])
    assert client.post(address, edited(claim, figure="")).status_code == 422
    client.post(address, edited(claim, figure="", reason="A slip.", note="Better."))
    claim.refresh_from_db()
    new = claim.superseded_by
    assert (claim.status, new.note, new.as_stated) == (
        "superseded",
        "Better.",
        "fifteen people",
    )
    assert client.get(address).status_code == 302


def test_script_hears_which_claim_a_correction_replaces(client, text):
    person = f.make_curator("cur")
    client.force_login(person)
    claim = f.make_claim(passage=f.make_passage("fifteen people", text=text), by=person)
    Claim.objects.filter(pk=claim.pk).review(by=f.make_curator("other"))
    claim.refresh_from_db()
    address = reverse("annotator:edit-claim", args=[claim.pk])
    sent = edited(claim, figure="", reason="A slip.", note="Better.")
    answer = client.post(address, sent, headers=HTMX)
    heard = json.loads(answer.headers["HX-Trigger-After-Swap"])["claim-saved"]
    replaced = {"id": claim.pk, "version": 3, "was": 2}
    assert (heard["version"], heard["replaces"]) == (1, replaced)


def test_claim_is_retired_with_a_reason_and_brought_back(client, text, annotator):
    post(client, text, **place("fifteen people"))
    claim = Claim.objects.get()
    address = reverse("annotator:withdraw-claim", args=[claim.pk])
    assert client.post(address, {"reason": " "}).status_code == 422
    client.post(address, {"reason": "It says fifty.", "status": "misread"})
    claim.refresh_from_db()
    assert (claim.status, claim.status_reason) == ("misread", "It says fifty.")
    client.post(reverse("annotator:reinstate-claim", args=[claim.pk]))
    claim.refresh_from_db()
    assert claim.is_current


@pytest.mark.parametrize("name", ["edit-claim", "withdraw-claim", "reinstate-claim"])
def test_claim_of_another_is_changed_by_a_curator_alone(client, text, name):
    claim = f.make_claim(
        passage=f.make_passage("fifteen people", text=text), by=f.make_annotator("ann")
    )
    address = reverse(f"annotator:{name}", args=[claim.pk])
    client.force_login(f.make_annotator("bob"))
    assert client.post(address, {"reason": "x"}).status_code == 403
    client.force_login(f.make_curator("cur"))
    assert client.post(address, {"reason": "x"}).status_code in (302, 422)


def test_edit_begun_in_an_older_text_moves_no_words(client, text, annotator):
    post(client, text, **place("fifteen people"))
    claim = Claim.objects.get()
    begun = edited(claim, text=text.pk, note="Later.")
    new = f.make_text("A preface. " + text.body, source=text.source)
    Anchor.objects.carry_over(text=new, by=annotator)
    address = reverse("annotator:edit-claim", args=[claim.pk])
    answer = client.post(address, begun)
    claim.refresh_from_db()
    assert (answer.status_code, claim.as_stated) == (412, "fifteen people")
    assert "Later." in answer.content.decode()
    anchor = claim.passage.anchors.get(text_version=new)
    assert new.body[anchor.start : anchor.end] == "fifteen people"


def test_words_of_a_corrected_text_are_taken_over_by_saving(client, text, annotator):
    post(client, text, **place("fifteen people were killed"), figure="fifteen")
    claim = Claim.objects.get()
    new = f.make_text(text.body.replace("fifteen", "sixteen"), source=text.source)
    Anchor.objects.carry_over(text=new, by=annotator)
    address = reverse("annotator:edit-claim", args=[claim.pk])
    page = client.get(address)
    form = page.context["form"]
    assert "it said <bdi>“fifteen people were killed”</bdi>" in page.content.decode()
    names = ("start", "end", "version", "value_type", "figure", "stance", "is_count")
    typed = {name: form[name].value() for name in names} | {"text": new.pk}
    assert client.post(address, typed).status_code == 302
    claim.refresh_from_db()
    assert (claim.as_stated, claim.low) == ("sixteen people were killed", 16)
    assert claim.passage.anchors.get().state == "exact"


def test_lost_words_are_found_again_in_the_text_that_lost_them(client, text, annotator):
    post(client, text, **place("fifteen people were killed"), figure="fifteen")
    claim = Claim.objects.get()
    new = f.make_text("Nobody knows. 15 lost their lives.", source=text.source)
    Anchor.objects.carry_over(text=new, by=annotator)
    address = reverse("annotator:edit-claim", args=[claim.pk])
    page = client.get(address, {"text": new.pk}).content.decode()
    assert "It rested on <bdi>“fifteen people were killed”</bdi>" in page
    typed = {"text": new.pk, "quote": "15 lost their lives", "version": claim.version}
    assert client.post(address, typed | {"figure": "15"}).status_code == 302
    claim.refresh_from_db()
    assert (claim.as_stated, claim.low) == ("15 lost their lives", 15)
    assert claim.passage.anchors.get().text_version == new
    old = client.get(address, {"text": text.pk}).context["form"]
    assert old.text == new


def test_reason_with_such_a_character_is_kept_without_it(client, text, annotator):
    post(client, text, **place("fifteen people"))
    claim = Claim.objects.get()
    address = reverse("annotator:withdraw-claim", args=[claim.pk])
    assert client.post(address, {"reason": "Mis\0read."}).status_code == 302
    claim.refresh_from_db()
    assert claim.status_reason == "Misread."


def test_claim_whose_words_break_over_lines_is_changed(client, annotator):
    text = f.make_text("At\nleast fifteen\n\npeople were killed.")
    words = "At\nleast fifteen\n\npeople were killed"
    post(client, text, start=0, end=len(words), hedge="it is\nsaid", figure="15")
    claim = Claim.objects.get()
    assert claim.hedge == "it is said"
    form = client.get(reverse("annotator:edit-claim", args=[claim.pk])).context["form"]
    shown = form["as_stated"].value()
    assert shown == "At least fifteen people were killed"
    typed = edited(claim, as_stated=shown, note="Noted.")
    assert client.post(
        reverse("annotator:edit-claim", args=[claim.pk]), typed
    ).has_header("Location")
    claim.refresh_from_db()
    assert (claim.as_stated, claim.note) == (words, "Noted.")
