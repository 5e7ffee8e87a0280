"""The texts that a casebook annotates, found here by their sha256 or brought in."""

from hashlib import sha256
from pathlib import Path

from django.conf import settings

from annotator.exchange.casebook.report import Report
from annotator.exchange.casebook.shape import Document
from sources.models import Source, TextVersion
from sources.models.keeping import Person
from sources.readers import plain


def text_of(
    document: Document, *, folder: Path | None, by: Person | None, report: Report
) -> TextVersion | None:
    """Return the text of a document, imported from the folder if it is not here.

    None, and a refusal in the report, where it is in neither place.
    """
    if (text := _stored(document)) is not None:
        report.texts.kept += 1
        return text
    try:
        body = _body(document, folder)
    except (OSError, ValueError) as error:
        report.refused.append(f"{document.file}: {_sentence(error)}")
        return None
    report.texts.new += 1
    return TextVersion.objects.import_text(
        source=_source(document),
        body=body,
        by=by,
        file_name=document.file,
        note=document.note,
    )


def _stored(document: Document) -> TextVersion | None:
    """Return the text of these words; of several the one of this title, then oldest."""
    found = list(
        TextVersion.objects.filter(
            sha256=document.sha256, source__retired_at__isnull=True
        )
        .select_related("source")
        .order_by("pk")
    )
    titled = [text for text in found if text.source.title == document.title]
    return next(iter(titled or found), None)


def _body(document: Document, folder: Path | None) -> str:
    """Return the text of the document's file in the folder; its sha256 must agree."""
    if folder is None:
        raise ValueError(
            "no text here has its sha256; import it first, or name the folder"
            " of the texts with --texts."
        )
    if Path(document.file).name != document.file:
        raise ValueError("a document is named by its file, without folders.")
    data = (folder / document.file).read_bytes()
    text = plain.read(data, limit=settings.LONGEST_TEXT).text
    if sha256(text.encode()).hexdigest() != document.sha256:
        raise ValueError(
            "the file in the folder has other words than the text that was"
            " annotated (its sha256 differs)."
        )
    return text


def _source(document: Document) -> Source:
    """Return the standing source of the document's title, or a new one."""
    title = " ".join(document.title.split())
    same = Source.objects.standing().filter(
        title=title, access=Source.Access.CONSULTED, texts__isnull=True
    )
    csl = {"type": document.csl_type, "title": title} if document.csl_type else {}
    return same.first() or Source.objects.create(
        title=title,
        short_title=document.short_title,
        kind=document.kind,
        level=document.level,
        author=document.author,
        language=document.language,
        csl=csl,
    )


def _sentence(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        return f"the file cannot be read ({error.strerror})."
    return str(error)
