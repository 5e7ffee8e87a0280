"""Voices that a text names side by side: each of them counts, and is named."""

import pytest
from django.test import Client

from claims.models import Claim, Question
from tests import factories as f
from tests.annotator.test_downloads import table
from tests.annotator.test_questions import account
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def question() -> Question:
    """Return a question that two voices of one claim answer together."""
    asked = f.make_question("How many?")
    claim = account(asked, "15", stance="reports")
    for branch, name in enumerate(("Police", "Hospital"), 1):
        f.make_attribution(claim=claim, branch=branch, source=f.make_source(name))
    return asked


def opened(client: Client, question: Question) -> Element:
    answer = client.get(question.get_absolute_url())
    return tree(answer.content.decode()).one("main")


def reliability(page: Element) -> list[str]:
    """Return what stands under reliability, a link for each voice."""
    [row] = page.one("table", "accounts").one("tbody").all("tr")
    return [one.words for one in row.all("td")[3].all("a")]


def test_position_names_both(client: Client, question: Question) -> None:
    voices = opened(client, question).one("ul", "voices")
    assert voices.one("strong").words == "Police and Hospital"


def test_picture_and_table_name_both_ends(client: Client, question: Question) -> None:
    groups = opened(client, question).all("p", "line-name")
    assert [one.words for one in groups] == ["Resting on Police and Hospital"]
    [row] = table(client, question)
    assert row["line"] == "Police; Hospital"


def test_account_of_a_circle_and_of_another_names_both(
    client: Client, question: Question
) -> None:
    claim = Claim.objects.get()
    first, second = (account(question, "15") for _ in range(2))
    f.make_derivation(child=first.source, parent=second.source)
    f.make_derivation(child=second.source, parent=first.source)
    f.make_attribution(claim=claim, branch=3, source=first.source)
    groups = opened(client, question).all("p", "line-name")
    assert [one.words for one in groups] == [
        "Resting on a circle, Police and Hospital",
        "Resting on one another in a circle",
    ]


def test_each_has_its_letter(client: Client, question: Question) -> None:
    claim = Claim.objects.get()
    first, second = claim.voices
    f.make_source_assessment(source=second.source, reliability="B")
    page = opened(client, question)
    assert reliability(page) == ["Police: not judged", "Hospital: B, usually reliable"]
    [row] = table(client, question)
    assert row["voice"] == "Police and Hospital"
    assert row["reliability of the voice"] == (
        "Police: not judged; Hospital: B, usually reliable"
    )
    assert first.source_id != second.source_id


def test_voice_without_a_letter_is_warned_of_once(
    client: Client, question: Question
) -> None:
    claim = Claim.objects.get()
    f.make_source_assessment(source=claim.source, reliability="C")
    f.make_source_assessment(source=claim.voices[0].source, reliability="B")
    warnings = opened(client, question).one("section", id="cautions").all("p")
    told = [one.words for one in warnings if "nobody has judged" in one.words]
    assert len(told) == 1
    assert "says nothing of Hospital, whose word this is" in told[0]


def test_one_voice_has_its_letter_alone(client: Client) -> None:
    question = f.make_question("How many?")
    claim = account(question, "15")
    f.make_source_assessment(source=claim.source, reliability="C")
    assert reliability(opened(client, question)) == ["C, fairly reliable"]
