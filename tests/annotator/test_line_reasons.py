"""Why one station of a line leads to the next: what was recorded, by whom and when."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from claims.models import Question
from sources.models import Derivation
from tests import factories as f
from tests.annotator.test_question_stemma import said
from tests.markup import tree

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 3, 9, tzinfo=UTC)


def reasons(client: Client, question: Question) -> list[str]:
    """Return what stands under the ways of the question's lines."""
    answer = client.get(question.get_absolute_url())
    section = tree(answer.content.decode()).one("section", id="lines")
    return [one.words for one in section.all("span", "reason")]


def test_reason_of_a_link_is_told_with_who_and_when(client: Client) -> None:
    question = f.make_question()
    paper, wire = said(question, "Paper", "15"), said(question, "Wire", "15")
    f.make_derivation(
        child=paper.source,
        parent=wire.source,
        kind="copy",
        certainty="suspected",
        reason="It has the <same> slip.",
        made_by=f.make_annotator("anna"),
        made_at=DAY,
    )
    [found] = reasons(client, question)
    assert found == (
        "Paper copies Wire in part, as is suspected: It has the <same> slip."
        " anna, 9 March 2026"
    )


def test_voice_that_a_text_names_is_told_with_its_words(client: Client) -> None:
    question, police = f.make_question(), f.make_source("Police")
    f.make_attribution(claim=said(question, "Paper", "15"), source=police)
    assert reasons(client, question) == ["Paper names Police: “15”"]


@pytest.mark.parametrize("speaks", [False, True])
def test_voice_of_a_voice_is_told_with_who_says_so(
    client: Client, speaks: bool
) -> None:
    question, clerk = f.make_question(), f.make_source("Clerk")
    wire = said(question, "Wire", "15").source if speaks else f.make_source("Wire")
    claim = said(question, "Paper", "15")
    for position, source in enumerate((wire, clerk), 1):
        f.make_attribution(claim=claim, position=position, source=source)
    assert reasons(client, question) == [
        "Paper names Wire: “15”",
        "Paper says that Wire names Clerk: “15”",
    ]


def test_step_of_several_ways_is_told_once(client: Client) -> None:
    question = f.make_question()
    wire, clerk = f.make_source("Wire"), f.make_source("Clerk")
    for name in ("One", "Other"):
        f.make_derivation(child=said(question, name, "15").source, parent=wire)
    f.make_derivation(child=wire, parent=clerk, kind="quotation", extent="full")
    found = reasons(client, question)
    assert [one.split(":")[0] for one in found] == [
        "One uses Wire in part",
        "Wire quotes Clerk in full",
        "Other uses Wire in part",
    ]


def test_link_that_was_taken_back_is_no_reason(client: Client) -> None:
    question = f.make_question()
    paper, wire = said(question, "Paper", "15"), said(question, "Wire", "15")
    link: Any = f.make_derivation(child=paper.source, parent=wire.source)
    assert len(reasons(client, question)) == 1
    Derivation.objects.get(pk=link.pk).retire(by=None, reason="A slip.")
    assert reasons(client, question) == []


def unexamined(client: Client, question: Question) -> list[Any]:
    """Return the links that stand with the pairs that nobody has examined."""
    answer = client.get(question.get_absolute_url())
    section = tree(answer.content.decode()).one("section", id="lines")
    return section.one("ul", "pairs").all("a")


def test_pair_not_examined_leads_to_saying_how_they_stand(client: Client) -> None:
    question = f.make_question()
    paper, wire = said(question, "Paper", "15"), said(question, "Wire", "16")
    assert unexamined(client, question) == []
    client.force_login(f.make_annotator("anna"))
    [link] = unexamined(client, question)
    one, other = sorted((paper.source, wire.source), key=str)
    assert link.attributes["href"] == (
        f"/sources/{one.pk}/derivations/add/?parent={other.pk}&kind=independent"
    )
    page = tree(client.get(link.attributes["href"]).content.decode())
    assert "selected" in page.one("option", value="independent").attributes


def test_withdrawn_accounts_alone_are_not_said_to_be_none(client: Client) -> None:
    question = f.make_question()
    said(question, "Paper", "15")
    page = client.get(f"{question.get_absolute_url()}?status=withdrawn")
    state = tree(page.content.decode()).one("p", id="state")
    assert state.words == "None of the accounts is let in by these filters."


def told(client: Client, question: Question, name: str) -> str:
    """Return what stands beside the line that ends at an account of a source."""
    answer = client.get(question.get_absolute_url())
    lines = tree(answer.content.decode()).one("section", id="lines").one("ul", "lines")
    [line] = [one for one in lines.all("li") if one.words.startswith(f"{name}, ")]
    return line.all("span", "soft")[0].words


@pytest.mark.parametrize(
    ("extent", "certainty", "how"),
    [
        ("partial", "asserted", "first hand besides what it used"),
        ("partial", "suspected", "first hand besides what it used"),
        ("full", "suspected", "first hand, unless what is suspected is so"),
    ],
)
def test_what_was_observed_besides_is_called_so(
    client: Client, extent: str, certainty: str, how: str
) -> None:
    question = f.make_question()
    witness = said(question, "Witness", "15", basis="firsthand")
    talk = said(question, "Talk", "15", basis="firsthand")
    f.make_derivation(
        child=talk.source, parent=witness.source, extent=extent, certainty=certainty
    )
    assert told(client, question, "Talk").startswith(how)
    assert told(client, question, "Witness").startswith("first hand: counts")


def test_origin_of_which_nothing_is_known_is_called_so(client: Client) -> None:
    question = f.make_question()
    said(question, "Wire", "15")
    assert told(client, question, "Wire").startswith("nobody has said how it knew")


def test_lines_of_all_accounts_are_listed_one_by_one(client: Client) -> None:
    question = f.make_question()
    for number in range(20):
        said(question, f"Paper {number}", "15")
    page = tree(client.get(question.get_absolute_url()).content.decode())
    listed = page.one("section", id="lines").one("ul", "lines").all("strong")
    assert len(listed) == 20
    assert len(page.one("ol", "positions").one("ul", "lines").all("strong")) == 12
