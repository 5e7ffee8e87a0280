"""The work list: what comes on it, what leaves it, and where each row leads."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotator import work
from claims.comparison import compare
from claims.comparison.keeping import keep_waiting
from claims.models import Claim, PairNote, Question, QuestionSummary
from tests import factories as f
from tests.annotator.test_questions import account, asked
from tests.furnished import HOSTILE, furnish
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db

UNREVIEWED = f"{reverse('annotator:work-list')}?kind=unreviewed"


@pytest.fixture
def anna(client: Client) -> Any:
    person = f.make_curator("anna")
    client.force_login(person)
    return person


def opened(client: Client, kind: str = "") -> Element:
    answer = client.get(reverse("annotator:work-list"), {"kind": kind} if kind else {})
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def listed(client: Client, kind: str) -> list[Element]:
    """Return the rows of a kind, once all is compared that waits."""
    keep_waiting(100)
    return [
        one for rows in opened(client, kind).all("ul", "work") for one in rows.all("li")
    ]


def mendings(row: Element) -> list[str]:
    """Return where a row leads to be mended."""
    return [one.attributes["href"] for one in row.one("span", "mending").all("a")]


def test_contradiction_waits_until_every_pair_is_explained(
    client: Client, anna: Any
) -> None:
    question = asked("How many?", "15", "22", "22")
    low, *high = question.claims.order_by("pk")
    [row] = listed(client, "contradictions")
    assert "3 accounts; 2 contradicting pairs" in row.words
    assert mendings(row) == [
        reverse("annotator:explain-next", args=[question.slug]),
        reverse("annotator:give-verdict", args=[question.slug]),
    ]
    f.make_pair_note(first=low, second=high[0])
    [row] = listed(client, "contradictions")
    assert "1 of 2 contradicting pairs explained" in row.words
    f.make_pair_note(first=high[1], second=low)
    assert listed(client, "contradictions") == []
    PairNote.objects.all()[0].retire(by=anna, reason="A slip.")
    assert len(listed(client, "contradictions")) == 1


def test_contradiction_leaves_with_a_verdict(client: Client, anna: Any) -> None:
    question = asked("How many?", "15", "22")
    verdict = f.make_verdict(question=question)
    assert listed(client, "contradictions") == []
    verdict.retire(by=anna, reason="Too early.")
    assert len(listed(client, "contradictions")) == 1


def test_verdict_waits_when_evidence_is_newer(client: Client, anna: Any) -> None:
    question = asked("How many?", "15")
    f.make_verdict(question=question, author=anna)
    assert listed(client, "stale") == []
    f.make_source_assessment(source=question.claims.get().source)
    [row] = listed(client, "stale")
    assert "open, says anna" in row.words
    assert mendings(row) == [reverse("annotator:give-verdict", args=[question.slug])]
    assert row.one("span", "mending").words == "Give it anew"
    f.make_verdict(question=question, author=anna, supersedes=question.verdicts.get())
    assert listed(client, "stale") == []


@pytest.mark.parametrize("event", ["claim", "rating of it", "link", "retired"])
def test_stale_verdicts_are_those_of_the_question_page(
    client: Client, anna: Any, event: str
) -> None:
    question = asked("How many?", "15", "22")
    f.make_verdict(question=question)
    claim = question.claims.earliest("pk")
    if event == "claim":
        account(question, "80")
    elif event == "rating of it":
        f.make_claim_assessment(claim=claim)
    elif event == "link":
        f.make_derivation(child=claim.source, parent=f.make_source())
    else:
        question.verdicts.get().retire(by=anna, reason="Too early.")
    shown = client.get(question.get_absolute_url()).context["judged"].standing
    stale = [one.verdict for one in shown if one.is_stale]
    assert len(listed(client, "stale")) == len(stale) == int(event != "retired")


def test_circle_and_altered_figure_lead_to_their_mending(
    client: Client, anna: Any
) -> None:
    question = f.make_question("How many?")
    one, other = account(question, "15"), account(question, "15")
    for child, parent in ((one, other), (other, one)):
        f.make_derivation(child=child.source, parent=parent.source)
    [row] = listed(client, "circular")
    assert row.words.count("→") >= 2
    assert mendings(row) == [f"{one.source.get_absolute_url()}#derivations"]
    third = account(question, "80")
    f.make_derivation(child=third.source, parent=one.source)
    [row] = listed(client, "altered")
    assert row.one("a", "words").attributes["href"] == third.get_absolute_url()
    assert mendings(row) == [reverse("annotator:edit-claim", args=[third.pk])]


def test_claim_rated_1_waits_for_a_second_line(client: Client, anna: Any) -> None:
    question = f.make_question("How many?")
    claim = account(question, "15", basis="firsthand")
    f.make_claim_assessment(claim=claim, credibility="1")
    [row] = listed(client, "confirmed")
    assert "one line for certain" in row.words
    assert mendings(row) == [reverse("claims:assess", args=[claim.pk])]
    account(question, "15", basis="firsthand")
    assert listed(client, "confirmed") == []


def test_question_of_one_line_waits_for_another(client: Client, anna: Any) -> None:
    question = asked("How many?", "15")
    f.make_question("Nobody has answered")
    [row] = listed(client, "one-line")
    assert row.one("a", "words").words == "How many?"
    account(question, "15")
    assert listed(client, "one-line") == []


def test_voices_without_a_letter_are_those_that_support(
    client: Client, anna: Any
) -> None:
    carrier, first, last, doubter = (f.make_source(one) for one in "wxyz")
    quoting, doubting = (f.make_passage(text=f.make_text(source=carrier)), None)
    claim = f.make_claim(passage=quoting, stance="reports")
    f.make_attribution(claim=claim, source=first, position=1)
    f.make_attribution(claim=claim, source=last, position=2)
    own = f.make_claim(passage=f.make_passage(text=f.make_text("Fifteen people.")))
    f.make_attribution(claim=own, source=doubter, stance="doubts")
    assert doubting is None
    rows = listed(client, "unrated")
    assert {one.one("a", "words").words for one in rows} == {"y", str(own.source)}
    [mending] = mendings(rows[0])
    f.make_source_assessment(source=own.source)
    assert [one.one("a", "words").words for one in listed(client, "unrated")] == ["y"]
    assert mending == reverse("sources:assess", args=[own.source_id])


def test_claim_without_a_question_leads_to_its_form(client: Client, anna: Any) -> None:
    claim = account(None, "15")
    [row] = listed(client, "unsorted")
    assert mendings(row) == [reverse("annotator:edit-claim", args=[claim.pk])]


def test_words_that_a_new_text_lacks_wait(client: Client, anna: Any) -> None:
    text = f.make_text("Fifteen people were killed. Fifty were wounded.")
    claim = f.make_claim(passage=f.make_passage("Fifteen people", text=text))
    assert listed(client, "passages") == []
    newer = f.make_text(
        "Sixteen dogs were seen. Fifty were wounded.", source=text.source
    )
    newer.anchors.model.objects.carry_over(text=newer, by=anna)
    [row] = listed(client, "passages")
    [address] = mendings(row)
    assert address == f"{newer.get_absolute_url()}#claim-{claim.pk}"
    last = f.make_text(f"{text.body} More.", source=text.source)
    last.anchors.model.objects.carry_over(text=last, by=anna)
    assert listed(client, "passages") == []


def test_texts_of_the_same_words_wait_until_the_copy_is_recorded(
    client: Client, anna: Any
) -> None:
    first, second = f.make_text("The same."), f.make_text("The same.")
    [row] = listed(client, "copies")
    address = reverse("sources:add-derivation", args=[second.source_id])
    assert mendings(row) == [
        f"{address}?parent={first.source_id}&kind=copy&extent=full"
    ]
    f.make_derivation(child=second.source, parent=first.source, kind="copy")
    assert listed(client, "copies") == []


def test_copy_recorded_with_any_earlier_source_will_do(
    client: Client, anna: Any
) -> None:
    first, second, third = (f.make_text("The same.").source for _ in range(3))
    f.make_derivation(child=third, parent=second, kind="copy")
    [row] = listed(client, "copies")
    assert f"?parent={first.pk}&" in mendings(row)[0]
    f.make_derivation(child=first, parent=second, kind="copy")
    assert listed(client, "copies") == []
    second.retire(by=anna, reason="A slip.")
    assert [mendings(row)[0].partition("&")[0] for row in listed(client, "copies")] == [
        f"{reverse('sources:add-derivation', args=[third.pk])}?parent={first.pk}"
    ]


def test_claim_is_reviewed_from_the_list_by_another(client: Client, anna: Any) -> None:
    theirs, own = (
        account(None, "15", by=f.make_annotator()),
        account(None, "9", by=anna),
    )
    rows = listed(client, "unreviewed")
    assert [len(row.all("form")) for row in rows] == [1, 0]
    address = rows[0].one("form").attributes["action"]
    back = rows[0].one("input", name="back").attributes["value"]
    assert client.post(address, {"back": back}).url == UNREVIEWED
    theirs.refresh_from_db()
    assert theirs.reviewed_by == anna
    client.post(reverse("annotator:review-claim", args=[own.pk]))
    own.refresh_from_db()
    assert own.reviewed_by is None


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere", "x", ""])
def test_review_leads_back_to_this_house_only(
    client: Client, anna: Any, back: str
) -> None:
    address = reverse("annotator:review-claim", args=[account(None, "15").pk])
    assert client.post(address, {"back": back}).url == UNREVIEWED
    assert client.get(address).status_code == 405


def test_only_a_curator_reviews(client: Client) -> None:
    claim = account(None, "15")
    address = reverse("annotator:review-claim", args=[claim.pk])
    assert client.post(address).url.startswith(reverse("annotator:sign-in"))
    client.force_login(f.make_annotator())
    assert client.post(address).status_code == 403
    assert listed(client, "unreviewed")[0].all("form") == []


def test_unknown_kind_and_claim_have_no_page(client: Client, anna: Any) -> None:
    address = reverse("annotator:work-list")
    assert client.get(address, {"kind": "nonsense"}).status_code == 404
    assert client.post(reverse("annotator:review-claim", args=[0])).status_code == 404


@pytest.mark.parametrize("kind", work.BY_KEY)
def test_kind_without_rows_says_what_would_come(client: Client, kind: str) -> None:
    page = opened(client, kind)
    assert page.one("h1").words == work.BY_KEY[kind].title
    assert work.BY_KEY[kind].empty in page.words


def test_list_says_what_waits_to_be_compared_and_compares_it(
    client: Client, anna: Any
) -> None:
    asked("How many?", "15", "22")
    page = opened(client)
    assert "1 question has changed since it was last compared" in page.words
    assert page.one("code").words == "manage.py rebuild_summaries"
    forms = [one for one in page.all("form") if one.all("button", "button")]
    [action] = [one.attributes["action"] for one in forms]
    assert client.post(action).url == reverse("annotator:work-list")
    assert not QuestionSummary.objects.waiting().exists()
    assert opened(client).all("code") == []


def test_home_leads_to_each_kind_that_waits(client: Client) -> None:
    asked("How many?", "15", "22")
    keep_waiting(10)
    page = tree(client.get(reverse("annotator:home")).content.decode())
    links = page.one("section", id="waiting").all("a")
    found = {one.attributes["href"].rpartition("=")[2]: one.words for one in links}
    assert found == {
        kind.key: kind.title
        for kind in work.KINDS
        if kind.key in ("contradictions", "unrated", "unreviewed", "copies")
    }


def test_hostile_words_are_only_words(client: Client) -> None:
    house = furnish(HOSTILE)
    client.force_login(house.curator)
    keep_waiting(100)
    for kind in ("", *work.BY_KEY):
        page = opened(client, kind)
        assert page.all("script") == []
        assert page.all("img") == []


def _much(times: int) -> None:
    """Let so many things of every kind wait."""
    for _ in range(times):
        question = asked("How many?", "15", "22")
        first, second = question.claims.order_by("pk")
        f.make_derivation(child=second.source, parent=first.source)
        f.make_verdict(question=asked("When?", "15"))
        circle = [account(f.make_question("Who?"), "15") for _ in range(2)]
        Claim.objects.filter(pk=circle[1].pk).move(to=circle[0].question, by=None)  # type: ignore[arg-type]  # it has one
        for one, other in (circle, circle[::-1]):
            f.make_derivation(child=one.source, parent=other.source)
        f.make_claim_assessment(claim=circle[0], credibility="1")
        account(None, "15")
    for verdict in Question.objects.filter(title="When?"):
        account(verdict, "15")
    keep_waiting(1000)


def test_list_asks_as_often_for_one_as_for_thirty(client: Client) -> None:
    client.force_login(f.make_curator())
    counts = []
    for times in (1, 29):
        _much(times)
        opened(client)
        for kind in ("", *work.BY_KEY):
            with CaptureQueriesContext(
                connection,
            ) as asked_for:
                opened(client, kind)
            counts.append(len(asked_for))
    half = len(counts) // 2
    assert counts[:half] == counts[half:]
    first = Question.objects.filter(title="Who?").order_by("pk")[0]
    assert compare(first).lines.circles


def count_of(kind: work.Kind) -> int:
    return kind.rows().count()


def test_counts_are_those_of_the_rows(client: Client) -> None:
    _much(2)
    counter: Callable[[work.Kind], int] = count_of
    expected = {one.key: counter(one) for one in work.KINDS}
    assert work.counts() == expected
    assert {key for key, many in expected.items() if not many} == {"passages"}
