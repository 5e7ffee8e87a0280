"""What must always hold is checked, and a row that breaks it is named."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from sources.models import Passage, TextVersion
from tests.factories import (
    BODY,
    make_claim,
    make_option,
    make_passage,
    make_question,
    make_source,
    make_text,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def passage() -> Passage:
    """Return a passage of the second text of a dated source, with a claim on it."""
    source = make_source(created_edtf="1956-03")
    source.place_in_time()
    source.save()
    make_text("An earlier text.", source=source)
    passage = make_passage(text=make_text(BODY, source=source))
    question = make_question(value_type="category")
    claim = make_claim(passage=passage, question=question)
    claim.hold_options([make_option("Ten", question=question)])
    make_text("Another source.", source=make_source("Another"))
    return passage


def verify(**options: int) -> str:
    """Return what the command says, and at the end what stopped it."""
    out = StringIO()
    try:
        call_command("verify", stdout=out, **options)
    except CommandError as error:
        out.write(f"{error} Exit code {error.returncode}.")
    return out.getvalue()


def corrupt(sql: str, *values: object) -> None:
    """Write past every trigger and every key."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql, values)
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_sound_rows_are_found_sound(passage: Passage) -> None:
    said = verify()
    assert "Sure anchors stand at their words: 1 checked, 0 wrong." in said
    assert "Texts are those that were stored: 3 checked, 0 wrong." in said
    assert said.endswith("All is as it must be.\n")


def test_empty_database_is_sound() -> None:
    assert verify().endswith("All is as it must be.\n")


UNGUARDED = "ALTER TABLE sources_textversion DROP CONSTRAINT text_version_hashed"
ANOTHER = "(SELECT id FROM sources_source WHERE title = 'Another')"


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        (
            "UPDATE sources_textversion SET body = body || '!' WHERE number = 2",
            "Version 2 of source {source} is not the text of its sha256.",
        ),
        (
            "UPDATE sources_textversion SET number = 5 WHERE number = 2",
            "The texts of source {source} are not numbered from 1 on.",
        ),
        (
            'UPDATE sources_anchor SET start = start + 1, "end" = "end" + 1',
            "at 1–15.",
        ),
        (
            "UPDATE sources_passage SET exact = 'Sixteen people'",
            "does not have the words of passage {passage}",
        ),
        (
            "UPDATE sources_anchor SET state = 'changed', \"end\" = 9999",
            "changed, stands at 0–9999.",
        ),
        (
            f"UPDATE sources_anchor SET source_id = {ANOTHER}",
            "ties a passage and a text of different sources",
        ),
        (
            f"UPDATE claims_claim SET source_id = {ANOTHER}",
            "carries another source than its passage",
        ),
        (
            "UPDATE claims_claim SET value_type = 'quantity'",
            "carries another kind of value than its question",
        ),
        (
            "UPDATE claims_claimoption SET question_id = 0",
            "of another question",
        ),
        (
            "UPDATE sources_source SET created_latest = NULL WHERE created_edtf <> ''",
            "The bounds of source {source} are not those of its date.",
        ),
        (
            "UPDATE sources_source SET created_edtf = 'soon' WHERE created_edtf <> ''",
            "The date of source {source} is no EDTF",
        ),
        ("DELETE FROM sources_anchor", "Passage {passage} quotes a source with texts"),
    ],
)
def test_corrupted_row_is_named(passage: Passage, sql: str, sentence: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(UNGUARDED)
    corrupt(sql)
    said = verify()
    names = {"source": passage.source_id, "passage": passage.pk}
    assert sentence.format(**names) in said
    assert said.endswith("1 rows are wrong. Exit code 1.")


def test_no_more_wrong_rows_are_named_than_asked_for(passage: Passage) -> None:
    make_passage("54 were wounded", text=TextVersion.objects.get(number=2))
    corrupt('UPDATE sources_anchor SET "end" = "end" + 1')
    said = verify(most=1)
    assert said.count("does not have the words") == 1
    assert said.endswith("2 rows are wrong. Exit code 1.")
