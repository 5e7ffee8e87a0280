"""Every contradiction can be reached and explained: those with sums too."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.comparison import contradictions
from claims.comparison.contradictions import LISTED
from claims.comparison.keeping import keep_summaries
from claims.models import Claim, PairNote, Question
from tests import factories as f
from tests.annotator.test_questions import account
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client: Client) -> Any:
    person = f.make_annotator("anna")
    client.force_login(person)
    return person


def listed(client: Client, question: Question, **chosen: str) -> Element:
    """Return the list of a question's contradictions."""
    answer = client.get(address(question), chosen)
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main")


def address(question: Question) -> str:
    return reverse("annotator:contradictions", args=[question.slug])


def rows(page: Element) -> list[str]:
    """Return the two readings of each row."""
    found = page.one("ul", "contradictions").all("li")
    return [" / ".join(one.words for one in li.all("span", "figure")) for li in found]


def explained(question: Question) -> tuple[int, int]:
    """Return how many contradicting pairs the work list counts, and as explained."""
    keep_summaries([question.pk])
    kept = Question.objects.select_related("summary").get(pk=question.pk).summary
    return kept.contradicting_pairs, kept.explained_pairs


def send(
    client: Client, first: int, second: int, question: Question, *pairs: str
) -> Any:
    """Sign a remark on some pairs of two positions."""
    at = reverse("annotator:explain-pair", args=[question.slug, first, second])
    typed = {"explanation": "definition", "note": "Of another kind.", "pairs": pairs}
    return client.post(at, typed)


class Whole:
    """A question with two parts, and what voices say of all three."""

    def __init__(self) -> None:
        self.question = f.make_question("Killed or wounded?")
        self.killed, self.wounded = f.make_question("Killed?"), f.make_question("Hurt?")
        for part in (self.killed, self.wounded):
            f.QuestionPart.objects.create(whole=self.question, part=part)

    def added(self, killed: str, wounded: str) -> tuple[Claim, Claim]:
        """Return the two claims of one more source, which we add."""
        text = f.make_text(f"{killed} were killed and {wounded} wounded.")
        one, other = (
            account(part, words, passage=f.make_passage(words, text=text))
            for part, words in ((self.killed, killed), (self.wounded, wounded))
        )
        return one, other


def test_contradictions_beyond_the_matrix_are_listed(client: Client, anna: Any) -> None:
    question = f.make_question()
    for number in range(15, 30):
        account(question, str(number))
    matrix = client.get(question.get_absolute_url())
    page = tree(matrix.content.decode()).one("section", id="relations")
    assert len(page.all("th", scope="row")) == 12
    [link] = [one for one in page.all("a") if "row by row" in one.words]
    assert link.attributes["href"] == address(question)
    first = listed(client, question)
    assert "105 pairs of accounts cannot both be true." in first.words
    found, page = rows(first), first
    while more := page.all("a", rel="next"):
        answer = client.get(address(question) + more[0].attributes["href"])
        page = tree(answer.content.decode()).one("main")
        found += rows(page)
    assert len(found) == len(set(found)) == 105
    assert len(rows(first)) == LISTED
    assert found[0] == "15 / 16"


def test_list_is_narrowed_to_what_waits(client: Client, anna: Any) -> None:
    question = f.make_question()
    one, other, third = (account(question, n) for n in ("15", "22", "about 24"))
    f.make_pair_note(first=one, second=other, explanation="clock")
    assert third.question == question
    assert rows(listed(client, question, show="explained")) == ["15 / 22"]
    page = listed(client, question, show="waiting")
    assert "No contradiction waits for a remark." in page.words
    assert rows(listed(client, question, show="nonsense")) == ["15 / 22"]
    assert rows(listed(client, question, **{"from": "x-1"})) == ["15 / 22"]
    assert "No two accounts" in listed(client, question, **{"from": "7-99"}).words


def test_reader_sees_the_list_without_forms(client: Client) -> None:
    question = f.make_question()
    for words in ("15", "22"):
        account(question, words)
    page = listed(client, question)
    assert rows(page) == ["15 / 22"]
    assert page.one("ul", "contradictions").all("a") == []


def test_sum_is_explained_on_the_claims_that_were_added(
    client: Client, anna: Any
) -> None:
    whole = Whole()
    killed, wounded = whole.added("15", "54")
    stated = account(whole.question, "22")
    page = listed(client, whole.question)
    [row] = page.one("ul", "contradictions").all("li")
    assert "69 = 15 + 54, our sum. It rests on “15” (what contradicts it there)" in (
        row.words
    )
    assert address(whole.killed) in [a.attributes["href"] for a in row.all("a")]
    assert explained(whole.question) == (1, 0)
    [form] = [a for a in row.all("a") if a.words == "Explain"]
    form_page = tree(client.get(form.attributes["href"]).content.decode()).one("main")
    assert "signed on each of the claims" in form_page.words
    [box] = form_page.all("input", name="pairs")
    pair = f"{stated.pk}-{killed.pk}+{wounded.pk}"
    assert box.attributes["value"] == pair
    assert send(client, stated.pk, killed.pk, whole.question, pair).status_code == 302
    notes = PairNote.objects.values_list("first", "second", "author")
    assert sorted(notes) == sorted(
        (stated.pk, part.pk, anna.pk) for part in (killed, wounded)
    )
    assert explained(whole.question) == (1, 1)
    assert rows(listed(client, whole.question, show="explained")) == ["22 / 69"]
    for question in (whole.question, whole.killed):
        shown = client.get(question.get_absolute_url()).content.decode()
        assert "Of another kind." in tree(shown).one("section", id="remarks").words
    assert send(client, stated.pk, killed.pk, whole.question, pair).status_code == 422


def test_half_of_a_sum_explained_is_not_the_sum(client: Client, anna: Any) -> None:
    whole = Whole()
    killed, _ = whole.added("15", "54")
    stated = account(whole.question, "22")
    f.make_pair_note(first=killed, second=stated, explanation="scope")
    assert explained(whole.question) == (1, 0)
    assert rows(listed(client, whole.question, show="waiting")) == ["22 / 69"]


def test_two_sums_are_explained_where_their_parts_contradict(
    client: Client, anna: Any
) -> None:
    whole = Whole()
    one, same = whole.added("15", "54")
    other, also = whole.added("22", "54")
    assert explained(whole.question) == (1, 0)
    f.make_pair_note(first=same, second=also, explanation="scope")
    assert explained(whole.question) == (1, 0)
    pair = f"{one.pk}+{same.pk}-{other.pk}+{also.pk}"
    answer = send(client, one.pk, other.pk, whole.question, pair)
    assert answer.status_code == 302
    note = PairNote.objects.get(explanation="definition")
    assert {note.first_id, note.second_id} == {one.pk, other.pk}
    assert explained(whole.question) == (1, 1)
    assert explained(whole.killed) == (1, 1)


def test_next_to_explain_is_found_beyond_the_matrix(client: Client, anna: Any) -> None:
    question = f.make_question()
    claims = [account(question, str(number)) for number in range(15, 30)]
    for number, one in enumerate(claims):
        for other in claims[number + 1 :]:
            if (one, other) != (claims[-2], claims[-1]):
                f.make_pair_note(first=one, second=other, explanation="event")
    answer = client.get(reverse("annotator:explain-next", args=[question.slug]))
    wanted = [question.slug, claims[-2].pk, claims[-1].pk]
    assert answer["Location"] == reverse("annotator:explain-pair", args=wanted)


def test_list_of_very_many_is_looked_through_bit_by_bit(
    client: Client, anna: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contradictions, "LOOKED", 2)
    question = f.make_question()
    first, *others, last = (account(question, str(n)) for n in range(15, 19))
    for one in (*others, last):
        f.make_pair_note(first=first, second=one, explanation="event")
    page = listed(client, question, show="waiting")
    assert "None so far; there are more positions to look at." in page.words
    further = page.one("a", rel="next").attributes["href"]
    assert further == "?show=waiting&from=0-3"
    answer = client.get(reverse("annotator:explain-next", args=[question.slug]))
    assert answer["Location"] == f"{address(question)}?show=waiting"
    assert rows(listed(client, question, show="waiting", **{"from": "0-3"})) == [
        "16 / 17"
    ]


@pytest.mark.parametrize("pair", ["1+2-3", "+-3", "15-", "1-2-3", "9+9-9+9"])
def test_pair_that_does_not_stand_there_is_refused(
    client: Client, anna: Any, pair: str
) -> None:
    whole = Whole()
    killed, _ = whole.added("15", "54")
    stated = account(whole.question, "22")
    answer = send(client, stated.pk, killed.pk, whole.question, pair)
    assert answer.status_code == 422
    assert PairNote.objects.count() == 0


def test_list_asks_the_same_of_few_and_of_many(
    client: Client, anna: Any, django_assert_max_num_queries: Any
) -> None:
    question = f.make_question()
    for number in range(2):
        account(question, str(15 + number))
    with django_assert_max_num_queries(30) as few:
        listed(client, question)
    for number in range(30):
        account(question, str(50 + number))
    with django_assert_max_num_queries(len(few)):
        listed(client, question)
