"""Texts come in by the pages: whole, in a certain encoding, or not at all."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse

from sources.models import Source, TextVersion
from tests.factories import BODY, make_annotator, make_passage, make_source, make_text

pytestmark = pytest.mark.django_db
ADD = "/sources/add/"
POLISH = "Żółć i żal, 15 zabitych."


@pytest.fixture
def annotator(client: Client) -> Client:
    """Return a browser in which an annotator has signed in."""
    client.force_login(make_annotator("ann"))
    return client


def upload(data: bytes, name: str = "article.txt") -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, data)


def errors(response: HttpResponse) -> dict[str, list[str]]:
    """Return the sentences of every form of the page, by field."""
    found: dict[str, list[str]] = {}
    for name in ("form", "text_form"):
        if name in response.context:  # type: ignore[attr-defined]  # the test client's
            found |= response.context[name].errors  # type: ignore[attr-defined]
    return found


def hidden(response: HttpResponse, name: str) -> str:
    """Return the value of a hidden field of the page."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', response.content.decode())
    value = tag and re.search(r'value="([^"]*)"', tag[0])
    return unescape(value[1]) if value else ""


def test_source_comes_in_with_a_pasted_text(annotator: Client) -> None:
    data = {"title": "An  article", "pasted": "One.\r\nTwo.", "created_edtf": "1956"}
    response = annotator.post(ADD, data)
    text = TextVersion.objects.get()
    assert response.status_code == 302
    assert (text.source.title, text.body) == ("An article", "One.\nTwo.")
    assert (text.source.access, text.source.voice) == ("consulted", "one")


def test_source_comes_in_with_an_uploaded_text(annotator: Client) -> None:
    file = upload("Ça va.".encode())
    annotator.post(ADD, {"title": "A", "upload": file, "note": "From the web."})
    text = TextVersion.objects.get()
    assert (text.body, text.file_name, text.note) == (
        "Ça va.", "article.txt", "From the web.",
    )  # fmt: skip
    assert text.imported_by is not None


def test_source_comes_in_without_a_text(annotator: Client) -> None:
    annotator.post(ADD, {"title": "A file in an archive", "access": "cited_only"})
    source = Source.objects.get()
    assert (source.access, source.texts.count()) == ("cited_only", 0)


def test_english_date_is_kept_as_edtf_and_shown_back(annotator: Client) -> None:
    response = annotator.post(
        ADD, {"title": "A", "created_edtf": "spring 1956"}, follow=True
    )
    assert Source.objects.get().created_edtf == "1956-21"
    assert "Date of origin read as spring 1956." in response.content.decode()


@pytest.mark.parametrize(
    ("data", "field", "sentence"),
    [
        ({"title": ""}, "title", "Give the source a title."),
        ({"title": " "}, "title", "Give the source a title."),
        ({"title": "A\0"}, "title", "Null characters are not allowed."),
        ({"title": "x" * 501}, "title", "at most 500 characters"),
        ({"created_edtf": "soon"}, "created_edtf", "“soon” is no date we can read"),
        ({"available_edtf": "1956-13"}, "available_edtf", "is no date we can read"),
        ({"kind": "book"}, "kind", "Select a valid choice"),
        ({"access": "none"}, "access", "Select a valid choice"),
        ({"language": "English!"}, "language", "named by its tag"),
        ({"tags": "x" * 101}, "tags", "is too long"),
        ({"csl": "{"}, "csl", "This is not JSON"),
        ({"csl": "[1]"}, "csl", "is one object"),
        ({"csl": '{"title": 3}'}, "csl", "“title” of the record must be a text"),
        (
            {"csl": '{"author": "x"}'},
            "csl",
            "“author” of the record must be a list of names",
        ),
        ({"csl": '{"issued": {"date-parts": [["x"]]}}'}, "csl", "are no date"),
        ({"csl": '{"a": "\\u0000"}'}, "csl", "a character no text may have"),
        ({"csl": '{"a": "\\ud800"}'}, "csl", "a character no text may have"),
        ({"csl": '{"a": NaN}'}, "csl", "no number that can be kept"),
        ({"csl": '{"a": 1e999}'}, "csl", "too large"),
        ({"csl": '{"a": ' + "9" * 5000 + "}"}, "csl", "number too long"),
        ({"csl": "[" * 9000}, "csl", "nested too deep"),
        ({"csl": '{"a":' * 30 + "1" + "}" * 30}, "csl", "nested too deep"),
        ({"pasted": " \n"}, "pasted", "The text is empty."),
        ({"pasted": "a\0b"}, "pasted", "Null characters are not allowed."),
        ({"pasted": "a" * 2001}, "pasted", "2,001 bytes; more than 2,000"),
    ],
)
@override_settings(LONGEST_TEXT=2000)
def test_field_amiss_has_its_sentence(
    annotator: Client, data: dict[str, str], field: str, sentence: str
) -> None:
    response = annotator.post(ADD, {"title": "A", **data})
    assert response.status_code == 422
    assert list(errors(response)) == [field]
    assert sentence in errors(response)[field][0]
    assert sentence in unescape(response.content.decode())
    assert Source.objects.count() == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \r\n", "The file is empty."),
        (b"%PDF-1.7 \x00", "looks like a PDF file"),
        (bytes(range(256)), "binary"),
        (b"a" * 2001, "2,001 bytes; more than 2,000"),
    ],
)
@override_settings(LONGEST_TEXT=2000)
def test_file_that_is_no_text_is_refused(
    annotator: Client, data: bytes, sentence: str
) -> None:
    response = annotator.post(ADD, {"title": "A", "upload": upload(data)})
    assert response.status_code == 422
    assert sentence in errors(response)["upload"][0]
    assert Source.objects.count() == 0


def test_error_is_tied_to_its_field(annotator: Client) -> None:
    page = annotator.post(ADD, {"title": ""}).content.decode()
    tag = re.search(r'<input[^>]*name="title"[^>]*>', page)
    assert tag is not None
    assert 'aria-invalid="true"' in tag[0]
    assert 'aria-describedby="id_title_error"' in tag[0]
    assert 'id="id_title_error"' in page


def test_doubtful_encoding_is_asked_for_and_nothing_stored(annotator: Client) -> None:
    file = upload(POLISH.encode("cp1250"))
    response = annotator.post(ADD, {"title": "A", "upload": file})
    page = response.content.decode()
    assert response.status_code == 422
    assert "does not say in which encoding it is" in page
    assert "cp1250: Żółć" in page
    assert Source.objects.count() == 0


def test_chosen_encoding_reads_the_file_that_the_page_kept(annotator: Client) -> None:
    data = {"title": "A", "upload": upload(POLISH.encode("cp1250"), "a.txt")}
    asked = annotator.post(ADD, data)
    kept = {name: hidden(asked, name) for name in ("kept", "kept_name")}
    annotator.post(ADD, {"title": "A", "encoding": "cp1250", **kept})
    text = TextVersion.objects.get()
    assert (text.body, text.file_name) == (POLISH, "a.txt")


def test_encoding_may_be_named_at_once(annotator: Client) -> None:
    file = upload(POLISH.encode("cp1250"))
    response = annotator.post(
        ADD, {"title": "A", "upload": file, "encoding": "cp1250"}, follow=True
    )
    assert TextVersion.objects.get().body == POLISH
    assert "“article.txt” was read as cp1250." in response.content.decode()


@pytest.mark.parametrize("encoding", ["nonsense", "utf-8", "rot13", "a\0b", "x" * 41])
def test_encoding_that_does_not_fit_is_refused(
    annotator: Client, encoding: str
) -> None:
    file = upload(POLISH.encode("cp1250"))
    data = {"title": "A", "upload": file, "encoding": encoding}
    response = annotator.post(ADD, data)
    assert response.status_code == 422
    assert list(errors(response)) == ["encoding"]


def test_file_is_kept_beside_another_mistake(annotator: Client) -> None:
    asked = annotator.post(ADD, {"title": "", "upload": upload(b"Words.", "a.txt")})
    assert "The file “a.txt” is kept" in asked.content.decode()
    kept = {name: hidden(asked, name) for name in ("kept", "kept_name")}
    annotator.post(ADD, {"title": "A", **kept})
    assert TextVersion.objects.get().body == "Words."


@pytest.mark.parametrize("kept", ["x", "AAAA", "żółć", "eJw="])
def test_kept_file_that_is_not_whole_is_refused(annotator: Client, kept: str) -> None:
    response = annotator.post(ADD, {"title": "A", "kept": kept, "kept_name": "a"})
    assert response.status_code == 422
    assert "not kept whole" in errors(response)["upload"][0]


def test_file_and_paste_at_once_are_refused(annotator: Client) -> None:
    data = {"title": "A", "upload": upload(b"One."), "pasted": "Two."}
    assert "not both" in errors(annotator.post(ADD, data))["pasted"][0]


def test_copy_of_another_text_is_proposed_as_a_derivation(annotator: Client) -> None:
    other = make_text(BODY, source=make_source("The first paper"))
    response = annotator.post(ADD, {"title": "B", "pasted": BODY}, follow=True)
    form = response.context["form"]
    assert f"{form['parent'].value()}" == f"The first paper [{other.source_id}]"
    assert (form["kind"].value(), form["extent"].value()) == ("copy", "full")
    assert "letter by letter that of “The first paper”" in form["reason"].value()


def test_proposed_copy_is_recorded_with_one_press(annotator: Client) -> None:
    make_text(BODY, source=make_source("The first paper"))
    asked = annotator.post(ADD, {"title": "B", "pasted": BODY}, follow=True)
    data = {name: asked.context["form"][name].value() for name in
            ("kind", "parent", "extent", "certainty", "reason")}  # fmt: skip
    annotator.post(asked.request["PATH_INFO"], data)
    link = Source.objects.get(title="B").derivations.get()
    assert (link.kind, link.extent, str(link.parent)) == (
        "copy", "full", "The first paper",
    )  # fmt: skip


def add_to(source: Source) -> str:
    """Return the address at which a source gets a text."""
    return reverse("sources:add-text", args=[source.pk])


def test_new_version_carries_passages_over(annotator: Client) -> None:
    text = make_text(BODY)
    make_passage("54 were wounded", text=text)
    make_passage("Fifteen people", text=text)
    new = BODY.replace("Fifteen", "Twelve")
    response = annotator.post(add_to(text.source), {"pasted": new}, follow=True)
    latest = TextVersion.objects.get(number=2)
    assert latest.anchors.count() == 2
    assert "Its passages were looked for in the new text" in response.content.decode()


def test_unchanged_text_is_refused_by_name(annotator: Client) -> None:
    text = make_text(BODY)
    response = annotator.post(add_to(text.source), {"pasted": BODY})
    assert response.status_code == 422
    assert "This is the text of version 1 already." in errors(response)["pasted"]
    assert TextVersion.objects.count() == 1


def test_new_version_needs_a_text(annotator: Client) -> None:
    response = annotator.post(add_to(make_source()), {})
    assert response.status_code == 422
    assert "Choose a file, or paste" in errors(response)["upload"][0]


@pytest.mark.parametrize("name", ["add-text", "edit", "add-derivation", "assess"])
def test_page_of_no_source_is_not_found(annotator: Client, name: str) -> None:
    assert annotator.get(reverse(f"sources:{name}", args=[99])).status_code == 404


def test_ten_megabytes_come_in(annotator: Client) -> None:
    body = "Ten thousand words. " * 500_000
    response = annotator.post(ADD, {"title": "Long", "pasted": body})
    assert response.status_code == 302
    assert len(TextVersion.objects.get().body) == len(body)


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000)
def test_more_than_is_taken_at_once_has_its_sentence(annotator: Client) -> None:
    response = annotator.post(ADD, {"title": "Long", "pasted": "Words. " * 500})
    assert response.status_code == 400
    assert "longer than is taken at once" in response.content.decode()


def test_source_is_found_in_the_history_of_who_added_it(annotator: Client) -> None:
    annotator.post(ADD, {"title": "A"})
    event: Any = Source.objects.get().events.get()  # type: ignore[attr-defined]  # pghistory's
    assert event.pgh_context.metadata["user"] is not None
