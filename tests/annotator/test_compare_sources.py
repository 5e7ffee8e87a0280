"""The page on which sources stand side by side."""

import pytest
from django.test import Client
from django.urls import reverse

from sources.models import Source
from tests import factories as f
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def main(client: Client, query: str = "") -> Element:
    answer = client.get(reverse("annotator:compare-sources") + query)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def say(source: Source, title: str, number: int) -> None:
    """Enter that a source gives a number in answer to a question."""
    text = source.texts.first() or f.make_text("Plain words.", source=source)
    asked = f.Question.objects.filter(title=title).first() or f.make_question(title)
    f.make_claim(
        passage=f.make_passage("Plain words", text=text),
        question=asked,
        as_stated=f"{number} people",
        **f.exactly(number),
    )


@pytest.fixture
def both() -> tuple[Source, Source]:
    one, other = f.make_source("Article"), f.make_source("Blog")
    for title, numbers in {"Killed?": (15, 22), "Wounded?": (54, 54)}.items():
        say(one, title, numbers[0])
        say(other, title, numbers[1])
    say(one, "Arrested?", 100)
    return one, other


def of(*sources: Source) -> str:
    return "?" + "&".join(f"source={one.pk}" for one in sources)


def titles(page: Element) -> list[str]:
    return [one.words for one in page.all("h2")]


def test_questions_stand_in_order_of_need(client: Client, both) -> None:
    page = main(client, of(*both))
    assert titles(page) == ["Killed?", "Wounded?", "Arrested?"]
    assert "Both speak to 2 of 3 questions." in page.words
    hows = [one.words for one in page.all("p", "how")]
    assert hows == ["contradict", "agree", "only one speaks"]


@pytest.mark.parametrize(
    ("only", "shown"), [("agree", ["Wounded?"]), ("diverge", []), ("\0x", [])]
)
def test_address_narrows_the_rows(client: Client, both, only, shown) -> None:
    page = main(client, f"{of(*both)}&only={only}")
    assert titles(page) == shown
    assert ("No question is of this kind." in page.words) is (shown == [])


def test_rows_of_one_that_speaks_alone(client: Client, both) -> None:
    one, other = both
    assert titles(main(client, f"{of(*both)}&only={one.pk}")) == ["Arrested?"]
    assert titles(main(client, f"{of(*both)}&only={other.pk}")) == []


def test_source_is_added_by_its_name(client: Client, both) -> None:
    page = main(client, f"{of(both[0])}&add=blog")
    assert titles(page) == ["Killed?", "Wounded?", "Arrested?"]


def test_near_names_are_offered(client: Client, both) -> None:
    f.make_source("Blog of the second year")
    page = main(client, f"{of(both[0])}&add=blog+of")
    links = [a for a in page.all("a", "button") if a.words == "Blog of the second year"]
    assert links[0].attributes["href"].startswith(of(both[0]))


def test_name_of_no_source_says_so(client: Client) -> None:
    assert "No source is called “zzz”." in main(client, "?add=zzz").words


@pytest.mark.parametrize("query", ["", "?source=1", "?source=x&source=-1&source=²"])
def test_fewer_than_two_invite_to_choose(client: Client, query: str) -> None:
    assert main(client, query).one("div", "empty").one("a", "button")


def test_sources_that_say_nothing_say_so(client: Client) -> None:
    page = main(client, of(f.make_source(), f.make_source()))
    assert "None of these sources speaks to a question yet." in page.words


def test_no_more_than_six_stand_side_by_side(client: Client) -> None:
    many = [f.make_source() for _ in range(8)]
    page = main(client, of(*many))
    assert len(page.one("ul", "chosen").all("li")) == 6
    assert "take one away" in page.words
