"""One question's page narrowed by its address: nothing is left out uncounted."""

from typing import Any

import pytest
from django.test import Client

from claims.comparison import Comparison
from claims.models import Claim, Question
from claims.models.entry import Naming
from tests import factories as f
from tests.annotator.test_questions import account
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def narrowed(
    client: Client, question: Question, **chosen: Any
) -> tuple[Element, Comparison]:
    """Return a question's page under some filters, and the comparison it shows."""
    answer = client.get(question.get_absolute_url(), chosen)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main"), answer.context["comparison"]


def stated(comparison: Comparison) -> list[str]:
    """Return the words of the accounts that are shown."""
    return [row.as_stated for row in comparison.rows]


def rated() -> Question:
    """Return a question with voices rated B and D, one not to be judged, one not."""
    question = f.make_question("How many?")
    for words, letter in (("10", "B"), ("20", "D"), ("30", "F")):
        claim = account(question, words)
        f.make_source_assessment(source=claim.source, reliability=letter)
    account(question, "40")
    return question


def test_left_out_is_counted_by_its_reason(client: Client) -> None:
    page, comparison = narrowed(client, rated(), reliability="C")
    assert stated(comparison) == ["10"]
    [told] = page.all("summary")[:1]
    assert told.words == "1 of 4 accounts; left out: 1 below C, 2 not judged"
    assert len(comparison.order) + comparison.sifted.left_out_count == 4


@pytest.mark.parametrize(
    ("digit", "shown", "left_out"),
    [
        ("2", ["10"], {"below 2": 1, "of credibility not judged": 2}),
        ("4", ["10", "20"], {"of credibility not judged": 2}),
    ],
)
def test_credibility_is_the_lowest_given(
    client: Client, digit: str, shown: list[str], left_out: dict[str, int]
) -> None:
    question = f.make_question()
    for words, digits in (("10", "12"), ("20", "14"), ("30", "6"), ("40", "")):
        claim = account(question, words)
        for one in digits:
            f.make_claim_assessment(claim=claim, credibility=one)
    _, comparison = narrowed(client, question, credibility=digit)
    assert stated(comparison) == shown
    assert comparison.sifted.left_out == left_out


def described() -> Question:
    """Return a question with an original, tagged account and a doubting one."""
    question = f.make_question("How many?")
    first = account(question, "10").source
    first.level = "original"
    first.save()
    first.tags.add("eyewitness")
    officials = f.make_source("Officials")
    account(question, "20", stance="doubts", voices=[Naming(officials)])
    return question


@pytest.mark.parametrize(
    ("chosen", "shown", "reason"),
    [
        ({"level": "original"}, ["10"], "of another level"),
        ({"tag": "eyewitness"}, ["10"], "without this tag"),
        ({"stance": "doubts"}, ["20"], "of another stance"),
    ],
)
def test_accounts_are_narrowed(
    client: Client, chosen: dict[str, str], shown: list[str], reason: str
) -> None:
    _, comparison = narrowed(client, described(), **chosen)
    assert stated(comparison) == shown
    assert comparison.sifted.left_out == {reason: 1}


def test_source_is_a_carrier_or_a_voice(client: Client) -> None:
    question = described()
    doubted = question.claims.get(as_stated="20")
    for source in (doubted.source, doubted.attributions.get().source):
        _, comparison = narrowed(client, question, source=source.pk)
        assert stated(comparison) == ["20"]


def dated() -> Question:
    """Return a question with a paper of 1956, its copy of 1960, one without a date."""
    question = f.make_question("How many?")
    paper, copy = account(question, "10").source, account(question, "20").source
    account(question, "30")
    for source, year in ((paper, "1956"), (copy, "1960")):
        source.available_edtf = year
        source.save()
    return question


@pytest.mark.parametrize(
    ("day", "shown", "left_out"),
    [
        ("1955", [], {"known only later": 2, "of unknown date": 1}),
        (
            "June 1956",
            [],
            {
                "known perhaps only later": 1,
                "known only later": 1,
                "of unknown date": 1,
            },
        ),
        ("1956", ["10"], {"known only later": 1, "of unknown date": 1}),
        ("1960-12-31", ["10", "20"], {"of unknown date": 1}),
        ("", ["10", "20", "30"], {}),
    ],
)
def test_page_shows_what_could_be_known_by_a_day(
    client: Client, day: str, shown: list[str], left_out: dict[str, int]
) -> None:
    _, comparison = narrowed(client, dated(), known_by=day)
    assert stated(comparison) == shown
    assert comparison.sifted.left_out == left_out


def test_what_was_not_known_yet_cuts_no_line(client: Client) -> None:
    question = dated()
    paper, later = (question.claims.get(as_stated=w).source for w in ("10", "20"))
    f.make_derivation(child=later, parent=paper)
    _, comparison = narrowed(client, question, known_by="1960")
    assert comparison.lines.altered
    _, comparison = narrowed(client, question, known_by="1956")
    assert not comparison.lines.altered


def test_hidden_account_is_still_a_station_of_a_line(client: Client) -> None:
    question = f.make_question()
    origin = account(question, "15", basis="firsthand")
    copy = account(question, "15", stance="reports")
    Claim.objects.filter(pk=copy.pk).update(basis="derived")
    f.make_derivation(child=copy.source, parent=origin.source)
    _, comparison = narrowed(client, question, stance="reports")
    assert comparison.claim_count == 1
    assert (comparison.lines.least, comparison.lines.most) == (1, 1)


def test_withdrawn_accounts_can_be_looked_at(client: Client) -> None:
    question = f.make_question()
    account(question, "10")
    gone = account(question, "20")
    Claim.objects.withdraw(claim=gone, reason="Misread.", by=None)
    page, comparison = narrowed(client, question, status="withdrawn")
    assert stated(comparison) == ["20"]
    assert "These claims no longer stand" in page.words


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"known_by": "some day"}, "“some day” is no date by which something"),
        ({"known_by": "9" * 101}, "Known by: type no more than 100 characters."),
        ({"level": "x"}, "Level: choose one of those listed; this is none of them."),
        ({"reliability": "Z"}, "Reliability at least: choose one of those listed"),
        ({"stance": "x"}, "The text: choose one of those listed"),
        ({"status": "x"}, "Status: choose one of those listed"),
        ({"source": "x"}, "Source: choose one of those listed"),
        ({"source": "0"}, "Source: choose one of those listed"),
        ({"source": "99999999999999"}, "Source: choose one of those listed"),
        ({"tag": "x" * 101}, "Tag: choose one of those listed"),
    ],
)
def test_filter_that_cannot_be_used_is_told_of(
    client: Client, chosen: dict[str, str], said: str
) -> None:
    question = described()
    page, comparison = narrowed(client, question, **chosen)
    assert said in page.one("form", id="choosing").words
    assert stated(comparison) == ["10", "20"]


def test_filters_that_let_nothing_in_say_so(client: Client) -> None:
    page, _ = narrowed(client, described(), reliability="A")
    assert page.one("p", "standfirst").words.startswith("None of the accounts")
    assert "2 not judged" in page.one("div", "empty").words
    link = page.one("div", "empty").one("a")
    assert link.words == "Show all accounts"


def test_threshold_moves_the_reliable_range_and_hides_nothing(client: Client) -> None:
    question = rated()
    for letter, words in (("A", "none"), ("C", "10"), ("D", "10 to 20")):
        page, comparison = narrowed(client, question, threshold=letter)
        assert len(comparison.order) == 4
        rows = page.one("table", "ranges").all("tr")
        [told] = [one for one in rows if one.words.startswith("Voices rated")]
        assert told.all("td")[0].words == words


def test_script_gets_the_piece_under_a_plain_address(client: Client) -> None:
    question = rated()
    address = question.get_absolute_url()
    answer = client.get(
        address,
        {"reliability": "C", "level": "", "status": "current"},
        headers={"HX-Request": "true"},
    )
    piece = tree(answer.content.decode())
    assert piece.all("h1") == []
    assert piece.one("p", id="state").attributes["hx-swap-oob"] == "true"
    assert answer["HX-Push-Url"] == f"{address}?reliability=C"
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize(
    ("languages", "day", "known"),
    [
        (("de", "de"), "3.4.1956", "3 April 1956"),
        (("en-US", "en-US"), "3/4/1956", "4 March 1956"),
        (("pl", "de"), "9 marca 1956", "9 March 1956"),
        (("de", ""), "M\xe4rz 1956", "31 March 1956"),
        (("ru", "ru"), "9 March 1956", "9 March 1956"),
    ],
)
def test_day_is_read_in_the_language_of_the_sources(
    client: Client, languages: tuple[str, ...], day: str, known: str
) -> None:
    question = f.make_question()
    for number, language in enumerate(languages):
        source = f.make_source(
            f"Source {number}", language=language, created_edtf="1956-01"
        )
        text = f.make_text("15 were killed.", source=source)
        account(question, "15", passage=f.make_passage("15", text=text))
    page, _ = narrowed(client, question, known_by=day)
    assert f"As it could be known on {known}" in page.words
