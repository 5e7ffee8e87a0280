"""The stemma on a question's page: who used whom, and what became of the figures."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import Claim, Question
from claims.testimony.graphs import EDGE_KINDS
from sources.models import DerivationKind, Source
from tests import factories as f
from tests.annotator.test_questions import account
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def said(question: Question, name: str, words: str, **columns: object) -> Claim:
    """Return an account in a source of this name."""
    text = f.make_text(f"{words} were killed.", source=f.make_source(name))
    passage = f.make_passage(words, text=text)
    return account(question, words, passage=passage, **columns)


def made(child: Claim, parent: Claim | Source, **columns: object) -> None:
    """Let the source of an account have been made from another."""
    up = parent.source if isinstance(parent, Claim) else parent
    f.make_derivation(child=child.source, parent=up, **columns)


def stemma(client: Client, question: Question, **chosen: str) -> Element:
    """Return the section of a question's page that has the stemma."""
    answer = client.get(question.get_absolute_url(), chosen)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("section", id="stemma")


def labels(section: Element) -> list[str]:
    """Return the words beside the lines of the picture."""
    return [one.words for one in section.all("text", "kind")]


def boxes(section: Element) -> list[str]:
    """Return what the boxes of the picture are called."""
    return [one.attributes["aria-label"] for one in section.all("a", "station")]


def signs(section: Element) -> list[str]:
    """Return the kinds of the signs on the lines."""
    acts = section.all("g", "act")
    return [one.one("use").attributes["href"].removeprefix("#sign-") for one in acts]


def key(section: Element) -> str:
    """Return the words of the key to the picture."""
    return section.one("ul", "stemma-key").words


def test_source_stands_under_what_it_was_made_from(client: Client) -> None:
    question = f.make_question()
    wire, paper = said(question, "Wire", "15"), said(question, "Paper", "15")
    made(paper, wire, kind="copy", extent="full")
    section = stemma(client, question)
    assert labels(section) == ["copies"]
    assert boxes(section) == ["Paper, 15", "Wire, 15"]
    assert section.one("g", "link").kinds == ["link", "full"]
    above, under = section.one("details").all("li")
    assert above.words.startswith("Wire: 15")
    assert under.words == "Paper, which copies in full the one above: 15 no date"


def test_suspected_link_is_dashed_and_questioned(client: Client) -> None:
    question = f.make_question()
    one, other = said(question, "One", "15"), said(question, "Other", "15")
    made(one, other, certainty="suspected")
    section = stemma(client, question)
    assert section.one("g", "link").kinds == ["link", "suspected"]
    assert labels(section) == ["uses?"]
    assert "uses (suspected) the one above" in section.one("details").words


@pytest.mark.parametrize("kind", sorted(EDGE_KINDS))
def test_each_kind_of_link_has_a_sign_of_its_own(client: Client, kind: str) -> None:
    question = f.make_question()
    made(said(question, "One", "15"), said(question, "Other", "15"), kind=kind)
    section = stemma(client, question)
    word = str(DerivationKind(kind).label).lower()
    assert (signs(section), labels(section)) == ([kind], [word])
    [drawn] = [
        one for one in section.all("symbol") if one.attributes["id"] == f"sign-{kind}"
    ]
    assert len(list(drawn)) == 1
    assert word in key(section)


def test_link_of_two_kinds_has_both_signs_and_words(client: Client) -> None:
    question = f.make_question()
    paper, wire = said(question, "Paper", "15"), said(question, "Wire", "15")
    f.make_attribution(claim=paper, source=wire.source)
    made(paper, wire, kind="copy", certainty="suspected")
    section = stemma(client, question)
    assert signs(section) == ["names", "copy"]
    assert labels(section) == ["names, copies?"]
    assert section.one("g", "link").kinds == ["link"]
    assert "names; copies (suspected) the one above" in section.one("details").words


def test_box_is_as_high_as_its_words(client: Client) -> None:
    question = f.make_question()
    wire = said(question, "Wire", "15")
    name = "Memorandum of the commissioner for the district of Upper Marrowby"
    paper = said(question, name, "15")
    made(paper, wire)
    Source.objects.filter(pk=paper.source_id).update(created_edtf="1931-11/1931-12")
    section = stemma(client, question)
    heights = {one.attributes["height"] for one in section.all("rect")}
    assert heights == {str(10 + 2 * 20 + 17 + 2 * 17)}
    assert "November to December 1931" in section.one("svg", "stemma-picture").words


def test_words_that_have_no_room_beside_a_line_stand_in_the_list(
    client: Client,
) -> None:
    question = f.make_question()
    before = said(question, "Before", "15 to 18")
    after = said(question, "After", "between 12,000 and 15,000")
    made(after, before)
    section = stemma(client, question)
    assert labels(section) == ["uses✕ altered"]
    assert "altered 15–18 → 12 000–15 000" in section.one("details").words


def test_altered_figure_is_told_with_both(client: Client) -> None:
    question = f.make_question()
    before, after = said(question, "Before", "15"), said(question, "After", "22")
    made(after, before)
    section = stemma(client, question)
    assert labels(section) == ["uses✕ 15 → 22"]
    assert "✕ altered on the way" in key(section)
    assert "altered 15 → 22" in section.one("details").words
    assert "altered" in section.one("g", "link").kinds


def test_figure_handed_on_is_not_called_altered(client: Client) -> None:
    question = f.make_question()
    made(said(question, "After", "15"), said(question, "Before", "15"))
    assert labels(stemma(client, question)) == ["uses"]


def test_circle_is_marked(client: Client) -> None:
    question = f.make_question()
    one, other = said(question, "One", "15"), said(question, "Other", "15")
    made(one, other)
    made(other, one)
    section = stemma(client, question)
    assert {tuple(link.kinds) for link in section.all("g", "link")} == {
        ("link", "circular")
    }
    assert boxes(section) == ["One, 15, in a circle", "Other, 15, in a circle"]
    assert [one.words for one in section.all("span", "amiss")] == ["↻", "↻"]
    assert "↻ they rest on one another in a circle" in key(section)


def test_voice_that_a_text_names_is_in_it(client: Client) -> None:
    question = f.make_question()
    claim = said(question, "Paper", "15", stance="rejects")
    f.make_attribution(claim=claim, source=f.make_source("Police"))
    section = stemma(client, question)
    assert labels(section) == ["rejects"]
    assert boxes(section) == ["Paper, rejects 15", "Police, no account of its own"]


def test_sources_behind_the_accounts_are_in_it(client: Client) -> None:
    question = f.make_question()
    claim, wire, clerk = said(question, "Paper", "15"), *map(f.make_source, "WC")
    made(claim, wire)
    f.make_derivation(child=wire, parent=clerk)
    f.make_derivation(child=f.make_source("Elsewhere"), parent=clerk)
    assert len(boxes(stemma(client, question))) == 3


def test_source_without_a_link_is_listed(client: Client) -> None:
    question = f.make_question()
    made(said(question, "After", "15"), said(question, "Before", "15"))
    said(question, "Alone", "22")
    section = stemma(client, question)
    assert len(boxes(section)) == 2
    assert [one.words for one in section.all("ul")[-1].all("li")] == [
        "Alone: 22 no date"
    ]


def test_question_without_links_says_what_is_missing(client: Client) -> None:
    question = f.make_question()
    said(question, "Alone", "22")
    section = stemma(client, question)
    assert section.all("svg") == []
    assert "Nobody has recorded" in section.words


def test_independence_is_told_and_no_line(client: Client) -> None:
    question = f.make_question()
    one, other = said(question, "One", "15"), said(question, "Other", "15")
    made(one, other, kind="independent")
    section = stemma(client, question)
    assert section.all("svg") == []
    assert "One: argued to be independent of Other" in section.words


def test_stemma_follows_what_was_known_by_a_day(client: Client) -> None:
    question = f.make_question()
    early, late = said(question, "Early", "15"), said(question, "Late", "15")
    made(late, early)
    for claim, year in ((early, "1956"), (late, "1968")):
        Source.objects.filter(pk=claim.source_id).update(available_edtf=year)
    assert stemma(client, question, known_by="1957").all("svg") == []
    assert len(boxes(stemma(client, question))) == 2


def test_only_so_many_are_drawn_and_the_rest_is_counted(client: Client) -> None:
    question, wire = f.make_question(), f.make_source("Wire")
    for number in range(62):
        made(said(question, f"Paper {number:02}", "15"), wire)
    section = stemma(client, question)
    assert len(boxes(section)) == 60
    assert "3 more sources with fewer links not drawn." in section.words


def test_many_sources_without_a_link_are_counted(client: Client) -> None:
    question = f.make_question()
    made(said(question, "After", "15"), said(question, "Before", "15"))
    for number in range(22):
        said(question, f"Alone {number:02}", "15")
    section = stemma(client, question)
    assert len(boxes(section)) == 2
    listed = [one.words for one in section.all("ul")[-1].all("li")]
    assert (len(listed), listed[-1]) == (21, "and 2 more")


def test_name_is_escaped_in_picture_and_list(client: Client) -> None:
    question = f.make_question()
    made(said(question, "<b>x", "15"), said(question, "</svg>", "15"))
    section = stemma(client, question)
    assert section.all("b") == []
    assert boxes(section) == ["</svg>, 15", "<b>x, 15"]


def test_stemma_asks_nothing_more_for_thirty_sources(client: Client) -> None:
    few, many = f.make_question(), f.make_question()
    for question, count in ((few, 1), (many, 30)):
        wire = f.make_source(f"Wire of {count}")
        for number in range(count):
            made(said(question, f"Paper {number} of {count}", "15"), wire)
    counts = []
    for question in (few, many):
        client.get(question.get_absolute_url())  # the lines are kept the first time
        with CaptureQueriesContext(
            connection,
        ) as asked:
            stemma(client, question)
        counts.append(len(asked))
    assert counts[0] == counts[1]
