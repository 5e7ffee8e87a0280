"""A text comes in by one command, or a sentence says why not."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from sources.models import Source, TextVersion
from tests.factories import BODY, make_passage, make_source, make_text, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file of plain text."""
    path = tmp_path / "article.txt"
    path.write_text(BODY)
    return path


def run(file: Path, *flags: str, **options: Any) -> str:
    """Return what the command says."""
    out = StringIO()
    call_command("import_text", str(file), *flags, stdout=out, **options)
    return out.getvalue()


def test_text_comes_in_with_its_source(file: Path, tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    record.write_text(json.dumps([{"type": "article", "title": "An article"}]))
    user = make_user("ann")
    said = run(
        file, "--title", "An article", "--kind", "publication", "--level", "derivative",
        "--author", "A. Writer", "--created", "9 March 1956", "--language", "en",
        "--available", "1957", "--csl", str(record), "--by", "ann",
    )  # fmt: skip
    source, text = Source.objects.get(), TextVersion.objects.get()
    assert said.endswith("Nothing was refused.\n")
    assert (source.kind, source.level) == ("publication", "derivative")
    assert (source.created_edtf, source.known_from) == ("1956-03-09", "1957")
    assert str(source.created_earliest) == "1956-03-09"
    assert source.csl["type"] == "article"
    assert (text.body, text.file_name) == (BODY, "article.txt")
    assert text.imported_by == user


def test_next_version_carries_passages_over(file: Path) -> None:
    text = make_text(f"Foreword. {BODY}")
    make_passage("54 were wounded", text=text)
    said = run(file, "--source", str(text.source_id))
    assert "looked for again: 1 moved." in said
    assert f"Stored version 2 of source {text.source_id}" in said


def test_copy_of_another_source_is_pointed_out(file: Path) -> None:
    other = make_text(BODY, source=make_source("The first paper"))
    said = run(file, "--title", "The second paper")
    assert f"the words of source {other.source_id}, “The first paper”" in said


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        ([], "--title: Give the source a title."),
        (["--title", "A", "--created", "soon"], "--created: “soon” is no date"),
        (["--title", "A", "--kind", "book"], "--kind: Select a valid choice"),
        (["--title", "A", "--language", "?"], "--language: A language is named by"),
        (["--title", "A\udc80"], "--title: This has half a character"),
        (["--title", "A", "--csl", "/absent"], "--csl: /absent cannot be read"),
        (["--title", "A", "--by", "nobody"], "Nobody here signs in as “nobody”"),
        (["--title", "A", "--encoding", "x"], "There is no encoding named “x”"),
        (["--source", "0"], "There is no source 0."),
        (["--source", "one"], "There is no source one."),
        (["--source", "1", "--title", "A"], "--title describes a new source"),
    ],
)
def test_flag_amiss_is_named(file: Path, flags: list[str], sentence: str) -> None:
    with pytest.raises(CommandError) as refused:
        run(file, *flags)
    assert sentence in str(refused.value)
    assert Source.objects.count() == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \n ", "The file is empty."),
        (b"%PDF-1.7 \x00", "looks like a PDF file"),
        (bytes(range(100)), "binary"),
        (b"x" * 101, "The text has 101 bytes; more than 100 are not taken."),
    ],
)
@override_settings(LONGEST_TEXT=100)
def test_file_that_is_no_text_is_refused(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    file = tmp_path / "file.txt"
    file.write_bytes(data)
    with pytest.raises(CommandError) as refused:
        run(file, "--title", "A")
    assert sentence in str(refused.value)
    assert Source.objects.count() == 0


def test_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "none.txt", "--title", "A")


def test_unchanged_text_is_refused(file: Path) -> None:
    text = make_text(BODY)
    with pytest.raises(CommandError, match="the text of version 1 already"):
        run(file, "--source", str(text.source_id))
    assert TextVersion.objects.count() == 1


def test_encoding_in_doubt_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "file.txt"
    file.write_bytes("Żółć, 15 zabitych".encode("cp1250"))
    with pytest.raises(CommandError, match="--encoding cp1250: Żółć,"):
        run(file, "--title", "A")
    assert "It was read as cp1250." in run(file, title="A", encoding="cp1250")
    assert TextVersion.objects.get().body == "Żółć, 15 zabitych"
