"""Passages put aside: once, with their history, and as long as the words stand."""

import pytest

from claims.models import Dismissal
from sources.models import Anchor
from tests.factories import make_passage, make_text, make_user
from tests.refusals import refusal

pytestmark = pytest.mark.django_db

BODY = "Nine miners died in the pit. The strike ended in 1873."


def dismissed(text, words: str = "Nine", by=None) -> Dismissal:
    start = text.body.index(words)
    return Dismissal.objects.dismiss(
        text=text, start=start, end=start + len(words), by=by
    )


def places(text) -> list[tuple[int, int]]:
    return list(Dismissal.objects.in_text(text).values_list("start", "end"))


def test_passage_is_dismissed_once() -> None:
    text = make_text(BODY)
    first, again = dismissed(text), dismissed(text)
    assert first == again
    again = {"passage": first.passage}
    broken = refusal(lambda: Dismissal.objects.create(**again))
    assert broken == "passage_dismissed_once"


def test_dismissal_is_retired_with_a_reason() -> None:
    found = dismissed(make_text(BODY))
    broken = refusal(lambda: found.retire(by=None, reason=" "))
    assert broken == "dismissal_retired_with_reason"


def test_dismissal_brought_back_can_be_made_again() -> None:
    person, text = make_user(), make_text(BODY)
    found = dismissed(text, by=person)
    found.bring_back(by=person)
    assert places(text) == []
    assert dismissed(text) == found
    assert places(text) == [(0, 4)]
    assert [event.pgh_label for event in found.events.order_by("pgh_id")] == [
        "insert",
        "update",
        "update",
    ]


def test_dismissal_holds_in_a_later_text_where_the_words_stand() -> None:
    text = make_text(BODY)
    dismissed(text)
    later = make_text(f"A preface.\n\n{BODY}", source=text.source)
    Anchor.objects.carry_over(text=later, by=None)
    assert places(later) == [(12, 16)]


def test_dismissal_does_not_hold_where_the_words_have_changed() -> None:
    text = make_text(BODY)
    dismissed(text)
    later = make_text(BODY.replace("Nine", "Ninety"), source=text.source)
    Anchor.objects.carry_over(text=later, by=None)
    assert places(later) == []


def test_passage_of_a_claim_can_be_dismissed_too() -> None:
    text = make_text(BODY)
    passage = make_passage("Nine", text=text)
    assert dismissed(text).passage == passage
