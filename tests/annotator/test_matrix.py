"""Sources by questions: cells, the reading they are held against, the orders."""

import pytest
from django.test import Client
from django.urls import reverse

from annotator.views import matrix
from claims import quantities, readings
from claims.models import Question
from sources.models import Source
from tests import factories as f
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def main(client: Client, query: str = "") -> Element:
    answer = client.get(reverse("annotator:matrix") + query)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def say(source: Source, question: Question, words: str, **columns: object) -> None:
    """Enter that a source says these words on a question."""
    found = quantities.read(words)
    assert found
    text = source.texts.first() or f.make_text("Plain words.", source=source)
    f.make_claim(
        passage=f.make_passage("Plain words", text=text),
        question=question,
        as_stated=words,
        **readings.of_quantity(found),
        **columns,
    )


def cells(page: Element) -> list[str]:
    """Return the names of the cells of the table, row by row, without the question."""
    table = page.one("table", "by-source")
    found = []
    for row, asked in zip(table.one("tbody").all("tr"), rows(page), strict=True):
        for link in row.all("a", "relation"):
            *heads, own = link.attributes["aria-labelledby"].split()
            assert own == link.attributes["id"]
            source, question = (table.one("a", id=head).words for head in heads)
            assert question == asked
            found.append(f"{source}: {link.attributes['title']}")
    return found


def rows(page: Element) -> list[str]:
    return [one.one("a").words for one in page.one("tbody").all("th")]


@pytest.fixture
def house() -> tuple[list[Source], list[Question]]:
    """Three sources and two questions: on the second no value satisfies all."""
    sources = [f.make_source(title) for title in ("Blog", "Article", "Wire")]
    asked = [f.make_question("How many hurt?"), f.make_question("How many killed?")]
    for source, words in zip(sources, ("dozens", "54", "about 60"), strict=True):
        say(source, asked[0], words)
    for source, words in zip(sources, ("15", "22"), strict=False):
        say(source, asked[1], words)
    return sources, asked


def test_cells_stand_against_the_common_ground(client: Client, house) -> None:
    page = main(client)
    assert cells(page) == [
        "Article: “54”: agree",
        "Blog: “dozens”: compatible",
        "Wire: “about 60”: compatible",
        "Article: “22”: speaks",
        "Blog: “15”: speaks",
    ]
    held = [one.words for one in page.all("span", "held")]
    assert held == ["54", "no single value"]


def test_cells_stand_against_a_persons_latest_verdict(client: Client, house) -> None:
    judge = f.make_user("judith")
    for number in (30, 15):
        f.make_verdict(question=house[1][1], author=judge, **f.exactly(number))
    page = main(client, f"?by={judge.pk}")
    assert cells(page)[3:] == ["Article: “22”: contradict", "Blog: “15”: agree"]
    assert page.all("span", "held")[1].words == "15, exactly verdict"
    assert page.one("select").words.endswith("the verdicts of judith")


def test_verdict_without_a_value_leaves_the_common_ground(client, house) -> None:
    judge = f.make_user("judith")
    f.make_verdict(question=house[1][0], author=judge)
    assert cells(main(client, f"?by={judge.pk}")) == cells(main(client))


def test_what_a_source_rejects_is_no_testimony_of_its_own(client: Client) -> None:
    question, source = f.make_question(), f.make_source("Article")
    say(f.make_source("Blog"), question, "22")
    say(source, question, "15", stance="rejects")
    assert cells(main(client)) == ["Article: “15”: speaks", "Blog: “22”: agree"]


def test_sum_of_parts_has_its_cell_and_enters_the_common_ground(
    client: Client, house
) -> None:
    sources, parts = house
    whole = f.make_question("How many in all?")
    for part in parts:
        f.make_part(whole=whole, part=part)
    say(sources[2], whole, "hundreds")
    page = main(client)
    assert cells(page)[3:6] == [
        "Article: 76 = 54 + 22, our sum: speaks",
        "Blog: 39–114 = 24–99 + 15, our sum: speaks",
        "Wire: “hundreds”: speaks",
    ]
    assert page.all("span", "held")[1].words == "no single value"


@pytest.mark.parametrize("words", [("lost", "lost"), ("15", "lost"), ("15", "15")])
def test_words_that_say_nothing_are_no_dispute(client: Client, words) -> None:
    question = f.make_question()
    for one in words:
        reading = f.exactly(15) if one == "15" else {}
        f.make_claim(question=question, **reading)
    assert "no single value" not in main(client).one("table").words


def test_options_that_are_no_rivals_are_no_dispute(client: Client) -> None:
    question = f.make_question(value_type="category")
    for label in ("hunger", "cold"):
        option = f.make_option(label, question=question)
        f.make_claim(question=question, value_type="category", options=[option])
    assert "no single value" not in main(client).one("table").words
    Question.objects.update(is_exclusive=True)
    assert "no single value" in main(client).one("table").words


def test_sheets_have_the_rows_that_speak_on_them(client, house, monkeypatch) -> None:
    monkeypatch.setattr(matrix, "SHEET", 2)
    page = main(client, "?paper=yes&across=told")
    assert [one.words for one in page.all("p", "band")] == [
        "Sources 1 to 2 of 3",
        "Sources 3 to 3 of 3",
    ]
    one, other = page.all("table", "by-source")
    assert [len(band.one("tbody").all("tr")) for band in (one, other)] == [2, 1]
    assert [len(band.all("a", "relation")) for band in (one, other)] == [4, 1]


def test_empty_cells_are_gaps(client: Client, house) -> None:
    say(house[0][2], house[1][1], "7")
    say(house[0][0], third := f.make_question("How many lost?"), "7")
    row = main(client).one("tbody").all("tr")[2]
    gaps = [
        one.attributes["colspan"]
        for one in row.all("td")
        if "colspan" in one.attributes
    ]
    assert (row.one("th").one("a").words, gaps) == (third.title, ["1", "1"])


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("?down=title", ["How many hurt?", "How many killed?"]),
        ("?down=disputed", ["How many killed?", "How many hurt?"]),
        ("?down=told", ["How many hurt?", "How many killed?"]),
        ("?down=x&across=y&by=z", ["How many hurt?", "How many killed?"]),
        ("?words=killed", ["How many killed?"]),
    ],
)
def test_questions_in_the_order_asked_for(client: Client, house, query, order) -> None:
    assert rows(main(client, query)) == order


def test_first_page_has_the_first_in_the_order_of_all(
    client: Client, house, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matrix, "ROWS", 1)
    assert rows(main(client, "?down=disputed")) == ["How many killed?"]
    assert rows(main(client, "?down=told")) == ["How many hurt?"]
    assert rows(main(client, "?down=told&page=2")) == ["How many killed?"]


@pytest.mark.parametrize(
    ("across", "order"),
    [("name", "ABW"), ("date", "WBA"), ("told", "ABW")],
)
def test_sources_in_the_order_asked_for(client: Client, house, across, order) -> None:
    for source, made in zip(house[0], ("1960", "", "1956"), strict=True):
        source.created_edtf = made
        source.place_in_time()
        source.save()
    heads = main(client, f"?across={across}").one("thead").all("a")
    assert "".join(one.words[0] for one in heads) == order


def test_cell_leads_to_the_source_on_the_question(client: Client, house) -> None:
    link = main(client).one("tbody").all("a", "relation")[0]
    question, source = house[1][0], house[0][1]
    answer = client.get(link.attributes["href"])
    assert answer.status_code == 302
    assert answer.url == f"/questions/{question.slug}/?source={source.pk}"


def test_cell_of_no_question_leads_nowhere(client: Client) -> None:
    assert client.get("/q/1/1/").status_code == 404


def test_cell_is_short_for_a_page_has_thousands(client: Client, house) -> None:
    page = client.get(reverse("annotator:matrix")).content.decode()
    [cell] = [one for one in page.split("<td") if "“dozens”" in one]
    assert len(cell) < 130


def test_pages_are_shorter_where_accounts_are_many(client, house, monkeypatch) -> None:
    monkeypatch.setattr(matrix, "MANY_ACCOUNTS", 4)
    monkeypatch.setattr(matrix, "FEWER_ROWS", 1)
    page = main(client)
    assert rows(page) == ["How many hurt?"]
    assert "Page 1 of 2" in page.words


def test_empty_house_invites(client: Client) -> None:
    assert main(client).one("div", "empty").one("a", "button")


@pytest.mark.parametrize("number", [1, 30])
def test_queries_do_not_grow(client, number, django_assert_num_queries) -> None:
    source = f.make_source()
    for _ in range(number):
        whole = f.make_question()
        for part in (f.make_question(), f.make_question()):
            f.make_part(whole=whole, part=part)
            say(source, part, "15")
        say(f.make_source(), whole, "15")
    with django_assert_num_queries(13):
        main(client)
