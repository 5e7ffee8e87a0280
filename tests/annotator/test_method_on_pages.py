"""METHOD.md's tables of relations and of lines, as a question's page prints them."""

from collections.abc import Iterable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Question
from claims.testimony import Descent, Named, Statement
from sources.models import Source
from tests import factories as f
from tests.annotator.test_question_page import opened
from tests.annotator.test_questions import account, asked
from tests.claims.test_relations import PAIRS
from tests.claims.test_testimony import CASES
from tests.markup import Element

pytestmark = pytest.mark.django_db

SAID = {
    (0, 0): "0 independent lines",
    (0, 1): "0 to 1 independent line",
    (0, 2): "0 to 2 independent lines",
    (0, None): "0 to an unknown number of independent lines",
    (1, 1): "1 independent line",
    (1, 2): "1 to 2 independent lines",
    (2, 2): "2 independent lines",
    (2, 3): "2 to 3 independent lines",
}
Case = tuple[list[Statement], list[Descent], tuple[int, int | None]]


class House:
    """One question, and the sources that speak of it by their names."""

    def __init__(self) -> None:
        self.question: Question = f.make_question("How many?")
        self.sources: dict[object, Source] = {}

    def source(self, name: object, **columns: Any) -> Source:
        if name not in self.sources:
            self.sources[name] = f.make_source(f"Source {name}", **columns)
        return self.sources[name]

    def claim(self, one: Statement, words: str = "15") -> Claim:
        source = self.source(one.source)
        text = source.texts.first() or f.make_text("Plain words.", source=source)
        passage = f.make_passage("Plain words", text=text)
        said = {"basis": one.basis, "stance": one.stance}
        made = account(self.question, words, passage=passage, **said)
        for position, named in enumerate(one.attributions, 1):
            f.make_attribution(
                claim=made,
                source=self.source(named.source),
                branch=named.branch,
                position=position,
                stance=named.stance,
                basis=named.basis,
                certainty=named.certainty,
            )
        return made

    def derive(self, derivations: Iterable[Descent]) -> None:
        for one in derivations:
            f.make_derivation(
                child=self.source(one.child),
                parent=self.source(one.parent),
                kind=one.kind,
                extent=one.extent,
                certainty=one.certainty,
            )


def housed(claims: Iterable[Statement], derivations: Iterable[Descent]) -> House:
    house = House()
    for one in claims:
        house.claim(one)
    house.derive(derivations)
    return house


def lines_said(client: Client, house: House) -> tuple[str, dict[str, str]]:
    """Return the lines that the head says, and those of each position by its figure."""
    page, _ = opened(client, house.question)
    state = page.one("p", id="state").words
    [head] = [part for part in state.split(", ") if "independent line" in part]
    section = page.one("section", id="positions")
    said = [
        one.words
        for one in section.all("p")
        if " account" in one.words and "(" in one.words
    ]
    figures = [one.one("span", "figure").words for one in section.all("h3")]
    lines = [one.split(" (")[0].split(",")[0] for one in said]
    return head.split(";")[0].rstrip("."), dict(zip(figures, lines, strict=True))


@pytest.mark.parametrize("case", CASES)
def test_lines_of_the_table(client: Client, case: str) -> None:
    claims, derivations, expected = CASES[case]
    house = housed(claims, derivations)
    assert lines_said(client, house) == (SAID[expected], {"15": SAID[expected]})


def test_rumour_makes_most_unknown(client: Client) -> None:
    house = House()
    house.source("some", voice="plural_unnamed")
    house.claim(Statement("a", "A", stance="reports", attributions=(Named("some"),)))
    said = SAID[0, None]
    assert lines_said(client, house) == (said, {"15": said})
    assert said in client.get(reverse("annotator:questions")).content.decode()


def test_copies_of_who_names_an_unnamed_voice_change_no_number(client: Client) -> None:
    house = House()
    house.source("someone", voice="unnamed")
    voices = (Named("someone"),)
    for name in "ABCD":
        house.claim(Statement(name, name, stance="reports", attributions=voices))
    house.derive(Descent(copy, "A", "copy") for copy in "BCD")
    assert lines_said(client, house) == (SAID[0, 1], {"15": SAID[0, 1]})


def test_one_author_twice_may_be_one(client: Client) -> None:
    house = House()
    for name in "VW":
        house.source(name, author="A clerk")
        house.claim(Statement(name, name, "firsthand"))
    assert lines_said(client, house) == (SAID[1, 2], {"15": SAID[1, 2]})


def test_altered_figure_has_no_witness_behind_it(client: Client) -> None:
    house = House()
    house.claim(Statement("y", "Y", "firsthand"), "15")
    cited = Statement("z", "Z", "derived", "reports", (Named("Y"),))
    house.claim(cited, "22")
    assert lines_said(client, house)[1] == {"15": SAID[1, 1], "22": SAID[0, 1]}


@pytest.mark.parametrize(("one", "other", "shown"), PAIRS)
def test_relations_of_the_table(
    client: Client, one: str, other: str, shown: str
) -> None:
    question = asked("How many?", one, other)
    assert relations(client, question) == [shown] * 2


def relations(client: Client, question: Question) -> list[str]:
    """Return how each account stands at worst, as its row and the matrix say."""
    page, _ = opened(client, question)
    rows = page.one("table", "accounts").one("tbody").all("tr")
    found = [row.all("td")[5].one("span", "relation").words for row in rows]
    positions = page.all("table", "matrix")
    cells = {cell.words for table in positions for cell in cells_apart(table)}
    assert all(found[0] in words for words in cells)
    return found


def cells_apart(table: Element) -> list[Element]:
    """Return the cells of the matrix that relate two different positions."""
    rows = [row.all("td") for row in table.one("tbody").all("tr")]
    return [
        cell
        for place, row in enumerate(rows)
        for column, cell in enumerate(row)
        if place != column
    ]


@pytest.mark.parametrize(
    ("figure", "shown"), [("9", "compatible"), ("22", "contradict")]
)
def test_count_at_one_place_bounds_the_whole(
    client: Client, figure: str, shown: str
) -> None:
    question = asked("How many?", "15")
    account(question, figure, scope="narrower", scope_note="At one morgue.")
    assert relations(client, question) == [shown] * 2


def test_number_not_given_contradicts_no_number(client: Client) -> None:
    question = asked("How many?", "15")
    unstated = {"form": "unstated", "low": 1, "firm_low": 1}
    f.make_claim(question=question, as_stated="killed", **unstated)
    assert relations(client, question) == ["compatible"] * 2


def test_figure_of_another_scope_says_so_wherever_it_stands(client: Client) -> None:
    question = f.make_question()
    scope = {"scope": "narrower", "scope_note": "At one morgue."}
    less, whole = account(question, "9", **scope), account(question, "15")
    beside = f"{reverse('annotator:compare-sources')}?source={less.source_id}"
    own = question.get_absolute_url()
    pages = {
        "beside": f"{beside}&source={whole.source_id}",
        "source": less.source.get_absolute_url(),
        "passages": f"{own}passages/",
        "verdict": f"{own}verdict/",
        "argument": f"{own}argument/",
    }
    client.force_login(f.make_annotator())
    told = {
        name: client.get(address).content.decode().count("covers less: At one morgue.")
        for name, address in pages.items()
    }
    assert told == dict.fromkeys(pages, 1)


def test_pictures_mark_a_figure_of_another_scope(client: Client) -> None:
    question = f.make_question()
    scope = {"scope": "narrower", "scope_note": "At one morgue."}
    child, parent = account(question, "9", **scope), account(question, "15")
    f.make_derivation(child=child.source, parent=parent.source)
    Source.objects.update(created_edtf="1956")
    page, _ = opened(client, question)
    growth = page.one("section", id="growth").one("ol")
    assert "9 covers less" in [one.words[:13] for one in growth.all("span", "figure")]
    assert "9, covers less" in page.one("section", id="stemma").words
