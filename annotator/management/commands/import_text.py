"""The command that brings in one text."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from annotator.management.people import named
from sources.forms import SourceForm
from sources.models import Anchor, Source, TextVersion, UnchangedTextError
from sources.models.keeping import Person, signed
from sources.numbers import whole
from sources.readers import plain

# flag: (field of the form, what it says)
FLAGS = {
    "title": ("title", "title of a new source"),
    "short-title": ("short_title", "its name in lists"),
    "kind": ("kind", ", ".join(Source.Kind.values)),
    "level": ("level", ", ".join(Source.Level.values)),
    "author": ("author", "who made it"),
    "created": ("created_edtf", "date of origin, in EDTF or English"),
    "available": ("available_edtf", "when it could be known, if later"),
    "language": ("language", "language tag, such as en"),
}


class Command(BaseCommand):
    """A plain text, as the first of a new source or the next of an old one."""

    help = "Bring in a plain text, as a new source or as a new version of one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file and what is known of its source."""
        parser.add_argument("file", type=Path, help="the text, a plain file")
        for flag, (_, words) in FLAGS.items():
            parser.add_argument(f"--{flag}", default="", help=words)
        parser.add_argument("--csl", type=Path, help="file with one CSL-JSON item")
        parser.add_argument("--note", default="", help="a note on this text")
        parser.add_argument("--source", metavar="ID", help="a new version of this one")
        parser.add_argument("--encoding", help="encoding, if it is not to be detected")
        parser.add_argument("--by", metavar="USERNAME", help="who brings it in")

    def handle(self, *_: Any, **options: Any) -> None:
        """Bring the text in; say what was done and what was refused."""
        file, person = Path(options["file"]), named(options["by"])
        self.stdout.write(f"Reading the text {file.name}.")
        read = _read(file, options["encoding"])
        self.stdout.write(f"It was read as {read.encoding}.")
        with transaction.atomic(), signed(person):
            source = _old(options) if options["source"] else _new(options)
            text = _import(source, read.text, file.name, options["note"], person)
            states = Anchor.objects.carry_over(text=text, by=person)
        for same in TextVersion.objects.of_same_words(text).select_related("source"):
            self.stdout.write(
                f"These are letter by letter the words of source {same.source_id},"
                f" “{same.source}”: record that one copies the other, if it does."
            )
        if states:
            found = ", ".join(f"{states[state]} {state}" for state in sorted(states))
            self.stdout.write(f"Its passages were looked for again: {found}.")
        self.stdout.write(
            f"Stored version {text.number} of source {source.pk}, “{source}”:"
            f" {len(text.body):,} characters. Nothing was refused."
        )


def _read(file: Path, encoding: str | None) -> plain.Read:
    """Return the text of a file; CommandError where it is none, or in doubt."""
    try:
        data = file.read_bytes()
        read = plain.read(data, encoding=encoding, limit=settings.LONGEST_TEXT)
        plain.checked(read.text, limit=settings.LONGEST_TEXT)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise CommandError(f"{file.name}: {error} Nothing was stored.") from None
    if not read.is_certain:
        offers = "\n".join(f"  --encoding {name}: {s}" for name, s in read.candidates)
        raise CommandError(
            f"{file.name} does not say in which encoding it is; nothing was stored."
            f" Choose the line that reads right:\n{offers}"
        )
    return read


def _old(options: dict[str, Any]) -> Source:
    """Return the source that the text is a new version of."""
    given = [flag for flag in FLAGS if options[flag.replace("-", "_")]]
    if given or options["csl"]:
        raise CommandError(
            f"--{(given or ['csl'])[0]} describes a new source; it cannot go with"
            " --source, whose source stays as it is."
        )
    number = whole(options["source"])
    source = number and Source.objects.standing().filter(pk=number).first()
    if not source:
        raise CommandError(f"There is no source {options['source']}.")
    return source


def _new(options: dict[str, Any]) -> Source:
    """Return the source that the flags describe, stored."""
    data = {
        field: options[flag.replace("-", "_")] for flag, (field, _) in FLAGS.items()
    }
    form = SourceForm(data | {"csl": _record(options["csl"])})
    if not form.is_valid():
        flags = {field: f"--{flag}" for flag, (field, _) in FLAGS.items()}
        wrong = [
            f"{flags.get(name, f'--{name}')}: {error}"
            for name, errors in form.errors.items()
            for error in errors
        ]
        raise CommandError(" ".join(wrong) + " Nothing was stored.")
    return form.save()


def _record(file: str | Path | None) -> str:
    try:
        return Path(file).read_text("utf-8-sig") if file else ""
    except OSError as error:
        raise CommandError(f"--csl: {file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise CommandError(f"--csl: {file} is not text in UTF-8.") from None


def _import(
    source: Source, body: str, file_name: str, note: str, by: Person | None
) -> TextVersion:
    try:
        return TextVersion.objects.import_text(
            source=source, body=body, by=by, file_name=file_name[:255], note=note
        )
    except UnchangedTextError as error:
        raise CommandError(
            f"Source {source.pk} has these words already: {error} Nothing was stored."
        ) from None
