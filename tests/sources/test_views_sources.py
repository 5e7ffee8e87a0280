"""Sources are corrected, tied to one another and judged by the pages."""

from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from annotator.models import User
from sources.models import Derivation, Source, SourceAssessment
from tests.factories import (
    make_annotator,
    make_curator,
    make_derivation,
    make_passage,
    make_source,
    make_source_assessment,
    make_text,
    make_user,
)

pytestmark = pytest.mark.django_db
PAGES = ("add", "edit", "add-text", "add-derivation", "assess", "retire-derivation")


@pytest.fixture
def annotator(client: Client) -> Client:
    """Return a browser in which an annotator has signed in."""
    client.force_login(make_annotator("ann"))
    return client


def page_of(name: str, pk: int) -> str:
    """Return the address of a form."""
    return reverse(f"sources:{name}", args=[] if name == "add" else [pk])


def errors(response: HttpResponse) -> dict[str, list[str]]:
    """Return the sentences of the page's form, by field."""
    found: dict[str, list[str]] = response.context["form"].errors  # type: ignore[attr-defined]  # the test client's
    return found


def make_link() -> Derivation:
    """Return a derivation between two sources."""
    by = User.objects.filter(username="ann").first()
    return make_derivation(child=make_source("B"), parent=make_source("A"), made_by=by)


@pytest.mark.parametrize("name", PAGES)
def test_stranger_is_sent_to_sign_in(client: Client, name: str) -> None:
    link = make_link()
    to = page_of(name, link.pk if name == "retire-derivation" else link.child_id)
    for response in (client.get(to), client.post(to, {"title": "A"})):
        assert response.status_code == 302
        assert response["Location"] == f"/sign-in/?next={to}"


@pytest.mark.parametrize("name", PAGES)
def test_reader_without_the_right_is_refused(client: Client, name: str) -> None:
    link = make_link()
    client.force_login(make_user("reader"))
    to = page_of(name, link.pk if name == "retire-derivation" else link.child_id)
    response = client.post(to, {"title": "A"})
    assert response.status_code == 403
    assert "no right to this page" in response.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_annotator_gets_the_form(annotator: Client, name: str) -> None:
    link = make_link()
    to = page_of(name, link.pk if name == "retire-derivation" else link.child_id)
    response = annotator.get(to)
    assert response.status_code == 200
    assert '<button class="button primary">' in response.content.decode()


def edit(client: Client, source: Source, **fields: Any) -> Any:
    """Return the answer to the edit form of a source."""
    return client.post(page_of("edit", source.pk), {"title": source.title, **fields})


def test_source_is_corrected(annotator: Client) -> None:
    source = make_source("Untitled", csl={"type": "book"}, access="lost")
    edit(annotator, source, title="A book", version=1, created_edtf="9 March 1956")
    source.refresh_from_db()
    assert (source.title, source.created_edtf, source.version) == (
        "A book", "1956-03-09", 2,
    )  # fmt: skip
    assert str(source.created_latest) == "1956-03-09"
    assert source.access == "lost"


def test_edit_form_shows_what_is_stored(annotator: Client) -> None:
    source = make_source(csl={"type": "book"}, language="ka")
    source.tags.add("Georgia")
    page = unescape(annotator.get(page_of("edit", source.pk)).content.decode())
    assert '"type": "book"' in page
    assert 'value="ka"' in page
    assert 'value="Georgia"' in page


def test_stale_edit_keeps_what_was_typed_and_shows_what_changed(
    annotator: Client,
) -> None:
    source = make_source("Untitled")
    Source.objects.filter(pk=source.pk).update(title="Theirs")
    response = edit(annotator, source, title="Mine", version=1)
    page = response.content.decode()
    assert response.status_code == 412
    assert 'value="Mine"' in page
    assert "<td>Mine</td><td>Theirs</td>" in page
    source.refresh_from_db()
    assert source.title == "Theirs"


def test_stale_edit_may_be_saved_with_a_second_press(annotator: Client) -> None:
    source = make_source("Untitled")
    Source.objects.filter(pk=source.pk).update(title="Theirs")
    asked = edit(annotator, source, title="Mine", version=1)
    shown = asked.context["form"]["version"].value()
    assert edit(annotator, source, title="Mine", version=shown).status_code == 302
    source.refresh_from_db()
    assert source.title == "Mine"


@pytest.mark.parametrize("version", ["", "x", "9" * 5000, "-1"])
def test_edit_of_no_known_version_is_stale(annotator: Client, version: str) -> None:
    source = make_source()
    assert edit(annotator, source, version=version).status_code == 412


def test_edit_amiss_is_refused(annotator: Client) -> None:
    source = make_source("A")
    response = edit(annotator, source, title="", version=1)
    assert response.status_code == 422
    assert errors(response) == {"title": ["Give the source a title."]}
    assert "Edit A" in response.content.decode()


def derive(client: Client, child: Source, **fields: Any) -> Any:
    """Return the answer to the derivation form of a source."""
    data = {"kind": "quotation", "reason": "It says so.", **fields}
    return client.post(page_of("add-derivation", child.pk), data)


@pytest.mark.parametrize("by", ["{0} [{1}]", "{0}", "THE WIRE", "wire", "{1}"])
def test_derivation_is_recorded_from_the_parent_named(
    annotator: Client, by: str
) -> None:
    child, parent = make_source("A"), make_source("The wire", short_title="Wire")
    derive(annotator, child, parent=by.format(parent.title, parent.pk))
    link = Derivation.objects.get()
    assert (link.child, link.parent, link.kind) == (child, parent, "quotation")
    assert (link.extent, link.certainty) == ("partial", "asserted")
    assert str(link.made_by) == "ann"


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"parent": ""}, "parent", "Say which other source."),
        ({"parent": "None such"}, "parent", "No source is called “None such”."),
        ({"parent": "The wyre"}, "parent", "Is it one of these: The wire ["),
        ({"parent": "Twin"}, "parent", "Several sources are called “Twin”."),
        ({"parent": "9" * 30}, "parent", "No source is called"),
        ({"kind": "theft"}, "kind", "Select a valid choice"),
        ({"extent": "half"}, "extent", "Select a valid choice"),
        ({"reason": " "}, "reason", "Say what shows it."),
    ],
)
def test_derivation_amiss_has_its_sentence(
    annotator: Client, fields: dict[str, str], field: str, sentence: str
) -> None:
    for title in ("The wire", "Twin", "Twin"):
        make_source(title)
    response = derive(annotator, make_source("A"), **{"parent": "The wire", **fields})
    assert response.status_code == 422
    assert list(errors(response)) == [field]
    assert sentence in errors(response)[field][0]
    assert Derivation.objects.count() == 0


def test_derivation_recorded_twice_is_refused(annotator: Client) -> None:
    link = make_link()
    response = derive(annotator, link.child, parent="A", kind=link.kind)
    assert response.status_code == 422
    assert errors(response)["__all__"] == ["This link is recorded already."]


def test_pair_recorded_from_the_other_side_is_refused(annotator: Client) -> None:
    link = make_derivation(
        child=make_source("B"), parent=make_source("A"), kind="independent"
    )
    response = derive(annotator, link.parent, parent="B", kind="independent")
    assert errors(response)["__all__"] == ["This is recorded of the two already."]


def test_source_is_not_independent_of_itself(annotator: Client) -> None:
    response = derive(annotator, make_source("A"), parent="A", kind="independent")
    assert errors(response)["__all__"] == ["This needs two different sources."]


def test_circle_may_be_recorded(annotator: Client) -> None:
    link = make_link()
    response = derive(annotator, link.parent, parent="B", kind=link.kind)
    assert response.status_code == 302
    assert Derivation.objects.count() == 2


def test_derivation_is_retired_with_its_reason(annotator: Client) -> None:
    link = make_link()
    to = page_of("retire-derivation", link.pk)
    assert annotator.post(to, {"reason": " "}).status_code == 422
    assert annotator.post(to, {"reason": "Misread."}).status_code == 302
    link.refresh_from_db()
    assert (link.retired_reason, str(link.retired_by)) == ("Misread.", "ann")
    assert annotator.get(to).status_code == 404


def test_annotator_does_not_retire_what_another_recorded(client: Client) -> None:
    make_annotator("ann")
    to = page_of("retire-derivation", make_link().pk)
    client.force_login(make_annotator("ben"))
    assert client.post(to, {"reason": "Mine is better."}).status_code == 403
    client.force_login(make_curator("cur"))
    assert client.post(to, {"reason": "Misread."}).status_code == 302


def test_retired_derivation_may_be_recorded_anew(annotator: Client) -> None:
    link = make_link()
    link.retire(by=None, reason="Misread.")
    assert derive(annotator, link.child, parent="A", kind=link.kind).status_code == 302


def judge(client: Client, source: Source, query: str = "", **fields: str) -> Any:
    """Return the answer to the assessment form of a source."""
    data = {"reliability": "C", "rationale": "It was there.", **fields}
    return client.post(page_of("assess", source.pk) + query, data)


def test_view_of_a_source_is_recorded(annotator: Client) -> None:
    source = make_source()
    judge(annotator, source, about="the dead", tendency="Its own soldiers shot.")
    view = SourceAssessment.objects.get()
    assert (view.source, view.reliability, view.about) == (source, "C", "the dead")
    assert (str(view.assessor), view.tendency) == ("ann", "Its own soldiers shot.")


def test_view_may_rest_on_a_passage_that_criticises(annotator: Client) -> None:
    passage = make_passage(text=make_text("These records are highly suspect."),
                           exact="highly suspect")  # fmt: skip
    judge(annotator, make_source(), f"?passage={passage.pk}")
    assert SourceAssessment.objects.get().passage == passage


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"reliability": ""}, "reliability", "Choose a letter, or F for no judgement."),
        ({"reliability": "G"}, "reliability", "Select a valid choice"),
        ({"rationale": " "}, "rationale", "Say in a sentence what the letter rests"),
        ({"about": "x" * 201}, "about", "at most 200 characters"),
    ],
)
def test_view_amiss_has_its_sentence(
    annotator: Client, fields: dict[str, str], field: str, sentence: str
) -> None:
    response = judge(annotator, make_source(), **fields)
    assert response.status_code == 422
    assert list(errors(response)) == [field]
    assert sentence in errors(response)[field][0]


def test_earlier_views_stand_apart_from_the_current_ones(annotator: Client) -> None:
    source, other = make_source(), make_user("other")
    for rationale in ("First thought.", "Second thought."):
        make_source_assessment(source=source, assessor=other, rationale=rationale)
    make_source_assessment(source=source, rationale="A third person's.")
    page = unescape(annotator.get(page_of("assess", source.pk)).content.decode())
    standing, earlier = page.split("1 earlier view</summary>")
    assert "Second thought." in standing
    assert "A third person's." in standing
    assert "First thought." not in standing
    assert "First thought." in earlier


def test_letter_f_stands_outside_the_order(annotator: Client) -> None:
    page = annotator.get(page_of("assess", make_source().pk)).content.decode()
    order, apart = page.index("In order"), page.index("Outside the order")
    letters = {letter: page.index(f'value="{letter}"') for letter in "ABCDEF"}
    assert order < min(letters.values())
    assert max(letters[letter] for letter in "ABCDE") < apart < letters["F"]


@pytest.mark.parametrize("name", ["add-derivation", "assess"])
@pytest.mark.parametrize("count", [1, 30])
def test_page_asks_the_database_as_often_for_many(
    annotator: Client, name: str, count: int, django_assert_max_num_queries: Any
) -> None:
    source = make_source()
    for _ in range(count):
        make_source_assessment(source=source)
        make_source()
    annotator.get(page_of(name, source.pk))
    with django_assert_max_num_queries(8):
        annotator.get(page_of(name, source.pk))
