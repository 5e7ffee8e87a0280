"""The page where anyone may see how words are read."""

import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from annotator import specimens
from tests.markup import Element, tree

ADDRESS = "/readings/"
BLNS = Path(__file__).resolve().parents[3] / "shared" / "testdata" / "blns.json"

pytestmark = pytest.mark.django_db


def _read(client: Client, words: str, language: str = "en") -> Element:
    answer = client.get(ADDRESS, {"words": words, "language": language})
    assert answer.status_code == 200
    return tree(answer.content.decode())


def _bounds(page: Element, name: str) -> list[list[str]]:
    rows = page.one("section", id=name).one("tbody").all("tr")
    return [[cell.words for cell in row if cell.tag in {"th", "td"}] for row in rows]


def _section(page: Element, name: str) -> str:
    return page.one("section", id=name).words


def test_page_is_reached_from_help(client: Client) -> None:
    links = tree(client.get(reverse("annotator:help")).content.decode()).all("a")
    assert ADDRESS in [link.attributes["href"] for link in links]


def test_empty_page_offers_examples_that_open(client: Client) -> None:
    page = tree(client.get(ADDRESS).content.decode())
    offered = [link.attributes["href"] for link in page.all("a", "words")]
    assert len(offered) == 6
    for address in offered:
        assert client.get(ADDRESS + address).status_code == 200


def test_figure_is_shown_bound_by_bound_with_its_rule(client: Client) -> None:
    page = _read(client, "dozens were killed")
    said = _section(page, "figure")
    assert "24–99, our reading of “dozens were killed”; certainly 13 to 999" in said
    assert _bounds(page, "figure")[:2] == [
        ["at least", "24", "13"],
        ["at most", "99", "999"],
    ]
    assert "dozens, edition 1 of our conventions" in said
    assert page.all("svg", "glyph", role="img") != []


def test_date_is_shown_end_by_end_with_its_rule(client: Client) -> None:
    page = _read(client, "between 4-10 of March 1956")
    assert page.one("section", id="date").one("code").words == "1956-03-04/1956-03-10"
    assert _bounds(page, "date") == [
        ["start, earliest", "4 March 1956", "4 March 1956"],
        ["start, latest", "4 March 1956", "4 March 1956"],
        ["end, earliest", "10 March 1956", "10 March 1956"],
        ["end, latest", "10 March 1956", "10 March 1956"],
    ]


def test_finds_of_a_text_are_listed_with_their_places(client: Client) -> None:
    text = "On 9 March 1956 fifteen people were killed in the city."
    page = _read(client, text)
    said = _section(page, "found")
    assert [mark.words for mark in page.all("mark")] == ["9 March 1956", "fifteen"]
    assert "3–15" in said
    assert "people, killed On 9 March 1956; in the city" in said


def test_parts_are_added_as_our_sum(client: Client) -> None:
    said = _section(_read(client, "15 dead and 54 injured"), "figure")
    assert "no single figure" in said
    assert "69 = 15 + 54, our sum" in said


@pytest.mark.parametrize(
    ("language", "words", "figure"),
    [
        ("de", "mindestens fünfzehn Menschen", "15 or more"),
        ("pl", "około 20 osób", "18–22"),
        ("ru", "десятки убитых", "20–99"),
    ],
)
def test_language_is_chosen(
    client: Client, language: str, words: str, figure: str
) -> None:
    page = _read(client, words, language)
    assert figure in _section(page, "figure")
    chosen = [one for one in page.all("option") if "selected" in one.attributes]
    assert [one.attributes["value"] for one in chosen] == [language]


def test_what_is_no_figure_and_no_date_says_so(client: Client) -> None:
    page = _read(client, "largely peaceful")
    assert "no single figure" in _section(page, "figure")
    assert "no single date" in _section(page, "date")
    assert "No quantity and no date is found" in _section(page, "found")


@pytest.mark.parametrize(
    "query",
    ["?words=&language=xx", "?language=fr&words=15", "?words=15%0D%0A22", "?words=%ff"],
)
def test_odd_address_is_answered(client: Client, query: str) -> None:
    assert client.get(ADDRESS + query).status_code == 200


def test_words_are_escaped(client: Client) -> None:
    page = _read(client, "<script>alert(15)</script> 15 <b>people</b>")
    assert page.all("b") == []
    assert "<b>people</b>" in page.one("textarea").words


def test_naughty_strings_are_answered(client: Client) -> None:
    if not BLNS.exists():
        pytest.skip("the shared test data are not beside this checkout")
    for words in json.loads(BLNS.read_text("utf-8")):
        answer = client.get(ADDRESS, {"words": words})
        assert answer.status_code == (400 if "\0" in words else 200), words


def test_longer_words_than_an_address_carries_are_cut(client: Client) -> None:
    page = _read(client, "15 people. " * 4000)
    assert len(page.one("textarea").words) <= 1200


@pytest.mark.parametrize("language", specimens.LANGUAGES)
@pytest.mark.parametrize("text", ["", "15", "15 dead, 54 injured; CS unknown (1956)"])
def test_pieces_put_together_are_the_text(text: str, language: str) -> None:
    found = specimens.finds(text, language)
    assert "".join(one.text for one in specimens.pieces(text, found)) == text
    numbers = [one.number for one in specimens.pieces(text, found) if one.number]
    assert numbers == [one.number for one in found]


@pytest.mark.parametrize(
    ("language", "words", "date"),
    [
        ("en-GB", "3/4/1956", "3 April 1956"),
        ("en-US", "3/4/1956", "4 March 1956"),
        ("en", "3/4/1956", "4 March or 3 April 1956"),
        ("de", "Mitte März 1956", "mid-March 1956"),
        ("pl", "w marcu 1956 roku", "March 1956"),
        ("ru", "9 марта 1956 года", "9 March 1956"),
    ],
)
def test_date_is_read_in_the_language_chosen(
    client: Client, language: str, words: str, date: str
) -> None:
    assert date in _section(_read(client, words, language), "date")


def test_remark_on_a_date_is_shown_with_its_rules(client: Client) -> None:
    page = _read(client, "On 3/4/1956 it began.", "en-GB")
    said = "Read day first, as is usual in the language of the text."
    assert said in _section(page, "found")
