"""The pages of an import: upload, columns, check, storing, undoing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from annotator.exchange.table import importing, running
from annotator.exchange.table.storing import Storing
from claims.models import Claim, ClaimImport, QuestionSummary
from claims.wording import number
from tests import factories
from tests.annotator.exchange.table.tables import (
    HEADINGS,
    ROWS,
    csv_of,
    stored,
    taken_in,
)

pytestmark = pytest.mark.django_db
BAD = ("Tiflis", "Wire", "a pity", "")


@pytest.fixture
def person(client):
    found = factories.make_annotator("ida")
    client.force_login(found)
    return found


def upload(client, *rows, name="deaths.csv", data=None, **fields):
    content = csv_of(*rows) if data is None else data
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("annotator:add-import"), {"upload": file, **fields})


def columns(client, record, button="check", **changed):
    taken = record.mapping["columns"]
    sent = {f"column-{at}": name for at, name in enumerate(taken)}
    sent |= {"is_count": "on", button: "", **changed}
    return client.post(reverse("annotator:import-columns", args=[record.pk]), sent)


def post(client, name, record, **sent):
    return client.post(reverse(f"annotator:{name}", args=[record.pk]), sent)


def checked(client, *rows):
    upload(client, HEADINGS, *rows)
    record = ClaimImport.objects.get()
    columns(client, record)
    return record


def test_a_table_goes_from_upload_to_claims_and_back(client, person):
    record = checked(client, *ROWS)
    page = client.get(record.get_absolute_url()).content.decode()
    assert "2 rows: 2 new claims" in page
    assert "Import 2 claims" in page
    post(client, "store-import", record, taking="all")
    page = client.get(record.get_absolute_url()).content.decode()
    assert "“dozens”" in page
    assert Claim.objects.current().filter(entered_by=person).count() == 2
    post(client, "undo-import", record, reason="Wrong table.")
    page = client.get(record.get_absolute_url()).content.decode()
    assert "2 claims withdrawn" in page
    assert page.count("<strong>Withdrawn.</strong>") == 2
    assert "Wrong table." in page


def test_the_first_rows_are_shown_before_anything_is_checked(client, person):
    upload(client, HEADINGS, *ROWS, BAD)
    page = client.get(ClaimImport.objects.get().get_absolute_url()).content.decode()
    assert "“dozens”" in page
    assert "deaths.csv, row 3" in page
    assert "“a pity” is no figure we can read" in page
    assert Claim.objects.count() == 0


def test_errors_are_told_by_row_and_column(client, person):
    record = checked(client, *ROWS, BAD, ("Killed at Tiflis", "Letter", "", ""))
    page = client.get(record.get_absolute_url()).content.decode()
    assert "1 row states nothing and is left out." in page
    assert "Import the 2 good rows alone" in page
    answer = client.get(reverse("annotator:import-errors", args=[record.pk]))
    assert (
        answer.content.decode("utf-8-sig")
        .splitlines()[1]
        .startswith('4,Figure,a pity,"“a pity” is no figure')
    )


def test_good_rows_alone_are_stored_where_asked_for(client, person):
    record = checked(client, *ROWS, BAD)
    post(client, "store-import", record, taking="all")
    record.refresh_from_db()
    assert record.failure.startswith("1 row has errors, and all rows or none")
    assert Claim.objects.count() == 0
    post(client, "store-import", record, taking="good")
    assert Claim.objects.count() == 2


def test_columns_that_make_no_claims_are_refused(client, person):
    upload(client, HEADINGS, *ROWS)
    record = ClaimImport.objects.get()
    answer = columns(client, record, **{"column-1": ""})
    assert answer.status_code == 422
    assert "Say which column is the source" in answer.content.decode()


def test_what_was_chosen_is_kept_and_remembered(client, person):
    upload(client, HEADINGS, *ROWS)
    record = ClaimImport.objects.get()
    columns(client, record, "preview", **{"column-3": "note", "unit": "persons"})
    upload(client, HEADINGS, *ROWS)
    kept = ClaimImport.objects.latest("pk").mapping
    assert (kept["columns"][3], kept["unit"]) == ("note", "persons")


def test_a_file_in_doubt_is_kept_while_its_encoding_is_chosen(client, person):
    rows = "event;source;figure\nStraße;Ä;fünf\n".replace("fünf", "5")
    answer = upload(client, data=rows.encode("cp1252"))
    assert answer.status_code == 422
    form = answer.context["form"]
    assert "Which of these reads right?" in answer.content.decode()
    sent = {"kept": form["kept"].value(), "kept_name": "d.csv", "encoding": "cp1252"}
    assert client.post(reverse("annotator:add-import"), sent).status_code == 302
    assert ClaimImport.objects.get().encoding == "cp1252"


def test_lists_know_at_once_how_the_accounts_stand(client, person):
    record = checked(client, *ROWS, ("Killed at Tiflis", "Wire", "7", ""))
    post(client, "store-import", record, taking="all")
    summary = QuestionSummary.objects.get()
    assert (summary.is_stale, summary.account_count) == (False, 3)
    assert summary.has_contradiction
    post(client, "undo-import", record)
    summary.refresh_from_db()
    assert (summary.is_stale, summary.account_count) == (False, 0)
    assert not summary.has_contradiction


def test_work_that_died_is_said_to_have_been_interrupted(client, person, monkeypatch):
    monkeypatch.setattr(running, "AT_ONCE", 0)
    monkeypatch.setattr(running, "start", [].append)
    record = checked(client, *ROWS)
    long_ago = timezone.now() - 2 * running.STARTS_WITHIN
    ClaimImport.objects.update(began_at=long_ago)
    page = client.get(record.get_absolute_url()).content.decode()
    assert running.INTERRUPTED in page
    assert "Check every row" in page


def test_work_says_how_far_it_has_come(person, capsys):
    record = taken_in(HEADINGS, *ROWS, by=person)
    running.telling(record)("reading", 1000, 2000)
    assert running.progress(record) == running.Progress("reading", 1000, 2000)
    running.telling(record)("reading" * 20, 1000, 2000)
    assert running.progress(record).done == 1000
    call_command("work_on_import", str(record.pk), "check", "--by", "ida")
    record.refresh_from_db()
    assert record.state == "checked"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7", "This looks like a PDF file"),
        (b"event,source\n", "no row below them"),
        (b'event,source\n"Tiflis,Diary\n', "is a quotation mark not closed?"),
        (b"PK\x03\x04 torn", "The workbook cannot be unpacked"),
        (b"", "The file is empty."),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(client, person, data, sentence):
    answer = upload(client, data=data)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_what_was_typed_is_shown_escaped(client, person):
    script = "<script>alert(1)</script>"
    record = checked(client, (script, script, "a pity", script))
    page = client.get(record.get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert script not in page


def test_a_large_table_is_worked_on_by_a_process_of_its_own(
    client, person, monkeypatch
):
    started = []
    monkeypatch.setattr(running, "AT_ONCE", 0)
    monkeypatch.setattr(running, "start", started.append)
    record = checked(client, *ROWS)
    page = client.get(record.get_absolute_url()).content.decode()
    assert "Being checked" in page
    assert 'hx-trigger="every 1s"' in page
    assert 'hx-select="#progress"' in page
    assert started[0][:3] == ["work_on_import", str(record.pk), "check"]


def test_strangers_and_readers_import_nothing(client):
    assert client.get(reverse("annotator:add-import")).status_code == 302
    client.force_login(factories.make_user())
    assert client.get(reverse("annotator:imports")).status_code == 403


def test_an_import_is_worked_on_by_its_maker_or_a_curator(client, person):
    record = stored(HEADINGS, *ROWS, by=factories.make_annotator("ole"))
    assert post(client, "undo-import", record).status_code == 403
    person.groups.set(factories.make_curator().groups.all())
    assert post(client, "undo-import", record).status_code == 302


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_takes_as_many_queries_for_thirty(
    client, person, rows, django_assert_num_queries
):
    for n in range(rows):
        factories.make_import(f"{n}.csv", made_by=person)
    client.get(reverse("annotator:imports"))
    with django_assert_num_queries(5):
        client.get(reverse("annotator:imports"))


def worked_on(person, monkeypatch, told):
    """Return an import that is being stored, as far as is told."""
    record = stored(HEADINGS, *ROWS, by=person)
    ClaimImport.objects.update(state="storing", began_at=timezone.now())
    monkeypatch.setattr(running, "progress", lambda _: told)
    return record


@pytest.mark.parametrize(("said", "is_said"), [("", False), (", 30 per cent", True)])
def test_progress_is_shown_and_said_by_tenths(
    client, person, monkeypatch, said, is_said
):
    told = running.Progress("writing claims", 34_567, 100_000)
    record = worked_on(person, monkeypatch, told)
    said = {"said": f"writing claims{said}"}
    page = client.get(record.get_absolute_url(), said).content.decode()
    assert '<progress max="100000" value="34567" aria-label="Writing claims">' in page
    assert f"{number(34_567)} of {number(100_000)}" in page
    spoken = "Being stored: writing claims, 30 per cent."
    assert (spoken in page) == (not is_said)


def test_page_that_waited_shows_what_came_of_it(client, person):
    record = stored(HEADINGS, *ROWS, by=person)
    asked = client.get(record.get_absolute_url(), {"said": "writing claims"})
    headers = [asked.headers[f"HX-{name}"] for name in ("Retarget", "Reselect")]
    assert headers == ["#main", "#main"]
    assert "HX-Retarget" not in client.get(record.get_absolute_url()).headers


def test_each_stage_says_how_much_of_it_is_done(person, monkeypatch):
    monkeypatch.setattr("annotator.exchange.table.copying.STEP", 2)
    heard = []
    rows = [("Killed", "Diary", str(n), "") for n in range(5)]
    record = taken_in(HEADINGS, *rows, by=person)
    importing.store(record, by=person, tell=lambda *one: heard.append(one))
    claims = [one for one in heard if one[0] == "writing claims" and one[1]]
    assert claims == [("writing claims", 2, 5), ("writing claims", 4, 5)]
    assert ("writing passages", 2, 5) in heard
    assert ("reading rows", 0, 5) in heard


def test_refused_row_is_named_behind_the_first_step(person, monkeypatch):
    monkeypatch.setattr("annotator.exchange.table.copying.STEP", 2)
    table = [HEADINGS, *[("Killed", "Diary", str(n), "") for n in range(5)]]
    record = taken_in(*table, by=person)
    lines = Storing._claim_lines

    def spoilt(self, passages):
        for at, line in enumerate(lines(self, passages)):
            yield line.replace("asserts", "shouts") if at == 3 else line

    monkeypatch.setattr(Storing, "_claim_lines", spoilt)
    with pytest.raises(ValueError, match="Row 5: The database refuses"):
        importing.store(record, by=person)
