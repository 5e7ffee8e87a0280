"""Passages are found again in a new text, or say that they are not (METHOD.md 5)."""

from collections import Counter

import pytest

from sources.models import Anchor, Passage, TextVersion
from tests.factories import make_passage, make_source, make_text, make_user

pytestmark = pytest.mark.django_db
OLD = "In March 3,000 people were killed. The army came on the tenth."


def carried(new: str, quoted: str = "people were killed") -> Anchor:
    """Return the anchor in a new text of words that the old one has."""
    text = make_text(OLD)
    passage = make_passage(quoted, text=text)
    latest = make_text(new, source=text.source)
    Anchor.objects.carry_over(text=latest, by=None)
    return passage.anchors.get(text_version=latest)


@pytest.mark.parametrize(
    ("new", "state", "start"),
    [
        (OLD.replace("tenth", "ninth"), "exact", 15),
        (f"Foreword.\n\n{OLD}", "moved", 26),
        (OLD.replace("3,000", "9,000"), "changed", 15),
        (OLD.replace("were", "were not"), "changed", 15),
        ("Nothing of the kind is told here.", "lost", None),
    ],
)
def test_passage_is_carried_over(new: str, state: str, start: int | None) -> None:
    anchor = carried(new)
    assert (anchor.state, anchor.start) == (state, start)


def test_sure_anchor_stands_at_its_words() -> None:
    anchor = carried(f"😀 É\u0301.\n\n{OLD}")
    assert anchor.state == "moved"
    words = anchor.text_version.body[anchor.start : anchor.end]
    assert words == "people were killed"


def test_old_anchor_stays_as_it_was() -> None:
    passage = carried(f"Foreword.\n\n{OLD}").passage
    old = passage.anchors.get(text_version__number=1)
    assert (old.state, old.start) == ("exact", 15)


def test_passage_lost_in_between_is_found_again() -> None:
    text = make_text(OLD)
    passage = make_passage("people were killed", text=text)
    for body in ("Another text.", OLD + " It left."):
        latest = make_text(body, source=text.source)
        Anchor.objects.carry_over(text=latest, by=None)
    states = passage.anchors.order_by("text_version__number").values_list("state")
    assert [state for (state,) in states] == ["exact", "lost", "exact"]


def test_carrying_over_again_adds_nothing() -> None:
    latest = carried(f"Foreword.\n\n{OLD}").text_version
    assert Anchor.objects.carry_over(text=latest, by=None) == Counter()
    assert latest.anchors.count() == 1


def test_only_quoting_passages_that_stand_are_carried_over() -> None:
    text = make_text(OLD)
    Passage.objects.create(source=text.source, locator="p. 4")
    make_passage("The army", text=text).retire(by=None, reason="Misread.")
    make_passage(text=make_text("Fifteen people, elsewhere.", source=make_source()))
    latest = make_text(OLD + "!", source=text.source)
    assert Anchor.objects.carry_over(text=latest, by=None) == Counter()


def test_counts_are_told_and_signed() -> None:
    text, user = make_text(OLD), make_user("ann")
    for quoted in ("people", "The army", "tenth"):
        make_passage(quoted, text=text)
    latest = make_text(OLD.replace("tenth", "ninth"), source=text.source)
    counts = Anchor.objects.carry_over(text=latest, by=user)
    assert counts == {"exact": 1, "changed": 2}
    anchor = TextVersion.objects.get(pk=latest.pk).anchors.first()
    assert anchor is not None
    event = anchor.events.get()  # type: ignore[attr-defined]  # pghistory's
    assert event.pgh_context.metadata["user"] == user.pk
