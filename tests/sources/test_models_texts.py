"""Texts, passages and anchors: what is stored stays, and what is cited is found."""

import pytest

from annotator.models import User
from sources.models import Anchor, Passage, TextVersion, UnchangedTextError
from tests.factories import make_passage, make_source, make_text, make_user
from tests.refusals import refusal, sql

pytestmark = pytest.mark.django_db


def test_import_text_numbers_the_texts_of_a_source():
    source, by = make_source(), make_user()
    numbers = [make_text(body, source=source, by=by).number for body in ("a", "b", "a")]
    assert numbers == [1, 2, 3]
    assert make_text("a").number == 1
    assert source.texts.filter(imported_by=by).count() == 3


def test_import_text_refuses_the_latest_text_and_names_it():
    source = make_source()
    make_text("a", source=source)
    latest = make_text("b", source=source)
    with pytest.raises(UnchangedTextError, match="version 2") as refused:
        make_text("b", source=source)
    assert refused.value.latest == latest
    assert source.texts.count() == 2


def test_import_text_stores_what_another_source_says_too():
    first, second = make_text("one wire"), make_text("one wire")
    make_text("another wire")
    assert list(TextVersion.objects.of_same_words(second)) == [first]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sources_textversion SET body = body || '.'",
        "UPDATE sources_textversion SET note = 'corrected'",
        "DELETE FROM sources_textversion",
    ],
)
def test_text_never_changes_in_raw_sql_either(statement):
    make_text()
    assert refusal(lambda: sql(statement)) == "text_version_immutable"


def test_texts_without_body_are_listed_without_reading_it():
    text = make_text()
    listed = TextVersion.objects.without_body().get()
    assert listed.get_deferred_fields() == {"body"}
    assert listed.body == text.body


@pytest.mark.parametrize("body", ["The 15 dead 🕊 and", "e\u0301lan 🇬🇪 15", "שלום 15"])
def test_passage_is_cited_in_code_points(body):
    text = make_text(body)
    passage = make_passage("15", text=text)
    anchor = passage.anchors.get()
    assert text.body[anchor.start : anchor.end] == passage.exact == "15"
    assert anchor.is_sure


def test_passage_of_the_same_words_is_cited_once():
    text, by = make_text("15 here and 15 there"), make_user()
    first = make_passage("15", text=text, by=by)
    start = text.body.rindex("15")
    second = Passage.objects.cite(text=text, start=start, end=start + 2, by=by)
    assert make_passage("15", text=text, by=by) == first != second


def test_passage_without_words_is_not_cited():
    with pytest.raises(ValueError, match=r"\w"):
        Passage.objects.cite(text=make_text(), start=3, end=3, by=None)
    assert Passage.objects.count() == 0


@pytest.mark.parametrize("column", ["exact", "prefix", "suffix"])
def test_quotation_of_a_passage_is_fixed(column):
    passage = make_passage()
    stored = Passage.objects.filter(pk=passage.pk)
    broken = refusal(lambda: stored.update(**{column: "Sixteen people"}))
    assert broken == "passage_quotation_fixed"
    assert refusal(lambda: stored.update(translation="Quinze personnes")) is None


def test_anchor_with_other_words_is_not_placed():
    passage = make_passage("Fifteen people")
    text = make_text("Sixteen people were killed.", source=passage.source)
    where = {"passage": passage, "text": text, "start": 0, "end": 14}
    with pytest.raises(ValueError, match="not those of the passage"):
        Anchor.objects.place(**where)
    assert Anchor.objects.place(**where, state="changed").is_sure is False


def test_import_text_is_signed_in_the_history():
    by = make_user()
    text = make_text(by=by)
    event = text.events.get()
    assert event.pgh_context.metadata == {"user": by.pk}
    assert User.objects.get(pk=event.pgh_context.metadata["user"]) == by
