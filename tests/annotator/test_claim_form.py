"""Entering, changing and retiring claims by the form."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Question
from sources.models import Anchor, Source, TextVersion
from tests import factories as f

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
BODY = (
    "= Tbilisi =\n\nIn March 1956 crowds gathered. On the tenth, the army came. "
    "Official records state that fifteen people were killed and 54 were wounded. "
    "Dozens fled. Dozens wept.\nA last line 😀 with a mark e\u0301 in it."
)


@pytest.fixture
def text() -> TextVersion:
    return f.make_text(BODY)


@pytest.fixture
def annotator(client: Client) -> Any:
    person = f.make_annotator("ann")
    client.force_login(person)
    return person


def place(words: str) -> dict[str, int]:
    start = BODY.index(words)
    return {"start": start, "end": start + len(words)}


def post(client: Client, text: TextVersion, *, code: int = 302, **typed: Any) -> Any:
    answer = client.post(reverse("annotator:add-claim", args=[text.pk]), typed)
    assert answer.status_code == code, answer.content.decode()
    return answer


def edited(claim: Claim, **typed: Any) -> dict[str, Any]:
    """Return what the edit form sends when only these fields are touched."""
    anchor = claim.passage.anchors.get()
    kept = {
        "start": anchor.start,
        "end": anchor.end,
        "version": claim.version,
        "question": claim.question.title if claim.question else "",
        "value_type": claim.value_type,
        "as_stated": claim.as_stated,
        "stance": claim.stance,
        "figure": "fifteen",
        "is_count": "on",
    }
    return {**kept, **typed}


def test_words_alone_make_a_claim(client, text, annotator):
    answer = post(client, text, **place("fifteen people were killed"))
    claim = Claim.objects.get()
    assert (claim.as_stated, claim.question) == ("fifteen people were killed", None)
    assert claim.entered_by == annotator
    assert answer.url == f"/texts/{text.pk}/#claim-{claim.pk}"


def test_figure_question_and_voice_are_stored_in_one_request(client, text, annotator):
    question = f.make_question("How many were killed?")
    typed = {"question": "how many were KILLED?", "figure": "fifteen"}
    voice = {"voice": "Official records", "stance": "doubts"}
    post(client, text, **place("fifteen people were killed"), **typed, **voice)
    claim = Claim.objects.get()
    assert (claim.question, claim.low, claim.firm_high) == (question, 15, 15)
    assert [v.source.title for v in claim.voices] == ["Official records"]
    assert claim.voices[0].source.access == Source.Access.CITED_ONLY
    assert claim.stance == "doubts"


def test_voice_that_is_known_is_not_made_twice(client, text, annotator):
    known = f.make_source("Records of the ministry", short_title="Official records")
    post(client, text, **place("54 were wounded"), voice="official records")
    assert Claim.objects.get().voices[0].source == known


def test_claim_of_a_named_voice_is_reported_unless_said_otherwise(
    client, text, annotator
):
    post(client, text, **place("54 were wounded"), voice="Official records")
    assert Claim.objects.get().stance == "reports"


@pytest.mark.parametrize(
    ("words", "typed", "expected"),
    [
        ("fifteen people", {}, ("quantity", "")),
        ("On the tenth", {"figure": "On the tenth"}, ("date", "1956-03-10")),
        ("Dozens fled", {"figure": "4 to 10 March 1956"}, ("period", None)),
        ("crowds gathered", {}, ("proposition", "")),
        ("fifteen people", {"value_type": "category"}, ("category", "")),
    ],
)
def test_new_question_takes_its_kind_from_the_reading(
    client, text, annotator, words, typed, expected
):
    post(client, text, **place(words), question="What happened?", **typed)
    claim = Claim.objects.get()
    kind, edtf = expected
    assert claim.question.value_type == claim.value_type == kind
    assert edtf is None or claim.edtf == edtf


def test_new_question_keeps_what_is_said_of_it(client, text, annotator):
    typed = {"unit": "persons killed", "question_scope": "Tbilisi", "is_count": "on"}
    asked = {"question": "How many died?", "tags": "Georgia, casualty count"}
    post(client, text, **place("fifteen people"), figure="15", **asked, **typed)
    question = Question.objects.get()
    assert (question.unit, question.scope) == ("persons killed", "Tbilisi")
    assert question.is_count is True
    assert set(question.tags.names()) == {"Georgia", "casualty count"}


def test_answers_are_ticked_or_added(client, text, annotator):
    question = f.make_question("Who came?", value_type="category")
    army = f.make_option("the army", question=question)
    typed = {
        "question": "Who came?",
        "options": [army.pk],
        "answer": "police; The Army",
    }
    post(client, text, **place("the army came"), **typed)
    assert [one.label for one in Claim.objects.get().options.all()] == [
        "the army",
        "police",
    ]


def test_bounds_may_be_typed_beside_the_words(client, text, annotator):
    f.make_question("How many fled?")
    typed = {"question": "How many fled?", "figure": "dozens", "low": 30, "high": 60}
    post(client, text, **place("54 were wounded"), **typed)
    claim = Claim.objects.get()
    assert (claim.low, claim.high) == (30, 60)
    assert (claim.firm_low, claim.firm_high, claim.form) == (13, 999, "range")


def test_everything_behind_more_is_stored(client, text, annotator):
    more = {
        "commitment": "likely",
        "hedge": "it is thought",
        "directness": "implied",
        "note": "The next sentence shows it.",
        "basis": "derived",
        "scope": "narrower",
        "scope_note": "one morgue",
        "counted_to": "11 March 1956",
        "read_from": "translation",
    }
    post(client, text, **place("fifteen people"), **more)
    claim = Claim.objects.get()
    stored = {name: getattr(claim, name) for name in more}
    assert stored == {**more, "counted_to": "1956-03-11"}


def test_second_voice_stands_behind_the_first(client, text, annotator):
    typed = {"voice": "A paper", "second_voice": "A clerk", "second_wording": "says"}
    post(client, text, **place("fifteen people"), **typed)
    voices = Claim.objects.get().voices
    assert [(v.position, v.source.title) for v in voices] == [
        (1, "A paper"),
        (2, "A clerk"),
    ]


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"figure": "wibble", "value_type": "quantity"}, "figure", "no figure"),
        ({"figure": "wibble", "value_type": "date"}, "figure", "no date"),
        ({"low": "2.5", "value_type": "quantity", "is_count": "on"}, "low", "no parts"),
        ({"value_type": "category"}, "question", "name it"),
        ({"directness": "implied"}, "note", "how the words imply"),
        ({"scope": "narrower"}, "scope_note", "covered instead"),
        ({"second_voice": "A clerk"}, "voice", "Name first"),
        ({"counted_to": "soon"}, "counted_to", "11 March 1956"),
        ({"as_stated": "sixteen"}, "as_stated", "do not stand"),
        ({"question": "How many?", "unit": "casualties"}, "unit", "killed"),
        ({"low": "9", "high": "3", "value_type": "quantity"}, "high", "below"),
        ({"figure": "9" * 40, "value_type": "quantity"}, "figure", ""),
    ],
)
def test_error_is_a_sentence_at_its_field_and_all_is_kept(
    client, text, annotator, typed, field, sentence
):
    kept = {"hedge": "kept words", **typed}
    answer = post(client, text, code=422, **place("fifteen people"), **kept)
    form = answer.context["form"]
    assert list(form.errors) == [field]
    assert sentence in form.errors[field][0]
    page = answer.content.decode()
    assert 'value="kept words"' in page
    assert f'id="id_{field}_error"' in page
    assert not Claim.objects.exists()


def test_period_does_not_answer_the_question_for_a_date(client, text, annotator):
    f.make_question("On which day?", value_type="date")
    typed = {"question": "On which day?", "figure": "4 to 10 March 1956"}
    answer = post(client, text, code=422, **place("On the tenth"), **typed)
    assert "This is a period" in answer.context["form"].errors["figure"][0]


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


def test_form_sent_twice_makes_one_claim(client, text, annotator):
    sent = {**place("fifteen people"), "token": "0123456789abcdef"}
    first, second = post(client, text, **sent), post(client, text, **sent)
    assert first.url == second.url
    assert Claim.objects.count() == 1


def test_token_of_another_person_tells_nothing(client, text, annotator):
    sent = {**place("fifteen people"), "token": "0123456789abcdef"}
    post(client, text, **sent)
    client.force_login(f.make_annotator("bob"))
    post(client, text, code=422, **sent)
    assert Claim.objects.count() == 1


def test_script_gets_the_card_and_hears_of_it(client, text, annotator):
    address = reverse("annotator:add-claim", args=[text.pk])
    answer = client.post(address, place("fifteen people"), headers=HTMX)
    claim = Claim.objects.get()
    assert answer.headers["HX-Retarget"] == "#cards"
    assert (
        f'"claim-saved": {{"id": {claim.pk}' in answer.headers["HX-Trigger-After-Swap"]
    )
    assert f'id="claim-{claim.pk}"' in answer.content.decode()
    assert "<html" not in answer.content.decode()


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
    assert "<del>first</del> → <ins>second</ins>" in page
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


def test_stranger_is_sent_to_sign_in_and_a_script_is_told(client, text):
    address = reverse("annotator:add-claim", args=[text.pk])
    assert client.get(address).url.startswith("/sign-in/")
    assert client.post(address, place("fifteen"), headers=HTMX).status_code == 403
    assert not Claim.objects.exists()


def test_page_without_a_script_offers_the_questions(client, text, annotator):
    f.make_question("How many people were killed in Tbilisi?")
    page = client.get(reverse("annotator:add-claim", args=[text.pk])).content.decode()
    assert '<option value="How many people were killed in Tbilisi?">' in page
    assert 'list="titles"' in page


def test_all_figures_of_the_words_are_proposed(client, text, annotator):
    words = place("fifteen people were killed and 54 were wounded")
    address = reverse("annotator:add-claim", args=[text.pk])
    form = client.get(address, words, headers=HTMX).context["form"]
    assert form.others == ["fifteen", "54"]
    assert form["figure"].value() == "fifteen"


def test_near_questions_are_offered_and_the_new_one(client, annotator):
    f.make_question("How many people were killed in Tbilisi?")
    f.make_question("Who was premier?")
    address = reverse("annotator:question-choices")
    page = client.get(address, {"question": "people kiled Tbilisi"}).content.decode()
    assert "How many people were killed in Tbilisi?" in page
    assert "Who was premier?" not in page
    assert "Ask a new question: <em>people kiled Tbilisi</em>" in page


def test_known_voices_are_offered(client, annotator):
    f.make_source("Official records")
    page = client.get(reverse("annotator:voice-choices"), {"voice": "offic"})
    assert 'data-value="Official records"' in page.content.decode()


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


@pytest.mark.parametrize("name", ["token", "question", "note", "voice"])
def test_character_that_no_database_keeps_is_no_error_of_ours(
    client, text, annotator, name
):
    address = reverse("annotator:add-claim", args=[text.pk])
    answer = client.post(address, {**place("fifteen people"), name: "a\0b"})
    assert answer.status_code in (302, 422)


def test_reason_with_such_a_character_is_kept_without_it(client, text, annotator):
    post(client, text, **place("fifteen people"))
    claim = Claim.objects.get()
    address = reverse("annotator:withdraw-claim", args=[claim.pk])
    assert client.post(address, {"reason": "Mis\0read."}).status_code == 302
    claim.refresh_from_db()
    assert claim.status_reason == "Misread."
