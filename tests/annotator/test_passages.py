"""The page of parallel passages: which sources, which words, which marks."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import Claim, Question
from sources.models import TextVersion
from tests import factories as f
from tests.annotator.test_questions import account
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db
DAY = "on 9 March 1956"


def said(question: Question, name: str, words: str, sentence: str = "") -> Claim:
    """Return an account in a source of this name, its words in a sentence."""
    sentence = sentence or f"{words} people were killed {DAY}."
    body = f"It was cold. {sentence} Nobody was told."
    text = f.make_text(body, source=f.make_source(name))
    return account(question, words, passage=f.make_passage(words, text=text))


def opened(client: Client, question: Question, **chosen: object) -> Element:
    """Return the page of a question's passages."""
    address = f"{question.get_absolute_url()}passages/"
    answer = client.get(address, chosen)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def quoted(page: Element) -> list[str]:
    """Return the words in each column, from the left."""
    return [one.words for one in page.all("blockquote")]


def marked(page: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Return the marked words with how they are marked."""
    marks = [mark for one in page.all("blockquote") for mark in one.all("mark")]
    return [
        (
            one.words.removesuffix(" (only here)"),
            tuple(kind for kind in one.kinds if kind != "cited"),
        )
        for one in marks
    ]


def test_sentence_around_the_words_is_shown(client: Client) -> None:
    question = f.make_question()
    said(question, "One", "Fifteen")
    said(question, "Other", "22")
    page = opened(client, question)
    assert [one.replace(" (only here)", "") for one in quoted(page)] == [
        f"Fifteen people were killed {DAY}.",
        f"22 people were killed {DAY}.",
    ]
    assert [one.words for one in page.all("h2")] == ["One no date", "Other no date"]


def test_only_differences_are_shaded(client: Client) -> None:
    question = f.make_question()
    for name, words in (("A", "Fifteen"), ("B", "15"), ("C", "22")):
        said(question, name, words)
    assert marked(opened(client, question)) == [
        ("Fifteen", ("figure", "some")),
        ("9 March 1956", ("date", "all")),
        ("15", ("figure", "some")),
        ("9 March 1956", ("date", "all")),
        ("22", ("figure", "only")),
        ("9 March 1956", ("date", "all")),
    ]


def test_hedge_that_only_one_has_is_marked(client: Client) -> None:
    question = f.make_question()
    said(question, "A", "15", "Allegedly 15 people were killed.")
    feared = said(question, "B", "15", "It is feared that 15 people were killed.")
    Claim.objects.filter(pk=feared.pk).update(
        hedge="It is feared", commitment="possible"
    )
    found = marked(opened(client, question))
    assert [words for words, kinds in found if kinds == ("hedge", "only")] == [
        "Allegedly",
        "It is feared",
    ]


def test_claims_on_one_sentence_share_it(client: Client) -> None:
    question = f.make_question()
    text = f.make_text("Fifteen people, others say 22, were killed.")
    for words in ("Fifteen", "22"):
        account(question, words, passage=f.make_passage(words, text=text))
    page = opened(client, question)
    assert len(page.all("blockquote")) == 1
    assert [one.words for one in page.one("ul", "read").all("a")] == [
        "15, exactly",
        "22, exactly",
    ]
    assert "Only one source" in page.words


def test_newest_text_that_has_the_words_is_shown(client: Client) -> None:
    question = f.make_question()
    claim = said(question, "A", "15")
    body = f"It was cold. About then 15 people were killed {DAY}. Nobody was told."
    text = f.make_text(body, source=claim.source)
    passage = claim.passage
    start = body.index("15")
    f.Passage.objects.get(pk=passage.pk).anchors.model.objects.place(
        passage=passage, text=text, start=start, end=start + 2, state="moved"
    )
    assert quoted(opened(client, question)) == [
        f"About then 15 people were killed {DAY}."
    ]


def test_words_without_a_text_stand_as_typed(client: Client) -> None:
    question, source = f.make_question(), f.make_source("Elsewhere")
    typed = f.Passage.objects.quote(
        source=source, exact="15 <b>dead</b>", by=None, locator="p. 7"
    )
    account(question, "15", passage=typed)
    only = f.Passage.objects.create(source=source, locator="table 3, row 9")
    account(question, "16", passage=only)
    page = opened(client, question)
    assert quoted(page) == ["15 <b>dead</b>", "“16”"]
    assert "p. 7" in page.words
    place = "As entered: no passage is quoted, only its place. table 3, row 9"
    assert place in page.words


def test_reader_chooses_the_sources(client: Client) -> None:
    question = f.make_question()
    claims = [said(question, name, "15") for name in "ABCDEFGH"]
    assert len(opened(client, question).all("section", "column")) == 4
    chosen = [claims[6].source_id, claims[1].source_id]
    page = opened(client, question, beside=chosen)
    heads = [one.one("h2").words for one in page.all("section", "column")]
    assert heads == ["G no date", "B no date"]
    checked = [one for one in page.all("input") if "checked" in one.attributes]
    assert [int(one.attributes["value"]) for one in checked] == sorted(chosen)


@pytest.mark.parametrize(
    ("asked", "columns", "told"),
    [
        (range(8), 6, "6 columns can be read side by side: these are the first."),
        ([0], 1, "Choose a second source to compare it with."),
        (["x", 0, 1], 2, "What is asked for besides says nothing on this question."),
        (["9" * 40], 4, "What is asked for besides says nothing on this question."),
    ],
)
def test_choice_that_cannot_be_shown_is_told(
    client: Client, asked: list[object], columns: int, told: str
) -> None:
    question = f.make_question()
    claims = [said(question, name, "15") for name in "ABCDEFGH"]
    chosen = [claims[n].source_id if isinstance(n, int) else n for n in asked]
    page = opened(client, question, beside=chosen)
    assert len(page.all("section", "column")) == columns
    assert [one.words for one in page.all("p", role="status")] == [told]


def test_long_text_is_cut_with_an_ellipsis(client: Client) -> None:
    question = f.make_question()
    body = "on and on " * 400 + "15 people died " + "and so on " * 400
    text = f.make_text(body, source=f.make_source("Long"))
    account(question, "15", passage=f.make_passage("15 people", text=text))
    [words] = quoted(opened(client, question))
    assert words.startswith("… ")
    assert words.endswith(" …")
    assert len(words) < 3100


def test_many_accounts_of_one_source_are_counted(client: Client) -> None:
    question = f.make_question()
    text = f.make_text(". ".join(f"Then {n} died" for n in range(100, 114)) + ".")
    for n in range(100, 114):
        account(question, str(n), passage=f.make_passage(str(n), text=text))
    page = opened(client, question)
    assert len(page.all("blockquote")) == 12
    assert "2 more accounts of this source not shown here." in page.words


def test_question_without_accounts_says_what_to_do(client: Client) -> None:
    page = opened(client, f.make_question())
    assert page.one("a", "primary").words == "Choose a text"
    assert client.get("/questions/no-such/passages/").status_code == 404


def test_filters_of_the_question_are_taken_over(client: Client) -> None:
    question = f.make_question()
    for name, stance in (("A", "asserts"), ("B", "doubts"), ("C", "doubts")):
        claim = said(question, name, "15")
        Claim.objects.filter(pk=claim.pk).update(stance=stance)
    answer = client.get(question.get_absolute_url(), {"stance": "doubts"})
    leading = tree(answer.content.decode()).one("nav", "page-contents").all("a")
    [address] = [
        one.attributes["href"] for one in leading if one.words == "Parallel passages"
    ]
    assert address == f"{question.get_absolute_url()}passages/?stance=doubts"
    page = tree(client.get(address).content.decode()).one("main")
    assert [one.words for one in page.all("h2")] == ["B no date", "C no date"]
    assert page.all("summary")[0].words == (
        "2 of 3 accounts; left out: 1 of another stance"
    )
    back = page.one("h1").one("a").attributes["href"]
    assert back == f"{question.get_absolute_url()}?stance=doubts"


def test_filters_and_columns_keep_each_other(client: Client) -> None:
    question = f.make_question()
    claims = [said(question, name, "15") for name in "ABC"]
    page = opened(client, question, status="current", stance="asserts", beside=["9"])
    filters, choice = page.all("form")
    assert [
        (one.attributes["name"], one.attributes["value"])
        for one in filters.all("input", type="hidden")
    ] == [("beside", "9")]
    assert [
        (one.attributes["name"], one.attributes["value"])
        for one in choice.all("input", type="hidden")
    ] == [("stance", "asserts")]
    assert len(choice.all("input", name="beside")) == len(claims)


def test_source_is_filtered_as_carrier_or_voice(client: Client) -> None:
    question, police = f.make_question(), f.make_source("Police")
    claims = [said(question, name, "15") for name in "ABC"]
    for claim in claims[:2]:
        f.make_attribution(claim=claim, source=police)
    page = opened(client, question, source=police.pk)
    assert [one.words for one in page.all("h2")] == ["A no date", "B no date"]
    assert "left out: 1 of other sources" in page.words
    assert "Police" in [one.words for one in page.one("select", name="source")]


def test_claims_that_no_longer_stand_can_be_read_too(client: Client) -> None:
    question = f.make_question()
    gone = said(question, "Gone", "15")
    said(question, "Here", "22")
    Claim.objects.filter(pk=gone.pk).update(status="misread", status_reason="A date.")
    page = opened(client, question, status="misread")
    assert [one.words for one in page.all("h2")] == ["Gone no date"]


def test_sum_of_ours_is_no_passage_and_not_counted(client: Client) -> None:
    whole, killed, wounded = (f.make_question(one) for one in ("All", "K", "W"))
    text = f.make_text("15 were killed and 54 wounded; dozens fell.")
    for part, words in ((killed, "15"), (wounded, "54")):
        f.QuestionPart.objects.create(whole=whole, part=part)
        account(part, words, passage=f.make_passage(words, text=text))
    account(whole, "dozens", passage=f.make_passage("dozens", text=text))
    page = opened(client, whole, stance="doubts")
    assert page.one("summary").words == "0 of 1 accounts; left out: 1 of another stance"
    assert page.one("a", "primary").words == "Show all accounts"


@pytest.mark.parametrize("chosen", [{}, {"stance": "asserts"}])
def test_page_asks_the_same_for_one_and_for_thirty(
    client: Client, chosen: dict[str, str]
) -> None:
    counts = []
    for many in (1, 30):
        question = f.make_question()
        for number in range(many):
            said(question, f"{many}, {number}", "15")
        with CaptureQueriesContext(connection) as asked:
            opened(client, question, **chosen)
        counts.append(len(asked))
        texts = [q["sql"] for q in asked.captured_queries if '."body"' in q["sql"]]
        assert all("SUBSTRING" in sql for sql in texts)
    assert counts[0] == counts[1]
    assert TextVersion.objects.count() == 31
