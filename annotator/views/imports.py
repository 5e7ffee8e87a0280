"""Importing claims: the list of imports, and the page of one through all its steps."""

import csv
import io
import zlib
from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from annotator import htmx
from annotator.exchange.table import importing, running, undoing, words
from annotator.exchange.table.previews import previewed
from annotator.exchange.table.running import Progress
from annotator.exchange.table.sheets import DoubtError
from annotator.exchange.table.writing import claims_as_csv
from annotator.forms.imports import ColumnsForm, TableForm, UndoForm
from annotator.views.paging import paged
from claims.models import Claim, ClaimImport, ImportState, Question, TableFile, Taking
from claims.models.claim import CHANGE_OF_OTHERS
from sources.forms.fields import refilled
from sources.models import Source
from sources.numbers import whole
from sources.views.storing import only_with, posted

ENTERING = "claims.add_claim"
SHOWN_FAULTS = 200


@only_with(ENTERING)
def imports(request: HttpRequest) -> HttpResponse:
    """List the imports, the latest first."""
    page = paged(request, ClaimImport.objects.in_list())
    return render(request, "annotator/imports/imports.html", {"page": page})


@only_with(ENTERING)
def add_import(request: HttpRequest) -> HttpResponse:
    """Take in a table."""
    form = TableForm(posted(request), request.FILES or None)
    if form.is_valid():
        taken = _taken_in(request, form)
        if isinstance(taken, ClaimImport):
            return redirect(taken)
        form = taken
    status = 422 if request.method == "POST" else 200
    page = {"form": form}
    return render(request, "annotator/imports/add_import.html", page, status=status)


def _taken_in(request: HttpRequest, form: TableForm) -> ClaimImport | TableForm:
    """Return the import of the table, or the form with what is wrong with it."""
    given, by = form.cleaned_data, request.user
    upload, encoding = given["upload"], given["encoding"]
    name = upload.name if upload else given["kept_name"]
    try:
        data = upload.read() if upload else _kept(given["kept"])
        return importing.take_in(data, name=name, by=by, encoding=encoding)
    except DoubtError as error:
        kept = importing.kept_file(data, by=by).sha256
        sent = refilled(request.POST, kept=kept, kept_name=name)
        form = TableForm(sent, candidates=error.candidates)
        form.add_error("encoding", str(error))
    except ValueError as error:
        form.add_error("encoding" if encoding else "upload", str(error))
    return form


def _kept(sha256: str) -> bytes:
    file = TableFile.objects.filter(sha256=sha256).first()
    if file is None:
        raise ValueError("The table was not kept; choose it again.")
    return zlib.decompress(file.content)


def _own(request: HttpRequest, pk: int) -> ClaimImport:
    """Return an import that the person may work on."""
    found = get_object_or_404(ClaimImport.objects.select_related("file"), pk=pk)
    if found.made_by_id != request.user.pk and not request.user.has_perm(
        CHANGE_OF_OTHERS
    ):
        raise PermissionDenied
    return found


@only_with(ENTERING)
def claim_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an import: its columns, its progress, its report, or what it made."""
    record = get_object_or_404(
        ClaimImport.objects.select_related("file", "made_by"), pk=pk
    )
    progress = running.settle_interrupted(record)
    if record.is_working:
        return _work_page(request, record, progress)
    page = _import_page(request, record)
    return htmx.instead_of(page, "#main") if "said" in request.GET else page


def _work_page(
    request: HttpRequest, record: ClaimImport, progress: Progress | None
) -> HttpResponse:
    """Show how far the work is; what was said aloud last is not said again."""
    said = progress.said if progress else "starting"
    context = {
        "record": record,
        "progress": progress,
        "said": said,
        "is_said": request.GET.get("said") == said,
    }
    return render(request, "annotator/imports/work.html", context)


def _import_page(request: HttpRequest, record: ClaimImport) -> HttpResponse:
    if record.state in (ImportState.MAPPING, ImportState.CHECKED):
        return _columns_page(request, record, None)
    claims = Claim.objects.filter(imported__of=record).order_by("imported__number")
    page = paged(request, claims.with_words())
    may_review = request.user.has_perm(CHANGE_OF_OTHERS)
    context = _context(record) | {
        "page": page,
        "is_reviewing": may_review
        and any(claim.is_current and not claim.is_reviewed for claim in page),
    }
    return render(request, "annotator/imports/import.html", context)


def _context(record: ClaimImport) -> dict[str, Any]:
    faults = record.report.get("faults", [])
    counts = record.report.get("counts", {})
    return {
        "record": record,
        "counts": counts,
        "said": words.summary(record) if counts else "",
        "anchoring": words.anchoring(record),
        "causes": [one for one in record.report.get("causes", []) if one[2] > 1],
        "faults": faults[:SHOWN_FAULTS],
        "other_faults": counts.get("faults", 0) - len(faults[:SHOWN_FAULTS]),
        "good_rows": counts.get("good_rows", counts.get("claims")),
        "undone": words.undone(record.report["undone"])
        if "undone" in record.report
        else "",
    }


def _columns_page(
    request: HttpRequest, record: ClaimImport, data: Any, status: int = 200
) -> HttpResponse:
    """Show what the columns are, with what the first rows would become."""
    table = importing.table_of(record)
    form = ColumnsForm(data, record=record, table=table)
    mapping = importing.mapping_of(record)
    context = _context(record) | {
        "form": form,
        "faults_of_columns": mapping.faults if record.report or data else (),
        "rows": previewed(record, table, mapping),
    }
    return render(request, "annotator/imports/columns.html", context, status=status)


@only_with(ENTERING)
@require_POST
def name_columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what the columns are; show what the rows become, or check them all."""
    record = _own(request, pk)
    if record.state not in (ImportState.MAPPING, ImportState.CHECKED):
        return redirect(record)
    form = ColumnsForm(request.POST, record=record, table=importing.table_of(record))
    if not form.is_valid():
        return _columns_page(request, record, request.POST, 422)
    sheet = form.cleaned_data.get("sheet")
    if sheet and sheet != record.sheet:
        return _other_sheet(request, record, sheet)
    importing.remap(record, form.mapping(), by=request.user)
    if importing.mapping_of(record).faults:
        return _columns_page(request, record, request.POST, 422)
    if "check" in request.POST:
        running.begin(record, "check", by=request.user)
    return redirect(record)


def _other_sheet(request: HttpRequest, record: ClaimImport, sheet: str) -> HttpResponse:
    """Begin anew with another sheet of the same workbook."""
    data = zlib.decompress(record.file.content)
    name = record.file_name
    try:
        other = importing.take_in(data, name=name, by=request.user, sheet=sheet)
    except ValueError as error:
        messages.error(request, f"“{sheet}” cannot be taken: {error}")
        return redirect(record)
    return redirect(other)


@only_with(ENTERING)
@require_POST
def store_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Store the rows that have been checked: all of them, or the good ones."""
    record = _own(request, pk)
    if record.state == ImportState.CHECKED:
        is_good = request.POST.get("taking") == Taking.GOOD
        record.taking = Taking.GOOD if is_good else Taking.ALL
        record.save(update_fields=["taking"])
        running.begin(record, "store", by=request.user)
    return redirect(record)


@only_with(CHANGE_OF_OTHERS)
@require_POST
def review_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the claims of an import that are ticked, or all that were shown."""
    record = get_object_or_404(ClaimImport, pk=pk)
    chosen = request.POST.getlist("shown" if "all" in request.POST else "claim")
    keys = [key for one in chosen if (key := whole(one)) is not None]
    claims = Claim.objects.filter(imported__of=record, pk__in=keys)
    if claims.exists():
        told = words.reviewed(claims.review_of_others(by=request.user))
        messages.success(request, told)
    else:
        messages.error(request, "Nothing was ticked: tick the claims you have read.")
    page = whole(request.POST.get("page"))
    query = "" if page is None else f"?page={page}"
    return redirect(f"{record.get_absolute_url()}{query}")


@only_with(ENTERING)
def undo_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why an import is undone, and undo it."""
    record = _own(request, pk)
    if record.state != ImportState.STORED:
        return redirect(record)
    form = UndoForm(posted(request))
    if form.is_valid():
        running.begin(record, "undo", by=request.user, **form.cleaned_data)
        return redirect(record)
    context = {
        "record": record,
        "form": form,
        "worked_on": undoing.worked_on(record),
        "said": words.summary(record),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "annotator/imports/undo.html", context, status=status)


@only_with(ENTERING)
def imported_table(request: HttpRequest, pk: int) -> HttpResponse:
    """Give back the table as it was brought in, byte for byte."""
    record = _own(request, pk)
    data = zlib.decompress(record.file.content)
    answer = HttpResponse(data, content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=record.file_name
    )
    return answer


@only_with(ENTERING)
def import_errors(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the errors of an import as a table."""
    record = _own(request, pk)
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(("row", "column", "value", "error"))
    for row, *cells in record.report.get("faults", []):
        table.writerow((row, *(_harmless(cell) for cell in cells)))
    answer = HttpResponse("\ufeff" + written.getvalue(), content_type=CSV)
    answer["Content-Disposition"] = f'attachment; filename="import-{pk}-errors.csv"'
    return answer


CSV = "text/csv; charset=utf-8"


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def claims_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the standing claims, or those of a question or a source, as a table."""
    asked = request.GET
    question = source = None
    if slug := asked.get("question"):
        question = get_object_or_404(Question, slug=slug).pk
    if "source" in asked:
        source = get_object_or_404(Source, pk=whole(asked["source"])).pk
    rows: Iterator[bytes] = claims_as_csv(
        question=question, source=source, all_of_them=asked.get("status") == "all"
    )
    answer = StreamingHttpResponse(rows, content_type=CSV)
    answer["Content-Disposition"] = 'attachment; filename="claims.csv"'
    return answer
