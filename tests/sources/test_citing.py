"""Citing words of a text: one passage for the same words, by one statement."""

import pytest
from django.utils import timezone

from sources.models import Anchor, Passage, TextVersion
from sources.models.bodies import Bodies
from tests.factories import make_passage, make_text, make_user

pytestmark = pytest.mark.django_db

WORDS = {"start": 0, "end": 14}


def test_passage_and_anchor_are_stored_by_one_statement(django_assert_num_queries):
    text, by = make_text(), make_user()
    cited = Passage.objects.citation(text=text, **WORDS)
    with django_assert_num_queries(2):  # the statement, and the passage read back
        passage = cited.store(by=by)
    assert (passage.exact, passage.source_id) == ("Fifteen people", text.source_id)
    anchor = passage.anchors.get()
    assert (anchor.start, anchor.end, anchor.state) == (0, 14, "exact")
    for row in (passage, anchor):
        assert row.events.get().pgh_context.metadata == {"user": by.pk}


@pytest.mark.parametrize("details", [{"locator": "p. 3"}, {"translation": "Quinze"}])
def test_passage_of_other_details_is_another(details):
    text = make_text()
    plain = make_passage(text=text, locator="", translation="")
    other = make_passage(text=text, **details)
    assert plain != other == make_passage(text=text, **details)


def test_retired_passage_serves_no_new_claim():
    text, by = make_text(), make_user()
    first = make_passage(text=text)
    first.retire(by=by, reason="A slip.")
    second = make_passage(text=text)
    assert second != first
    Anchor.objects.filter(passage=second).update(
        retired_at=timezone.now(), retired_reason="Put elsewhere."
    )
    assert make_passage(text=text) not in (first, second)


def test_body_left_out_is_read_once(django_assert_num_queries):
    stored = make_text("A body that no other test has read.")
    for queries in (2, 1):
        with django_assert_num_queries(queries):
            text = TextVersion.objects.without_body().get(pk=stored.pk)
            assert text.body == stored.body


def test_bodies_not_asked_for_give_way():
    bodies, fetched = Bodies(most=8), []

    def read(key):
        return bodies.read(key, lambda: fetched.append(key) or key * 4)

    assert [read(key) for key in "abacab"] == [key * 4 for key in "abacab"]
    assert fetched == ["a", "b", "c", "b"]


def test_body_too_long_to_be_kept_is_read_all_the_same():
    bodies = Bodies(most=3)
    assert [bodies.read("a", lambda: "long") for _ in range(2)] == ["long", "long"]
