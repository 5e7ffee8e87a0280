"""Explaining why accounts differ: the form, the cell, and taking a remark back."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim, PairNote, Question
from tests import factories as f
from tests.annotator.test_questions import account
from tests.furnished import HOSTILE
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


class Dispute:
    """Two accounts of 15 against one of 22, and who explains them."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.anna = f.make_annotator("anna")
        client.force_login(self.anna)
        self.question: Question = f.make_question("How many?")
        self.low = [account(self.question, "15") for _ in range(2)]
        self.high: Claim = account(self.question, "22")

    @property
    def address(self) -> str:
        numbers = [self.question.slug, self.low[0].pk, self.high.pk]
        return reverse("annotator:explain-pair", args=numbers)

    def send(self, *claims: Claim, **typed: Any) -> Any:
        """Send the form with the pairs of some claims and 22."""
        pairs = [f"{one.pk}-{self.high.pk}" for one in claims]
        data = {"explanation": "clock", "note": "At midnight.", "pairs": pairs}
        return self.client.post(self.address, data | typed)

    def page(self, address: str = "") -> Element:
        answer = self.client.get(address or self.question.get_absolute_url())
        return tree(answer.content.decode()).one("main")


@pytest.fixture
def dispute(client: Client) -> Dispute:
    return Dispute(client)


def said(answer: Any) -> list[str]:
    assert answer.status_code == 422
    page = tree(answer.content.decode())
    return [one.words for one in page.all("ul", "errorlist")]


def test_cell_leads_to_the_form_and_shows_what_was_explained(dispute: Dispute) -> None:
    link = dispute.page().one("table", "matrix").all("a", "relation")[0]
    assert link.attributes["href"] == dispute.address
    answer = dispute.send(*dispute.low)
    assert answer.url == f"{dispute.question.get_absolute_url()}#relations"
    cells = dispute.page().one("table", "matrix").all("td")
    assert [one.words for one in cells if "contradict" in one.words] == [
        "contradict explained: clock boundary"
    ] * 2
    remarks = PairNote.objects.values_list("first", "second", "author", "note")
    assert set(remarks) == {
        (one.pk, dispute.high.pk, dispute.anna.pk, "At midnight.")
        for one in dispute.low
    }


def test_one_pair_is_ticked_to_begin_with_and_all_can_be(dispute: Dispute) -> None:
    page = dispute.page(dispute.address)
    boxes = page.all("input", name="pairs")
    assert ["checked" in one.attributes for one in boxes] == [True, False]
    assert "Both pairs" in [one.words for one in page.all("label")]
    dispute.send(dispute.low[1], every="on")
    assert PairNote.objects.count() == 2


def test_all_pairs_leave_out_those_explained_before(dispute: Dispute) -> None:
    dispute.send(dispute.low[0])
    dispute.send(every="on", note="All of them.")
    notes = PairNote.objects.order_by("pk").values_list("first", "note")
    assert list(notes) == [
        (dispute.low[0].pk, "At midnight."),
        (dispute.low[1].pk, "All of them."),
    ]


def test_same_explanation_is_not_signed_twice(dispute: Dispute) -> None:
    dispute.send(dispute.low[0])
    answer = dispute.send(*dispute.low, note="Once more.")
    [sentence] = said(answer)
    assert "explained this in the same way already: “15” and “22”." in sentence
    assert "Once more." in answer.content.decode()
    assert PairNote.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"pairs": []}, "Tick the pairs that this explains."),
        ({"explanation": ""}, "Choose what parts them, or “Other”."),
        ({"note": " "}, "Say in a sentence what shows it."),
        ({"pairs": ["1-x"]}, "One of the pairs does not belong here any more."),
        ({"pairs": ["1-1", "-"]}, "One of the pairs does not belong here any more."),
    ],
)
def test_refused_form_keeps_what_was_typed(
    dispute: Dispute, typed: dict[str, Any], sentence: str
) -> None:
    answer = dispute.send(dispute.low[1], **typed)
    assert said(answer) == [sentence]
    page = tree(answer.content.decode())
    if "note" not in typed:
        assert page.one("textarea", name="note").words == "At midnight."
    if "explanation" not in typed:
        checked = [
            one.attributes["value"]
            for one in page.all("input", name="explanation")
            if "checked" in one.attributes
        ]
        assert checked == ["clock"]
    assert PairNote.objects.count() == 0


@pytest.mark.parametrize(
    "wrong", ["same position", "another question", "nobody", "no question", "too long"]
)
def test_what_is_no_cell_has_no_page(dispute: Dispute, wrong: str) -> None:
    slug, first, second = dispute.question.slug, dispute.low[0].pk, dispute.high.pk
    numbers = {
        "same position": (slug, first, dispute.low[1].pk),
        "another question": (slug, first, account(f.make_question(), "22").pk),
        "nobody": (slug, first, 0),
        "no question": ("never-asked", first, second),
        "too long": (slug, first, 10**25),
    }[wrong]
    answer = dispute.client.get(reverse("annotator:explain-pair", args=numbers))
    assert answer.status_code == 404


def test_work_list_leads_to_the_next_contradiction(dispute: Dispute) -> None:
    address = reverse("annotator:explain-next", args=[dispute.question.slug])
    account(dispute.question, "dozens")
    assert dispute.client.get(address).url == dispute.address
    dispute.send(dispute.low[0])
    assert dispute.client.get(address).url == dispute.address
    dispute.send(dispute.low[1])
    answer = dispute.client.get(address)
    assert answer.url == f"{dispute.question.get_absolute_url()}#relations"
    shown = dispute.client.get(answer.url).content.decode()
    assert "Every contradiction here is explained." in shown


def test_next_contradiction_is_for_who_may_explain_it(dispute: Dispute) -> None:
    address = reverse("annotator:explain-next", args=[dispute.question.slug])
    unknown = reverse("annotator:explain-next", args=["never-asked"])
    assert dispute.client.get(unknown).status_code == 404
    dispute.client.force_login(f.make_user("reader"))
    assert dispute.client.get(address).status_code == 403


def test_reader_sees_cells_without_links(dispute: Dispute) -> None:
    dispute.send(*dispute.low)
    dispute.client.force_login(f.make_user("reader"))
    table = dispute.page().one("table", "matrix")
    assert table.all("a") == []
    assert len(table.all("span", "explained")) == 2
    assert dispute.client.get(dispute.address).status_code == 403


def test_only_author_and_curator_take_a_remark_back(dispute: Dispute) -> None:
    dispute.send(dispute.low[0])
    remark = PairNote.objects.get()
    address = reverse("annotator:retire-remark", args=[remark.pk])
    dispute.client.force_login(f.make_annotator("bert"))
    assert dispute.page().one("section", id="remarks").all("a", "small") == []
    assert dispute.client.post(address, {"reason": "No."}).status_code == 403
    for person in (f.make_curator(), dispute.anna):
        dispute.client.force_login(person)
        link = dispute.page().one("section", id="remarks").one("a", "small")
        assert link.attributes["href"] == address
        assert dispute.client.get(address).status_code == 200


def test_remark_is_taken_back_with_a_reason(dispute: Dispute) -> None:
    dispute.send(dispute.low[0])
    remark = PairNote.objects.get()
    address = reverse("annotator:retire-remark", args=[remark.pk])
    assert dispute.client.post(address, {"reason": " "}).status_code == 422
    answer = dispute.client.post(address, {"reason": "A slip."})
    assert answer.url == f"{dispute.question.get_absolute_url()}#remarks"
    remark.refresh_from_db()
    assert (remark.retired_reason, remark.retired_by) == ("A slip.", dispute.anna)
    assert dispute.client.get(address).status_code == 404
    assert "explained" not in dispute.page().one("table", "matrix").words


def test_hostile_note_is_only_words(dispute: Dispute) -> None:
    dispute.send(dispute.low[0], note=HOSTILE)
    for address in ("", dispute.address):
        page = dispute.page(address)
        assert page.all("script") == []
        assert HOSTILE in page.one("section", id="remarks").words


def test_page_of_many_pairs_asks_as_often(
    dispute: Dispute, django_assert_max_num_queries: Any
) -> None:
    for _ in range(30):
        account(dispute.question, "15")
    with django_assert_max_num_queries(25) as few:
        dispute.page(dispute.address)
    asked = len(few)
    for _ in range(30):
        account(dispute.question, "22")
    dispute.send(every="on", pairs=[])
    with django_assert_max_num_queries(asked):
        page = dispute.page(f"{dispute.address}?page=2")
    assert len(page.all("input", name="pairs")) == 25
