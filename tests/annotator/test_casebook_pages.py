"""The real texts and their casebook, on the pages where their accounts meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from claims.comparison import Comparison
from claims.comparison.page import Row
from claims.models import Question
from tests.markup import Element, tree

SHARED = Path(__file__).resolve().parents[3] / "shared"
CASEBOOK = SHARED / "casebook" / "secret-speech.json"
ABSENT = "The shared casebook is not beside this checkout."

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not CASEBOOK.exists(), reason=ABSENT),
]


@dataclass(frozen=True)
class Shown:
    """A question's accounts compared, and the page that shows them."""

    comparison: Comparison
    page: Element

    def row(self, as_stated: str) -> Row:
        """Return the account of these words."""
        rows = self.comparison.rows
        return next(one for one in rows if one.claim.as_stated == as_stated)

    def relation(self, one: str, other: str) -> str:
        """Return how the accounts of these words stand, as it is shown."""
        a, b = self.row(one).account, self.row(other).account
        return self.comparison.relate(a, b).shown

    def account(self, as_stated: str) -> Element:
        """Return the account's row in the table of the page."""
        return self.page.one("tr", id=f"account-{self.row(as_stated).claim.pk}")

    def cell(self, as_stated: str, label: str) -> str:
        """Return the words of one cell of the account's row."""
        found = [
            cell.words
            for cell in self.account(as_stated)
            if cell.attributes.get("data-label") == label
        ]
        assert len(found) == 1
        return found[0]

    @property
    def matrix(self) -> dict[tuple[str, str], str]:
        """The words of the matrix by the positions they stand between."""
        table = self.page.one("table", "matrix")
        heads = [head.words for head in table.all("th", scope="col")]
        rows = table.one("tbody").all("tr")
        return {
            (row.one("th").words, head): cell.words
            for row in rows
            for head, cell in zip(heads, row.all("td"), strict=True)
            if row.one("th").words != head
        }

    @property
    def standfirst(self) -> str:
        """The sentence of the dispute."""
        return self.page.one("p", "standfirst").words


@pytest.fixture(scope="module")
def casebook(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[dict[str, Shown]]:
    """Return every question of the casebook, by its slug, as its page shows it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command(
            "import_casebook", str(CASEBOOK), texts=SHARED / "seeds", stdout=StringIO()
        )
        found = {one.slug: _shown(one) for one in Question.objects.all()}
        transaction.set_rollback(True)
    return found


def _shown(question: Question) -> Shown:
    answer = Client().get(question.get_absolute_url())
    assert answer.status_code == 200
    return Shown(answer.context["comparison"], tree(answer.content.decode()))


Casebook = dict[str, Shown]

CLASHES = (
    "Clashes between Stalinists and anti-Stalinists were seen in Georgia, Poland, and"
    " Hungary"
)
RELATIONS = [
    ("tbilisi-deployment", "On 9 March 1956", "On the tenth", "contradict"),
    (
        "khrushchev-office",
        "his reign as the premier of the Soviet Union",
        "Premier Nikolai Bulganin",
        "contradict",
    ),
    (
        "tbilisi-casualties",
        "low numbers in the dozens",
        "high numbers in the hundreds",
        "diverge",
    ),
    ("hungary-start", "On 23 October 1956", "October 1956", "compatible"),
    (
        "violence-elsewhere",
        "other instances in cities and gulags did take place",
        CLASHES,
        "agree",
    ),
    (
        "violence-defending-stalin",
        "the lone violent incident defending Stalin",
        CLASHES,
        "diverge",
    ),
    (
        "poland-violent",
        "Violent protests began in June",
        "nearly leading to full on on violent conflicts",
        "diverge",
    ),
]


@pytest.mark.parametrize(("slug", "one", "other", "relation"), RELATIONS)
def test_accounts_stand_as_they_should(
    casebook: Casebook, slug: str, one: str, other: str, relation: str
) -> None:
    assert casebook[slug].relation(one, other) == relation
    assert casebook[slug].relation(other, one) == relation


# Fifteen killed and fifty-four wounded are 69, our sum: hundreds cannot be true beside.
WORSE = {"high numbers in the hundreds": "contradict"}


@pytest.mark.parametrize(("slug", "one", "other", "relation"), RELATIONS)
def test_each_account_is_shown_with_its_relation(
    casebook: Casebook, slug: str, one: str, other: str, relation: str
) -> None:
    for as_stated in (one, other):
        worst = WORSE.get(as_stated, relation)
        assert casebook[slug].cell(as_stated, "As stated") == f"“{as_stated}”"
        shown = casebook[slug].account(as_stated).one("span", "relation")
        assert (shown.words, worst in shown.kinds) == (worst, True)


MATRICES = [
    ("tbilisi-deployment", "9 March 1956", "10 March 1956", "contradict"),
    ("khrushchev-office", "Nikita Khrushchev", "Nikolai Bulganin", "contradict"),
    ("hungary-start", "23 October 1956", "October 1956", "compatible"),
    ("violence-defending-stalin", "yes", "no", "diverge"),
    ("poland-violent", "yes", "no", "diverge"),
]


@pytest.mark.parametrize(("slug", "one", "other", "relation"), MATRICES)
def test_positions_meet_in_the_matrix(
    casebook: Casebook, slug: str, one: str, other: str, relation: str
) -> None:
    matrix = casebook[slug].matrix
    assert matrix == {(one, other): relation, (other, one): relation}


def test_sum_of_ours_meets_dozens_and_hundreds_in_the_matrix(
    casebook: Casebook,
) -> None:
    matrix = casebook["tbilisi-casualties"].matrix
    pairs = {
        ("24–99", "69"): "compatible",
        ("24–99", "200–999"): "diverge",
        ("69", "200–999"): "contradict",
    }
    assert matrix == pairs | {pair[::-1]: word for pair, word in pairs.items()}


def test_accounts_that_agree_are_one_position(casebook: Casebook) -> None:
    shown = casebook["violence-elsewhere"]
    [position] = shown.page.one("ol", "positions").all("li", "card")
    assert position.one("h3").words == "yes"
    assert "2 accounts" in position.words
    assert shown.page.all("table", "matrix") == []


SENTENCES = [
    (
        "tbilisi-deployment",
        (
            "they contradict: 9 March 1956 against 10 March 1956;"
            " Encyclopedia contradicts itself."
        ),
    ),
    (
        "khrushchev-office",
        "they contradict: Nikita Khrushchev against Nikolai Bulganin.",
    ),
    (
        "tbilisi-casualties",
        "they contradict: 69 against 200–999.",
    ),
    ("hungary-start", "all can be true together."),
    ("violence-elsewhere", "they agree."),
]


@pytest.mark.parametrize(("slug", "sentence"), SENTENCES)
def test_dispute_is_told_in_a_sentence(
    casebook: Casebook, slug: str, sentence: str
) -> None:
    assert casebook[slug].standfirst.endswith(f"; {sentence}")


def test_deployment_is_one_source_against_itself(casebook: Casebook) -> None:
    shown = casebook["tbilisi-deployment"]
    assert shown.standfirst.startswith("2 accounts in 1 source, ")
    assert [str(one) for one in shown.comparison.self_contradicting] == ["Encyclopedia"]
    assert len({row.claim.source_id for row in shown.comparison.rows}) == 1


def test_premier_is_disputed_across_the_two_texts(casebook: Casebook) -> None:
    shown = casebook["khrushchev-office"]
    assert shown.standfirst.startswith("2 accounts in 2 sources, ")
    assert shown.comparison.self_contradicting == []


def test_dozens_hundreds_and_our_sum_have_no_common_ground(casebook: Casebook) -> None:
    shown = casebook["tbilisi-casualties"]
    ground = shown.comparison.summary.common_ground
    assert ground is not None
    assert (ground.exists, ground.low, ground.high) == (False, 101, 69)
    rows = shown.page.one("table", "ranges").all("tr")
    said = [cell.words for cell in rows[-1]]
    assert said == ["Common ground", "no single value satisfies all accounts"]


def test_implied_side_is_shown_as_implied(casebook: Casebook) -> None:
    shown = casebook["violence-defending-stalin"]
    blocks = shown.page.one("table", "grid").all("tbody")
    lines = [line for block in blocks for line in block.all("tr")]
    cells = [found for line in lines if (found := [td.words for td in line.all("td")])]
    assert cells == [["●says so", ""], ["", "◌implied"]]
    [implied] = [row for row in shown.comparison.rows if row.account.implied]
    assert "implied, not stated: Clashes with Stalinists imply violence" in shown.cell(
        implied.claim.as_stated, "Voice and carrier"
    )


def test_lone_account_stands_alone(casebook: Casebook) -> None:
    said = casebook["speech-date"].cell("25 February", "Worst relation")
    assert said == "stands alone"


def test_period_has_common_ground_at_both_ends(casebook: Casebook) -> None:
    rows = casebook["demonstration-dates"].page.one("table", "ranges").all("tr")
    assert [cell.words for cell in rows[-1]] == [
        "Common ground",
        "starts 4 March 1956; ends 10 March 1956",
    ]


def test_executions_have_an_open_firm_bound(casebook: Casebook) -> None:
    shown = casebook["executed-1937-38"]
    [row] = shown.comparison.rows
    assert row.account.reading is not None
    assert (row.account.reading.low, row.account.reading.high) == (680501, None)
    assert (row.claim.firm_low, row.claim.firm_high) == (680501, None)
    assert row.mark is not None
    assert (row.mark.is_open_above, row.mark.is_firm_below) == (True, True)
    picture = shown.page.one("figure", "chart").one("svg", "glyph")
    assert len(picture.all("svg", "arrow")) == 1
    assert "filled" in picture.one("circle").kinds
    stated = shown.cell("over 680,500 were executed", "Our reading")
    assert stated.replace("\u202f", " ") == "680 501 or more"


def test_executions_are_said_by_the_commission(casebook: Casebook) -> None:
    shown = casebook["executed-1937-38"]
    [row] = shown.comparison.rows
    said = shown.cell("over 680,500 were executed", "Voice and carrier")
    assert said == "Pospelov Commission, in Encyclopedia"
    assert str(row.voice) == "Pospelov Commission"
    assert str(row.carrier) == "Encyclopedia"


def test_killed_are_the_records_word_and_the_articles_doubt(casebook: Casebook) -> None:
    shown = casebook["tbilisi-killed"]
    [held] = shown.comparison.positions
    said = shown.cell("fifteen people were killed", "Voice and carrier")
    assert said.startswith(
        "Official Soviet records on the Tbilisi events, in Encyclopedia;"
        " the text doubts it"
    )
    assert held.words == "15"
    assert [str(row.voice) for row in held.rows] == [
        "Official Soviet records on the Tbilisi events"
    ]
    [position] = shown.page.one("ol", "positions").all("li", "card")
    assert "Against: Encyclopedia (doubts)" in position.words


def test_death_by_the_speech_is_nobodys_but_a_rumours(casebook: Casebook) -> None:
    shown = casebook["bierut-by-the-speech"]
    [held] = shown.comparison.positions
    assert [str(row.voice) for row in held.rows] == ["Rumour of Bierut's death"]
    assert (held.lines.least, held.lines.most) == (0, None)
    assert held.position.is_reported_only
    [position] = shown.page.one("ol", "positions").all("li", "card")
    assert "0 to an unknown number of independent lines" in position.words
    assert "several voices, nobody named" in position.words
    assert "reported only" in position.words
