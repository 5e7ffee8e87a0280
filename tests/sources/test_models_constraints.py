"""Each rule of the ground floor's tables, by its name: what it refuses and admits."""

from datetime import date

import pytest
from django.apps import apps
from django.utils import timezone

from sources.models import Anchor, Derivation, Passage, Source, TextVersion
from tests.factories import (
    make_derivation,
    make_passage,
    make_source,
    make_source_assessment,
    make_text,
    make_user,
)
from tests.refusals import refusal, sql

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def _anchor():
    return make_passage().anchors.get()


def _derivation():
    return make_derivation(child=make_source(), parent=make_source())


ROWS = {
    "source": make_source,
    "passage": make_passage,
    "anchor": _anchor,
    "derivation": _derivation,
}
# the rule, the row, the columns it refuses, and the nearest ones it admits
CHECKS = [
    ("source_has_title", "source", {"title": " \n"}, {"title": "X"}),
    ("source_kind_is_known", "source", {"kind": "novel"}, {"kind": ""}),
    ("source_level_is_known", "source", {"level": "third"}, {"level": "original"}),
    ("source_access_is_known", "source", {"access": ""}, {"access": "lost"}),
    ("source_voice_is_known", "source", {"voice": ""}, {"voice": "unnamed"}),
    (
        "source_created_in_order",
        "source",
        {"created_earliest": date(1956, 3, 10), "created_latest": date(1956, 3, 9)},
        {"created_earliest": date(1956, 3, 9), "created_latest": date(1956, 3, 9)},
    ),
    (
        "passage_quotes_or_locates",
        "passage",
        {"locator": " "},
        {"locator": "p. 7"},
    ),
    ("anchor_state_is_known", "anchor", {"state": "found"}, {"state": "moved"}),
    (
        "anchor_lost_or_placed",
        "anchor",
        {"state": "lost"},
        {"state": "lost", "start": None, "end": None},
    ),
    ("anchor_lost_or_placed", "anchor", {"start": None, "end": None}, {"start": 3}),
    ("anchor_ends_after_start", "anchor", {"start": 5, "end": 5}, {"start": 5}),
    ("derivation_kind_is_known", "derivation", {"kind": "theft"}, {"kind": "copy"}),
    ("derivation_extent_is_known", "derivation", {"extent": ""}, {"extent": "full"}),
    (
        "derivation_certainty_is_known",
        "derivation",
        {"certainty": "likely"},
        {"certainty": "suspected"},
    ),
    ("derivation_has_reason", "derivation", {"reason": ""}, {"reason": "It says so."}),
]
RETIRED = [
    (
        f"{name}_retired_with_reason",
        name,
        {"retired_at": NOW, "retired_reason": " "},
        {"retired_at": NOW, "retired_reason": "A double."},
    )
    for name in ROWS
]
TESTED_BELOW = {
    "text_version_numbered_once",
    "text_version_of_source",
    "text_version_has_body",
    "text_version_hashed",
    "text_version_has_plain_newlines",
    "passage_of_source",
    "passage_anchored_once",
    "source_tagged_once",
    "source_assessment_letter_is_known",
    "source_assessment_has_rationale",
    "derivation_stated_once",
    "derivation_pair_stated_once",
    "derivation_pair_of_two",
}


@pytest.mark.parametrize(("rule", "row", "refused", "admitted"), CHECKS + RETIRED)
def test_row_keeps_rule(rule, row, refused, admitted):
    made = ROWS[row]()
    stored = type(made)._base_manager.filter(pk=made.pk)
    if rule == "passage_quotes_or_locates":
        stored = _located_only(made)
    assert refusal(lambda: stored.update(**refused)) == rule
    assert refusal(lambda: stored.update(**admitted)) is None


def _located_only(passage):
    located = Passage.objects.create(source=passage.source, locator="f. 12")
    return Passage.objects.filter(pk=located.pk)


def test_every_rule_is_tested_here():
    models = apps.get_app_config("sources").get_models()
    named = {rule.name for model in models for rule in model._meta.constraints}
    assert named == {row[0] for row in CHECKS + RETIRED} | TESTED_BELOW


def _text_row(source, **columns):
    base = {"body": "abc", "number": 7, "imported_at": NOW}
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    row = {"sha256": digest, **base, **columns}
    return lambda: TextVersion.objects.create(source=source, **row)


EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({}, None),
        ({"number": 1}, "text_version_numbered_once"),
        ({"body": "abd"}, "text_version_hashed"),
        ({"body": "", "sha256": EMPTY}, "text_version_has_body"),
    ],
)
def test_text_version_keeps_rule(columns, rule):
    source = make_text().source
    assert refusal(_text_row(source, **columns)) == rule


@pytest.mark.parametrize(
    ("body", "rule"), [("a\nb", None), ("a\r\nb", "text_version_has_plain_newlines")]
)
def test_text_version_has_plain_newlines(body, rule):
    source = make_source()
    assert refusal(lambda: make_text(body, source=source)) == rule


def test_passage_is_anchored_once_in_a_text():
    anchor = make_passage().anchors.get()
    again = {"passage": anchor.passage, "source": anchor.source, "state": "lost"}
    other = make_text("Another text.", source=anchor.source)

    def place(text):
        return lambda: Anchor.objects.create(text_version=text, **again)

    assert refusal(place(anchor.text_version)) == "passage_anchored_once"
    assert refusal(place(other)) is None


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({"reliability": "G"}, "source_assessment_letter_is_known"),
        ({"reliability": "F"}, None),
        ({"rationale": "\t"}, "source_assessment_has_rationale"),
    ],
)
def test_source_assessment_keeps_rule(columns, rule):
    source, assessor = make_source(), make_user()
    made = refusal(
        lambda: make_source_assessment(source=source, assessor=assessor, **columns)
    )
    assert made == rule


@pytest.mark.parametrize(
    ("kind", "turned", "rule"),
    [
        ("use", False, "derivation_stated_once"),
        ("use", True, None),
        ("independent", True, "derivation_pair_stated_once"),
        ("shared_conditions", True, "derivation_pair_stated_once"),
    ],
)
def test_derivation_is_stated_once(kind, turned, rule):
    ends = [make_source(), make_source()]
    first = make_derivation(child=ends[0], parent=ends[1], kind=kind)
    child, parent = reversed(ends) if turned else ends

    def again():
        return make_derivation(child=child, parent=parent, kind=kind)

    assert refusal(again) == rule
    first.retire(by=None, reason="A slip.")
    assert refusal(again) is None


@pytest.mark.parametrize(
    ("kind", "rule"), [("independent", "derivation_pair_of_two"), ("use", None)]
)
def test_derivation_from_itself_is_self_citation(kind, rule):
    source = make_source()
    assert (
        refusal(lambda: make_derivation(child=source, parent=source, kind=kind)) == rule
    )


def test_derivations_may_run_in_circles():
    one, two = make_source(), make_source()
    make_derivation(child=one, parent=two)
    assert refusal(lambda: make_derivation(child=two, parent=one)) is None
    assert Derivation.objects.directed().count() == 1


def test_source_is_tagged_once():
    source = make_source()
    source.tags.add("dam")
    link = source.tags.through.objects.get()

    def again():
        return type(link).objects.create(content_object=source, tag=link.tag)

    assert refusal(again) == "source_tagged_once"
    assert refusal(lambda: make_source().tags.add("dam")) is None


@pytest.mark.parametrize(
    ("key", "column"),
    [
        ("anchor_passage_of_source", "passage_id"),
        ("anchor_text_of_source", "text_version_id"),
    ],
)
def test_anchor_is_of_one_source_in_raw_sql_too(key, column):
    anchor = make_passage().anchors.get()
    text = make_text("Fifteen people of another text.")
    others = {"text_version_id": text.pk, "passage_id": make_passage(text=text).pk}
    update = f"UPDATE sources_anchor SET {column} = %s WHERE id = %s"
    assert refusal(lambda: sql(update, others[column], anchor.pk)) == key


def test_anchor_may_move_to_another_text_of_its_source_in_raw_sql():
    anchor = make_passage().anchors.get()
    text = make_text("A corrected text.", source=anchor.source)
    update = "UPDATE sources_anchor SET text_version_id = %s WHERE id = %s"
    assert refusal(lambda: sql(update, text.pk, anchor.pk)) is None


def test_source_of_a_cited_passage_stays_in_raw_sql_too():
    passage, other = make_passage(), make_source()
    update = "UPDATE sources_passage SET source_id = %s WHERE id = %s"
    broken = refusal(lambda: sql(update, other.pk, passage.pk))
    assert broken == "passage_quotation_fixed"


def test_key_columns_of_composite_keys_are_unique():
    passage, text = make_passage(), make_text()
    rules = {"passage_of_source", "text_version_of_source"}
    names = {
        rule.name: rule.fields
        for model in (type(passage), type(text))
        for rule in model._meta.constraints
        if rule.name in rules
    }
    assert names == dict.fromkeys(rules, ("id", "source"))


def test_two_sources_may_have_one_title():
    assert refusal(lambda: [make_source("A diary"), make_source("A diary")]) is None
    assert Source.objects.count() == 0
