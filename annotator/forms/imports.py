"""The forms of an import: the table, what its columns are, and how it is undone."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings

from annotator.exchange.table import mapping as mappings
from annotator.exchange.table.mapping import Mapping
from annotator.exchange.table.sheets import Table
from annotator.exchange.table.targets import TARGETS
from claims.models import ClaimImport, ValueType
from sources.forms.fields import TypedForm
from sources.forms.source import refuse_no_tag

SAMPLES = 3  # cells that show what a column has
CHOICES = [("", "Leave it out"), *((one.name, one.label) for one in TARGETS)]


class TableForm(TypedForm, forms.Form):
    """A table to bring in; a file in doubt is kept while its encoding is chosen."""

    upload = forms.FileField(
        required=False,
        label="Table",
        help_text="CSV or XLSX. Its first row has the headings.",
        error_messages={"empty": "The file is empty."},
    )
    encoding = forms.CharField(
        required=False,
        max_length=40,
        label="Encoding of a CSV file",
        help_text="Leave this empty: it is detected, and asked for when in doubt.",
    )
    kept = forms.RegexField(r"^[0-9a-f]{64}$", required=False, widget=forms.HiddenInput)
    kept_name = forms.CharField(
        required=False, max_length=255, widget=forms.HiddenInput
    )

    def __init__(
        self, *args: Any, candidates: tuple[tuple[str, str], ...] = (), **kwargs: Any
    ) -> None:
        """Offer the encodings that a file in doubt may be in."""
        super().__init__(*args, **kwargs)
        if candidates:
            self.fields["encoding"] = forms.ChoiceField(
                required=False,
                label="Which of these reads right?",
                choices=[(name, f"{name}: {shown}") for name, shown in candidates],
                widget=forms.RadioSelect,
            )

    def clean(self) -> dict[str, Any]:
        """Ask for a file, unless one is kept."""
        given = super().clean() or self.cleaned_data
        upload = given.get("upload")
        if not upload and not given.get("kept") and not self.errors:
            self.add_error("upload", "Choose a table.")
        if upload and upload.size > settings.LONGEST_TEXT:
            self.add_error(
                "upload",
                f"The file has {upload.size:,} bytes; more than"
                f" {settings.LONGEST_TEXT:,} are not taken.",
            )
        return given


class ColumnsForm(TypedForm, forms.Form):
    """What each column of a table is, and what holds of every row."""

    value_type = forms.ChoiceField(
        label="The answers are",
        choices=ValueType.choices,
        required=False,
        help_text="Of every row, unless a column has the value type of each.",
    )
    is_count = forms.BooleanField(required=False, label="They count whole things")
    headings_name = forms.ChoiceField(
        required=False,
        label="Where several columns have figures, their headings name",
        choices=list(mappings.HEADS.items()),
    )
    question = forms.CharField(
        required=False, max_length=300, label="Question of rows that name none"
    )
    unit = forms.CharField(
        required=False,
        max_length=100,
        label="Unit of rows that name none",
        help_text="Such as persons killed.",
    )
    source = forms.CharField(
        required=False, max_length=500, label="Source of rows that name none"
    )
    language = forms.CharField(
        required=False,
        max_length=35,
        label="Language of the statements",
        help_text=(
            "As a tag: de, pl, ru, en-GB. Words and dates are read in it, but for"
            " sources here that have their own; new sources get it."
        ),
        validators=[refuse_no_tag],
    )
    sheet = forms.ChoiceField(required=False, label="Sheet of the workbook")

    def __init__(self, data: Any, *, record: ClaimImport, table: Table) -> None:
        """Have one choice for each column, as the import has it now."""
        kept = mappings.from_json(record.mapping, record.headings)
        initial = {**kept.to_json(), "sheet": record.sheet}
        super().__init__(data, initial=initial, label_suffix="")
        self.record, self.table = record, table
        for at, heading in enumerate(record.headings):
            self.fields[f"column-{at}"] = forms.ChoiceField(
                required=False,
                label=heading,
                choices=CHOICES,
                initial=kept.columns[at],
            )
        if len(table.sheets) > 1:
            sheets = [(name, name) for name in table.sheets]
            self.fields["sheet"].choices = sheets  # type: ignore[attr-defined]  # a choice
        else:
            del self.fields["sheet"]

    def columns(self) -> Iterator[dict[str, Any]]:
        """Return each column's field with some of its cells."""
        for at in range(len(self.record.headings)):
            cells = (row.cells[at] for row in self.table.rows if at < len(row.cells))
            samples = dict.fromkeys(cell[:80] for cell in cells if cell)
            yield {"field": self[f"column-{at}"], "samples": list(samples)[:SAMPLES]}

    def others(self) -> list[forms.BoundField]:
        """Return the fields of what holds of every row."""
        return [self[name] for name in self.base_fields if name in self.fields]

    def mapping(self) -> Mapping:
        """Return what was chosen."""
        given = self.cleaned_data
        count = len(self.record.headings)
        return Mapping(
            columns=tuple(given.get(f"column-{at}", "") for at in range(count)),
            value_type=given["value_type"] or ValueType.QUANTITY.value,
            is_count=given["is_count"],
            headings_name=given["headings_name"] or "question",
            source=" ".join(given["source"].split()),
            question=" ".join(given["question"].split()),
            unit=given["unit"],
            language=given["language"],
        )


class UndoForm(TypedForm, forms.Form):
    """Why an import is undone, and how far."""

    reason = forms.CharField(
        required=False,
        max_length=2000,
        label="Why",
        help_text="It stands with every claim that is withdrawn.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    whole = forms.BooleanField(
        required=False, label="Withdraw also the claims that people have worked on"
    )
