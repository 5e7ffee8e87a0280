"""The list of questions: order, search, tags, pages, and how often it asks."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotator.views import paging
from claims import quantities, readings
from claims.comparison.disputes import by_dispute
from claims.models import Claim, Question, QuestionSummary
from claims.models.entry import Naming
from tests import factories as f
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def account(question: Question | None, words: str, **columns: Any) -> Claim:
    """Return a claim whose words are read as a quantity; one source for each."""
    found = quantities.read(words)
    reading = readings.of_quantity(found) if found else {}
    return f.make_claim(question=question, as_stated=words, **reading, **columns)


def entered(claim: Claim, day: int) -> None:
    """Let a claim have been entered on a day of March."""
    Claim.objects.filter(pk=claim.pk).update(
        entered_at=datetime(2026, 3, day, tzinfo=UTC)
    )


def main(client: Client, address: str = "/questions/") -> Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def titles(found: Element) -> list[str]:
    """Return the titles of the questions that a page lists."""
    return [one.words for one in found.all("a", "words")]


def asked(title: str, *words: str) -> Question:
    """Return a question with an account of each of the words."""
    question = f.make_question(title)
    for one in words:
        account(question, one)
    return question


def test_most_disputed_come_first(client: Client) -> None:
    asked("None")
    asked("Agreed", "15", "15")
    asked("Parted by our reading", "15", "dozens")
    asked("Two against each other", "15", "22")
    asked("Three against each other", "15", "22", "54")
    assert titles(main(client)) == [
        "Three against each other",
        "Two against each other",
        "Parted by our reading",
        "Agreed",
        "None",
    ]


def test_contradiction_outweighs_any_number_of_divergences(client: Client) -> None:
    for claim in asked("Divergences", "dozens", "hundreds", "150").claims.all():
        entered(claim, 9)
    for claim in asked("One contradiction", "1", "2").claims.all():
        entered(claim, 1)
    assert titles(main(client)) == ["One contradiction", "Divergences"]


def test_newest_claim_decides_between_equals(client: Client) -> None:
    for title, day in (("Old", 1), ("New", 9), ("Middle", 5)):
        for claim in asked(title, "15", "22").claims.all():
            entered(claim, day)
    assert titles(main(client)) == ["New", "Middle", "Old"]


def test_row_says_how_the_accounts_stand(client: Client) -> None:
    asked("How many?", "15", "22")
    row = main(client).one("ul", "question-rows").one("li")
    assert "2 accounts in 2 sources" in row.words
    assert row.one("span", "relation").kinds == ["relation", "contradict"]
    assert len(row.one("svg", "glyph").all("circle", "filled")) == 2


def test_row_of_a_question_without_accounts_has_no_relation(client: Client) -> None:
    f.make_question("How many?")
    row = main(client).one("ul", "question-rows").one("li")
    assert "0 accounts" in row.words
    assert row.all("span", "relation") + row.all("svg") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tbilisi", ["How many were killed in Tbilisi?"]),
        ("killed in tbilsi", ["How many were killed in Tbilisi?"]),
        ("PREMIER", ["Who was premier?"]),
        ("xyzzy", []),
        ("%", []),
        ("_", []),
    ],
)
def test_search_finds_near_words(client: Client, words: str, found: list[str]) -> None:
    f.make_question("How many were killed in Tbilisi?")
    f.make_question("Who was premier?")
    answer = client.get("/questions/", {"words": words})
    assert titles(tree(answer.content.decode()).one("main")) == found


def test_tag_narrows_the_list_and_the_search(client: Client) -> None:
    for title, tag in (("Killed here?", "Georgia"), ("Killed there?", "Poland")):
        f.make_question(title).tags.add(tag)
    assert titles(main(client, "/questions/?tag=georgia")) == ["Killed here?"]
    assert titles(main(client, "/questions/?tag=georgia&words=killed")) == [
        "Killed here?"
    ]
    assert titles(main(client, "/questions/?tag=georgia&words=wounded")) == []


def test_tag_of_a_question_leads_to_its_like(client: Client) -> None:
    question = f.make_question("Killed here?")
    question.tags.add("Great Purge")
    link = main(client, question.get_absolute_url()).one("ul", "tags").one("a")
    assert link.attributes["href"] == "/questions/?tag=great-purge"
    assert titles(main(client, link.attributes["href"])) == ["Killed here?"]


def test_search_keeps_the_tag_and_can_be_given_up(client: Client) -> None:
    found = main(client, "/questions/?tag=georgia&words=a")
    assert found.one("input", name="tag").attributes["value"] == "georgia"
    assert found.one("input", name="words").attributes["value"] == "a"
    assert "/questions/" in [
        one.attributes["href"] for one in found.all("a") if one.words == "Show all"
    ]


def test_retired_question_is_not_listed_but_says_so(client: Client) -> None:
    question = f.make_question("How many?")
    question.retire(by=None, reason="Asked twice.")
    assert titles(main(client)) == []
    page = main(client, question.get_absolute_url())
    assert page.one("p", role="note").words == "Retired: Asked twice."


def test_merged_question_leads_to_the_one_in_its_place(client: Client) -> None:
    gone, into = f.make_question("Dead?"), f.make_question("Killed?")
    Question.objects.filter(pk=gone.pk).merge(into=into, by=None)
    page = main(client, gone.get_absolute_url())
    assert page.one("p", id="state").words == "No account stands here."
    assert "Choose a text" not in page.words
    note = page.one("p", role="note")
    assert note.words == "Retired: merged into Killed?, where its accounts stand"
    assert note.one("a").attributes["href"] == into.get_absolute_url()


def test_long_list_is_paged_and_keeps_what_is_sought(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging.paged, "__defaults__", (2,))
    for number in range(5):
        f.make_question(f"Killed {number}?").tags.add("Georgia")
    shown, address = [], "/questions/?words=killed&tag=georgia"
    for number in (1, 2, 3):
        page = main(client, address)
        shown += titles(page)
        pages = page.one("nav", "pages")
        assert f"Page {number} of 3" in pages.words
        following = pages.all("a", rel="next")
        if following:
            address = "/questions/" + following[0].attributes["href"]
    assert len(set(shown)) == len(shown) == 5
    assert following == []


def test_list_says_how_many_wait_to_be_compared(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(by_dispute.__globals__, "MOST_ACCOUNTS", 1)
    question = asked("How many?", "15")
    assert main(client).all("p", role="note") == []
    account(question, "22")
    [told] = main(client).all("p", role="note")
    assert told.words.startswith("One question has changed and not been compared")
    call_command("rebuild_summaries", verbosity=0)
    assert main(client).all("p", role="note") == []


def test_question_of_very_many_accounts_is_compared_when_it_is_opened(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(by_dispute.__globals__, "MOST_ACCOUNTS", 1)
    question = asked("How many?", "15", "22", "dozens")
    assert QuestionSummary.objects.get(pk=question.pk).is_stale
    client.get(question.get_absolute_url())
    row = QuestionSummary.objects.get(pk=question.pk)
    assert (row.is_stale, row.contradicting_pairs, row.relation) == (
        False,
        1,
        "contradict",
    )


def test_page_beyond_the_last_is_the_last(client: Client) -> None:
    f.make_question("How many?")
    assert titles(main(client, "/questions/?page=7")) == ["How many?"]


def many_accounts(question: Question, number: int) -> None:
    """Answer a question so often, each time by a voice and with an option."""
    text = f.make_text()
    for place in range(number):
        option = f.make_option(f"Option {question.pk} {place}", question=question)
        claim = f.make_claim(
            passage=f.make_passage(text=text),
            question=question,
            options=[option],
            voices=[
                Naming(f.make_source(f"Voice {question.pk} {place}")),
                Naming(f.make_source(f"Second {question.pk} {place}"), position=2),
            ],
        )
        f.make_claim_assessment(claim=claim)
        f.make_source_assessment(source=claim.voices[-1].source)
        f.make_derivation(child=text.source, parent=claim.voices[-1].source)


def judged(question: Question, number: int) -> None:
    for _ in range(number):
        f.make_verdict(question=question)
        f.make_silence(question=question)
        f.make_part(whole=question, part=f.make_question())
        f.make_part(whole=f.make_question(), part=question)


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_question_asks_as_often_for_thirty_accounts_as_for_one(client: Client) -> None:
    counts = []
    client.force_login(f.make_curator())
    for number in (1, 30):
        question = f.make_question(value_type="category")
        many_accounts(question, number)
        judged(question, number)
        question.tags.add(*(f"tag {number} {place}" for place in range(number)))
        counts.append(queries(client, question.get_absolute_url()))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("name", ["home", "questions", "work-list"])
@pytest.mark.parametrize("person", [None, "curator"])
def test_list_asks_as_often_for_thirty_rows_as_for_one(
    client: Client, name: str, person: str | None
) -> None:
    curator = f.make_curator()
    if person:
        client.force_login(curator)
    counts, address = [], reverse(f"annotator:{name}")
    for number in (1, 29):
        for place in range(number):
            question = f.make_question(value_type="category")
            many_accounts(question, 1)
            question.tags.add(f"tag {number} {place}")
            waiting = account(None, "15", by=curator)
            f.make_attribution(claim=waiting)
        counts.append(queries(client, address))
    assert counts[0] == counts[1]
