"""The history of every table: who wrote what, past the ORM too."""

import pghistory
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from pghistory.middleware import HistoryMiddleware

from annotator.models import User
from claims.models import Dismissal, VerdictExclusion, VerdictOption
from sources.models import Passage, Source
from tests import factories as make
from tests.refusals import sql

pytestmark = pytest.mark.django_db

APPS = ("sources", "claims", "annotator")
# What is nobody's record: where a person stands in their own unfinished work, and what
# is computed from the records and can be computed anew.
NO_RECORDS = {"annotator.Draft", "annotator.ReadingPlace", "claims.QuestionSummary"}
NO_RECORDS |= {"claims.QuestionConcern"}
TRACKED = {
    model._meta.label: model
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model") and model._meta.label not in NO_RECORDS
}
# a change to a row of the table, in SQL
CHANGES = {
    "annotator.User": "first_name = 'A'",
    "sources.Source": "author = 'A'",
    "sources.TaggedSource": "id = id + 1000",
    "sources.Passage": "locator = 'p. 7'",
    "sources.Anchor": "state = 'moved'",
    "sources.Derivation": "reason = 'See p. 7.'",
    "claims.Question": "unit = 'persons killed'",
    "claims.TaggedQuestion": "id = id + 1000",
    "claims.QuestionPart": "retired_at = now(), retired_reason = 'A slip.'",
    "claims.Option": "position = 7",
    "claims.Claim": "note = 'See p. 7.'",
    "claims.ClaimOption": "id = id + 1000",
    "claims.Attribution": "wording = 'they say'",
    "claims.PairNote": "note = 'See p. 7.'",
    "claims.Dismissal": "dismissed_at = now() + interval '1 day'",
    "claims.SilenceFinding": "searched = 'The index.'",
    "claims.Verdict": "reasoning = 'See p. 7.'",
    "claims.VerdictOption": "id = id + 1000",
    "claims.VerdictExclusion": "id = id + 1000",
    "claims.ClaimImport": "failure = 'The disk is full.'",
}
NEVER_DELETED = {"claims.Claim", "claims.ClaimImport"}
NEVER_CHANGED = {
    "sources.TextVersion",
    "sources.SourceAssessment",
    "claims.ClaimAssessment",
    "claims.CitedQuestion",
    "claims.TableFile",
    "claims.ImportedRow",
}


def _anchor():
    return make.make_passage().anchors.get()


def _tagged(row):
    row.tags.add("dam")
    return row.tags.through.objects.get(content_object=row)


def _favoured(question):
    option = make.make_option("tanks", question=question)
    verdict = make.make_verdict(question=question)
    return VerdictOption.objects.create(
        verdict=verdict, option=option, question=question
    )


def _stated(question):
    option = make.make_option("tanks", question=question)
    return make.make_claim(question=question, options=[option]).claim_options.get()


def _category():
    return make.make_question(value_type="category")


ROWS = {
    "annotator.User": make.make_user,
    "sources.Source": make.make_source,
    "sources.TaggedSource": lambda: _tagged(make.make_source()),
    "sources.TextVersion": make.make_text,
    "sources.Passage": lambda: Passage.objects.create(
        source=make.make_source(), locator="f. 12"
    ),
    "sources.Anchor": _anchor,
    "sources.Derivation": lambda: make.make_derivation(
        child=make.make_source(), parent=make.make_source()
    ),
    "sources.SourceAssessment": make.make_source_assessment,
    "claims.Question": make.make_question,
    "claims.TaggedQuestion": lambda: _tagged(make.make_question()),
    "claims.QuestionPart": lambda: make.make_part(
        whole=make.make_question(), part=make.make_question()
    ),
    "claims.Option": lambda: make.make_option("tanks", question=_category()),
    "claims.Claim": make.make_claim,
    "claims.ClaimOption": lambda: _stated(_category()),
    "claims.Attribution": lambda: make.make_attribution(claim=make.make_claim()),
    "claims.ClaimAssessment": make.make_claim_assessment,
    "claims.PairNote": lambda: make.make_pair_note(
        first=make.make_claim(), second=make.make_claim()
    ),
    "claims.Dismissal": lambda: Dismissal.objects.create(passage=make.make_passage()),
    "claims.SilenceFinding": make.make_silence,
    "claims.Verdict": make.make_verdict,
    "claims.VerdictOption": lambda: _favoured(_category()),
    "claims.VerdictExclusion": lambda: VerdictExclusion.objects.create(
        verdict=make.make_verdict(), claim=make.make_claim()
    ),
    "claims.CitedQuestion": make.make_cited_question,
    "claims.TableFile": lambda: make.make_import().file,
    "claims.ClaimImport": make.make_import,
    "claims.ImportedRow": lambda: make.make_import().rows.create(
        number=2, claim=make.make_claim()
    ),
}


def _labels(model):
    events = model.pgh_event_model.objects.order_by("pgh_id")
    return list(events.values_list("pgh_label", flat=True))


def test_every_table_has_a_history():
    assert set(TRACKED) == set(ROWS) == set(CHANGES) | NEVER_CHANGED
    assert all(hasattr(model, "pgh_event_model") for model in TRACKED.values())


@pytest.mark.parametrize("label", TRACKED)
def test_entry_of_a_row_is_kept_with_its_person(label):
    by = make.make_user()
    with pghistory.context(user=by.pk):
        row = ROWS[label]()
    event = type(row).pgh_event_model.objects.filter(pgh_obj_id=row.pk).get()
    assert event.pgh_label == "insert"
    assert event.pgh_context.metadata["user"] == by.pk


@pytest.mark.parametrize("label", CHANGES)
def test_change_in_raw_sql_is_kept(label):
    row = ROWS[label]()
    before = _labels(type(row))
    sql(f"UPDATE {row._meta.db_table} SET {CHANGES[label]} WHERE id = %s", row.pk)
    assert _labels(type(row)) == [*before, "update"]


@pytest.mark.parametrize("label", sorted(set(CHANGES) - NEVER_DELETED))
def test_removal_in_raw_sql_is_kept(label):
    row = ROWS[label]()
    model, pk = type(row), row.pk
    sql(f"DELETE FROM {model._meta.db_table} WHERE id = %s", pk)
    assert model.pgh_event_model.objects.get(pgh_label="delete").pgh_obj_id == pk
    transaction.set_rollback(True)


@pytest.mark.parametrize("label", TRACKED)
def test_table_is_never_emptied(label):
    model = TRACKED[label]
    trigger = next(
        t.name for t in model._meta.triggers if t.name.endswith("_never_emptied")
    )
    connection.check_constraints()
    with pytest.raises(DatabaseError, match="TRUNCATE") as raised:
        sql(f"TRUNCATE {model._meta.db_table} CASCADE")
    assert f"pgtrigger_{trigger}" in raised.value.__cause__.diag.context


def test_bulk_writes_are_kept():
    Source.objects.bulk_create([Source(title="one"), Source(title="two")])
    Source.objects.update(author="Anon.")
    assert _labels(Source) == ["insert", "insert", "update", "update"]
    Source.objects.all().delete()
    assert _labels(Source)[4:] == ["delete", "delete"]


def test_history_has_old_and_new():
    source = make.make_source("Old")
    Source.objects.filter(pk=source.pk).update(title="New")
    titles = source.events.order_by("pgh_id").values_list("title", "version")
    assert list(titles) == [("Old", 1), ("New", 2)]


def test_history_of_a_text_has_no_body_and_that_of_a_person_no_password():
    fields = {
        model: {field.name for field in model.pgh_event_model._meta.get_fields()}
        for model in (TRACKED["sources.TextVersion"], User)
    }
    assert "body" not in fields[TRACKED["sources.TextVersion"]]
    assert "sha256" in fields[TRACKED["sources.TextVersion"]]
    assert not {"password", "last_login"} & fields[User]
    assert "username" in fields[User]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE sources_sourceevent SET title = 'x'", "DELETE FROM sources_sourceevent"],
)
def test_history_itself_is_append_only(statement):
    make.make_source()
    with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic():
        sql(statement)
    assert _labels(Source) == ["insert"]


def test_request_names_its_person():
    user = make.make_user()
    request = RequestFactory().post("/somewhere/")
    request.user = user

    def view(_):
        return HttpResponse(str(make.make_source().pk))

    HistoryMiddleware(view)(request)
    event = Source.pgh_event_model.objects.get()
    assert event.pgh_context.metadata == {"user": user.pk, "url": "/somewhere/"}
