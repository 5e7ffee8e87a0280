"""Every table in the admin: pages open, in constant queries, under the policy."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.models import Verdict
from tests.claims.test_models_history import ROWS, TRACKED
from tests.factories import (
    exactly,
    make_claim,
    make_curator,
    make_question,
    make_user,
    make_verdict,
)

pytestmark = pytest.mark.django_db

INLINE = re.compile(
    r"<script(?![^>]*\b(src=|type=\"application/json\"))|<style|<[^>]*\s(style|on\w+)=",
    re.IGNORECASE,
)
OTHERS = [
    "taggit.tag",
    "auth.group",
    "axes.accessattempt",
    "axes.accesslog",
    "axes.accessfailurelog",
]
READ_ONLY = {
    "sources.TextVersion",
    "sources.TaggedSource",
    "claims.TaggedQuestion",
    "claims.ClaimOption",
    "claims.VerdictOption",
    "claims.VerdictExclusion",
    "claims.TableFile",
    "claims.CitedQuestion",
    "claims.ClaimImport",
    "claims.ImportedRow",
}
ADDED_TO = {"sources.SourceAssessment", "claims.ClaimAssessment"}
TEXTS = ("note", "reason", "searched", "reasoning", "wording", "email", "title")
TEXTS += ("label", "locator")
WORDLESS = {"claims.QuestionPart", "claims.Dismissal", "sources.Anchor"}
CHANGES = set(TRACKED) - READ_ONLY - ADDED_TO - WORDLESS


def address(label, page, *args):
    return reverse(f"admin:{label.lower().replace('.', '_')}_{page}", args=args)


@pytest.fixture
def superuser():
    return make_user("root", is_staff=True, is_superuser=True)


@pytest.fixture
def by_superuser(client, superuser):
    client.force_login(superuser)
    return client


@pytest.fixture
def by_curator(client):
    client.force_login(make_curator("curator"))
    return client


def unsafe(response):
    return [m[0] for m in INLINE.finditer(response.content.decode())]


def queries(client, url):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_every_table_is_in_the_admin():
    missing = [
        label for label in TRACKED if not admin.site.is_registered(TRACKED[label])
    ]
    assert missing == []
    events = [
        model
        for model in apps.get_models()
        if hasattr(model, "pgh_tracked_model") and admin.site.is_registered(model)
    ]
    assert events == []


def test_what_only_links_two_rows_is_not_listed_among_the_tables(by_superuser):
    page = by_superuser.get("/curate/").content.decode()
    assert f'href="{address("claims.Claim", "changelist")}"' in page
    for label in ("claims.ClaimOption", "sources.TaggedSource"):
        assert f'href="{address(label, "changelist")}"' not in page
        assert by_superuser.get(address(label, "changelist")).status_code == 200


def test_tables_stand_under_headings_of_our_words(by_superuser):
    page = by_superuser.get("/curate/")
    headings = {str(app["name"]) for app in page.context["app_list"]}
    ours = {"People", "Permissions", "Claims", "Sources", "Tags", "Signing in"}
    assert headings == ours


def test_list_says_which_rows_stand(by_superuser):
    stands, gone = make_question("Killed?"), make_question("Dead?")
    gone.retire(by=None, reason="A double.")
    page = by_superuser.get(address("claims.Question", "changelist"))
    shown = page.context["cl"].result_list
    told = {row: page.context["cl"].model_admin.stands(row) for row in shown}
    assert told == {stands: True, gone: False}
    assert b"<h1>Questions</h1>" in page.content
    assert page.content.count(b'alt="False"') == 1


def test_list_of_claims_says_how_each_is_read(by_superuser):
    claim = make_claim(question=make_question(), **exactly(15))
    page = by_superuser.get(address("claims.Claim", "changelist")).content.decode()
    assert f">{claim.reading_in_words}</td>" in page


def test_list_of_verdicts_says_what_each_favours(by_superuser):
    make_verdict(**exactly(15))
    page = by_superuser.get(address("claims.Verdict", "changelist"))
    assert b">15, exactly</td>" in page.content


def test_verdict_says_what_it_considered(by_superuser):
    claim = make_claim(question=make_question(), **exactly(15))
    verdict = Verdict.objects.give(
        question=claim.question,
        by=make_user(),
        outcome="established",
        certainty="high",
        reasoning="So.",
        **exactly(15),
    )
    page = by_superuser.get(address("claims.Verdict", "change", verdict.pk))
    assert f"“{claim}”: {claim.reading_in_words}" in page.content.decode()
    assert ">15, exactly</div>" in page.content.decode()


@pytest.mark.parametrize("kind", ["category", "quantity"])
def test_claim_has_options_where_its_question_has(kind, by_superuser):
    claim = make_claim(question=make_question(value_type=kind))
    page = by_superuser.get(address("claims.Claim", "change", claim.pk))
    names = [one.opts.verbose_name for one in page.context["inline_admin_formsets"]]
    assert ("claim option" in names) == (kind == "category")


def test_tag_in_use_is_not_deleted(by_superuser):
    question = make_question()
    question.tags.add("dam")
    tag = question.tags.get()
    answer = by_superuser.post(address("taggit.tag", "delete", tag.pk), {"post": "yes"})
    assert (answer.status_code, list(question.tags.names())) == (403, ["dam"])


@pytest.mark.parametrize("label", TRACKED)
def test_list_takes_as_many_queries_for_thirty_rows_as_for_one(label, by_superuser):
    ROWS[label]()
    url = address(label, "changelist")
    by_superuser.get(url)
    for_one = queries(by_superuser, url)
    for _ in range(29):
        ROWS[label]()
    assert TRACKED[label].objects.count() >= 30
    assert queries(by_superuser, url) == for_one


@pytest.mark.parametrize("label", sorted(CHANGES))
def test_history_takes_as_many_queries_for_thirty_events_as_for_two(
    label, by_superuser
):
    row = ROWS[label]()
    column = next(name for name in TEXTS if hasattr(row, name))
    stored = type(row).objects.filter(pk=row.pk)
    url = address(label, "history", row.pk)
    stored.update(**{column: "0"})
    by_superuser.get(url)
    for_two = queries(by_superuser, url)
    for number in range(1, 29):
        stored.update(**{column: str(number)})
    assert row.events.count() >= 30
    assert queries(by_superuser, url) == for_two


@pytest.mark.parametrize("label", TRACKED)
def test_pages_of_a_row_open_and_pass_the_policy(label, by_superuser):
    row = ROWS[label]()
    pages = [
        address(label, "changelist"),
        address(label, "change", row.pk),
        address(label, "history", row.pk),
    ]
    for url in pages:
        response = by_superuser.get(url)
        assert (url, response.status_code, unsafe(response)) == (url, 200, [])
        assert "script-src 'self'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("label", sorted(set(TRACKED) - READ_ONLY))
def test_page_to_add_a_row_opens_and_passes_the_policy(label, by_superuser):
    response = by_superuser.get(address(label, "add"))
    assert (response.status_code, unsafe(response)) == (200, [])


@pytest.mark.parametrize("label", sorted(set(TRACKED) - {"annotator.User"}))
def test_rows_are_exported(label, by_superuser):
    row = ROWS[label]()
    url = address(label, "export")
    page = by_superuser.get(url)
    assert (page.status_code, unsafe(page)) == (200, [])
    answer = by_superuser.post(url, {"resource": "0", "format": "0"})
    header, first = answer.content.decode().splitlines()[:2]
    assert answer["Content-Type"] == "text/csv"
    assert "id" in header.split(",")
    assert str(row.pk) in first


@pytest.mark.parametrize("label", OTHERS)
def test_pages_of_others_pass_the_policy(label, by_superuser):
    response = by_superuser.get(address(label, "changelist"))
    assert (response.status_code, unsafe(response)) == (200, [])


@pytest.mark.parametrize("name", ["index", "password_change", "jsi18n"])
def test_general_pages_open(name, by_superuser):
    response = by_superuser.get(reverse(f"admin:{name}"))
    assert response.status_code == 200
    assert name == "jsi18n" or unsafe(response) == []


def test_what_the_policy_forbids_would_be_seen():
    found = '<p style="x"><script>go()</script><a onclick="x">'
    assert len(INLINE.findall(found)) == 3
    assert INLINE.findall('<script src="/x.js"></script><p class="on">') == []


@pytest.mark.parametrize("label", TRACKED)
def test_nobody_deletes(label, by_superuser):
    row = ROWS[label]()
    assert by_superuser.post(address(label, "delete", row.pk)).status_code == 403
    actions = {"action": "delete_selected", "_selected_action": row.pk}
    by_superuser.post(address(label, "changelist"), {**actions, "post": "yes"})
    assert TRACKED[label].objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("label", sorted(READ_ONLY | ADDED_TO))
def test_what_is_not_changed_cannot_be_changed_here(label, by_superuser):
    row = ROWS[label]()
    assert by_superuser.post(address(label, "change", row.pk), {}).status_code == 403
    added = by_superuser.get(address(label, "add")).status_code
    assert added == (403 if label in READ_ONLY else 200)


@pytest.mark.parametrize("label", sorted(set(TRACKED) - {"annotator.User"}))
def test_curators_see_every_table_and_its_history(label, by_curator):
    row = ROWS[label]()
    for page, args in (
        ("changelist", ()),
        ("change", (row.pk,)),
        ("history", (row.pk,)),
    ):
        assert by_curator.get(address(label, page, *args)).status_code == 200


@pytest.mark.parametrize("label", sorted(set(TRACKED) - {"annotator.User"}))
def test_foreign_keys_are_found_by_typing(label, by_curator):
    model = TRACKED[label]
    model_admin = admin.site.get_model_admin(model)
    for name in model_admin.autocomplete_fields:
        where = {"app_label": model._meta.app_label, "field_name": name}
        where["model_name"] = model._meta.model_name
        found = by_curator.get(reverse("admin:autocomplete"), {**where, "term": "x"})
        assert found.status_code == 200
    page = by_curator.get(address(label, "changelist"), {"q": "x"})
    assert page.status_code == 200


def test_annotators_and_strangers_stay_out(client):
    url = reverse("admin:index")
    assert client.get(url).status_code == 302
    client.force_login(make_user())
    assert client.get(url).status_code == 302


@pytest.mark.parametrize("words", ["²", "x", "9" * 40, "1956-13-99"])
def test_address_proposes_nothing_that_no_column_holds(by_superuser, words):
    for label in sorted(set(TRACKED) - READ_ONLY):
        sent = {one.name: words for one in apps.get_model(label)._meta.get_fields()}
        answer = by_superuser.get(address(label, "add"), sent)
        assert answer.status_code in (200, 403), label


def test_address_proposes_what_a_column_holds(by_superuser):
    source = make_claim().source
    sent = {"parent": source.pk, "kind": "copy"}
    form = by_superuser.get(address("sources.Derivation", "add"), sent)
    initial = form.context["adminform"].form.initial
    assert (initial["parent"], initial["kind"]) == (source.pk, "copy")
