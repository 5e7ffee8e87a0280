"""A question's picture and table as files, the same as on its page."""

import csv
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from claims.models import Question
from tests import factories as f
from tests.annotator.test_questions import account, asked

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"


def fetched(client: Client, question: Question, name: str, **chosen: Any) -> bytes:
    """Return a file of a question."""
    answer = client.get(f"{question.get_absolute_url()}{name}", chosen)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    return answer.getvalue()


def table(client: Client, question: Question, **chosen: Any) -> list[dict[str, str]]:
    """Return the rows of the CSV file."""
    text = fetched(client, question, "accounts.csv", **chosen).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


def test_svg_says_what_it_shows(client: Client) -> None:
    question = asked("How many <b>?", "15", "dozens")
    root = ET.fromstring(fetched(client, question, "picture.svg"))
    assert root.findtext(f"{SVG}title") == "How many <b>?"
    assert "15, exactly" in (root.findtext(f"{SVG}desc") or "")
    words = [one.text for one in root.iter(f"{SVG}text")]
    assert "“15”" in words
    assert "“dozens”" in words
    assert "24–99" in words


def test_svg_has_a_long_title_in_lines_and_its_key(client: Client) -> None:
    question = asked("How many of those who were there? " * 5, "15")
    root = ET.fromstring(fetched(client, question, "picture.svg"))
    texts = list(root.iter(f"{SVG}text"))
    lines = [one.text or "" for one in texts if one.get("class") == "title"]
    assert " ".join(lines) == question.title.strip()
    assert max(map(len, lines)) <= 80
    key = " ".join(one.text or "" for one in texts[-2:])
    assert key.endswith("arrow: open; dot: exact.")


def test_svg_of_options_has_a_sign_for_each_account(client: Client) -> None:
    question = f.make_question("Who?", value_type="category")
    option = f.make_option("Bulganin", question=question)
    f.make_claim(question=question, as_stated="he", options=[option])
    f.make_claim(
        question=question, as_stated="not he", options=[option], polarity="denies"
    )
    root = ET.fromstring(fetched(client, question, "picture.svg"))
    signs = [
        one.tag.removeprefix(SVG)
        for one in root.iter()
        if one.get("class", "").startswith("sign ")
    ]
    assert sorted(signs) == ["circle", "path"]


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("picture.png", b"\x89PNG\r\n"), ("picture.pdf", b"%PDF-1.")],
)
def test_picture_is_converted(client: Client, name: str, beginning: bytes) -> None:
    assert fetched(client, asked("How many?", "15"), name).startswith(beginning)


@pytest.mark.parametrize(
    "name", ["picture.svg", "picture.png", "picture.pdf", "accounts.csv"]
)
def test_question_without_accounts_has_files_too(client: Client, name: str) -> None:
    assert fetched(client, f.make_question("How many?"), name)


def test_table_has_the_accounts_of_the_page(client: Client) -> None:
    question = asked("How many?", "22", "15")
    address = question.get_absolute_url()
    rows = client.get(address).context["comparison"].rows
    found = table(client, question)
    assert [one["claim"] for one in found] == [str(row.claim.pk) for row in rows]
    assert [one["low"] for one in found] == ["15", "22"]
    assert {one["worst relation"] for one in found} == {"contradict"}


def test_table_is_narrowed_like_the_page(client: Client) -> None:
    question = asked("How many?", "15")
    account(question, "22", stance="doubts")
    assert [one["as stated"] for one in table(client, question, stance="doubts")] == [
        "22"
    ]


def test_table_names_the_line_of_each_account(client: Client) -> None:
    question = f.make_question()
    origin = account(question, "15", basis="firsthand")
    copy = account(question, "15")
    f.make_derivation(child=copy.source, parent=origin.source)
    assert [one["line"] for one in table(client, question)] == [
        f"{origin.source}, “15”"
    ] * 2


def test_words_like_a_formula_are_made_harmless(client: Client) -> None:
    question = f.make_question()
    f.make_claim(question=question, as_stated="=1+1", **f.exactly(2))
    assert [one["as stated"] for one in table(client, question)] == ["'=1+1"]
