"""What no page of the admin sends, sent to every table all the same."""

from itertools import cycle, product
from urllib.parse import quote

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import reverse
from taggit.models import Tag

from sources.admin.listing import ListedAdmin
from tests.annotator.test_every_address import ODD
from tests.annotator.typing_forms import messages, sent
from tests.claims.test_models_history import ROWS
from tests.factories import make_question, make_user

pytestmark = pytest.mark.django_db

TABLES = {model._meta.label: model for model in admin.site._registry}
ROWS_OF_OTHERS = {
    "auth.Group": Group.objects.first,
    "taggit.Tag": lambda: Tag.objects.create(name="dam"),
}
LOOKUPS = ("", "__exact", "__id__exact")
CONTROLS = ("p", "o", "q", "all", "_facets", "_popup", "_source_model")
CONTROLS += ("_changelist_filters",)
# A NUL and half a character besides, as an address writes them.
SENT = [*map(quote, ODD), "%00", "%ED%A0%80"]
ANSWERED = {200, 302, 400, 403, 404}


@pytest.fixture
def root(client):
    client.force_login(make_user("root", is_staff=True, is_superuser=True))
    return client


@pytest.fixture(params=TABLES)
def table(request):
    return TABLES[request.param]


def address(model, page, *args):
    opts = model._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)


def row_of(model):
    label = model._meta.label
    make = ROWS.get(label) or ROWS_OF_OTHERS.get(label)
    return make() if make else None


def filters_of(model):
    """Return what an address calls the filters of a table's list."""
    offered = admin.site.get_model_admin(model).list_filter
    names = [one[0] if isinstance(one, tuple) else one for one in offered]
    return [one if isinstance(one, str) else one.parameter_name for one in names]


def is_answered(client, urls, method="get", **data):
    found = {url: getattr(client, method)(url, **data).status_code for url in urls}
    return {url: code for url, code in found.items() if code not in ANSWERED} == {}


def test_every_table_is_listed_in_our_way():
    stock = [m for m in TABLES.values() if not isinstance(admin_of(m), ListedAdmin)]
    assert stock == []
    assert any(issubclass(TABLES[label], Tag) for label in TABLES)


def admin_of(model):
    return admin.site.get_model_admin(model)


def test_list_is_not_filtered_by_what_it_does_not_offer(root, table):
    url, offered = address(table, "changelist"), filters_of(table)
    names = [one.name for one in table._meta.get_fields() if one.name not in offered]
    for name, lookup, value in zip(names, cycle(LOOKUPS), cycle(SENT), strict=False):
        answer = root.get(f"{url}?{name}{lookup}={value}")
        assert answer.status_code == 400 if value == "%00" else answer.url == url


def test_list_says_that_it_is_whole(root):
    url = address(TABLES["claims.Question"], "changelist")
    make_question("Killed?")
    for asked in ("unit__exact=abc", "e=1", "value_type__gte__no=1", "no=1"):
        answer = root.get(f"{url}?{asked}", follow=True)
        assert answer.redirect_chain[-1][0] == url
        assert messages(answer)[0].startswith("The address asked for what no filter")
        assert b"Killed?" in answer.content


def test_odd_values_of_filters_are_answered(root, table):
    url = address(table, "changelist")
    names = [f"{name}{lookup}" for name in filters_of(table) for lookup in LOOKUPS]
    pairs = zip(names, cycle(SENT), strict=False)
    assert is_answered(root, [f"{url}?{name}={value}" for name, value in pairs])


def test_odd_controls_of_lists_and_forms_are_answered(root, table):
    row, turn = row_of(table), list(TABLES.values()).index(table)
    pages = [address(table, "changelist"), address(table, "add")]
    pages += [address(table, name, row.pk) for name in ("change", "delete") if row]
    values = cycle([*SENT[turn % len(SENT) :], *SENT])
    for page in pages:
        controls = "&".join(f"{name}={next(values)}" for name in CONTROLS)
        asked = (controls, f"_to_field={next(values)}", "_to_field=")
        assert is_answered(root, [f"{page}?{one}" for one in asked])


def test_keys_of_no_row_lead_nowhere(root, table):
    keys, names = ("_5F", "²", "9" * 40), ("change", "history", "delete")
    assert is_answered(root, [address(table, n, k) for n in names for k in keys])


def test_rows_picked_by_no_key_are_left(root, table):
    url, row = address(table, "changelist"), row_of(table)
    actions = (*(admin_of(table).actions or ()), "delete_selected", "no_such")
    for action, picked in product(actions, ("a\0b", "9" * 30)):
        data = {"action": action, "_selected_action": picked, "index": picked}
        assert is_answered(root, [url], "post", data=data)
    if row is not None:
        assert table._base_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("picked", ["abc", "", "²"])
def test_row_picked_by_no_key_is_refused(root, picked):
    data = {"action": "retire", "_selected_action": picked}
    answer = root.post(address(TABLES["claims.Question"], "changelist"), data)
    assert answer.status_code == 400


def test_odd_answers_to_actions_are_answered(root, table):
    row = row_of(table)
    asked = ("reason", "question", "stays", "status", "select_across", "index")
    for action, words in product(admin_of(table).actions or (), ("abc", "9" * 30)):
        data = {"action": action, "answered": "yes", **dict.fromkeys(asked, words)}
        data["_selected_action"] = row.pk if row else 1
        assert is_answered(root, [address(table, "changelist")], "post", data=data)


def test_odd_forms_are_answered(root, table):
    row = row_of(table)
    for url in (address(table, "add"), row and address(table, "change", row.pk)):
        page = root.get(url) if url else None
        if page is not None and page.status_code == 200:
            typed = sent(page)
            assert is_answered(root, [url], "post", data=dict.fromkeys(typed, "abc"))
            fields = [name for name in typed if not name.endswith("_FORMS")]
            data = typed | dict.fromkeys(fields, "9" * 30)
            assert is_answered(root, [url], "post", data=data)


def test_odd_exports_are_answered(root, table):
    if not hasattr(admin_of(table), "export_action"):
        return
    url = address(table, "export")
    names = [*(f"{name}__exact" for name in filters_of(table)), "id", "e", "p", "o"]
    pairs = zip(names, cycle(SENT), strict=False)
    assert is_answered(root, [f"{url}?{name}={value}" for name, value in pairs])
    for words in ("", "9" * 30):
        data = dict.fromkeys(("resource", "format", "export_items"), words)
        assert is_answered(root, [url], "post", data=data)


@pytest.mark.parametrize(
    "odd", ["term", "page", "field_name", "model_name", "app_label"]
)
def test_odd_searches_for_rows_are_answered(root, odd):
    url = reverse("admin:autocomplete")
    told = {"app_label": "claims", "model_name": "claim", "field_name": "question"}
    told |= {"term": "x"}
    assert root.get(url, told).status_code == 200
    others = "&".join(f"{name}={told[name]}" for name in told if name != odd)
    assert is_answered(root, [f"{url}?{others}&{odd}={value}" for value in SENT])
