"""What if this source used that one? Compared anew, and nothing stored."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sources.models import Derivation
from tests import factories as f
from tests.annotator.test_questions import account
from tests.markup import tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def question():
    """Return a question that two witnesses answer alike."""
    found = f.make_question("How many?")
    account(found, "15", basis="firsthand")
    account(found, "15", basis="unknown")
    return found


def opened(client, question, **query):
    """Return the page of a supposition."""
    answer = client.get(f"/questions/{question.slug}/suppose/", query)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def sources(question):
    """Return the numbers of the sources, in the order of their claims."""
    return list(question.claims.order_by("pk").values_list("source_id", flat=True))


def test_supposed_link_takes_a_line_away_and_is_not_stored(client, question):
    witness, other = sources(question)
    page = opened(client, question, child=other, parent=witness, kind="use")
    row = page.one("table", "supposed-lines").all("tr")[1]
    assert [cell.words for cell in row.all("td")] == [
        "1 to 2 independent lines, 1 pair not examined",
        "1 independent line",
    ]
    assert "Supposed, not recorded" in page.words
    assert not Derivation.objects.exists()


def test_two_links_make_a_circle(client, question):
    one, other = sources(question)
    links = [f"{one}-{other}-use-full", f"{other}-{one}-use-full"]
    page = opened(client, question, suppose=links)
    assert len(page.one("ul", "supposed").all("li")) == 2
    assert "Circular reporting" in page.words


def test_supposition_that_changes_nothing_says_so(client, question):
    one, other = sources(question)
    f.make_derivation(
        child=question.claims.get(source=other).source,
        parent=question.claims.get(source=one).source,
        extent="full",
    )
    page = opened(client, question, suppose=f"{other}-{one}-use-full")
    assert "Nothing: every number of lines stays as it is." in page.words


def test_link_is_recorded_by_the_form_that_it_fills_in(client, question):
    client.force_login(f.make_annotator())
    witness, other = sources(question)
    page = opened(client, question, child=other, parent=witness, kind="copy")
    [record] = [link for link in page.all("a") if link.words == "Record it"]
    form = client.get(record.attributes["href"]).content.decode()
    assert f"/sources/{other}/derivations/add/" in record.attributes["href"]
    assert f"[{witness}]" in form
    assert '<option value="copy" selected>' in form


def test_reader_may_suppose_and_not_record(client, question):
    witness, other = sources(question)
    page = opened(client, question, child=other, parent=witness)
    assert [link for link in page.all("a") if link.words == "Record it"] == []
    assert [link for link in page.all("a") if link.words == "Drop it"] != []


def test_links_are_dropped_one_by_one(client, question):
    one, other = sources(question)
    links = [f"{one}-{other}-use-full", f"{other}-{one}-copy-full"]
    page = opened(client, question, suppose=links)
    drops = [a.attributes["href"] for a in page.all("a") if a.words == "Drop it"]
    assert drops[0].endswith(f"?suppose={links[1]}")
    assert drops[1].endswith(f"?suppose={links[0]}")


@pytest.mark.parametrize(
    "query",
    [
        {"suppose": "1-2-use"},
        {"suppose": "x-y-use-full"},
        {"suppose": "999999-999998-use-full"},
        {"suppose": "²-3-use-full"},
        {"suppose": "-".join(["9" * 40, "1", "use", "full"])},
        {"child": "999999", "parent": "1"},
        {"child": "x", "kind": "y", "extent": "z"},
    ],
)
def test_what_is_no_link_supposes_nothing(client, question, query):
    assert "Supposed, not recorded" not in opened(client, question, **query).words


def test_half_a_link_is_asked_for_the_other_source(client, question):
    page = opened(client, question, child=sources(question)[0])
    assert "A link needs two sources" in page.words


def test_source_that_is_not_offered_is_told_of(client, question):
    page = opened(client, question, child="999999", parent="1", kind="y")
    for label in ("This source", "The other source", "What it did"):
        assert f"{label}: choose one of those listed; this is none" in page.words


def test_question_without_accounts_opens(client):
    assert "What if" in opened(client, f.make_question()).words


def test_queries_do_not_grow(client, question):
    counts = []
    for many in (1, 30):
        for _ in range(many):
            account(question, "16")
        one, other = sources(question)[:2]
        with CaptureQueriesContext(connection) as found:
            opened(client, question, child=one, parent=other)
        counts.append(len(found))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("kind", ["use", "shared_conditions", "independent"])
def test_source_may_be_supposed_to_rest_on_itself(client, question, kind):
    [one, _] = sources(question)
    page = opened(client, question, suppose=f"{one}-{one}-{kind}-full")
    assert "Supposed, not recorded" in page.words
