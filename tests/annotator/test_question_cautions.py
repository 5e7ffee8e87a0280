"""One question's page: what a reader has to beware of, and where it is mended."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from claims.models import Question
from claims.models.entry import Naming
from tests import factories as f
from tests.annotator.test_question_page import opened
from tests.annotator.test_questions import account
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def cautions(client: Client, question: Question) -> list[Element]:
    """Return what the page warns of."""
    page, _ = opened(client, question)
    return [one for section in page.all("ul", "cautions") for one in section.all("li")]


def test_agreeing_witnesses_are_no_cause_for_caution(client: Client) -> None:
    question = f.make_question()
    account(question, "15", basis="firsthand")
    account(question, "15", basis="firsthand")
    assert cautions(client, question) == []


def test_circular_reporting_is_told_as_a_path(client: Client) -> None:
    question = f.make_question()
    one, other = account(question, "15"), account(question, "15")
    f.make_derivation(child=one.source, parent=other.source)
    f.make_derivation(child=other.source, parent=one.source)
    [caution] = cautions(client, question)
    assert caution.one("strong").words == "Circular reporting"
    first, second = f"{one.source}, “15”", f"{other.source}, “15”"
    assert caution.one("p", "path").words == f"{first} → {second} → {first}"
    [link] = caution.all("a")
    assert link.attributes["href"] == f"/sources/{one.source_id}/"


def test_altered_figure_stands_beside_the_one_it_was_taken_from(
    client: Client,
) -> None:
    question = f.make_question()
    parent, child = account(question, "15"), account(question, "22")
    f.make_derivation(child=child.source, parent=parent.source)
    [caution] = cautions(client, question)
    assert caution.one("strong").words == "Altered in transmission"
    assert [one.words for one in caution.all("blockquote")] == [
        f"“22” {child.source}",
        f"“15” {parent.source}",
    ]
    assert caution.all("a")[-1].attributes["href"] == f"/claims/{child.pk}/"


def test_hardened_figure_stands_beside_the_hedged_one(client: Client) -> None:
    question = f.make_question()
    parent = account(question, "15", commitment="possible", hedge="perhaps")
    child = account(question, "15")
    f.make_derivation(child=child.source, parent=parent.source)
    [caution] = cautions(client, question)
    assert caution.one("strong").words == "Hardened in transmission"
    assert len(caution.all("blockquote")) == 2


def test_letter_of_the_carrier_is_no_letter_of_its_voice(client: Client) -> None:
    question = f.make_question()
    officials = f.make_source("Officials")
    claim = account(question, "15", stance="reports", voices=[Naming(officials)])
    f.make_source_assessment(source=claim.source, reliability="B")
    client.force_login(f.make_annotator())
    [caution] = cautions(client, question)
    assert "nobody has judged that voice" in caution.words
    assert caution.one("a").attributes["href"] == f"/sources/{officials.pk}/assess/"
    f.make_source_assessment(source=officials, reliability="C")
    assert cautions(client, question) == []


def test_confirmed_by_less_than_two_lines_is_told(client: Client) -> None:
    question = f.make_question()
    claim = account(question, "15", basis="firsthand")
    f.make_claim_assessment(claim=claim, credibility="1")
    [caution] = cautions(client, question)
    assert "one line for certain stands behind it" in caution.words
    account(question, "15", basis="firsthand")
    assert cautions(client, question) == []


def test_firsthand_beside_a_full_derivation_is_told(client: Client) -> None:
    question = f.make_question()
    claim = account(question, "15", basis="firsthand")
    wire = f.make_source("Wire")
    f.make_derivation(child=claim.source, parent=wire, kind="copy", extent="full")
    [caution] = cautions(client, question)
    assert "made wholly from Wire; it is counted as derived" in caution.words


def test_source_that_contradicts_itself_is_quoted_twice(client: Client) -> None:
    question = f.make_question()
    first = account(question, "15")
    passage = f.make_passage(text=first.source.texts.get())
    f.make_claim(passage=passage, question=question, as_stated="22", **f.exactly(22))
    [caution] = cautions(client, question)
    assert caution.one("strong").words == "Contradicts itself"
    assert [one.words for one in caution.all("blockquote")] == [
        f"“15” {first.source}",
        f"“22” {first.source}",
    ]


def test_caution_is_named_beside_its_account(client: Client) -> None:
    question = f.make_question()
    parent, child = account(question, "15"), account(question, "22")
    f.make_derivation(child=child.source, parent=parent.source)
    page, _ = opened(client, question)
    named = [
        [one.words for one in page.one("tr", id=f"account-{pk}").all("a", "beware")]
        for pk in (parent.pk, child.pk)
    ]
    assert named == [[], ["Altered in transmission"]]


def test_dozen_of_a_kind_is_shown_and_the_rest_counted(client: Client) -> None:
    question = f.make_question()
    parent = account(question, "15")
    for _ in range(14):
        child = account(question, "22")
        f.make_derivation(child=child.source, parent=parent.source)
    page, _ = opened(client, question)
    section = page.one("section", id="cautions")
    assert len(section.all("li", "altered")) == 12
    assert "Altered in transmission, 2 more." in section.words
    assert "14 to beware of" in page.one("nav", "page-contents").words
    rows = page.one("table", "accounts").one("tbody")
    assert len(rows.all("a", "beware")) == 14
    address = section.all("a")[-1].attributes["href"].removesuffix("#cautions")
    answer = client.get(question.get_absolute_url() + address)
    assert len(tree(answer.content.decode()).all("li", "altered")) == 14


@pytest.mark.parametrize(
    ("day", "is_stale"), [(datetime(2020, 1, 1, tzinfo=UTC), True), (None, False)]
)
def test_verdict_older_than_the_evidence_names_what_is_new(
    client: Client, day: datetime | None, is_stale: bool
) -> None:
    question = f.make_question()
    claim = account(question, "15")
    f.make_source_assessment(source=claim.source)
    wire = f.make_source("Wire")
    f.make_derivation(child=claim.source, parent=wire)
    f.make_verdict(question=question, **({"made_at": day} if day else {}))
    page, _ = opened(client, question)
    warned = page.one("section", id="verdicts").all("div", "stale")
    assert bool(warned) == is_stale
    if is_stale:
        [told] = warned
        for news in ("the claim “15” in", "a rating of", "what", "uses"):
            assert news in told.words
