"""The signs under the answers of a category, or under yes and no."""

from typing import Any

import pytest
from django.test import Client

from tests import factories as f
from tests.annotator.test_question_page import facts, opened

pytestmark = pytest.mark.django_db


def test_options_stand_beside_the_accounts(client: Client) -> None:
    question = f.make_question("Who?", value_type="category", is_exclusive=True)
    khrushchev, bulganin = (
        f.make_option(label, question=question) for label in ("Khrushchev", "Bulganin")
    )
    for option in (khrushchev, bulganin):
        f.make_claim(question=question, as_stated=option.label, options=[option])
    f.make_claim(
        question=question,
        as_stated="not he",
        options=[bulganin],
        polarity="denies",
    )
    page, _ = opened(client, question)
    table = page.one("table", "grid")
    assert [one.words for one in table.all("th", scope="col")] == [
        "Account",
        "Khrushchev",
        "Bulganin",
    ]
    cells = [[td.words for td in row.all("td")] for row in table.all("tr")[1:]]
    assert sorted(cells) == [["", "●says so"], ["", "✕denies"], ["●says so", ""]]
    assert page.all("figure") == []
    assert facts(page)["Options"] == "only one can be true"


@pytest.mark.parametrize(
    ("is_exclusive", "polarity", "cell"),
    [
        (True, "affirms", "◌one of these"),
        (False, "affirms", "●says so"),
        (True, "denies", "✕denies"),
    ],
)
def test_alternatives_are_not_said_outright(
    client: Client, is_exclusive: bool, polarity: str, cell: str
) -> None:
    question = f.make_question(
        "Of what?", value_type="category", is_exclusive=is_exclusive
    )
    options = [f.make_option(label, question=question) for label in ("ague", "plague")]
    f.make_claim(question=question, options=options, polarity=polarity)
    page, _ = opened(client, question)
    assert [td.words for td in page.one("table", "grid").all("td")] == [cell, cell]


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ({"polarity": "affirms"}, ["●says so", ""]),
        ({"polarity": "denies"}, ["", "●says so"]),
        (
            {"polarity": "denies", "directness": "implied", "note": "So it seems."},
            ["", "◌implied"],
        ),
        ({"polarity": "affirms", "stance": "doubts"}, ["◌said, and doubted", ""]),
        ({"polarity": "affirms", "stance": "rejects"}, ["◌said, and rejected", ""]),
        (
            {"polarity": "denies", "commitment": "possible", "hedge": "perhaps"},
            ["", "◌says so, as possible"],
        ),
        ({"polarity": ""}, ["", ""]),
    ],
)
def test_yes_and_no_stand_beside_the_accounts(
    client: Client, columns: dict[str, Any], cells: list[str]
) -> None:
    question = f.make_question("Was it so?", value_type="proposition")
    f.make_claim(question=question, **columns)
    page, _ = opened(client, question)
    table = page.one("table", "grid")
    assert [td.words for td in table.one("tbody").all("td")] == cells
