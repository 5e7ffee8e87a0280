"""The whole argument on a question: as a page, as Markdown and as PDF."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pypdf import PdfReader

from annotator.exchange.argument import Block, Document, Run, as_markdown, as_pdf
from annotator.exchange.argument.marking import escaped
from annotator.exchange.converting import png_of
from tests import factories as f
from tests.annotator.test_questions import account
from tests.markup import tree

AT = datetime(2026, 11, 28, tzinfo=UTC)
SITE = "https://annotator.example"


def told():
    """Return a question with something in every part of its argument."""
    question = f.make_question("How many were killed?", scope="In the town.")
    text = f.make_text(source=f.make_source("The Courier", author="A. Reporter"))
    passage = f.make_passage("Fifteen people", text=text, locator="p. 3")
    first = f.make_claim(
        passage=passage, question=question, basis="firsthand", **f.exactly(15)
    )
    second = account(question, "dozens", stance="reports")
    f.make_source_assessment(
        source=first.source,
        rationale="He counted himself.",
        tendency="He disliked the mayor.",
    )
    f.make_claim_assessment(claim=first, credibility="2")
    f.make_derivation(child=second.source, parent=first.source, reason="It says so.")
    f.make_pair_note(first=first, second=second, note="One counts a morgue.")
    f.make_silence(question=question, source=f.make_source("The Gazette"))
    f.make_verdict(
        question=question,
        reasoning=f"Because of [#{first.pk}] **alone**.\n\n* and this",
        **f.exactly(15),
    ).excluded.add(second)
    return question


PARTS = [
    "In the town.",
    "Fifteen people",
    "A. Reporter",
    "p. 3",
    "15, exactly",
    "He counted himself.",
    "He disliked the mayor.",
    "B, usually reliable",
    "Uses The Courier",
    "One counts a morgue.",
    "The Gazette",
    "The whole text.",
    "Certainty low.",
    "Because of The Courier",
    "and this",
    "independent line",
]


@pytest.mark.django_db
def test_page_has_every_part_and_notes_that_exist(client):
    answer = client.get(f"/questions/{told().slug}/argument/")
    page = tree(answer.content.decode()).one("article", "argument")
    assert [part for part in PARTS if part not in page.words] == []
    marks = {a.attributes["href"] for sup in page.all("sup") for a in sup.all("a")}
    notes = page.one("ol", "notes").all("li")
    assert marks == {f"#{note.attributes['id']}" for note in notes}
    ids = [one.attributes["id"] for one in page if "id" in one.attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.django_db
def test_markdown_has_footnotes_with_words_source_place_and_link(client):
    question = told()
    answer = client.get(f"/questions/{question.slug}/argument.md")
    assert answer["Content-Type"] == "text/markdown; charset=utf-8"
    words = answer.content.decode()
    assert words.startswith("# How many were killed?\n")
    claim = question.claims.order_by("pk").first()
    source = (
        f"[A. Reporter, The Courier](<http://testserver/sources/{claim.source_id}/>)"
    )
    note = (
        f"[^1]: “Fifteen people” {source}, p. 3."
        f" [Claim {claim.pk}](<http://testserver/claims/{claim.pk}/>)."
    )
    assert note in words


@pytest.mark.django_db
def test_picture_stands_in_every_form(client):
    address = f"/questions/{told().slug}/argument"
    page = tree(client.get(f"{address}/").content.decode())
    assert page.one("img").attributes["src"] == f"{address}.svg"
    assert "15, exactly" in page.one("img").attributes["alt"]
    assert client.get(f"{address}.svg").content.startswith(b"<svg")
    shown = f"](<http://testserver{address}.svg>)"
    assert shown in client.get(f"{address}.md").content.decode()
    [first, *_] = PdfReader(BytesIO(client.get(f"{address}.pdf").content)).pages
    assert len(first.images) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["doc", "svg"])
def test_form_that_there_is_not_is_not_found(client, kind):
    address = f"/questions/{f.make_question().slug}/argument.{kind}"
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_pdf_has_the_words(client):
    answer = client.get(f"/questions/{told().slug}/argument.pdf")
    assert answer["Content-Type"] == "application/pdf"
    pages = PdfReader(BytesIO(answer.content)).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert [part for part in PARTS if part not in words] == []


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["/", ".md", ".pdf"])
def test_question_without_accounts_has_an_argument(client, form):
    address = f"/questions/{f.make_question().slug}/argument{form}"
    assert client.get(address).status_code == 200


@pytest.mark.django_db
def test_queries_do_not_grow(client):
    question, counts = told(), []
    for many in (1, 30):
        for _ in range(many):
            claim = account(question, "15")
            f.make_source_assessment(source=claim.source)
            f.make_verdict(question=question).excluded.add(claim)
        with CaptureQueriesContext(connection) as found:
            client.get(f"/questions/{question.slug}/argument/")
        counts.append(len(found))
    assert counts[0] == counts[1]


def test_pdf_joins_letters_that_run_from_the_right():
    document = Document("A", (Block("paragraph", (Run("اللغة שלום"),)),))
    [page] = PdfReader(BytesIO(as_pdf(document, SITE, AT))).pages
    assert "signs of this text" not in page.extract_text()
    assert "שלום" in page.extract_text()


def printed(words: str) -> str:
    """Return what a PDF of these words has."""
    document = Document(words[:9], (Block("paragraph", (Run(words, "strong"),)),))
    [page] = PdfReader(BytesIO(as_pdf(document, SITE, AT))).pages
    return page.extract_text().replace("\0", "")  # halves of letters of two bytes


def test_pdf_writes_many_alphabets():
    written = "Zażółć gęślą Їжак Ελλάδα თბილისი 680\u202f501"
    assert written.replace("\u202f", " ") in printed(written)


@pytest.mark.parametrize(
    "written", ["三月の第比利斯", "繁體字", "한국어", "かな、カナ"]
)
def test_pdf_writes_the_letters_of_east_asia(written):
    found = printed(f"He wrote {written}.")
    assert written in found
    assert "none of the fonts" not in found


def test_pdf_names_what_it_lacks():
    found = " ".join(printed("中 \U00013000 and \U0001f642").split())
    assert "2 signs are in none of the fonts of this file, and replaced by" in found
    assert "U+13000 egyptian hieroglyph a001; U+1F642 slightly smiling face." in found


def test_picture_has_the_letters_of_east_asia():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{}</svg>'
    drawn = {
        png_of(
            svg.format(
                f'<text font-family="Liberation Sans" x="2" y="30">{letter}</text>'
            ),
            1,
        )
        for letter in "第比한"
    }
    assert len(drawn) == 3


@pytest.mark.parametrize(
    "typed",
    [
        "# no heading",
        "1. no list",
        "- no list",
        "*a* _b_ `c` [d](e) <b> &amp; \\ | ~~x~~",
        "> no quotation",
        "[^1]",
        "***",
        "==",
        "line\n# two",
    ],
)
def test_what_was_typed_makes_no_markup(typed):
    document = Document("T", (Block("paragraph", (Run(typed),)),))
    parsed = MarkdownIt("commonmark").parse(as_markdown(document, SITE))
    kinds = [token.type for token in parsed if token.nesting == 1]
    assert kinds == ["heading_open", "paragraph_open"]
    shown = "".join(child.content for child in parsed[4].children)
    assert shown == " ".join(typed.split())


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40))
def test_escaped_words_are_read_as_they_stand(typed):
    parsed = MarkdownIt("commonmark").parseInline(f"x{escaped(typed)}x")
    assert "".join(one.content for one in parsed[0].children) == f"x{typed}x"


def test_link_behind_an_exclamation_mark_becomes_no_picture():
    runs = (Run("Look!"), Run("here", href="https://example.org/x.png"))
    document = Document("T", (Block("paragraph", runs),))
    words = as_markdown(document, SITE)
    assert "<img" not in MarkdownIt("commonmark").render(words)
    assert ">here</a>" in MarkdownIt("commonmark").render(words)


@pytest.mark.django_db
def test_outcome_and_reading_of_a_verdict_are_one_bold_phrase(client):
    words = client.get(f"/questions/{told().slug}/argument.md").content.decode()
    assert "<strong>Open: 15, exactly</strong>" in MarkdownIt().render(words)


def test_document_is_read_back_as_it_was_kept():
    run = Run("words", "strong", "/claims/1/", 1)
    document = Document("T", (Block("item", (run,), 1),), (Block("paragraph"),))
    assert Document.from_json(document.to_json()) == document


@pytest.mark.django_db
def test_what_is_sharper_is_told_where_it_counts(client):
    question = f.make_question()
    account(question, "dozens")
    sharper = account(question, "30")
    page = client.get(f"{question.get_absolute_url()}argument/").content.decode()
    assert f"Also borne out by what is sharper: {sharper.source}" in page


@pytest.mark.django_db
def test_position_of_another_scope_leaves_nothing_out(client):
    question = f.make_question()
    claim = account(question, "9", scope="narrower", scope_note="In the north.")
    page = tree(client.get(f"{question.get_absolute_url()}argument/").content.decode())
    [held] = [one.words for one in page.all("li") if "Held by" in one.words]
    assert held == (
        "91 of another scope, In the north: 0 independent lines."
        f" Held by {claim.source} 1"
    )


@pytest.mark.django_db
def test_reasons_keep_their_numbers(client):
    question = f.make_question()
    account(question, "9")
    f.make_verdict(question=question, reasoning="1. one\n\n   more\n2. two\n\n* three")
    page = tree(client.get(f"{question.get_absolute_url()}argument/").content.decode())
    listed = [one.words for one in page.one("main").all("li")]
    at = listed.index("1. one")
    assert listed[at : at + 4] == ["1. one", "more", "2. two", "three"]
