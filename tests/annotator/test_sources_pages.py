"""The shelf of sources, and the page of one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotator.views import paging
from sources.models import Source
from tests import factories as f
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def main(client: Client, address: str = "/sources/") -> Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def shelf(found: Element) -> list[str]:
    """Return the names of the sources that a page lists."""
    return [row.one("th").one("a").words for row in rows(found)]


def rows(found: Element) -> list[Element]:
    tables = found.all("table", "shelf")
    return tables[0].one("tbody").all("tr") if tables else []


def cells(row: Element) -> list[str]:
    return [one.words for one in row.all("td")]


def test_shelf_is_in_order_of_name(client: Client) -> None:
    f.make_source("Zeitung")
    f.make_source("A very long title", short_title="Morgenblatt")
    f.make_source("abendblatt")
    f.make_source("Retired").retire(by=None, reason="Entered twice.")
    assert shelf(main(client)) == ["abendblatt", "Morgenblatt", "Zeitung"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("diary", ["Diary of a clerk"]),
        ("dairy of clerk", ["Diary of a clerk"]),
        ("MORGEN", ["Morgenblatt"]),
        ("xyzzy", []),
    ],
)
def test_search_finds_near_names(client: Client, words: str, found: list[str]) -> None:
    f.make_source("Diary of a clerk")
    f.make_source("A daily paper of the capital", short_title="Morgenblatt")
    assert shelf(main(client, f"/sources/?words={words}")) == found


def test_tag_narrows_the_shelf(client: Client) -> None:
    source = f.make_source("Diary")
    source.tags.add("Great Purge")
    f.make_source("Letter")
    link = main(client, source.get_absolute_url()).one("ul", "tags").one("a")
    assert link.attributes["href"] == "/sources/?tag=great-purge"
    assert shelf(main(client, link.attributes["href"])) == ["Diary"]
    assert shelf(main(client, "/sources/?tag=great-purge&words=Letter")) == []


def test_row_tells_kind_letter_texts_and_claims(client: Client) -> None:
    source = f.make_source("Diary", kind="archival")
    text = f.make_text(source=source)
    f.make_claim(passage=f.make_passage(text=text))
    f.make_source_assessment(source=source, reliability="B")
    f.make_source_assessment(source=source, reliability="D")
    [row] = rows(main(client))
    assert cells(row) == [
        source.get_kind_display(),
        "D, not usually reliable",
        "1",
        "1",
    ]


def test_voice_has_the_claims_that_name_it(client: Client) -> None:
    voice = f.make_source("Official records", access="cited_only")
    claim = f.make_claim(as_stated="fifteen", stance="reports")
    f.make_attribution(claim=claim, source=voice)
    f.make_attribution(claim=claim, source=voice, branch=2)
    gone = f.make_attribution(claim=f.make_claim(as_stated="gone"), source=voice)
    gone.retire(by=None, reason="Misheard.")
    [row] = [one for one in rows(main(client)) if "Official" in one.words]
    assert cells(row)[1:] == ["not judged", "0", "1"]
    page = main(client, voice.get_absolute_url())
    assert [one.words for one in page.one("ul", "answers-rows").all("a", "words")] == [
        "“fifteen”"
    ]


def test_shelf_is_paged(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging.paged, "__defaults__", (2,))
    for title in ("One", "Three", "Two"):
        f.make_source(title)
    assert shelf(main(client)) == ["One", "Three"]
    assert shelf(main(client, "/sources/?page=2")) == ["Two"]
    assert main(client).all("a", rel="prev") == []


def described() -> Source:
    """Return a source of which everything is known."""
    source = f.make_source(
        "Diary of a clerk",
        short_title="Diary",
        kind="archival",
        level="original",
        voice="unnamed",
        author="A clerk",
        issuer="An archive",
        created_edtf="1956-03~",
        available_edtf="1991",
        language="ka",
    )
    source.place_in_time()
    source.save()
    return source


def test_source_shows_what_is_known_of_it(client: Client) -> None:
    listed = main(client, described().get_absolute_url()).one("dl", "facts")
    names = [one.words for one in listed.all("dt")]
    said = dict(zip(names, (one.words for one in listed.all("dd")), strict=True))
    source = described()
    assert said == {
        "Short title": "Diary",
        "Kind": f"{source.get_kind_display()}, {source.get_level_display().lower()}",
        "Access": source.get_access_display(),
        "Voice": source.get_voice_display(),
        "Author": "A clerk",
        "Issuer": "An archive",
        "Made": "about March 1956",
        "Could be known from": "1991",
        "Language": "Georgian",
    }
    [language] = [one for one in listed.all("dd") if one.words == "Georgian"]
    assert language.attributes["title"] == "ka"


def test_source_lists_its_texts_newest_first(client: Client) -> None:
    source = f.make_source()
    f.make_text("The first text.", source=source)
    f.make_text("The second text.", source=source)
    section = main(client, source.get_absolute_url()).one("section", id="texts")
    assert [one.words for one in section.all("a")] == [
        "Read version 2",
        "Read version 1",
    ]


def test_source_shows_both_ends_of_its_derivations(client: Client) -> None:
    parent, child = f.make_source("Wire"), f.make_source("Paper")
    f.make_derivation(
        child=child, parent=parent, certainty="suspected", reason="Same misprint."
    )
    gone = f.make_derivation(child=child, parent=parent, kind="copy")
    gone.retire(by=None, reason="Not so.")
    for source, other in ((child, "Wire"), (parent, "Paper")):
        section = main(client, source.get_absolute_url()).one(
            "section", id="derivations"
        )
        [link] = section.all("li")
        assert link.one("a").words == other
        assert link.one("em").words == "suspected"
        assert "Same misprint." in link.words


def test_source_shows_the_views_that_stand(client: Client) -> None:
    source, assessor = f.make_source(), f.make_user("anna")
    for letter in ("A", "C"):
        f.make_source_assessment(
            source=source,
            assessor=assessor,
            reliability=letter,
            rationale=f"Because {letter}.",
            dependence="On the wire.",
        )
    section = main(client, source.get_absolute_url()).one("section", id="assessments")
    [view, earlier] = [one.one("li") for one in section.all("ul", "rows")]
    assert view.one("strong").words == "C, fairly reliable"
    assert earlier.one("strong").words == "A, completely reliable"
    assert "Because C." in view.words
    assert view.one("dl").words == "DependenceOn the wire."


def test_retired_source_says_so(client: Client) -> None:
    source = f.make_source()
    source.retire(by=None, reason="Entered twice.")
    page = main(client, source.get_absolute_url())
    assert page.one("p", role="note").words == "Retired: Entered twice."


def test_empty_source_says_what_is_missing(client: Client) -> None:
    source = f.make_source(access="lost")
    page = main(client, source.get_absolute_url())
    said = [section.one("p", "soft").words for section in page.all("section")]
    assert said == [
        f"No text of this source is here; it is {source.get_access_display().lower()}.",
        "Nothing has been taken from this source yet.",
        "No link to another source is recorded.",
        "Nobody has judged its reliability yet.",
    ]


@pytest.mark.parametrize(("person", "many"), [(None, 0), ("annotator", 6)])
def test_only_who_may_is_offered_to_write(
    client: Client, person: str | None, many: int
) -> None:
    source = f.make_source()
    if person:
        client.force_login(f.make_annotator())
    page = main(client, source.get_absolute_url())
    beside = f"{reverse('annotator:compare-sources')}?source={source.pk}"
    offered = [one.attributes["href"] for one in page.all("a", "button")]
    assert offered[0] == beside
    assert len(offered[1:]) == many
    for address in offered:
        assert client.get(address).status_code == 200


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def fill(source: Source, number: int) -> None:
    """Give a source so many texts, claims, derivations, views and tags."""
    for place in range(number):
        text = f.make_text(f"{f.BODY} {place}", source=source)
        passage = f.make_passage(text=text)
        claim = f.make_claim(passage=passage, question=f.make_question())
        f.make_attribution(claim=claim)
        f.make_derivation(child=source, parent=f.make_source())
        f.make_derivation(child=f.make_source(), parent=source)
        f.make_source_assessment(source=source, passage=passage)
        source.tags.add(f"tag {source.pk} {place}")


@pytest.mark.parametrize("person", [None, "curator"])
def test_source_asks_as_often_for_thirty_rows_as_for_one(
    client: Client, person: str | None
) -> None:
    if person:
        client.force_login(f.make_curator())
    counts = []
    for number in (1, 30):
        source = f.make_source()
        fill(source, number)
        counts.append(queries(client, source.get_absolute_url()))
    assert counts[0] == counts[1]


def test_shelf_asks_as_often_for_thirty_rows_as_for_one(client: Client) -> None:
    counts = []
    for number in (1, 29):
        for _ in range(number):
            fill(f.make_source(), 1)
        counts.append(queries(client, "/sources/"))
    assert counts[0] == counts[1]


def test_source_is_held_against_itself_and_verdicts(client: Client) -> None:
    question, source = f.make_question(), f.make_source()
    text = f.make_text("Fifteen, or twenty-two, were killed.", source=source)
    for words, number in (("Fifteen", 15), ("twenty-two", 22)):
        passage = f.make_passage(words, text=text)
        f.make_claim(passage=passage, question=question, **f.exactly(number))
    f.make_verdict(question=question, author=f.make_user("anna"), **f.exactly(15))
    page = main(client, source.get_absolute_url())
    amiss = page.one("section", id="amiss").all("a", "words")
    assert [one.words for one in amiss] == ["“Fifteen”", "“twenty-two”"]
    said = page.one("section", id="claims").one("p", "verdicts").words
    assert said == "contradict with the verdict of anna: 15, exactly"
