"""Silences: recorded with what was searched, shown apart, counted nowhere."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.comparison import compare
from claims.models import Question, SilenceFinding
from sources.models import Source
from tests import factories as f
from tests.annotator.test_questions import account
from tests.furnished import HOSTILE
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db

MET = {
    f"{name}{end}": value
    for name in ("survives", "lists_all", "not_overlooked")
    for end, value in (("", "yes"), ("_note", "Its preface says so."))
}
UNMET = dict.fromkeys(("survives", "lists_all", "not_overlooked"), "no")


@pytest.fixture
def anna(client: Client) -> Any:
    person = f.make_annotator("anna")
    client.force_login(person)
    return person


@pytest.fixture
def asked(anna: Any) -> Question:
    return f.make_question("How many?")


@pytest.fixture
def gazette(anna: Any) -> Source:
    return f.make_source("Gazette")


def main(answer: Any, status: int = 200) -> Element:
    assert answer.status_code == status
    return tree(answer.content.decode()).one("main")


def of(question: Question) -> str:
    return reverse("annotator:add-silence", args=[question.slug])


def test_silence_is_recorded_on_the_question(
    client: Client, anna: Any, asked: Question, gazette: Source
) -> None:
    data = {"source": "gazette", "searched": "All of 1956.", **MET}
    answer = client.post(of(asked), data)
    assert answer.url == f"{asked.get_absolute_url()}#silences"
    found = SilenceFinding.objects.get()
    assert (found.source, found.question, found.author) == (gazette, asked, anna)
    assert found.is_suggestive
    shown = main(client.get(answer.url)).one("section", id="silences").words
    assert "Gazette says nothing. Searched: All of 1956. All three conditions" in shown
    assert "Its author meant to list all such events" in shown
    assert shown.count("yes: Its preface says so.") == 3


def test_silence_is_recorded_of_the_source(
    client: Client, asked: Question, gazette: Source
) -> None:
    address = reverse("annotator:add-silence-of", args=[gazette.pk])
    data = {"question": "HOW  many?", "searched": "The index.", **UNMET}
    answer = client.post(address, data)
    assert answer.url == f"{gazette.get_absolute_url()}#silences"
    shown = main(client.get(answer.url)).one("section", id="silences")
    assert shown.one("ul", "silences").all("a")[0].words == "How many?"
    assert "it counts for nothing" in shown.words
    assert SilenceFinding.objects.get().question == asked


def test_source_is_proposed_by_the_page_beside(
    client: Client, asked: Question, gazette: Source
) -> None:
    speaker = account(asked, "15").source
    query = f"?source={speaker.pk}&source={gazette.pk}"
    page = main(client.get(reverse("annotator:compare-sources") + query))
    [link] = [one for one in page.all("a") if one.words == "Record its silence"]
    assert link.attributes["href"] == f"{of(asked)}?source={gazette.pk}"
    form = main(client.get(link.attributes["href"]))
    typed = form.one("input", name="source").attributes["value"]
    assert typed == f"Gazette [{gazette.pk}]"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"searched": ""}, "Say what was searched, and how far."),
        ({"survives": "perhaps"}, "Select a valid choice."),
        ({"lists_all_note": " "}, "Say in a sentence what shows it."),
        ({"source": "Nowhere"}, "No source is called “Nowhere”."),
    ],
)
def test_refused_form_keeps_what_was_typed(
    client: Client, asked: Question, gazette: Source, typed: Any, sentence: str
) -> None:
    data = {"source": "Gazette", "searched": "All of 1956.", **MET, **typed}
    page = main(client.post(of(asked), data), 422)
    [error] = page.all("ul", "errorlist")
    assert sentence in error.words
    notes = [one.words for one in page.all("textarea")]
    kept = [data[one] for one in ("searched", "survives_note", "lists_all_note")]
    assert notes[:3] == [one.strip() for one in kept]
    assert SilenceFinding.objects.count() == 0


def test_who_speaks_is_not_silent(client: Client, asked: Question) -> None:
    claim = account(asked, "15")
    data = {"source": str(claim.source_id), "searched": "All.", **UNMET}
    page = main(client.post(of(asked), data), 422)
    assert "not silent: “15” is entered" in page.one("div", role="alert").words


def test_silence_is_marked_when_the_source_speaks_later(
    client: Client, asked: Question
) -> None:
    text = f.make_text(source=f.make_source("Gazette"))
    f.make_silence(question=asked, source=text.source)
    said = "An account of it from this source has been entered since."
    page = asked.get_absolute_url()
    assert said not in main(client.get(page)).words
    f.make_claim(question=asked, passage=f.make_passage(text=text), **f.exactly(3))
    assert said in main(client.get(page)).one("section", id="silences").words


def test_unknown_question_and_source_have_no_page(client: Client, anna: Any) -> None:
    for name, given in (
        ("add-silence", "never-asked"),
        ("add-silence-of", 0),
        ("retire-silence", 0),
    ):
        address = reverse(f"annotator:{name}", args=[given])
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("source", ["x", "-1", "9" * 30, "0"])
def test_source_that_is_none_is_not_proposed(
    client: Client, asked: Question, source: str
) -> None:
    page = main(client.get(f"{of(asked)}?source={source}"))
    assert page.one("input", name="source").attributes.get("value", "") == ""


def test_silence_enters_no_range_and_no_line(asked: Question) -> None:
    account(asked, "15", basis="firsthand")
    account(asked, "22")
    before = compare(asked)
    f.make_silence(question=asked, **dict.fromkeys(UNMET, True))
    after = compare(asked)
    assert after.summary.relation_counts == before.summary.relation_counts
    assert after.ranges == before.ranges
    assert (after.lines.least, after.lines.most) == (1, 2)
    assert after.state == before.state


def test_silence_is_taken_back_with_a_reason(
    client: Client, anna: Any, asked: Question
) -> None:
    mine = f.make_silence(question=asked, author=anna)
    address = reverse("annotator:retire-silence", args=[mine.pk])
    assert main(client.post(address, {"reason": ""}), 422).all("ul", "errorlist")
    answer = client.post(address, {"reason": "A slip."})
    assert answer.url == f"{asked.get_absolute_url()}#silences"
    assert main(client.get(answer.url)).all("ul", "silences") == []
    others = f.make_silence(question=asked)
    address = reverse("annotator:retire-silence", args=[others.pk])
    assert client.post(address, {"reason": "No."}).status_code == 403
    client.force_login(f.make_curator())
    assert client.post(address, {"reason": "Its index was missed."}).status_code == 302


def test_silence_recorded_again_takes_the_place_of_the_earlier(
    client: Client, anna: Any, asked: Question, gazette: Source
) -> None:
    same = {"question": asked, "source": gazette}
    others = f.make_silence(**same)
    earlier = f.make_silence(**same, author=anna)
    data = {"source": "Gazette", "searched": "All of 1956, and 1957.", **UNMET}
    assert client.post(of(asked), data).status_code == 302
    earlier.refresh_from_db()
    assert (earlier.retired_by, earlier.retired_reason) == (
        anna,
        "Recorded again by its author.",
    )
    standing = SilenceFinding.objects.standing().order_by("pk")
    assert [one.searched for one in standing] == [others.searched, data["searched"]]


def test_hostile_silence_is_only_words(
    client: Client, asked: Question, gazette: Source
) -> None:
    notes = {name: HOSTILE for name in MET if name.endswith("_note")}
    data = {"source": "Gazette", "searched": HOSTILE, **MET, **notes}
    client.post(of(asked), data)
    for one in (asked, gazette):
        shown = main(client.get(one.get_absolute_url())).one("ul", "silences")
        assert shown.all("script") == []
        assert shown.words.count(HOSTILE) == 4
